import { ITSELF } from '../lexicon/document-kinds.ts';
import { wordsOf } from '../lexicon/strength.ts';
import { anyOf } from '../lexicon/words.ts';
import { sentences } from '../text/sentences.ts';

const LONGEST = 45;

/** Words of strength; 要 and 可 stand in many names. */
const RULES = anyOf(wordsOf('must', 'ban', 'may').filter((word) => word.length > 1));
/** What an article of a statute rules, not what it is called. */
const RULING = new RegExp(`${ITSELF}|适用|是指|制定|${RULES}|包括|负责`, 'u');
/** 第二条（适用范围）: what an article of some statutes is called. */
const IN_BRACKETS = /^[（(](\p{Script=Han}[^（）()，。；]{1,19})[）)]/u;
/** What announces a list in the same line is no heading. */
const LEADS_IN = /[：:]\s*$|^[^。]*[：:]\s*[（(\d①一]/u;
const LONGEST_OF_ARTICLE = 25;

/** Heading of an article: 【…】, （…） or a short first sentence that rules nothing (若干措施 print such). */
export function headingOfArticle(first: string, more: boolean): string | null {
  const bracketed = IN_BRACKETS.exec(first.trim());
  if (bracketed) return bracketed[1]!;
  if (LEADS_IN.test(first)) return null;
  const heading = headingOf(first, more);
  if (heading === null || first.trim().startsWith('【')) return heading;
  return heading.length <= LONGEST_OF_ARTICLE && !RULING.test(heading) && !/[，,]/u.test(heading)
    ? heading
    : null;
}

/**
 * Heading of a numbered clause: `first` is its first paragraph without the mark. A paragraph without a
 * full stop is a heading as it stands; otherwise its first sentence is, where more text follows.
 */
export function headingOf(first: string, more: boolean): string | null {
  const text = first.trim();
  const bracketed = /^【([^】]{1,30})】/u.exec(text);
  if (bracketed) return bracketed[1]!;
  if (text === '') return null;
  const [, sentence, stop] = /^(.*?)([。；;！!？?]*)$/su.exec(text.slice(...sentences(text)[0]!))!;
  if (stop === '') {
    const colon = text.search(/[：:]/u);
    if (colon > 0 && colon <= 16 && colon < text.length - 1) return text.slice(0, colon).trim();
    // Not 总　　则, whose characters are only set apart.
    const spaced = /^(\S[^，\u3000]{0,23}?\S)(?:\u3000+|\s{2,})\S/u.exec(text);
    if (spaced && more) return spaced[1]!;
    return text.length <= LONGEST * 2 ? text.replace(/[：:，,]$/u, '').trim() : null;
  }
  const colon = sentence!.search(/[：:]/u);
  if (colon > 0 && colon <= 12) return sentence!.slice(0, colon).trim();
  if (!stop!.startsWith('。')) return null;
  const goesOn = more || text.length > sentence!.length + stop!.length;
  return sentence!.length <= LONGEST && goesOn ? sentence!.trim() : null;
}
