import type { Clause, SourceLine } from '../model.ts';
import { INVISIBLE, visible } from '../text/invisible.ts';

/** Figures of the other width; they read like those of one byte, which are as long. */
const WIDE = /[０-９]/u;
const ALL_WIDE = new RegExp(WIDE.source, 'gu');

/** White space but the byte order mark, which JavaScript counts as such. */
const SPACE = /[^\S\ufeff]/gu;

/**
 * Lines as they are read: what prints nothing decides nothing, where anything is printed at all, nor does the
 * width of figures.
 */
export function visibleLines(lines: readonly SourceLine[]): SourceLine[] {
  const read = lines.map((line) => ({ ...line, text: narrow(visible(line.text)) }));
  return read.some(({ text }) => text.trim() !== '') ? read : [...lines];
}

const narrow = (text: string): string =>
  text.replace(ALL_WIDE, (figure) => figure.normalize('NFKC'));

/**
 * Puts the characters that print nothing, and figures in their width, back into the texts of the clauses, so that these are what the
 * source has. The clauses have to come from `visibleLines(lines)`, in order and complete.
 */
export function withInvisible(clauses: readonly Clause[], lines: readonly SourceLine[]): Clause[] {
  // Where nothing else is printed, they were read as the text.
  if (clauses.some(({ text }) => INVISIBLE.test(text))) return [...clauses];
  const source = lines.map(({ text }) => text.replace(SPACE, '')).join('');
  let at = 0;
  /** The invisible characters that stand next in the source. */
  const waiting = (): string => {
    const start = at;
    while (at < source.length && INVISIBLE.test(source[at]!)) at += 1;
    return source.slice(start, at);
  };
  const restored = clauses.map((clause) => {
    let text = '';
    /** Where each unit of the text as it was read stands now. */
    const now: number[] = [];
    for (let character of clause.text) {
      if (!/\s/u.test(character)) {
        text += waiting();
        const printed = source.slice(at, at + character.length);
        if (WIDE.test(printed)) character = printed;
        at += character.length;
      }
      for (let unit = 0; unit < character.length; unit += 1) now.push(text.length + unit);
      text += character;
    }
    const moved = ([from, to]: [number, number]): [number, number] => [
      now[from]!,
      now[to - 1]! + 1,
    ];
    const { marker, heading, duty } = clause.spans;
    const spans = {
      marker: marker && moved(marker),
      heading: heading && moved(heading),
      duty: duty.map(moved),
    };
    return { ...clause, text, spans };
  });
  const last = restored.at(-1);
  if (last) last.text += waiting();
  return restored;
}
