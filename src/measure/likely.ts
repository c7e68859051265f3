/**
 * Which measures a clause can be about, told by two characters that stand side by side before any pattern is
 * tried: most patterns of the codebook ask for words that most clauses don't have.
 */
import type { Find } from './codebook.ts';

/** Whatever has patterns, in topics as a codebook has them. */
interface Findable {
  find: readonly Find[];
}
interface Topics<M> {
  topics: readonly { measures: readonly M[] }[];
}

/** Measures by a pair of which one of their terms asks; those that ask for none that can be told are always tried. */
interface Index<M> {
  byPair: Map<number, M[]>;
  always: M[];
}

/** The pair that begins at a place of a text, as one number. */
const keyAt = (text: string, at: number): number =>
  (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/** Escapes that stand for a class or a place and nothing else. */
const CLASS = /[dDsSwWbB]/;

/**
 * The pairs of a pattern, branch by branch: a text that it matches has all the pairs of one branch. Only
 * characters that stand outside of groups and classes and that nothing makes optional are looked at.
 */
export function pairsOf({ source }: RegExp): string[][] {
  const branches: string[][] = [[]];
  let run = '';
  let depth = 0;
  let inClass = false;
  const end = () => {
    const pairs = branches.at(-1) as string[];
    for (let at = 0; at + 1 < run.length; at++) pairs.push(run.slice(at, at + 2));
    run = '';
  };
  for (let at = 0; at < source.length; at++) {
    const sign = source[at] as string;
    if (sign === '\\') {
      end();
      const escaped = source[++at] as string;
      // What follows the others belongs to them: \p{…}, \k<…>, \u….
      if (/\w/.test(escaped) && !CLASS.test(escaped)) return [[]];
    } else if (inClass) {
      inClass = sign !== ']';
    } else if (sign === '[') {
      end();
      inClass = true;
    } else if (sign === '(') {
      end();
      depth++;
    } else if (sign === ')') {
      depth--;
    } else if (depth > 0) {
    } else if (sign === '|') {
      end();
      branches.push([]);
    } else if (/[?*{]/.test(sign)) {
      run = run.slice(0, -1);
      end();
      if (sign === '{') at = source.indexOf('}', at);
    } else if (/[+.^$]/.test(sign) || /[\ud800-\udfff]/.test(sign)) {
      end();
    } else run += sign;
  }
  end();
  return branches;
}

/** For each branch of one term of a find the pair that fewest patterns have; null where no term has one in each. */
function askedBy({ terms }: Find, uses: ReadonlyMap<string, number>): string[] | null {
  const use = (pair: string) => uses.get(pair) ?? 0;
  const sum = (pairs: readonly string[]) => pairs.reduce((total, pair) => total + use(pair), 0);
  const choices = terms.flatMap((term) => {
    const branches = pairsOf(term);
    if (branches.some((pairs) => pairs.length === 0)) return [];
    return [branches.map((pairs) => pairs.reduce((a, b) => (use(b) < use(a) ? b : a)))];
  });
  return choices.length > 0 ? choices.reduce((a, b) => (sum(b) < sum(a) ? b : a)) : null;
}

/** The codebook is looked through once. */
const indexes = new WeakMap<object, unknown>();

function indexOf<M extends Findable>(codebook: Topics<M>): Index<M> {
  const measures = codebook.topics.flatMap((topic) => topic.measures);
  const uses = new Map<string, number>();
  for (const { find } of measures)
    for (const pair of find.flatMap(({ terms }) => terms.flatMap(pairsOf)).flat())
      uses.set(pair, (uses.get(pair) ?? 0) + 1);
  const byPair: Index<M>['byPair'] = new Map();
  const always: M[] = [];
  for (const measure of measures) {
    const asked = measure.find.map((find) => askedBy(find, uses));
    if (asked.includes(null)) always.push(measure);
    else
      for (const pair of new Set(asked.flatMap((pairs) => pairs ?? []))) {
        const key = keyAt(pair, 0);
        byPair.set(key, [...(byPair.get(key) ?? []), measure]);
      }
  }
  const index = { byPair, always };
  indexes.set(codebook, index);
  return index;
}

/**
 * By measure of a codebook, those of the texts in which it can be found, in their order: one that is not among
 * them has no hit. `textOf` gives a text as patterns see it.
 */
export function likelyTexts<T, M extends Findable>(
  codebook: Topics<M>,
  texts: readonly T[],
  textOf: (item: T) => string,
): Map<M, T[]> {
  const { byPair, always } = (indexes.get(codebook) as Index<M> | undefined) ?? indexOf(codebook);
  const likely = new Map(always.map((measure) => [measure, [...texts]]));
  for (const item of texts) {
    const text = textOf(item);
    for (let at = 0; at + 1 < text.length; at++) {
      const measures = byPair.get(keyAt(text, at));
      if (!measures) continue;
      for (const measure of measures) {
        const found = likely.get(measure);
        if (!found) likely.set(measure, [item]);
        else if (found.at(-1) !== item) found.push(item);
      }
    }
  }
  return likely;
}
