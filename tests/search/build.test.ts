/** Which parts are made and kept from build to build; what is in them is made up. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Policy } from '../../src/model.ts';
import { buildSearchIndex } from '../../src/search/build.ts';
import { readJson } from '../../src/search/json-file.ts';
import type { makePart } from '../../src/search/part.ts';
import { digestOf, indexed } from '../../src/search/records.ts';
import type { Catalog } from '../../src/search/shapes.ts';
import { corpusOf, policy } from './lib/small.ts';

/** Five of them are too much for a recent part, and three times as much as the least that is divided. */
const long = (id: string, letter = '编') => policy(id, [letter.repeat(100_000)]);
const FIVE = ['a', 'b', 'c', 'd', 'e'].map((id) => long(id));

/** A site and its cache; each build tells what was read and made for it. */
async function site() {
  const root = await mkdtemp(join(tmpdir(), 'build-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const [out, cache] = [join(root, 'site'), join(root, 'cache')];
  const build = async (policies: readonly Policy[], code = 'code') => {
    const told = { read: '', made: [] as string[] };
    const corpus = corpusOf(policies);
    const idOf = new Map(
      policies.map((each) => [
        digestOf(indexed({ ...each, attributes: new Map() })),
        each.meta.policyId,
      ]),
    );
    const make: typeof makePart = async (documents, read, folder) => {
      const ids = documents.map(({ digest }) => idOf.get(digest)).join('');
      expect(documents.map(({ digest }) => read(digest).policy.policyId).join('')).toBe(ids);
      told.made.push(ids);
      await mkdir(join(folder, 'engine'), { recursive: true });
      await writeFile(join(folder, 'engine', 'pagefind.js'), '');
      await writeFile(join(folder, ids), '');
      const records = ['1', '2', '3'];
      return {
        placesPerFile: [1, 1, 1],
        bundles: [{ records, documents: documents.map((each) => ({ ...each, clauses: 1 })) }],
      };
    };
    let making = false;
    const read = (policyId: string) => {
      if (!making) told.read += policyId;
      return corpus.read(policyId);
    };
    await buildSearchIndex({ ...corpus, read }, out, cache, code, (...given) => {
      making = true;
      return make(...given).finally(() => {
        making = false;
      });
    });
    return told;
  };
  return {
    build,
    cache,
    /** The documents of each part, in the order of the catalog. */
    parts: async () => {
      const catalog = await readJson<Catalog>(join(out, 'search', 'catalog.json'));
      const of = async (id: string) => (await readdir(join(out, 'pagefind', id))).join();
      return Promise.all(catalog!.parts.map(({ id }) => of(id)));
    },
    /** What the folder of parts of the site has, the names of parts aside. */
    published: async () => {
      const names = await readdir(join(out, 'pagefind'));
      return names.map((name) => name.replace(/^[\da-f]{16}$/u, 'part')).sort();
    },
    kept: async () =>
      (await readdir(cache)).map((name) => name.replace(/^[\da-f]{16}/u, 'part')).sort(),
  };
}

test('a part is made once, and documents are read once', async () => {
  const { build, parts, published, kept } = await site();
  expect(await build(FIVE)).toEqual({ read: 'abcde', made: ['abcde'] });
  expect(await build(FIVE)).toEqual({ read: '', made: [] });
  expect(await parts()).toEqual(['abcde']);
  expect(await published()).toEqual(['pagefind.js', 'part']);
  expect(await kept()).toEqual(['documents.json', 'part', 'part.json', 'state.json']);
});

test('what is new stands in a recent part of its own, which is made anew with the next', async () => {
  const { build, parts, published, kept } = await site();
  await build(FIVE);
  expect(await build([...FIVE, long('f')])).toEqual({ read: 'f', made: ['f'] });
  expect(await parts()).toEqual(['abcde', 'f']);
  expect(await published()).toEqual(['pagefind.js', 'part', 'part']);
  const changed = [long('a', '新'), ...FIVE.slice(1), long('f')];
  expect(await build(changed)).toEqual({ read: 'a', made: ['af'] });
  expect(await parts()).toEqual(['abcde', 'af']);
  expect(await kept()).toEqual([
    'documents.json',
    'part',
    'part',
    'part.json',
    'part.json',
    'state.json',
  ]);
  expect(await build(FIVE)).toMatchObject({ made: [] });
  expect(await parts()).toEqual(['abcde']);
  expect(await kept()).toEqual(['documents.json', 'part', 'part.json', 'state.json']);
});

test('other code makes all anew', async () => {
  const { build, parts, kept } = await site();
  await build(FIVE);
  await build([...FIVE, long('f')]);
  const all = { read: 'abcdef', made: ['abcdef'] };
  expect(await build([...FIVE, long('f')], 'other')).toEqual(all);
  expect(await parts()).toEqual(['abcdef']);
  expect(await kept()).toEqual(['documents.json', 'part', 'part.json', 'state.json']);
  await build(FIVE, 'other');
  expect(await build(FIVE)).toEqual({ read: 'abcde', made: ['abcde'] });
});

test('all is made anew where one of several parts is lost', async () => {
  const { build, cache, parts } = await site();
  const huge = ['x', 'y'].map((id) => policy(id, ['编'.repeat(5_000_000)]));
  expect((await build(huge)).made).toEqual(['x', 'y']);
  const [, id] = (await readJson<{ large: string[] }>(join(cache, 'state.json')))!.large;
  await rm(join(cache, `${id}.json`));
  expect((await build([...huge, long('f')])).made).toEqual(['yf']);
  expect(await parts()).toEqual(['x', 'yf']);
});

test('an index of nothing has no part, and what stood there is taken out', async () => {
  const { build, parts, published, kept } = await site();
  await build([]);
  await build(FIVE);
  expect(await build([])).toEqual({ read: '', made: [] });
  expect(await parts()).toEqual([]);
  await expect(published()).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await kept()).toEqual(['documents.json', 'state.json']);
});
