/** Corpora of any size for measuring: the real documents varied by a seeded generator. */
import type { Clause, Policy } from '../src/model.ts';

const PLACES = [...'安平宁和永兴新丰长顺康德清泰广昌吉信临江海山川林云岭']
  .flatMap((a, i, all) => [
    a + (all[(i + 7) % all.length] ?? ''),
    a + (all[(i + 11) % all.length] ?? ''),
  ])
  .filter((name) => name.length === 2);
const OWN_PLACES = /绍兴|诸暨|邵阳|上虞|嵊州|新昌|浙江|湖南|山东/g;
/** Words of a document that are replaced by others. */
const WORDS = 120;

/**
 * `count` policies made from the given ones, the same for the same seed: names of places, figures and
 * words are changed, consistently within a document, and the clauses stand in another order.
 */
export function* varied(
  policies: readonly Policy[],
  count: number,
  next: () => number,
): Generator<Policy> {
  const pool = [...new Set(policies.flatMap(({ clauses }) => wordsOf(clauses)))];
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  for (let n = 0; n < count; n++) {
    const { meta, clauses, ...rest } = policies[n % policies.length] as Policy;
    const words = new Map(Array.from({ length: WORDS }, () => [pick(pool), pick(pool)]));
    const places = new Map<string, string>();
    const figures = new Map<string, string>();
    const remembered = (map: Map<string, string>, key: string, make: () => string) => {
      const value = map.get(key) ?? make();
      map.set(key, value);
      return value;
    };
    const vary = (text: string) =>
      text
        .replace(OWN_PLACES, (place) => remembered(places, place, () => pick(PLACES)))
        .replace(/\d+/g, (figure) =>
          remembered(figures, figure, () => String(Math.floor(next() * 10 ** figure.length))),
        )
        .replace(/[\u4e00-\u9fa5]{2}/g, (word) => words.get(word) ?? word);
    const changed = clauses.map((clause) => ({
      ...clause,
      text: vary(clause.text),
      heading: clause.heading && vary(clause.heading),
    }));
    for (let i = changed.length - 1; i > 0; i--) {
      const k = Math.floor(next() * (i + 1));
      [changed[i], changed[k]] = [changed[k] as Clause, changed[i] as Clause];
    }
    const policyId = `${meta.policyId}-${n}`;
    yield { ...rest, meta: { ...meta, policyId, title: vary(meta.title) }, clauses: changed };
  }
}

function wordsOf(clauses: readonly Clause[]): string[] {
  return clauses.flatMap(({ text }) => text.match(/[\u4e00-\u9fa5]{2}/g) ?? []);
}
