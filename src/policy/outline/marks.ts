import { brackets, oneOf } from '../../text/brackets.ts';
import { chineseNumber, toChinese } from '../../text/numerals.ts';
import { squeeze } from '../../text/squeeze.ts';
import type { MarkKind } from './mark-kinds.ts';

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

/** What a document's marks mean depends on the whole: 1 总则 and I. count only where others go on with them. */
export interface Scheme {
  decimals: boolean;
  romans: boolean;
  /** 中篇 stands between 上篇 and 下篇. */
  threeBooks: boolean;
}

export const PLAIN_SCHEME: Scheme = { decimals: false, romans: false, threeBooks: false };

const DIGIT = '[〇零一二三四五六七八九十百千]';
const HAN = `${DIGIT}(?:\\s?${DIGIT}){0,8}`;
const NUMBER = '[0-9０-９]{1,3}';
const BRACKETS = brackets('round', 'square');
const OPEN = oneOf(BRACKETS.opening);
const CLOSE = oneOf(BRACKETS.closing);
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const ROMAN = '(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})';

/** Characters that enclose a number: the first of a row of them, how many there are, the number of the first. */
const ENCLOSED: [first: string, count: number, from: number][] = [
  ['㈠', 10, 1],
  ['⒈', 20, 1],
  ['⑴', 20, 1],
  ['①', 20, 1],
  ['㉑', 15, 21],
  ['㊱', 15, 36],
  ['❶', 10, 1],
  ['⓫', 10, 11],
  ['➀', 10, 1],
  ['➊', 10, 1],
  ['⓵', 10, 1],
  ['Ⅰ', 12, 1],
  ['ⅰ', 12, 1],
];

interface Row {
  kind: MarkKind;
  pattern: RegExp;
  label: (number: string) => string;
  /** What has to stand behind the mark for it to be firm; without it, it always is. */
  firmBefore?: RegExp;
  timid?: boolean;
  opensParagraph?: boolean;
  idPrefix?: string;
}

const SPACE = /^(?:\s|$)/u;

const ordinal = (unit: string, kind: MarkKind, firmBefore: RegExp, more = ''): Row => ({
  kind,
  pattern: new RegExp(`^第\\s*(${HAN}|${NUMBER})\\s*${unit}${more}`, 'u'),
  label: (number) => `第${halfWidth(number)}${unit}`,
  firmBefore,
});

/** 上篇, 下篇 of a plan in two or three parts. */
const volume = (unit: string): Row => ({
  kind: 'book',
  pattern: new RegExp(`^([上中下])${unit}`, 'u'),
  label: (number) => `${number}${unit}`,
  firmBefore: SPACE,
});

const bare = (number: string) => halfWidth(number);
const bracketed = (number: string) => `（${halfWidth(number)}）`;
const halfBracketed = (number: string) => `${halfWidth(number)}）`;

/** Numbering marks of Chinese official documents, as they are printed. */
const ROWS: Row[] = [
  ordinal('篇', 'book', SPACE),
  ordinal('编', 'book', SPACE),
  volume('篇'),
  volume('编'),
  ordinal('分编', 'subbook', SPACE),
  ordinal('分篇', 'subbook', SPACE),
  ordinal('部分', 'segment', /^(?:\s|$|[：:])/u),
  ordinal('章', 'chapter', /^(?:\s|$|[：:])/u),
  ordinal('节', 'division', SPACE),
  ordinal(
    '条',
    'article',
    /^(?:\s|$|[【[])/u,
    '(?:\\s*之\\s*[一二三四五六七八九十]{1,3}(?!般))?(?:、(?!\\s*[第（(\\d]))?',
  ),
  { kind: 'part', pattern: new RegExp(`^(${HAN})\\s*(?:、|[．.](?!\\d))`, 'u'), label: bare },
  { kind: 'part', pattern: new RegExp(`^(${HAN})\\s*[，,：:]`, 'u'), label: bare, timid: true },
  { kind: 'part', pattern: new RegExp(`^(${DIGIT}{1,3})(?=\\s)`, 'u'), label: bare, timid: true },
  {
    kind: 'section',
    pattern: new RegExp(`^${OPEN}\\s*(${HAN})\\s*${CLOSE}(?:\\s*[、．.])?`, 'u'),
    label: bracketed,
  },
  { kind: 'section', pattern: /^([㈠-㈩])(?:\s*[、．.])?/u, label: (n) => `（${ofEnclosed(n)}）` },
  {
    kind: 'section',
    pattern: new RegExp(`^(${DIGIT}{1,3})\\s*[）)﹚]`, 'u'),
    label: halfBracketed,
    timid: true,
  },
  {
    kind: 'item',
    pattern: new RegExp(`^(${NUMBER})\\s*[．.、](?![0-9０-９](?!\\d{3}\\s*年))`, 'u'),
    label: bare,
  },
  { kind: 'item', pattern: /^([⒈-⒛])/u, label: (n) => ofEnclosed(n) },
  {
    kind: 'item',
    pattern: new RegExp(`^(${NUMBER})\\s*[，,：:](?!\\s*[0-9０-９])`, 'u'),
    label: bare,
    timid: true,
  },
  {
    kind: 'subitem',
    pattern: new RegExp(`^${OPEN}\\s*(${NUMBER})\\s*${CLOSE}(?:\\s*[、．.])?`, 'u'),
    label: bracketed,
  },
  { kind: 'subitem', pattern: /^([⑴-⒇])/u, label: (n) => `（${ofEnclosed(n)}）` },
  {
    kind: 'halfSubitem',
    pattern: new RegExp(`^(${NUMBER})\\s*[）)﹚]`, 'u'),
    label: halfBracketed,
  },
  { kind: 'circled', pattern: /^([①-⑳㉑-㉟㊱-㊿❶-❿⓫-⓴➀-➉➊-➓⓵-⓾])/u, label: (n) => n },
  {
    kind: 'stem',
    pattern: new RegExp(`^([${STEMS}])\\s*[、．.]`, 'u'),
    label: (n) => n,
    timid: true,
  },
  {
    kind: 'point',
    pattern: /^([一二三四五六七八九十]{1,2})是(?![否非])/u,
    label: (n) => `${n}是`,
    timid: true,
    opensParagraph: true,
    idPrefix: 's',
  },
  { kind: 'upperRoman', pattern: /^([Ⅰ-Ⅻ])\s*[、．.]?/u, label: (n) => n, timid: true },
  { kind: 'lowerRoman', pattern: /^([ⅰ-ⅻ])\s*[、．.）)]?/u, label: (n) => n, timid: true },
  {
    kind: 'upperLetter',
    pattern: /^([A-Z])\s*[、．.](?![A-Za-z0-9])/u,
    label: (n) => n,
    timid: true,
  },
  {
    kind: 'upperLetter',
    pattern: new RegExp(`^${OPEN}\\s*([A-Z])\\s*${CLOSE}`, 'u'),
    label: bracketed,
    timid: true,
  },
  { kind: 'upperLetter', pattern: /^([A-Z])[）)]/u, label: halfBracketed, timid: true },
  {
    kind: 'lowerLetter',
    pattern: /^([a-z])\s*[、．.](?![A-Za-z0-9])/u,
    label: (n) => n,
    timid: true,
  },
  {
    kind: 'lowerLetter',
    pattern: new RegExp(`^${OPEN}\\s*([a-z])\\s*${CLOSE}`, 'u'),
    label: bracketed,
    timid: true,
  },
  { kind: 'lowerLetter', pattern: /^([a-z])[）)]/u, label: halfBracketed, timid: true },
  {
    kind: 'bullet',
    pattern:
      /^([—―─－–-]{2,3}(?![—―─－–-]|\s*$)|⸺|⸻|[—–－](?!\s*[0-9—―─－–-])|(?<sign>[•●▪■◆◇○□➢✓·∙►▶◎★☆▲△※])(?!\k<sign>)|-\s+(?!\d))/u,
    label: () => '—',
  },
];

/** I. and ii) count as Roman figures only where the document goes on with them. */
const ROMAN_ROWS: Row[] = [
  {
    kind: 'upperRoman',
    pattern: new RegExp(`^(${ROMAN})\\s*[、．.](?![A-Za-z0-9])`, 'u'),
    label: bare,
    timid: true,
  },
  {
    kind: 'lowerRoman',
    pattern: new RegExp(`^${OPEN}?\\s*(${ROMAN.toLowerCase()})\\s*(?:${CLOSE}|[、．.])`, 'u'),
    label: bare,
    timid: true,
  },
];
const WITH_ROMANS = [...ROMAN_ROWS, ...ROWS];
/** Most texts open with no mark, and one pattern says so sooner than each row. Rows refer to groups by name only. */
const ANY = new RegExp(WITH_ROMANS.map(({ pattern }) => pattern.source).join('|'), 'u');
const MIDDLE_BOOK = /^中[篇编](?:\s|$)/u;
const SECOND_ROMAN = /^[（(]?\s*(?:II|ii)\s*[、．.）)]/u;

const DECIMAL =
  /^(\d{1,2}(?:[.．]\d{1,2}){0,3})(?:[.．、]?\s+(?=\p{Script=Han}|[“《〈A-Z])|(?=\p{Script=Han}|[“《]))/u;

/**
 * Texts of a document → how its marks are to be read: it numbers its clauses 1, 1.1, 1.1.1 throughout,
 * as contingency plans do; it counts I, II, III.
 */
export function schemeOf(texts: string[]): Scheme {
  const numbers = texts
    .flatMap((text) => DECIMAL.exec(text)?.[1] ?? [])
    .filter((number) => /[.．]/.test(number));
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
  if (steps.length === 1 && !/^\d{1,2}[.．、]?\s/u.test(text)) return null;
  return {
    kind: `decimal${steps.length as 1 | 2 | 3 | 4}`,
    printed: match[1]!,
    label: steps.join('.'),
    number: Number(steps.at(-1)),
    length: match[0].length,
    firm: true,
  };
}

/** Reads the numbering mark at the start of a text; null where there is none. */
export function readMark(text: string, scheme: Scheme = PLAIN_SCHEME): Mark | null {
  const decimal = scheme.decimals ? readDecimal(text) : null;
  if (decimal || !ANY.test(text)) return decimal;
  for (const row of scheme.romans ? WITH_ROMANS : ROWS) {
    const { kind, pattern, label, firmBefore, timid } = row;
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, printed] = match as unknown as [string, string];
    const number = kind === 'bullet' ? 0 : numberOf(squeeze(printed), kind, scheme);
    if (number === null) continue;
    const addition = squeeze(/之\s*([一二三四五六七八九十]+)$/u.exec(whole)?.[0] ?? '');
    return {
      kind,
      printed: squeeze(whole),
      label: label(squeeze(printed)) + addition,
      number,
      length: whole.length,
      firm: !timid && (firmBefore === undefined || firmBefore.test(text.slice(whole.length))),
      opensParagraph: row.opensParagraph,
      idPrefix: row.idPrefix,
    };
  }
  return null;
}

function numberOf(printed: string, kind: MarkKind, scheme = PLAIN_SCHEME): number | null {
  const point = printed.codePointAt(0)!;
  for (const [first, count, from] of ENCLOSED) {
    const offset = point - first.codePointAt(0)!;
    if (offset >= 0 && offset < count) return offset + from;
  }
  const book = (scheme.threeBooks ? '上中下' : '上下').indexOf(printed);
  if (kind === 'book' && book >= 0) return book + 1;
  if (kind === 'stem') return STEMS.indexOf(printed) + 1;
  if (kind === 'upperRoman' || kind === 'lowerRoman') return romanNumber(printed.toUpperCase());
  if (kind === 'upperLetter' || kind === 'lowerLetter')
    return printed.toUpperCase().charCodeAt(0) - 64;
  const digits = halfWidth(printed);
  return /^\d+$/.test(digits) ? Number(digits) : chineseNumber(printed);
}

function romanNumber(printed: string): number {
  const values = [...printed].map((letter) => ({ I: 1, V: 5, X: 10 })[letter] ?? 0);
  return values.reduce(
    (sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  );
}

function ofEnclosed(character: string): string {
  const number = numberOf(character, 'circled')!;
  return character >= '㈠' && character <= '㈩' ? toChinese(number) : String(number);
}

function halfWidth(digits: string): string {
  return digits.normalize('NFKC');
}
