import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { ROOT } from '../../scripts/lib/steps.ts';
import { filesOf } from '../../scripts/verify/site.ts';

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

/** Files in which two built sites differ, with the first difference of the first ones. */
export function differences(one: string, other: string): string[] {
  const all = [...new Set([...filesOf(one), ...filesOf(other)])].sort();
  return all.flatMap((file) => {
    const [left, right] = [one, other].map((folder) => bytes(join(folder, file)));
    if (!left || !right) return [`${file} is in one of them only`];
    if (left.equals(right)) return [];
    const at = left.findIndex((byte, index) => byte !== right[index]);
    const [from, to] = [Math.max(0, at - 40), at + 40];
    return [`${file}: …${left.subarray(from, to)}… and …${right.subarray(from, to)}…`];
  });
}

function bytes(file: string): Buffer | null {
  return existsSync(file) ? readFileSync(file) : null;
}

/** Removes a folder made for a test. */
export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
