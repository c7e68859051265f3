import type { ClauseKind } from '../../model.ts';

interface Level {
  /** Which mark stands above which, unless the document itself says otherwise. */
  rank: number;
  /** Kind of clause that the mark opens. */
  opens: ClauseKind;
}

/**
 * Kinds of numbering mark. Levels of 公文 follow GB/T 9704—2012 (一、（一）1.（1）), those of statutes 立法法 §61
 * (编、章、节、条、款、项、目). A kind without a level stands below whatever it is opened in.
 */
export const MARK_KINDS = {
  book: { rank: 0, opens: 'part' },
  subbook: { rank: 0.2, opens: 'part' },
  segment: { rank: 0.4, opens: 'part' },
  chapter: { rank: 1, opens: 'chapter' },
  division: { rank: 2, opens: 'section' },
  article: { rank: 3, opens: 'article' },
  decimal1: { rank: 3.1, opens: 'part' },
  decimal2: { rank: 3.2, opens: 'section' },
  decimal3: { rank: 3.3, opens: 'item' },
  decimal4: { rank: 3.4, opens: 'subitem' },
  part: { rank: 4, opens: 'part' },
  section: { rank: 5, opens: 'section' },
  item: { rank: 6, opens: 'item' },
  subitem: { rank: 7, opens: 'subitem' },
  halfSubitem: { rank: 8, opens: 'subitem' },
  circled: { rank: 9, opens: 'subitem' },
  point: { rank: 10, opens: 'subitem' },
  bullet: { rank: Number.POSITIVE_INFINITY, opens: 'bullet' },
  stem: null,
  upperRoman: null,
  lowerRoman: null,
  upperLetter: null,
  lowerLetter: null,
} as const satisfies Record<string, Level | null>;

export type MarkKind = keyof typeof MARK_KINDS;
/** Kinds that have a level of their own. */
export type RankedKind = {
  [Kind in MarkKind]: (typeof MARK_KINDS)[Kind] extends null ? never : Kind;
}[MarkKind];

/** The level of a kind; null where it has none of its own. */
export const levelOf = (kind: MarkKind): Level | null => MARK_KINDS[kind];

/** What a document's marks mean depends on the whole: 1 总则 and I. count only where others go on with them. */
export interface Scheme {
  decimals: boolean;
  romans: boolean;
  /** 中篇 stands between 上篇 and 下篇. */
  threeBooks: boolean;
}
