import { chineseNumber, HAN_TO_TEN } from '../text/numerals.ts';
import type { MarkKind } from './outline/mark-kinds.ts';
import { chain, type Node } from './outline/numbering.ts';

export interface ClauseIdentity {
  id: string;
  path: string[];
  /** The id it would have had, where another clause has it already. */
  duplicateOf?: string;
}

/**
 * Ids and paths of clauses, in document order. An id is made from kind and printed number only, so that
 * links outlive every change of wording; a second clause with the same id gets `_2`.
 */
export function clauseIds(nodes: Node[]): ClauseIdentity[] {
  const used = new Map<string, number>();
  const startsAnew = startingAnew();
  const ordinal = ordinals();
  return nodes.map((node) => {
    const wanted = idOf(node, startsAnew, ordinal);
    const count = (used.get(wanted) ?? 0) + 1;
    used.set(wanted, count);
    const path = pathOf(node, ordinal);
    return count === 1
      ? { id: wanted, path }
      : { id: `${wanted}_${count}`, path, duplicateOf: wanted };
  });
}

function pathOf(node: Node, ordinal: Ordinals): string[] {
  return steps(node).map((step) => step.label || `${UNNUMBERED[step.kind]}${ordinal(step)}`);
}

const UNNUMBERED: Partial<Record<Node['kind'], string>> = {
  bullet: '—',
  continuation: '续',
  table: '表',
  annex: '附件',
};

function steps(node: Node): Node[] {
  return chain(node).reverse().slice(1);
}

function idOf(node: Node, startsAnew: StartsAnew, ordinal: Ordinals): string {
  const own = steps(node);
  const annexes = own.filter(({ kind }) => kind === 'annex').map((step) => annexId(step, ordinal));
  const books = own.filter(isBook);
  const below = own.filter((step) => step.kind !== 'annex' && !isBook(step));
  const article = below.findIndex(({ mark }) => mark?.kind === 'article');
  // Articles number through the whole text, so what stands above them drops out.
  const counted = article === -1 ? below : below.slice(article);
  const unnumbered = counted.findIndex((step) => !isNumbered(step));
  const numbers = unnumbered === -1 ? counted : counted.slice(0, unnumbered);
  const rest = unnumbered === -1 ? [] : counted.slice(unnumbered);
  const letter = article === -1 ? 'c' : 'a';
  return [
    ...annexes,
    ...scopeOf(numbers[0], books, own, startsAnew),
    ...(numbers.length > 0 ? [letter + numbers.map(numberOf).join('-')] : []),
    ...rest.map((step) => nameOf(step, ordinal)),
  ].join('-');
}

/** The steps above that an id needs because the numbers of `first` start anew in each of them. */
function scopeOf(
  first: Node | undefined,
  books: Node[],
  own: Node[],
  startsAnew: StartsAnew,
): string[] {
  const kind = first?.mark?.kind;
  if (kind === 'article') {
    const outer = own.find((step) => step.kind !== 'annex')!;
    if (outer === first || !isNumbered(outer) || !startsAnew(outer, 'article')) return [];
    return [(isBook(outer) ? 'p' : 'c') + numberOf(outer)];
  }
  const needed = kind
    ? books.slice(0, books.findLastIndex((book) => startsAnew(book, kind)) + 1)
    : books;
  return needed.length > 0 ? [`p${needed.map(numberOf).join('-')}`] : [];
}

type StartsAnew = (step: Node, kind: MarkKind) => boolean;

/** True where more than one of the siblings of a step begins with the first of a kind. */
function startingAnew(): StartsAnew {
  const known = new Map<Node | null, Map<string, boolean>>();
  return ({ parent, mark }, kind) => {
    const answers = known.get(parent) ?? new Map<string, boolean>();
    known.set(parent, answers);
    const key = `${mark?.kind} ${kind}`;
    const answer =
      answers.get(key) ??
      (parent?.children ?? []).filter(
        (step) => step.mark?.kind === mark?.kind && firstNumber(step, kind) === 1,
      ).length > 1;
    answers.set(key, answer);
    return answer;
  };
}

/** Number of the first mark of a kind below a step; null where it holds none. */
function firstNumber(step: Node, kind: MarkKind): number | null {
  for (const child of step.children) {
    const number = child.mark?.kind === kind ? child.mark.number : firstNumber(child, kind);
    if (number !== null) return number;
  }
  return null;
}

function isBook({ mark }: Node): boolean {
  return mark?.kind === 'book' || mark?.kind === 'subbook';
}

/** A step whose number stands in the id by itself. */
function isNumbered({ mark }: Node): boolean {
  return mark !== null && mark.kind !== 'bullet';
}

function numberOf({ mark, label }: Node): string {
  return `${mark!.idPrefix ?? ''}${mark!.number}${addition(label)}`;
}

/** Steps below the first that has no number of its own: bullets, boxes, tables, what goes on behind them. */
function nameOf(step: Node, ordinal: Ordinals): string {
  if (step.kind === 'box') return `box${numberIn(step.label)!}`;
  if (step.kind === 'table') return `table${numberIn(step.label) ?? ordinal(step)}`;
  if (step.kind === 'continuation') return `cont${ordinal(step)}`;
  if (step.mark?.kind === 'bullet') return `b${ordinal(step)}`;
  return step.mark ? numberOf(step) : step.kind;
}

const ANNEX_NAMES: [begins: string, name: string][] = [
  ['附录', 'appendix'],
  ['附表', 'schedule'],
  ['附图', 'figure'],
];

function annexName(label: string): string {
  return ANNEX_NAMES.find(([begins]) => label.startsWith(begins))?.[1] ?? 'annex';
}

/** 附件2-1: annex2-1, 附录A: appendixa. */
function annexId(step: Node, ordinal: Ordinals): string {
  const letter = /[A-Z](?:-\d+)?$/u.exec(step.label.normalize('NFKC'))?.[0].toLowerCase();
  return `${annexName(step.label)}${letter ?? numberIn(step.label) ?? ordinal(step)}`;
}

const ADDITION = new RegExp(`之([${HAN_TO_TEN}]+)$`, 'u');

/** 第十二条之一 is an article of its own: a12z1. */
function addition(label: string): string {
  const match = ADDITION.exec(label);
  return match ? `z${chineseNumber(match[1]!)}` : '';
}

type Ordinals = (node: Node) => number;

/** Tells the how-manieth of its kind a node without a number is among its siblings. */
function ordinals(): Ordinals {
  const known = new Map<Node, number>();
  return (node) => {
    if (!known.has(node)) {
      const counts = new Map<string, number>();
      for (const sibling of node.parent!.children) {
        const key = groupOf(sibling);
        const count = (counts.get(key) ?? 0) + 1;
        known.set(sibling, count);
        counts.set(key, count);
      }
    }
    return known.get(node)!;
  };
}

/** Nodes that are counted together: a table with a number of its own is not. */
function groupOf({ kind, label }: Node): string {
  return kind === 'annex' ? annexName(label) : `${kind} ${label}`;
}

const HAN_AT_END = new RegExp(`[${HAN_TO_TEN}]+$`, 'u');

function numberIn(label: string): string | null {
  const digits = /\d+(?:[-—]\d+)?/u.exec(label.normalize('NFKC'));
  if (digits) return digits[0].replace('—', '-');
  const han = HAN_AT_END.exec(label);
  return han ? String(chineseNumber(han[0])) : null;
}
