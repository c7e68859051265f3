/** The search worker: Pagefind, its WebAssembly and our index, away from the page's thread. */
import { openIndex } from '../search/index.ts';
import { openPagefind, type PagefindModule } from '../search/pagefind.ts';
import type { Request } from './protocol.ts';
import { server } from './serve.ts';

const base = new URL(import.meta.env.BASE_URL.replace(/\/*$/, '/'), self.location.origin).href;

async function json<T>(path: string): Promise<T> {
  const response = await fetch(`${base}search/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/**
 * Pagefind passes over a file that it could not fetch and finds less without saying so. A search that finds
 * less than there is must fail instead, and the worker with it, since Pagefind does not ask again.
 */
let incomplete = false;
const { fetch: plainFetch } = self;
self.fetch = async (input, init) => {
  try {
    const response = await plainFetch(input, init);
    incomplete ||= !response.ok;
    return response;
  } catch (error) {
    incomplete = true;
    throw error;
  }
};

const places = (async () => {
  // Named by a variable, so that the bundler leaves Pagefind's own file where it is.
  const script = `${base}pagefind/pagefind.js`;
  const module: PagefindModule = await import(/* @vite-ignore */ script);
  return openPagefind(module, `${base}pagefind/`);
})();
places.catch(() => {});

const index = openIndex({
  json,
  places: async (word) => {
    asked++;
    const found = await (await places)(word);
    if (incomplete) throw new Error('the index could not be fetched');
    return found;
  },
});

/**
 * Pagefind keeps every file it has read and goes through all of their words at each search, so that
 * it slows down as it is used. From about here on a fresh worker is faster, restart included.
 */
const MANY_PLACES = 6_000_000;
let asked = 0;
const worn = async () => asked * (await index.catalog()).placesPerFile > MANY_PLACES;

const serve = server(index, (reply) => self.postMessage(reply), worn);

self.addEventListener('message', (event: MessageEvent<Request>) => void serve(event.data));
