/**
 * Feeds random inputs to the readers and the parser, for hours if need be:
 *   node scripts/fuzz.ts [--count 100000] [--from 1] [--out DIR]
 * An input that breaks a rule, or takes more than a second, is written to DIR; the seed alone repeats it.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkInput } from '../tests/fuzz/check.ts';
import { fuzzInput } from '../tests/fuzz/inputs.ts';
import { readArguments } from './lib/arguments.ts';
import { ROOT } from './lib/steps.ts';

const { values } = readArguments(
  'node scripts/fuzz.ts [--count 个数] [--from 起始种子] [--out 目录]',
  {
    count: { type: 'string', default: '100000' },
    from: { type: 'string', default: '1' },
    out: { type: 'string', default: join(ROOT, '.cache', 'fuzz') },
  },
);
const count = Number(values.count);
const from = Number(values.from);
const folder = join(ROOT, 'seeds');
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

const LIMIT = 1_000_000;
const byKind = new Map<string, number>();
let failures = 0;
let slowest = 0;
for (let seed = from; seed < from + count; seed += 1) {
  const input = fuzzInput(seed, sources);
  const before = process.cpuUsage();
  const wrong = await checkInput(input).catch((error: Error) => `threw ${error.stack}`);
  const { user } = process.cpuUsage(before);
  slowest = Math.max(slowest, user);
  byKind.set(input.kind, (byKind.get(input.kind) ?? 0) + 1);
  const found = wrong ?? (user > LIMIT ? `took ${Math.round(user / 1000)} ms` : null);
  if (found) {
    failures += 1;
    mkdirSync(values.out, { recursive: true });
    writeFileSync(join(values.out, `${seed}-${input.file}`), input.bytes);
    console.log(`种子 ${seed}（${input.kind}）：${found.slice(0, 600)}`);
  }
  if ((seed - from + 1) % 5000 === 0) {
    console.log(
      `${seed - from + 1}/${count}，${failures} 个失败，最慢 ${Math.round(slowest / 1000)} ms`,
    );
  }
}
const kinds = [...byKind].map(([kind, number]) => `${kind} ${number}`).join('，');
console.log(
  `${count} 个输入（${kinds}）：${failures} 个失败，最慢 ${Math.round(slowest / 1000)} ms`,
);
process.exitCode = failures > 0 ? 1 : 0;
