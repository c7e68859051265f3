/**
 * The index of a built site read from disk in Node, by the same Pagefind code that the browser runs:
 * for tests and measurements.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Store } from './index.ts';
import { openPagefind, sharedAddress } from './pagefind.ts';

/** Opens the index below `outDir`. `onRead` is told of every file and its bytes. */
export async function openNodeStore(
  outDir: string,
  onRead: (path: string, bytes: Uint8Array) => void = () => {},
): Promise<Store> {
  const read = async (path: string) => {
    const bytes = await readFile(join(outDir, path));
    onRead(path, bytes);
    return bytes;
  };
  const network = globalThis.fetch;
  const prefix = `/pagefind-on-disk-${opened++}/`;
  globalThis.fetch = async (input, init) => {
    const url = String(input);
    if (!url.startsWith(prefix)) return network(input, init);
    return new Response(
      await read(`pagefind/${sharedAddress(url).slice(prefix.length).split('?')[0]}`),
    );
  };
  const script = pathToFileURL(join(outDir, 'pagefind', 'pagefind.js')).href;
  return {
    json: async (path) => JSON.parse((await read(path)).toString('utf8')),
    places: openPagefind(() => import(script), prefix),
  };
}

/** Marks what Pagefind fetches for each store among whatever else the process fetches. */
let opened = 0;
