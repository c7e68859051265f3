import type { Clause, Policy, Source } from '../model.ts';

export interface SourceRow {
  line: number;
  text: string;
  isFurniture: boolean;
  /** The clauses that have text in the line; more than one where a clause begins in mid-line. */
  clauses: Clause[];
}

/** The lines of a source, each with the clauses that it belongs to. Blank lines belong to none. */
export function linesOf({ source, clauses, furniture }: Policy & { source: Source }): SourceRow[] {
  const aside = new Set(furniture.map(({ line }) => line));
  const byLine = new Map<number, Clause[]>();
  for (const clause of clauses) {
    const [first, last] = clause.source.lines;
    for (let line = first; line <= last; line++) {
      byLine.set(line, [...(byLine.get(line) ?? []), clause]);
    }
  }
  // A line that a separator parts was read as several; it is one line of the file.
  return [...Map.groupBy(source.lines, ({ line }) => line)].map(([line, parts]) => {
    const text = parts.map((part) => part.text).join(' ');
    const own = text.trim() === '' ? [] : (byLine.get(line) ?? []);
    return { line, text, isFurniture: aside.has(line), clauses: own };
  });
}
