/** The one use made of Pagefind's search: at which places of which records a word stands. */
import type { Store } from './index.ts';
import { remember } from './index.ts';

/** What is used of Pagefind's module. */
export interface PagefindModule {
  createInstance(options: { basePath: string }): PagefindInstance;
}

interface PagefindInstance {
  /** Answers as soon as the instance has started, which its `init` doesn't wait for. */
  filters(): Promise<unknown>;
  search(word: string): Promise<{ results: { id: string; words: number[] }[] }>;
}

/**
 * In: what gives the module of `pagefind.js`, and the address of its folder. Out: the places of a word. An
 * unquoted search for a single word gives all its places; a quoted one would give the first of each record.
 */
export function openPagefind(module: () => Promise<PagefindModule>, base: string): Store['places'] {
  // All instances share one WebAssembly, which the first must have started before there is a second: two that
  // start at once would each begin a memory of their own, and the first would then read in the other's.
  let first: Promise<unknown> | undefined;
  const open = remember(async (part: string, level: number) => {
    const { createInstance } = await module();
    const start = () => createInstance({ basePath: `${base}${part}/${level}/` });
    if (first) return first.then(start);
    const instance = start();
    first = instance.filters();
    await first;
    return instance;
  });
  return remember(async (part, level, word: string) => {
    const { results } = await (await open(part, level)).search(word);
    return new Map(results.map(({ id, words }) => [id, words]));
  });
}

/** The address of a file that Pagefind asks for: its WebAssembly is the same in all parts, and stands once. */
export const sharedAddress = (url: string): string =>
  url.replace(/[0-9a-f]{16}\/\d\/(?=wasm\.)/, '');
