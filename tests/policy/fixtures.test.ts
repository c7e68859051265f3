import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { firstDifference } from '../../src/policy/lossless.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { readSource } from '../../src/source/read.ts';
import { outlineOf } from './outline.ts';

const folder = join(import.meta.dirname, '../fixtures/policy');

describe('a source parses into the outline that stands beside it', () => {
  for (const name of readdirSync(folder)) {
    test(name, async () => {
      const bytes = readFileSync(join(folder, name, 'source.txt'));
      const source = await readSource(bytes, 'source.txt');
      const policy = parsePolicy(source, { policyId: name, jurisdiction: null });
      await expect(outlineOf(policy)).toMatchFileSnapshot(join(folder, name, 'outline.txt'));
      expect(firstDifference(policy, source)).toBeNull();
    });
  }
});
