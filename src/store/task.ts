import { readFile } from 'node:fs/promises';
import { derive, type Given } from '../derive.ts';
import { InputError } from '../errors.ts';
import type { Codebook } from '../measure/codebook.ts';
import { type Packed, pack } from './documents.ts';

/** One document to derive. `key` names the result. */
export interface Task extends Given {
  path: string;
  key: string;
}

export type Outcome = { key: string; packed: Packed } | { key: string; refused: string };

/** Derives one file. A source that cannot be used is refused, with the command that takes it out. */
export async function deriveFile(task: Task, codebook: Codebook): Promise<Outcome> {
  const { key, path, file, entry } = task;
  try {
    return { key, packed: pack(await derive(await readFile(path), task, codebook)) };
  } catch (error) {
    const remedy = `先移除这份文件可继续生成：npm run ingest -- --remove ${entry.policyId}`;
    if (error instanceof InputError) return { key, refused: `seeds/${error.message}；${remedy}` };
    throw new Error(`seeds/${file}：${(error as Error).message}；${remedy}`, { cause: error });
  }
}
