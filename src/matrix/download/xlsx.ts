/**
 * The matrix as a workbook: a sheet a topic with the places side by side – a line an entry where these are
 * too many to stand beside each other –, links to clauses, and a sheet of sources. Every row says its
 * measure, so that it can be sorted and filtered. Written by write-excel-file (MIT, kept, one small dependency; ExcelJS has had no
 * release since 2023 and SheetJS no longer publishes to npm). Two builds give the same bytes.
 */
import writeExcelFile, {
  type CellObject,
  type Sheet,
  type Row as SheetRow,
} from 'write-excel-file/node';
import { draftKind } from '../../lexicon/drafts.ts';
import type { Measure, QuotedDocument } from '../../model.ts';
import { NOT_STATED, seeWords } from '../cell.ts';
import { placed } from '../family.ts';
import { reviewWords } from '../said.ts';
import { basisWords, quotedBy, statementWords, unitsOf } from '../statement.ts';
import { aboutWords, COMPARABILITY, figureWords, tidy } from '../words.ts';
import { fieldsOf, HEADINGS, linesOf, measureLines, type Row, type Sources } from './csv.ts';
import { type Content, filters, type Linked, links } from './links.ts';
import { undated } from './undated.ts';

export interface Book extends Sources {
  topics: { name: string; rows: Row[] }[];
  /** True where `link` gives full addresses; else cells have none to lead to. */
  linked: boolean;
}

const TEXT = { wrap: true, alignVertical: 'top', fontFamily: '等线', fontSize: 10 } as const;
const HEAD = { ...TEXT, fontWeight: 'bold', backgroundColor: '#F4F1EA' } as const;
const PLAIN = { alignVertical: 'top', fontFamily: '等线', fontSize: 10 } as const;
const QUIET = { ...TEXT, textColor: '#5C564C' } as const;
/** Places that stand side by side at most. */
const BESIDE = 8;

const text = (value: string, style: Partial<CellObject> = TEXT): CellObject =>
  ({ value, type: String, ...style }) as CellObject;

const leadsTo = (book: Book, path: string): string | undefined =>
  book.linked ? book.link(path) : undefined;

/** A place that has no entry: the row of the family that quotes what it says on the matter, and who rules above it. */
function silentCells(
  book: Book,
  measure: Measure,
  kin: readonly Measure[],
  place: string,
): Linked[] {
  const states = ({ cells }: Measure, id: string) => cells[id]?.status === 'stated';
  const see = kin.find((row) => states(row, place));
  const parent = book.places.find(({ id }) => id === place)?.parent;
  const above = parent && measure.superior !== 'none' && states(measure, parent);
  const label = book.places.find(({ id }) => id === parent)?.label;
  const words = [
    see ? seeWords(measure.type) + see.name : NOT_STATED,
    above && `（${label}的${measure.superior === 'applies' ? '规定适用' : '文件另有规定'}）`,
  ];
  const link = see && leadsTo(book, `/matrix/${see.id}/`);
  return [
    { cell: text(words.filter(Boolean).join(''), QUIET), ...(link && { link }) },
    { cell: null },
  ];
}

/** What a place says, a pair of cells an entry: the words, and the clause that they come from. */
function entryCells(
  book: Book,
  measure: Measure,
  kin: readonly Measure[],
  place: string,
): Linked[][] {
  const entries = measure.cells[place]?.entries ?? [];
  if (entries.length === 0) return [silentCells(book, measure, kin, place)];
  return entries.map((entry) => {
    const quoted = quotedBy(entry, book.source);
    const { meta, draft, clause } = quoted;
    const figure = [figureWords(entry), aboutWords(entry)].filter(Boolean).join('，');
    const statement = statementWords(entry, quoted);
    const point = tidy(entry.emphasis);
    const basis = basisWords(entry, measure.bases);
    const words = [
      figure,
      statement,
      !quoted.table && point !== statement && `要点：${point}`,
      basis && `口径：${basis}`,
      entry.strength && `措辞：${entry.strength.join('、')}`,
      ...unitsOf(entry).map(({ role, names }) => `${role}：${names.join('、')}`),
    ];
    const address = [meta.docNumber, clause + (draft ? `（${draft}）` : '')]
      .filter(Boolean)
      .join(' ');
    return [
      { cell: text(words.filter(Boolean).join('\n')) },
      { cell: text(`${address}\n${reviewWords(entry)}`, QUIET), link: leadsTo(book, entry.url) },
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

/** Rows of one measure: as many as its fullest cell has entries, each with the measure's own cells. */
function measureRows(book: Book, measure: Measure, kin: readonly Measure[]): Linked[][] {
  const columns = book.places.map(({ id }) => entryCells(book, measure, kin, id));
  const count = Math.max(1, ...columns.map((cells) => cells.length));
  const note = [COMPARABILITY[measure.comparability], measure.note].filter(Boolean).join('：');
  const own: Linked[] = [
    {
      cell: text(measure.name, { ...TEXT, fontWeight: 'bold' }),
      link: leadsTo(book, `/matrix/${measure.id}/`),
    },
    { cell: text(note, QUIET) },
  ];
  return Array.from({ length: count }, (_, i) => {
    const row = [
      ...own,
      ...columns.flatMap((cells) => cells[i] ?? [{ cell: null }, { cell: null }]),
    ];
    const widths = [WIDTHS.name, WIDTHS.note];
    const height = Math.max(
      ...row.map(({ cell }, c) =>
        heightOf(cell, widths[c] ?? (c % 2 === 0 ? WIDTHS.words : WIDTHS.clause)),
      ),
    );
    return row.map(({ cell, link }) => ({ cell: cell && { ...cell, height }, link }) as Linked);
  });
}

interface Drawn {
  name: string;
  rows: Linked[][];
  widths: number[];
}

/** The places side by side. */
const besideSheet = (book: Book, name: string, rows: Row[]): Drawn => ({
  name,
  rows: [
    ['措施', '口径', ...book.places.flatMap(({ label }) => [label, '条款'])].map((value) => ({
      cell: text(value, HEAD),
    })),
    ...placed(rows.map(({ measure }) => measure)).flatMap(({ row, kin }) =>
      measureRows(book, row, kin),
    ),
  ],
  widths: [WIDTHS.name, WIDTHS.note, ...book.places.flatMap(() => [WIDTHS.words, WIDTHS.clause])],
});

/** A line an entry, with the columns of the CSV file. */
const longSheet = (book: Book, name: string, rows: Row[]): Drawn => ({
  name,
  rows: [
    HEADINGS.map((value) => ({ cell: text(value, HEAD) })),
    ...rows.flatMap((row) =>
      linesOf(row, book).map((line) =>
        fieldsOf(line, book.link).map((value) => ({ cell: value ? text(value, PLAIN) : null })),
      ),
    ),
  ],
  widths: HEADINGS.map((heading) => (heading === '原文' ? WIDTHS.words : 14)),
});

/** What the measures are, which the lines of entries don't repeat. */
const measureSheet = ({ topics }: Book): Drawn => {
  const [head = [], ...lines] = measureLines(topics.flatMap(({ rows }) => rows));
  return {
    name: '措施',
    rows: [
      head.map((value) => ({ cell: text(value, HEAD) })),
      ...lines.map((line) => line.map((value) => ({ cell: value ? text(value) : null }))),
    ],
    widths: head.map((heading) => (/定义|说明/u.test(heading) ? WIDTHS.words : 14)),
  };
};

/** The documents that are quoted, by place. */
function documentsIn({ places, topics, source }: Book): QuotedDocument[] {
  const documents = new Map<string, QuotedDocument>();
  for (const { measure } of topics.flatMap(({ rows }) => rows))
    for (const entry of Object.values(measure.cells).flatMap(({ entries }) => entries))
      if (!documents.has(entry.policyId)) documents.set(entry.policyId, source(entry).meta);
  const orderOf = new Map(places.map(({ id }, order) => [id, order]));
  const order = ({ jurisdiction }: QuotedDocument) => orderOf.get(jurisdiction) ?? places.length;
  return [...documents.values()].sort(
    (a, b) => order(a) - order(b) || (a.policyId < b.policyId ? -1 : 1),
  );
}

/** Names of files and their digests stand on the page of each source: here they would change with every document. */
function sourceSheet(book: Book): Drawn {
  const labels = new Map(book.places.map(({ id, label }) => [id, label]));
  const head = [
    '文件',
    '地区',
    '发文机关',
    '发文字号',
    '成文日期',
    '性质',
    book.linked ? '网址' : '站内路径',
    '原始文件与SHA-256',
  ];
  return {
    name: '来源',
    widths: [48, 14, 22, 22, 12, 12, 40, 40],
    rows: [
      head.map((value) => ({ cell: text(value, HEAD) })),
      ...documentsIn(book).map((meta) => [
        { cell: text(meta.title), link: leadsTo(book, meta.url) },
        ...[
          labels.get(meta.jurisdiction) ?? meta.jurisdiction,
          meta.issuer ?? '原文未载明',
          meta.docNumber ?? '原文未载明',
          meta.signedOn ?? '原文未载明',
          draftKind(meta) ?? '',
          book.link(meta.url),
          book.link(`/sources/${meta.policyId}/`),
        ].map((value) => ({ cell: text(value) })),
      ]),
    ],
  };
}

/** The bytes of the workbook. */
export async function matrixXlsx(book: Book): Promise<Uint8Array> {
  const long = book.places.length > BESIDE;
  const sheetOf = long ? longSheet : besideSheet;
  const topics = book.topics
    .filter(({ rows }) => rows.length > 0)
    .map(({ name, rows }) => sheetOf(book, name, rows));
  const drawn = [...topics, ...(long ? [measureSheet(book)] : []), sourceSheet(book)];
  const sheets: Sheet<Content>[] = drawn.map(({ name, rows, widths }) => ({
    data: rows.map((row) => row.map(({ cell }) => cell)) as SheetRow[],
    sheet: name,
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: 'landscape',
    columns: widths.map((width) => ({ width })),
  }));
  const features = [links(drawn), filters(drawn)];
  return undated(await writeExcelFile(sheets, { features }).toBuffer());
}
