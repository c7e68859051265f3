/** The matrix as CSV for Chinese offices: UTF-8 with BOM, Chinese headings, one line an entry. */
import { stringify } from 'csv-stringify/sync';
import { pathLabel } from '../../content/outline.ts';
import { draftKind } from '../../lexicon/drafts.ts';
import type { Clause, Matrix, MatrixEntry, Measure, PolicyMeta } from '../../model.ts';
import { COMPARABILITY, comparatorWords, tidy, valueWords } from '../words.ts';

/** An entry with everything that a line about it says. */
export interface Line {
  topic: string;
  measure: Measure;
  place: string;
  entry: MatrixEntry;
  meta: PolicyMeta;
  clause: Clause;
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
    ['文件', ({ meta }) => meta.title],
    ['发文字号', ({ meta }) => meta.docNumber],
    ['文件性质', ({ meta }) => draftKind(meta) ?? ''],
    ['条款', ({ clause }) => pathLabel(clause)],
    ['核对', ({ entry }) => (entry.reviewed ? '已核对' : '未经人工核对')],
    ['链接', ({ entry }, link) => link(entry.url)],
    ['措施标识', ({ measure }) => measure.id],
  ];

/** The entries of a matrix in the order of its rows and columns. */
export function linesOf(
  matrix: Matrix,
  source: (entry: MatrixEntry) => { meta: PolicyMeta; clause: Clause },
): Line[] {
  return matrix.topics.flatMap((topic) =>
    topic.measures.flatMap((measure) =>
      matrix.jurisdictions.flatMap(({ id, label }) =>
        (measure.cells[id]?.entries ?? []).map((entry) => ({
          topic: topic.name,
          measure,
          place: label,
          entry,
          ...source(entry),
        })),
      ),
    ),
  );
}

/** CSV text of the lines; `link` makes a full address. Cells that a spreadsheet would run are defused. */
export function matrixCsv(lines: Line[], link: (path: string) => string): string {
  return stringify(
    lines.map((line) => COLUMNS.map(([, read]) => read(line, link) ?? '')),
    {
      bom: true,
      header: true,
      columns: COLUMNS.map(([heading]) => heading),
      escape_formulas: true,
      record_delimiter: 'windows',
    },
  );
}
