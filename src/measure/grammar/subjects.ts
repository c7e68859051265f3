import { COMPARED, comparing } from '../../lexicon/comparators.ts';
import { strength } from '../../lexicon/strength.ts';
import { verbs } from '../../lexicon/verbs.ts';
import type { Before } from './comparators.ts';
import type { Figure } from './figures.ts';
import { COUNT } from './numerals.ts';
import { EACH } from './per.ts';
import {
  balanced,
  clean,
  MEASURE_END,
  noun,
  ONLY_LINKS,
  ONLY_VERBS,
  objectOf,
  SINGLY,
  trimLead,
  VERB_END,
} from './phrases.ts';

/** What a quantity is about, and whose share or allotment it is. */
export interface About {
  subject: string | null;
  population: string | null;
  /** How far back the quote has to reach to show them. */
  from: 'piece' | 'segment' | 'earlier' | 'label';
}

/** A figure and the words that may name its subject. */
export interface Piece {
  figure: Figure;
  before: Before | null;
  /** Words of the piece before the figure, and behind it and its comparator. */
  prefix: string;
  suffix: string;
  /** The words behind lead on to another figure. */
  followed: boolean;
  /** Where in the prefix a 每… stands that has gone into the unit, or null. */
  per: number | null;
  /** Subject of the figure before in the same sentence, null where there is none. */
  previous: { subject: string; from: 'segment' | 'earlier' } | null;
  /** Words of the segment before this one in the same sentence, '' where there are none. */
  earlier: string;
  /** Where in these the first quantity or digit stands; null where none does. */
  earlierFigure: number | null;
}

const EACH_WHO = new RegExp(
  `^(?:在|为|实现)?((?:每一?个?|各(?![建培打配设有达新自]))(?![年月周季半类种项级次日天人百千万十\\d]).{1,30}?)(?=${strength('must', 'may', 'aim', 'hedge')}|${COMPARED}|${verbs('makes', 'states')}|开展|完成|都|${SINGLY}|年均|平均|能|在|每年|拥有|有|各|$)`,
  'u',
);
const PREDICATE = new RegExp(
  `${verbs('says')}|建设成|可提供|能(?!力|级|耗|源)|用于|根据|作为|由|以|按|列入|${strength('must')}|符合|获得|从事|规范设置`,
  'u',
);
const NO_CLASS = /^(?:前提|标准|比例|幅度|额度|速度|要求|目标|水平|范围|份额|价格|增速)/u;
/** 乡村医生按照常住人口1‰配备, 调节范围为绩效工资基准水平的10%: subject, then what the share is of. */
const PER_HEAD = /^(.{2,}?)(?:按照?|为)((?:常住|服务|户籍)人口|[^，为]{2,}(?=的$))的?$/u;
/** 每户最多补贴3000元, 每人每月发放高龄津贴100元: the payment is named before its amount. */
const PAID = /(?:奖励|资助|[\u4e00-\u9fff]*(?:费|津贴|补贴|补助金?))$/u;
const PAID_LEAD = new RegExp(
  `^(?:${EACH}|(?:每?${COUNT})?(?:常住|户籍|服务)?人口|每${COUNT}人|${comparing((_, { gap }) => gap === 'amount' || gap === 'verb')}|发放|给予|可)+`,
  'u',
);
/** Words too general to stand as a subject. */
const GENERAL =
  /^(?:总额度|额度|总额|金额|标准|比例|数量|总数|总量|占比|面积|投资|总投资|期限|时间|补助标准|奖励标准)$/u;

/** What a segment has a figure for is the measure that it says; those who are counted may have another (参保人数，占比). */
const OTHER_MEASURE = new RegExp(
  `(?:${MEASURE_END}|度|${verbs('states', 'changes')}|${comparing((means) => means === '>')})(?<!人数)$`,
  'u',
);
/** 贷款额度最高, before its figure. */
const COMPARED_AT_END = new RegExp(`(?:${comparing((_, { gap }) => gap === 'amount')})$`, 'u');
/** 可将…: what a rule takes a share of. */
const TAKES = /^.+?[将把]/u;

/** Reads subject and population of a figure from the words around it. */
export function aboutFigure(piece: Piece): About {
  const { before, figure, prefix, suffix, earlier } = piece;
  const head = prefix.slice(
    0,
    Math.min(before?.start ?? prefix.length, piece.per ?? prefix.length),
  );
  const base = before ? clean(prefix.slice(before.end, piece.per ?? prefix.length)) : '';
  const of = /[的之]$/u.test(base) ? base.slice(0, -1) : '';
  const share = figure.dimension === 'share';
  if (isShareOf(figure, suffix)) return ofShare(head, of, suffix);
  const object = objectOf(suffix);
  if (/等$/u.test(head) && figure.dimension === 'thing' && object) return about(object, null);
  const per = share ? PER_HEAD.exec(head) : null;
  if (per) return about(noun(per[1]!, false) || object, per[2]!);
  const each = EACH_WHO.exec(trimLead(head));
  const own = subjectOf(
    piece,
    each ? trimLead(head).slice(each[0].length) : head,
    object,
    each?.[1],
  );
  const condition = own.from === 'earlier' ? null : conditionOf(earlier);
  const population = own.population ?? each?.[1] ?? (of || within(head));
  const spread = /^各[建培打配设]/u.test(trimLead(head))
    ? EACH_WHO.exec(trimLead(earlier))?.[1]
    : null;
  if (spread) return about(own.subject?.replace(/^各/u, '') ?? null, spread, 'earlier');
  if (population || !condition) return about(own.subject, population || null, own.from);
  return about(own.subject, condition, 'earlier');
}

function subjectOf(piece: Piece, head: string, object: string, each?: string): About {
  const { figure, before, previous } = piece;
  const earlier = piece.earlier.slice(0, piece.earlierFigure ?? undefined);
  const subject = noun(head, before !== null);
  if (figure.dimension === 'time' && figure.behind?.comparator === '<=' && object.length > 2) {
    return inPiece(object, subject || null);
  }
  const payment =
    figure.dimension === 'money' &&
    !piece.followed &&
    /(?:费|金|补助|奖励|补贴|津贴|款|奖)$/u.test(object);
  if (payment) return inPiece(object);
  if (ONLY_VERBS.test(subject)) {
    const verbs = ONLY_LINKS.test(subject) ? '' : subject;
    const given = piece.per === null ? '' : piece.prefix.slice(piece.per).replace(PAID_LEAD, '');
    const paid = PAID.exec(given)?.[0];
    if (paid) return inPiece(paid);
    if (object) return inPiece(verbs + object);
    if (previous) return { subject: previous.subject, population: null, from: previous.from };
    if (each) return inPiece(verbs || each);
    const borrowed = noun(earlier.replace(/的$/u, ''), false);
    return borrowed ? { subject: borrowed, population: null, from: 'earlier' } : inPiece(subject);
  }
  if (/^占(?![地用])/u.test(subject) && previous) {
    return { subject: previous.subject + subject, population: null, from: previous.from };
  }
  const owner = GENERAL.test(subject) ? ownerOf(earlier, piece.earlierFigure !== null) : '';
  if (owner.length > 1) {
    return { subject: `${owner}${subject}`, population: null, from: 'earlier' };
  }
  if (/^的标准./u.test(piece.suffix) && object) return inPiece(object, subject);
  const joins = subject.length <= 2 || VERB_END.test(subject) || /的$/u.test(head);
  const link = /的$/u.test(head) ? '的' : '';
  return inPiece(joins && object ? subject + link + object : subject);
}

function inPiece(subject: string, population: string | null = null): About {
  return { subject, population, from: 'piece' };
}

/**
 * Whose 总量, 面积 … it is, named before the comma: 新建医院，面积. A segment with a figure of its own has said its
 * own measure (就诊率突破65%，总量…), so only what was counted there (新建医院5家，面积) can be the owner.
 */
function ownerOf(earlier: string, figured: boolean): string {
  const owner = noun(earlier.replace(COMPARED_AT_END, ''), figured);
  if (!figured) return owner;
  return OTHER_MEASURE.test(owner) || ONLY_VERBS.test(owner) ? '' : owner;
}

/** 40%的乡镇卫生院达到“推荐标准”; 牵头医院80%以上达到三级医院水平: a share of a class that does something. */
function isShareOf(figure: Figure, suffix: string): boolean {
  if (!/^[%‰]$/u.test(figure.unit ?? '') && figure.unit !== null) return false;
  if (figure.dimension !== 'share' && figure.script === 'arabic') return false;
  if (suffix.startsWith('的')) return suffix.length > 2 && !NO_CLASS.test(suffix.slice(1));
  return PREDICATE.exec(suffix)?.index === 0 && suffix.length > 3;
}

function ofShare(head: string, of: string, suffix: string): About {
  const owner = noun(head, true).replace(TAKES, '');
  if (!suffix.startsWith('的')) {
    const [, doer, measure] = /^(.*?)按照?([^，]{2,20})$/u.exec(head) ?? [];
    const subject = doer && noun(doer, false).length > 1 ? `${noun(doer, false)}${suffix}` : suffix;
    return about(subject, of || measure?.replace(/的$/u, '') || (owner.length > 1 ? owner : null));
  }
  const rest = suffix.slice(1);
  const visible = rest.replace(/（[^）]*）/gu, (bracket) => '　'.repeat(bracket.length));
  const verb = PREDICATE.exec(visible);
  if (verb && verb.index >= 2) return about(rest.slice(verb.index), rest.slice(0, verb.index));
  const named = owner.length > 1 && !ONLY_VERBS.test(owner);
  return named ? about(owner, of || rest) : about(rest, of || null);
}

function about(
  subject: string | null,
  population: string | null,
  from: About['from'] = 'piece',
): About {
  return {
    subject: subject === null ? null : balanced(subject),
    population: population === null ? null : balanced(population),
    from,
  };
}

/** 乡村医生中具备执业资格人员比例: the class before 中. */
function within(head: string): string | null {
  return /^(.{2,24}?)中(?=具备|具有|取得|获得|的)/u.exec(trimLead(head))?.[1] ?? null;
}

/** The words before a comma that say to whom a rule applies: …的，, 对…，, 在…中，. */
function conditionOf(earlier: string): string | null {
  const to = /^(?:但)?对(?:于)?(.{3,}?)的?$/u.exec(earlier) ?? /^在(.{2,})中$/u.exec(earlier);
  // 对小微企业收取的费率不超过1%， is a rule of its own.
  if (to) return /实行|进行|开展|给予|[\d%‰元万亿]$/u.test(to[1]!) ? null : to[1]!;
  return /(?:的|(?<![课学小])时|后|者)$/u.test(earlier) && earlier.length > 3
    ? trimLead(earlier).replace(/的$/u, '')
    : null;
}
