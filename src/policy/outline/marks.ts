import { HAN_TO_TEN } from '../../text/numerals.ts';
import { squeeze } from '../../text/squeeze.ts';
import type { MarkKind, Scheme } from './mark-kinds.ts';
import { printedNumber } from './mark-numbers.ts';
import { CLOSE, MARKS, OPEN, POINT, ROMAN_MARKS } from './mark-rows.ts';

export interface Mark {
  kind: MarkKind;
  /** The mark as printed, white space inside it dropped. */
  printed: string;
  /** The step of the clause path: full-width brackets, no punctuation after the number. */
  label: string;
  number: number;
  /** Length of the mark in the text. */
  length: number;
  /** Not to be taken for words: a mark that is not firm needs other evidence than itself. */
  firm: boolean;
  /** It opens a clause where a paragraph begins and nowhere else. */
  opensParagraph?: boolean | undefined;
  /** Set before its number in ids, because others number the same clauses: 一是 beside 1. */
  idPrefix?: string | undefined;
}

const PLAIN_SCHEME: Scheme = { decimals: false, romans: false, threeBooks: false };

const WITH_ROMANS = [...ROMAN_MARKS, ...MARKS];
/** Most texts open with no mark, and one pattern says so sooner than each row. Rows refer to groups by name only. */
const ANY = new RegExp(WITH_ROMANS.map(({ pattern }) => pattern.source).join('|'), 'u');
const MIDDLE_BOOK = /^中[篇编](?:\s|$)/u;
const SECOND_ROMAN = new RegExp(`^${OPEN}?\\s*(?:II|ii)\\s*(?:${CLOSE}|${POINT})`, 'u');

const DECIMAL =
  /^(\d\d?(?:[.．]\d\d?){0,3})(?:[.．、]?\s+(?=\p{Script=Han}|[“‘"《〈A-Z\p{Nl}])|(?=\p{Script=Han}|[“《\p{Nl}]))/u;

/**
 * Texts of a document → how its marks are to be read: it numbers its clauses 1, 1.1, 1.1.1 throughout,
 * as contingency plans do; it counts I, II, III.
 */
export function schemeOf(texts: string[]): Scheme {
  const numbers = texts
    .flatMap((text) => DECIMAL.exec(text)?.[1]?.normalize('NFKC') ?? [])
    .filter((number) => number.includes('.'));
  return {
    decimals: numbers.length >= 3 && numbers.includes('1.1'),
    romans: texts.some((text) => SECOND_ROMAN.test(text)),
    threeBooks: texts.some((text) => MIDDLE_BOOK.test(text)),
  };
}

/** 2.1.3 and, where nothing but white space stands behind the figure, 2. */
function readDecimal(text: string): Mark | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const steps = match[1]!.normalize('NFKC').split('.');
  if (steps.length === 1 && !/\s$/u.test(match[0])) return null;
  return {
    kind: `decimal${steps.length as 1 | 2 | 3 | 4}`,
    printed: match[1]!,
    label: steps.join('.'),
    number: Number(steps.at(-1)),
    length: match[0].length,
    firm: true,
  };
}

const ADDITION = new RegExp(`之[${HAN_TO_TEN}]+$`, 'u');

/** Reads the numbering mark at the start of a text; null where there is none. */
export function readMark(text: string, scheme: Scheme = PLAIN_SCHEME): Mark | null {
  const decimal = scheme.decimals ? readDecimal(text) : null;
  if (decimal || !ANY.test(text)) return decimal;
  for (const row of scheme.romans ? WITH_ROMANS : MARKS) {
    const { kind, pattern, label, firmBefore, timid } = row;
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, printed] = match as unknown as [string, string];
    const plain = squeeze(printed);
    const number = row.number?.(plain, scheme) ?? printedNumber(plain);
    if (number === null) continue;
    const addition = ADDITION.exec(squeeze(whole))?.[0] ?? '';
    return {
      kind,
      printed: squeeze(whole),
      label: label(plain) + addition,
      number,
      length: whole.length,
      firm: !timid && (firmBefore === undefined || firmBefore.test(text.slice(whole.length))),
      opensParagraph: row.opensParagraph,
      idPrefix: row.idPrefix,
    };
  }
  return null;
}
