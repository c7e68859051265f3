import { expect, test } from 'vitest';
import { heatOfPairs, linkOf, listedDocuments, MOST_DOCUMENTS } from '../../src/charts/wording.ts';
import type { DocumentMeta, Wording, WordingFile } from '../../src/model.ts';
import type { Store } from '../../src/store/store.ts';

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

test('documents that share words stand by place and date, those without a date last in their place', () => {
  const documents = ['b 2023-01-02', 'a', 'a 2024-05-06', 'a 2022-03-04'].map((said) => {
    const [jurisdiction, signedOn] = said.split(' ');
    return { policyId: said, jurisdiction, title: said, signedOn } as DocumentMeta;
  });
  const ids = documents.map(({ policyId }) => policyId);
  const store = {
    places: [{ id: 'a' }, { id: 'b' }],
    place: (id: string) => ({ label: id }),
    meta: (id: string) => documents.find(({ policyId }) => policyId === id),
    wording: () => ({ documents: [] }),
  } as unknown as Store;
  const wording = { pairs: [{ policies: ids, same: 1, characters: 2 }] } as unknown as Wording;
  expect(heatOfPairs(store, wording).rows.map(({ note }) => note)).toEqual([
    'a 2022-03-04',
    'a 2024-05-06',
    'a',
    'b 2023-01-02',
  ]);
});
