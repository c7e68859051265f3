import type { Clause, Table } from '../../model.ts';
import { type Cell, cellFinder, plain } from './cells.ts';
import { readText } from './clause.ts';
import type { Comparator } from './comparators.ts';
import { readDeadlines } from './deadlines.ts';
import { type Figure, readFigures } from './figures.ts';
import { qualifiersOf, type Reading, type Surroundings } from './reading.ts';
import { readUnit } from './units.ts';

interface ValueColumn {
  index: number;
  deadline: string | null;
  baseline: boolean;
  unit: string | null;
}

interface Columns {
  name: number;
  unit: number;
  /** The column that dates each row (完成时限). */
  due: number;
  values: ValueColumn[];
}

const NAME = /指标|名称|项目|内容|任务|事项|要素/u;
const UNIT_HEAD = /^(?:计量)?单位$/u;
const DUE = /时限|期限|完成时间|时间节点/u;
const NO_VALUE = /序号|类别|分类|属性|类型|备注|责任|单位|部门|性质|领域|牵头/u;
const REPORTS = /完成|实际|现状|基期|基数|实绩|已达/u;
const BARE_YEAR = /^(\d{4})年?(?:末|底)?$/u;
/** 养老床位数（万张）, 2025年（%）: the unit stands behind the name. */
const UNIT_BEHIND = /[（(]([^（）()]{1,10})[）)]$/u;

/** Reads a table: row names are subjects, column heads deadlines, the unit has a column or stands behind the name. */
export function readTable(clause: Clause, table: Table, around: Surroundings): Reading[] {
  const columns = rolesOf(table, around);
  const place = cellFinder(clause.text, table);
  return table.rows.flatMap((row) => {
    const cells = place(row);
    const name = plain(row[columns.name] ?? '').replace(/^[—/]+$/u, '');
    const unit = unitBehind(name);
    const about = {
      subject: (unit ? name.replace(UNIT_BEHIND, '') : name) || null,
      unit: plain(row[columns.unit] ?? '').replace(/^[—/]+$/u, '') || unit,
      deadline: deadlineIn(plain(row[columns.due] ?? ''), around),
      from: (cells[columns.name] ?? cells.find((cell) => cell !== null))?.start ?? 0,
    };
    const readings = columns.values.flatMap((column) => {
      const cell = cells[column.index];
      return cell ? ofCell(clause, cell, column, about, around) : [];
    });
    const own = cells[columns.name];
    // A list of tasks states its figures in the words of the task.
    if (readings.length > 0 || !own) return readings;
    return ofWords(clause, own, { ...about, subject: null }, around);
  });
}

interface RowWords {
  subject: string | null;
  unit: string | null;
  deadline: string | null;
  from: number;
}

function ofCell(
  clause: Clause,
  cell: Cell,
  column: ValueColumn,
  row: RowWords,
  around: Surroundings,
): Reading[] {
  const unit = row.unit ?? column.unit;
  const figures = figuresOf(cell.text, unit);
  const own =
    readDeadlines(cell.text, around.year)[0]?.value ?? /（(\d{4})年/u.exec(cell.text)?.[1];
  const deadline = own ?? column.deadline ?? row.deadline;
  if (!figures) return ofWords(clause, cell, { ...row, deadline }, around);
  const reports = column.baseline || (around.reports && column.deadline === null);
  return figures.map((figure) => ({
    words: [cell.at[figure.start]!, cell.at[figure.end - 1]! + 1],
    quote: [Math.min(row.from, cell.start), Math.max(cell.end, row.from)],
    subject: row.subject,
    population: null,
    comparator: comparatorOf(cell.text, figure),
    value: figure.value,
    unit: figure.unit ?? unit,
    deadline,
    qualifiers: qualifiersOf(cell.text),
    kind: reports ? 'baseline' : 'target',
  }));
}

/** A cell of running text is read as such; what it leaves open the row says. */
function ofWords(clause: Clause, cell: Cell, row: RowWords, around: Surroundings): Reading[] {
  const inside = { ...clause, marker: null, text: cell.text };
  return readText(inside, { ...around, inherited: row.deadline ?? around.inherited }).map(
    (found) => {
      const printed = ([start, end]: [number, number]): [number, number] => [
        cell.at[start]!,
        cell.at[end - 1]! + 1,
      ];
      return {
        ...found,
        words: printed(found.words),
        quote: printed(found.quote),
        subject: found.subject ?? row.subject,
      };
    },
  );
}

function unitBehind(words: string): string | null {
  const unit = UNIT_BEHIND.exec(words)?.[1];
  if (unit === undefined) return null;
  return unit === '1/10万' || readUnit(unit, 0)?.end === unit.length ? unit : null;
}

function rolesOf(table: Table, around: Surroundings): Columns {
  const heads = table.columns.map(plain);
  const named = heads.findIndex((head) => NAME.test(head) && !/值|目标|序号/u.test(head));
  const name = named >= 0 ? named : heads.findIndex((head) => !/序号/u.test(head));
  const unit = heads.findIndex((head) => UNIT_HEAD.test(head));
  const due = heads.findIndex((head) => DUE.test(head));
  const years = heads.flatMap(
    (head) => BARE_YEAR.exec(head)?.[1] ?? /20\d\d/u.exec(head)?.[0] ?? [],
  );
  // Without a date of the document, the first of several years is the one reported.
  const present = around.year ?? (years.length > 1 ? Math.min(...years.map(Number)) + 1 : 0);
  const values = heads.flatMap((head, index): ValueColumn[] => {
    if (index === name || index === unit || index === due) return [];
    if (NO_VALUE.test(head) && !/目标|值|\d{4}/u.test(head)) return [];
    const aims = /目标|规划/u.test(head);
    const past = Number(BARE_YEAR.exec(head)?.[1] ?? present) < present;
    const baseline = !aims && (REPORTS.test(head) || past);
    return [{ index, deadline: deadlineIn(head, around), baseline, unit: unitBehind(head) }];
  });
  return { name, unit, due, values };
}

function deadlineIn(words: string, around: Surroundings): string | null {
  const found = readDeadlines(words, around.year)[0];
  return found?.value ?? /(20\d\d)年/u.exec(words)?.[1] ?? null;
}

const WHOLE = /^(?:[^\d一-鿿]{0,2}|达到|不低于|不少于|不超过|约|超过|控制在|低于|高于)$/u;
/** 76.34, [300], 89.6（2014年）. */
const ONE_NUMBER = /^([[〔（]?)(\d+(?:\.\d+)?)[\]〕）]?(?:（[^）]*）)?$/u;
const SEVERAL = /^\d+(?:\.\d+)?(?:\/\d+(?:\.\d+)?)+$/u;

/**
 * The figures of a cell that is nothing but figures; null where it is running text. 7/16 under 国家/省级 are
 * two, [300] is a sum over the years, and a year or a long number is a value here.
 */
function figuresOf(cell: string, unit: string | null): Figure[] | null {
  if (SEVERAL.test(cell) && unit !== null) {
    let at = 0;
    return cell.split('/').map((part) => {
      const figure = bare(at, part);
      at += part.length + 1;
      return figure;
    });
  }
  const [, open = '', number] = ONE_NUMBER.exec(cell) ?? [];
  if (number !== undefined) return [bare(open.length, number)];
  const figures = readFigures(cell);
  const [only] = figures;
  if (!only || figures.length > 1) return figures.length > 1 ? null : [];
  const whole = WHOLE.test(cell.slice(0, only.start)) && cell.length - only.reach <= 1;
  return whole ? [only] : null;
}

function bare(start: number, digits: string): Figure {
  return {
    start,
    end: start + digits.length,
    reach: start + digits.length,
    value: Number(digits),
    unit: null,
    dimension: null,
    script: 'arabic',
    behind: null,
    approximate: false,
    quoted: false,
  };
}

function comparatorOf(cell: string, figure: Figure): Comparator {
  if (Array.isArray(figure.value)) return 'range';
  if (figure.behind) return figure.behind.comparator;
  const words = cell.slice(0, figure.start);
  if (/≥|不低于|不少于/u.test(words)) return '>=';
  if (/≤|不超过|控制在/u.test(words)) return '<=';
  if (/>|超过|高于/u.test(words)) return '>';
  if (/<|低于/u.test(words)) return '<';
  return /约/u.test(words) || figure.approximate ? 'approx' : '=';
}
