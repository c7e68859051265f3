/** The one use made of Pagefind's search: at which places of which records a word stands. */
import type { Store } from './index.ts';
import { remember } from './index.ts';

/** What is used of Pagefind's module. */
export interface PagefindModule {
  createInstance(options: { basePath: string }): {
    search(word: string): Promise<{ results: { id: string; words: number[] }[] }>;
  };
}

/**
 * In: the module of `pagefind.js` and the address of its folder. Out: the places of a word. An unquoted
 * search for a single word gives all its places; a quoted one would give the first of each record.
 */
export async function openPagefind(
  module: PagefindModule,
  basePath: string,
): Promise<Store['places']> {
  const pagefind = module.createInstance({ basePath });
  return remember(async (word: string) => {
    const { results } = await pagefind.search(word);
    return new Map(results.map(({ id, words }) => [id, words]));
  });
}
