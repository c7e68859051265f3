/**
 * The matrix as a workbook: a sheet a topic with the places side by side, links to clauses, and a
 * sheet of sources. Written by write-excel-file (MIT, kept, one small dependency; ExcelJS has had no
 * release since 2023 and SheetJS no longer publishes to npm). Two builds give the same bytes.
 */
import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import { pathLabel } from '../../content/outline.ts';
import { draftKind } from '../../lexicon/drafts.ts';
import type { Clause, Matrix, MatrixEntry, Measure, PolicyMeta } from '../../model.ts';
import { aboutWords, COMPARABILITY, figureWords, tidy } from '../words.ts';
import { type Content, type Linked, links } from './links.ts';

export interface Book {
  matrix: Matrix;
  metas: PolicyMeta[];
  source: (entry: MatrixEntry) => { meta: PolicyMeta; clause: Clause };
  link: (path: string) => string;
}

const TEXT = { wrap: true, alignVertical: 'top', fontFamily: '等线', fontSize: 10 } as const;
const HEAD = { ...TEXT, fontWeight: 'bold', backgroundColor: '#F4F1EA' } as const;
const QUIET = { ...TEXT, textColor: '#5C564C' } as const;
const NOT_STATED = '原文未规定';
// Zip entries bear a time; a fixed one keeps the bytes the same from build to build.
const EPOCH = new Date(1980, 0, 1);

const text = (value: string, style: Partial<CellObject> = TEXT): CellObject =>
  ({ value, type: String, ...style }) as CellObject;

/** What a place says, a pair of cells an entry: the words, and the clause that they come from. */
function entryCells(book: Book, measure: Measure, place: string): Linked[][] {
  const { jurisdictions } = book.matrix;
  const parent = jurisdictions.find(({ id }) => id === place)?.parent;
  const entries = measure.cells[place]?.entries ?? [];
  if (entries.length === 0) {
    const above = parent && measure.cells[parent]?.status === 'stated';
    const label = jurisdictions.find(({ id }) => id === parent)?.label;
    const words = above ? `${NOT_STATED}（${label}的规定适用）` : NOT_STATED;
    return [[{ cell: text(words, QUIET) }, { cell: null }]];
  }
  return entries.map((entry) => {
    const { meta, clause } = book.source(entry);
    const figure = [figureWords(entry), aboutWords(entry)].filter(Boolean).join('，');
    const words = [figure, tidy(entry.quote), entry.reviewed ? '' : '未经人工核对'];
    const kind = draftKind(meta);
    const draft = kind === null ? '' : `（${kind}）`;
    const address = [meta.docNumber, pathLabel(clause) + draft].filter(Boolean).join(' ');
    return [
      { cell: text(words.filter(Boolean).join('\n')) },
      { cell: text(address, QUIET), link: book.link(entry.url) },
    ];
  });
}

/** Height of a cell in points: programs disagree on fitting rows to wrapped or joined cells. */
function heightOf(cell: CellObject | null, width: number): number {
  const lines = String(cell?.value ?? '').split('\n');
  // A Chinese character is as wide as two digits, the unit of a column's width.
  const units = (line: string) =>
    [...line].reduce((sum, char) => sum + (char > '\u00ff' ? 2 : 1.1), 0);
  return (
    lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(units(line) / width)), 0) * 13.5 + 5
  );
}

const WIDTHS = { name: 24, note: 30, words: 42, clause: 22 };

/** Rows of one measure: as many as its fullest cell has entries, the measure's own cells joined. */
function measureRows(book: Book, measure: Measure): Linked[][] {
  const columns = book.matrix.jurisdictions.map(({ id }) => entryCells(book, measure, id));
  const count = Math.max(1, ...columns.map((cells) => cells.length));
  const span = count > 1 ? { rowSpan: count } : {};
  const own = [
    {
      cell: text(measure.name, { ...TEXT, ...span, fontWeight: 'bold' } as Partial<CellObject>),
      link: book.link(`/matrix/${measure.id}/`),
    },
    {
      cell: text([COMPARABILITY[measure.comparability], measure.note].filter(Boolean).join('：'), {
        ...QUIET,
        ...span,
      } as Partial<CellObject>),
    },
  ];
  const rows = Array.from({ length: count }, (_, i) =>
    columns.flatMap((cells) => cells[i] ?? [{ cell: null }, { cell: null }]),
  );
  const heights = rows.map((row) =>
    Math.max(
      ...row.map(({ cell }, i) => heightOf(cell, i % 2 === 0 ? WIDTHS.words : WIDTHS.clause)),
    ),
  );
  const needed = Math.max(
    heightOf(own[0]?.cell ?? null, WIDTHS.name),
    heightOf(own[1]?.cell ?? null, WIDTHS.note),
  );
  const missing = needed - heights.reduce((sum, height) => sum + height, 0);
  if (missing > 0) heights[count - 1] = (heights[count - 1] ?? 0) + missing;
  return rows.map((row, i) => {
    const all: Linked[] = [...(i > 0 ? [{ cell: null }, { cell: null }] : own), ...row];
    return all.map(
      ({ cell, link }) => ({ cell: cell && { ...cell, height: heights[i] }, link }) as Linked,
    );
  });
}

function topicSheet(
  book: Book,
  topic: Matrix['topics'][number],
): { name: string; rows: Linked[][] } {
  const places = book.matrix.jurisdictions.flatMap(({ label }) => [label, '条款']);
  return {
    name: topic.name,
    rows: [
      ['措施', '口径', ...places].map((value) => ({ cell: text(value, HEAD) })),
      ...topic.measures.flatMap((measure) => measureRows(book, measure)),
    ],
  };
}

function sourceSheet(book: Book): { name: string; rows: Linked[][] } {
  const labels = new Map(book.matrix.jurisdictions.map(({ id, label }) => [id, label]));
  const head = ['文件', '地区', '发文机关', '发文字号', '成文日期', '性质', '原始文件', 'SHA-256'];
  return {
    name: '来源',
    rows: [
      head.map((value) => ({ cell: text(value, HEAD) })),
      ...book.metas.map((meta) => [
        { cell: text(meta.title), link: book.link(meta.url) },
        ...[
          labels.get(meta.jurisdiction) ?? meta.jurisdiction,
          meta.issuer ?? '原文未载明',
          meta.docNumber ?? '原文未载明',
          meta.signedOn ?? '原文未载明',
          draftKind(meta) ?? '',
          meta.source.file,
          meta.source.sha256,
        ].map((value) => ({ cell: text(value) })),
      ]),
    ],
  };
}

/** The bytes of the workbook. */
export async function matrixXlsx(book: Book): Promise<Uint8Array> {
  const topics = book.matrix.topics
    .filter(({ measures }) => measures.length > 0)
    .map((topic) => topicSheet(book, topic));
  const sources = sourceSheet(book);
  const places = book.matrix.jurisdictions.flatMap(() => [
    { width: WIDTHS.words },
    { width: WIDTHS.clause },
  ]);
  const sheets: Sheet<Content>[] = [...topics, sources].map((sheet) => ({
    data: sheet.rows.map((row) => row.map(({ cell }) => cell)) as Row[],
    sheet: sheet.name,
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: 'landscape',
    columns:
      sheet === sources
        ? [48, 14, 22, 22, 12, 12, 28, 68].map((width) => ({ width }))
        : [{ width: WIDTHS.name }, { width: WIDTHS.note }, ...places],
  }));
  const written = await writeExcelFile(sheets, {
    features: [links([...topics, sources])],
  }).toBuffer();
  const files = Object.entries(unzipSync(written)).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(files), { mtime: EPOCH });
}
