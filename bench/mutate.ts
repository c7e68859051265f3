/**
 * Mutation testing: changes the code in small ways, one at a time, in a copy of the project, and says of which no
 * test takes notice. A mutant counts as killed where a test fails or doesn't end.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../scripts/lib/steps.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import type { BenchmarkOptions, Table } from './table.ts';

/** Folders of tests; of what is in them, those are left out that want the built site or a browser. */
const TESTS =
  'measure lexicon policy text citation source content matrix precedent search ingest'.split(' ');
/** Milliseconds: what starting takes at most, a test that wasn't timed yet, and how much slower a mutant may be. */
const START = 20_000;
const TIMEOUT = 60_000;
const SLOWER = 5;
/** Tests that take longer aren't asked, those of the mutant's own room and others: it errs on the side of survivors. */
const PATIENCE = 30_000;
const QUICK = 2_000;

interface Result extends Mutant {
  /** The test that failed, `timeout`, or null where the mutant survives. */
  by: string | null;
}

/** One row for each room and each survivor; `.cache/bench/mutants.json` has every mutant with the test that killed it. */
export default async function mutate({
  rooms,
  sample,
  seed,
  from,
}: BenchmarkOptions): Promise<Table[]> {
  const all = rooms.flatMap((room) => mutantsOfRoom(room));
  const chosen = from
    ? again(from, all)
    : rooms.flatMap((room) => draw(all.filter(inRoom(room)), sample / rooms.length, seed));
  const copy = copyProject();
  const imports = importGraph(copy);
  const report = join(ROOT, '.cache', 'bench', 'mutants.json');
  mkdirSync(dirname(report), { recursive: true });
  const results: Result[] = [];
  try {
    const touching = chosen.flatMap(({ file }) => reaching(file, imports));
    const green = runTests(copy, [...new Set(touching)]);
    if (green !== null) throw new Error(`a test fails without any change: ${green}`);
    for (const mutant of chosen) {
      const result = { ...mutant, by: tryMutant(copy, mutant, imports) };
      results.push(result);
      process.stderr.write(
        `${results.length}/${chosen.length} ${result.by ? 'killed' : 'SURVIVED'} ${told(mutant)}${result.by ? ` [${result.by}]` : ''}\n`,
      );
      writeFileSync(report, JSON.stringify(results, null, 1));
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  const survivors = results.filter(({ by }) => by === null);
  const share = (title: string, of: Result[]) => {
    const killed = of.filter(({ by }) => by !== null).length;
    return { room: title, mutants: of.length, killed, '%': Math.round((100 * killed) / of.length) };
  };
  return [
    {
      title: `mutants (seed ${seed})`,
      rows: [
        ...rooms.map((room) => share(room, results.filter(inRoom(room)))),
        share('all', results),
      ],
    },
    { title: 'survivors', rows: survivors.map((mutant) => ({ survivor: told(mutant) })) },
  ];
}

const inRoom =
  (room: string) =>
  ({ file }: Mutant) =>
    file.startsWith(`src/${room}/`);
const isTest = (file: string) => file.endsWith('.test.ts');
const told = ({ file, line, before, after }: Mutant) =>
  `${file}:${line} ${before.replaceAll('\n', '⏎').slice(0, 90)} → ${after.slice(0, 60) || '∅'}`;

function mutantsOfRoom(room: string): Mutant[] {
  const files = readdirSync(join(ROOT, 'src', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort();
  return files.flatMap((name) => {
    const file = `src/${room}/${name.replaceAll('\\', '/')}`;
    return mutantsOf(file, readFileSync(join(ROOT, file), 'utf8'));
  });
}

/** Draws without replacement, the same ones for the same seed. */
function draw(mutants: Mutant[], count: number, seed: number): Mutant[] {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return mutants
    .map((mutant) => ({ mutant, key: random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, Math.ceil(count))
    .map(({ mutant }) => mutant);
}

/** The survivors of a report, found again in the code as it stands, by their words and the nearest line. */
function again(report: string, all: Mutant[]): Mutant[] {
  const old = JSON.parse(readFileSync(report, 'utf8')) as Result[];
  return old
    .filter(({ by }) => by === null)
    .flatMap((mutant) =>
      all
        .filter(
          ({ file, before, after }) =>
            file === mutant.file && before === mutant.before && after === mutant.after,
        )
        .sort((a, b) => Math.abs(a.line - mutant.line) - Math.abs(b.line - mutant.line))
        .slice(0, 1),
    );
}

/** The files of the working tree, with the packages linked. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'mutate-'));
  const files = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  for (const file of files.split('\0').filter(Boolean))
    cpSync(join(ROOT, file), join(copy, file), { recursive: true, force: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(join(copy, 'vitest.config.ts'), CONFIG);
  return copy;
}

/** Quick tests first: most mutants die of them, and the first failure ends a run. */
const CONFIG = `
import { statSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
class Given extends BaseSequencer {
  async sort(files) {
    const order = process.env.TEST_ORDER.split(' ');
    const place = (file) => order.findIndex((name) => file.moduleId.endsWith(name));
    return files.toSorted((a, b) => place(a) - place(b));
  }
}
export default defineConfig({ cacheDir: '.vite', test: { include: ['tests/**/*.test.ts'], testTimeout: 60000, hookTimeout: 120000, bail: 1, fileParallelism: false, sequence: { sequencer: Given } } });
`;

/** Files of src/ and tests/ with the files of the project that each imports. */
function importGraph(root: string): Map<string, string[]> {
  const graph = new Map<string, string[]>();
  const read = (file: string) => {
    if (graph.has(file)) return;
    const text = readFileSync(join(root, file), 'utf8');
    const imported = ts
      .preProcessFile(text, true, true)
      .importedFiles.map(({ fileName }) => fileName);
    const local = imported
      .filter((name) => name.startsWith('.') && name.endsWith('.ts'))
      .map((name) => resolve('/', dirname(file), name).slice(1));
    graph.set(file, local);
    for (const next of local) read(next);
  };
  for (const folder of TESTS)
    for (const name of readdirSync(join(root, 'tests', folder))) {
      const text = isTest(name) ? readFileSync(join(root, 'tests', folder, name), 'utf8') : 'DIST';
      if (!/\bDIST\b|browser\.ts'|'nginx'/u.test(text)) read(`tests/${folder}/${name}`);
    }
  return graph;
}

/** The tests that reach a file, those of its own room first. */
function reaching(file: string, imports: Map<string, string[]>): string[] {
  const reached = new Set([file]);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const [name, targets] of imports)
      if (targets.some((target) => reached.has(target))) reached.add(name);
  }
  return [...reached].filter(isTest);
}

function tryMutant(
  copy: string,
  { file, at: [from, to], after }: Mutant,
  imports: Map<string, string[]>,
): string | null {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, `${text.slice(0, from)}${after}${text.slice(to)}`);
  const tests = reaching(file, imports);
  const isOwn = (test: string) => test.startsWith(`tests/${file.split('/')[1]}/`);
  const within = (time: number) => (test: string) => (taken.get(test) ?? 0) < time;
  const by =
    runTests(copy, tests.filter(isOwn).filter(within(PATIENCE))) ??
    runTests(copy, tests.filter((test) => !isOwn(test)).filter(within(QUICK)));
  writeFileSync(path, text);
  return by;
}

/** How long each test took without any change. */
const taken = new Map<string, number>();

/** Runs tests, the quick ones first, until one fails; the file that failed, `timeout`, or null. */
function runTests(copy: string, tests: string[]): string | null {
  const mocks = (test: string) => /\bvi\.mock\(/u.test(readFileSync(join(copy, test), 'utf8'));
  return (
    runVitest(
      copy,
      tests.filter((test) => !mocks(test)),
      '--no-isolate',
    ) ?? runVitest(copy, tests.filter(mocks), '--isolate')
  );
}

function runVitest(copy: string, tests: string[], isolation: string): string | null {
  if (tests.length === 0) return null;
  const order = tests.toSorted((a, b) => (taken.get(a) ?? 0) - (taken.get(b) ?? 0));
  const usual = order.reduce((sum, test) => sum + (taken.get(test) ?? TIMEOUT), 0);
  const output = join(copy, 'report.json');
  const vitest = join(copy, 'node_modules', 'vitest', 'vitest.mjs');
  // In threads of one process, so that a mutant that loops is ended with it.
  const { signal } = spawnSync(
    process.execPath,
    [
      vitest,
      'run',
      '--pool=threads',
      isolation,
      '--reporter=json',
      `--outputFile=${output}`,
      ...order,
    ],
    {
      cwd: copy,
      stdio: 'ignore',
      timeout: Math.ceil(START + SLOWER * usual),
      killSignal: 'SIGKILL',
      env: { ...process.env, TEST_ORDER: order.join(' ') },
    },
  );
  if (signal !== null) return 'timeout';
  const { success, testResults } = JSON.parse(readFileSync(output, 'utf8')) as Report;
  for (const { name, startTime, endTime } of testResults) {
    const test = relative(copy, name);
    if (!taken.has(test)) taken.set(test, endTime - startTime);
  }
  if (success) return null;
  const failed = testResults.find(({ status }) => status === 'failed');
  const title = failed?.assertionResults.find(({ status }) => status === 'failed')?.fullName ?? '';
  return `${failed ? relative(copy, failed.name) : '?'} ${title}`.trim();
}

interface Report {
  success: boolean;
  testResults: {
    name: string;
    status: string;
    startTime: number;
    endTime: number;
    assertionResults: { status: string; fullName: string }[];
  }[];
}
