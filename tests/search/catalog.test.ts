import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Known, know, writeCatalog } from '../../src/search/catalog.ts';
import { readJson } from '../../src/search/json-file.ts';
import { digestOf, indexed, wordingOf } from '../../src/search/records.ts';
import type { Catalog, Facets } from '../../src/search/shapes.ts';
import { policy } from './lib/small.ts';

const office = { id: 'health', label: '卫健委' };
const known = (digest: string, ...wordings: string[]): Known => ({
  policyId: digest,
  digest,
  letters: 1,
  clauses: wordings.map((wording) => ({
    attributes: { topics: ['money', 'unknown'], types: ['value', 'provision'], offices: [office] },
    wording,
  })),
});
const documents = ['gone', 'a', 'b', 'old', 'older', 'c', 'a'].map((digest) => ({
  digest,
  letters: 1,
  clauses: 2,
}));

test('the catalog says where documents stand, in runs, and which no longer do', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'catalog-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const bundles = [{ records: ['x', 'y', 'z'], documents }];
  const topics = ['staffing', 'money'].map((id) => ({ id, label: id }));
  const all = [known('a', '同', '甲'), known('b', '同', '乙'), known('c', '乙', '丙')];
  const corpus = {
    documents: [],
    read: () => undefined as never,
    jurisdictions: [],
    topics,
    aliases: [],
  };
  await writeCatalog([{ id: 'p', made: { placesPerFile: [7], bundles } }], all, corpus, folder);
  expect(await readJson<Catalog>(join(folder, 'catalog.json'))).toEqual({
    parts: [
      {
        id: 'p',
        placesPerFile: [7],
        bundles: [
          {
            records: ['x', 'y', 'z'],
            order: [
              [-1, 1],
              [0, 2],
              [-1, 2],
              [2, 1],
              [0, 1],
            ],
          },
        ],
      },
    ],
    clauses: 6,
    policies: 3,
    labels: { jurisdictions: [], topics },
    aliases: [],
  });
  const facets = await readJson<Facets>(join(folder, 'facets-0.json'));
  const [none, one] = [
    [[], []],
    [[1], [1]],
  ];
  expect(facets?.topics).toEqual([none, one, one, none, none, one, one].flat());
  expect(facets?.types.slice(0, 4)).toEqual(['', '', 'vp', 'vp']);
  expect(facets?.same).toEqual([0, 0, 1, 0, 1, 2, 0, 0, 0, 0, 2, 0, 1, 0]);
  expect(facets?.offices.slice(1, 3)).toEqual([[], [0]]);
  expect(await readJson(join(folder, 'offices.json'))).toEqual([office]);
  expect(await readJson(join(folder, 'none.json'))).toBeNull();
  await expect(readJson(folder)).rejects.toMatchObject({ code: 'EISDIR' });
});

test('of a document is kept what it is made from, how long it is, and what its clauses are about', () => {
  const attributes = { topics: ['money'], types: ['value' as const], offices: [office] };
  const { meta, clauses } = policy('a', ['编制。', '编制。', '经费']);
  const read = { meta, clauses, attributes: new Map([['c1', attributes]]) };
  const none = { topics: [], types: [], offices: [] };
  const [first, , third] = clauses.map(wordingOf).map(digestOf);
  expect(know(read)).toEqual({
    policyId: 'a',
    digest: digestOf(indexed(read)),
    letters: 8,
    clauses: [
      { attributes, wording: first },
      { attributes: none, wording: first },
      { attributes: none, wording: third },
    ],
  });
});

test('facets of all bundles are numbered through all parts', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'catalog-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const all = ['a', 'b', 'c'].map((digest) => known(digest, digest));
  const of = (digest: string) => ({
    records: [],
    documents: [{ digest, letters: 1, clauses: 1 }],
  });
  const made = (...digests: string[]) => ({ placesPerFile: [], bundles: digests.map(of) });
  const corpus = { documents: [], read: () => undefined as never, jurisdictions: [], aliases: [] };
  const topics = [{ id: 'money', label: '经费' }];
  const parts = [
    { id: 'p', made: made('a', 'gone') },
    { id: 'q', made: made('c') },
  ];
  await writeCatalog(parts, all, { ...corpus, topics }, folder);
  const facets = [0, 1, 2, 3].map((n) => readJson<Facets>(join(folder, `facets-${n}.json`)));
  expect((await Promise.all(facets)).map((each) => each?.topics)).toEqual([
    [[0]],
    [[]],
    [[0]],
    undefined,
  ]);
});
