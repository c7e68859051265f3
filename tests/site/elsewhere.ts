import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { ROOT } from '../../scripts/lib/steps.ts';
import { readSite } from '../../scripts/verify/site.ts';

const LEFT_OUT = new Set(['.git', '.cache', '.astro', 'dist', 'node_modules', 'tests', 'docs']);

/** Copies what a build needs to a folder of another name. Packages are linked, not copied. */
export function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), '另一处-'));
  cpSync(ROOT, folder, {
    recursive: true,
    filter: (path) => !LEFT_OUT.has(path.slice(ROOT.length).split(sep)[0] ?? ''),
  });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return folder;
}

/** Digest of every file of a built site, by path. */
export function digests(dist: string): Record<string, string> {
  const digest = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(dist, file)))
      .digest('hex');
  return Object.fromEntries(
    [...readSite(dist, '/', 'http://localhost').files].map((f) => [f, digest(f)]),
  );
}

/** Removes a folder made for a test. */
export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
