import { COMPARED } from '../../lexicon/comparators.ts';
import { strength } from '../../lexicon/strength.ts';
import { TO_VALUE, verbs } from '../../lexicon/verbs.ts';
import { MEASURE_WORDS, splitList } from './lists.ts';
import { MEASURE_END, noun, objectOf, trimLead } from './phrases.ts';

/** What is counted for each of several: who or what it is, and what of theirs. */
export interface Joint {
  subject: string;
  population: string | null;
}

/** The words around one figure that several subjects may share. */
export interface Shared {
  /** Words of the piece before the figure and its comparator. */
  head: string;
  /** Words behind it. */
  suffix: string;
  /** The segment before in the same sentence. */
  earlier: string;
  share: boolean;
}

/** 均, 都, 各, 分别 right before the figure or its verb: what stands before is meant one by one. */
const EACH_OF = new RegExp(
  `^(.*?)(?:(?:(?<![人平年户日月村校床次亩地])均|都|分别)(?:${strength('must', 'may', 'aim', 'hedge')}|已|不)*|各)(?:${verbs('makes', 'works', 'reaches', 'pays', 'changes')}|${TO_VALUE}|${COMPARED}|占比?|负担|为|有|到|在|至)*$`,
  'u',
);
const MEASURE = new RegExp(`(?:${MEASURE_END})$`, 'u');
/** A modifier at the head of a list that governs all of it, or a sentence folded into one: no list of subjects. */
const NO_LIST =
  /(?:提供|开展|实施|具有|具备|参加|符合|从事|享受|使用|用于|涉及|按照|根据|通过|经过|依托|围绕|聚焦|导致|造成)/u;
/**
 * Pairs that are measured apart, so that one figure for both is one for each: nobody takes the cost of a visit
 * of outpatients and inpatients together.
 */
const APART = [
  '门急诊|门诊|急诊|住院',
  '城镇|城市|农村|乡村',
  '职工|城乡居民|居民',
  '男性|女性|男|女',
];
const PAIRS = APART.map(
  (words) => new RegExp(`^(.*?)(${words})[和与及、](${words})(?![率比例])(.{2,})$`, 'u'),
);
/** 动态储备、精准培养A、B各100名: what is done, before the list of those it is done to. */
const LEADING_VERB = new RegExp(
  `^(?:(?:动态|精准|重点|定向|大力|积极|新|再|分别|计划)*(?:${verbs('makes')}|建|增|评选|认定)[和、]?)+`,
  'u',
);
/** 每个乡镇和街道, 各县区: one class, whose members are not named. */
const ONE_CLASS = /^(?:每|各(?!自))/u;
/** The segment before is a clause of its own, no list that waits for its figure. */
const CLAUSE = new RegExp(
  `^[每各]|${verbs('makes', 'works', 'says', 'changes')}|加强|完善|\\d`,
  'u',
);
const LONGEST = 40;

/**
 * The subjects that share a figure, in order: A和B均达到70%, A、B各100名, 共享率和开放率达到80%; null where
 * it has one subject. 乡镇卫生院和村卫生室达标率 without 均 is one rate of one population.
 */
export function jointSubjects({ head, suffix, earlier, share }: Shared): Joint[] | null {
  const marked = EACH_OF.exec(head);
  if (marked && !ONE_CLASS.test(trimLead(marked[1]!))) {
    const own = namesOf(marked[1]!);
    const before =
      noun(marked[1]!, false) === '' && !CLAUSE.test(earlier) ? namesOf(earlier) : null;
    const names = own ?? before;
    const object = share ? '' : objectOf(suffix);
    return (
      names?.map((name) =>
        object ? { subject: object, population: name } : { subject: name, population: null },
      ) ?? null
    );
  }
  const whole = noun(head, true);
  for (const pair of PAIRS) {
    const [, lead, first, second, tail] = pair.exec(noun(whole, false)) ?? [];
    if (first === undefined || first === second || !MEASURE.test(tail!)) continue;
    return [first, second].map((name) => ({
      subject: `${lead}${name}${tail}`,
      population: null,
    }));
  }
  const measures = groups(splitList(noun(whole, false)));
  if (measures.length < 2 || !measures.every((name) => MEASURE.test(name) && name.length > 2))
    return null;
  return measures.map((subject) => ({ subject, population: null }));
}

/** The items of a list as subjects; null where it is none. */
function namesOf(words: string): string[] | null {
  const items = groups(splitList(noun(words, false).replace(LEADING_VERB, '')));
  if (items.length < 2 || items.length > 12) return null;
  if (items.some((item) => item.length > LONGEST || NO_LIST.test(item))) {
    return null;
  }
  return shareTail(items);
}

/** 高血压、糖尿病患者管理率 and 就诊率 are two: what leads up to a measure belongs to it where several are named. */
function groups(items: string[]): string[] {
  const measured = items.filter((item) => MEASURE.test(item)).length;
  if (measured < 2) return items;
  const found: string[] = [];
  let open = '';
  for (const item of items) {
    open = open ? `${open}、${item}` : item;
    if (!MEASURE.test(item)) continue;
    found.push(open);
    open = '';
  }
  return open ? [...found, open] : found;
}

/** 专技型、复合型干部人才 → 专技型干部人才, 复合型干部人才: what follows the like ending is said once. */
function shareTail(items: string[]): string[] {
  const last = items.at(-1)!;
  const endings = items.slice(0, -1).map((item) => item.at(-1)!);
  const like = endings.every((end) => end === endings[0]) ? endings[0]! : '';
  const ending = CLASS_END.test(like) ? like : '';
  const at = ending === '' ? -1 : last.indexOf(ending, 1);
  const tail = at > 0 ? last.slice(at + 1) : (MEASURE_WORDS.exec(last)?.[0] ?? '');
  if (tail === '' || tail === last) return items;
  return items.map((item, index) =>
    index === items.length - 1 || MEASURE.test(item) ? item : `${item}${tail}`,
  );
}

/** Ends of words for a class: 专技型, 三级, 公办性. */
const CLASS_END = /^[型类级性式期制]$/u;
