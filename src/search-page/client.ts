/** A page's side of the search worker. */
import type { Dimension } from '../search/facets.ts';
import { readAddress } from './address.ts';
import type { Answered, Asked, FacetValue, ListedHit, Near, Reply, Request } from './protocol.ts';

type Kind = Request['kind'];
type Sent<K> = Omit<Extract<Request, { kind: K }>, 'id' | 'kind'>;
type Received<K> = Extract<Reply, { kind: K }>;

export interface SearchClient {
  /**
   * Starts a search. `answer` resolves when it is complete; `onFirst` is called before with what is known
   * early, if anything. `number` names the search when more of its hits are asked for.
   */
  search(
    asked: Asked,
    onFirst?: (answer: Answered) => void,
  ): { number: number; answer: Promise<Answered> };
  /** Hits of the last search; none if there has been another since. */
  hits(search: number, from: number, to: number): Promise<ListedHit[]>;
  /** Values of a filter, among the hits of the last search, whose name has the text. */
  values(search: number, dimension: Dimension, text: string): Promise<FacetValue[]>;
  /** Words of a text that occur in clauses, longest first. */
  hints(text: string): Promise<string[]>;
  near(text: string, count: number): Promise<Near>;
  /** Text of a clause; null where there is no such clause. */
  clause(policyId: string, clauseId: string): Promise<string | null>;
}

let client: SearchClient | undefined;

/** The page's client; its worker starts with the first question, and not before. */
export function searchClient(): SearchClient {
  client ??= startClient();
  return client;
}

/** Where the index stands that the page asks: that of older versions where its address says so. */
const folderNow = (): string =>
  document.querySelector('[data-search-form]') && readAddress(location.search).older
    ? 'older/'
    : '';

function startClient(): SearchClient {
  const waiting = new Map<number, (reply: Reply) => void>();
  let number = 0;
  let worn = false;
  let worker: Worker | undefined;

  function startWorker(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), {
      type: 'module',
      name: folderNow(),
    });
    started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      waiting.get(data.id)?.(data);
    });
    started.addEventListener('error', () => {
      for (const [id, tell] of waiting) tell({ id, kind: 'failed', message: 'worker' });
    });
    return started;
  }

  function ask<K extends Kind>(
    kind: K,
    request: Sent<K>,
    onEarly: (reply: Reply) => void = () => {},
  ): { number: number; reply: Promise<Received<K>> } {
    const id = ++number;
    const reply = new Promise<Received<K>>((resolve, reject) => {
      waiting.set(id, (data) => {
        if (data.kind !== kind && data.kind !== 'failed') return onEarly(data);
        waiting.delete(id);
        if (data.kind === 'failed') {
          worn = true;
          reject(new Error(data.message));
        } else resolve(data as Received<K>);
      });
    });
    worker ??= startWorker();
    worker.postMessage({ id, kind, ...request });
    return { number: id, reply };
  }

  return {
    search(asked, onFirst) {
      if (worn && waiting.size === 0) {
        worker?.terminate();
        worker = undefined;
      }
      const { number: id, reply } = ask('search', { asked }, (early) => {
        if (early.kind !== 'first') return;
        onFirst?.(early.answer);
        // After this task, so that what the page has just taken in comes before what is fetched next.
        const shown: Request = { id: ++number, kind: 'shown', search: id };
        setTimeout(() => worker?.postMessage(shown));
      });
      const answer = reply.then((done) => {
        worn = done.answer.worn;
        return done.answer;
      });
      return { number: id, answer };
    },
    hits: (search, from, to) => ask('hits', { search, from, to }).reply.then(({ hits }) => hits),
    values: (search, dimension, text) =>
      ask('values', { search, dimension, text }).reply.then(({ values }) => values),
    hints: (text) => ask('hints', { text }).reply.then(({ hints }) => hints),
    near: (text, count) => ask('similar', { text, count }).reply.then(({ similar }) => similar),
    clause: (policyId, clauseId) =>
      ask('clause', { policyId, clauseId }).reply.then(({ text }) => text),
  };
}
