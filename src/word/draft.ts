/** A draft with what is to be looked at as comments. */
import { type Paper, type Paragraph, paragraph, type Run } from './paper.ts';

interface Remark {
  clauseId: string;
  /** The words in the clause's text; null where all of it is meant. */
  at: readonly [number, number] | null;
  message: string;
}

/** In: the clauses of a draft in order, and remarks. Out: its text, every remark a comment at its words. */
export function draftPaper(
  clauses: readonly { id: string; text: string }[],
  remarks: readonly Remark[],
  day: string,
): Paper {
  return {
    landscape: false,
    title: '草稿疑点',
    day,
    blocks: clauses.flatMap(({ id, text }) =>
      commented(
        text,
        remarks.filter(({ clauseId }) => clauseId === id),
      ),
    ),
  };
}

/** A text cut where remarks begin and end; of those that overlap each has its first piece. */
function commented(text: string, remarks: readonly Remark[]): Paragraph[] {
  const spans = remarks.map(({ at, message }) => {
    // What is meant as a whole is said at its first words.
    const [from, to] = at ?? [0, Math.min(text.search(/\n|$/u), 12)];
    return { from, to, message };
  });
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort(
    (a, b) => a - b,
  );
  const pieces = cuts.slice(0, -1).map((from, n): Run => {
    const said = spans.filter((span) => span.from === from).map(({ message }) => message);
    return {
      text: text.slice(from, cuts[n + 1]),
      ...(said.length > 0 && { comment: said.join('\n') }),
    };
  });
  const paragraphs: Run[][] = [[]];
  for (const { text: words, comment } of pieces)
    for (const [i, line] of words.split('\n').entries()) {
      if (i > 0) paragraphs.push([]);
      const said = i === 0 ? comment : undefined;
      if (line || said)
        paragraphs
          .at(-1)
          ?.push({ text: line.replaceAll('\t', '　'), ...(said && { comment: said }) });
    }
  return paragraphs.filter((runs) => runs.length > 0).map((runs) => paragraph('body', ...runs));
}
