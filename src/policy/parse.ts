import type { Clause, Policy, Source, SourceLine } from '../model.ts';
import { policyPath } from '../policy-id.ts';
import { markFurniture, sentencesAside } from '../source/furniture.ts';
import type { SourceEntry } from '../source/manifest.ts';
import { readMetadata } from '../source/page-metadata.ts';
import { visible } from '../text/invisible.ts';
import { clausesOf } from './clauses.ts';
import { documentStarts, partOf, type Start, severalDocuments } from './head/documents.ts';
import { metadataOf } from './head/metadata.ts';
import { visibleLines, withInvisible } from './invisible.ts';
import { oddities } from './oddities.ts';
import { outline } from './outline/outline.ts';
import { markRepeated } from './outline/repeated.ts';
import { nameUnnumbered } from './outline/unnumbered.ts';

/**
 * A source and what the manifest says of it → the policy: metadata, clauses in document order, furniture,
 * issues. Never throws on odd text: what does not fit stays where it stands and is reported.
 */
export function parsePolicy(source: Source, entry: SourceEntry): Policy {
  const marked = markFurniture(visibleLines(source.lines));
  const starts = documentStarts(marked);
  const lines = allAside(markRepeated(entry.part ? partOf(marked, starts, entry.part) : marked));
  const [aside, kept] = [true, false].map((wanted) =>
    source.lines.filter((_, index) => (lines[index]!.furniture ?? false) === wanted),
  ) as [SourceLine[], SourceLine[]];
  const furniture = aside
    .filter(({ text }) => text.trim() !== '')
    .map(({ line, text }) => ({ line, text }));
  const own = source.lines.filter((_, index) => marked[index]!.furniture);
  const documents = entry.part ? [lines] : partsOf(lines, starts);
  const read = documents.map((part) => readPart(part, entry));
  const clauses = numberedApart(
    read.map(({ tree }) => tree.clauses),
    entry,
  );
  const { front, tree } = read[0]!;
  return {
    meta: metadataOf({ ...source, hints: hintsOf(source, own, entry) }, entry, front, tree.clauses),
    clauses: withInvisible(clauses, kept),
    furniture,
    issues: [
      ...(source.issues ?? []),
      ...(entry.part ? [] : severalDocuments(marked, starts)),
      ...read.flatMap((part) => [...part.issues, ...part.tree.issues]),
      ...sentencesAside(own.filter(({ furniture }) => !furniture)),
      ...oddities(kept, clauses),
    ].toSorted((a, b) => a.line - b.line || a.ruleId.localeCompare(b.ruleId)),
  };
}

/** Where all that is printed is furniture, so are lines that print nothing: no clause could hold them. */
function allAside(lines: SourceLine[]): SourceLine[] {
  const printed = lines.some(({ text, furniture }) => !furniture && text.trim() !== '');
  return printed ? lines : lines.map((line) => ({ ...line, furniture: true }));
}

/** The lines of each document of a source. */
function partsOf(lines: SourceLine[], starts: readonly Start[]): SourceLine[][] {
  const bounds = [0, ...starts.slice(1).map(({ index }) => index)];
  return bounds.map((from, at) => lines.slice(from, bounds[at + 1]));
}

/** One document of a source: each counts its clauses by itself. */
function readPart(lines: SourceLine[], { policyId }: SourceEntry) {
  const { root, issues } = outline(lines.filter((line) => !line.furniture));
  const front = nameUnnumbered(root);
  return { front, tree: clausesOf(policyId, root), issues };
}

/** Clauses of all documents; ids of those behind the first end in its number. */
function numberedApart(documents: readonly Clause[][], { policyId }: SourceEntry): Clause[] {
  const taken = new Set<string>();
  return documents.flatMap((clauses, index) =>
    clauses.map((clause) => {
      let { clauseId } = clause;
      if (index > 0) clauseId += `_${index + 1}`;
      while (taken.has(clauseId)) clauseId += `_${index + 1}`;
      taken.add(clauseId);
      return { ...clause, clauseId, url: `${policyPath(policyId)}#${clauseId}` };
    }),
  );
}

/** What the container states of its document, and what a page prints around it, where it holds one. */
function hintsOf(
  { hints }: Source,
  around: readonly SourceLine[],
  { part = 1 }: SourceEntry,
): Record<string, string> {
  if (part > 1) return {};
  return { ...readMetadata(around.map(({ text }) => visible(text)).join('\n')), ...hints };
}
