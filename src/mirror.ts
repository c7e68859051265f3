/** Folders of the same files under two names: what is large is neither copied nor touched again. */
import {
  copyFileSync,
  type Dirent,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';

/** Names that stay in a folder, or aren't taken from one, though the other has no such name. */
export interface Aside {
  stay?: (name: string) => boolean;
  omit?: (name: string) => boolean;
}

const never = () => false;

/**
 * Makes a folder have the files of others, one laid over the other, and none besides: links, copies where the disk is
 * another. What is the same file already is left alone. What `aside` names is passed over at the top.
 */
export function mirror(
  from: string | readonly string[],
  to: string,
  { stay = never, omit = never }: Aside = {},
): void {
  mkdirSync(to, { recursive: true });
  const wanted = Map.groupBy(
    [from].flat().flatMap((folder) => entriesOf(folder, omit)),
    ({ name }) => name,
  );
  const present = new Map(entriesOf(to, stay).map((entry) => [entry.name, entry]));
  for (const [name, entry] of present) {
    if (wanted.get(name)?.at(-1)?.isDirectory() === entry.isDirectory()) continue;
    rmSync(join(to, name), { recursive: true });
    present.delete(name);
  }
  for (const [name, entries] of wanted) {
    const sources = entries.map(({ parentPath }) => join(parentPath, name));
    const [source, target] = [sources.at(-1) as string, join(to, name)];
    if (entries.at(-1)?.isDirectory()) mirror(sources, target);
    else if (present.has(name)) linkFile(source, target);
    else linkOrCopy(source, target);
  }
}

/** Makes a file be known by another name too, whatever that name stood for. */
export function linkFile(from: string, to: string): void {
  if (isSame(from, to)) return;
  linkOrCopy(from, `${to}.new`);
  renameSync(`${to}.new`, to);
}

const entriesOf = (folder: string, without: (name: string) => boolean): Dirent[] =>
  readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !without(name));

function isSame(one: string, other: string): boolean {
  const [a, b] = [statSync(one), statSync(other, { throwIfNoEntry: false })];
  return a.ino === b?.ino && a.dev === b.dev;
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
