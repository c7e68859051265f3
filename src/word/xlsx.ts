/** A selection as a workbook: places side by side, and a line for each quotation. */
import writeXlsxFile, {
  type CellObject,
  type Feature,
  type Row,
  type Sheet,
} from 'write-excel-file/universal';
import { filters } from '../matrix/download/links.ts';
import { HEADS, linesOf, noticesOf, wordsOf } from './lines.ts';
import { addressOf, type Quoted, type Selection, type Taken } from './selection.ts';

const TEXT = {
  type: String,
  wrap: true,
  alignVertical: 'top',
  fontFamily: '等线',
  fontSize: 10,
} as const;
const cell = (value: string, style: Partial<CellObject> = {}): CellObject =>
  ({ ...TEXT, value, ...style }) as CellObject;
const head = (value: string): CellObject =>
  cell(value, { fontWeight: 'bold', backgroundColor: '#F4F1EA' });
const WIDTHS = { name: 24, place: 42, remark: 30 };
const LINE_WIDTHS = [20, 14, 16, 60, 36, 20, 24, 16, 30, 30, 60, 44];

/** Excel takes no more characters in a cell. */
const MOST = 32_767;

function beside(quoted: Quoted, taken: Taken): string {
  const { figures, besides, cited, within } = quoted;
  const words = wordsOf(quoted);
  if (!cited) return [...figures, words, `拟稿 ${within}`, ...besides].join('\n');
  const source = `${cited.source.docNumber ?? `《${cited.source.title}》`}${cited.within}`;
  const draft = cited.source.status ? `（${cited.source.status}，未生效）` : '';
  return [...figures, words, source + draft, ...besides, addressOf(cited, taken)].join('\n');
}

/** Bytes of the workbook. */
export async function xlsxOf(selection: Selection, taken: Taken): Promise<Blob> {
  const { corner, places, rows } = selection;
  const notices = noticesOf(selection, taken).map((line): Row => [cell(line, { wrap: false })]);
  const sideBySide: Row[] = [
    ...notices,
    [corner, ...places, '口径说明'].map(head),
    ...rows.map(({ name, cells, remarks }) => [
      cell(name, { fontWeight: 'bold' }),
      ...cells.map((said) =>
        cell(
          said.length > 0
            ? said
                .map((quoted) => beside(quoted, taken))
                .join('\n\n')
                .slice(0, MOST)
            : '原文未规定',
        ),
      ),
      cell(remarks.join('\n')),
    ]),
  ];
  const lines: Row[] = [
    HEADS.map(head),
    ...linesOf(selection, taken).map((line) => line.map((value) => cell(value.slice(0, MOST)))),
  ];
  const sheets: Sheet<Blob>[] = [
    {
      sheet: '对照',
      data: sideBySide,
      orientation: 'landscape',
      stickyRowsCount: notices.length + 1,
      stickyColumnsCount: 1,
      columns: [WIDTHS.name, ...places.map(() => WIDTHS.place), WIDTHS.remark].map((width) => ({
        width,
      })),
    },
    {
      sheet: '逐条',
      data: lines,
      orientation: 'landscape',
      stickyRowsCount: 1,
      columns: LINE_WIDTHS.map((width) => ({ width })),
    },
  ];
  const features = [filters([{ rows: sideBySide, head: notices.length }, { rows: lines }])];
  return writeXlsxFile(sheets as Parameters<typeof writeXlsxFile>[0] & Sheet<Blob>[], {
    features: features as unknown as Feature<Blob>[],
  }).toBlob();
}
