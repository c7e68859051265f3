/** The matrix as CSV for Chinese offices: UTF-8 with BOM, Chinese headings, one line an entry. */
import { stringify } from 'csv-stringify/sync';
import type { Jurisdiction, MatrixEntry, Measure } from '../../model.ts';
import { type Quoted, quotedBy, type SourceOf } from '../statement.ts';
import { COMPARABILITY, comparatorWords, tidy, valueWords } from '../words.ts';

/** An entry with everything that a line about it says. */
export interface Line {
  topic: string;
  measure: Measure;
  place: string;
  entry: MatrixEntry;
  quoted: Quoted;
}

const COLUMNS: [heading: string, read: (line: Line, link: (path: string) => string) => unknown][] =
  [
    ['主题', ({ topic }) => topic],
    ['措施', ({ measure }) => measure.name],
    ['类型', ({ measure }) => (measure.type === 'value' ? '数值' : '规定')],
    ['定义', ({ measure }) => measure.definition],
    ['口径', ({ measure }) => COMPARABILITY[measure.comparability]],
    ['口径说明', ({ measure }) => measure.note],
    ['地区', ({ place }) => place],
    ['原文', ({ entry }) => tidy(entry.quote)],
    ['比较', ({ entry }) => comparatorWords(entry)],
    ['数值', ({ entry }) => valueWords(entry)],
    ['单位', ({ entry }) => entry.unit],
    ['期限', ({ entry }) => entry.deadline],
    ['性质', ({ entry }) => (entry.kind === 'baseline' ? '现状' : '')],
    ['对象', ({ entry }) => entry.population],
    ['文件', ({ quoted }) => quoted.meta.title],
    ['发文字号', ({ quoted }) => quoted.meta.docNumber],
    ['文件性质', ({ quoted }) => quoted.draft],
    ['条款', ({ quoted }) => quoted.clause],
    ['核对', ({ entry }) => (entry.reviewed ? '已核对' : '未经人工核对')],
    ['链接', ({ entry }, link) => link(entry.url)],
    ['措施标识', ({ measure }) => measure.id],
  ];

/** A row with the name of its topic. */
export interface Row {
  topic: string;
  measure: Measure;
}

/** Where entries come from, and how their addresses are written. */
export interface Sources {
  places: readonly Pick<Jurisdiction, 'id' | 'label' | 'parent'>[];
  source: SourceOf;
  /** Full address where the site's own is known, else the path within it. */
  link: (path: string) => string;
}

/** The entries of a row in the order of places. */
export const linesOf = ({ topic, measure }: Row, { places, source }: Sources): Line[] =>
  places.flatMap(({ id, label }) =>
    (measure.cells[id]?.entries ?? []).map((entry) => ({
      topic,
      measure,
      place: label,
      entry,
      quoted: quotedBy(entry, source),
    })),
  );

export const HEADINGS = COLUMNS.map(([heading]) => heading);

/** What a line says, column by column. */
export const fieldsOf = (line: Line, link: Sources['link']): string[] =>
  COLUMNS.map(([, read]) => String(read(line, link) ?? ''));

const OPTIONS = { escape_formulas: true, record_delimiter: 'windows' } as const;

/** CSV text of rows, piece by piece. Cells that a spreadsheet would run are defused. */
export function* matrixCsv(rows: Iterable<Row>, sources: Sources): Generator<string> {
  yield stringify([HEADINGS], { ...OPTIONS, bom: true });
  for (const row of rows) {
    const lines = linesOf(row, sources);
    if (lines.length > 0)
      yield stringify(
        lines.map((line) => fieldsOf(line, sources.link)),
        OPTIONS,
      );
  }
}
