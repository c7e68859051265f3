import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from '../pages/browser.ts';

/** A data file of the built site, by its path below data/ without `.json`. */
export function dataOf<T>(name: string): T {
  return JSON.parse(readFileSync(join(DIST, 'data', `${name}.json`), 'utf8')) as T;
}
