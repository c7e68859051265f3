/** Simulated amendments of a document: the newer version, and from which clauses of the older each of its clauses comes. */
import type { Clause } from '../../src/model.ts';
import { makeClause } from '../make-clause.ts';

interface Node {
  kind: Clause['kind'];
  /** Last part of the id: letters and number. */
  step: string;
  mark: string;
  text: string;
  /** Numbers of the older clauses that it comes of. */
  of: number[];
  below: Node[];
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function treeOf(clauses: readonly Clause[]): Node {
  const root: Node = { kind: 'front', step: '', mark: '', text: '', of: [], below: [] };
  const open: { path: readonly string[]; node: Node }[] = [{ path: [], node: root }];
  for (const [i, { path, kind, text, spans, clauseId }] of clauses.entries()) {
    while (open.length > 1 && !open.at(-1)!.path.every((step, depth) => step === path[depth]))
      open.pop();
    const end = spans.marker?.[1] ?? 0;
    const step = clauseId.split('-').at(-1)!.replace(/_\d+$/u, '');
    const node = {
      kind,
      step,
      mark: text.slice(0, end),
      text: text.slice(end),
      of: [i],
      below: [],
    };
    open.at(-1)!.node.below.push(node);
    open.push({ path, node });
  }
  return root;
}

/** Clauses numbered anew: each counts those of its kind before it below the same clause, articles through the whole text. */
function flat(root: Node): { clauses: Clause[]; of: number[][] } {
  const clauses: Clause[] = [];
  const of: number[][] = [];
  let articles = 0;
  const add = (nodes: readonly Node[], above: string[]): void => {
    const counts = new Map<string, number>();
    for (const node of nodes) {
      const letters = node.step.replace(/\d+$/u, '');
      const count = (counts.get(letters) ?? 0) + 1;
      counts.set(letters, count);
      const isArticle = node.kind === 'article';
      if (isArticle) articles += 1;
      const numbered = isArticle || /\d$/u.test(node.step);
      const step = numbered ? `${letters}${isArticle ? articles : count}` : node.step;
      const path = isArticle ? [step] : [...above, step];
      clauses.push({
        ...makeClause({ clauseId: path.join('-'), kind: node.kind, text: node.mark + node.text }),
        path: isArticle ? [...above, step] : path,
        marker: node.mark || null,
        spans: { marker: node.mark ? [0, node.mark.length] : null, heading: null, duty: [] },
      });
      of.push(node.of);
      add(node.below, path);
    }
  };
  add(root.below, []);
  return { clauses, of };
}

const FRAME = new Set(['front', 'preamble', 'closing', 'colophon']);

/**
 * In: a document, sentences that it doesn't have, a seed. Out: an amended version of it, words changed, clauses put in, taken
 * out, moved, split, merged, and all numbered anew; `of` says for each clause of which older ones it comes.
 */
export function amended(
  clauses: readonly Clause[],
  foreign: readonly string[],
  seed: number,
): { newer: Clause[]; of: number[][] } {
  const next = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const root = treeOf(clauses);
  const lists = (): Node[][] => {
    const found: Node[][] = [];
    const walk = (node: Node): void => {
      if (node.below.length > 0) found.push(node.below);
      node.below.forEach(walk);
    };
    walk(root);
    return found;
  };
  const movable = (node: Node): boolean => !FRAME.has(node.kind);
  const leaf = (node: Node): boolean => movable(node) && node.below.length === 0;
  const times = Math.max(1, Math.round(clauses.length * 0.04));
  const often = (act: (list: Node[], at: number) => void): void => {
    for (let n = 0; n < times; n++) {
      const list = pick(lists());
      act(list, Math.floor(next() * list.length));
    }
  };
  /** Some other words for a part of a text. */
  const changed = (text: string): string => {
    let words = text;
    for (let n = 0; n <= words.length / 60; n++) {
      const at = Math.floor(next() * words.length);
      const length = Math.min(2 + Math.floor(next() * 5), Math.floor(words.length / 4));
      words = words.slice(0, at) + pick(foreign).slice(0, length) + words.slice(at + length);
    }
    return words;
  };

  often((list, at) => {
    if (movable(list[at]!)) list.splice(at, 1);
  });
  often((list, at) => {
    const [node] = leaf(list[at]!) ? list.splice(at, 1) : [];
    if (!node) return;
    const others = lists().filter((other) => other.some(({ kind }) => kind === node.kind));
    const other = others.length > 0 ? pick(others) : list;
    const to = other.findIndex(({ kind }) => kind === node.kind);
    other.splice(
      Math.max(0, to) + Math.floor(next() * (other.length - Math.max(0, to) + 1)),
      0,
      node,
    );
  });
  often((list, at) => {
    const node = list[at]!;
    const ends = [...node.text.matchAll(/[。；]/gu)].map(({ index }) => index + 1);
    const closed = (text: string): boolean => text.split('（').length === text.split('）').length;
    // Who is responsible is no clause of its own.
    const rest = (end: number): string => node.text.slice(end).replace(/^（[^）]*）/u, '');
    const inside = ends.filter(
      (end) => end >= 12 && rest(end).length >= 12 && closed(node.text.slice(0, end)),
    );
    if (!leaf(node) || inside.length === 0) return;
    const end = pick(inside);
    const other = { ...node, text: node.text.slice(end), below: [] };
    node.text = node.text.slice(0, end);
    list.splice(at + 1, 0, other);
  });
  often((list, at) => {
    const [node, behind] = [list[at]!, list[at + 1]];
    if (!behind || !leaf(node) || !leaf(behind) || node.kind !== behind.kind) return;
    if (Math.min(node.text.length, behind.text.length) < 12) return;
    list[at] = { ...node, text: node.text + behind.text, of: [...node.of, ...behind.of] };
    list.splice(at + 1, 1);
  });
  for (const list of lists())
    for (const node of list)
      if (next() < 0.25 && node.text.length >= 8) node.text = changed(node.text);
  often((list, at) => {
    if (movable(list[at]!))
      list.splice(at, 0, { ...list[at]!, text: pick(foreign), of: [], below: [] });
  });
  const { clauses: newer, of } = flat(root);
  return { newer, of };
}

/** Shares of true pairs that were found, and of found pairs that are true. */
export function measured(
  found: readonly (readonly [number, number])[],
  of: readonly (readonly number[])[],
): { pairs: number; found: number; right: number } {
  const right = found.filter(([i, j]) => of[j]!.includes(i)).length;
  return { pairs: of.reduce((sum, own) => sum + own.length, 0), found: found.length, right };
}
