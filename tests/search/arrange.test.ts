import { describe, expect, test } from 'vitest';
import { type Arrangement, arrange, type Hit, scoreOf } from '../../src/search/arrange.ts';
import type { PolicyEntry } from '../../src/search/shapes.ts';

const policy = (date: string | null) => ({ date }) as PolicyEntry;
const [old, recent, undated] = [policy('2020-01-01'), policy('2024-01-01'), policy(null)];

/** A hit by its name, its document, its clause, its score and the number of its wording. */
const hit = (of: PolicyEntry, clause: number, score = 0, same = 0): Hit =>
  ({ policy: of, order: [old, recent, undated].indexOf(of), clause, score, same }) as Hit;

/** Document and clause of each hit: 0.2 is clause 2 of the first. */
function arranged(hits: Hit[], how: Partial<Arrangement> = {}) {
  const answer = { hits, leads: [] as Hit[], alike: new Map<number, Hit[]>() };
  arrange(answer, { sort: 'relevance', grouped: false, ...how });
  const told = (list: Hit[]) => list.map(({ order, clause }) => `${order}.${clause}`).join(' ');
  return {
    hits: told(answer.hits),
    leads: told(answer.leads),
    alike: [...answer.alike].map(([same, others]) => `${same}: ${told(others)}`.trim()),
  };
}

const mixed = () => [
  hit(undated, 1, 5),
  hit(recent, 2, 1),
  hit(old, 2, 3),
  hit(recent, 1, 3),
  hit(old, 1, 3),
];

describe('hits', () => {
  test('are in order of their scores, as printed where these are equal', () => {
    expect(arranged(mixed()).hits).toBe('2.1 0.1 0.2 1.1 1.2');
  });
  test('are as printed by document', () => {
    expect(arranged(mixed(), { sort: 'document' }).hits).toBe('0.1 0.2 1.1 1.2 2.1');
  });
  test('are newest first by date, those without one last', () => {
    expect(arranged(mixed(), { sort: 'date' }).hits).toBe('1.1 1.2 0.1 0.2 2.1');
    const twins = [hit(old, 2), hit(undated, 2), hit(undated, 1), hit(old, 1)];
    expect(arranged(twins, { sort: 'date' }).hits).toBe('0.1 0.2 2.1 2.2');
  });
  test('of one document stand together when grouped, the best document first, and each is listed', () => {
    const { hits, leads, alike } = arranged([...mixed(), hit(old, 3, 0, 1), hit(recent, 3, 0, 1)], {
      grouped: true,
    });
    expect(hits).toBe('2.1 0.1 0.2 0.3 1.1 1.2 1.3');
    expect([leads, alike]).toEqual([hits, []]);
  });
});

test('hits of one wording are listed as the first of them, which keeps the others', () => {
  const hits = [hit(old, 1, 1, 7), hit(recent, 1, 2, 7), hit(undated, 1, 3), hit(undated, 2, 0, 7)];
  expect(arranged([...hits, hit(old, 2, 0), hit(old, 3, 0, 8)])).toEqual({
    hits: '2.1 1.1 0.1 0.2 0.3 2.2',
    leads: '2.1 1.1 0.2 0.3',
    alike: ['7: 0.1 2.2', '8:'],
  });
});

test('a clause that is a heading alone stands behind all that say something', () => {
  expect(scoreOf(5, 4, 4)).toBe(5 - 1_000_000);
  expect(scoreOf(5, 4, 6)).toBe(scoreOf(5, 4, 4));
  expect(scoreOf(6, 1, 1)).toBe(scoreOf(5, 4, 4) + 1);
  expect(scoreOf(5, 4, 7)).toBe(5);
  expect(scoreOf(5, 0, 2)).toBe(5);
});
