import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Index } from '../../src/search/index.ts';
import { builtIndex, hits, policy } from './lib/small.ts';

const POLICIES = [
  policy('a', ['编制管理。由市卫健局统筹使用编制，每年公布一次。', '人才培养。培养周期为3年。']),
  policy('b', ['编制管理。县级统筹。']),
];

describe('the files of an index', () => {
  let folder: string;
  let index: Index;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ index, folder, close } = await builtIndex(POLICIES));
  });
  afterAll(() => close());

  it('find what is in them', async () => {
    expect(await hits(index, '编制管理', { sort: 'document' })).toEqual(['a#c1', 'b#c1']);
    expect(await hits(index, '3年')).toEqual(['a#c2']);
  });

  it('of longer words hold fewer places each', async () => {
    const [part] = (await index.catalog()).parts;
    const [one, two, three] = part!.placesPerFile as [number, number, number];
    expect([one === two, Math.abs(three / one - 0.6) < 0.05]).toEqual([true, true]);
  });

  it('are the same whenever they are built', async () => {
    const again = await builtIndex(POLICIES);
    try {
      const names = (await readdir(folder, { recursive: true })).sort();
      expect((await readdir(again.folder, { recursive: true })).sort()).toEqual(names);
      for (const name of names.filter((each) => /\.\w+$/.test(each))) {
        const bytes = await readFile(join(folder, name));
        expect((await readFile(join(again.folder, name))).equals(bytes), name).toBe(true);
      }
    } finally {
      await again.close();
    }
  });

  it('have nothing of Pagefind that a reader does not fetch', async () => {
    const listed = async (path: string) =>
      (await readdir(join(folder, 'pagefind', path))).map((name) => name.replace(/zxx_\w+/, '…'));
    const [part = '', ...engine] = (await listed('')).sort();
    expect(engine).toEqual(['pagefind.js', 'wasm.unknown.pagefind']);
    expect((await listed(part)).sort()).toEqual(['1', '2', '3', 'bundle-0.json', 'text']);
    const level = ['index', 'pagefind-entry.json', 'pagefind.….pf_meta'];
    for (const each of ['1', '2', '3'])
      expect((await listed(`${part}/${each}`)).sort()).toEqual(level);
  });
});
