import { brackets, oneOf } from '../../text/brackets.ts';
import { HAN, HAN_TO_TEN } from '../../text/numerals.ts';
import type { MarkKind, Scheme } from './mark-kinds.ts';
import { letterNumber, ODDLY_CIRCLED, romanNumber, STEMS, unenclosed } from './mark-numbers.ts';

export interface MarkRow {
  kind: MarkKind;
  pattern: RegExp;
  /** The step of the clause path that it makes. */
  label: (number: string) => string;
  /** What number the print stands for, where it is none itself. */
  number?: (printed: string, scheme: Scheme) => number | null;
  /** What has to stand behind the mark for it to be firm; without it, it always is. */
  firmBefore?: RegExp;
  /** It never is firm. */
  timid?: boolean;
  opensParagraph?: boolean;
  idPrefix?: string;
}

/** 二 十 一 may be set apart. */
const WORDS = `[${HAN}](?:\\s?[${HAN}]){0,6}`;
const FEW_WORDS = `[${HAN}][${HAN}]?[${HAN}]?`;
const FIGURE = '\\d';
const NUMBER = '\\d\\d?\\d?';
/** What stands behind a number, and what makes a code of a letter with it. */
export const POINT = '[、．.]';
const NO_CODE = '(?![A-Za-z0-9])';
export const DASH = '[—―─－–-]';
const BRACKETS = brackets('round', 'square');
export const OPEN = oneOf(BRACKETS.opening);
export const CLOSE = oneOf(BRACKETS.closing);
/** 1）, which no bracket opens. */
const HALF_CLOSE = oneOf(brackets('round').closing);
const ROMAN = '(?=[XVI])X{0,3}(?:IX|IV|V?I{0,3})';

const SPACE = /^(?:\s|$)/u;

const ordinal = (unit: string, kind: MarkKind, firmBefore: RegExp, more = ''): MarkRow => ({
  kind,
  pattern: new RegExp(`^第\\s*(${WORDS}|${NUMBER})\\s*${unit}${more}`, 'u'),
  label: (number) => `第${number}${unit}`,
  firmBefore,
});

/** 上篇, 下篇 of a plan in two or three parts. */
const volume = (unit: string): MarkRow => ({
  kind: 'book',
  pattern: new RegExp(`^([上中下])${unit}`, 'u'),
  label: (number) => `${number}${unit}`,
  number: (printed, { threeBooks }) =>
    (threeBooks ? '上中下' : '上下').indexOf(printed) + 1 || null,
  firmBefore: SPACE,
});

const bare = (number: string) => number;
const bracketed = (number: string) => `（${number}）`;
const halfBracketed = (number: string) => `${number}）`;

/** Numbering marks of Chinese official documents, as they are printed. */
export const MARKS: MarkRow[] = [
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
    `(?:\\s*之\\s*[${HAN_TO_TEN}]+(?!般))?(?:、(?!\\s*[第（(\\d]))?`,
  ),
  { kind: 'part', pattern: new RegExp(`^(${WORDS})\\s*(?:、|[．.](?!\\d))`, 'u'), label: bare },
  { kind: 'part', pattern: new RegExp(`^(${WORDS})\\s*[，,：:]`, 'u'), label: bare, timid: true },
  { kind: 'part', pattern: new RegExp(`^(${FEW_WORDS})(?=\\s)`, 'u'), label: bare, timid: true },
  {
    kind: 'section',
    pattern: new RegExp(`^${OPEN}\\s*(${WORDS})\\s*${CLOSE}(?:\\s*${POINT})?`, 'u'),
    label: bracketed,
  },
  {
    kind: 'section',
    pattern: new RegExp(`^([㈠-㈩])(?:\\s*${POINT})?`, 'u'),
    label: (n) => bracketed(unenclosed(n)),
  },
  {
    kind: 'section',
    pattern: new RegExp(`^(${FEW_WORDS})\\s*${HALF_CLOSE}`, 'u'),
    label: halfBracketed,
    timid: true,
  },
  {
    kind: 'item',
    pattern: new RegExp(`^(${NUMBER})\\s*${POINT}(?!${FIGURE}(?!\\d{3}\\s*年))`, 'u'),
    label: bare,
  },
  { kind: 'item', pattern: /^([⒈-⒛])/u, label: unenclosed },
  {
    kind: 'item',
    pattern: new RegExp(`^(${NUMBER})\\s*[，,：:](?!\\s*${FIGURE})`, 'u'),
    label: bare,
    timid: true,
  },
  {
    kind: 'subitem',
    pattern: new RegExp(`^${OPEN}\\s*(${NUMBER})\\s*${CLOSE}(?:\\s*${POINT})?`, 'u'),
    label: bracketed,
  },
  { kind: 'subitem', pattern: /^([⑴-⒇])/u, label: (n) => bracketed(unenclosed(n)) },
  {
    kind: 'halfSubitem',
    pattern: new RegExp(`^(${NUMBER})\\s*${HALF_CLOSE}`, 'u'),
    label: halfBracketed,
  },
  {
    kind: 'circled',
    pattern: new RegExp(`^([①-⑳㉑-㉟㊱-㊿${ODDLY_CIRCLED}])`, 'u'),
    label: bare,
  },
  {
    kind: 'stem',
    pattern: new RegExp(`^([${STEMS}])\\s*${POINT}`, 'u'),
    label: bare,
    timid: true,
  },
  {
    kind: 'point',
    pattern: new RegExp(`^([${HAN_TO_TEN}][${HAN_TO_TEN}]?)是(?![否非])`, 'u'),
    label: (n) => `${n}是`,
    timid: true,
    opensParagraph: true,
    idPrefix: 's',
  },
  {
    kind: 'upperRoman',
    pattern: new RegExp(`^([Ⅰ-Ⅻ])\\s*${POINT}?`, 'u'),
    label: bare,
    number: romanNumber,
    timid: true,
  },
  {
    kind: 'lowerRoman',
    pattern: new RegExp(`^([ⅰ-ⅻ])\\s*(?:${POINT}|${HALF_CLOSE})?`, 'u'),
    label: bare,
    number: romanNumber,
    timid: true,
  },
  {
    kind: 'upperLetter',
    pattern: new RegExp(`^([A-Z])\\s*${POINT}${NO_CODE}`, 'u'),
    label: bare,
    number: letterNumber,
    timid: true,
  },
  {
    kind: 'upperLetter',
    pattern: new RegExp(`^${OPEN}\\s*([A-Z])\\s*${CLOSE}`, 'u'),
    label: bracketed,
    number: letterNumber,
    timid: true,
  },
  {
    kind: 'upperLetter',
    pattern: new RegExp(`^([A-Z])${HALF_CLOSE}`, 'u'),
    label: halfBracketed,
    number: letterNumber,
    timid: true,
  },
  {
    kind: 'lowerLetter',
    pattern: new RegExp(`^([a-z])\\s*${POINT}${NO_CODE}`, 'u'),
    label: bare,
    number: letterNumber,
    timid: true,
  },
  {
    kind: 'lowerLetter',
    pattern: new RegExp(`^${OPEN}\\s*([a-z])\\s*${CLOSE}`, 'u'),
    label: bracketed,
    number: letterNumber,
    timid: true,
  },
  {
    kind: 'lowerLetter',
    pattern: new RegExp(`^([a-z])${HALF_CLOSE}`, 'u'),
    label: halfBracketed,
    number: letterNumber,
    timid: true,
  },
  {
    kind: 'bullet',
    pattern: new RegExp(
      `^(${DASH}{2,3}(?!${DASH}|\\s*$)|⸺|⸻|[—–－](?!\\s*(?:[0-9]|${DASH}))|(?<sign>[•●▪■◆◇○□➢✓·∙►▶◎★☆▲△※])(?!\\k<sign>)|-\\s+(?!\\d))`,
      'u',
    ),
    label: () => '—',
    number: () => 0,
  },
];

/** I. and ii) count as Roman figures only where the document goes on with them. */
export const ROMAN_MARKS: MarkRow[] = [
  {
    kind: 'upperRoman',
    pattern: new RegExp(`^(${ROMAN})\\s*${POINT}${NO_CODE}`, 'u'),
    label: bare,
    number: romanNumber,
    timid: true,
  },
  {
    kind: 'lowerRoman',
    pattern: new RegExp(`^${OPEN}?\\s*(${ROMAN.toLowerCase()})\\s*(?:${CLOSE}|${POINT})`, 'u'),
    label: bare,
    number: romanNumber,
    timid: true,
  },
];
