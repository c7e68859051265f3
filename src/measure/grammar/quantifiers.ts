import { SURE_KIND } from '../../lexicon/document-kinds.ts';
import { strength } from '../../lexicon/strength.ts';
import { verbs } from '../../lexicon/verbs.ts';
import { noun, ONLY_VERBS, trimLead } from './phrases.ts';
import type { Segment, Span } from './text.ts';

/** A word that stands for 100 % of what the sentence names: 所有, 全部, 均, 全覆盖, and 全面 in a dated promise. */
export interface Quantifier extends Span {
  word: string;
  population: string | null;
  subject: string | null;
  /** The population stands in the segment before. */
  before?: boolean;
}

const DOES = `${verbs('reaches')}|能(?!力|级|耗|源)|(?<=[都均])有(?=.*(?:室|所|院|站|点|队|员|师|医生|网|路|场|馆|中心|机构|设施|平台|学校)$)`;
const GETS = verbs('gets');
/** 向社会开放, 由财政承担: to whom or by whom, before the verb. */
const BY_OR_TO = '[向由与].{1,12}';
const MODAL = `${strength('must', 'may', 'aim', 'hedge')}|已经|已`;
const WITHOUT_LEAD = `(?:${MODAL}|全面|也|将|均|都|全部|同步)*`;
const MODAL_END = new RegExp(`(?:${MODAL})+$`, 'u');
const GETS_LEAD = new RegExp(`^(?:${GETS})+`, 'u');
const ALL = new RegExp(
  `^(.*?)((?:所有|全部)的?)(.{1,60}?)(${WITHOUT_LEAD}(?:${BY_OR_TO})?(?:${DOES})(?!率|数|标准化).*(?<![的者后时]))$`,
  'u',
);
const ALL_BEFORE = new RegExp(
  `(?:[到在底末年前]|[全本各辖][国省市县区州域旗盟]+|域内|其|${strength('aim')}|实现|推动|推进|促进|使|(?<!转)让|已经|对|为)$`,
  'u',
);
const ADVERB = new RegExp(
  `^(.*?[\\u4e00-\\u9fff）”])(全部|均)((?!建设(?!成|完))(?:(?<=全部)(?:${BY_OR_TO}))?(?:${DOES}|基本)(?!率|数).*(?<![的者后时]))$`,
  'u',
);
const COVER = /^(.*)(全覆盖)(?:目标|的目标|要求)?$/u;
/** 15分钟健身圈全覆盖, 500人以上行政村全覆盖: the figure is part of the name, and all of it is meant. */
const NAMED_COVER = /\d.*[\u4e00-\u9fff]{2}全覆盖$/u;
const FROM_TO = /从|^更加|不断/u;
const DEGREE = `${strength('must', 'aim', 'hedge')}|已经|已|全面|率先`;
const COVER_LEAD = new RegExp(
  `^(?:.*\\d年[底末]?前?)?(?:${DEGREE}|进一步|持续|加快|深入|继续|提前|在全[市省县])*(?:${GETS}|巩固)?`,
  'u',
);
const COVER_TAIL = new RegExp(`(?:${DEGREE}|均|全部|将)*(?:${GETS})?$`, 'u');
/** 对全部…负责, 其承包的全部…: 全部 belongs to what follows; 未全部, 全部或者部分 deny it. */
const OBJECT_NEXT =
  /(?:[将把未不的或和与及享具]|（.）|暂缓|停止|支付|缴纳|转让|退还|返还|归还|清偿|承担|收回|没收|交付|放弃|撤销|移交|包括|享有|具有|符合|提供|公开|说明|记载|清除|收购|出售|处分|履行|掌握)$/u;
/** 所有制, 所有权, 归…所有; 人均, 平均 and so on are words of their own. */
const OTHER_WORD = /(?:人|平|年|户|日|月|村|校|床|次|亩|地|单位)$/u;

/**
 * 2025年底前全面实现房屋产权公有: a state that is reached wholly. Words for what goes on without an end (全面推进,
 * 全面加强, 全面提升) are none.
 */
const WHOLLY = new RegExp(
  `^(.*?)(?:得到|得以|予以)?(全面|全部)((?:${verbs('wholly')}|${strength('ban')})(?!率|数|到位).*)$`,
  'u',
);
/** What a whole society strives for is no class of which all could be counted. */
const VISION =
  /^(?:小康|社会主义|现代化)|(?:体系|格局|社会|局面|现代化|国家|强国|高地|振兴|发展|富裕|繁荣|转型|融合|提升|环境|氛围|形态|合力|责任|要求|精神|部署)$/u;

/** 为全面建成…奠定基础, 围绕全面实现…: spoken of, not promised. */
const NOT_SAID = /(?:[为是在对从的未不]|围绕|随着|关于|对于|[能是]否|没有)$/u;
/** …全部建成高标准农田的实施方案: a relative clause says what the plan is about. */
const RELATIVE = new RegExp(
  `的(?:实施|工作|专项|行动|具体)?(?:${SURE_KIND}|机制|政策|情况|问题|做法)(?<!标准|规范)$`,
  'u',
);
const IN_PASSING = /奠定|打下|提供.{0,6}(?:支撑|保障|基础)/u;

/** 设置国医堂的机构，2024年底全面推行…: who, before the comma. */
const CLASS =
  /^\D{0,24}(?:机构|单位|医院|卫生院|卫生室|中心|学校|企业|部门|[县市区]|乡镇|街道|行政村|人员|医生|居民|家庭)$/u;

const EXAMINATION = /(?:考核|评审|评价|检查|评估|考试|验收|督查)$/u;

export interface Setting {
  /** The segment has a figure of its own. */
  counted: boolean;
  /** A date governs the segment. */
  dated: boolean;
  /** The segment before in the same sentence. */
  earlier: string;
}

/** The quantifier of a segment, or null. */
export function readQuantifier(
  text: string,
  segment: Segment,
  { counted, dated, earlier }: Setting,
): Quantifier | null {
  if (segment.end - segment.start > 200) return null;
  const words = text.slice(segment.start, segment.end);
  if (counted) return NAMED_COVER.test(words) ? ofCover(words, segment.start) : null;
  if (RELATIVE.test(words)) return null;
  return (
    ofAll(words, segment.start) ??
    ofAdverb(words, segment.start) ??
    ofCover(words, segment.start) ??
    (dated ? ofWholly(words, segment.start, earlier) : null)
  );
}

function ofAll(words: string, offset: number): Quantifier | null {
  const match = ALL.exec(words);
  if (!match) return null;
  const [, before, word, population, subject] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
  ];
  if (/^(?:制|权|者|人的|政策)/u.test(population) || population.endsWith('的')) return null;
  if (before !== '' && !ALL_BEFORE.test(before)) return null;
  return span(offset, before.length, word, population, subject);
}

function ofAdverb(words: string, offset: number): Quantifier | null {
  const match = ADVERB.exec(words);
  if (!match) return null;
  const [, before, word, subject] = match as unknown as [string, string, string, string];
  if ((word === '均' && OTHER_WORD.test(before)) || OBJECT_NEXT.test(before)) return null;
  const population = trimLead(before).replace(MODAL_END, '');
  if (population.length < 2) return null;
  // 绩效考核均达到A类: what is examined, and nobody that is counted.
  return EXAMINATION.test(population)
    ? span(offset, before.length, word, null, population + subject)
    : span(offset, before.length, word, population, subject);
}

function ofCover(words: string, offset: number): Quantifier | null {
  const match = COVER.exec(words);
  if (!match || FROM_TO.test(words)) return null;
  const [, before, word] = match as unknown as [string, string, string];
  const named = before.replace(COVER_LEAD, '').replace(COVER_TAIL, '').replace(/^对/u, '');
  if (named.length < 2) return null;
  // 乡镇卫生院实现中医服务全覆盖: a class, and what covers it.
  const [, population = named, thing] = /^(.{2,})(?:实现|开展|推进)(.{2,})$/u.exec(named) ?? [];
  return span(offset, before.length, word, population, thing ? `${thing}${word}` : null);
}

function ofWholly(words: string, offset: number, earlier: string): Quantifier | null {
  const match = WHOLLY.exec(words);
  if (!match) return null;
  const [, before, word, done] = match as unknown as [string, string, string, string];
  const at = words.length - word.length - done.length;
  if (NOT_SAID.test(before) || IN_PASSING.test(done) || inTitle(before)) return null;
  const what = done.replace(/^[\u4e00-\u9fff]{2}了?/u, '').replace(/^“|”$/gu, '');
  const who = noun(before, false).replace(GETS_LEAD, '');
  if (VISION.test(what || who) || (what || who).length < 2) return null;
  const own = who.length >= 2 && !ONLY_VERBS.test(who) ? who : null;
  const named = own ?? (CLASS.test(earlier) ? trimLead(earlier) : null);
  if (what.length < 2 && !named) return null;
  return { ...span(offset, at, word, named, named ? done : what), before: named !== own };
}

/** 《…全面建成…纲要》: the name of a document. */
const inTitle = (before: string): boolean => before.lastIndexOf('《') > before.lastIndexOf('》');

function span(
  offset: number,
  at: number,
  word: string,
  population: string | null,
  subject: string | null,
): Quantifier {
  const start = offset + at;
  return { start, end: start + word.length, word: word.replace(/的$/u, ''), population, subject };
}
