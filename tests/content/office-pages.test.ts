import { describe, expect, test } from 'vitest';
import {
  countByTopic,
  hasOfficePage,
  pagesOfOffice,
  placesOfOffice,
} from '../../src/content/office-pages.ts';
import type { Duty, Role } from '../../src/duties.ts';

const office = { id: 'health', name: '卫生健康部门', known: true };
const duty = (at: string, role: Role = 'lead', unit = '市卫健委'): Duty => {
  const [jurisdiction = '', policyId = '', clauseId = ''] = at.split('/');
  return { office, unit, role, jurisdiction, policyId, clauseId, label: clauseId, name: clauseId };
};
const topicsOf = ({ clauseId }: Pick<Duty, 'clauseId'>) => (clauseId === 'c1' ? ['pay'] : []);

describe('what the page of an office lists', () => {
  test('places in the order given, a clause once under its strongest part', () => {
    const places = placesOfOffice(
      [
        duty('b/p/c1', 'undivided'),
        duty('a/q/c2', 'responsible'),
        duty('a/q/c2', 'text', '卫健局'),
      ],
      ['a', 'b', 'none'],
    );
    expect(places.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(places[0]?.documents[0]).toMatchObject({
      policyId: 'q',
      units: ['市卫健委', '卫健局'],
      parts: [{ role: 'text', clauses: [{ clauseId: 'c2' }] }],
      size: 1,
    });
  });

  test('is cut between documents, whatever there are; nothing is lost', () => {
    const duties = Array.from({ length: 60 }, (_, i) => duty(`p${i % 3}/d${i % 6}/c${i}`));
    const places = placesOfOffice(duties, ['p0', 'p1', 'p2']);
    const pages = pagesOfOffice(places, 25);
    const sizes = pages.map((page) =>
      page.flatMap(({ documents }) => documents).reduce((sum, { size }) => sum + size, 0),
    );
    expect(sizes).toEqual([20, 20, 20]);
    expect(pagesOfOffice(places, 1)).toHaveLength(6);
    // A place that runs on stands on both pages.
    expect(pagesOfOffice(places, 10).map((page) => page.map(({ id }) => id))).toEqual(
      ['p0', 'p0', 'p1', 'p1', 'p2', 'p2'].map((id) => [id]),
    );
  });

  test('counts clauses by place and topic, not namings; without a topic under none', () => {
    const counts = countByTopic(
      [duty('a/p/c1'), duty('a/p/c1', 'responsible'), duty('a/p/c2'), duty('b/q/c1')],
      topicsOf,
    );
    expect([...(counts.get('a') ?? [])]).toEqual([
      ['pay', 1],
      [null, 1],
    ]);
    expect([...(counts.get('b') ?? [])]).toEqual([['pay', 1]]);
  });
});

test('a name that is not curated has a page only where a line could not hold it', () => {
  const unit = (clauses: number, known = false) =>
    hasOfficePage({ ...office, known, clauses, lead: 0, places: 1 });
  expect([unit(1), unit(3), unit(4), unit(1, true)]).toEqual([false, false, true, true]);
});
