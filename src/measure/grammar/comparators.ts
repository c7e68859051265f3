import {
  BEFORE,
  BEHIND,
  type Comparator,
  comparing,
  DENIALS,
  type Gap,
} from '../../lexicon/comparators.ts';
import { strength } from '../../lexicon/strength.ts';
import { CAPPED, TO_VALUE, verbs } from '../../lexicon/verbs.ts';
import { anyOf } from '../../lexicon/words.ts';
import type { Measured } from './measured.ts';

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
const AMOUNT = anyOf(
  '奖补 补贴 资助 支持 减免 一次性 贷款 授信 担保 限额 限价 额度 金额 标准 比例 幅度 时长 时限 期限 年限 周期 时间 容量 数量 面积 价格 收费 费率 利率 分值 累计 合计 放宽 延长 延期 展期 宽限 顺延 保留 领取 执行 确定 按 按照 额 期 数 线 为 是 由 从 在 至 到 的 于 设 定'.split(
    ' ',
  ),
);
const EVERY = '每[^每]{1,8}';
const GIVEN = new RegExp(
  [
    TO_VALUE,
    AMOUNT,
    verbs('pays', 'changes'),
    comparing((_, { gap }) => gap === 'base'),
    strength('hedge', 'may'),
    EVERY,
  ].join('|'),
  'uy',
);
const COUNTED = new RegExp(
  `其中|其|全年|于|到|至|人民币|（含）|连续|累计|合计|年均|平均|同比|${verbs('changes')}|${EVERY}`,
  'uy',
);

export interface Behind {
  comparator: Comparator;
  length: number;
}

/** Reads the comparator behind a figure; `time` and `length` admit a bare 内. */
export function comparatorBehind(
  text: string,
  at: number,
  time: boolean,
  length = false,
): Behind | null {
  const words = text.slice(at);
  const [whole, word] = ENDING.exec(words) ?? [];
  const row = word === undefined ? undefined : ENDINGS.get(word);
  if (row?.after && !row.after.includes(text[at - 1] ?? '-')) return null;
  if (row && (!row.ends || (!time && PHRASE_END.test(words.slice(whole!.length))))) {
    return { comparator: row.means, length: whole!.length };
  }
  const within = time || length ? WITHIN.exec(words) : null;
  return within && { comparator: '<=', length: within[0].length };
}

export interface Before {
  comparator: Comparator;
  /** Where the comparator stands in the prefix. */
  start: number;
  end: number;
}

interface Found extends Before {
  gap: Gap;
  denied: boolean;
}

/** Every comparator of a text that may stand before a figure, in order. */
export function* comparatorsIn(text: string): Iterable<Found> {
  for (const match of text.matchAll(ANY)) {
    const [whole, word, plain] = match;
    const { means, denied, gap, unless } = ROWS.get(word ?? plain!)!;
    const start = match.index;
    if (word === undefined && unless?.includes(text[start - 1] ?? '-')) continue;
    const comparator = word === undefined ? means : denied!;
    yield { comparator, start, end: start + whole.length, gap, denied: word !== undefined };
  }
}

/** Reads the comparator in the words before a figure (its own piece of the sentence only). */
export function comparatorBefore(prefix: string): Before | null {
  let last: Before | null = null;
  for (const found of comparatorsIn(prefix)) {
    const words = prefix.slice(found.end);
    if (reaches(found.gap, words) || (found.denied && isMoment(words))) last = found;
  }
  return last;
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

const HELD = new RegExp(`(?:${CAPPED})$`, 'u');

/**
 * What a figure is compared by: the word that was found beside it, else what it says itself; `prefix` stands before
 * it. A report of what is holds nothing below a value.
 */
export function comparatorOf(
  { value, unit, approximate }: Measured,
  found: Pick<Before, 'comparator'> | null,
  prefix: string,
  reports = false,
): Comparator {
  if (Array.isArray(value) && unit !== '比例') return 'range';
  if (found) return found.comparator;
  if (approximate) return 'approx';
  // 前10名.
  if (/前$/u.test(prefix) && /^[名位]$/u.test(unit ?? '')) return '<=';
  return !reports && HELD.test(prefix) ? '<=' : '=';
}
