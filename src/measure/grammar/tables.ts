import type { Clause, Table } from '../../model.ts';
import { readDeadlines } from './deadlines.ts';
import { type Figure, readFigures } from './figures.ts';
import { qualifiersOf, type Reading, type Surroundings } from './reading.ts';
import { flatten } from './text.ts';

interface Columns {
  name: number;
  unit: number;
  /** The columns that hold values, with what their heads say. */
  values: { index: number; deadline: string | null; baseline: boolean; unit: string | null }[];
}

const NAME = /指标|名称|项目|内容|任务|事项|要素/u;
const UNIT_HEAD = /^(?:计量)?单位$/u;
const NO_VALUE = /序号|类别|分类|属性|类型|备注|责任|单位|部门|说明|性质|领域|年均|牵头/u;
const REPORTS = /完成|实际|现状|基期|基数|实绩|已达/u;

/** Reads a table of indicators: row names are subjects, column heads deadlines, the unit has a column. */
export function readTable(clause: Clause, table: Table, around: Surroundings): Reading[] {
  const columns = rolesOf(table, around);
  const place = locator(clause.text, table);
  return table.rows.flatMap((row) => {
    const cells = place(row);
    const subject = plain(row[columns.name] ?? '') || null;
    return columns.values.flatMap((column) => {
      const cell = cells[column.index];
      const from = (cells[columns.name] ?? cells.find((c) => c !== null))?.start;
      if (!cell || from === undefined) return [];
      const rowUnit = plain(row[columns.unit] ?? '') || column.unit;
      return figuresOf(cell.text, rowUnit).map((figure): Reading => {
        const reports = column.baseline || (around.reports && column.deadline === null);
        return {
          words: [cell.at[figure.start]!, cell.at[figure.end - 1]! + 1],
          quote: [Math.min(from, cell.start), Math.max(cell.end, cell.at[figure.end - 1]! + 1)],
          subject,
          population: null,
          comparator: Array.isArray(figure.value)
            ? 'range'
            : (figure.behind?.comparator ?? comparatorIn(cell.text.slice(0, figure.start))),
          value: figure.value,
          unit: figure.unit ?? rowUnit,
          deadline: deadlineIn(cell.text, around) ?? column.deadline,
          qualifiers: qualifiersOf(cell.text),
          kind: reports ? 'baseline' : 'target',
        };
      });
    });
  });
}

function plain(cell: string): string {
  return flatten(cell)
    .text.replace(/[\t\n ]/g, '')
    .replace(/^[—/]+$/u, '');
}

function rolesOf(table: Table, around: Surroundings): Columns {
  const heads = table.columns.map(plain);
  const named = heads.findIndex((head) => NAME.test(head) && !/值|目标|序号/u.test(head));
  const unit = heads.findIndex((head) => UNIT_HEAD.test(head));
  const name = named >= 0 ? named : heads.findIndex((head) => !/序号/u.test(head));
  const values = heads.flatMap((head, index) => {
    if (index === name || index === unit) return [];
    if (NO_VALUE.test(head) && !/目标|值|\d{4}/u.test(head)) return [];
    const baseline = REPORTS.test(head) && !/目标|规划/u.test(head);
    const printed = /[（(]([^）)年]{1,8})[）)]$/u.exec(head)?.[1] ?? null;
    const bare =
      /^(?:\d{4})年?(?:末|底)?$/u.test(head) &&
      around.year !== null &&
      Number(head.slice(0, 4)) < around.year;
    return [
      { index, deadline: deadlineIn(head, around), baseline: baseline || bare, unit: printed },
    ];
  });
  return { name, unit, values };
}

function deadlineIn(words: string, around: Surroundings): string | null {
  const found = readDeadlines(words, around.year)[0];
  return found?.value ?? /(20\d\d)年/u.exec(words)?.[1] ?? null;
}

/** A cell's figures; 7/16 under 国家/省级 are two, and a bare number takes the unit of its row. */
function figuresOf(cell: string, unit: string | null): Figure[] {
  const several = /^\d+(?:\.\d+)?(?:\/\d+(?:\.\d+)?)+$/u.test(cell);
  if (several && unit !== null) {
    let at = 0;
    return cell.split('/').map((part) => {
      const figure = { ...bareFigure(part)!, start: at, end: at + part.length };
      at += part.length + 1;
      return figure;
    });
  }
  const figures = readFigures(cell);
  if (figures.length > 0)
    return figures.filter((figure) => figure.unit !== null || isWhole(cell, figure));
  const bare = bareFigure(cell);
  return bare ? [bare] : [];
}

/** Years and bare numbers that the scan of running text takes for names are values in a cell. */
function bareFigure(cell: string): Figure | null {
  if (!/^\d+(?:\.\d+)?$/u.test(cell)) return null;
  return {
    start: 0,
    end: cell.length,
    reach: cell.length,
    value: Number(cell),
    unit: null,
    dimension: null,
    script: 'arabic',
    behind: null,
    approximate: false,
    quoted: false,
  };
}

function isWhole(cell: string, figure: Figure): boolean {
  return (
    /^(?:[^\d]{0,6})$/u.test(cell.slice(0, figure.start)) && cell.slice(figure.reach).length <= 1
  );
}

function comparatorIn(words: string): Reading['comparator'] {
  if (/[≥]|不低于|不少于|至少|＞=/u.test(words)) return '>=';
  if (/[≤]|不超过|不高于|控制在/u.test(words)) return '<=';
  if (/>|超过|高于/u.test(words)) return '>';
  if (/<|低于|少于/u.test(words)) return '<';
  return /约/u.test(words) ? 'approx' : '=';
}

interface Cell {
  start: number;
  end: number;
  text: string;
  at: number[];
}

/** Finds each row's cells in the clause's text; a cell filled down from above has no place of its own. */
function locator(text: string, table: Table): (row: string[]) => (Cell | null)[] {
  const flat = flatten(text);
  let compact = '';
  const at: number[] = [];
  for (const [index, character] of [...flat.text].entries()) {
    if (/[\t\n ]/.test(character)) continue;
    compact += character;
    at.push(flat.at[index]!);
  }
  at.push(text.length);
  const head = table.columns.map(bare).join('');
  let cursor = Math.max(0, compact.indexOf(head) + (compact.includes(head) ? head.length : 0));
  return (row) => {
    const cells = row.map(bare);
    for (let skip = 0; skip < cells.length; skip++) {
      const rest = cells.slice(skip).join('');
      if (rest !== '' && compact.startsWith(rest, cursor)) return place(cells, skip);
    }
    return cells.map((cell, index) => seek(cell, index));
  };
  function place(cells: string[], skip: number): (Cell | null)[] {
    return cells.map((cell, index) => (index < skip || cell === '' ? null : take(cell)));
  }
  function take(cell: string): Cell {
    const from = cursor;
    cursor += cell.length;
    return {
      start: at[from]!,
      end: at[cursor - 1]! + 1,
      text: cell,
      at: at.slice(from, cursor + 1),
    };
  }
  function seek(cell: string, _index: number): Cell | null {
    if (cell === '' || !compact.startsWith(cell, cursor)) return null;
    return take(cell);
  }
}

function bare(cell: string): string {
  return flatten(cell).text.replace(/[\t\n ]/g, '');
}
