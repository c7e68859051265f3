/**
 * Pagefind indexes words made of letters: it drops punctuation, and would cut at it. So every folded
 * character is written as one CJK letter, which Pagefind takes as it is: Chinese characters as
 * themselves, all below U+0800 (figures, Latin, %, brackets) shifted into Extension A, the rest
 * (‰, 。, characters beyond the first plane) as two letters of a range of their own. Distinct texts
 * give distinct letters, and a text contains another exactly if its letters do.
 */
const LOW = 0x3400;
const HIGH_PART = 0x3c00;
const LOW_PART = 0x4100;

function letter(char: string): string {
  const code = char.codePointAt(0)!;
  if (code < 0x800) return String.fromCharCode(LOW + code);
  return String.fromCharCode(HIGH_PART + (code >> 10), LOW_PART + (code & 0x3ff));
}

/** Folded text as letters; each UTF-16 unit of the result is one letter. */
export function toLetters(folded: string): string {
  return folded.replace(/[^\u4e00-\u9fa5]/gu, letter);
}
