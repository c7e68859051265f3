import type { Before } from './comparators.ts';
import type { Figure } from './figures.ts';

/**
 * Decides which figures are quantities. Arabic figures with a unit are, unless they are names; Chinese ones
 * often are turns of phrase (一批, 三个方面), so they need a unit of measure or words that count.
 */

/** Units that measure even behind a small Chinese figure: 三年内, 十五日, 五千元, 二倍. */
const MEASURING =
  /^(?:个?工作日|个?自然日|个月|小时|个小时|分钟|日|天|周岁|元|[万亿千百]+元|倍|公里|平方米|亩|吨|%|‰|‱|个百分点)/u;
const COUNTING = /^(?:名|家|所|辆|户|人次|万[人户张家个名]|亿|张|人)/u;
/** 新增一家, 配备一名: a verb that brings things about, right before the figure. */
const BRINGS =
  /(?:新增|新建|建成|建设|建立|设立|设置|设有|建有|配备|配置|配齐|配强|落地|引进|培养|招聘|选派|派驻|打造|创建|举办|开设|不少|安排|有|补助|给予|为|一次性)$/u;
/** 设组长一名, 推选一人: a verb, and whom. */
const APPOINTS = /(?:设|配备|配|推选|选举|聘请|派|选派|各)[^，。、；]{0,8}$/u;
const EACH = /(?:每|各)(?!年|月|项|类|种|级|单位|部门|地|方面|次)/u;
const EACH_TIME = /每(?:半年|季度|年|月|周|天|日|次|学期|学年|两年|三年)/u;
/** 两次不出席, 三次拒绝. */
const REPEATS = /^(?:不|未|拒|被|违|考核|受到|无)/u;
/** 一村一名, 一人一档 are patterns of arrangement, not counts. */
const ONE_EACH = /一[^，。；、]{1,6}$/u;
const LASTS =
  /(?:每|满|连续|累计|为期|期限?为?|期间为|时间为?|年限为?|间隔|延长|缩短|用|保存|保管|留存|逾期|超过|任期|聘期|为)$/u;
const STATES = /(?:达到|达|为|到|至|控制在|保持在|稳定在|提高|降低|降至|升至|增至|分别)$/u;
const CHANGES = /^(?:提高|提升|增|上升|下降|降|缩小|减少|扩大|压缩)[^，。]{0,2}[到至为]/u;
const STATED_END = /^(?:[，。；！\n）、和]|$|以上|以下|以内|左右|分)/u;

/** Whether the figure is a quantity; `prefix` is the piece of the sentence before it. */
export function isQuantity(
  text: string,
  figure: Figure,
  prefix: string,
  segment: string,
  before: Before | null,
): boolean {
  const compared = before !== null || figure.behind !== null;
  // 十万元以上（含十万元）, 对每一人份: said before, or no number at all.
  if (
    /^不?含$/u.test(prefix) ||
    (/每$/u.test(prefix) &&
      figure.script === 'han' &&
      figure.value === 1 &&
      figure.dimension !== 'time')
  ) {
    return false;
  }
  if (figure.quoted && !isStrong(figure)) return false;
  if (figure.unit === null) return isBare(text, figure, prefix, compared);
  if (figure.dimension === 'time' && isFrequencyName(text, figure, prefix)) return false;
  if (figure.script === 'arabic') return true;
  if (Array.isArray(figure.value)) return figure.unit !== null;
  if (compared && figure.value >= 1) return true;
  if (figure.unit === '番') return /翻$/u.test(prefix);
  if (figure.dimension === 'time' && figure.unit === '年') return countsYears(text, figure, prefix);
  if (MEASURING.test(figure.unit) || figure.dimension === 'size')
    return figure.value > 1 || LASTS.test(prefix) || /^[倍元]/u.test(figure.unit);
  if (ONE_EACH.test(prefix.slice(-6)) && figure.value === 1) return false;
  if (EACH_TIME.test(segment) && figure.unit === '次') return true;
  if (figure.unit === '次' && (/(?:连续|累计|曾|处罚)$/u.test(prefix) || figure.value > 1))
    return REPEATS.test(text.slice(figure.end)) || /(?:连续|累计|曾)$/u.test(prefix);
  if (COUNTING.test(figure.unit)) {
    if (figure.unit === '人')
      return figure.value >= 10 ? BRINGS.test(prefix) : APPOINTS.test(prefix);
    if (figure.value > 1) return true;
    return (
      BRINGS.test(prefix) ||
      APPOINTS.test(prefix) ||
      (EACH.test(segment) && !ONE_EACH.test(prefix.slice(-6)))
    );
  }
  return EACH.test(prefix) && BRINGS.test(prefix) && /^[个所处支座间辆台]/u.test(figure.unit);
}

/** A figure without a unit counts where a value is stated: 性别比控制在107左右, 简化2/3. */
function isBare(text: string, figure: Figure, prefix: string, compared: boolean): boolean {
  const behind = text.slice(figure.end, figure.end + 2);
  if (/\//.test(behind) || /[A-Za-z]/.test(behind[0] ?? '')) return false;
  if (figure.script === 'han') return String(figure.value).includes('.') && !figure.quoted;
  if (Array.isArray(figure.value)) return false;
  if (
    !Number.isInteger(figure.value) &&
    figure.value < 1 &&
    /\d\/\d/.test(text.slice(figure.start, figure.end))
  ) {
    return true;
  }
  // 从84.7提升至86.9: the first of two values.
  if (/[从由]$/u.test(prefix)) return CHANGES.test(text.slice(figure.end, figure.end + 6));
  return (compared || STATES.test(prefix)) && STATED_END.test(behind);
}

function isStrong(figure: Figure): boolean {
  return figure.script === 'arabic' && /%|‰|元|百分点|分钟|小时|公里/u.test(figure.unit ?? '');
}

/** 3月, 每年 and 年 inside a plan's name never get here; this leaves out “1天1次”-like tails. */
function isFrequencyName(text: string, figure: Figure, prefix: string): boolean {
  return (
    figure.script === 'han' &&
    figure.value === 1 &&
    /[一二三同]$/u.test(prefix) &&
    /^[一游]/u.test(text.slice(figure.end))
  );
}

/** 三年内, 满十年, 每三年, 连续两年, 十年培养百名; but not 一年来 or a bare 三年. */
function countsYears(text: string, figure: Figure, prefix: string): boolean {
  if (LASTS.test(prefix)) return true;
  const behind = text.slice(figure.end, figure.end + 3);
  return (
    (figure.value as number) > 1 &&
    /^(?:[培建完达实创打]|[，。；）的]|后|一|进行|组织|开展|重新|更新|调整|评|为)/u.test(behind)
  );
}
