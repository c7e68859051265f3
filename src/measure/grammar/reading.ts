import { QUALIFYING } from '../../lexicon/strength.ts';
import type { Quantity } from '../../model.ts';

/** A quantity as found in a clause: what the clause itself says, and where its words stand. */
export type Reading = Omit<Quantity, 'id' | 'policyId' | 'clauseId' | 'measure' | 'quote'> & {
  /** Place in a run of values (20%和30%), and the length of the run: a list of years dates them one by one. */
  nth?: [number, number] | null;
  /** It is what was before: 由180元提高到190元. The date of the sentence is not its own. */
  left?: boolean;
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

/** How often, or over how long a time, a figure is meant. */
const OVER = '每年|每月|每季度|每半年|累计|年均|三年累计';
const QUALIFIERS = new RegExp(`${QUALIFYING}|${OVER}`, 'gu');

/** 原则上, 力争, 逐步 … in the words of the quote, each once. */
export function qualifiersOf(words: string): string[] {
  return [...new Set([...words.matchAll(QUALIFIERS)].map((match) => match[0]))];
}
