/** Which clauses contain a text: Pagefind's places, put together and counted by clause. */
import { LONGEST, meet, partsOf } from './grams.ts';
import type { Bundle, Catalog, ClauseText, Facets } from './shapes.ts';

/** Where the index comes from: a site's files and its Pagefind, in a browser or in Node. */
export interface Store {
  /** A file below `search/`. */
  json<T>(path: string): Promise<T>;
  /** For each Pagefind record that has the word, its places in ascending order. */
  places(word: string): Promise<ReadonlyMap<string, readonly number[]>>;
}

/** Clauses of one bundle that contain a text, ascending; `first` letter and number of occurrences. */
export interface Found {
  bundle: number;
  clauses: number[];
  firsts: number[];
  counts: number[];
}

/** A clause by its place in the index. */
export interface Place {
  bundle: number;
  clause: number;
}

/** A bundle with the place at which each clause begins. */
export interface LoadedBundle extends Bundle {
  starts: Uint32Array;
  policyOf: Uint16Array;
}

export interface Index {
  catalog(): Promise<Catalog>;
  bundle(n: number): Promise<LoadedBundle>;
  /** How many bundles have been asked for so far. */
  bundles(): number;
  facets(n: number): Promise<Facets>;
  /** A clause as it is shown. */
  text(n: number, clause: number): Promise<ClauseText>;
  /**
   * Every clause whose letters contain these, bundle by bundle; nothing else is ever among them. Bundles
   * after the first are fetched when the second is asked for.
   */
  find(letters: string): AsyncGenerator<Found>;
  /** Whether any clause contains these letters. */
  occurs(letters: string): Promise<boolean>;
}

/** Opens the index; each file and each word is fetched once, when it is first needed. */
export function openIndex(store: Store): Index {
  const catalog = once(() => store.json<Catalog>('catalog.json'));
  const bundle = remember(async (n: number) => load(await store.json<Bundle>(`bundle-${n}.json`)));
  const facets = remember((n: number) => store.json<Facets>(`facets-${n}.json`));
  const block = remember((name: string) => store.json<ClauseText[]>(`text/${name}.json`));

  async function* starts(letters: string): AsyncGenerator<[number, number[]]> {
    const parts = partsOf(letters);
    const level = Math.min(letters.length, LONGEST) - 1;
    const [{ bundles }, lists] = await Promise.all([
      catalog(),
      Promise.all(
        parts.map(async ({ word, offset }) => ({ offset, byRecord: await store.places(word) })),
      ),
    ]);
    for (const [n, { records }] of bundles.entries()) {
      const record = records[level] ?? '';
      const found = meet(
        lists.map(({ offset, byRecord }) => ({ offset, places: byRecord.get(record) ?? [] })),
      );
      if (found.length > 0) yield [n, found];
    }
  }

  return {
    catalog,
    bundle,
    bundles: () => bundle.size(),
    facets,
    async text(n, clause) {
      const { blocks } = await bundle(n);
      const k = lastAtMost(blocks, clause);
      const texts = await block(`${n}-${k}`);
      const text = texts[clause - (blocks[k] ?? 0)];
      if (!text) throw new Error(`search/text/${n}-${k}.json has no clause ${clause}`);
      return text;
    },
    async *find(letters) {
      if (!letters) return;
      const all: [number, number[]][] = [];
      for await (const found of starts(letters)) all.push(found);
      const load = async ([n, places]: [number, number[]]) =>
        byClause(n, (await bundle(n)).starts, places);
      const [first, ...rest] = all;
      if (!first) return;
      yield await load(first);
      for (const loading of rest.map(load)) yield await loading;
    },
    async occurs(letters) {
      return !(await starts(letters).next()).done;
    },
  };
}

function load(bundle: Bundle): LoadedBundle {
  const starts = new Uint32Array(bundle.lengths.length + 1);
  bundle.lengths.forEach((length, i) => {
    starts[i + 1] = (starts[i] ?? 0) + length + 1;
  });
  const policyOf = new Uint16Array(bundle.lengths.length);
  bundle.policies.forEach(({ first }, i) => {
    policyOf.fill(i, first);
  });
  return { ...bundle, starts, policyOf };
}

function byClause(bundle: number, starts: Uint32Array, places: readonly number[]): Found {
  const found: Found = { bundle, clauses: [], firsts: [], counts: [] };
  let clause = -1;
  let end = 0;
  for (const place of places) {
    if (place >= end) {
      clause = lastAtMost(starts, place);
      end = starts[clause + 1] ?? 0;
      found.clauses.push(clause);
      found.firsts.push(place - (starts[clause] ?? 0));
      found.counts.push(1);
    } else {
      found.counts.push((found.counts.pop() ?? 0) + 1);
    }
  }
  return found;
}

/** Index of the last element that is not greater than the value, in an ascending list. */
function lastAtMost(list: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((list[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  const made = remember(make);
  return () => made();
}

/** Keeps what a call gave, and counts; a failed call is tried again at the next. */
export function remember<A extends (string | number)[], T>(
  make: (...args: A) => Promise<T>,
): ((...args: A) => Promise<T>) & { size(): number } {
  const kept = new Map<string, Promise<T>>();
  const get = (...args: A): Promise<T> => {
    const key = args.join(' ');
    let value = kept.get(key);
    if (!value) {
      value = make(...args);
      value.catch(() => kept.delete(key));
      kept.set(key, value);
    }
    return value;
  };
  return Object.assign(get, { size: () => kept.size });
}
