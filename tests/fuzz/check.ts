import { policyFiles } from '../../src/content/mdx.ts';
import { InputError } from '../../src/errors.ts';
import { readQuantities } from '../../src/measure/quantities.ts';
import { Policy } from '../../src/model.ts';
import { firstDifference } from '../../src/policy/lossless.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { readSource } from '../../src/source/read.ts';
import type { FuzzInput } from './inputs.ts';

/**
 * Runs an input through reading, parsing, quantities and pages. Returns what is wrong, or null: it must be
 * refused in one line or give a policy that has every character once, sound ids and provable quotes.
 */
export async function checkInput({ file, bytes }: FuzzInput): Promise<string | null> {
  const source = await readSource(bytes, file).catch((error: unknown) => error as Error);
  if (source instanceof Error) {
    if (!(source instanceof InputError)) return `readSource threw ${source.stack}`;
    return source.message.includes('\n') ? `message of two lines: ${source.message}` : null;
  }
  const policy = parsePolicy(source, { policyId: 'fuzz', jurisdiction: null });
  const difference = firstDifference(policy, source);
  if (difference) return `lost: ${difference}`;
  const sound = Policy.safeParse(policy);
  if (!sound.success) return `not a Policy: ${sound.error.message}`;
  const ids = policy.clauses.map(({ clauseId }) => clauseId);
  if (new Set(ids).size !== ids.length) return `ids twice: ${ids.join(' ')}`;
  for (const { clauseId, source: span } of policy.clauses) {
    if (span.lines[0] > span.lines[1]) return `lines of ${clauseId} run backwards`;
  }
  const squeezed = new Map(policy.clauses.map((clause) => [clause.clauseId, squeeze(clause.text)]));
  for (const { clauseId, quote } of readQuantities(policy)) {
    if (!squeezed.get(clauseId)?.includes(squeeze(quote)))
      return `quote not in ${clauseId}: ${quote}`;
  }
  return brokenPage(policy);
}

const squeeze = (text: string): string => text.replace(/\s/g, '');

/** What the generated page has besides its own frame must be inert: JSON strings without markup. */
function brokenPage(policy: Policy): string | null {
  for (const page of policyFiles([policy]).values()) {
    const frame = page.replace(/^\{\/\* [^*]*\*\/\}$/mu, '').replace(/"(?:[^"\\]|\\.)*"/gu, '""');
    if (/[^\x20-\x7e\n]|<(?!\/?[A-Z]|\/?>)|\$\{|`/u.test(frame)) {
      return `page has text outside of its strings: ${frame.match(/.{0,30}(?:[^\x20-\x7e\n]|\$\{|`).{0,30}/u)?.[0]}`;
    }
    const strings = page.match(/"(?:[^"\\]|\\.)*"/gu) ?? [];
    const raw = strings.find((string) => /[<>{}`\p{Cc}\p{Cf}\p{Co}]/u.test(string));
    if (raw) return `page has an unescaped string: ${raw}`;
  }
  return null;
}
