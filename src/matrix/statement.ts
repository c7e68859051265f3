/** What pages and data files say of entries of the matrix, in plain words. */

import { clauseName, pathLabel } from '../citation/clause-name.ts';
import { pinCite } from '../citation/pin.ts';
import { clausePlace } from '../citation/place.ts';
import { draftKind } from '../lexicon/drafts.ts';
import type {
  DocumentMeta,
  MatrixEntry,
  Quotation,
  QuotedClause,
  StatedDocument,
  StatedFigure,
  Statement,
} from '../model.ts';
import { dateOf } from '../policy/day.ts';
import { aboutWords, documentName, figureWords, tidy } from './words.ts';

/** Document and clause of an entry, as a store gives them. */
export type SourceOf = (entry: MatrixEntry) => { meta: DocumentMeta; clause: QuotedClause };

/** What is said of the document and the clause that an entry quotes. */
export interface Quoted extends StatedDocument {
  meta: DocumentMeta;
  clause: string;
  within: string;
  name: string;
}

const known = new WeakMap<SourceOf, Map<string, Quoted>>();

/**
 * What is said of the clause of an entry; asked once for each clause, since many entries quote the same
 * one and a store reads it from disk. Throws where `source` knows no such clause.
 */
export function quotedBy(entry: MatrixEntry, source: SourceOf): Quoted {
  const clauses = known.get(source) ?? new Map<string, Quoted>();
  known.set(source, clauses);
  const key = `${entry.policyId}#${entry.clauseId}`;
  const before = clauses.get(key);
  if (before) return before;
  const { meta, clause } = source(entry);
  const quoted = {
    meta,
    place: meta.jurisdiction,
    document: documentName(meta),
    cite: pinCite(meta),
    draft: draftKind(meta) ?? undefined,
    date: dateOf(meta) ?? undefined,
    clause: pathLabel(clause),
    within: clausePlace(clause),
    name: clauseName(clause),
  };
  clauses.set(key, quoted);
  return quoted;
}

function figureOf(entry: MatrixEntry): StatedFigure | null {
  const words = figureWords(entry);
  return words === null
    ? null
    : {
        words,
        about: aboutWords(entry) || undefined,
        value: entry.value ?? null,
        deadline: entry.deadline ?? undefined,
        population: entry.population ?? undefined,
        baseline: entry.kind === 'baseline' || undefined,
      };
}

/** The figures of entries, each once: joint subjects state one figure several times. */
function figuresOf(entries: readonly MatrixEntry[]): StatedFigure[] | undefined {
  const figures = new Map<string, StatedFigure>();
  for (const entry of entries) {
    const figure = figureOf(entry);
    const key = `${figure?.words}\n${figure?.about}`;
    if (figure && !figures.has(key)) figures.set(key, figure);
  }
  return figures.size > 0 ? [...figures.values()] : undefined;
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
    const { policyId, clauseId, quote, at, url } = first;
    const { meta: _meta, ...quoted } = quotedBy(first, source);
    return {
      ...quoted,
      policyId,
      clauseId,
      quote: tidy(quote),
      at,
      figures: figuresOf(same),
      reviewed: same.every(({ reviewed }) => reviewed) || undefined,
      url,
    };
  });
}

/** Statements as data files hold them: what a document says of itself stands once. */
export function packed(statements: readonly Statement[]): {
  documents: Record<string, StatedDocument>;
  statements: Quotation[];
} {
  const documents: Record<string, StatedDocument> = {};
  return {
    documents,
    statements: statements.map(
      ({ place, document, cite, draft, date, url: _url, name: _name, ...quotation }) => {
        documents[quotation.policyId] = { place, document, cite, draft, date };
        return quotation;
      },
    ),
  };
}

/** The pin-cite of a statement for running text. */
export const citeOf = ({ cite, within }: Pick<Statement, 'cite' | 'within'>): string =>
  cite + within;
