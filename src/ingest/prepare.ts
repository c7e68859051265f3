import { createHash } from 'node:crypto';
import { InputError } from '../errors.ts';
import type { Policy } from '../model.ts';
import { firstDifference } from '../policy/lossless.ts';
import { parsePolicy } from '../policy/parse.ts';
import { type SourceEntry, slugOf } from '../source/manifest.ts';
import { readSource } from '../source/read.ts';
import { storedName } from './names.ts';
import { openDocument, shownPath } from './open.ts';

/** One document as read from a file that is not in the corpus yet. */
export interface Candidate {
  /** The path as given, fit to be printed. */
  shown: string;
  /** The name it would be stored under. */
  file: string;
  bytes: Uint8Array;
  sha256: string;
  policy: Policy;
}

export interface PrepareOptions {
  encoding?: string | undefined;
  policyId?: string | undefined;
  jurisdiction?: string | null | undefined;
}

/**
 * Reads and parses a file without touching the corpus. Throws InputError where it cannot be used, naming
 * it as the person did.
 */
export async function prepare(path: string, options: PrepareOptions): Promise<Candidate> {
  const bytes = await openDocument(path);
  const file = storedName(path);
  const shown = shownPath(path);
  const entry: SourceEntry = {
    policyId: options.policyId ?? slugOf(file),
    jurisdiction: options.jurisdiction ?? null,
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
  };
  try {
    const source = await readSource(bytes, file, entry);
    const policy = parsePolicy(source, entry);
    const difference = firstDifference(policy, source);
    if (difference) throw new InputError(`${file}：条款文字与原文不一致，未收录：${difference}`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { shown, file, bytes, sha256, policy };
  } catch (error) {
    if (!(error instanceof InputError) || !error.message.startsWith(`${file}：`)) throw error;
    throw new InputError(shown + error.message.slice(file.length));
  }
}
