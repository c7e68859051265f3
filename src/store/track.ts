/**
 * What a page read of the store, noted while it is rendered: a page whose readings are as they were need not be
 * rendered again.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { MeasureSummary, Store } from './store.ts';

// Astro loads this module twice: with its settings, which start the noting, and in the bundle of the pages.
const SHARED = Symbol.for('store.readings');
const shared = globalThis as { [SHARED]?: AsyncLocalStorage<Set<string>> };
shared[SHARED] ??= new AsyncLocalStorage();
const reading = shared[SHARED];

/** Does something and gives, beside its result, the names of what it read, in order. */
export async function readingsOf<T>(work: () => Promise<T>): Promise<[result: T, read: string[]]> {
  const read = new Set<string>();
  const result = await reading.run(read, work);
  return [result, [...read].sort()];
}

/** The same at once; whoever renders around it has not read this yet. */
export function noted<T>(work: () => T): [result: T, read: string[]] {
  const read = new Set<string>();
  const result = reading.run(read, work);
  return [result, [...read].sort()];
}

/** Notes a reading of the page that is being rendered. */
export const note = (name: string): void => void reading.getStore()?.add(name);

/** A function of the store, worked out once; whoever asks for its result has read what it read. */
export function once<T>(make: (store: Store) => T): (store: Store) => T {
  let made: { of: Store; result: T; read: Set<string> } | undefined;
  return (store) => {
    if (made?.of !== store) {
      const read = new Set<string>();
      made = { of: store, result: reading.run(read, () => make(store)), read };
    }
    for (const name of made.read) note(name);
    return made.result;
  };
}

/** The fields of a row that documents change; the others come from the codebook. */
const VOLATILE = [
  'stated',
  'entries',
  'newest',
  'figures',
  'comparability',
  'note',
  'strength',
  'strengthDiffers',
  'differs',
] as const;

function trackedSummary(summary: MeasureSummary): MeasureSummary {
  const tracked = { ...summary };
  for (const field of VOLATILE) {
    const get = () => {
      note(`summary:${summary.id}`);
      return summary[field];
    };
    Object.defineProperty(tracked, field, { enumerable: true, get });
  }
  return tracked;
}

/** The same store, which notes what is read of it. */
export function tracked(store: Store): Store {
  const topics = store.topics.map((topic) => ({
    ...topic,
    measures: topic.measures.map(trackedSummary),
  }));
  const measures = new Map(topics.flatMap((topic) => topic.measures).map((row) => [row.id, row]));
  const rowOf = (id: string) => measures.get(id) as MeasureSummary;
  return {
    ...store,
    get places() {
      note('places');
      return store.places;
    },
    get documents() {
      note('documents');
      return store.documents;
    },
    get older() {
      note('older');
      return store.older;
    },
    olderOf(policyId) {
      note(`older:${policyId}`);
      return store.olderOf(policyId);
    },
    topics,
    measures,
    place(id) {
      note(`label:${id}`);
      return store.place(id);
    },
    document(policyId) {
      note(`document:${policyId}`);
      return store.document(policyId);
    },
    rowsOfDocument(policyId) {
      note(`rows:${policyId}`);
      return store.rowsOfDocument(policyId);
    },
    entriesOf(policyId) {
      note(`said:${policyId}`);
      return store.entriesOf(policyId);
    },
    quantities(policyId) {
      note(`quantities:${policyId}`);
      return store.quantities(policyId);
    },
    wording(policyId) {
      note(`wording:${policyId}`);
      return store.wording(policyId);
    },
    sharing() {
      note('sharing');
      return store.sharing();
    },
    offices() {
      note('offices');
      return store.offices();
    },
    duties(officeId) {
      note(`office:${officeId}`);
      return store.duties(officeId);
    },
    measure(id) {
      note(`measure:${id}`);
      return store.measure(id);
    },
    documentsOf(id) {
      note(`place:${id}`);
      return store.documentsOf(id);
    },
    statedAt(id) {
      note(`place:${id}`);
      return store.statedAt(id);
    },
    rowsOfPlace(id) {
      note(`place:${id}`);
      return store.rowsOfPlace(id).map(({ measure, entries }) => {
        return { measure: rowOf(measure.id), entries };
      });
    },
    metas() {
      note('metas');
      return store.metas();
    },
    meta(policyId) {
      note(`meta:${policyId}`);
      return store.meta(policyId);
    },
  };
}
