import type { Span } from './span.ts';

/**
 * What opens and what closes each kind of bracket and quotation mark; shapes of one kind close each other.
 * Straight quotation marks are none of them, since they neither open nor close.
 */
const SIGNS = {
  round: ['（(﹙', '）)﹚'],
  square: ['〔［[﹝〘〚', '〕］]﹞〙〛'],
  lenticular: ['【〖', '】〗'],
  curly: ['{', '}'],
  title: ['《', '》'],
  innerTitle: ['〈', '〉'],
  double: ['“', '”'],
  single: ['‘', '’'],
  corner: ['「', '」'],
  whiteCorner: ['『', '』'],
} as const;

type Kind = keyof typeof SIGNS;

/** Some kinds of brackets, ready to be looked for. */
export interface Brackets {
  opening: string;
  closing: string;
  /** The next sign of these kinds, or the end of a paragraph. */
  next: RegExp;
  kindOf: ReadonlyMap<string, Kind>;
}

/** The brackets of the kinds given. */
export function brackets(...kinds: Kind[]): Brackets {
  const [opening, closing] = [0, 1].map((side) => kinds.map((kind) => SIGNS[kind][side]).join(''));
  return {
    opening: opening!,
    closing: closing!,
    next: new RegExp(oneOf(`${opening}${closing}\n`), 'g'),
    kindOf: new Map(kinds.flatMap((kind) => [...SIGNS[kind].join('')].map((sign) => [sign, kind]))),
  };
}

/** A class of characters for a pattern: one of the signs given. */
export function oneOf(signs: string): string {
  return `[${signs.replace(/[\]-]/g, '\\$&')}]`;
}

/** Brackets that put words aside. */
export const ASIDES = brackets('round', 'square', 'lenticular');
/** Marks that quote words for themselves. */
export const QUOTATION = brackets('double', 'corner', 'whiteCorner');
/** Whatever keeps the words in it together. */
export const ENCLOSING = brackets(
  'round',
  'square',
  'lenticular',
  'title',
  'innerTitle',
  'double',
  'single',
  'corner',
  'whiteCorner',
);

export interface Found {
  /** Each pair from its opening to behind its closing sign, in the order in which they close. */
  pairs: Span[];
  /** Signs without a partner in their paragraph. */
  open: number[];
  closed: number[];
}

/** Reads the brackets of a text; time is linear in it. */
export function bracketsIn(text: string, { opening, next, kindOf }: Brackets): Found {
  const found: Found = { pairs: [], open: [], closed: [] };
  const waiting: { kind: Kind; at: number }[] = [];
  const ofKind = new Map<Kind, number>();
  const close = (): number => {
    const { kind, at } = waiting.pop()!;
    ofKind.set(kind, ofKind.get(kind)! - 1);
    return at;
  };
  for (let match = next.exec(text); match; match = next.exec(text)) {
    const { 0: sign, index: at } = match;
    const kind = kindOf.get(sign);
    if (kind === undefined) while (waiting.length > 0) found.open.push(close());
    else if (opening.includes(sign)) {
      waiting.push({ kind, at });
      ofKind.set(kind, (ofKind.get(kind) ?? 0) + 1);
    } else if (!ofKind.get(kind)) found.closed.push(at);
    else {
      while (waiting.at(-1)!.kind !== kind) found.open.push(close());
      found.pairs.push([close(), at + 1]);
    }
  }
  while (waiting.length > 0) found.open.push(close());
  return found;
}

/** The pairs that stand in no other, in order. */
export function outerPairs(text: string, kinds: Brackets = ENCLOSING): Span[] {
  const outer: Span[] = [];
  for (const pair of bracketsIn(text, kinds).pairs) {
    while (outer.length > 0 && outer.at(-1)![0] > pair[0]) outer.pop();
    outer.push(pair);
  }
  return outer;
}

/** True where every bracket that opens is closed, and none is closed that has not been opened. */
export function isBalanced(text: string, kinds: Brackets = ENCLOSING): boolean {
  const { open, closed } = bracketsIn(text, kinds);
  return open.length === 0 && closed.length === 0;
}

/** Where the signs given stand outside of brackets and quotation marks. */
export function outside(text: string, signs: RegExp): number[] {
  const places = Array.from(text.matchAll(signs), ({ index }) => index);
  if (places.length === 0) return places;
  const pairs = outerPairs(text);
  let next = 0;
  return places.filter((at) => {
    while (pairs[next] && pairs[next]![1] <= at) next += 1;
    return !pairs[next] || at < pairs[next]![0];
  });
}

/** Splits at the separators that stand outside brackets and quotation marks; the parts are trimmed. */
export function splitOutside(text: string, separators: RegExp): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const at of outside(text, separators)) {
    parts.push(text.slice(start, at).trim());
    start = at + 1;
  }
  return [...parts, text.slice(start).trim()];
}
