import { expect, test } from 'vitest';
import { linkOf, listedDocuments, MOST_DOCUMENTS } from '../../src/charts/wording.ts';
import type { WordingFile } from '../../src/model.ts';

test('a link names the row of a document that the page lists, else the page alone', () => {
  const named = (id: string, runs: number) =>
    ({ policyId: id, runs }) as WordingFile['documents'][0];
  const many = Array.from({ length: MOST_DOCUMENTS }, (_, n) => named(`d${n}`, 1));
  const documents = [named('unheard', 0), ...many, named('late', 1)];
  const store = { wording: () => ({ documents }) as WordingFile };
  expect(linkOf(store, 'own', 'd3')).toBe('/wording/own/#with-d3');
  for (const id of ['unheard', 'late', 'absent'])
    expect(linkOf(store, 'own', id)).toBe('/wording/own/');
  expect(listedDocuments(store.wording()).at(0)).toMatchObject({ policyId: 'd0', document: 1 });
});
