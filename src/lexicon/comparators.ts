import type { Quantity } from '../model.ts';
import { wordsOf } from './strength.ts';
import { anyOf } from './words.ts';

export type Comparator = Quantity['comparator'];

/**
 * What may stand between a comparator and its figure: nothing but words of counting (every row allows those), a base
 * (不超过编制总额的90%), a verb (至少配备2名), or what an amount is given as (最高给予, 最长放宽至, but not 最低工资标准).
 */
export type Gap = 'none' | 'base' | 'verb' | 'amount';

interface BeforeRow {
  word: string;
  means: Comparator;
  gap: Gap;
  /** What the word means behind 不, 不得, 不应 …; a row without one isn't denied. */
  denied?: Comparator;
  /** Words that end alike and are others: 附近, 节约. */
  unless?: string;
}

/** Words before a figure, one a line. */
export const BEFORE: readonly BeforeRow[] = [
  { word: '低于', means: '<', gap: 'base', denied: '>=' },
  { word: '少于', means: '<', gap: 'base', denied: '>=' },
  { word: '小于', means: '<', gap: 'base', denied: '>=' },
  { word: '短于', means: '<', gap: 'base', denied: '>=' },
  { word: '亚于', means: '<', gap: 'base', denied: '>=' },
  { word: '下于', means: '<', gap: 'base', denied: '>=' },
  { word: '超过', means: '>', gap: 'base', denied: '<=' },
  { word: '高于', means: '>', gap: 'base', denied: '<=' },
  { word: '多于', means: '>', gap: 'base', denied: '<=' },
  { word: '大于', means: '>', gap: 'base', denied: '<=' },
  { word: '长于', means: '>', gap: 'base', denied: '<=' },
  { word: '超出', means: '>', gap: 'base', denied: '<=' },
  { word: '突破', means: '>', gap: 'none', denied: '<=' },
  { word: '超', means: '>', gap: 'none', denied: '<=' },
  { word: '逾', means: '>', gap: 'none' },
  { word: '达到或超过', means: '>=', gap: 'none' },
  { word: '达到或者超过', means: '>=', gap: 'none' },
  { word: '等于或大于', means: '>=', gap: 'base' },
  { word: '等于或高于', means: '>=', gap: 'base' },
  { word: '大于或等于', means: '>=', gap: 'base' },
  { word: '高于或等于', means: '>=', gap: 'base' },
  { word: '大于等于', means: '>=', gap: 'base' },
  { word: '等于或小于', means: '<=', gap: 'base' },
  { word: '等于或低于', means: '<=', gap: 'base' },
  { word: '小于或等于', means: '<=', gap: 'base' },
  { word: '低于或等于', means: '<=', gap: 'base' },
  { word: '小于等于', means: '<=', gap: 'base' },
  { word: '≥', means: '>=', gap: 'base' },
  { word: '>=', means: '>=', gap: 'base' },
  { word: '≤', means: '<=', gap: 'base' },
  { word: '<=', means: '<=', gap: 'base' },
  { word: '>', means: '>', gap: 'base', unless: '—=' },
  { word: '<', means: '<', gap: 'base' },
  { word: '至少', means: '>=', gap: 'verb' },
  { word: '最少', means: '>=', gap: 'verb' },
  { word: '起码', means: '>=', gap: 'verb' },
  { word: '最低', means: '>=', gap: 'amount' },
  { word: '下限', means: '>=', gap: 'amount' },
  { word: '保底', means: '>=', gap: 'amount' },
  { word: '至多', means: '<=', gap: 'verb' },
  { word: '最多', means: '<=', gap: 'verb' },
  { word: '最高', means: '<=', gap: 'amount' },
  { word: '最长', means: '<=', gap: 'amount' },
  { word: '最大', means: '<=', gap: 'amount' },
  { word: '最短', means: '>=', gap: 'amount' },
  { word: '最迟', means: '<=', gap: 'amount' },
  { word: '上限', means: '<=', gap: 'amount' },
  { word: '封顶', means: '<=', gap: 'amount' },
  { word: '封顶线', means: '<=', gap: 'amount' },
  { word: '不足', means: '<', gap: 'none' },
  { word: '不到', means: '<', gap: 'none' },
  { word: '不满', means: '<', gap: 'none' },
  { word: '未满', means: '<', gap: 'none' },
  { word: '未到', means: '<', gap: 'none' },
  { word: '未达', means: '<', gap: 'none' },
  { word: '未达到', means: '<', gap: 'none' },
  { word: '达不到', means: '<', gap: 'none' },
  { word: '满', means: '>=', gap: 'none', unless: '不未期任届期' },
  { word: '约', means: 'approx', gap: 'none', unless: '签节预公制集履合' },
  { word: '约为', means: 'approx', gap: 'none', unless: '签节预公制集履合' },
  { word: '约占', means: 'approx', gap: 'none', unless: '签节预公制集履合' },
  { word: '约达', means: 'approx', gap: 'none', unless: '签节预公制集履合' },
  { word: '大约', means: 'approx', gap: 'none' },
  { word: '大概', means: 'approx', gap: 'none' },
  { word: '接近', means: 'approx', gap: 'none' },
  { word: '将近', means: 'approx', gap: 'none' },
  { word: '近', means: 'approx', gap: 'none', unless: '附最临邻' },
];
/** Words that deny the next: 不超过, 不得低于, 不宜超过. */
export const DENIALS: readonly string[] = [
  ...['不', '未', '不再', '不会', '没有'],
  ...wordsOf('ban'),
];

interface BehindRow {
  word: string;
  means: Comparator;
  /** Only where the phrase ends, and not behind a stretch of time: 50元起，; but not 3年起步. */
  ends?: boolean;
  /** What the unit has to end with: 5米范围内, but not 3个县范围内. */
  after?: string;
}

/** Words behind a figure, one a line. */
export const BEHIND: readonly BehindRow[] = [
  { word: '以上', means: '>=' },
  { word: '及以上', means: '>=' },
  { word: '及其以上', means: '>=' },
  { word: '或以上', means: '>=' },
  { word: '或者以上', means: '>=' },
  { word: '或更多', means: '>=' },
  { word: '起步', means: '>=' },
  { word: '起', means: '>=', ends: true },
  { word: '为下限', means: '>=' },
  { word: '+', means: '>=', ends: true },
  { word: '以下', means: '<=' },
  { word: '及以下', means: '<=' },
  { word: '及其以下', means: '<=' },
  { word: '或以下', means: '<=' },
  { word: '或者以下', means: '<=' },
  { word: '以内', means: '<=' },
  { word: '之内', means: '<=' },
  { word: '范围内', means: '<=', after: '米里' },
  { word: '范围以内', means: '<=', after: '米里' },
  { word: '范围之内', means: '<=', after: '米里' },
  { word: '封顶', means: '<=' },
  { word: '为限', means: '<=' },
  { word: '为上限', means: '<=' },
  { word: '为封顶线', means: '<=' },
  { word: '左右', means: 'approx' },
  { word: '上下', means: 'approx' },
];

const DENIED = BEFORE.filter(({ denied }) => denied !== undefined);

/**
 * Alternatives of a regular expression: what may stand before a figure to compare it, denied (不超过) or not,
 * where the row and what it then means are fit.
 */
export function comparing(fits: (means: Comparator, row: BeforeRow) => boolean): string {
  const denied = DENIED.filter((row) => fits(row.denied!, row)).map(({ word }) => word);
  const plain = BEFORE.filter((row) => fits(row.means, row)).map(({ word }) => word);
  return [
    ...(denied.length > 0 ? [`(?:${anyOf(DENIALS)})再?(?:${anyOf(denied)})`] : []),
    ...(plain.length > 0 ? [anyOf(plain)] : []),
  ].join('|');
}

/** Any word before a figure, any behind it. */
export const COMPARED = comparing(() => true);
/** 不满, 不超过: words before the upper end of a range. */
export const BOUND_ABOVE = comparing((means, { gap }) => means.startsWith('<') && gap !== 'amount');

/** Alternatives of a regular expression: the words behind a figure that mean one of these. */
export function behindFigure(...meanings: Comparator[]): string {
  return anyOf(BEHIND.filter(({ means }) => meanings.includes(means)).map(({ word }) => word));
}
export const COMPARED_BEHIND = behindFigure('>=', '<=', 'approx');

/** How a comparator is said of a rate, and of what is counted: the one is high or low, the other much or little. */
export const SAID: Partial<Record<Comparator, [rate: string, count: string]>> = {
  '>=': ['不低于', '不少于'],
  '<=': ['不超过', '不超过'],
  '>': ['高于', '多于'],
  '<': ['低于', '少于'],
  approx: ['约', '约'],
};
