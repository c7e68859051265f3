import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { askPlace, placeName, readPlace, statedPlace } from '../../src/ingest/place.ts';
import { addFiles, type IngestOptions, parseOnly } from '../../src/ingest/session.ts';
import { divisions, pathOf } from '../../src/lexicon/division-table.ts';
import type { Policy } from '../../src/model.ts';
import { divisionsNamed, nearestNames } from '../../src/policy/places/place-names.ts';
import { readManifest, slugOf } from '../../src/source/manifest.ts';
import { blankMeta } from '../blank-meta.ts';
import { copyOfCorpus, emptyFolder, options, snapshot } from './corpus.ts';

const MANIFEST = { jurisdictions: { moushi: { label: '某市' } }, sources: [] };

const policyOf = (issuer: string): Policy => ({
  meta: { ...blankMeta('a', '村卫生室建设方案', 'unknown'), issuer },
  clauses: [],
  furniture: [],
  issues: [],
});

/** A person who gives these answers in turn, and all that was said and asked. */
function person(...answers: string[]) {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const ask = async (question: string) => {
    said.push(question);
    return answers.shift() ?? '';
  };
  return { said, voice: { say, ask }, terminal: { say, ask, progress: () => undefined } };
}

describe('places by what a person calls them', () => {
  const named = (name: string) => divisionsNamed(name).map((place) => pathOf(place));

  it.each([
    ['绍兴', '浙江省绍兴市'],
    ['绍兴市', '浙江省绍兴市'],
    [' 浙江省 绍兴市 ', '浙江省绍兴市'],
    ['浙江绍兴诸暨', '浙江省绍兴市诸暨市'],
    ['浙江诸暨', '浙江省绍兴市诸暨市'],
    ['shaoxing', '浙江省绍兴市'],
    ['福州鼓楼区', '福建省福州市鼓楼区'],
    ['延边州', '吉林省延边朝鲜族自治州'],
    ['苏州工业园区', '江苏省苏州市工业园区'],
    ['石家庄高新区', '河北省石家庄市高新区'],
    ['萧山市', '浙江省杭州市萧山区'],
    ['国家', '国家'],
    ['全国', '国家'],
  ])('%s', (name, path) => {
    expect(named(name)).toEqual([path]);
  });

  it('lists all that a name may mean', () => {
    expect(named('朝阳区')).toEqual(['北京市朝阳区', '吉林省长春市朝阳区']);
    expect(named('吉林')).toEqual(['吉林省', '吉林省吉林市']);
    expect(named('江苏鼓楼区')).toHaveLength(2);
    expect(named('青溪市')).toEqual([]);
  });

  it('finds those whose names are nearest', () => {
    expect(nearestNames('绍新市', 5).map(({ slug }) => slug)).toContain('shaoxing');
    expect(nearestNames('shaoxin', 5)[0]?.slug).toBe('shaoxing');
    expect(nearestNames('%', 5)).toEqual([]);
  });
});

describe('--jurisdiction', () => {
  it.each([
    ['绍兴市', { id: 'shaoxing' }],
    ['浙江省诸暨市', { id: 'zhuji' }],
    ['guangzhou', { id: 'guangzhou' }],
    ['moushi', { id: 'moushi' }],
    ['某市', { id: 'moushi' }],
    [' 某市 ', { id: 'moushi' }],
    ['zhuji:', { id: 'zhuji' }],
    ['moushi:', { id: 'moushi' }],
    ['qingxi:青溪市::moushi', { id: 'qingxi', label: '青溪市', parent: 'moushi' }],
    ['qingxi:青溪市', { id: 'qingxi', label: '青溪市' }],
    [
      'qingxi：青溪市:浙江省:shaoxing',
      { id: 'qingxi', label: '青溪市', province: '浙江省', parent: 'shaoxing' },
    ],
  ])('takes %s', (text, place) => {
    expect(readPlace(text, MANIFEST)).toEqual(place);
  });

  const ABSENT = '表外的地方写作 标识:名称:省份，如 moushi:某市:浙江省';
  it.each([
    ['朝阳区', '同名的有北京市朝阳区、吉林省长春市朝阳区，请写全'],
    [
      '高新区',
      `行政区划表里没有“高新区”，相近的有河北省石家庄市高新区、河北省唐山市高新区、河北省保定市高新区、河北省承德市高新区、河北省沧州市高新区；${ABSENT}`,
    ],
    [' % ', `行政区划表里没有“%”；${ABSENT}`],
    ['qingxi:', '尚未登记，请写明名称，如 moushi:某市:浙江省'],
    ['qingxi：', '尚未登记，请写明名称，如 moushi:某市:浙江省'],
    [':青溪市', '标识只能用小写字母、数字和连字符，如 moushi:某市:浙江省'],
    ['青溪:青溪市', '标识只能用小写字母、数字和连字符，如 moushi:某市:浙江省'],
    [
      'qingxi:青溪市:浙江省:nowhere',
      '上级 nowhere 既不在行政区划表里，也未登记，请先收录上级的文件',
    ],
  ])('refuses %s', (text, message) => {
    expect(() => readPlace(text, MANIFEST)).toThrow(
      expect.objectContaining({ message: `--jurisdiction ${text}：${message}` }),
    );
  });
});

describe('asking where a document is from', () => {
  it('offers what the text states', async () => {
    const policy = policyOf('诸暨市卫生健康局');
    const { said, voice } = person('');
    const stated = statedPlace(policy, MANIFEST);
    expect(await askPlace(policy, stated, MANIFEST, voice)).toEqual({ id: 'zhuji' });
    expect(said.at(-1)).toMatch(/这份文件是哪里的？回车采用 诸暨市/);
    expect(await askPlace(policy, stated, MANIFEST, person(' ').voice)).toEqual({ id: 'zhuji' });
  });

  const QUESTION = '  这份文件是哪里的？';
  const OPEN = '如 绍兴市、浙江省绍兴市：';
  const DRUM_TOWERS = [
    '    1　江苏省南京市鼓楼区',
    '    2　江苏省徐州市鼓楼区',
    '    3　福建省福州市鼓楼区',
    '    4　河南省开封市鼓楼区',
  ];

  it('asks again after an answer that is no place, naming the nearest', async () => {
    const policy = policyOf('市卫生健康局');
    const { said, voice } = person('', '绍新', '绍兴');
    expect(await askPlace(policy, null, MANIFEST, voice)).toEqual({ id: 'shaoxing' });
    expect(said.slice(0, 2)).toEqual([QUESTION + OPEN, QUESTION + OPEN]);
    expect(said[2]).toMatch(/^ {2}行政区划表里没有“绍新”，相近的有.*浙江省绍兴市/u);
    expect(said.slice(3, 8)).toEqual(
      [1, 2, 3, 4, 5].map((n) => expect.stringMatching(`^    ${n}　.*省`)),
    );
    expect(said.slice(8)).toEqual([`${QUESTION}写序号或地名，${OPEN}`]);
  });

  it('lists the places of a name, to be chosen by number or in full', async () => {
    const policy = policyOf('鼓楼区人民政府');
    const first = person('3');
    expect(statedPlace(policy, MANIFEST)).toBeNull();
    expect(await askPlace(policy, null, MANIFEST, first.voice)).toEqual({
      id: 'gulou-fuzhou-fujian',
    });
    expect(first.said).toEqual([
      '  原文只写“鼓楼区”，同名的有：',
      ...DRUM_TOWERS,
      `${QUESTION}写序号或地名，${OPEN}`,
    ]);
    const second = person('0', '5', '%', ' 徐州市鼓楼区 ');
    expect(await askPlace(policy, null, MANIFEST, second.voice)).toEqual({ id: 'gulou-xuzhou' });
    // After an answer that is no place and near to none, the list is that of before.
    expect(second.said.slice(-6)).toEqual([
      expect.stringContaining('没有“%”；'),
      ...DRUM_TOWERS,
      `${QUESTION}写序号或地名，${OPEN}`,
    ]);
    const third = person('朝阳区', '2');
    expect(await askPlace(policyOf('市卫生健康局'), null, MANIFEST, third.voice)).toEqual({
      id: divisionsNamed('朝阳区')[1]?.slug,
    });
  });

  it('takes a place that the table lacks in the long form, and gives up in the end', async () => {
    const policy = policyOf('市卫生健康局');
    const given = person('qingxi:青溪市:浙江省');
    expect(await askPlace(policy, null, MANIFEST, given.voice)).toMatchObject({ id: 'qingxi' });
    for (const [words, place] of [
      ['qingxi:青溪市::', { id: 'qingxi', label: '青溪市' }],
      ['qingxi：青溪市：浙江省：', { id: 'qingxi', label: '青溪市', province: '浙江省' }],
      [
        ' qingxi : 青溪市 : 浙江省 : moushi ',
        { id: 'qingxi', label: '青溪市', province: '浙江省', parent: 'moushi' },
      ],
      ['moushi:::', { id: 'moushi' }],
    ] as const)
      expect(await askPlace(policy, null, MANIFEST, person(words).voice)).toStrictEqual(place);
    const silent = person();
    await expect(askPlace(policy, null, MANIFEST, silent.voice)).rejects.toThrow(
      '没有得到可用的地名，没有写入；可加 --jurisdiction 地名 再运行',
    );
    expect(silent.said).toHaveLength(5);
  });

  it('keeps the id that the manifest already has for a place', async () => {
    const manifest = { jurisdictions: { 'policy-1a2b': { label: '诸暨市' } }, sources: [] };
    const policy = policyOf('诸暨市卫生健康局');
    expect(statedPlace(policy, manifest)).toEqual({ id: 'policy-1a2b' });
    expect(readPlace('浙江诸暨', manifest)).toEqual({ id: 'policy-1a2b' });
    const byPath = { jurisdictions: { drum: { label: '江苏省南京市鼓楼区' } }, sources: [] };
    expect(readPlace('南京鼓楼区', byPath)).toEqual({ id: 'drum' });
    expect(await askPlace(policyOf('鼓楼区人民政府'), null, byPath, person('1').voice)).toEqual({
      id: 'drum',
    });
  });

  it.each([
    ['青溪市人民政府', { id: slugOf('青溪市'), label: '青溪市' }],
    [
      '浙江省青溪市人民政府',
      { id: slugOf('浙江省青溪市'), label: '浙江省青溪市', province: '浙江省' },
    ],
    ['某市人民政府', { id: 'moushi' }],
    ['卫生健康局', null],
  ])('%s states its place', (issuer, place) => {
    expect(statedPlace(policyOf(issuer), MANIFEST)).toStrictEqual(place);
  });

  it('shows a place by its name and id', () => {
    expect(placeName({ id: 'gulou-nanjing' }, MANIFEST)).toBe('南京市鼓楼区（gulou-nanjing）');
    expect(placeName({ id: 'moushi' }, MANIFEST)).toBe('某市（moushi）');
  });
});

const body = '\n\n一、总体目标\n\n到2025年，签约率达到75%以上。\n';

async function file(text: string): Promise<string> {
  const path = join(await emptyFolder(), 'a.txt');
  await writeFile(path, text + body);
  return path;
}

describe('adding a document', () => {
  const silent = { ...person().terminal, ask: null };

  it('names its place by the table, which the manifest need not repeat', async () => {
    const root = await copyOfCorpus();
    const before = await readManifest(join(root, 'seeds'));
    await addFiles([await file('天河区签约服务实施方案')], options(root), silent);
    const text = Buffer.from((await snapshot(root))['seeds/sources.yaml']!, 'latin1').toString();
    const manifest = parse(text);
    expect(manifest.jurisdictions).toEqual(before.jurisdictions);
    expect(manifest.sources.at(-1)).toMatchObject({ jurisdiction: 'tianhe' });
  });

  it('is refused without a person where only a shared name is printed', async () => {
    const root = await copyOfCorpus();
    const before = await snapshot(root);
    const path = await file('鼓楼区签约服务实施方案');
    await expect(addFiles([path], options(root), silent)).rejects.toThrow(
      /同名的有江苏省南京市鼓楼区.*--jurisdiction 地名/,
    );
    expect(await snapshot(root)).toEqual(before);
    await addFiles([path], options(root, { jurisdiction: '南京市鼓楼区' }), silent);
    const policies = (await snapshot(root))['content/policies/a.mdx'];
    expect(policies).toContain('jurisdiction: "gulou-nanjing"');
  });

  it('says with --json what is doubtful of the place, until a person gives it', async () => {
    const root = await copyOfCorpus();
    const path = await file('青溪市签约服务实施方案');
    const read = async (given: Partial<IngestOptions>) =>
      JSON.parse(await parseOnly(path, options(root, given)));
    expect((await read({})).doubts).toMatchObject([{ ruleId: 'place-unknown' }]);
    expect(await read({ jurisdiction: '广州' })).toMatchObject({
      jurisdiction: 'guangzhou',
      level: '市',
      divisionCode: '440100',
      province: '广东省',
      doubts: [],
    });
    expect(await read({ jurisdiction: 'qingxi:青溪市:浙江省' })).toMatchObject({
      jurisdiction: 'qingxi',
      level: null,
      province: '浙江省',
    });
  });
});

it('every place of today is found by its full path', () => {
  const lost = divisions().rows.filter(
    (row) => row.to === null && !divisionsNamed(pathOf(row)).some(({ slug }) => slug === row.slug),
  );
  expect(lost.map(({ name }) => name)).toEqual([]);
});
