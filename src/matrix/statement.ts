/** What pages and data files say of entries of the matrix, in plain words. */

import { clauseName, pathLabel } from '../citation/clause-name.ts';
import { pinCite } from '../citation/pin.ts';
import { clausePlace } from '../citation/place.ts';
import { draftKind } from '../lexicon/drafts.ts';
import { rowAround } from '../measure/statement.ts';
import type {
  MatrixEntry,
  Measure,
  Quotation,
  QuotedClause,
  QuotedDocument,
  StatedDocument,
  StatedFigure,
  Statement,
} from '../model.ts';
import { dateOf } from '../policy/day.ts';
import type { Span } from '../text/span.ts';
import { aboutWords, documentName, figureWords, tidy } from './words.ts';

/** Document and clause of an entry, as a store gives them. */
export type SourceOf = (entry: MatrixEntry) => { meta: QuotedDocument; clause: QuotedClause };

/** What is said of the document and the clause that an entry quotes. */
export interface Quoted extends StatedDocument {
  meta: QuotedDocument;
  clause: string;
  within: string;
  name: string;
  /** The clause itself where it is a table, whose rows are quoted with their heads. */
  table?: QuotedClause | undefined;
}

/** Said where an entry fits no basis of its row. */
export const UNKNOWN_BASIS = '口径待核';

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
    table: clause.table && clause,
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
        qualifiers: orNone(entry.qualifiers ?? []),
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

/** A quote as displayed, and where the operative words of entries stand in it. */
function displayed(
  text: string,
  start: number,
  spans: readonly Span[],
): Pick<Quotation, 'quote' | 'emphasis'> {
  const emphasis: Quotation['emphasis'] = [];
  let quote = '';
  let behind = 0;
  for (const [at, end] of spans.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const from = Math.max(at - start, behind);
    const to = end - start;
    if (to <= behind) continue;
    quote += tidy(text.slice(behind, from));
    const begin = quote.length;
    quote += tidy(text.slice(from, to));
    const last = emphasis.at(-1);
    if (last?.[1] === begin) last[1] = quote.length;
    else emphasis.push([begin, quote.length]);
    behind = to;
  }
  return { quote: quote + tidy(text.slice(behind)), emphasis };
}

/** The row of a table that a quote is, each cell with its head; undefined for other quotes. */
function rowOf(clause: QuotedClause, statement: MatrixEntry['statement']): Quotation['row'] {
  const cells = clause.table?.rows[rowAround(clause, statement)];
  return cells?.flatMap((cell, i) => {
    const head = tidy(clause.table?.columns[i] ?? '');
    return tidy(cell) ? [{ head, cell: tidy(cell) }] : [];
  });
}

/** What is said of a basis; of rows that are all measured alike nothing. */
export function basisWords(
  { basis }: Pick<MatrixEntry, 'basis'>,
  bases: Measure['bases'] = [],
): string | undefined {
  const name = bases.find(({ id }) => id === basis)?.name;
  if (name === undefined && bases.length > 0) return UNKNOWN_BASIS;
  return bases.length > 1 ? name : undefined;
}

/** Responsible units of an entry by what names them, in words. */
export function unitsOf(entry: MatrixEntry): NonNullable<Quotation['units']> {
  const { lead = [], responsible = [], leadInText = [], responsibleInherited = [] } = entry;
  return [
    { role: '牵头单位', names: lead },
    { role: '责任单位', names: responsible },
    { role: '文中牵头', names: leadInText },
    { role: '另须落实（依本文件统一规定）', names: responsibleInherited },
  ].filter(({ names }) => names.length > 0);
}

/** Entries are reviewed where all of them are, and since the earliest of their reviews. */
function reviewOf(entries: readonly MatrixEntry[]): Pick<Quotation, 'reviewed' | 'review'> {
  if (!entries.every(({ reviewed }) => reviewed)) return {};
  const [review] = entries
    .flatMap(({ review }) => review ?? [])
    .sort((a, b) => a.on.localeCompare(b.on, 'en'));
  return { reviewed: true, review };
}

const orNone = <T>(items: T[]): T[] | undefined => (items.length > 0 ? items : undefined);

/**
 * Entries of a row with those bases → statements, in the order of the entries; those of one statement of one
 * clause and of one basis are one. Throws where `source` knows no such clause.
 */
export function statementsOf(
  entries: readonly MatrixEntry[],
  source: SourceOf,
  bases?: Measure['bases'],
): Statement[] {
  const quotations = Map.groupBy(
    entries,
    ({ policyId, clauseId, statement, basis }) => `${policyId}#${clauseId} ${statement} ${basis}`,
  );
  return [...quotations.values()].map((same) => {
    const [first] = same as [MatrixEntry];
    const { policyId, clauseId, quote, statement, url } = first;
    const { meta: _meta, table, ...quoted } = quotedBy(first, source);
    const spans = same.map(({ at }) => at);
    return {
      ...quoted,
      policyId,
      clauseId,
      ...displayed(quote, statement[0], spans),
      at: statement,
      row: table && rowOf(table, statement),
      figures: figuresOf(same),
      basis: basisWords(first, bases),
      strength: orNone([...new Set(same.flatMap(({ strength = [] }) => strength))]),
      units: orNone(unitsOf(first)),
      ...reviewOf(same),
      url,
    };
  });
}

/** The statement of an entry as running text, of a row of a table each cell behind its head. */
export const statementWords = ({ quote, statement }: MatrixEntry, { table }: Quoted): string =>
  (table && rowOf(table, statement))?.map(({ head, cell }) => `${head}：${cell}`).join('，') ??
  tidy(quote);

/** The operative words of a quotation, several parted as in running text. */
export const operative = ({ quote, emphasis }: Pick<Quotation, 'quote' | 'emphasis'>): string =>
  emphasis.map((span) => quote.slice(...span)).join('……');

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
