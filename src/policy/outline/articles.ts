import { HAN_TO_TEN } from '../../text/numerals.ts';
import { type Mark, readMark } from './marks.ts';

/** How surely 第X条 opens an article, judged by what stands behind it. */
const SURE = 3;
const LIKELY = 2;
const DOUBTFUL = 1;

/** 第三条规定的, 第三条第二款, 第三条、第四条, 第三条（一）项: text that goes on like this refers to an article. */
const REFERS = new RegExp(
  `^(?:[第、，,；;。：:的款项目和与及或至到跟同等]|以及|规定|所[列述称规指定]|之|中(?:规定|[的所第，,])|[（(][${HAN_TO_TEN}\\d]+[）)]\\s*(?:[、，,和至或项款目所]|规定)|内容|情形|要求|执行|处罚|处理|办理|作出|约定|不予|均|是)`,
  'u',
);

export interface References {
  /** Lines that begin with 第X条 and refer to it. */
  references: ReadonlySet<number>;
  /** Lines that may, judged by their words alone. */
  doubtful: ReadonlySet<number>;
}

/**
 * Indexes of the lines that begin with 第X条 and refer to it. The next character alone cannot tell
 * (第三条规划…, 第三条规定…): a doubtful one is an article where it is the only one of its number that
 * comes before the next, and the next does come.
 */
export function articleReferences(marks: (Mark | null)[], texts: string[]): References {
  const references = new Set<number>();
  const doubtful = new Set<number>();
  const later = new Map<number, { at: number; surety: number }>();
  for (const [at, mark] of [...marks.entries()].toReversed()) {
    if (mark?.kind !== 'article') continue;
    const surety = suretyOf(mark, texts[at]!);
    if (surety === DOUBTFUL) doubtful.add(at);
    const same = later.get(mark.number);
    const next = later.get(mark.number + 1);
    const replaced = same && same.surety > surety && (!next || same.at < next.at);
    if (replaced || (surety === DOUBTFUL && !next)) references.add(at);
    else later.set(mark.number, { at, surety });
  }
  return { references, doubtful };
}

/** Whether 第X条 at the start of `text`, in the middle of a line, opens an article. */
export function opensArticle(mark: Mark, text: string): boolean {
  return suretyOf(mark, text) > DOUBTFUL;
}

function suretyOf(mark: Mark, text: string): number {
  const behind = text.slice(mark.length);
  if (mark.firm) return SURE;
  if (REFERS.test(behind)) return DOUBTFUL;
  // （一） directly behind: the first 项 of the article.
  return readMark(behind)?.number === 1 ? SURE : LIKELY;
}
