import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/steps.ts';
import { copyOfCorpus, snapshot } from '../ingest/corpus.ts';

const generate = (cwd: string) =>
  spawnSync(process.execPath, [join(ROOT, 'scripts/content.ts')], { cwd, encoding: 'utf8' });

/** What people edit or commit; what is only kept to save time stands in .cache/. */
async function written(root: string): Promise<Record<string, string>> {
  const files = Object.entries(await snapshot(root));
  return Object.fromEntries(files.filter(([path]) => !path.startsWith('.cache/')));
}

test('an anchor that was published and is gone stops the build before it writes; an alias mends it', async () => {
  const root = await copyOfCorpus();
  const file = join(root, 'content/anchors.json');
  const published = JSON.parse(readFileSync(file, 'utf8'));
  const policyId = Object.keys(published)[0]!;
  published[policyId].ids.push('c99-9');
  writeFileSync(file, JSON.stringify(published));
  const before = await written(root);
  const stopped = generate(root);
  expect(stopped.status).toBe(1);
  expect(stopped.stderr).toContain(`${policyId}#c99-9：已发布的锚点不见了`);
  expect(await written(root)).toEqual(before);

  published[policyId].aliases['c99-9'] = 'front';
  writeFileSync(file, JSON.stringify(published));
  expect(generate(root).status).toBe(0);
});

test('a register that is no register is refused in one line', async () => {
  const root = await copyOfCorpus();
  writeFileSync(join(root, 'content/anchors.json'), '{"a": []}');
  const { status, stderr } = generate(root);
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^content\/anchors\.json：.*\n$/u)]);
});
