import { COMPARED_BEHIND } from '../../lexicon/comparators.ts';
import { verbs } from '../../lexicon/verbs.ts';
import type { Before } from './comparators.ts';
import type { Figure } from './figures.ts';
import { COUNT } from './numerals.ts';

/**
 * Decides which figures are quantities. Arabic figures with a unit are, unless they are names; Chinese ones
 * often are turns of phrase (一批, 三个方面), so they need a unit of measure or words that count.
 */

/** What is measured rather than counted, so that even a small Chinese figure is one: 三年内, 十五日, 五千元. */
const MEASURING: ReadonlySet<string | null> = new Set(['money', 'time', 'age', 'size']);
const COUNTING = /^(?:名|家|所|辆|户|万[人户张家个名]|亿|张|人)/u;
/** 新增一家, 配备一名: a verb that brings things about, right before the figure. */
const BRINGS = new RegExp(`(?:${verbs('makes')}|不少|有|补助|给予|为)$`, 'u');
/** 突破百项关键技术, 制定百项标准: a verb of work right before a round number; 三项机制 are turns of phrase. */
const MAKES = new RegExp(`(?:${verbs('makes', 'works')})$`, 'u');
const OF_MANY = /^(?:项|个|件|种|场|支|台|条|处|座|款)/u;
/** 设组长一名, 推选一人: a verb, and whom. */
const APPOINTS = /(?:设|配|推选|选举|聘请|派|各)[^，。、；]{0,8}$/u;
const EACH = /(?:每|各)(?!年|月|项|类|种|级|单位|部门|地|方面|次)/u;
const EACH_TIME = /每(?:半年|季度|年|月|周|天|日|次|学期|学年|两年|三年)/u;
/** 连续八次, 两次不出席, 三次拒绝. */
const REPEATED = /(?:连续|累计|曾)$/u;
const REPEATS = /^(?:不|未|拒|被|违|考核|受到|无)/u;
const EVERY_ONE = /每$/u;
/** 一村一名, 一人一档 are patterns of arrangement, not counts. */
const ONE_EACH = /一[^，。；、]+$/u;
const LONGEST_ONE = 6;
const LASTS = /(?:每|满|连续|累计|期|期限|时间|年限|间隔|延长|缩短|用|保存|保管|留存|为)$/u;
const STATES = new RegExp(
  `(?:${verbs('states', 'changes')}|(?:${verbs('holds')})在|为|到|至|分别)$`,
  'u',
);
const CHANGES = new RegExp(`^(?:${verbs('changes', 'sets')})[^，。]{0,2}[到至为]`, 'u');
const STATED_END = new RegExp(`^(?:[，。；！\\n）、和]|$|${COMPARED_BEHIND})`, 'u');

/** 三类以上, 二档以下: classes of a scale, not counts of them. */
const GRADED = /^(?:类|档|期)$/u;
/** 一个年度内, 一个学期内: the period that something is counted in. */
const ONE_PERIOD = /^个?(?:年度|学年|学期|季度)$/u;
/** 一年内累计两次, 十二个月内发生两次以上: the same. */
const COUNTED_WITHIN = new RegExp(
  `^[^。；，]{0,20}(?:累计|${COUNT}[人家]?次(?:${COMPARED_BEHIND}|或|的|不|被|未|拒))`,
  'u',
);

/** Where a figure stands: the piece of the sentence before it, its surroundings, its comparator. */
export interface Setting {
  text: string;
  prefix: string;
  around: string;
  before: Before | null;
}

/** Whether a figure is a quantity. */
export function isQuantity(figure: Figure, setting: Setting): boolean {
  const { prefix, before } = setting;
  // 十万元以上（含十万元）: said before. “三个必须”: a name.
  if (/^不?含$/u.test(prefix) || (figure.quoted && !isStrong(figure))) return false;
  const compared = before !== null || figure.behind !== null;
  if (figure.dimension === 'time' && isPeriod(figure, setting)) return false;
  if (GRADED.test(figure.unit ?? '') && figure.behind && !before) return false;
  if (figure.unit === null) return isBare(figure, setting, compared);
  if (figure.script === 'arabic' || Array.isArray(figure.value)) return true;
  if (EVERY_ONE.test(prefix) && figure.value === 1 && figure.dimension !== 'time') return false;
  return compared || counts(figure, figure.value, figure.unit, setting);
}

/** Time that says how often, or in which period, something is counted; it limits nothing. */
function isPeriod(figure: Figure, { text, prefix, before }: Setting): boolean {
  const behind = text.slice(figure.reach);
  // 至少每2年一次: how often, not how long.
  if (EVERY_ONE.test(prefix)) return before !== null;
  if (figure.behind?.comparator !== '<=' || before || /起$/u.test(prefix)) return false;
  return (figure.value === 1 && ONE_PERIOD.test(figure.unit ?? '')) || COUNTED_WITHIN.test(behind);
}

/** Whether a Chinese figure with no comparator counts or measures. */
function counts(figure: Figure, value: number, unit: string, setting: Setting): boolean {
  const { text, prefix, around } = setting;
  if (unit === '番') return /翻$/u.test(prefix);
  if (unit === '年') return countsYears(text, figure, prefix);
  if (figure.dimension === 'share') return true;
  // 四周 is all around.
  if ((MEASURING.has(figure.dimension) && unit !== '周') || unit === '倍') {
    return value !== 1 || LASTS.test(prefix) || /^(?:[倍元]|[万亿]+元)/u.test(unit);
  }
  if (unit === '次') {
    if (EACH_TIME.test(around)) return value > 1 || !isOneEach(prefix);
    return REPEATED.test(prefix) || (value > 1 && REPEATS.test(text.slice(figure.end)));
  }
  if (value === 1 && isOneEach(prefix)) return false;
  const brought = BRINGS.test(prefix) || APPOINTS.test(prefix);
  if (unit === '人') return value > 1 ? brought : APPOINTS.test(prefix);
  if (value >= 100 && MAKES.test(prefix) && OF_MANY.test(unit)) return true;
  if (COUNTING.test(unit)) return value > 1 || brought || EACH.test(around);
  return EACH.test(prefix) && BRINGS.test(prefix) && /^[个处支座间台]/u.test(unit);
}

const isOneEach = (prefix: string): boolean => ONE_EACH.test(prefix.slice(-LONGEST_ONE));

/** A figure without a unit counts where a value is stated: 性别比控制在107左右, pH值为6—9, 简化2/3. */
function isBare(figure: Figure, { text, prefix }: Setting, compared: boolean): boolean {
  const { value, start, end } = figure;
  const behind = text.slice(end);
  if (figure.script === 'han') return !Array.isArray(value) && !Number.isInteger(value);
  if (/\d\/\d/.test(text.slice(start, end))) return true;
  // 从84.7提升至86.9: the first of two values.
  if (/[从由]$/u.test(prefix)) return CHANGES.test(behind);
  return (compared || STATES.test(prefix)) && STATED_END.test(behind);
}

function isStrong(figure: Figure): boolean {
  return figure.script === 'arabic' && /%|‰|元|百分点/u.test(figure.unit ?? '');
}

/** 三年内, 满十年, 每三年, 连续两年, 十年培养百名; but not 一年来 or a bare 三年. */
function countsYears(text: string, figure: Figure, prefix: string): boolean {
  if (LASTS.test(prefix)) return true;
  // 成果丰硕的五年: what the years were like.
  if (/的$/u.test(prefix)) return false;
  const behind = text.slice(figure.end);
  return (
    (figure.value as number) > 1 &&
    /^(?:[培建完达实创打]|[，。；）的]|后|一|进行|组织|开展|重新|更新|调整|评|为)/u.test(behind)
  );
}
