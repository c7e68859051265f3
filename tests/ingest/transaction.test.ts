import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { commitChanges, finishPending, STAGING } from '../../src/ingest/transaction.ts';
import { emptyFolder, PROJECT, snapshot } from './corpus.ts';

/** What is made durable and what is renamed, in order, while a test listens. */
const log: { add: ((what: string, path: unknown) => void) | null } = vi.hoisted(() => ({
  add: null,
}));

vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof import('node:fs/promises')>();
  const open: typeof real.open = async (path, ...rest) => {
    const handle = await real.open(path, ...rest);
    const sync = handle.sync.bind(handle);
    const close = handle.close.bind(handle);
    log.add?.('open', path);
    handle.close = () => {
      log.add?.('close', path);
      return close();
    };
    handle.sync = () => {
      log.add?.('sync', path);
      return sync();
    };
    return handle;
  };
  const rename: typeof real.rename = (from, to) => {
    log.add?.('rename', to);
    return real.rename(from, to);
  };
  return { ...real, open, rename };
});

const before = { 'seeds/a.txt': 'a1', 'seeds/gone.txt': 'g', 'content/policies/a.mdx': 'm1' };
const changes = [
  { path: 'seeds/a.txt', content: 'a2' },
  { path: 'seeds/gone.txt', content: null },
  { path: 'content/policies/b.mdx', content: 'm2' },
];
const after = {
  'seeds/a.txt': 'a2',
  'content/policies/a.mdx': 'm1',
  'content/policies/b.mdx': 'm2',
};

const lay = async (root: string, files: Record<string, string>): Promise<void> => {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), content);
  }
};

describe('commitChanges', () => {
  it('makes all changes and leaves nothing behind', async () => {
    const root = await emptyFolder();
    await lay(root, before);
    await commitChanges(root, changes);
    expect(await snapshot(root)).toEqual(after);
  });

  const wrong = ['../out.txt', 'seeds/../../out.txt', '/etc/out', 'src/corpus.ts', 'seeds/'];
  it.each([...wrong, 'seeds\\x', 'seeds/a\\b', 'seeds/a\\b/c', 'seeds//x', 'seeds///x'])(
    'refuses to write to %s, with nothing changed',
    async (path) => {
      const root = await emptyFolder();
      await lay(root, before);
      await expect(commitChanges(root, [...changes, { path, content: 'x' }])).rejects.toThrow();
      expect(await snapshot(root)).toEqual(before);
    },
  );

  it('leaves everything as it was where staging fails, as on a full disk', async () => {
    const root = await emptyFolder();
    await lay(root, before);
    const full = {
      path: 'seeds/full.txt',
      get content(): string {
        throw Object.assign(new Error(), { code: 'ENOSPC' });
      },
    };
    await expect(commitChanges(root, [...changes, full])).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await snapshot(root)).toEqual(before);
  });

  it('is finished by the next run wherever it stops between its renames', async () => {
    for (let done = 0; done <= changes.length; done += 1) {
      const root = await emptyFolder();
      await lay(root, before);
      const staging = join(root, STAGING);
      await mkdir(staging);
      const steps = changes.map(({ path, content }, index) => ({
        path,
        staged: content === null ? null : String(index),
      }));
      for (const [index, { content }] of changes.entries()) {
        if (content !== null) await writeFile(join(staging, String(index)), content);
      }
      await writeFile(join(staging, 'journal.json'), JSON.stringify(steps));
      for (const { path, staged } of steps.slice(0, done)) {
        if (staged !== null) await rename(join(staging, staged), join(root, path));
      }
      await finishPending(root);
      expect(await snapshot(root)).toEqual(after);
    }
  });

  it('forgets what was staged without being committed', async () => {
    const root = await emptyFolder();
    await lay(root, {
      ...before,
      [`${STAGING}/0`]: 'half',
      [`${STAGING}/journal.json.draft`]: '[',
    });
    await finishPending(root);
    expect((await readdir(join(root, 'seeds'))).toSorted()).toEqual(['a.txt', 'gone.txt']);
    await commitChanges(root, changes);
    expect(await snapshot(root)).toEqual(after);
  });

  it('keeps its journal until every file has its place, and goes on from there', async () => {
    const root = await emptyFolder();
    await lay(root, { ...before, 'content/policies/b.mdx/in-the-way': 'x' });
    await expect(commitChanges(root, changes)).rejects.toThrow();
    expect(await readdir(join(root, STAGING))).toContain('journal.json');
    await rm(join(root, 'content/policies/b.mdx'), { recursive: true });
    await finishPending(root);
    expect(await snapshot(root)).toEqual(after);
  });

  it('has everything on the disk before the journal that commits, and the journal before the renames', async () => {
    const root = await emptyFolder();
    await lay(root, before);
    const done: string[] = [];
    const name = (path: unknown) => String(path).slice(root.length + 1);
    log.add = (what, path) => done.push(`${what} ${name(path)}`);
    await commitChanges(root, changes);
    log.add = null;
    const at = (step: string) => done.indexOf(step);
    const commit = at(`rename ${STAGING}/journal.json`);
    for (const staged of ['0', '2', 'journal.json.draft']) {
      expect(at(`sync ${STAGING}/${staged}`)).toBeGreaterThanOrEqual(0);
      expect(at(`sync ${STAGING}/${staged}`)).toBeLessThan(commit);
    }
    expect(at(`sync ${STAGING}`)).toBeGreaterThan(commit);
    expect(at('rename seeds/a.txt')).toBeGreaterThan(at(`sync ${STAGING}`));
    expect(at('sync seeds')).toBeGreaterThan(at('rename seeds/a.txt'));
    expect(at('sync content/policies')).toBeGreaterThan(at('rename content/policies/b.mdx'));
    const files = (what: string) =>
      done.flatMap((step) => (step.startsWith(`${what} `) ? [step.slice(what.length + 1)] : []));
    expect(files('close').toSorted()).toEqual(files('open').toSorted());
  });

  it('survives kill -9 at any moment: all files are old, or all are new', async () => {
    const count = 60;
    const program = `
      import { commitChanges } from ${JSON.stringify(join(PROJECT, 'src/ingest/transaction.ts'))};
      const changes = Array.from({ length: ${count} }, (_, i) => ({ path: 'seeds/' + i + '.txt', content: 'new' }));
      process.stdout.write('ready');
      await commitChanges(process.argv[1], changes);`;
    const seen = new Set<string>();
    for (let round = 0; round < 8; round += 1) {
      const root = await emptyFolder();
      await lay(
        root,
        Object.fromEntries(Array.from({ length: count }, (_, i) => [`seeds/${i}.txt`, 'old'])),
      );
      const child = spawn(process.execPath, [
        '--input-type=module-typescript',
        '-e',
        program,
        root,
      ]);
      const ended = new Promise((resolve) => child.on('exit', resolve));
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await sleep(round * 12);
      child.kill('SIGKILL');
      await ended;
      await finishPending(root);
      const states = new Set<string>();
      for (const name of await readdir(join(root, 'seeds'))) {
        states.add(await readFile(join(root, 'seeds', name), 'utf8'));
      }
      expect(states.size).toBe(1);
      seen.add([...states].join());
    }
    expect(seen.has('old')).toBe(true);
  }, 30_000);
});
