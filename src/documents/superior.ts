/** A document beside the one of the place above that is nearest to it. */

import { pairsOf } from '../compare/pairs.ts';
import { type Taken, takenOver } from '../compare/taken.ts';
import { weightOf } from '../compare/tokens.ts';
import { wordingOf } from '../matrix/cell.ts';
import { statementsOf } from '../matrix/statement.ts';
import { readUnit } from '../measure/grammar/units.ts';
import { unitWords } from '../measure/meaning.ts';
import type { DocumentEntry, DocumentMeta, MatrixEntry, Statement } from '../model.ts';
import type { MeasureSummary, Store, StoredDocument } from '../store/store.ts';
import { fold } from '../text/alike.ts';
import { without } from '../text/span.ts';
import { documentEntries } from './entries.ts';
import { byDate } from './list.ts';

/** Documents of the place above whose rows are looked at, those of the likest title first. */
const CANDIDATES = 6;

/** How two documents stand to each other on one measure. */
export type Said =
  | 'same-words'
  | 'same-figure'
  | 'lower'
  | 'higher'
  | 'other-words'
  | 'not-in-lower'
  | 'not-in-superior';

export const SAID_WORDS: Record<Said, string> = {
  'same-words': '文字相同',
  'same-figure': '数值相同',
  lower: '数值较低',
  higher: '数值较高',
  'other-words': '文字不同',
  'not-in-lower': '下级未载明',
  'not-in-superior': '上级未载明',
};

export interface PairRow {
  measure: MeasureSummary;
  /** Where only one document states it, the first statement of that one. */
  superior: Statement[];
  lower: Statement[];
  said: Said;
}

export interface Pair {
  lower: StoredDocument;
  superior: StoredDocument;
  rows: PairRow[];
  taken: Taken[];
  /** Share of the text of the lower document that it takes over word for word, 0 to 1. */
  share: number;
}

/** True where a place above has documents. */
export const hasSuperior = (store: Store, { jurisdiction }: DocumentMeta): boolean =>
  store.place(jurisdiction).parent !== undefined;

/** Documents with a place above that has some too, the newest first: each has a page beside that of the place above. */
export const lowerDocuments = (store: Store): DocumentEntry[] => {
  const lower = new Set(
    store.documents.flatMap(({ meta }) => (hasSuperior(store, meta) ? meta.policyId : [])),
  );
  return documentEntries(store)
    .filter(({ policyId }) => lower.has(policyId))
    .toSorted(byDate);
};

const rowIds = (store: Store, policyId: string): Set<string> =>
  new Set([...store.rowsOfDocument(policyId).values()].flat());

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = one.intersection(other).size;
  return both / Math.max(1, one.size + other.size - both);
}

const titlePairs = ({ title }: DocumentMeta): Set<string> => new Set(pairsOf(fold(title)).keys());

/**
 * The document of the place above that states most of the same measures, of those whose titles are most alike;
 * null where the place above has none, or none that has a measure in common.
 */
function superiorOf(store: Store, meta: DocumentMeta): string | null {
  const { parent } = store.place(meta.jurisdiction);
  if (parent === undefined) return null;
  const own = rowIds(store, meta.policyId);
  const title = titlePairs(meta);
  const [best] = store
    .documentsOf(parent)
    .map(({ meta: { policyId }, meta }) => ({ policyId, alike: likeness(title, titlePairs(meta)) }))
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, CANDIDATES)
    .map(({ policyId }) => ({ policyId, alike: likeness(own, rowIds(store, policyId)) }))
    .toSorted((a, b) => b.alike - a.alike);
  return best && best.alike > 0 ? best.policyId : null;
}

/** What must agree before figures may be held against each other: of whom, when, in what unit, floor or ceiling. */
const basisOf = ({ unit, comparator, deadline, population, kind, basis }: MatrixEntry): string =>
  JSON.stringify([unitWords(unit ?? null), comparator, deadline, population, kind, basis]);

/** The one figure of a document on a measure, if it states one and no other. */
function figureOf(entries: readonly MatrixEntry[]): { value: number; basis: string } | null {
  const figures = new Map(
    entries.flatMap((entry) =>
      typeof entry.value === 'number' && entry.kind !== 'baseline'
        ? [[`${entry.value} ${basisOf(entry)}`, { value: entry.value, basis: basisOf(entry) }]]
        : [],
    ),
  );
  const [first, second] = figures.values();
  return first && !second ? first : null;
}

/** The words by which an entry states the measure, without the rest of its sentence. */
const operativeWords = ({ quote, at, statement }: MatrixEntry): string =>
  quote.slice(at[0] - statement[0], at[1] - statement[0]);

/** The same of a statement as displayed. */
export const wordsOfStatement = ({ quote, emphasis = [] }: Statement): string =>
  emphasis.map((span) => quote.slice(...span)).join('……') || quote;

/** A number of people or things, of nothing. */
const isCount = (unit: MatrixEntry['unit']): boolean => {
  const dimension = readUnit(unit ?? '', 0)?.dimension;
  return !unit?.includes('/') && (dimension === 'thing' || dimension === 'people');
};

function saidOf(
  { comparability }: MeasureSummary,
  superior: readonly MatrixEntry[],
  lower: readonly MatrixEntry[],
): Said {
  if (lower.length === 0) return 'not-in-lower';
  if (superior.length === 0) return 'not-in-superior';
  const [above, below] = [superior, lower].map((entries) => wordingOf(entries.map(operativeWords)));
  if (above === below) return 'same-words';
  const [limit, own] = [figureOf(superior), figureOf(lower)];
  if (!limit || !own || limit.basis !== own.basis) return 'other-words';
  if (comparability !== 'same' && superior[0]?.basis === undefined) return 'other-words';
  if (limit.value === own.value) return 'same-figure';
  // How many there are to be in a city says nothing of how many in one of its counties.
  if (isCount(superior[0]?.unit)) return 'other-words';
  return own.value < limit.value ? 'lower' : 'higher';
}

/** A document beside that of the place above; null where there is none to lay beside it. Throws where there is no such document. */
export function pairOf(store: Store, policyId: string): Pair | null {
  const superiorId = superiorOf(store, store.meta(policyId));
  if (superiorId === null) return null;
  const [superior, lower] = [store.document(superiorId), store.document(policyId)];
  const [above, below] = [superiorId, policyId].map(
    (id) => new Map([...store.entriesOf(id)].map(([{ id: row }, entries]) => [row, entries])),
  );
  // Of what only one states, where it first does is enough.
  const shown = (entries: readonly MatrixEntry[], others: readonly MatrixEntry[]): Statement[] =>
    statementsOf(others.length > 0 ? entries : entries.slice(0, 1), store.quoted);
  const rows = [...store.measures.values()].flatMap((measure): PairRow[] => {
    const [theirs, own] = [above!.get(measure.id) ?? [], below!.get(measure.id) ?? []];
    if (theirs.length === 0 && own.length === 0) return [];
    return [
      {
        measure,
        superior: shown(theirs, own),
        lower: shown(own, theirs),
        said: saidOf(measure, theirs, own),
      },
    ];
  });
  const taken = takenOver(lower.clauses, superior.clauses);
  const whole = lower.clauses.reduce(
    (sum, { text, spans }) => sum + weightOf(fold(without(text, spans.duty))),
    0,
  );
  const words = taken.reduce((sum, { weight }) => sum + weight, 0);
  return { lower, superior, rows, taken, share: words / Math.max(1, whole) };
}
