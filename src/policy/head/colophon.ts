import { splitOutside } from '../../text/brackets.ts';
import { squeeze } from '../../text/squeeze.ts';
import { endingInDate, readDate } from './dates.ts';
import { takeElements } from './elements.ts';
import { organsOf } from './organs.ts';

/** 版记 (GB/T 9704—2012, 7.4), and the 主题词 that stood above it until 2012. */
export interface Colophon {
  keywords: string[];
  copiedTo: string[];
  printer: string | null;
  printedOn: string | null;
}

/** （共印50份） or 共印50份 is printed behind the date, or below it. */
const LINES = /\n|(?<=印[发制]?)\s*(?=[（(]?\s*共)/u;
const KEYWORDS = /^主题词[：:]/u;
const COPIED = /^(?:抄送|抄报|分送|主送)[：:]/u;
const PRINTED = /印[发制]?$/u;

/** Text of a colophon → what it states. */
export function readColophon(text: string): Colophon {
  const lines = text.split(LINES).filter((line) => line.trim() !== '');
  const at = lines.findIndex((line) => PRINTED.test(squeeze(line)) && readDate(line) !== null);
  return { keywords: keywordsIn(lines), copiedTo: copiedTo(lines), ...printing(lines, at) };
}

function keywordsIn(lines: string[]): string[] {
  const line = lines.find((each) => KEYWORDS.test(squeeze(each)));
  if (!line) return [];
  return wordsIn(line.slice(line.search(/[：:]/u) + 1));
}

/** Keywords that white space or punctuation divides; none where one of them is no word. */
export function wordsIn(text: string): string[] {
  const words = text.split(/[\s,，;；、△]+/u).filter((word) => word !== '');
  return words.every((word) => word.length <= 8) ? words : [];
}

function copiedTo(lines: string[]): string[] {
  const names: string[] = [];
  let copying = false;
  for (const line of lines) {
    const text = squeeze(line);
    const over =
      PRINTED.test(text) ||
      KEYWORDS.test(text) ||
      endingInDate(line) !== null ||
      takeElements(line).rest === '';
    // A wrapped list goes on in running text, the organ that prints stands alone.
    copying = COPIED.test(text) || (copying && !over && organsOf(line) === null);
    if (copying) names.push(text.replace(COPIED, '，'));
  }
  return splitOutside(names.join(''), /[，,、。；;]/gu).filter((name) => name !== '');
}

/** The organ that prints stands before the date, on its line or on the one above. */
function printing(lines: string[], at: number): Pick<Colophon, 'printer' | 'printedOn'> {
  const line = lines[at];
  if (line === undefined) return { printer: null, printedOn: null };
  const dated = endingInDate(line.replace(/印\s*[发制]?\s*$/u, ''));
  const organs = organsOf(dated?.before ?? '') ?? organsOf(lines[at - 1] ?? '');
  return { printer: organs?.join('、') ?? null, printedOn: readDate(line) };
}
