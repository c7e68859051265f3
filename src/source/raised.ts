import { brackets, oneOf } from '../text/brackets.ts';

/** Where text stands beside its line: raised (10⁴), lowered (CO₂), or above and below (1/3). */
export type Level = 'raised' | 'lowered';

export interface SetApart {
  text: string;
  /** The text may be an exponent or a note mark, or could not be set apart in characters of its own. */
  doubtful: boolean;
}

const zip = (from: string, to: string): Map<string, string> => {
  const targets = [...to];
  return new Map([...from].map((character, index) => [character, targets[index]!]));
};

/** Unicode's superscripts and subscripts: every one folds (NFKC) to the character that it raises. */
const FORMS: Record<Level, Map<string, string>> = {
  raised: zip(
    '0123456789+-=()abcdefghijklmnoprstuvwxyz',
    '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ',
  ),
  lowered: zip('0123456789+-=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'),
};
const SIGN: Record<Level, string> = { raised: '^', lowered: '_' };

const DIGIT = /[0-9]/;
const LETTER = /[A-Za-z]/;
/** What letters must be kept apart from: figures, letters, accents and brackets, but not Han. */
const TIGHT = /(?!\p{Script=Han})[\p{L}\p{N}\p{M})]/u;
const HAN_NUMERAL = /[〇零一二三四五六七八九十百千万亿]/;
const SEPARATOR = /[,，、;；\s*]/;
const NOTE = brackets('square', 'lenticular');
const IN_BRACKETS = new RegExp(`^${oneOf(NOTE.opening)}\\d{1,3}${oneOf(NOTE.closing)}$`);
/** Letters that are set raised or level alike: 1st, ™. */
const ORDINAL_OR_MARK = /^(?:st|nd|rd|th|tm|sm|r|c)$/i;

/**
 * Raised or lowered text as it must be written in a line of plain text, so that 10 and a raised 4 never
 * become 104: digits as Unicode superscripts or subscripts where there are any, otherwise in brackets
 * behind ^ or _. `before` is the text that it follows. Doubtful where it follows a figure.
 */
export function setApart(text: string, level: Level, before: string): SetApart {
  const plain = text
    .replace(/[０-９Ａ-Ｚａ-ｚ＋－＝]/g, (full) => full.normalize('NFKC'))
    .replace(/[−–—]/g, '-');
  const last = (before.trimEnd().at(-1) ?? '').normalize('NFKC');
  const afterFigure = DIGIT.test(last);
  const figures = DIGIT.test(plain) || (afterFigure && HAN_NUMERAL.test(plain));
  if (IN_BRACKETS.test(plain)) return { text, doubtful: false };
  if (!figures && !LETTER.test(plain)) {
    return { text: /^[+-]$/.test(plain) ? FORMS[level].get(plain)! : text, doubtful: false };
  }
  if (!figures && (!TIGHT.test(last) || ORDINAL_OR_MARK.test(plain))) {
    return { text, doubtful: false };
  }
  const forms = [...plain].map((character) =>
    SEPARATOR.test(character) ? character : FORMS[level].get(character),
  );
  if (forms.every((form) => form !== undefined)) {
    return { text: forms.join(''), doubtful: afterFigure };
  }
  // PM2.5: lowered behind a letter nothing can be mistaken for a figure.
  if (level === 'lowered' && LETTER.test(last)) return { text, doubtful: false };
  return { text: `${SIGN[level]}(${text.trim()})`, doubtful: true };
}

const VULGAR = new Map(
  [...'½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒'].map((form) => [form.normalize('NFKC').replace('⁄', '/'), form]),
);

/**
 * A fraction in a line of plain text: 1/3, and behind or before a figure ⅓ or ⁵⁄₁₆, so that 2 and 1/3
 * never become 21/3. A part that is more than one term is put in brackets.
 */
export function fraction(over: string, under: string, besideFigure: boolean): string {
  const parts = [over.trim(), under.trim()];
  if (besideFigure && parts.every((part) => /^[0-9]+$/.test(part))) {
    const [top, bottom] = parts as [string, string];
    return (
      VULGAR.get(parts.join('/')) ??
      `${setApart(top, 'raised', '').text}⁄${setApart(bottom, 'lowered', '').text}`
    );
  }
  return parts.map((part) => term(part)).join('/');
}

/** A part of a formula, in brackets where it has more than one term. */
export function term(text: string): string {
  return /^(?:[\p{L}\p{N}\p{M}.．%％‰′″°²³⁰-ₜ]*|[(（[][^()（）[\]]*[)）\]])$/u.test(text)
    ? text
    : `(${text})`;
}
