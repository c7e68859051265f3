import { chain, type Node } from './numbering.ts';
import { chineseNumber } from './numerals.ts';

export interface ClauseIdentity {
  id: string;
  path: string[];
  /** The id it would have had, where another clause has it already. */
  duplicateOf?: string;
}

/** Kinds that are named, not numbered, and stand below the root. */
const NAMED: ReadonlySet<string> = new Set(['front', 'preamble', 'closing', 'colophon']);

/**
 * Ids and paths of clauses, in document order. An id is made from kind and printed number only, so that
 * links outlive every change of wording; a second clause with the same id gets `_2`.
 */
export function clauseIds(nodes: Node[]): ClauseIdentity[] {
  const used = new Map<string, number>();
  return nodes.map((node) => {
    const wanted = idOf(node);
    const count = (used.get(wanted) ?? 0) + 1;
    used.set(wanted, count);
    const path = pathOf(node);
    return count === 1
      ? { id: wanted, path }
      : { id: `${wanted}_${count}`, path, duplicateOf: wanted };
  });
}

function pathOf(node: Node): string[] {
  return steps(node).map((step) => step.label || `${UNNUMBERED[step.kind]}${ordinal(step)}`);
}

const UNNUMBERED: Partial<Record<Node['kind'], string>> = {
  bullet: '—',
  continuation: '续',
  table: '表',
  box: '专栏',
  annex: '附件',
  front: 'front',
};

function steps(node: Node): Node[] {
  const above = chain(node).reverse();
  return above.length === 1 ? above : above.slice(1);
}

function idOf(node: Node): string {
  const own = steps(node);
  const prefix: string[] = [];
  let numbers: string[] = [];
  let letter = 'c';
  const suffix: string[] = [];
  for (const step of own) {
    if (step.kind === 'annex') prefix.push(`annex${numberIn(step.label) ?? ordinal(step)}`);
    else if (NAMED.has(step.kind)) suffix.push(step.kind);
    else if (step.kind === 'box') suffix.push(`box${numberIn(step.label) ?? ordinal(step)}`);
    else if (step.kind === 'table') suffix.push(`table${numberIn(step.label) ?? ordinal(step)}`);
    else if (step.kind === 'continuation') suffix.push(`cont${ordinal(step)}`);
    else if (step.mark?.kind === 'bullet') suffix.push(`b${ordinal(step)}`);
    else if (suffix.length > 0) suffix.push(String(step.mark!.number));
    else if (step.mark!.kind === 'article') {
      // Articles number through the whole text, so what stands above them drops out.
      letter = 'a';
      numbers = [`${step.mark!.number}${addition(step.label)}`];
    } else numbers.push(String(step.mark!.number));
  }
  const numbered = numbers.length > 0 ? [`${letter}${numbers.join('-')}`] : [];
  return [...prefix, ...numbered, ...suffix].join('-');
}

/** 第十二条之一 is an article of its own: a12z1. */
function addition(label: string): string {
  const match = /之([一二三四五六七八九十]+)$/u.exec(label);
  return match ? `z${chineseNumber(match[1]!)}` : '';
}

function ordinal(node: Node): number {
  const alike = (node.parent?.children ?? [node]).filter(
    ({ kind, inferred, label }) =>
      kind === node.kind && !inferred && (node.kind !== 'table' || label === ''),
  );
  return alike.indexOf(node) + 1;
}

function numberIn(label: string): string | null {
  const digits = /[\d]+(?:[-—－]\d+)?/.exec(label.normalize('NFKC'));
  if (digits) return digits[0].replace(/[—－]/u, '-');
  const han = /[一二三四五六七八九十]+$/u.exec(label);
  return han ? String(chineseNumber(han[0])) : null;
}
