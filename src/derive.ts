import { contentDigest, policyMdx } from './content/mdx.ts';
import { type ReadDocument, readDocument } from './document.ts';
import type { Codebook } from './measure/codebook.ts';
import { type DocumentRows, FATAL, rowsOf, withdrawals } from './measure/matrix.ts';
import { withJurisdiction } from './policy/places/jurisdictions.ts';
import type { Manifest, SourceEntry } from './source/manifest.ts';

/** What the manifest says of one document. */
export interface Given {
  file: string;
  entry: SourceEntry;
  /** What is stated of its place, or of all places where only the text says which is its own. */
  jurisdictions: Manifest['jurisdictions'];
}

/** All that one document gives the site, plain data: the same for the same bytes, manifest and codebook. */
export interface Derived extends ReadDocument, Pick<DocumentRows, 'rows'> {
  /** What stops a build: checked entries that the text no longer bears out. */
  faults: string[];
  /** Digest of the MDX that is generated from it. */
  content: string;
}

/**
 * Bytes of a source → everything that derives from it alone. Reads nothing and knows no other document, so
 * that it can be kept and run anywhere. Throws InputError as `readDocument` does.
 */
export async function derive(
  bytes: Uint8Array,
  { file, entry, jurisdictions }: Given,
  codebook: Codebook,
): Promise<Derived> {
  const read = await readDocument(bytes, file, entry);
  const placed = withJurisdiction(read.policy, { jurisdictions, sources: [] });
  const { rows, quantities, issues, withdrawn } = rowsOf(placed, read.quantities, codebook);
  const policy = { ...placed, issues: [...placed.issues, ...withdrawals(withdrawn, placed)] };
  const faults = issues
    .filter(({ ruleId }) => FATAL.has(ruleId))
    .map((issue) => `${issue.file}:${issue.line}: ${issue.message}`);
  const content = contentDigest(policyMdx(policy));
  return { source: read.source, policy, quantities, rows, faults, content };
}
