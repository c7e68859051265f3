/** The collection of this browser, in its local storage; what can be undone, in that of the tab. */
import {
  type Collection,
  EMPTY,
  itemsOf,
  type Kept,
  step,
  undo,
} from '../../collection/collection.ts';
import { readFile, writeFile } from '../../collection/file.ts';

const NAME = 'collection';
const COUNT = 'collected';
const BEFORE = 'collection-before';

/** What a storage has under a name, read; undefined where there is nothing, or nothing that can be read. */
function read<T>(storage: () => Storage, name: string, from: (text: string) => T): T | undefined {
  try {
    const text = storage().getItem(name);
    return text === null ? undefined : from(text);
  } catch {
    return undefined;
  }
}

const stored = (): Collection => read(() => localStorage, NAME, readFile) ?? EMPTY;
const steps = (): Collection[] =>
  read(
    () => sessionStorage,
    BEFORE,
    (text) => (JSON.parse(text) as string[]).map(readFile),
  ) ?? [];

/** As it is now: other tabs change it too. */
export const collection = (): Collection => stored();
export const canUndo = (): boolean => steps().length > 0;

/** Thrown where the browser keeps nothing. */
export class NotKept extends Error {}

function save({ now, before }: Kept): void {
  const count = itemsOf(now).length;
  try {
    if (count > 0 || now.title || now.groups.length > 1) localStorage.setItem(NAME, writeFile(now));
    else localStorage.removeItem(NAME);
    localStorage.setItem(COUNT, String(count));
  } catch {
    throw new NotKept();
  }
  try {
    sessionStorage.setItem(BEFORE, JSON.stringify(before.map(writeFile)));
  } catch {
    // Full: the change holds, and can't be undone.
    sessionStorage.removeItem(BEFORE);
  }
  // As other tabs hear of it, so does the count of this page.
  dispatchEvent(new StorageEvent('storage', { key: COUNT }));
}

/** Changes the collection. Throws `NotKept`. */
export function change(next: (now: Collection) => Collection): Collection {
  const kept = step({ now: stored(), before: steps() }, next(stored()));
  save(kept);
  return kept.now;
}

/** Takes the last change of this tab back. Throws `NotKept`. */
export function takeBack(): Collection {
  const kept = undo({ now: stored(), before: steps() });
  save(kept);
  return kept.now;
}

/** Calls back when another tab has changed the collection. */
export function onOthers(tell: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === NAME || key === null) tell();
  });
}
