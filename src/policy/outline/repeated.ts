import type { SourceLine } from '../../model.ts';
import { HAN } from '../../text/numerals.ts';
import { squeeze } from '../../text/squeeze.ts';
import type { MarkKind } from './mark-kinds.ts';
import { type Mark, readMark } from './marks.ts';

const TITLES: ReadonlySet<MarkKind> = new Set([
  'book',
  'subbook',
  'segment',
  'chapter',
  'division',
  'part',
  'section',
]);
const ORDINALS: ReadonlySet<MarkKind> = new Set(['book', 'subbook', 'segment', 'chapter']);
const LONGEST_ENTRY = 60;
/** Entries that stand on one line: 第一章 总则 第二章 职责. */
const NEXT_ON_LINE = new RegExp(`\\s+(?=第[\\d${HAN}]+分?[篇编章节]\\s)`, 'u');
const PAGE_NUMBER = /[.．·…\s]*\d{1,3}$/u;

/**
 * Marks a table of contents that nothing announces: a run of numbered titles, each of which comes again
 * behind the run. They become furniture, for a reader finds each where it stands. Lines come back in order.
 */
export function markRepeated(lines: SourceLine[]): SourceLine[] {
  const filled = lines.flatMap(({ text, furniture }, at) =>
    !furniture && text.trim() !== '' ? [{ at, text: text.trim() }] : [],
  );
  const last = lastLines(filled);
  const found = new Set<number>();
  let start = 0;
  while (start < filled.length) {
    const run = runFrom(filled, start);
    start += Math.max(1, run.length);
    if (run.length === 0) continue;
    const end = run.at(-1)!.at;
    const names = run.flatMap(({ text }) => text.split(NEXT_ON_LINE)).map(nameOf);
    const again = names.filter((name) => last.get(name)! > end);
    if (isContents(names, again, run[0]!.mark)) {
      for (const { at } of run) found.add(at);
    }
  }
  return lines.map((line, at) => (found.has(at) ? { ...line, furniture: true } : line));
}

interface Line {
  at: number;
  text: string;
}

/** The titles that follow each other from a line on, up to where the first comes again. */
function runFrom(filled: Line[], start: number): (Line & { mark: Mark })[] {
  const run: (Line & { mark: Mark })[] = [];
  for (let index = start; index < filled.length; index += 1) {
    const line = filled[index]!;
    const mark = isEntry(line.text) ? readMark(line.text) : null;
    if (!mark || !TITLES.has(mark.kind)) break;
    if (run[0] && beginsAgain(run[0], line)) break;
    run.push({ ...line, mark });
  }
  return run;
}

/** An entry is short and no sentence. */
function isEntry(text: string): boolean {
  return text.length <= LONGEST_ENTRY && !/[。；;]/u.test(text);
}

/** The first title once more, or its mark alone: the document itself begins. */
function beginsAgain(first: Line, { text }: Line): boolean {
  return nameOf(first.text).startsWith(nameOf(text));
}

function isContents(names: string[], again: string[], first: Mark): boolean {
  const enough = ORDINALS.has(first.kind) ? 2 : 3;
  return (
    first.number === 1 &&
    names.length >= enough &&
    again[0] === names[0] &&
    again.length >= names.length * 0.8
  );
}

/** The last line that has a name, alone or broken behind its mark (第一章 / 总则). */
function lastLines(filled: Line[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const [index, { at, text }] of filled.entries()) {
    last.set(squeeze(text), at);
    const mark = readMark(text);
    const next = filled[index + 1];
    if (mark && next && mark.length === text.length) last.set(squeeze(text + next.text), at);
  }
  return last;
}

function nameOf(text: string): string {
  return squeeze(text.replace(PAGE_NUMBER, ''));
}
