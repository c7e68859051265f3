import type { Quantity } from '../../model.ts';

export type Comparator = Quantity['comparator'];

/**
 * What may stand between a comparator and its figure: nothing but words of counting (every row allows those), a base
 * (不超过编制总额的90%), a verb (至少配备2名), or what an amount is given as (最高给予, 最长放宽至, but not 最低工资标准).
 */
type Gap = 'none' | 'base' | 'verb' | 'amount';

export interface Row {
  word: string;
  means: Comparator;
  gap: Gap;
  /** What the word means behind 不, 不得, 不应 …; a row without one isn't denied. */
  denied?: Comparator;
  /** Words that end alike and are others: 附近, 节约. */
  unless?: string;
}

/** Words before a figure, one a line. */
export const BEFORE: readonly Row[] = [
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
  { word: '突破', means: '>', gap: 'base', denied: '<=' },
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
/** Words that deny the next: 不超过, 不得低于, 不宜超过, 严禁超过. */
export const DENIALS: readonly string[] =
  '不 未 不得 不能 不应 不应当 不可 不宜 不要 不准 不许 不再 不会 不允许 禁止 严禁 没有'.split(' ');

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

/** Alternatives of a regular expression, the longest first, so that 超过 isn't read as 超. */
function anyOf(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}

const plain = BEFORE.map(({ word }) => word);
const deniable = BEFORE.filter(({ denied }) => denied).map(({ word }) => word);
const ANY = new RegExp(`(?:${anyOf(DENIALS)})再?(${anyOf(deniable)})|(${anyOf(plain)})`, 'gu');
const ROWS = new Map(BEFORE.map((row) => [row.word, row]));
const ENDINGS = new Map(BEHIND.map((row) => [row.word, row]));
const ENDING = new RegExp(`^(?:（不?含[^）]{0,6}）)?(${anyOf([...ENDINGS.keys()])})`, 'u');
const PHRASE_END = /^(?:[，。；、）\n\t]|$)/u;
/** 内 alone closes a stretch of time: 7日内, but not 3个内设机构. */
const WITHIN = /^(?:（不?含[^）]{0,6}）)?内(?![设部容涵科外镜分销需陆地])/u;

/** 不超过编制总额的90%, 不超过募集数额15%. */
const BASE =
  /(?:的|之|总额|数额|总数|总量|总值|面积|工资|价款|货值|金额|收入|支出|利率|价格|基数|标准|水平|总资产|净资产|注册资本|投入|投资|成本|费用|产值|预算|资金|销售额|揭榜额|贷款额|人数)$/u;
const LONGEST_BASE = 40;
const LONGEST_VERB = 16;
/** What an amount is given as: 最高给予, 最高支付限额为, 最长放宽至. */
const GIVEN = new RegExp(
  `${anyOf('给予 不给予 补助 奖励 奖补 补贴 资助 支持 支付 报销 减免 一次性 贷款 授信 担保 限额 限价 额度 金额 标准 比例 幅度 时长 时限 期限 年限 周期 时间 容量 数量 面积 价格 收费 费率 利率 分值 累计 合计 放宽 延长 延期 展期 宽限 上浮 下浮 提高 增加 顺延 保留 享受 领取 执行 设定 确定 核定 不超过 不低于 原则上 一般 按 按照 可 达 达到 额 期 数 线 为 是 由 从 在 至 到 的 于 设 定'.split(' '))}|每[^，。；每]{1,8}`,
  'uy',
);
const COUNTED =
  /其中|其|全年|于|到|至|人民币|（含）|连续|累计|合计|年均|平均|同比|增长|增加|提高|下降|降低|减少|每[^，。；每]{1,8}/uy;

export interface Behind {
  comparator: Comparator;
  length: number;
}

/** Reads the comparator behind a figure; `time` admits a bare 内. */
export function comparatorBehind(text: string, at: number, time: boolean): Behind | null {
  const words = text.slice(at, at + 16);
  const [whole, word] = ENDING.exec(words) ?? [];
  const row = word === undefined ? undefined : ENDINGS.get(word);
  if (row?.after && !row.after.includes(text[at - 1] ?? '-')) return null;
  if (row && (!row.ends || (!time && PHRASE_END.test(words.slice(whole!.length))))) {
    return { comparator: row.means, length: whole!.length };
  }
  const within = time ? WITHIN.exec(words) : null;
  return within && { comparator: '<=', length: within[0].length };
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
    const [whole, denied, word] = match;
    const row = ROWS.get(denied ?? word!)!;
    const start = match.index;
    const end = start + whole.length;
    if (denied === undefined && row.unless?.includes(prefix[start - 1] ?? '-')) continue;
    const words = prefix.slice(end);
    if (reaches(row.gap, words) || (denied !== undefined && isMoment(words))) {
      found = { comparator: denied === undefined ? row.means : row.denied!, start, end };
    }
  }
  return found;
}

/** 不得少于保质期满后六个月: counted from then. */
function isMoment(words: string): boolean {
  return words.length <= LONGEST_BASE && /(?:后|届满|之日起)$/u.test(words);
}

/** Whether the words between a comparator and a figure are of the kind that its row allows. */
function reaches(gap: Gap, words: string): boolean {
  if (consistsOf(COUNTED, words)) return true;
  if (gap === 'base') return words.length <= LONGEST_BASE && BASE.test(words);
  if (gap === 'verb') return words.length <= LONGEST_VERB;
  return gap === 'amount' && consistsOf(GIVEN, words);
}

/** Taken one by one without going back, so that the time stays linear. */
function consistsOf(token: RegExp, words: string): boolean {
  token.lastIndex = 0;
  for (let at = 0; at < words.length; at = token.lastIndex) {
    token.lastIndex = at;
    if (!token.test(words)) return false;
  }
  return true;
}
