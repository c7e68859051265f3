import { ITSELF, LETTER } from '../../lexicon/document-kinds.ts';
import type { SourceLine } from '../../model.ts';
import { isEnded } from '../../text/sentences.ts';

/** How the lines of a source were broken: `width` is the full width of a wrapped line, null where lines are paragraphs. */
export interface Layout {
  width: number | null;
  indented: boolean;
}

const INDENT = /^\s{2,}\S/u;
/** Words that open a closing paragraph also where the line before is full. */
const OPENS = new RegExp(
  String.raw`^(?:(?:${ITSELF})(?:自|由|从|有效期)|特此(?:${LETTER})|附\s*件\s*[：:]|抄\s*送\s*[：:]|[（(]此件|[（(]?联系人)`,
  'u',
);
/** No page is set in narrower lines; shorter ones are headings and entries. */
const NARROWEST = 16;
const LONG_ENOUGH_TO_GO_ON = 20;

/** True where a paragraph may end: behind a sentence, a clause of a list, or a bracket. */
export function looksOver(text: string): boolean {
  return isEnded(text) || /[）)】]$/u.test(text);
}

/** Width of a text in full-width characters; scripts that are set so begin with U+2E80. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.trim()) width += character < '\u2e80' ? 0.5 : 1;
  return width;
}

/**
 * Finds out whether the lines of a source are wrapped: most lines then have nearly the same width and
 * end in the middle of a sentence.
 */
export function layoutOf(lines: SourceLine[]): Layout {
  const filled = lines.filter(({ text }) => !text.trim().includes('\t'));
  const widths = filled.map(({ text }) => displayWidth(text)).filter((width) => width >= 10);
  const indented = filled.filter(({ text }) => INDENT.test(text)).length >= filled.length / 12;
  if (widths.length < 4) return { width: null, indented };
  const sorted = widths.toSorted((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.8)]!;
  const full = filled.filter(({ text }) => isNear(displayWidth(text), width));
  const broken = full.filter(({ text }) => !looksOver(text.trim()));
  const wrapped =
    width >= NARROWEST &&
    width <= 60 &&
    full.length >= filled.length * 0.35 &&
    broken.length >= full.length * 0.5;
  return { width: wrapped ? width : null, indented };
}

/** True where the paragraph that ends with `before` is over, judged by the two lines alone. */
export function paragraphEnds(before: SourceLine, after: SourceLine, layout: Layout): boolean {
  if (before.paragraph || after.paragraph || before.align !== after.align) return true;
  if (layout.indented && INDENT.test(after.text)) return true;
  const text = before.text.trim();
  if (text.includes('\t')) return true;
  if (text.lastIndexOf('（') > text.lastIndexOf('）')) return false;
  if (/。[”’）)]*$/u.test(text) && OPENS.test(after.text.trim())) return true;
  const width = displayWidth(text);
  if (layout.width === null) return looksOver(text) || width < LONG_ENOUGH_TO_GO_ON;
  if (looksOver(text)) return width < layout.width - 2.5;
  return width < layout.width * 0.6;
}

function isNear(width: number, full: number): boolean {
  return width >= full * 0.85 && width <= full * 1.15;
}
