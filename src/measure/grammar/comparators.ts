import type { Quantity } from '../../model.ts';

export type Comparator = Quantity['comparator'];

/** Words behind a figure that say how it is meant: 以上, 以内, 左右 … Longest first. */
const BEHIND: [RegExp, Comparator][] = [
  [/^(?:（含(?:本数)?）)?(?:及其?以上|或以上|（?含?）?以上|起步|\+(?!\d))/u, '>='],
  [/^(?:（含(?:本数)?）)?(?:及其?以下|或以下|以下|以内|之内|封顶|为限|为上限)/u, '<='],
  [/^(?:左右|上下)/u, 'approx'],
];
/** 内 alone closes a stretch of time: 7日内, but not 3个内设机构. */
const WITHIN = /^内(?![设部容涵科外镜分销需陆地])/u;

/**
 * Words before a figure. `gap` says what may stand between: nothing, a base (编制总额的), a verb, or what
 * an amount is given as (最高给予, but not 最低工资标准). */
type Gap = 'none' | 'base' | 'verb' | 'amount';
const BEFORE: [string, Comparator, Gap][] = [
  ['达到或超过|达到或者超过', '>=', 'none'],
  [
    '(?:不|不得|不能|不应|不应当|不可|不宜)(?:少于|低于|小于|短于|少於)|不下于|不亚于|大于等于|≥|＞=',
    '>=',
    'base',
  ],
  ['至少|最少|起码', '>=', 'verb'],
  ['最低|下限', '>=', 'amount'],
  [
    '(?:不|不得|不能|不应|不应当|不可|不宜)(?:超过|高于|多于|大于|突破|超|长于|超出)|小于等于|≤|控制在不超过',
    '<=',
    'base',
  ],
  ['至多|最多', '<=', 'verb'],
  ['最高|最长|上限|最大', '<=', 'amount'],
  ['少于|低于|小于|短于|<', '<', 'base'],
  ['不足|不到|未满|不满|未达到', '<', 'none'],
  ['超过|高于|大于|多于|突破|超出|长于|>', '>', 'base'],
  ['逾|(?<!不)超', '>', 'none'],
  [
    '大约|约为|约(?<!签约|节约|预约|公约|制约|集约|履约|合约)|接近|将近|近(?<!附近|最近|临近|邻近)',
    'approx',
    'none',
  ],
  ['(?<![不未期任届])满|年满|累计满', '>=', 'none'],
];
const ANY = new RegExp(BEFORE.map(([words]) => `(${words})`).join('|'), 'gu');
/** 不超过编制总额的90%, 不超过募集数额15%. */
const BASE = /(?:的|之|总额|数额|总数|总量|总值|总面积|工资|价款|货值|金额)$/u;
const GIVEN =
  /^(?:可达?|不?给予|补助|奖励|补贴|资助|支持|支付|报销|一次性|贷款|限额|额度|金额|额|为|是|由|从|不超过|不低于|达到?|的)*$/u;
const COUNTED = /^(?:其|每年|每月|每次|每人|全年|于|到|至|人民币|（含）)*$/u;

export interface Behind {
  comparator: Comparator;
  length: number;
}

/** Reads the comparator behind a figure; `time` admits a bare 内. */
export function comparatorBehind(text: string, at: number, time: boolean): Behind | null {
  const words = text.slice(at, at + 8);
  for (const [pattern, comparator] of BEHIND) {
    const match = pattern.exec(words);
    if (match) return { comparator, length: match[0].length };
  }
  return time && WITHIN.test(words) ? { comparator: '<=', length: 1 } : null;
}

export interface Before {
  comparator: Comparator;
  /** Where the comparator stands in the prefix. */
  start: number;
  end: number;
}

/** Reads the comparator in the words before a figure (its own piece of the sentence only). */
export function comparatorBefore(prefix: string): Before | null {
  let found: Before | null = null;
  for (const match of prefix.matchAll(ANY)) {
    const row = BEFORE[match.slice(1).findIndex((group) => group !== undefined)]!;
    const start = match.index;
    const end = start + match[0].length;
    const gap = prefix.slice(end);
    const near = COUNTED.test(gap);
    const based = row[2] === 'base' && BASE.test(gap) && gap.length <= 40;
    const acted =
      (row[2] === 'verb' && gap.length <= 16) || (row[2] === 'amount' && GIVEN.test(gap));
    if (near || based || acted) found = { comparator: row[1], start, end };
  }
  return found;
}
