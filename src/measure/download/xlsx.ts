/**
 * The matrix as a workbook: a sheet a topic with the places side by side, links to clauses, and a
 * sheet of sources. Written by write-excel-file (MIT, kept, one small dependency; ExcelJS has had no
 * release since 2023 and SheetJS no longer publishes to npm). Two builds give the same bytes.
 */
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, {
  type CellObject,
  type Feature,
  type Row,
  type Sheet,
} from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
} from 'write-excel-file/utility';
import { pathLabel } from '../../content/outline.ts';
import type { Clause, Matrix, MatrixEntry, Measure, PolicyMeta } from '../../model.ts';
import { aboutWords, COMPARABILITY, documentName, figureWords, isDraft, tidy } from '../words.ts';

export interface Book {
  matrix: Matrix;
  metas: PolicyMeta[];
  source: (entry: MatrixEntry) => { meta: PolicyMeta; clause: Clause };
  link: (path: string) => string;
}

/** A cell and where it leads. */
interface Linked {
  cell: CellObject | null;
  link?: string;
}

/** What the library takes as the content of a file, which it doesn't export. */
type Content = Stream | Buffer | Blob;

const TEXT = { wrap: true, alignVertical: 'top', fontFamily: '等线', fontSize: 10 } as const;
const HEAD = { ...TEXT, fontWeight: 'bold', backgroundColor: '#F4F1EA' } as const;
const QUIET = { ...TEXT, textColor: '#5C564C' } as const;
const NOT_STATED = '原文未规定';
// Zip entries bear a time; a fixed one keeps the bytes the same from build to build.
const EPOCH = new Date(1980, 0, 1);

const text = (value: string, style: Partial<CellObject> = TEXT): CellObject =>
  ({ value, type: String, ...style }) as CellObject;

function entryCells(book: Book, measure: Measure, place: string): Linked[] {
  const parent = book.matrix.jurisdictions.find(({ id }) => id === place)?.parent;
  const cell = measure.cells[place];
  if (!cell || cell.entries.length === 0) {
    const above = parent && measure.cells[parent]?.status === 'stated';
    const label = book.matrix.jurisdictions.find(({ id }) => id === parent)?.label;
    return [{ cell: text(above ? `${NOT_STATED}（${label}的规定适用）` : NOT_STATED, QUIET) }];
  }
  return cell.entries.map((entry) => {
    const { meta, clause } = book.source(entry);
    const words = [
      [figureWords(entry), aboutWords(entry)].filter(Boolean).join('，'),
      tidy(entry.quote),
      `${documentName(meta)} ${pathLabel(clause)}${isDraft(meta) ? '（征求意见稿）' : ''}`,
      entry.reviewed ? '' : '未经人工核对',
    ];
    return { cell: text(words.filter(Boolean).join('\n')), link: book.link(entry.url) };
  });
}

/** Rows of one measure: as many as its fullest cell has entries, the measure's own cells joined. */
function measureRows(book: Book, measure: Measure): Linked[][] {
  const columns = book.matrix.jurisdictions.map(({ id }) => entryCells(book, measure, id));
  const height = Math.max(1, ...columns.map((cells) => cells.length));
  const own = (value: string, style: Partial<CellObject> = TEXT) =>
    text(value, { ...style, ...(height > 1 && { rowSpan: height }) } as Partial<CellObject>);
  return Array.from({ length: height }, (_, i) => {
    const first: Linked[] =
      i > 0
        ? [{ cell: null }, { cell: null }]
        : [
            {
              cell: own(measure.name, { ...TEXT, fontWeight: 'bold' }),
              link: book.link(`/matrix/${measure.id}/`),
            },
            {
              cell: own(
                [COMPARABILITY[measure.comparability], measure.note].filter(Boolean).join('：'),
                QUIET,
              ),
            },
          ];
    return [...first, ...columns.map((cells) => cells[i] ?? { cell: null })];
  });
}

function topicSheet(
  book: Book,
  topic: Matrix['topics'][number],
): { name: string; rows: Linked[][] } {
  const head = ['措施', '口径', ...book.matrix.jurisdictions.map(({ label }) => label)];
  return {
    name: topic.name,
    rows: [
      head.map((value) => ({ cell: text(value, HEAD) })),
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
          isDraft(meta) ? '征求意见稿' : '',
          meta.source.file,
          meta.source.sha256,
        ].map((value) => ({ cell: text(value) })),
      ]),
    ],
  };
}

/** Excel keeps links beside the cells: one list in the sheet, the addresses in its relationships. */
function links(sheets: { rows: Linked[][] }[]): Feature<Content> {
  const lists = sheets.map(({ rows }) =>
    rows.flatMap((row, r) =>
      row.flatMap(({ link }, c) => (link ? [{ link, address: getCellAddress(r, c) }] : [])),
    ),
  );
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const items = (lists[sheetIndex] ?? []).map(
              ({ address }, i) => `<hyperlink ref="${address}" r:id="rId-clause-${i + 1}"/>`,
            );
            if (items.length === 0) return xml;
            return insertElementMarkupAccordingToOrderOfSiblings(
              xml,
              `<hyperlinks>${items.join('')}</hyperlinks>`,
              order,
              'worksheet',
            );
          },
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) =>
            (lists[sheetIndex] ?? [])
              .map(
                ({ link }, i) =>
                  `<Relationship Id="rId-clause-${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${sanitizeAttributeValue(link)}" TargetMode="External"/>`,
              )
              .join(''),
        },
      },
    },
  } as Feature<Content>;
}

/** The bytes of the workbook. */
export async function matrixXlsx(book: Book): Promise<Uint8Array> {
  const topics = book.matrix.topics
    .filter(({ measures }) => measures.length > 0)
    .map((topic) => topicSheet(book, topic));
  const sources = sourceSheet(book);
  const places = book.matrix.jurisdictions.map(() => ({ width: 44 }));
  const sheets: Sheet<Content>[] = [...topics, sources].map((sheet) => ({
    data: sheet.rows.map((row) => row.map(({ cell }) => cell)) as Row[],
    sheet: sheet.name,
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: 'landscape',
    columns:
      sheet === sources
        ? [48, 14, 22, 22, 12, 12, 28, 68].map((width) => ({ width }))
        : [{ width: 24 }, { width: 30 }, ...places],
  }));
  const written = await writeExcelFile(sheets, {
    features: [links([...topics, sources])],
  }).toBuffer();
  const files = Object.entries(unzipSync(written)).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(files), { mtime: EPOCH });
}
