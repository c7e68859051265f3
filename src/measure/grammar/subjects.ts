import type { Before } from './comparators.ts';
import type { Figure } from './figures.ts';

/** What a quantity is about, and whose share or allotment it is. */
export interface About {
  subject: string | null;
  population: string | null;
  /** The subject was taken from the words before this piece, which the quote then has to show. */
  borrowed: boolean;
}

export interface Piece {
  /** Words of the piece before the figure. */
  prefix: string;
  /** Words of the piece behind the figure and its comparator. */
  suffix: string;
  before: Before | null;
  figure: Figure;
  /** Subject of the figure before in the same segment, null where there is none. */
  previous: string | null;
  /** Words of the segment before this one in the same sentence, '' where there are none. */
  earlier: string;
}

const LEAD =
  /^(?:[、，和及与：）]|以及|其中|同时|并且|并|且|但|而|力争|争取|确保|努力|力求|原则上|逐步|进一步|到时|从而|对|使|将|按照|按|由|在|经|要|应当|应|须|必须|可以|可|允许|鼓励|支持|推动|(?:到|至|截至|截止|于)?\d{4}年(?:\d{1,2}月)?(?:底|末|初|中)?(?:以?前)?|“?十[一二三四五六七八九]五”?(?:时期|期间|末)|全面|不断|持续)+/u;
/** Words that link a subject with its value, at the end of the words before a figure. */
const LINK =
  /(?:分别|均|都|全部|已|应当|应|要|须|需|可|也|各|总体|基本|一般|原则上|力争|争取|逐步|每年|每月|年均|平均|每半年|累计|合计|共|为|是|达到|达成|达|占到|占比|占|保持在|保持|稳定在|稳定|维持在|控制在|控制|限定在|压缩至|压缩到|压减到|提高到|提高至|提高了|提高|提升到|提升至|提升|增长到|增长|增加到|增加至|增加|增至|上升到|上升|上调|下调|下降到|下降至|下降|降低到|降低至|降低|降至|降到|减少到|减少至|减少|缩短到|缩短至|缩短|扩大到|扩大至|扩展至|延长至|延长到|延长|上浮|下浮|调整为|调整至|确定为|设定为|核定为|不少于|有|到|至|从|由|于|在|以|按照|按|给予|发放|补助|奖励|处|设定|的|之)+$/u;
const COMPARED =
  /(?:较|比(?!例|率|重|价|较|如|对|赛)|与|在原(?:有)?基础上|在.{2,12}基础上|同比|环比).*$/u;
const VERB =
  '改扩建|新改扩建|新建|新增|建成|建设|建有|建立|打造|创建|培育|培养|扶持|配置|配备|设立|设置|设定|引进|招聘|招聘引进|组建|选派|推广|集成|覆盖|完成|实现|争取|落地|形成|举办|开展|开设|下派|派驻|安排|定向培养|扩招|新培育|认定|遴选|实施|支持|拥有|入选|评选|储备|提取|给予|发放|落实|制定|遴选培养|支付|缴纳|申请|收到|完成';
const ONLY_VERB = new RegExp(
  `^(?:${VERB}|全市|全省|全县|全区|全国|共|每年|每月|新|各|至少|再|，|、|并|在|经|对|达到|满|第|约|近|超)*$`,
  'u',
);
const EACH_WHO =
  /^((?:每一?个?|各)(?!年|月|类|种|项|级|次|日|天)[^，。；]{1,30}?)(?=(?:至少|原则上|力争|要|应|必须|须|可|都|均|每年|不少于|建成|建设|建有|建立|配备|设置|设立|配置|要利用|开展|有|达到|完成|各|培育|打造)|$)/u;
const PREDICATE =
  /(?:达到|达标|建成|建设成|建立|实现|提供|可提供|纳入|开展|完成|具备|进入|设有|设置|配备|通过|取得|成为|用于|根据|作为|核增|由|用|以|给予|实行|执行|参加|接受|能够|能|按|计提|提取|享受|报销|支付|予以|列入|应当|应|须|符合|获得|从事|在|规范|公开|发放|补助)/u;
const CONDITION = /(?:的|时|后|者|内|期间|情况下|前提下)$/u;

/** Reads subject and population of a figure from the words around it. */
export function aboutFigure(piece: Piece): About {
  const { before, figure, suffix } = piece;
  const head = before ? piece.prefix.slice(0, before.start) : piece.prefix;
  const base = before ? clean(piece.prefix.slice(before.end)).replace(/[的之]$/u, '') : '';
  const each = EACH_WHO.exec(trimLead(head));
  if (isShareOf(figure, suffix)) return ofShare(piece, head);
  let subject = noun(each ? trimLead(head).slice(each[1]!.length) : head);
  let borrowed = false;
  if (ONLY_VERB.test(subject)) {
    const object = objectOf(suffix);
    if (object) subject = subject + object;
    else if (piece.previous) subject = piece.previous;
    else if (each) subject = each[1]!;
    else if (piece.earlier) {
      subject = noun(piece.earlier.replace(CONDITION, ''));
      borrowed = true;
    }
  }
  const condition =
    !borrowed && CONDITION.test(piece.earlier) ? trimLead(piece.earlier).replace(/的$/u, '') : '';
  const population =
    each?.[1] ?? (base.length > 1 && !ONLY_VERB.test(base) ? base : condition || within(head));
  return { subject: tidy(subject), population: tidy(population ?? ''), borrowed };
}

/** 40%的乡镇卫生院达到“推荐标准”; 牵头医院80%以上达到三级医院水平: a share of a class that does something. */
function isShareOf(figure: Figure, suffix: string): boolean {
  if (figure.dimension !== 'share' || !/^[%‰]$/u.test(figure.unit ?? '')) return false;
  return /^的.{2,}/u.test(suffix) || new RegExp(`^${PREDICATE.source}.{2,}`, 'u').test(suffix);
}

function ofShare(piece: Piece, head: string): About {
  const words = piece.suffix;
  if (words.startsWith('的')) {
    const rest = words.slice(1);
    const verb = PREDICATE.exec(
      rest.replace(/（[^）]*）/gu, (bracket) => '　'.repeat(bracket.length)),
    );
    if (verb && verb.index >= 2) {
      return {
        population: tidy(rest.slice(0, verb.index)),
        subject: tidy(rest.slice(verb.index)),
        borrowed: false,
      };
    }
    const lead = noun(head);
    return {
      subject: tidy(lead.length > 1 ? `${lead}${rest}` : rest),
      population: null,
      borrowed: false,
    };
  }
  const owner = noun(head);
  const base = piece.before ? clean(piece.prefix.slice(piece.before.end)).replace(/的$/u, '') : '';
  if (base.length > 1) return { subject: tidy(words), population: tidy(base), borrowed: false };
  if (owner.length > 1) return { subject: tidy(words), population: tidy(owner), borrowed: false };
  return { subject: tidy(words), population: null, borrowed: false };
}

/** 乡村医生中具备执业资格人员比例: the class before 中. */
function within(head: string): string | null {
  const match = /^(.{2,24}?)中(?=具备|具有|取得|获得|的)/u.exec(trimLead(head));
  return match ? match[1]! : null;
}

/** Subjects of 分别: the list before it, one for each of `count` values; null where they don't match. */
export function distribute(list: string, count: number): string[] | null {
  const head = clean(list).replace(/分别.*$/u, '');
  const parts = splitList(trimLead(head));
  if (parts.length < count) return null;
  const last = parts.slice(-count);
  const shared = /^(?:.*?)(每[千万百十]{1,2}(?:名)?(?:常住)?(?:人口|人)?(?:拥有)?)/u.exec(
    last[0]!,
  )?.[0];
  return last.map((part, index) => {
    const own = noun(part);
    return index > 0 && shared && !/[千万]人?/u.test(own) ? `${shared}${own}` : own;
  });
}

function splitList(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if ('（“《'.includes(character)) depth++;
    if ('）”》'.includes(character)) depth--;
    if (depth > 0 || !/[、和与及]/u.test(character)) continue;
    if (index > start) parts.push(text.slice(start, index));
    start = index + 1;
  }
  if (start < text.length) parts.push(text.slice(start));
  return parts.filter((part) => part.length > 1);
}

function objectOf(suffix: string): string {
  return suffix
    .replace(/^(?:以上|以下|左右)?(?:的标准|的比例|标准|比例)?的?/u, '')
    .replace(/（[^）]*）?$/u, (bracket) =>
      bracket.endsWith('）') && bracket.length <= 12 ? bracket : '',
    );
}

function trimLead(words: string): string {
  return clean(words).replace(LEAD, '');
}

function noun(words: string): string {
  const plain = trimLead(words);
  const compared = plain.replace(COMPARED, '');
  const kept = compared.length >= 2 ? compared : plain;
  const cut = kept.replace(LINK, '');
  return cut === '' && /^(?:[^达为是]{2,})$/u.test(kept) && !LINK.test(kept) ? kept : cut;
}

function clean(words: string): string {
  return words.replace(/^[、，。；：\s）)]+/u, '').replace(/[，、\s]+$/u, '');
}

/** Drops brackets that lost their partner, and what is too long to be a subject. */
function tidy(words: string): string | null {
  let text = clean(words);
  for (const [open, close] of ['（）', '“”', '《》']) {
    if (count(text, open!) > count(text, close!))
      text = text.slice(0, text.lastIndexOf(open!)) || text;
    if (count(text, close!) > count(text, open!))
      text = text.slice(text.indexOf(close!) + 1) || text;
  }
  text = clean(text);
  if (text.length > 60) text = text.slice(-60);
  return text.length >= 2 ? text : null;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
