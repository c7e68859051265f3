import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { filesOf } from '../../scripts/verify/site.ts';
import { mirror } from '../../src/mirror.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'mirror-'));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const saidIn = (folder: string) =>
  Object.fromEntries(
    filesOf(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );

test('a folder comes to have the files of another one, and no others', () => {
  const from = folderOf({ 'a/b.txt': '1', 'c.txt': '2', d: '3', 'e/f/g.txt': '4' });
  const to = folderOf({ 'a/b.txt': 'old', 'a/gone.txt': '', c: '', 'd/was/folder.txt': '', e: '' });
  mirror(from, to);
  expect(saidIn(to)).toEqual(saidIn(from));
  expect(statSync(join(to, 'a/b.txt')).ino).toBe(statSync(join(from, 'a/b.txt')).ino);
});

test('a file that is the same already is left alone, another of its name is not written into', () => {
  const from = folderOf({ same: '1', other: 'new' });
  const to = folderOf({ other: 'old' });
  linkSync(join(from, 'same'), join(to, 'same'));
  const elsewhere = join(to, '..', `${to.split('/').at(-1)}-kept`);
  linkSync(join(to, 'other'), elsewhere);
  const before = statSync(join(to, 'same')).ctimeMs;
  mirror(from, to);
  expect(saidIn(to)).toEqual({ same: '1', other: 'new' });
  expect(statSync(join(to, 'same')).ctimeMs).toBe(before);
  expect(readFileSync(elsewhere, 'utf8')).toBe('old');
  rmSync(elsewhere);
});

test('names set aside stay, or are not taken, at the top only', () => {
  const from = folderOf({ engine: '', 'x/engine': '1' });
  const to = folderOf({ 'index/1': '', 'x/index': '' });
  mirror(from, to, { stay: (name) => name === 'index', omit: (name) => name === 'engine' });
  expect(Object.keys(saidIn(to))).toEqual(['index/1', 'x/engine']);
});
