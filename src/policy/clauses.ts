import type { Clause, ClauseKind, ClauseSpans } from '../model.ts';
import { policyPath } from '../policy-id.ts';
import { squeeze } from '../text/squeeze.ts';
import { headingOf, headingOfArticle } from './heading.ts';
import { clauseIds } from './ids.ts';
import { chain, type Node, type Piece } from './outline/numbering.ts';
import { tableOf } from './outline/tables.ts';
import { leadsInText } from './units/leads.ts';
import { readResponsibility, standingRule } from './units/units.ts';

type Span = [number, number];

export interface ClauseTree {
  clauses: Clause[];
  issues: { ruleId: string; line: number; message: string }[];
}

/** Outline → clauses in document order, with ids, headings, responsible units and tables. */
export function clausesOf(policyId: string, root: Node): ClauseTree {
  const nodes = inOrder(root);
  const ids = clauseIds(nodes);
  const issues = ids.flatMap(({ duplicateOf, id }, index) =>
    duplicateOf
      ? [
          {
            ruleId: 'duplicate-id',
            line: nodes[index]!.pieces[0]!.line,
            message: `编号与前文重复，锚点改为 ${id}（原为 ${duplicateOf}）`,
          },
        ]
      : [],
  );
  const clauses = nodes.map((node, index) => clauseOf(policyId, node, ids[index]!));
  inherit(clauses);
  return { clauses, issues };
}

function inOrder(root: Node): Node[] {
  const nodes: Node[] = [];
  const visit = (node: Node) => {
    if (node.pieces.length > 0) nodes.push(node);
    node.children.forEach(visit);
  };
  visit(root);
  // A clause may go on behind a table that stands in its container, so children are not always in order.
  return nodes.toSorted((a, b) => a.pieces[0]!.order - b.pieces[0]!.order);
}

function clauseOf(
  policyId: string,
  node: Node,
  { id, path }: { id: string; path: string[] },
): Clause {
  const text = textOf(node.pieces);
  const { lead, responsible, duty } = readResponsibility(text);
  const leadInText = node.kind === 'table' ? [] : leadsInText(text, duty);
  const lines = node.pieces.map(({ line }) => line);
  const spans = { ...spansOf(node, text, duty), duty };
  return {
    clauseId: id,
    path,
    kind: node.kind,
    marker: markerOf(node, text),
    ...(node.inferred ? { markerInferred: true } : {}),
    heading: spans.heading && text.slice(...spans.heading),
    text,
    spans,
    lead,
    responsible,
    ...(leadInText.length > 0 ? { leadInText } : {}),
    source: { lines: [Math.min(...lines), Math.max(...lines)] },
    url: `${policyPath(policyId)}#${id}`,
    ...(node.table ? { table: tableOf(node.table) } : {}),
  };
}

/** Pieces → text: wrapped lines run on, paragraphs and rows stand on lines of their own. */
export function textOf(pieces: Piece[]): string {
  const parts: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    const line = piece.text.trim();
    const before = parts.at(-1) ?? '';
    // Lines are not broken within a word or a number, so two that meet there are two.
    const apart =
      (/[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(line)) ||
      (/\d$/.test(before) && /^\d/.test(line));
    if (index > 0) parts.push(piece.joined ? (apart ? ' ' : '') : '\n');
    parts.push(line);
  }
  return parts.join('');
}

/** The mark as printed, white space aside. */
function markerOf(node: Node, text: string): string | null {
  if (node.mark) return node.mark.printed;
  return node.head ? squeeze(text.slice(0, node.head)) : null;
}

const TITLED: ReadonlySet<ClauseKind> = new Set(['box', 'table', 'annex']);

/** （规范性）, （试行） below the label of an attachment say what it is, not what it is called. */
const IN_BRACKETS = /^[（(].*[）)]$/u;

/** Where mark and heading stand in the text; a heading opens the words behind the mark, up to the units. */
function spansOf(
  node: Node,
  text: string,
  duty: readonly Span[],
): Pick<ClauseSpans, 'marker' | 'heading'> {
  const [first = '', ...rest] = text.split('\n');
  const end = first.slice(0, node.mark?.length ?? node.head ?? 0).trimEnd().length;
  const marker: Span | null = end > 0 ? [0, end] : null;
  const behind = first.slice(end);
  if (node.mark) {
    const words = first.slice(end, Math.max(end, duty[0]?.[0] ?? first.length));
    const more = words !== behind || rest.length > 0 || node.children.length > 0;
    const inArticle = chain(node).some(({ mark }) => mark?.kind === 'article');
    const heading = inArticle ? headingOfArticle(words, more) : headingOf(words, more);
    return { marker, heading: heading === null ? null : found(heading, behind, end) };
  }
  // A table or a box without a number has no heading; a plan behind a letter begins with its title.
  const titled = node.label === '' ? node.kind === 'annex' : TITLED.has(node.kind);
  if (!titled) return { marker, heading: null };
  const words = behind.replace(/^[\s：:．.、]+/u, '');
  if (words !== '') return { marker, heading: found(words, behind, end) };
  const below = node.kind === 'annex' ? rest.findIndex((line) => !IN_BRACKETS.test(line)) : -1;
  if (below === -1) return { marker, heading: null };
  const from = [first, ...rest.slice(0, below)].join('\n').length + 1;
  return { marker, heading: [from, from + rest[below]!.length] };
}

/** Where words stand that open a text but for signs before them; the text begins at `offset`. */
function found(words: string, text: string, offset: number): Span {
  const from = offset + text.indexOf(words);
  return [from, from + words.length];
}

/** A standing rule makes its units responsible for the clauses behind it that name units. */
function inherit(clauses: Clause[]): void {
  for (const [index, clause] of clauses.entries()) {
    const rule = standingRule(clause.text);
    if (!rule || rule.units.length === 0) continue;
    for (const later of clauses.slice(index + 1)) {
      if (rule.scope === 'part' && later.path[0] !== clause.path[0]) break;
      if (later.lead.length + later.responsible.length > 0) later.responsibleInherited = rule.units;
    }
  }
}
