/**
 * Says whether a built site still stands for the files it was made from. The stamp is a digest of
 * every input and of the settings, kept outside of the built site, which holds no trace of it.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './steps.ts';

const INPUTS = [
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
  'content',
  'public',
  'scripts',
  'seeds',
  'src',
];
const PAGE_INPUTS = [
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
  'content/codebook',
  'content/divisions.tsv',
  'public',
  'src',
];
const FILE = join(ROOT, '.cache', 'site.stamp');

/** Digest of everything that the site is made from. */
export function stampOfInputs(): string {
  const digest = createHash('sha256');
  for (const setting of ['SITE_URL', 'BASE_PATH']) digest.update(`${process.env[setting] ?? ''}\n`);
  for (const input of INPUTS) addPath(digest, input);
  return digest.digest('hex');
}

/** Digest of all that every page is made from: what single documents give is known to the store. */
export function stampOfPages(): string {
  const digest = createHash('sha256').update(process.version);
  for (const setting of ['SITE_URL', 'BASE_PATH']) digest.update(`${process.env[setting] ?? ''}\n`);
  for (const input of PAGE_INPUTS) addPath(digest, input);
  return digest.digest('hex');
}

/** The site in dist/ was made from the inputs as they are now. */
export function siteIsFresh(): boolean {
  if (!existsSync(FILE) || !existsSync(join(ROOT, 'dist', 'index.html'))) return false;
  return readFileSync(FILE, 'utf8') === stampOfInputs();
}

/** Call before a build starts: a build that stops half-way must not pass for a whole one. */
export function clearStamp(): void {
  rmSync(FILE, { force: true });
}

/** Call after a build has passed every check. */
export function writeStamp(): void {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(FILE, stampOfInputs());
}

function addPath(digest: ReturnType<typeof createHash>, path: string): void {
  const full = join(ROOT, path);
  if (!existsSync(full)) return;
  const entries = readdirOrNull(full);
  if (entries === null) {
    digest.update(`${path}\0`).update(readFileSync(full)).update('\0');
    return;
  }
  for (const entry of entries.sort()) addPath(digest, `${path}/${entry}`);
}

function readdirOrNull(path: string): string[] | null {
  try {
    return readdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return null;
    throw error;
  }
}
