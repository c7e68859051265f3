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
 * Makes a folder have the files of another one, and no others: links, copies where the disk is another. What is the
 * same file already is left alone. What `aside` names is passed over at the top.
 */
export function mirror(from: string, to: string, { stay = never, omit = never }: Aside = {}): void {
  mkdirSync(to, { recursive: true });
  const wanted = namesIn(from, omit);
  const present = namesIn(to, stay);
  for (const [name, entry] of present) {
    if (wanted.get(name)?.isDirectory() === entry.isDirectory()) continue;
    rmSync(join(to, name), { recursive: true });
    present.delete(name);
  }
  for (const [name, entry] of wanted) {
    const [source, target] = [join(from, name), join(to, name)];
    if (entry.isDirectory()) mirror(source, target);
    else if (!present.has(name)) linkOrCopy(source, target);
    else linkFile(source, target);
  }
}

/** Makes a file be known by another name too, whatever that name stood for. */
export function linkFile(from: string, to: string): void {
  if (isSame(from, to)) return;
  linkOrCopy(from, `${to}.new`);
  renameSync(`${to}.new`, to);
}

const namesIn = (folder: string, without: (name: string) => boolean): Map<string, Dirent> =>
  new Map(
    readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !without(name))
      .map((entry) => [entry.name, entry]),
  );

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
