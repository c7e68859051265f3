import { PLAN, planEnds } from '../../lexicon/time.ts';
import type { Quantity, Table } from '../../model.ts';
import { plain } from './cells.ts';
import { readDeadlines } from './deadlines.ts';
import type { Surroundings } from './reading.ts';
import { readUnit } from './units.ts';

/** A column whose cells state values. */
export interface ValueColumn {
  index: number;
  /** The indicator that the head names (床位数), where it names more than when or what kind of value. */
  measure: string | null;
  deadline: string | null;
  kind: Quantity['kind'];
  unit: string | null;
  /** The head asks for words (任务, 措施), so that a bare number in it states nothing. */
  words: boolean;
}

export interface Columns {
  name: number;
  unit: number;
  /** The column that dates each row (完成时限), and the one that says whether a target binds (属性). */
  due: number;
  nature: number;
  values: ValueColumn[];
  /** Rows are named by what is to be done, in words that may state figures. */
  tasks: boolean;
  /** Each row is a year, and the heads name the indicators. */
  byYear: boolean;
}

const NAME = /指标|名称|项目|内容|任务|事项|要素|措施|工作/u;
const UNIT_HEAD = /^(?:计量|指标)?单位$/u;
const DUE = /时限|期限|完成时间|时间节点|时间安排|完成日期/u;
const NATURE = /属性|性质|类型/u;
const NUMBERED = /^(?:序号|编号|序|No\.?)$/iu;
const NO_VALUE =
  /序号|编号|类别|分类|备注|责任|单位|部门|领域|牵头|依据|来源|日期|电话|联系|邮编|编码|代码|文号|页码|地址|姓名|职务|职称|坐标|[经纬]度|桩号/u;
const VALUE = /目标|值|20\d\d|数量|比例|标准|任务数|计划数/u;
const YEARS = /^(?:年份|年度|时间|阶段|指标)$/u;
const REPORTS = /完成|实际|现状|基期|基线|基数|基准|实绩|已达|当前|现值/u;
const AIMS = /目标|规划|计划|预期/u;
const BARE_YEAR = /^(20\d\d)年?(?:末|底)?$/u;
/** What a head says of when and what kind of value; where nothing else is left it names no indicator. */
const GENERIC = new RegExp(
  String.raw`20\d\d年?(?:—20\d\d年?)?[底末]?|“?${PLAN}”?(?:时期|期间|[期末])*|基[期线准数]|现[状值]|实绩|已达|当前|目标|规划|计划|预期|预计|实际|完成|指标|年均|累计|本市|全市|全省|全国|全县|国家|省级|市级|县级|较|比|到|至|年度|水平|情况|要求|标准|任务|增速|增长率?|增幅|合计|总计|小计|分值|分数|权重|[值数量]`,
  'gu',
);
/** 养老床位数（万张）, 2025年（%）: the unit stands behind the name. */
const UNIT_BEHIND = /（([^（]+)）(?=(?:20\d\d[\d年—]*)?$)/u;
/** 补助标准2025年: a head of two rows ends in the year of its column. */
const YEAR_BEHIND = /(?<=.)20\d\d[\d年—]*$/u;
/** 1/10万, g, μg/m³, kWh: units that stand for themselves. */
const RATE_OR_SIGN =
  /^(?:1\/\d*[百千万]+人?|[A-Za-zμ℃°]{1,4}[²³]?(?:\/[A-Za-z\u4e00-\u9fff³²]{1,4})?)$/u;
const PLANNED = new RegExp(PLAN, 'u');
const GROWTH = /增速|增长|增幅|年均/u;

/** Tells what each column of a table is. */
export function columnsOf(table: Table, around: Surroundings): Columns {
  const heads = table.columns.map(plain);
  const first = (test: (head: string) => boolean): number => heads.findIndex(test);
  const unit = first((head) => UNIT_HEAD.test(head));
  const due = first((head) => DUE.test(head));
  const nature = first((head) => NATURE.test(head));
  const named = first(
    (head) => NAME.test(head) && !/值|目标|序号|编号|属性|性质|类型|类别|单位|数$/u.test(head),
  );
  const numbers = heads.findIndex((head, index) => isNumbering(table, head, index));
  const labels = table.rows.map((row) => plain(row[0] ?? ''));
  const byYear = YEARS.test(heads[0] ?? '') && labels.every((label) => BARE_YEAR.test(label));
  const name = byYear ? 0 : named >= 0 ? named : heads.findIndex((_, index) => index !== numbers);
  const years = heads.flatMap((head) => yearIn(head, around) ?? []);
  // Without a date of the document, the first of several years is the one reported.
  const present = around.year ?? Math.min(...years);
  const last = years.length > 0 ? String(Math.max(...years)) : null;
  const values = heads.flatMap((head, index): ValueColumn[] => {
    if ([name, due, nature, numbers].includes(index)) return [];
    if (NO_VALUE.test(head) && !VALUE.test(head)) return [];
    const { words, unit: own } = partsOf(head);
    const year = yearIn(head, around);
    const reported = year !== null && (year < present || isFirst(year, years, present));
    const aims = AIMS.test(head);
    return [
      {
        index,
        measure: words.replace(GENERIC, '') === '' ? null : words.replace(YEAR_BEHIND, ''),
        deadline: dateIn(head, around) ?? (GROWTH.test(head) ? last : null),
        kind: !aims && (REPORTS.test(head) || reported) ? 'baseline' : kindOf(head),
        unit: own ?? (/增速|增长率|增幅/u.test(head) ? '%' : /分值|分数/u.test(head) ? '分' : null),
        words: NAME.test(head) && !VALUE.test(head),
      },
    ];
  });
  const tasks = /任务|内容|事项|措施|工作|项目/u.test(heads[name] ?? '');
  return { name, unit, due, nature, values, tasks, byYear };
}

function kindOf(head: string): Quantity['kind'] {
  if (/补助|补贴|奖励|津贴|奖补/u.test(head)) return 'subsidy';
  if (/报销|支付比例|起付|封顶/u.test(head)) return 'reimbursement';
  return /标准(?!化)|分值|分数|权重|限额|定额|价格/u.test(head) && !AIMS.test(head)
    ? 'standard'
    : 'target';
}

/** A column of 1, 2, 3 … counts the rows, whatever its head says. */
function isNumbering(table: Table, head: string, index: number): boolean {
  if (NUMBERED.test(head)) return true;
  if (head !== '') return false;
  const cells = table.rows.map((row) => plain(row[index] ?? '')).filter((cell) => cell !== '');
  return cells.length > 1 && cells.every((cell, at) => Number(cell) === Number(cells[0]) + at);
}

/** In a document of that very year, 2020年 beside 2025年 is what was reached. */
function isFirst(year: number, years: number[], present: number): boolean {
  return year === present && year === Math.min(...years) && Math.max(...years) > year;
}

/** The date that words of a head or a cell name: 2025年目标值, 2025, “十四五”目标. */
export function dateIn(words: string, around: Surroundings): string | null {
  const found = readDeadlines(words, around.year)[0]?.value;
  if (found) return found;
  const plan = PLANNED.exec(words)?.[0];
  return /(20\d\d)(?:年|$)/u.exec(words)?.[1] ?? (plan ? String(planEnds(plan)) : null);
}

function yearIn(head: string, around: Surroundings): number | null {
  const date = dateIn(head, around);
  return date === null ? null : Number(date.slice(0, 4));
}

/** The name of an indicator and the unit in brackets behind it. */
export function partsOf(name: string): { words: string; unit: string | null } {
  const unit = UNIT_BEHIND.exec(name)?.[1];
  const measures =
    unit !== undefined && (RATE_OR_SIGN.test(unit) || readUnit(unit, 0)?.end === unit.length);
  return measures ? { words: name.replace(UNIT_BEHIND, ''), unit } : { words: name, unit: null };
}

/** 单位：万人 above the head. */
export function unitAbove(text: string): string | null {
  return /(?:^|[\n（])(?:计量)?单位：([^\s）；，]{1,8})）?(?:\n|$)/u.exec(text)?.[1] ?? null;
}
