/** The matrix as CSV for Chinese offices: UTF-8 with BOM, Chinese headings, one line an entry. */
import { stringify } from 'csv-stringify/sync';
import type { Jurisdiction, MatrixEntry, Measure } from '../../model.ts';
import { reviewWords } from '../said.ts';
import { basisWords, type Quoted, quotedBy, type SourceOf, statementWords } from '../statement.ts';
import { COMPARABILITY, comparatorWords, tidy, valueWords } from '../words.ts';

const typeWords = ({ type }: Pick<Measure, 'type'>): string => (type === 'value' ? '数值' : '规定');

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
    ['类型', ({ measure }) => typeWords(measure)],
    ['口径', ({ measure }) => COMPARABILITY[measure.comparability]],
    ['地区', ({ place }) => place],
    ['原文', ({ entry, quoted }) => statementWords(entry, quoted)],
    ['要点原文', ({ entry }) => tidy(entry.emphasis)],
    ['本条口径', ({ entry, measure }) => basisWords(entry, measure.bases)],
    ['措辞', ({ entry }) => entry.strength?.join('、')],
    ['比较', ({ entry }) => comparatorWords(entry)],
    ['数值', ({ entry }) => valueWords(entry)],
    ['单位', ({ entry }) => entry.unit],
    ['期限', ({ entry }) => entry.deadline],
    ['性质', ({ entry }) => (entry.kind === 'baseline' ? '现状' : '')],
    ['对象', ({ entry }) => entry.population],
    ['牵头单位', ({ entry }) => entry.lead?.join('、')],
    ['责任单位', ({ entry }) => entry.responsible?.join('、')],
    ['文中牵头', ({ entry }) => entry.leadInText?.join('、')],
    ['依统一规定落实', ({ entry }) => entry.responsibleInherited?.join('、')],
    ['文件', ({ quoted }) => quoted.meta.title],
    ['发文字号', ({ quoted }) => quoted.meta.docNumber],
    ['文件性质', ({ quoted }) => quoted.draft],
    ['条款', ({ quoted }) => quoted.clause],
    ['核对', ({ entry }) => reviewWords(entry)],
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

type Described = Omit<Measure, 'cells'>;

/** What the rule of a superior is to a place that has none. */
const SUPERIOR = {
  applies: '适用于下级',
  mentions: '提示上级另有规定',
  none: '与下级无关',
} as const;

/** What is said once of a measure; the lines of entries name it by its id. */
const MEASURE_COLUMNS: [heading: string, read: (measure: Described, topic: string) => unknown][] = [
  ['措施标识', ({ id }) => id],
  ['主题', (_, topic) => topic],
  ['措施', ({ name }) => name],
  ['类型', (measure) => typeWords(measure)],
  ['单位', ({ unit }) => unit],
  ['定义', ({ definition }) => definition],
  ['口径', ({ comparability }) => COMPARABILITY[comparability]],
  ['口径说明', ({ note }) => note],
  ['各种口径', ({ bases = [] }) => bases.map(({ name }) => name).join('；')],
  ['所属一组之首', ({ family }) => family],
  ['起草常查', ({ key }) => (key ? '是' : '')],
  ['上级规定', ({ superior = 'mentions' }) => SUPERIOR[superior]],
];

const OPTIONS = { escape_formulas: true, record_delimiter: 'windows' } as const;

/** The first line of CSV text. */
export const csvHead = (): string => stringify([HEADINGS], { ...OPTIONS, bom: true });

/** The lines of a row. Cells that a spreadsheet would run are defused. */
export const csvLines = (row: Row, sources: Sources): string =>
  stringify(
    linesOf(row, sources).map((line) => fieldsOf(line, sources.link)),
    OPTIONS,
  );

/** What measures are: the headings, then a line a measure. */
export const measureLines = (
  rows: readonly { topic: string; measure: Described }[],
): string[][] => [
  MEASURE_COLUMNS.map(([heading]) => heading),
  ...rows.map(({ topic, measure }) =>
    MEASURE_COLUMNS.map(([, read]) => String(read(measure, topic) ?? '')),
  ),
];

/** The same of topics as CSV text. */
export const measuresCsv = (
  topics: readonly { name: string; measures: readonly Described[] }[],
): string =>
  stringify(
    measureLines(
      topics.flatMap(({ name, measures }) => measures.map((measure) => ({ topic: name, measure }))),
    ),
    { ...OPTIONS, bom: true },
  );
