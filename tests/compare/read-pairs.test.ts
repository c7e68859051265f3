import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Compared } from '../../src/compare/document.ts';
import { linksBetween } from '../../src/compare/links.ts';
import { openStore } from '../../src/store/open.ts';

/** Lines of a file of pairs, without its head: see the README beside them. */
const linesOf = (name: string): string[][] =>
  readFileSync(new URL(`../fixtures/read-pairs/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

const store = await openStore();
const documents = store.documents.map(
  ({ meta }): Compared => ({
    document: meta.policyId,
    clauses: store.document(meta.policyId).clauses,
    rows: store.rowsOfDocument(meta.policyId),
  }),
);
const PAIRS = linesOf('pairs.tsv').map(([one = '', other = '', grade, main]) => ({
  pair: [one, other] as const,
  strong: grade === 'strong',
  main: main === 'main',
}));
const rowsAt = (place: string): readonly string[] => {
  const [policyId, clauseId = ''] = place.split('#');
  return documents.find(({ document }) => document === policyId)?.rows.get(clauseId) ?? [];
};
const familyOf = (row: string): string => store.measures.get(row)?.family ?? row;
const inOneFamily = ([one, other]: readonly [string, string]): boolean => {
  const families = new Set(rowsAt(one).map(familyOf));
  return rowsAt(other).some((row) => families.has(familyOf(row)));
};
const share = <T>(of: readonly T[], holds: (each: T) => boolean): number =>
  of.filter(holds).length / of.length;

it('clauses that a reader would lay beside each other stand in one row or family', () => {
  const strong = PAIRS.filter((each) => each.strong);
  const main = PAIRS.filter((each) => each.main);
  expect(strong.length).toBeGreaterThan(190);
  expect(main.length).toBeGreaterThan(140);
  expect(share(strong, ({ pair }) => inOneFamily(pair))).toBeGreaterThanOrEqual(0.99);
  expect(share(main, ({ pair }) => inOneFamily(pair))).toBeGreaterThanOrEqual(0.95);
});

it('what a row quotes of two documents belongs together', () => {
  const common = linesOf('links.tsv').flatMap(([one = '', other = '', verdict, row = '']) => {
    const rows = rowsAt(one).filter((id) => rowsAt(other).includes(id));
    if (rows.length === 0) return [];
    return [{ right: verdict === 'right' || (row !== '' && !rows.includes(row)) }];
  });
  expect(common.length).toBeGreaterThan(200);
  expect(share(common, ({ right }) => right)).toBeGreaterThanOrEqual(0.96);
});

it('the strongest link of a clause mostly leads to what it chiefly belongs to', () => {
  const counterparts = new Map<string, Set<string>>();
  for (const { pair, strong, main } of PAIRS)
    for (const [one, other] of [pair, [pair[1], pair[0]] as const]) {
      if (!(strong && main)) continue;
      const key = `${one} ${other.split('#')[0]}`;
      counterparts.set(key, (counterparts.get(key) ?? new Set()).add(other));
    }
  const strongest = new Map<string, { to: string; strength: number }>();
  for (const [i, a] of documents.entries())
    for (const b of documents.slice(i + 1))
      for (const { one, other, strength } of linksBetween(a, b)) {
        const [from, to] = [
          `${a.document}#${a.clauses[one]!.clauseId}`,
          `${b.document}#${b.clauses[other]!.clauseId}`,
        ];
        for (const [key, there] of [
          [`${from} ${b.document}`, to],
          [`${to} ${a.document}`, from],
        ] as const)
          if (strength > (strongest.get(key)?.strength ?? 0))
            strongest.set(key, { to: there, strength });
      }
  const found = share([...counterparts], ([key, right]) => right.has(strongest.get(key)?.to ?? ''));
  expect(counterparts.size).toBeGreaterThan(190);
  expect(found).toBeGreaterThanOrEqual(0.94);
});
