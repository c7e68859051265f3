import { strength } from '../../lexicon/strength.ts';
import { verbs } from '../../lexicon/verbs.ts';
import type { Clause, Table } from '../../model.ts';
import { flatten } from '../../text/flat.ts';
import { origin } from '../../text/folded.ts';
import { type Cell, cellFinder, plain } from './cells.ts';
import { readText } from './clause.ts';
import {
  type Columns,
  columnsOf,
  dateIn,
  partsOf,
  unitAbove,
  type ValueColumn,
} from './columns.ts';
import { qualifiersOf, type Reading, type Surroundings } from './reading.ts';
import { valuesOf } from './values.ts';

/** What a row says of all its values. */
interface RowWords {
  subject: string | null;
  population: string | null;
  unit: string | null;
  deadline: string | null;
  nature: string | null;
  /** Where its name stands, or what it begins with. */
  at: [from: number, to: number];
}

const EMPTY = /^[—/\\…*·.]*$/u;
/** 基本实现全覆盖 as the whole of a cell: all of what the row names. */
const ALL_COVERED = new RegExp(
  `^(?:${strength('hedge')}|全面)?(?:${verbs('wholly')})?(全覆盖|全部(?:${verbs('wholly')}))$`,
  'u',
);

/**
 * Reads a table: row names are subjects, column heads dates and kinds of value, the unit has a column, stands
 * behind a name or a head, or above the table. Where the rows are years or places, the heads name what is measured.
 */
export function readTable(clause: Clause, table: Table, around: Surroundings): Reading[] {
  const columns = columnsOf(table, around);
  const place = cellFinder(clause.text, table);
  const above = unitAbove(flatten(clause.text.split('\n').slice(0, 3).join('\n')).text);
  return table.rows.flatMap((row) => {
    const cells = place(row);
    const [alone] = cells;
    // A note or a heading over the full width is read as the text it is.
    if (alone && row.slice(1).every((cell) => cell === '')) return ofWords(clause, alone, around);
    return ofRow(clause, row, cells, columns, above, around);
  });
}

function ofRow(
  clause: Clause,
  row: string[],
  cells: (Cell | null)[],
  columns: Columns,
  above: string | null,
  around: Surroundings,
): Reading[] {
  const words = (index: number): string => {
    const text = plain(row[index] ?? '');
    return EMPTY.test(text) ? '' : text;
  };
  const own = cells[columns.name];
  const first = own ?? cells.find((cell) => cell !== null);
  if (!first) return [];
  const name = partsOf(words(columns.name));
  const about: RowWords = {
    subject: name.words || null,
    population: null,
    unit: words(columns.unit) || name.unit,
    deadline: dateIn(columns.byYear ? words(columns.name) : words(columns.due), around),
    nature: words(columns.nature) || null,
    at: [first.start, first.end],
  };
  const readings = columns.values.flatMap((column) => {
    const cell = cells[column.index];
    return cell ? ofCell(clause, cell, column, headed(column, about, columns, above), around) : [];
  });
  if (!own || columns.byYear || (readings.length > 0 && !columns.tasks)) return readings;
  // A list of tasks states its figures in the words of the task; what is to be reached wholly is said once.
  const inside = { ...around, inherited: about.deadline ?? around.inherited };
  const said = ofWords(clause, own, inside).filter(
    ({ quantifier }) => readings.length === 0 || quantifier === undefined,
  );
  return [...said, ...readings].sort((a, b) => a.words[0] - b.words[0]);
}

/** Under a head that names an indicator the row says when, or whose it is. */
function headed(
  { measure, unit, words }: ValueColumn,
  row: RowWords,
  { byYear }: Columns,
  above: string | null,
): RowWords {
  if (measure === null || words) return { ...row, unit: row.unit ?? unit ?? above };
  const whose = byYear ? null : row.subject;
  return { ...row, subject: measure, population: whose, unit: unit ?? row.unit ?? above };
}

function ofCell(
  clause: Clause,
  cell: Cell,
  column: ValueColumn,
  row: RowWords,
  around: Surroundings,
): Reading[] {
  const above = column.kind === 'baseline' ? null : around.inherited;
  const dated = column.deadline ?? row.deadline ?? above;
  const inside = { ...around, inherited: dated };
  const qualifiers = [...qualifiersOf(cell.text), ...(row.nature ? [row.nature] : [])];
  const covered = row.subject ? ALL_COVERED.exec(cell.text)?.[1] : undefined;
  const values = column.words ? null : valuesOf(cell.text, row.unit);
  const reports =
    column.deadline === null &&
    (around.reports || (row.deadline !== null && isPast(row.deadline.slice(0, 4), column, around)));
  const frame = {
    at: [Math.min(row.at[0], cell.start), Math.max(row.at[1], cell.end)] as [number, number],
    subject: row.subject,
    population: row.population,
    qualifiers,
    kind: reports ? ('baseline' as const) : column.kind,
  };
  if (covered) {
    const words = origin(cell, [cell.text.length - covered.length, cell.text.length]);
    const all = { comparator: '=' as const, value: 100, unit: '%', deadline: dated };
    return [{ ...frame, ...all, words, quantifier: covered.replace(/(?<=全部).*/u, '') }];
  }
  if (!values) {
    return ofWords(clause, cell, inside).map((found) => ({
      ...found,
      subject: found.subject ?? row.subject,
      unit: found.unit ?? (Number.isFinite(found.value) && !found.quantifier ? row.unit : null),
      qualifiers: row.nature ? [...found.qualifiers, row.nature] : found.qualifiers,
    }));
  }
  const names = namesOf(row.subject, values.length);
  return values.map(({ figure, comparator, year }, at) => ({
    ...frame,
    subject: names?.[at] ?? frame.subject,
    words: origin(cell, [figure.start, figure.end]),
    comparator,
    value: figure.value,
    unit: unitOf(figure.unit, row.unit),
    deadline: year ?? dated,
    kind: year !== null && isPast(year, column, around) ? 'baseline' : frame.kind,
  }));
}

/** 甲的比例（%），乙的比例（%） over 100 70: one name for each value. */
function namesOf(subject: string | null, count: number): string[] | null {
  const names = subject?.split(/[，；]/u).map((name) => partsOf(name).words) ?? [];
  return names.length === count ? names : null;
}

/** 12.5万 in a column of 人 is 万人. */
function unitOf(own: string | null, row: string | null): string | null {
  if (own === null) return row;
  return row !== null && /^[百千万亿]+$/u.test(own) && !/^[百千万亿%‰]/u.test(row)
    ? own + row
    : own;
}

function isPast(year: string, { deadline }: ValueColumn, { year: present }: Surroundings): boolean {
  const against = present ?? (deadline === null ? null : Number(deadline.slice(0, 4)));
  return against !== null && Number(year) < against;
}

/** A cell of running text is read as such; what it leaves open the row says. */
function ofWords(clause: Clause, cell: Cell, around: Surroundings): Reading[] {
  const inside = { ...clause, text: cell.text, spans: { marker: null, heading: null, duty: [] } };
  return readText(inside, around).map((found) => ({
    ...found,
    words: origin(cell, found.words),
    at: origin(cell, found.at),
  }));
}
