/** A text that nobody has published yet, read by the same rules as documents: its clauses, figures and oddities. */
import { provedQuantities } from '../measure/quantities.ts';
import type { Clause, Issue, PolicyMeta, Quantity, SourceLine } from '../model.ts';
import { clausesOf } from '../policy/clauses.ts';
import { visibleLines, withInvisible } from '../policy/invisible.ts';
import { oddities } from '../policy/oddities.ts';
import { outline } from '../policy/outline/outline.ts';
import { nameUnnumbered } from '../policy/outline/unnumbered.ts';
import { markFurniture } from '../source/furniture.ts';
import { partLines } from '../source/separators.ts';

export interface Draft {
  clauses: Clause[];
  quantities: Quantity[];
  /** What the reading of it found odd, by line. */
  issues: Issue[];
}

/** The id of a draft among documents; none has it. */
export const DRAFT_ID = 'draft';

/** Text as it was pasted, or the lines of a file → the draft. Never throws on odd text. */
export function readDraft(text: string | readonly SourceLine[]): Draft {
  const given =
    typeof text === 'string'
      ? text.split(/\r\n?|\n/u).map((line, n): SourceLine => ({ line: n + 1, text: line }))
      : text;
  const { lines } = partLines(given);
  const marked = markFurniture(visibleLines(lines));
  const kept = lines.filter((_, index) => !marked[index]!.furniture);
  const { root, issues } = outline(marked.filter(({ furniture }) => !furniture));
  nameUnnumbered(root);
  const tree = clausesOf(DRAFT_ID, root);
  const clauses = withInvisible(tree.clauses, kept);
  // Of what a document says of itself figures are read without anything but its id.
  const meta = { policyId: DRAFT_ID } as PolicyMeta;
  const { quantities } = provedQuantities({
    meta,
    clauses,
    furniture: [],
    issues: [],
  });
  return {
    clauses,
    quantities,
    issues: [...issues, ...tree.issues, ...oddities(kept, clauses)],
  };
}
