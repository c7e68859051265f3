import type { Quantity } from '../../model.ts';

/** A quantity as found in a clause: what the clause itself says, and where its words stand. */
export type Reading = Omit<Quantity, 'id' | 'policyId' | 'clauseId' | 'measure' | 'quote'> & {
  /** Place in a run of values (20%和30%), and the length of the run: a list of years dates them one by one. */
  nth?: [number, number];
  /** Its paragraph looks back: “十三五”时期，…; 近年来，…. */
  past?: boolean;
};

/** What the rest of the document says about a clause. */
export interface Surroundings {
  /** Year of the document, null where unknown. */
  year: number | null;
  /** Day it was signed, null where unknown. */
  signedOn: string | null;
  /** Deadline of a lead-in above the clause. */
  inherited: string | null;
  /** A heading above says that figures report what is (发展基础, 完成情况). */
  reports: boolean;
  /** A heading above says that the clause states aims (主要目标). */
  aims: boolean;
}

const QUALIFIERS =
  /原则上|力争|争取|逐步|基本(?=实现|建成|达到|完成|建立|形成|覆盖|消除)|一般(?=不|按|每|应|控制|为)|适当|鼓励|探索|努力|优先|每年|每月|每季度|每半年|累计|分批|不少于.{0,2}年|年均|三年累计|有条件的/gu;

/** 原则上, 力争, 逐步 … in the words of the quote, each once. */
export function qualifiersOf(words: string): string[] {
  return [...new Set([...words.matchAll(QUALIFIERS)].map((match) => match[0]))];
}
