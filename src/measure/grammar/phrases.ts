import { BOUND_ABOVE, COMPARED, COMPARED_BEHIND } from '../../lexicon/comparators.ts';
import { strength } from '../../lexicon/strength.ts';
import { CAPPED, TO_VALUE, verbs } from '../../lexicon/verbs.ts';
import { TIME_PHRASE } from './deadlines.ts';

/** Cuts noun phrases out of the words around a figure: leads, linking verbs and adverbs fall away. */

const LEAD = new RegExp(
  String.raw`^(?:${strength('must', 'may', 'urge', 'aim', 'hedge')}|[、，和及与：的]|以及|其中|同时|并|且|但|而|进一步|从而|对于|对|使(?!用)得?|将|每年(?:年[底末]前)?|每月|每季度|${TIME_PHRASE}|全面(?!小康)|不断|持续|给予|[一二三四五六]是|\d+[.、](?!\d)|（[一二三四五六七八九十\d]+）)+`,
  'u',
);
/** 均, but not 人均, 生均, 年均. */
export const SINGLY = '(?<![人年月日平户亩次生床村])均';
const ADVERB = `${strength('must', 'may', 'aim', 'hedge')}|分别|${SINGLY}|都|全部|已经|已|也|各|总体|每年|每月|年均|平均|每半年|累计|合计|总计|共|共计|明显|显著|大幅|有效|连续|每|不`;
const LINK = `${TO_VALUE}|${verbs('holds')}|(?:${verbs('changes')})了|给予|为|是|占(?!比)|至|由人均|对|到|从|由|于|在|以|按照|按|翻|(?<![建设拥具持配])有|的|之|并处|处`;
const CHANGE = `${verbs('changes')}|同比|环比|发放`;
const LINKS = new RegExp(`(?:${ADVERB}|${LINK}|${CHANGE})+$`, 'u');
/** Before a comparator 增长 and the like are nouns: 当量增长不超过10%. */
const LINKS_COMPARED = new RegExp(`(?:${ADVERB}|为|是|至|到|${CAPPED}|的|按照|按|占(?!比))+$`, 'u');
/** 地区生产总值完成186.5亿元. */
const DONE = /(?<=[\u4e00-\u9fff][值入额量数率资])(?:完成|实现)$/u;
const COMPARISON =
  /(?:较(?!大|高|多|低|少|强|好|重)|比(?=[上去前同原其全当本现普一规平“‘《\d]|十.五|预算|计划|城镇|农村|非)|在原基础上|在.{2,12}基础上).*$/u;
const VERB = `${verbs('makes', 'works', 'pays')}|处`;
const CONNECTIVE = `${COMPARED}|${verbs('states')}|共|每年|每月|新|各|再|，|、|并|在|经|对|每|均|都|为|于|按|按照|由|连续|从|其中|自|将|到|至|用`;

/** Nothing but verbs and connectives: the subject stands elsewhere. */
export const ONLY_VERBS = new RegExp(`^(?:${VERB}|${CONNECTIVE}|全市|全省|全县|全区|全国)*$`, 'u');
export const ONLY_LINKS = new RegExp(`^(?:${CONNECTIVE}|给予|处)*$`, 'u');
/** A phrase that ends with a verb wants its object. */
export const VERB_END = new RegExp(`(?:${VERB})$`, 'u');
const BEHIND_FIGURE = new RegExp(`^(?:${COMPARED_BEHIND}|内)?的?(?:标准(?!化)|比例)?的?`, 'u');
const NEXT_BOUND = new RegExp(`^(?:每|${BOUND_ABOVE}).*$`, 'u');
/** 100马力以上拖拉机不超过: what bounds the next figure. */
const BOUND_AT_END = new RegExp(`(?<=..)(?:${BOUND_ABOVE})$`, 'u');
const LONGEST = 60;
const BRACKETS = [
  ['（', '）'],
  ['“', '”'],
  ['《', '》'],
] as const;

/** Ends of the names of measures: 就诊率, 占比, 人均收入. */
export const MEASURE_END =
  '[率数值]|(?<!质)量|比例|占比|比重|水平|满意度|费用|收入|支出|寿命|增幅|增速|规模|面积';

export function trimLead(words: string): string {
  return clean(words).replace(LEAD, '');
}

/** The noun phrase that ends where a figure, or the comparator before it, begins. */
export function noun(words: string, compared: boolean): string {
  const plain = trimLead(words)
    .replace(/以[^，]+为单位/u, '')
    .replace(/\d{4}年的?$/u, '');
  const without = plain.replace(COMPARISON, '');
  const kept = without.length >= 2 || /^[比较]/u.test(plain) ? without : plain;
  return kept
    .replace(compared ? LINKS_COMPARED : LINKS, '')
    .replace(DONE, '')
    .replace(/\d{4}年[底末]?$/u, '');
}

/** The noun phrase behind a figure: 1个县域医疗次中心, 1辆的标准配置救护车. */
export function objectOf(suffix: string): string {
  // A figure further on belongs to the next quantity.
  const [own = ''] = suffix.split(/\d/u, 1);
  const object = clean(own === suffix ? own : noun(own, false)).replace(/^（[^）]*(?:）|$)/u, '');
  return object
    .replace(BEHIND_FIGURE, '')
    .replace(/(?:的|后|等)$/u, '')
    .replace(BOUND_AT_END, '')
    .replace(NEXT_BOUND, '')
    .replace(/^(?:核增|发放|给予|配置|建成|一次性)(?=..)/u, '');
}

export function clean(words: string): string {
  return words.replace(/^[、，。；：\s）]+/u, '').replace(/[，、：\s]+$/u, '');
}

/** Drops brackets that lost their partner, and what is too long to be a subject; null where nothing is left. */
export function balanced(words: string): string | null {
  // 【补助标准】 before an article is its name.
  let text = clean(words).replace(/^【[^】]{1,30}】/u, '');
  for (const [open, close] of BRACKETS) {
    if (count(text, open) > count(text, close))
      text = text.slice(0, text.lastIndexOf(open)) || text;
    if (count(text, close) > count(text, open)) text = text.slice(text.indexOf(close) + 1) || text;
  }
  text = clean(text);
  return text.length < 2 ? null : text.slice(-LONGEST);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
