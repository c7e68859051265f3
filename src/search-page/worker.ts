/** The search worker: Pagefind, its WebAssembly and our index, away from the page's thread. */
import { openIndex } from '../search/index.ts';
import { openPagefind, type PagefindModule, sharedAddress } from '../search/pagefind.ts';
import type { Request } from './protocol.ts';
import { server } from './serve.ts';

/** Where the index stands; the worker is named by the folder of it. */
const base = new URL(
  import.meta.env.BASE_URL.replace(/\/*$/, '/') + self.name,
  self.location.origin,
).href;

async function json<T>(path: string): Promise<T> {
  const response = await fetch(base + path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/**
 * Pagefind passes over a file that it could not fetch and finds less without saying so. A search that finds
 * less than there is must fail instead, and the worker with it, since Pagefind does not ask again.
 */
let incomplete = false;
const { fetch: plainFetch } = self;
/** What every part asks for, fetched once. */
const shared = new Map<string, Promise<Response>>();
self.fetch = async (input, init) => {
  try {
    const address = sharedAddress(String(input));
    const isShared = address !== String(input);
    const asked = shared.get(address) ?? plainFetch(isShared ? address : input, init);
    if (isShared) shared.set(address, asked);
    const response = await asked;
    incomplete ||= !response.ok;
    return isShared ? response.clone() : response;
  } catch (error) {
    incomplete = true;
    throw error;
  }
};

const script = `${base}pagefind/pagefind.js`;
// Named by a variable, so that the bundler leaves Pagefind's own file where it is.
const places = openPagefind(
  (): Promise<PagefindModule> => import(/* @vite-ignore */ script),
  `${base}pagefind/`,
);

/**
 * Pagefind keeps every file it has read and goes through all of their words at each search, so that
 * it slows down as it is used. From about here on a fresh worker is faster, restart included.
 */
const MANY_PLACES = 6_000_000;
let held = 0;
const worn = async () => held > MANY_PLACES;

const index = openIndex({
  json,
  places: async (part, level, word) => {
    const { parts } = await index.catalog();
    held += parts.find(({ id }) => id === part)?.placesPerFile[level - 1] ?? 0;
    const found = await places(part, level, word);
    if (incomplete) throw new Error('the index could not be fetched');
    return found;
  },
});

const serve = server(index, (reply) => self.postMessage(reply), worn);

self.addEventListener('message', (event: MessageEvent<Request>) => void serve(event.data));
