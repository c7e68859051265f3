import { hasInvisible } from '../../policy/invisible.ts';
import { segments as cutIntoSegments } from '../../text/sentences.ts';

/**
 * The view of a clause that the grammar reads: white space and what prints nothing dropped, full-width forms folded, and for every
 * character its offset in the text as printed, so that quotes and marks stay verbatim.
 */
export interface Flat {
  text: string;
  /** Offset in the printed text of each character, with one more entry for the end. */
  at: number[];
}

export interface Span {
  start: number;
  end: number;
}

/** A stretch between commas outside brackets and quotation marks. */
export interface Segment extends Span {
  sentence: number;
  paragraph: number;
}

const FOLD: Record<string, string> = {
  '(': '（',
  ')': '）',
  ':': '：',
  '∶': '：',
  ';': '；',
  '％': '%',
  '﹪': '%',
  '○': '〇',
  '﹤': '<',
  '＜': '<',
  '＞': '>',
  '≧': '≥',
  '≦': '≤',
  '⩾': '≥',
  '⩽': '≤',
  '≯': '≤',
  '≮': '≥',
  '﹥': '>',
  '＾': '^',
  '?': '？',
  '!': '！',
};
const DASH = /[-\u2010-\u2015\u2212\u2500\uff0d~\u223c\u301c\uff5e]/u;
const SPACE = /\s/u;
const DIGIT = /[0-9０-９]/u;
/** 1，234，567元: a full-width comma between groups of three figures, where a unit follows; 30，400，500家 分别 are three. */
const GROUP =
  /(?:，[0-9０-９]{3})+(?:[.．][0-9０-９]+)?(?=\s?(?:[万亿元个人名家户张所件份辆台套吨公平米亩%％‰]|[至到—－~～-]))/uy;
const GROUP_AHEAD = /(?:^|[^\d.,])\d{1,3}(?:,\d{3})*$/;
const LISTED = /分别|依次|各/u;

/** Chinese characters are the bulk of a text and mean nothing to folding or brackets. */
const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

function fold(character: string): string {
  if (isHan(character.charCodeAt(0))) return character;
  if (DASH.test(character)) return '—';
  const code = character.charCodeAt(0);
  const ascii = code >= 0xff10 && code <= 0xff5a ? String.fromCharCode(code - 0xfee0) : character;
  if (/[0-9A-Za-z]/.test(ascii)) return ascii;
  if (character === '．') return '.';
  if (character === '／') return '/';
  if (character === '＋') return '+';
  return FOLD[character] ?? character;
}

/** Folds a text; a tab stays, and so does a space between two figures, or a list mark (1. ) and a figure, because they are two. */
export function flatten(text: string): Flat {
  let flat = '';
  const at: number[] = [];
  let gap = '';
  const odd = hasInvisible(text);
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (isHan(text.charCodeAt(index))) {
      if (gap === '\t') {
        flat += gap;
        at.push(index - 1);
      }
      gap = '';
      flat += character;
      at.push(index);
      continue;
    }
    if (odd && hasInvisible(character)) continue;
    if (character !== '\n' && SPACE.test(character)) {
      if (gap !== '\t') gap = character === '\t' ? '\t' : ' ';
      continue;
    }
    const between = gap === ' ' && DIGIT.test(character) && /\d\.?$/.test(flat.slice(-2));
    if (gap === '\t' || between) {
      flat += gap;
      at.push(index - 1);
    }
    gap = '';
    flat += character === '，' && isGrouping(text, index, flat.slice(-20)) ? ',' : fold(character);
    at.push(index);
  }
  at.push(text.length);
  return { text: flat, at };
}

function isGrouping(text: string, at: number, ahead: string): boolean {
  GROUP.lastIndex = at;
  return GROUP_AHEAD.test(ahead) && !LISTED.test(ahead) && GROUP.test(text);
}

const END = /[。；！？\n，,：\t]*$/u;

/** Cuts a folded text into segments, counting sentences (ended by 。！？) and paragraphs. */
export function segments(text: string): Segment[] {
  const found: Segment[] = [];
  let sentence = 0;
  let paragraph = 0;
  for (const [start, behind] of cutIntoSegments(text)) {
    const [signs] = END.exec(text.slice(start, behind))!;
    const end = behind - signs.length;
    if (end > start) found.push({ start, end, sentence, paragraph });
    sentence += signs.replace(/[；，,：\t]/gu, '').length;
    paragraph += signs.replace(/[^\n]/gu, '').length;
  }
  return found;
}
