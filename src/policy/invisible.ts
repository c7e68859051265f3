import type { Clause, SourceLine } from '../model.ts';
import { INVISIBLE, visible } from '../text/invisible.ts';

/** White space but the byte order mark, which JavaScript counts as such. */
const SPACE = /[^\S\ufeff]/gu;

/** Lines as they are read: what prints nothing decides nothing, where anything is printed at all. */
export function visibleLines(lines: readonly SourceLine[]): SourceLine[] {
  const read = lines.map((line) =>
    INVISIBLE.test(line.text) ? { ...line, text: visible(line.text) } : line,
  );
  return read.some(({ text }) => text.trim() !== '') ? read : [...lines];
}

/**
 * Puts the characters that print nothing back into the texts of the clauses, so that these are what the
 * source has. The clauses have to come from `visibleLines(lines)`, in order and complete.
 */
export function withInvisible(clauses: readonly Clause[], lines: readonly SourceLine[]): Clause[] {
  if (!lines.some(({ text }) => INVISIBLE.test(text))) return [...clauses];
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
    for (const character of clause.text) {
      if (!/\s/u.test(character)) {
        text += waiting();
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
