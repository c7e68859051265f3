/** Which clauses contain a text: Pagefind's places, put together and counted by clause. */
import { type Level, meet, wordsIn } from './grams.ts';
import type { Bundle, Catalog, CatalogBundle, ClauseText, Facets, Label } from './shapes.ts';

/** Where the index comes from: a site's files and its Pagefind, in a browser or in Node. */
export interface Store {
  /** A file of the site. */
  json<T>(path: string): Promise<T>;
  /** For each Pagefind record of a part that has the word, its places in ascending order. */
  places(part: string, level: Level, word: string): Promise<ReadonlyMap<string, readonly number[]>>;
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
  /** Place of each policy among all; -1 where it is out of date. */
  order: Int32Array;
}

export interface Index {
  catalog(): Promise<Catalog>;
  /** Bundles are numbered through all parts. */
  bundle(n: number): Promise<LoadedBundle>;
  /** How many bundles have been asked for so far, and how many there are. */
  bundles(): Promise<{ asked: number; all: number }>;
  facets(n: number): Promise<Facets>;
  /** Names of the offices to which facets refer. */
  offices(): Promise<Label[]>;
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

interface Located extends CatalogBundle {
  part: string;
  /** Number within its part. */
  n: number;
}

/** Opens the index; each file and each word is fetched once, when it is first needed. */
export function openIndex(store: Store): Index {
  const catalog = once(() => store.json<Catalog>('search/catalog.json'));
  const located = once(async (): Promise<Located[]> => {
    const { parts } = await catalog();
    return parts.flatMap(({ id, bundles }) =>
      bundles.map((bundle, n) => ({ ...bundle, part: id, n })),
    );
  });
  const locate = async (n: number): Promise<Located> => {
    const found = (await located())[n];
    if (!found) throw new Error(`the index has no bundle ${n}`);
    return found;
  };
  const bundle = remember(async (number: number) => {
    const { part, n, order } = await locate(number);
    return load(await store.json<Bundle>(`pagefind/${part}/bundle-${n}.json`), order);
  });
  const facets = remember((n: number) => store.json<Facets>(`search/facets-${n}.json`));
  const block = remember((path: string) => store.json<ClauseText[]>(path));

  /** Where the letters begin, by bundle, of those that have them. */
  async function startsOf(letters: string): Promise<[number, number[]][]> {
    const { level, words } = wordsIn(letters);
    const { parts } = await catalog();
    const ofParts = await Promise.all(
      parts.map(async ({ id }) => {
        const lists = words.map(async ({ word, offset }) => {
          return { offset, byRecord: await store.places(id, level, word) };
        });
        return [id, await Promise.all(lists)] as const;
      }),
    );
    const byPart = new Map(ofParts);
    return (await located()).flatMap(({ part, records }, n): [number, number[]][] => {
      const record = records[level - 1]!;
      const lists = byPart.get(part)!;
      const starts = meet(
        lists.map(({ offset, byRecord }) => ({ offset, places: byRecord.get(record) ?? [] })),
      );
      return starts.length > 0 ? [[n, starts]] : [];
    });
  }

  async function* find(letters: string): AsyncGenerator<Found> {
    if (!letters) return;
    const load = async ([n, places]: [number, number[]]) => byClause(n, await bundle(n), places);
    const [first, ...rest] = await startsOf(letters);
    if (!first) return;
    const found = await load(first);
    if (found.clauses.length > 0) yield found;
    for (const loading of rest.map(load)) {
      const next = await loading;
      if (next.clauses.length > 0) yield next;
    }
  }

  return {
    catalog,
    bundle,
    bundles: async () => ({ asked: bundle.size(), all: (await located()).length }),
    facets,
    offices: once(() => store.json<Label[]>('search/offices.json')),
    async text(number, clause) {
      const [{ part, n }, { blocks }] = await Promise.all([locate(number), bundle(number)]);
      const k = lastAtMost(blocks, clause);
      const path = `pagefind/${part}/text/${n}-${k}.json`;
      const text = (await block(path))[clause - blocks[k]!];
      if (!text) throw new Error(`${path} has no clause ${clause}`);
      return text;
    },
    find,
    async occurs(letters) {
      return !(await find(letters).next()).done;
    },
  };
}

function load(bundle: Bundle, runs: CatalogBundle['order']): LoadedBundle {
  const starts = new Uint32Array(bundle.lengths.length + 1);
  bundle.lengths.forEach((length, i) => {
    starts[i + 1] = starts[i]! + length + 1;
  });
  const policyOf = new Uint16Array(bundle.lengths.length);
  bundle.policies.forEach(({ first }, i) => {
    policyOf.fill(i, first);
  });
  const order = runs.flatMap(([first, count]) =>
    Array.from({ length: count }, (_, i) => (first < 0 ? -1 : first + i)),
  );
  return { ...bundle, starts, policyOf, order: Int32Array.from(order) };
}

/** Counts places by clause; those of documents that are out of date are passed over. */
function byClause(bundle: number, loaded: LoadedBundle, places: readonly number[]): Found {
  const { starts, policyOf, order } = loaded;
  const found: Found = { bundle, clauses: [], firsts: [], counts: [] };
  let clause = -1;
  let end = 0;
  let current = false;
  for (const place of places) {
    if (place >= end) {
      clause = lastAtMost(starts, place);
      end = starts[clause + 1]!;
      current = order[policyOf[clause]!]! >= 0;
      if (!current) continue;
      found.clauses.push(clause);
      found.firsts.push(place - starts[clause]!);
      found.counts.push(1);
    } else if (current) {
      found.counts.push(found.counts.pop()! + 1);
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
    if (list[middle]! <= value) low = middle;
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
