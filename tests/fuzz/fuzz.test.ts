import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInput } from './check.ts';
import { fuzzInput } from './inputs.ts';

const folder = join(import.meta.dirname, '../../seeds');
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

/** Seeds of `scripts/fuzz.ts` that found a fault once. */
const FOUND = [1506, 520559];

describe('whatever comes in', () => {
  it('is refused in one line, or gives a policy that has every character once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        expect(await checkInput(fuzzInput(seed, sources))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it.each(FOUND)('holds for seed %d', async (seed) => {
    expect(await checkInput(fuzzInput(seed, sources))).toBeNull();
  });

  it('holds for text that fast-check makes, line by line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 60 })), async (lines) => {
        const bytes = new TextEncoder().encode(`政策\n${lines.join('\n')}`);
        expect(await checkInput({ kind: 'text', file: 'a.txt', bytes })).toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});
