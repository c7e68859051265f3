/** A page's side of the search worker. */
import type { Answered, Asked, Corpus, Reply, Request } from './protocol.ts';
import type { ShownHit } from './view.ts';

type Sent<K> = Omit<Extract<Request, { kind: K }>, 'id' | 'kind'>;
type Received<K> = Extract<Reply, { kind: K }>;

export interface SearchClient {
  corpus(): Promise<Corpus>;
  /**
   * Resolves with the complete answer; `onFirst` is called before with what is known early, if anything.
   * `number` names the search when more of its hits are asked for.
   */
  search(
    asked: Asked,
    onFirst?: (answer: Answered) => void,
  ): { number: number; answer: Promise<Answered> };
  /** Hits of the last search; none if there has been another since. */
  hits(search: number, from: number, to: number): Promise<ShownHit[]>;
  longest(text: string): Promise<string>;
}

let client: SearchClient | undefined;

/** Starts the worker when it is first called, and not before. */
export function searchClient(): SearchClient {
  client ??= startClient();
  return client;
}

function startClient(): SearchClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (reply: Reply) => void>();
  let number = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) =>
    waiting.get(data.id)?.(data),
  );
  worker.addEventListener('error', () => {
    for (const [id, tell] of waiting) tell({ id, kind: 'failed', message: 'worker' });
  });

  function ask<K extends 'open' | 'search' | 'hits' | 'longest'>(
    kind: K,
    request: Sent<K>,
    onEarly: (reply: Reply) => void = () => {},
  ): { number: number; reply: Promise<Received<K>> } {
    const id = ++number;
    const reply = new Promise<Received<K>>((resolve, reject) => {
      waiting.set(id, (data) => {
        if (data.kind !== kind && data.kind !== 'failed') return onEarly(data);
        waiting.delete(id);
        if (data.kind === 'failed') reject(new Error(data.message));
        else resolve(data as Received<K>);
      });
    });
    worker.postMessage({ id, kind, ...request });
    return { number: id, reply };
  }

  return {
    corpus: () => ask('open', {}).reply.then(({ corpus }) => corpus),
    search(asked, onFirst) {
      const { number: id, reply } = ask('search', { asked }, (early) => {
        if (early.kind === 'first') onFirst?.(early.answer);
      });
      return { number: id, answer: reply.then(({ answer }) => answer) };
    },
    hits: (search, from, to) => ask('hits', { search, from, to }).reply.then(({ hits }) => hits),
    longest: (text) => ask('longest', { text }).reply.then(({ text: part }) => part),
  };
}
