/**
 * The words of a clause in one form, as figures and rules are looked for in them: one width of brackets,
 * figures and letters, one dash, a few signs that are printed in several ways; what prints nothing is gone.
 */
import { oneOf } from './brackets.ts';
import { DASHES } from './dashes.ts';
import { type Folded, type Folding, foldBy, foldedBy } from './folded.ts';
import { INVISIBLE } from './invisible.ts';
import { halfWidth } from './squeeze.ts';

const FORMS = new Map([
  ...Object.entries({
    '(': '（',
    ')': '）',
    ':': '：',
    '∶': '：',
    ';': '；',
    '?': '？',
    '!': '！',
    '％': '%',
    '﹪': '%',
    '○': '〇',
    '．': '.',
    '／': '/',
    '＋': '+',
    '＾': '^',
    '﹤': '<',
    '＜': '<',
    '﹥': '>',
    '＞': '>',
    '≧': '≥',
    '⩾': '≥',
    '≮': '≥',
    '≦': '≤',
    '⩽': '≤',
    '≯': '≤',
  }),
  ...Array.from(DASHES, (dash) => [dash, '—'] as const),
]);
const UNITS = new RegExp(
  `(?:[^\\S\\n]|${INVISIBLE.source})+|${oneOf(`,，${[...FORMS.keys()].join('')}`)}`,
  'gu',
);
/** 1，234，567元: a full-width comma between groups of three figures, where a unit follows; 30，400，500家 分别 are three. */
const GROUP =
  /(?:，\d{3})+(?:[.．]\d+)?(?=\s?(?:[万亿元个人名家户张所件份辆台套吨公平米亩%％‰]|[至到—－~～-]))/uy;
const GROUP_AHEAD = /(?:^|[^\d.．,])\d{1,3}(?:,\d{3})*$/;
const LISTED = /分别|依次|各/u;

/** A comma within a figure is half-width, one that parts figures or words full-width. */
function commaOf(sign: string, text: string, at: number): string {
  if (sign === '，') return isGrouping(text, at) ? ',' : sign;
  const around = text.slice(Math.max(0, at - 1), at + 2);
  return /^\d,\d$/.test(around) ? sign : '，';
}

function isGrouping(text: string, at: number): boolean {
  const ahead = text.slice(Math.max(0, at - 20), at);
  GROUP.lastIndex = at;
  return GROUP_AHEAD.test(ahead) && !LISTED.test(ahead) && GROUP.test(text);
}

const FLAT: Folding = {
  units: UNITS,
  fold(unit, at, text) {
    if (unit === ',' || unit === '，') return commaOf(unit, text, at);
    return FORMS.get(unit) ?? gapOf(unit, text, at);
  },
};

/** What stands around a sign decides nothing here, so that a part of a text folds like the whole. */
const COMPACT: Folding = {
  units: UNITS,
  fold: (unit) => (unit === ',' || unit === '，' ? '，' : (FORMS.get(unit) ?? '')),
};

/** Cells stay apart, and so do two figures, or a list mark (1. ) and a figure, because they are two. */
function gapOf(blank: string, text: string, at: number): string {
  const next = text[at + blank.length] ?? '';
  if (blank.includes('\t')) return next === '' ? '' : '\t';
  const before = text.slice(Math.max(0, at - 2), at);
  const between = /\d/.test(next) && /\d[.．]?$/.test(before);
  return between && /\s/.test(blank) ? ' ' : '';
}

/** The view of a clause that the grammar reads. */
export function flatten(text: string): Folded {
  return foldedBy(FLAT, halfWidth(text));
}

/** The view of a clause that the codebook reads, whose patterns ask for no white space: only paragraphs stay apart. */
export function compact(text: string): Folded {
  return foldedBy(COMPACT, halfWidth(text));
}

/** The compact form in one line, for comparing quotes. */
export function plain(text: string): string {
  return foldBy(COMPACT, halfWidth(text)).replaceAll('\n', '');
}
