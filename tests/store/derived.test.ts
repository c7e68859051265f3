import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { derive } from '../../src/derive.ts';
import { loadCodebook } from '../../src/measure/codebook.ts';
import { openDatabase } from '../../src/store/database.ts';
import { deriveCorpus } from '../../src/store/derived.ts';
import { documentsIn } from '../../src/store/documents.ts';
import { type Merged, merge } from '../../src/store/merge.ts';
import { openStore } from '../../src/store/open.ts';
import { refresh } from '../../src/store/refresh.ts';
import { readingsOf } from '../../src/store/track.ts';
import { wordingIn } from '../../src/store/wording.ts';
import { copyOfCorpus, emptyFolder } from '../ingest/corpus.ts';

const codebookOf = (root: string) => join(root, 'content', 'codebook');

async function corpus() {
  const root = await copyOfCorpus();
  const kept = documentsIn(openDatabase(root));
  const numbers = async (code = 'code') =>
    (await deriveCorpus(kept, root, codebookOf(root), code)).documents;
  return { root, kept, numbers };
}

test('a document is derived again only where its bytes, its entry, the codebook or the code changed', async () => {
  const { root, numbers } = await corpus();
  const first = await numbers();
  expect(await numbers()).toEqual(first);
  const changed = async (change: () => void) => {
    const before = await numbers();
    change();
    const after = await numbers();
    return after.filter((number, i) => number !== before[i]).length;
  };
  const manifest = join(root, 'seeds/sources.yaml');
  const edit = (file: string, from: string, to: string) =>
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  const source = join(root, 'seeds/003_b3770adbeb469953.txt');
  expect(await changed(() => appendFileSync(source, '\n'))).toBe(1);
  expect(await changed(() => edit(manifest, '某市（原文未署名）', '某城'))).toBe(1);
  expect(await changed(() => edit(manifest, 'value: 湖南省', 'value: 湖北省'))).toBe(1);
  expect(await changed(() => appendFileSync(join(codebookOf(root), 'topics.yaml'), '\n'))).toBe(5);
  expect(await numbers('other code')).not.toEqual(await numbers());
});

test('a row is as it was unless a clause that it quotes, or what it shows of a document, has changed', async () => {
  const { root, kept } = await corpus();
  let last: Merged | null = null;
  const read = async () => {
    const derived = await deriveCorpus(kept, root, codebookOf(root), 'code');
    const merged = merge(kept, derived, null);
    expect(JSON.stringify(merge(kept, derived, last))).toBe(JSON.stringify(merged));
    last = merged;
    return merged.versions;
  };
  const rowsChangedBy = async (change: () => void) => {
    const before = await read();
    change();
    const after = await read();
    return Object.keys(after).filter((id) => after[id] !== before[id]);
  };
  const changed = (from: string, to: string) =>
    rowsChangedBy(() => {
      const file = join(root, 'seeds/001_70a60d3eb6f15564.txt');
      const text = readFileSync(file, 'utf8');
      expect(text).toContain(from);
      writeFileSync(file, text.replace(from, to));
    });
  const document = (await deriveCorpus(kept, root, codebookOf(root), 'code')).documents.find(
    (number) => kept.summary(number).meta.source.file.includes('001_'),
  ) as number;
  const rows = kept.measuresByClause(document);
  const all = new Set([...rows.values()].flat());
  const [id = '', quoting = []] = [...rows].find(([, { length }]) => length < 5) ?? [];
  const line = kept.clause(document, id)?.text.split('\n').at(-1) ?? '';
  expect(quoting.length).toBeGreaterThan(0);
  expect(quoting.length).toBeLessThan(all.size);
  expect(await changed(line, `\n${line}`)).toEqual([]);
  expect((await changed(line, `${line}此处有改动。`)).sort()).toEqual(quoting.toSorted());
  const draft = join(root, 'seeds/001_70a60d3eb6f15564.txt');
  expect(await rowsChangedBy(() => appendFileSync(draft, '\n（此件有改动）\n'))).toEqual([]);
  const other = '绍兴市人民政府关于废止文件的通知\n\n一、范围\n\n下列文件不再执行。\n';
  expect(await rowsChangedBy(() => writeFileSync(join(root, 'seeds/new.txt'), other))).toEqual([]);
});

test('the shared words of a document are as they were unless it, or one that shares them, has changed', async () => {
  const root = await copyOfCorpus();
  for (const file of readdirSync(join(root, 'seeds'))) rmSync(join(root, 'seeds', file));
  const sentence = '全日制大中专毕业生在基层医疗卫生机构累计服务满三十年的';
  const write = (name: string, text: string) =>
    writeFileSync(join(root, 'seeds', `${name}.txt`), `关于${name}的意见\n\n一、${text}。\n`);
  write('one', sentence);
  write('two', `对${sentence}给予补贴`);
  write('three', '每万名常住人口拥有全科医生的数量逐年增加');
  const database = openDatabase(root);
  const read = async () => {
    const { merged } = await refresh(database, root);
    const { of, versionOf } = wordingIn(database, root);
    expect(merged.documents).toHaveLength(3);
    return ['one', 'two', 'three'].map((id) => ({ version: versionOf(id), file: of(id) }));
  };
  const before = await read();
  write('one', `有的地方规定${sentence}`);
  const after = await read();
  expect(after.map(({ version }, i) => version === before[i]?.version)).toEqual([
    false,
    false,
    true,
  ]);
  expect(after[0]?.file.documents.map(({ policyId }) => policyId)).toEqual(['two']);
  write('one', '另作规定');
  expect((await read()).map(({ file }) => file.stretches)).toEqual([[], [], []]);
});

test('workers give what this thread gives, and what is refused names its file', async () => {
  const root = await emptyFolder();
  mkdirSync(join(root, 'seeds'));
  const texts = Array.from(
    { length: 40 },
    (_, n) => `${n}号文件\n\n一、目标\n\n到2025年，覆盖率达到${n}%。\n`,
  );
  for (const [n, text] of texts.entries())
    writeFileSync(join(root, 'seeds', `${String(n).padStart(2, '0')}.txt`), text);
  const kept = documentsIn(openDatabase(root));
  const { documents } = await deriveCorpus(kept, root, 'content/codebook', 'code');
  expect(new Set(documents).size).toBe(40);
  const codebook = loadCodebook();
  for (const n of [0, 17, 39]) {
    const read = kept.read(documents[n] as number);
    const { file } = read.source;
    const entry = { policyId: read.policy.meta.policyId, jurisdiction: null };
    const given = { file, entry, jurisdictions: {} };
    const { source, policy, quantities, rows } = await derive(
      Buffer.from(texts[n]!),
      given,
      codebook,
    );
    expect(read).toEqual(JSON.parse(JSON.stringify({ source, policy, quantities })));
    expect(Object.fromEntries(kept.entriesOf(documents[n] as number))).toEqual(
      JSON.parse(JSON.stringify(rows)),
    );
  }
  for (let n = 50; n < 80; n++) writeFileSync(join(root, 'seeds', `${n}.txt`), `${n}`);
  writeFileSync(join(root, 'seeds', 'word.docx'), 'no package');
  await expect(deriveCorpus(kept, root, 'content/codebook', 'code')).rejects.toThrow(
    /^seeds\/word\.docx：.*npm run ingest -- --remove/u,
  );
});

test('what a page reads is noted, and a row in short only where what documents change is looked at', async () => {
  const store = await openStore();
  const [id = ''] = store.measures.keys();
  const noted = async (work: () => unknown) => (await readingsOf(async () => work()))[1];
  expect(await noted(() => store.measures.get(id)?.name)).toEqual([]);
  expect(await noted(() => store.measures.get(id)?.entries)).toEqual([`summary:${id}`]);
  expect(await noted(() => JSON.stringify(store.measures.get(id)))).toEqual([`summary:${id}`]);
  const [name = ''] = await noted(() => store.measure(id));
  expect(store.version(name)).toMatch(/^[0-9a-f]{64}$/u);
  expect(store.version('document:none')).toBeNull();
});
