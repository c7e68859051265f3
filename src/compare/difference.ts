/** The difference between two texts in words, told for each of them and for both in one. */
import { type Match, matchesOf } from './order.ts';
import { type Part, type Passage, partsOf } from './passage.ts';
import { type Token, weightOf } from './tokens.ts';

/**
 * `same` stands in both, `own` in this text alone, `moved` in both but in another place of the other, `mark`
 * is the number of the clause, which isn't compared.
 */
export type Kind = 'same' | 'own' | 'moved' | 'mark';

/** A stretch of a text; the stretches of a text in order are the text. */
export interface Stretch {
  text: string;
  kind: Kind;
  /** Where it stands in the other document, if in another clause than those that it is compared with. */
  at?: number;
}

/**
 * A stretch of two texts in one: the second, with what only the first has put in where it stands there. `moved`
 * is of the second and stands elsewhere in the first, `away` is of the first and stands in another clause of the second.
 */
export interface Merged {
  text: string;
  kind: 'same' | 'one' | 'other' | 'moved' | 'away';
  /** The clause of the other document in which it stands, if another than those compared. */
  at?: number;
  /** It belongs to a 小句 that has no counterpart at all. */
  apart?: true;
}

export interface Difference {
  /** For each passage of the first text, and of the second, its stretches. */
  one: Stretch[][];
  other: Stretch[][];
  /** Both in one, passages parted by line breaks. */
  merged: Merged[];
}

/** Common words between two differences say nothing where they are no longer than a character. */
const ISLAND = 1;

/** The number of the clause of another document in which a 小句 stands word for word; undefined where in none. */
export type Elsewhere = (part: Part) => number | undefined;

interface Side {
  passages: readonly Passage[];
  parts: Part[];
  /** Tokens of all parts, in order, with the number of the first of each part. */
  tokens: Token[];
  first: number[];
  kinds: Kind[];
  /** Tokens that stand in another clause, with its number. */
  at: (number | undefined)[];
  /** Tokens of parts that have no counterpart. */
  apart: boolean[];
}

function sideOf(passages: readonly Passage[]): Side {
  const parts = partsOf(passages);
  const first = [0];
  for (const { tokens } of parts) first.push(first.at(-1)! + tokens.length);
  const tokens = parts.flatMap((part) => part.tokens);
  return {
    passages,
    parts,
    tokens,
    first,
    kinds: tokens.map(() => 'own'),
    at: tokens.map(() => undefined),
    apart: tokens.map(() => true),
  };
}

/**
 * In: two texts, each one or several passages; where given, which clauses of the other document have a 小句
 * that the text compared with has not. Out: their difference.
 */
export function difference(
  one: readonly Passage[],
  other: readonly Passage[],
  elsewhere: { one?: Elsewhere; other?: Elsewhere } = {},
): Difference {
  const a = sideOf(one);
  const b = sideOf(other);
  const { chain, moved } = matchesOf(a.parts, b.parts);
  for (const match of chain) {
    a.apart.fill(false, a.first[match.one[0]], a.first[match.one[1]]);
    b.apart.fill(false, b.first[match.other[0]], b.first[match.other[1]]);
  }
  const common = (matches: readonly Match[]): [number, number][] =>
    matches.flatMap((match) => commonTokens(a, b, match));
  const same = withoutIslands(common(chain), a, b);
  paint(same, a, b, 'same');
  paint(withoutIslands(common(moved), a, b), a, b, 'moved');
  lookElsewhere(a, elsewhere.one);
  lookElsewhere(b, elsewhere.other);
  return { one: stretchesOf(a), other: stretchesOf(b), merged: mergedOf(a, b, same) };
}

/** A text that nothing is compared with, its 小句 that stand elsewhere marked. */
export function alone(passages: readonly Passage[], elsewhere?: Elsewhere): Stretch[][] {
  const side = sideOf(passages);
  lookElsewhere(side, elsewhere);
  return stretchesOf(side);
}

function paint(pairs: readonly [number, number][], a: Side, b: Side, kind: Kind): void {
  for (const [i, j] of pairs) {
    a.kinds[i] = kind;
    b.kinds[j] = kind;
  }
}

function lookElsewhere(side: Side, elsewhere: Elsewhere | undefined): void {
  if (!elsewhere) return;
  for (const [p, part] of side.parts.entries()) {
    const [from, to] = [side.first[p]!, side.first[p + 1]!];
    if (side.kinds.slice(from, to).some((kind) => kind === 'moved')) continue;
    // What has most of its words in common where it is compared doesn't stand elsewhere.
    const own = part.tokens.filter((_, i) => side.kinds[from + i] === 'own');
    if (2 * weightOf(own.map(({ folded }) => folded).join('')) < part.weight) continue;
    const at = elsewhere(part);
    if (at === undefined) continue;
    side.kinds.fill('moved', from, to);
    side.at.fill(at, from, to);
  }
}

/** Longest common subsequence of the words of a match, as pairs of numbers of tokens. */
function commonTokens(a: Side, b: Side, { one, other }: Match): [number, number][] {
  const [fromA, toA] = [a.first[one[0]]!, a.first[one[1]]!];
  const [fromB, toB] = [b.first[other[0]]!, b.first[other[1]]!];
  const width = toB - fromB + 1;
  const best = new Uint32Array((toA - fromA + 1) * width);
  const at = (i: number, j: number): number => (i - fromA) * width + j - fromB;
  const equal = (i: number, j: number): boolean => a.tokens[i]!.folded === b.tokens[j]!.folded;
  for (let i = toA - 1; i >= fromA; i--)
    for (let j = toB - 1; j >= fromB; j--)
      best[at(i, j)] = equal(i, j)
        ? best[at(i + 1, j + 1)]! + a.tokens[i]!.folded.length
        : Math.max(best[at(i + 1, j)]!, best[at(i, j + 1)]!);
  const pairs: [number, number][] = [];
  for (let i = fromA, j = fromB; i < toA && j < toB; ) {
    if (equal(i, j)) pairs.push([i++, j++]);
    else if (best[at(i + 1, j)]! >= best[at(i, j + 1)]!) i++;
    else j++;
  }
  return pairs;
}

/** Pairs of tokens without the runs that are one character long and have a difference at both ends. */
function withoutIslands(pairs: readonly [number, number][], a: Side, b: Side): [number, number][] {
  const runs: [number, number][][] = [];
  for (const pair of pairs) {
    const last = runs.at(-1)?.at(-1);
    if (last && last[0] + 1 === pair[0] && last[1] + 1 === pair[1]) runs.at(-1)!.push(pair);
    else runs.push([pair]);
  }
  const whole = pairs.length === a.tokens.length && pairs.length === b.tokens.length;
  return runs
    .filter((run) => whole || weightOf(run.map(([i]) => a.tokens[i]!.folded).join('')) > ISLAND)
    .flat();
}

function stretchesOf({ passages, parts, kinds, at, first }: Side): Stretch[][] {
  return passages.map(({ text, mark }, passage) => {
    const stretches: Stretch[] = [];
    const add = (words: string, kind: Kind, where?: number): void => {
      if (words === '') return;
      const last = stretches.at(-1);
      if (last?.kind === kind && last.at === where) last.text += words;
      else stretches.push({ text: words, kind, ...(where !== undefined && { at: where }) });
    };
    let behind = mark?.[1] ?? 0;
    add(text.slice(0, behind), 'mark');
    const tokens = parts.flatMap((part, p) =>
      part.passage === passage ? part.tokens.map((token, i) => ({ token, n: first[p]! + i })) : [],
    );
    for (const { token, n } of tokens) {
      const kind = kinds[n]!;
      const last = stretches.at(-1);
      // White space belongs to a mark only inside of it.
      const goesOn = last?.kind === kind && last.at === at[n];
      add(text.slice(behind, token.from), goesOn ? kind : 'same', goesOn ? at[n] : undefined);
      add(text.slice(token.from, token.to), kind, at[n]);
      behind = token.to;
    }
    add(text.slice(behind), 'same');
    return stretches;
  });
}

/** Words with what parts them from those before: a line break between passages, or what is printed. */
function spacedWords({ passages, parts, tokens }: Side): string[] {
  const passageOf = parts.flatMap((part) => part.tokens.map(() => part.passage));
  return tokens.map(({ from, to }, n) => {
    const { text } = passages[passageOf[n]!]!;
    if (n === 0) return text.slice(from, to);
    if (passageOf[n] !== passageOf[n - 1]) return `\n${text.slice(from, to)}`;
    return text.slice(tokens[n - 1]!.to, to);
  });
}

function mergedOf(a: Side, b: Side, same: readonly [number, number][]): Merged[] {
  const merged: Merged[] = [];
  const add = (text: string, kind: Merged['kind'], side: Side, n: number): void => {
    const last = merged.at(-1);
    const at = side.at[n];
    const apart = kind === 'one' || kind === 'other' ? side.apart[n] || undefined : undefined;
    if (last?.kind === kind && last.at === at && last.apart === apart) last.text += text;
    else merged.push({ text, kind, ...(at !== undefined && { at }), ...(apart && { apart }) });
  };
  const [wordsA, wordsB] = [spacedWords(a), spacedWords(b)];
  let [i, j] = [0, 0];
  const upTo = (toA: number, toB: number): void => {
    for (; i < toA; i++) {
      // What has only moved within the text is shown where the second has it.
      if (a.kinds[i] === 'moved' && a.at[i] === undefined) continue;
      add(wordsA[i]!, a.kinds[i] === 'moved' ? 'away' : 'one', a, i);
    }
    for (; j < toB; j++) add(wordsB[j]!, b.kinds[j] === 'moved' ? 'moved' : 'other', b, j);
  };
  for (const [nextA, nextB] of same) {
    upTo(nextA, nextB);
    add(wordsB[j]!, 'same', b, j++);
    i++;
  }
  upTo(a.tokens.length, b.tokens.length);
  return merged;
}
