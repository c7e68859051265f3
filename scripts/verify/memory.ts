/** What was found before, by a digest of what it was found in: `.cache/verified.sqlite`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { digestOf } from '../../src/store/keys.ts';
import { ROOT } from '../lib/steps.ts';

export type Memory = ReturnType<typeof openMemory>;

/** Code that decides what is found; other code finds anew. */
const CODE = ['scripts/verify', 'src/measure', 'src/policy', 'src/text', 'package-lock.json'];

/** Opens what is known to the code as it is now. */
export function openMemory() {
  const folder = join(ROOT, '.cache');
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(join(folder, 'verified.sqlite'), { timeout: 60_000 });
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = normal; create table if not exists found (key text primary key, value text not null)',
  );
  const code = digestOf(ROOT, CODE, process.version).slice(0, 16);
  const read = database.prepare('select value from found where key = ?');
  const exists = database.prepare('select 1 from found where key = ?');
  const write = database.prepare('insert or replace into found (key, value) values (?, ?)');
  const used = new Set<string>();

  const keyOf = (key: string): string => {
    const full = `${code}:${key}`;
    used.add(full);
    return full;
  };
  return {
    has: (key: string): boolean => exists.get(keyOf(key)) !== undefined,
    recall: <T>(key: string): T => JSON.parse(read.get(keyOf(key))?.value as string) as T,
    keep: ([key, value]: [key: string, value: unknown]): void => {
      write.run(keyOf(key), JSON.stringify(value));
    },
    /** Keeps what is kept meanwhile in one go; until then others don't know of it. */
    async together(work: () => Promise<void>): Promise<void> {
      database.exec('begin');
      try {
        await work();
      } finally {
        database.exec('commit');
      }
    },
    /** Says that something is needed though nobody asked for it. */
    use: (key: string): void => void keyOf(key),
    /** Forgets what this run did not ask for. */
    forgetOthers(): void {
      const known = database.prepare('select key from found').all() as { key: string }[];
      const forget = database.prepare('delete from found where key = ?');
      database.exec('begin');
      for (const { key } of known) if (!used.has(key)) forget.run(key);
      database.exec('commit');
    },
  };
}
