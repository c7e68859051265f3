import { splitList } from './lists.ts';
import { noun, objectOf, trimLead } from './phrases.ts';

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
const EACH_OF =
  /^(|.*?[^人平年户日月村校床次亩地])(?:(?:均|都|分别)(?:应当?|要|须|可|能够?|力争|争取|确保|已|不|基本)*|各)(?:新建|新增|建成|建设|建有|建立|设立|设置|设有|配有|配备|配置|引进|培养|培育|打造|创建|招聘|选派|完成|实现|达到?|占(?:比)?|保持在?|稳定在|控制在|提高到?|提升到?|提升至|降低到?|下降到?|降至|增长|下降|不少于|不低于|安排|补助|给予|承担|负担|为|有|到|在|至)*$/u;
/** Ends of a name of a measure. */
const MEASURE =
  /(?:[率数值]|(?<!质)量|比例|占比|比重|水平|满意度|费用|收入|支出|寿命|增幅|增速|规模|面积)$/u;
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
  (words) => new RegExp(`^(.*?)(${words})(?:和|与|及|、)(${words})(?![率比例])(.{2,})$`, 'u'),
);
/** 动态储备、精准培养A、B各100名: what is done, before the list of those it is done to. */
const LEADING_VERB =
  /^(?:(?:动态|精准|重点|定向|大力|积极|新|再|分别|力争|计划|每年)*(?:建成|建设|建立|建|增|设立|引进|培养|培育|打造|创建|储备|招聘|选派|组建|评选|认定)(?:和|、)?)+/u;
/** 每个乡镇和街道, 各县区: one class, whose members are not named. */
const ONE_CLASS = /^(?:每|各(?!自))/u;
/** The segment before is a clause of its own, no list that waits for its figure. */
const CLAUSE = /^(?:每|各)|建立|建设|建成|推进|加强|完善|实现|达到|完成|提高|落实|\d/u;
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
  const ending = endings.every((end) => end === endings[0]) ? endings[0]! : '';
  const at = ending === '' ? -1 : last.indexOf(ending, 1);
  const tail = at > 0 ? last.slice(at + 1) : (MEASURE_WORDS.exec(last)?.[0] ?? '');
  if (tail === '' || tail === last) return items;
  return items.map((item, index) =>
    index === items.length - 1 || MEASURE.test(item) ? item : `${item}${tail}`,
  );
}

/** The name of a measure at the end of the last item. */
const MEASURE_WORDS =
  /(?:(?:规范|健康|综合|标准化|系统|日常|动态|早期|平均)?[\u4e00-\u9fff]{2}率|人数占比|占比|比重|比例|人数|数量|满意度|增加值|费用|收入|总量)$/u;
