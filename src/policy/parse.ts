import type { Policy, Source, SourceLine } from '../model.ts';
import { markFurniture, sentencesAside } from '../source/furniture.ts';
import type { SourceEntry } from '../source/manifest.ts';
import { readMetadata } from '../source/page-metadata.ts';
import { clausesOf } from './clauses.ts';
import { visible, visibleLines, withInvisible } from './invisible.ts';
import { metadataOf } from './metadata.ts';
import { oddities } from './oddities.ts';
import { outline } from './outline.ts';
import { markRepeated } from './repeated.ts';
import { severalDocuments } from './several.ts';
import { nameUnnumbered } from './unnumbered.ts';

/**
 * A source and what the manifest says of it → the policy: metadata, clauses in document order, furniture,
 * issues. Never throws on odd text: what does not fit stays where it stands and is reported.
 */
export function parsePolicy(source: Source, entry: SourceEntry): Policy {
  const lines = markRepeated(markFurniture(visibleLines(source.lines)));
  const [aside, kept] = [true, false].map((wanted) =>
    source.lines.filter((_, index) => (lines[index]!.furniture ?? false) === wanted),
  ) as [SourceLine[], SourceLine[]];
  const furniture = aside
    .filter(({ text }) => text.trim() !== '')
    .map(({ line, text }) => ({ line, text }));
  // What a web page states around a document counts where the document itself is silent.
  const stated = readMetadata(furniture.map(({ text }) => visible(text)).join('\n'));
  const hints = { ...stated, ...source.hints };
  const content = lines.filter((line) => !line.furniture);
  const { root, issues } = outline(content);
  const front = nameUnnumbered(root);
  const tree = clausesOf(entry.policyId, root);
  return {
    meta: metadataOf({ ...source, hints }, entry, front, tree.clauses),
    clauses: withInvisible(tree.clauses, kept),
    furniture,
    issues: [
      ...(source.issues ?? []),
      ...issues,
      ...severalDocuments(root),
      ...tree.issues,
      ...sentencesAside(aside.filter(({ furniture }) => !furniture)),
      ...oddities(kept, tree.clauses),
    ].toSorted((a, b) => a.line - b.line || a.ruleId.localeCompare(b.ruleId)),
  };
}
