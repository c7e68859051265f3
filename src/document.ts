import { InputError } from './errors.ts';
import { provedQuantities } from './measure/quantities.ts';
import type { Policy, Quantity, Source } from './model.ts';
import { firstDifference } from './policy/lossless.ts';
import { parsePolicy } from './policy/parse.ts';
import type { SourceEntry } from './source/manifest.ts';
import { readSource } from './source/read.ts';

/** One document with all that derives from it alone. */
export interface ReadDocument {
  source: Source;
  policy: Policy;
  quantities: Quantity[];
}

/**
 * Bytes of a source and what the manifest says of it → the document. What is odd is an issue of its
 * policy, a figure that its words don't prove among them: that figure is left out. Throws InputError,
 * beginning with `file`, for bytes that can't be used for a part that it has not, and for clauses
 * that differ from the source.
 */
export async function readDocument(
  bytes: Uint8Array,
  file: string,
  entry: SourceEntry,
): Promise<ReadDocument> {
  const source = await readSource(bytes, file, entry);
  const policy = parsePolicy(source, entry);
  if (entry.part && policy.clauses.length === 0) {
    throw new InputError(`${file}：没有第 ${entry.part} 份文件，请看疑点中列出的份数`);
  }
  const difference = firstDifference(policy, source);
  if (difference) throw new InputError(`${file}：条款文字与原文不一致：${difference}`);
  const { quantities, issues } = provedQuantities(policy);
  return { source, policy: { ...policy, issues: [...policy.issues, ...issues] }, quantities };
}
