/** How many groups are the same, differ, stand in one document alone: in all and by topic. */
import type { Relation } from '../compare/groups.ts';
import { el } from '../search-page/elements.ts';
import type { Row } from './lay.ts';

export type Counts = Record<Relation, number>;

const none = (): Counts => ({ same: 0, changed: 0, first: 0, other: 0, apart: 0 });

/** What no row of the matrix quotes. */
const NO_TOPIC = '未列入措施对照';

/** Counts for document `k` against the first, in all and by topic; a group of several topics counts in each. */
export function countsOf(
  rows: readonly Row[],
  k: number,
): { all: Counts; topics: Map<string, Counts> } {
  const all = none();
  const topics = new Map<string, Counts>();
  for (const row of rows) {
    const relation = row.relations[k - 1];
    if (!relation) continue;
    all[relation] += 1;
    for (const topic of row.topics.length > 0 ? row.topics : [NO_TOPIC]) {
      const counts = topics.get(topic) ?? none();
      counts[relation] += 1;
      topics.set(topic, counts);
    }
  }
  const last = topics.get(NO_TOPIC);
  topics.delete(NO_TOPIC);
  if (last) topics.set(NO_TOPIC, last);
  return { all, topics };
}

/** What relations are called for two documents, by their letters. */
export const relationWords = (first: string, other: string): Record<Relation, string> => ({
  same: '文字相同',
  changed: '文字不同',
  first: `仅${first}`,
  other: `仅${other}`,
  apart: '对应条文在他组',
});

/** The counts of one document against the first: a line, which opens to a table by topic. */
export function summaryOf(
  rows: readonly Row[],
  k: number,
  first: string,
  other: string,
): HTMLElement {
  const { all, topics } = countsOf(rows, k);
  const words = Object.entries(relationWords(first, other)) as [Relation, string][];
  const cells = (counts: Counts): HTMLElement[] =>
    words.map(([relation]) => el('td', {}, String(counts[relation] || '—')));
  return el(
    'details',
    {},
    el(
      'summary',
      { class: 'num' },
      `${first} ↔ ${other}　`,
      words.map(([relation, said]) => `${said} ${all[relation]}`).join(' · '),
    ),
    el(
      'table',
      { class: 'data-table' },
      el('caption', {}, '按主题（单位：组；一组涉及几个主题的，各计一次）'),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          el('th', { scope: 'col' }, '主题'),
          ...words.map(([, said]) => el('th', { scope: 'col' }, said)),
        ),
      ),
      el(
        'tbody',
        {},
        ...[...topics].map(([topic, counts]) =>
          el('tr', {}, el('th', { scope: 'row' }, topic), ...cells(counts)),
        ),
      ),
    ),
  );
}
