/** Cuts noun phrases out of the words around a figure: leads, linking verbs and adverbs fall away. */

const LEAD =
  /^(?:[、，和及与：）的]|以及|其中|同时|并且|并|且|但|而|力争|争取|确保|努力|力求|原则上|逐步|进一步|从而|对于|对|使得?|将|要|应当|应(?!急|用)|须|必须|可以|可(?!持续|及)|允许|鼓励|支持(?=.{0,2}\d)|每年|每月|每季度|(?:到|至|截至|截止|于|在)?(?:\d{4}年?[底末]?[、和及与—至])*\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:年?[底末初]|中|上半年|下半年|第?[一二三四]季度[底末]?)?(?:之?以?前)?|(?:今年|本年|明年)(?:\d{1,2}月)?(?:年?[底末]|[上下]半年)?(?:以?前)?|年(?:[底末]前|内)|\d{1,2}月(?:\d{1,2}日|[底末])以?前|(?:[上下]半年|第?[一二三四]季度)[底末]?以?前|“?十[一二三四五六七八九]五”?(?:时期|期间|末)|全面(?!小康)|不断|持续|给予|[一二三四五六]是|\d{1,2}[.、](?!\d)|（[一二三四五六七八九十\d]{1,3}）)+/u;
const ADVERB =
  '分别|(?<![人年月日平户亩次生床村])均|都|全部|已经|已|应当|(?<![相对供反适响效])应|要|须|必须|需|可以|可|也|各|总体|基本|一般|原则上|力争|争取|逐步|每年|每月|年均|平均|每半年|累计|合计|总计|共|共计|明显|显著|大幅|有效|连续|每|不|，|、';
const LINK =
  '为|是|达到|达成|达|占到|占(?!比)|保持在|保持|稳定在|稳定|维持在|控制在|控制|限定在|压缩至|压缩到|压减到|提高到|提高至|提高了|提升到|提升至|增长到|增加到|增加至|增至|上升到|上升至|下降到|下降至|降低到|降低至|降至|降到|减少到|减少至|缩短到|缩短至|扩大到|扩大至|扩展至|延长至|延长到|调整为|调整至|调整到|确定为|设定为|核定为|定为|至|优于|好于|快于|由人均|对|到|从|由|于|在|以|按照|按|翻|(?<![建设拥具持])有|的|之|给予|处以|处|并处|不少于';
const CHANGE =
  '提高|提升|增长|增加|上升|下降|降低|减少|缩短|扩大|上浮|下浮|上调|下调|递增|递减|压减|压缩|同比|环比|发放';
const LINKS = new RegExp(`(?:${ADVERB}|${LINK}|${CHANGE})+$`, 'u');
/** Before a comparator 增长 and the like are nouns: 当量增长不超过10%. */
const LINKS_COMPARED = new RegExp(`(?:${ADVERB}|为|是|至|到|控制在|的|按照|按|占(?!比))+$`, 'u');
const COMPARED =
  /(?:较(?!大|高|多|低|少|强|好|重)|比(?=[上去前同原其全当本现普一规平“‘《\d]|十[一二三四五六]五|预算|计划|城镇|农村|非)|在原(?:有)?基础上|在.{2,12}基础上).*$/u;
const VERB =
  '改扩建|新改扩建|新建|新增|增设|建成|建设|建有|设有|配有|建立|打造|创建|培育|培养|扶持|配置|配备|配齐|设立|设置|设定|引进|招聘|招募|组建|选派|推广|集成|覆盖|完成|实现|争取|落地|形成|举办|开展|开设|下派|派驻|安排|扩招|认定|遴选|实施|拥有|入选|评选|储备|提取|给予|发放|落实|制定|支付|缴纳|申请|遴选|改造|推动|推进|提供|补助|奖励|处|吸纳';
const CONNECTIVE =
  '共|每年|每月|新|各|至少|再|，|、|并|在|经|对|达到|满|约|近|超|每|均|都|为|于|按|按照|由|连续|从|其中|自|将|到|至|用';

/** Nothing but verbs and connectives: the subject stands elsewhere. */
export const ONLY_VERBS = new RegExp(`^(?:${VERB}|${CONNECTIVE}|全市|全省|全县|全区|全国)*$`, 'u');
export const ONLY_LINKS = new RegExp(`^(?:${CONNECTIVE}|给予|处)*$`, 'u');
/** A phrase that ends with a verb wants its object. */
export const VERB_END = new RegExp(`(?:${VERB})$`, 'u');
const LONGEST = 60;
const BRACKETS = [
  ['（', '）'],
  ['“', '”'],
  ['《', '》'],
] as const;

export function trimLead(words: string): string {
  return clean(words).replace(LEAD, '');
}

/** The noun phrase that ends where a figure, or the comparator before it, begins. */
export function noun(words: string, compared: boolean): string {
  const plain = trimLead(words)
    .replace(/以[^，]{1,15}为单位/u, '')
    .replace(/[从由]?\d{4}年的?$/u, '');
  const without = plain.replace(COMPARED, '');
  const kept = without.length >= 2 || /^[比较]/u.test(plain) ? without : plain;
  return kept.replace(compared ? LINKS_COMPARED : LINKS, '').replace(/\d{4}年[底末]?$/u, '');
}

/** The noun phrase behind a figure: 1个县域医疗次中心, 1辆的标准配置救护车. */
export function objectOf(suffix: string): string {
  // A figure further on belongs to the next quantity.
  const [own = ''] = suffix.split(/\d/u, 1);
  const object = clean(own === suffix ? own : noun(own, false)).replace(/^（[^）]*(?:）|$)/u, '');
  return object
    .replace(/^(?:以上|以下|左右|以内|内)?的?(?:标准(?!化)|比例)?的?/u, '')
    .replace(/(?:的|后|等)$/u, '')
    .replace(/^(?:每|不满|不足|未满|不超过).*$/u, '')
    .replace(/^(?:核增|发放|给予|配置|建成|一次性)(?=.{2,})/u, '');
}

export function clean(words: string): string {
  return words.replace(/^[、，。；：\s）]+/u, '').replace(/[，、：\s]+$/u, '');
}

/** Drops brackets that lost their partner, and what is too long to be a subject; null where nothing is left. */
export function balanced(words: string): string | null {
  let text = clean(words);
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
