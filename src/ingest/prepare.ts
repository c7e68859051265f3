import { readDocument } from '../document.ts';
import { InputError } from '../errors.ts';
import type { Policy, Quantity } from '../model.ts';
import { type Inferred, type SourceEntry, slugOf } from '../source/manifest.ts';
import { storedName } from './names.ts';
import { openDocument, shownPath } from './open.ts';

/** One document as read from a file that is not in the corpus yet. */
export interface Candidate {
  path: string;
  /** The path as given, fit to be printed. */
  shown: string;
  /** The name it would be stored under. */
  file: string;
  bytes: Uint8Array;
  sha256: string;
  policy: Policy;
  quantities: Quantity[];
}

export interface PrepareOptions {
  encoding?: string | undefined;
  /** Which document of a file that holds several. */
  part?: number | undefined;
  policyId?: string | undefined;
  jurisdiction?: string | null | undefined;
  /** Values that a person gave in place of what the text says. */
  inferred?: Inferred | undefined;
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
    encoding: options.encoding,
    part: options.part,
    inferred: options.inferred,
  };
  try {
    const { source, policy, quantities } = await readDocument(bytes, file, entry);
    return { path, shown, file, bytes, sha256: source.sha256, policy, quantities };
  } catch (error) {
    if (!(error instanceof InputError) || !error.message.startsWith(`${file}：`)) throw error;
    throw new InputError(shown + error.message.slice(file.length));
  }
}
