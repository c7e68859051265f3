import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/text/alike.ts';
import { SHORTEST } from '../../src/wording/fingerprints.ts';
import { postingsOf } from '../../src/wording/postings.ts';
import { type Run, reachOf, runsOf } from '../../src/wording/runs.ts';
import { BORDER, clauseAt, printedAt, wordedOf } from '../../src/wording/worded.ts';
import { makeClause } from '../make-clause.ts';

const MANY = 1_000;
const worded = (clauses: readonly string[]) =>
  wordedOf(clauses.map((text, n) => makeClause({ clauseId: `c${n}`, text })));
const runsBetween = (documents: readonly (readonly string[])[], own = 0): Run[] =>
  runsOf(postingsOf(documents.map((clauses) => worded(clauses).text)), own, MANY);

/** Han characters enough that a run of twelve isn't shared by chance, and what folding changes. */
const characters = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.integer({ min: 0x4e00, max: 0x5fff }).map((n) => String.fromCharCode(n)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ' ',
      '\n',
      '（',
      '(',
      '》',
      '“',
      '"',
      '㎡',
      'Ａ',
      'é',
      '—',
      '%',
      '½',
    ),
  },
);
const text = (minLength: number, maxLength: number) =>
  fc.array(characters, { minLength, maxLength }).map((parts) => parts.join(''));
const clauses = fc.array(text(0, 60), { minLength: 1, maxLength: 4 });

test('every run of twelve characters that two clauses share is found, whatever stands around it', () => {
  const planted = fc.record({
    run: text(SHORTEST, 60).filter((run) => fold(run).length >= SHORTEST),
    one: fc.tuple(clauses, text(0, 30), text(0, 30)),
    other: fc.tuple(clauses, text(0, 30), text(0, 30)),
  });
  fc.assert(
    fc.property(planted, ({ run, one, other }) => {
      const documents = [one, other].map(([around, before, behind]) => [
        ...around,
        `${before}|${run}|${behind}`,
        ...around.map((each) => each.slice(1)),
      ]);
      const [own, its] = documents.map((each) => worded(each));
      const wanted = fold(run);
      const found = runsBetween(documents).some((each) => {
        const [from, to] = reachOf(each, 0);
        const [start, end] = reachOf(each, 1);
        return (
          own!.text.slice(from, to).includes(wanted) && its!.text.slice(start, end).includes(wanted)
        );
      });
      expect(found).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('what is found is equal on both sides, as long as it can be, and within one clause of each', () => {
  const shared = fc.array(text(4, 30), { minLength: 1, maxLength: 5 });
  const mixed = fc
    .tuple(shared, fc.array(fc.tuple(fc.nat(4), text(0, 8), fc.boolean())))
    .map(([pool, parts]) => {
      const made = [''];
      for (const [n, own, cut] of parts) {
        if (cut) made.push('');
        made.push(`${made.pop()}${pool[n % pool.length]}${own}`);
      }
      return { pool, made };
    });
  fc.assert(
    fc.property(mixed, mixed, ({ made, pool }, { made: rest }) => {
      const documents = [made, [...rest, pool.join('')]];
      const [own, its] = documents.map((each) => worded(each).text) as [string, string];
      for (const { document, pieces } of runsBetween(documents)) {
        expect(document).toBe(1);
        for (const [at, there, length] of pieces) {
          const words = own.slice(at, at + length);
          expect(words).toBe(its.slice(there, there + length));
          expect(words).not.toContain(BORDER);
          expect(length).toBeGreaterThanOrEqual(SHORTEST);
          for (const [a, b] of [
            [own[at - 1], its[there - 1]],
            [own[at + length], its[there + length]],
          ])
            expect(a === b && a !== undefined && a !== BORDER).toBe(false);
        }
        const gaps = pieces.slice(1).map(([at, there], i) => {
          const [before, beyond, length] = pieces[i]!;
          return [own.slice(before + length, at), its.slice(beyond + length, there)];
        });
        for (const gap of gaps.flat()) {
          expect(gap.length).toBeLessThanOrEqual(6);
          expect(gap).not.toContain(BORDER);
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('the same as looking at every pair of places, where no part is repeated', () => {
  const alphabet = fc
    .integer({ min: 0x4e00, max: 0x4e00 + 400 })
    .map((n) => String.fromCharCode(n));
  const pool = fc.array(fc.array(alphabet, { minLength: 6, maxLength: 20 }), {
    minLength: 8,
    maxLength: 8,
  });
  const order = fc.tuple(
    fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7]),
    fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7]),
  );
  fc.assert(
    fc.property(pool, order, (parts, orders) => {
      const documents = orders.map((each) => [each.map((n) => parts[n]!.join('')).join('。')]);
      const [own, its] = documents.map((each) => worded(each).text) as [string, string];
      const wanted = new Set<string>();
      for (let a = 0; a < own.length; a++)
        for (let b = 0; b < its.length; b++) {
          if (own[a - 1] === its[b - 1] && a > 0 && b > 0) continue;
          let length = 0;
          while (own[a + length] === its[b + length] && own[a + length] !== BORDER) length++;
          if (length >= SHORTEST) wanted.add(`${a} ${b} ${length}`);
        }
      const found = runsBetween(documents).flatMap(({ pieces }) =>
        pieces.map((piece) => piece.join(' ')),
      );
      expect(new Set(found)).toEqual(wanted);
    }),
    { numRuns: 200 },
  );
});

test('a few characters between two runs leave one, more leave two; a shorter run is none', () => {
  const [one, other] = ['推动乡村医生向执业助理医师转化', '允许收支结余按规定用于人员奖励'];
  const count = (between: string, its: string) =>
    runsBetween([[`${one}${between}${other}`], [`${one}${its}${other}`]]).map(
      ({ pieces }) => pieces.length,
    );
  expect(count('甲乙丙', '丁戊己庚辛壬')).toEqual([2]);
  expect(count('甲乙丙', '丁戊己庚辛壬癸')).toEqual([1, 1]);
  expect(runsBetween([[one.slice(0, 12)], [one]])).toHaveLength(1);
  expect(runsBetween([[one.slice(0, 11)], [one]])).toHaveLength(0);
  expect(runsBetween([[one.slice(0, 6), one.slice(6)], [one]])).toHaveLength(0);
});

test('of words that many documents have only the first and those always looked at are compared', () => {
  const common = '以习近平新时代中国特色社会主义思想为指导';
  const documents = Array.from(
    { length: 40 },
    (_, n) => worded([`${n}号，${common}，${n}号`]).text,
  );
  const postings = postingsOf(documents);
  const others = (limit: number, always: number[] = []) =>
    runsOf(postings, 20, limit, always).map(({ document }) => document);
  expect(others(40)).toHaveLength(39);
  expect(others(10)).toEqual([0, 1, 2]);
  expect(others(10, [7, 33])).toEqual([0, 1, 2, 7, 33]);
});

test('a stretch leads back to what is printed', () => {
  fc.assert(
    fc.property(clauses, fc.nat(), fc.nat(), (given, a, b) => {
      const own = worded(given);
      const filled = [...given.keys()].filter((n) => fold(given[n]!).length > 0);
      if (filled.length === 0) return;
      const n = filled[a % filled.length]!;
      const length = fold(given[n]!).length;
      const from = own.starts[n]! + (b % length);
      const to = from + 1 + (a % (length - (b % length)));
      expect(clauseAt(own, from)).toBe(n);
      const [start, end] = printedAt(own, [from, to]);
      // Whole characters of the print: one that folds to several is taken whole.
      expect(fold(given[n]!.slice(start, end))).toContain(own.text.slice(from, to));
      expect(fold(given[n]!.slice(0, start)).length).toBeLessThanOrEqual(from - own.starts[n]!);
    }),
    { numRuns: 400 },
  );
});
