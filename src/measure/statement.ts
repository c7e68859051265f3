/** What pages and data files say of entries of the matrix, in plain words. */
import { clauseName, pathLabel } from '../content/outline.ts';
import { draftKind } from '../lexicon/drafts.ts';
import type { Clause, MatrixEntry, PolicyMeta, StatedFigure, Statement } from '../model.ts';
import { aboutWords, documentName, figureWords, tidy } from './words.ts';

/** Document and clause of an entry, as a store gives them. */
export type SourceOf = (entry: MatrixEntry) => { meta: PolicyMeta; clause: Clause };

/** The day that a document bears: signed, else printed, else in effect. */
export const dateOf = ({
  signedOn,
  printedOn,
  effectiveOn,
}: Pick<PolicyMeta, 'signedOn' | 'printedOn' | 'effectiveOn'>): string | null =>
  signedOn ?? printedOn ?? effectiveOn;

function figureOf(entry: MatrixEntry): StatedFigure | null {
  const words = figureWords(entry);
  return words === null
    ? null
    : {
        words,
        about: aboutWords(entry),
        value: entry.value ?? null,
        unit: entry.unit ?? null,
        deadline: entry.deadline ?? null,
        baseline: entry.kind === 'baseline',
      };
}

/** The figures of entries, each once: joint subjects state one figure several times. */
function figuresOf(entries: readonly MatrixEntry[]): StatedFigure[] {
  const figures = new Map<string, StatedFigure>();
  for (const entry of entries) {
    const figure = figureOf(entry);
    const key = `${figure?.words}\n${figure?.about}`;
    if (figure && !figures.has(key)) figures.set(key, figure);
  }
  return [...figures.values()];
}

/**
 * Entries → statements, in the order of the entries; those that quote the same words of one clause are
 * one. Throws where `source` knows no such clause.
 */
export function statementsOf(entries: readonly MatrixEntry[], source: SourceOf): Statement[] {
  const quotations = Map.groupBy(
    entries,
    ({ policyId, clauseId, at }) => `${policyId}#${clauseId} ${at}`,
  );
  return [...quotations.values()].map((same) => {
    const [first] = same as [MatrixEntry];
    const { meta, clause } = source(first);
    return {
      place: meta.jurisdiction,
      policyId: first.policyId,
      clauseId: first.clauseId,
      url: first.url,
      quote: tidy(first.quote),
      at: first.at,
      figures: figuresOf(same),
      document: documentName(meta),
      clause: pathLabel(clause),
      name: clauseName(clause),
      draft: draftKind(meta),
      date: dateOf(meta),
      reviewed: same.every(({ reviewed }) => reviewed),
    };
  });
}

/** The figures of a statement on one line; empty for a rule. */
export const figureLine = ({ figures }: Pick<Statement, 'figures'>): string =>
  figures.map(({ words, about }) => [words, about].filter(Boolean).join('，')).join('；');

/** True where all that is stated is how things were. */
export const isBaseline = ({ figures }: Pick<Statement, 'figures'>): boolean =>
  figures.length > 0 && figures.every(({ baseline }) => baseline);
