/** A site is fresh only while every file that it was made from, and every setting, is as it was. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyProject, remove } from './elsewhere.ts';

const folder = copyProject();
afterAll(() => remove(folder));

function stamp(env: Record<string, string> = {}): string {
  const program =
    "import { stampOfInputs } from './scripts/lib/stamp.ts'; process.stdout.write(stampOfInputs());";
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module-typescript', '-e', program],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } },
  );
  expect(stderr).toBe('');
  return stdout;
}

const source = () => readdirSync(join(folder, 'seeds')).find((name) => name.endsWith('.txt'))!;

test.each([
  ['a source', () => appendFileSync(join(folder, 'seeds', source()), '\n')],
  ['a new source', () => writeFileSync(join(folder, 'seeds/new.txt'), '一、甲')],
  ['the manifest', () => appendFileSync(join(folder, 'seeds/sources.yaml'), '\n')],
  ['the codebook', () => appendFileSync(join(folder, 'content/codebook/topics.yaml'), '\n')],
  ['the code', () => appendFileSync(join(folder, 'src/model.ts'), '\n')],
  ['a command', () => appendFileSync(join(folder, 'scripts/verify.ts'), '\n')],
  ['a file that is served as it is', () => writeFileSync(join(folder, 'public/x.txt'), 'x')],
  ['the settings of Astro', () => appendFileSync(join(folder, 'astro.config.mjs'), '\n')],
  ['the packages', () => appendFileSync(join(folder, 'package-lock.json'), '\n')],
])('%s that changes makes it stale', (_, change) => {
  const before = stamp();
  expect(stamp()).toBe(before);
  change();
  expect(stamp()).not.toBe(before);
});

test.each(['SITE_URL', 'BASE_PATH'])('another %s does too', (name) => {
  expect(stamp({ [name]: 'https://other.cn/x/' })).not.toBe(stamp());
});
