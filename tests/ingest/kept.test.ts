import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { addFiles, type IngestOptions, parseOnly, removePolicy } from '../../src/ingest/session.ts';
import { emptyCorpus, emptyFolder, options, silent, snapshot } from './corpus.ts';

const PLAN = '青溪市签约实施方案';
const BODY = '\n\n一、总体目标\n到2025年，签约率达到75%以上。\n';
const GB = Buffer.from('c7e0cfaacad0c7a9d4bccab5caa9b7bdb0b80a', 'hex');
const PLACE = 'qingxi:青溪市:浙江省:shaoxing';

async function file(name: string, text: string | Uint8Array): Promise<string> {
  const path = join(await emptyFolder(), name);
  await writeFile(path, text);
  return path;
}

const utf8 = async (root: string, path: string) =>
  Buffer.from((await snapshot(root))[path] ?? '', 'latin1').toString();

it('the manifest keeps place, encoding and values that a person gave', async () => {
  const root = await emptyCorpus();
  const given = { jurisdiction: PLACE, encoding: 'gb18030', settled: { issuer: '市卫生健康局' } };
  await addFiles([await file('a.txt', GB)], options(root, given), silent);
  expect(parse(await utf8(root, 'seeds/sources.yaml'))).toEqual({
    jurisdictions: { qingxi: { label: '青溪市', province: '浙江省', parent: 'shaoxing' } },
    sources: [
      {
        file: 'a.txt',
        policyId: 'a',
        jurisdiction: 'qingxi',
        encoding: 'gb18030',
        inferred: { issuer: { value: '市卫生健康局', reason: '收录时由人核对原件后填写' } },
      },
    ],
  });
});

it('another document of the same name is stored under one of its own', async () => {
  const root = await emptyCorpus();
  const held = options(root, { jurisdiction: PLACE });
  await addFiles([await file('a.b.txt', PLAN + BODY)], held, silent);
  const other = options(root, { jurisdiction: 'qingxi', policyId: 'other' });
  await addFiles([await file('A.b.txt', `青溪市签约管理办法${BODY}`)], other, silent);
  const seeds = Object.keys(await snapshot(root)).filter((name) => name.startsWith('seeds/a'));
  expect(seeds).toEqual(['seeds/a.b.txt']);
  expect(Object.keys(await snapshot(root))).toContainEqual(
    expect.stringMatching(/^seeds\/A\.b-[\da-f]{8}\.txt$/u),
  );
});

it('an alias follows on where its clause moves again', async () => {
  const root = await emptyCorpus();
  const body = (mark: string) =>
    `${PLAN}\n一、总体目标\n签约率达到75%以上。\n${mark}培训乡村医生，每人每年不少于十天。\n`;
  for (const mark of ['二、', '三、', '四、']) {
    const given = { jurisdiction: 'shaoxing', policyId: 'a' };
    await addFiles([await file('a.txt', body(mark))], options(root, given), silent);
  }
  expect(JSON.parse(await utf8(root, 'content/anchors.json')).a.aliases).toEqual({
    c2: 'c4',
    c3: 'c4',
  });
});

it('where an anchor of an older version leads is said', async () => {
  const root = await emptyCorpus();
  const body = (mark: string) =>
    `${PLAN}\n一、总体目标\n签约率达到75%以上。\n${mark}培训乡村医生。\n`;
  const given = options(root, { jurisdiction: 'shaoxing' });
  await addFiles([await file('a.txt', body('二、'))], given, silent);
  const said: string[] = [];
  const listening = { ...silent, say: (line: string) => void said.push(line) };
  await addFiles([await file('a.txt', body('三、'))], given, listening);
  expect(said).toContain('  新版没有锚点 c2，已有链接将转到 c3');
});

it('adding says whether anything was written, and leaves no files elsewhere', async () => {
  const root = await emptyCorpus();
  const elsewhere = await emptyFolder();
  const { TMPDIR } = process.env;
  const path = await file('a.txt', PLAN + BODY);
  process.env.TMPDIR = elsewhere;
  const added = [1, 2].map(
    () => () => addFiles([path], options(root, { jurisdiction: 'shaoxing' }), silent),
  );
  expect(await added[0]!()).toBe(true);
  expect(await added[1]!()).toBe(false);
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  expect(await snapshot(elsewhere)).toEqual({});
});

it('a text that is put in the place of another takes its file away', async () => {
  const root = await emptyCorpus();
  await addFiles(
    [await file('a.txt', PLAN + BODY)],
    options(root, { jurisdiction: PLACE }),
    silent,
  );
  const given = options(root, { replace: true, versionOf: 'a' });
  await addFiles([await file('b.txt', `${PLAN}（修订）${BODY}`)], given, silent);
  const seeds = Object.keys(await snapshot(root)).filter((name) => name.startsWith('seeds/'));
  expect(seeds.sort()).toEqual(['seeds/b.txt', 'seeds/sources.yaml']);
});

it('a policy is taken out with its versions and their entries, and no other', async () => {
  const root = await emptyCorpus();
  const add = async (name: string, title: string) =>
    addFiles([await file(name, title + BODY)], options(root, { jurisdiction: 'shaoxing' }), silent);
  await add('a.txt', PLAN);
  await add('a.txt', `${PLAN} `);
  await add('b.txt', '绍兴市签约办法');
  const said: string[] = [];
  await removePolicy('a', options(root), { ...silent, say: (line) => void said.push(line) });
  expect(said[0]).toMatch(
    /^a（seeds\/a\.txt、seeds\/a-[\da-f]{8}\.txt）$|^a（seeds\/a-[\da-f]{8}\.txt、seeds\/a\.txt）$/u,
  );
  expect(parse(await utf8(root, 'seeds/sources.yaml')).sources).toEqual([
    { file: 'b.txt', policyId: 'b', jurisdiction: 'shaoxing' },
  ]);
});

it('what cannot be read is named as the person named it', async () => {
  const path = await file('甲 \u202e乙.TXT', '');
  const shown = path.replace('\u202e', '�');
  const root = await emptyCorpus();
  await expect(parseOnly(path, options(root))).rejects.toThrow(
    expect.objectContaining({
      message: expect.stringMatching(`^${shown}：(?!.*${shown})(?!.*甲 乙)`),
    }),
  );
});

it('a place of the manifest alone keeps what is said of it there', async () => {
  const root = await emptyCorpus();
  await writeFile(
    join(root, 'seeds/sources.yaml'),
    'jurisdictions: { qingxi: { label: 青溪市, province: 浙江省 } }\nsources: [{ file: x.txt, policyId: x, jurisdiction: qingxi }]\n',
  );
  const path = join(root, 'seeds/x.txt');
  await writeFile(path, PLAN + BODY);
  const printed = await parseOnly(path, options(root));
  expect(printed.startsWith('{\n  "policyId": "x",\n')).toBe(true);
  expect(JSON.parse(printed)).toMatchObject({ jurisdiction: 'qingxi', province: '浙江省' });
});

it('a policy is taken out by its id, also where no manifest names it, and only with consent', async () => {
  const root = await emptyCorpus();
  for (const name of ['a.txt', 'b.txt'])
    await writeFile(join(root, 'seeds', name), `诸暨市签约实施方案${name}${BODY}`);
  await expect(removePolicy('c', options(root), silent)).rejects.toThrow(
    /没有这个标识，现有：a、b$/u,
  );
  const unsure = { ...silent, ask: async () => 'n' };
  await removePolicy('a', options(root, { yes: false }), unsure);
  expect(Object.keys(await snapshot(root))).toContain('seeds/a.txt');
  const said: string[] = [];
  await removePolicy('a', options(root), { ...silent, say: (line) => void said.push(line) });
  expect(said).toEqual([
    'a（seeds/a.txt）',
    '已移除。锚点登记保留，以便日后恢复。运行 npm run build 重新生成网站。',
  ]);
  const left = Object.keys(await snapshot(root)).filter((name) => name.startsWith('seeds/'));
  expect(left).toEqual(['seeds/b.txt']);
});

it('--json reads a file of seeds/ by its entry, unless the person says otherwise', async () => {
  const root = await emptyCorpus();
  const entry = '{ file: x.txt, policyId: other, jurisdiction: zhuji, encoding: gb18030 }';
  await writeFile(join(root, 'seeds/sources.yaml'), `sources: [${entry}]\n`);
  const path = join(root, 'seeds/x.txt');
  await writeFile(path, GB);
  const read = async (from: string, given: Partial<IngestOptions> = {}) => {
    const printed = JSON.parse(await parseOnly(from, options(root, given)));
    const { policyId, jurisdiction, source } = printed;
    return [policyId, jurisdiction, source.encoding];
  };
  expect(await read('seeds/x.txt')).toEqual(['other', 'zhuji', 'gb18030']);
  const given = { policyId: 'mine', jurisdiction: 'shaoxing' };
  expect(await read('seeds/x.txt', given)).toEqual(['mine', 'shaoxing', 'gb18030']);
  await expect(read('seeds/x.txt', { encoding: 'utf-8' })).rejects.toThrow(/utf-8/u);
  await expect(read('seeds/x.txt', { part: 3 })).rejects.toThrow(/3/u);
  expect(await read(await file('x.txt', PLAN + BODY))).toEqual(['x', 'unknown', 'utf-8']);
});

it('a place that no table has is taken where a person gives it', async () => {
  const root = await emptyCorpus();
  const path = await file('a.txt', `青溪市人民政府关于签约的通知${BODY}`);
  await expect(addFiles([path], options(root), silent)).rejects.toThrow(
    /“青溪市”不在全国行政区划表中；请用 --jurisdiction 地名 写明，或去掉 --yes 逐项确认$/u,
  );
  expect(await addFiles([path], options(root, { jurisdiction: PLACE }), silent)).toBe(true);
});
