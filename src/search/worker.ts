/** The search worker: Pagefind, its WebAssembly and our index, away from the page's thread. */
import { openIndex } from './index.ts';
import { openPagefind, type PagefindModule } from './pagefind.ts';
import type { Request } from './protocol.ts';
import { server } from './serve.ts';

const base = new URL(import.meta.env.BASE_URL.replace(/\/*$/, '/'), self.location.origin).href;

async function json<T>(path: string): Promise<T> {
  const response = await fetch(`${base}search/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

const places = (async () => {
  // Named by a variable, so that the bundler leaves Pagefind's own file where it is.
  const script = `${base}pagefind/pagefind.js`;
  const module: PagefindModule = await import(/* @vite-ignore */ script);
  return openPagefind(module, `${base}pagefind/`);
})();
places.catch(() => {});

const serve = server(openIndex({ json, places: async (word) => (await places)(word) }), (reply) =>
  self.postMessage(reply),
);

self.addEventListener('message', (event: MessageEvent<Request>) => void serve(event.data));
