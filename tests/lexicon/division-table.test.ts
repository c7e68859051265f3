import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ancestorsOf,
  codeOf,
  divisions,
  isZone,
  labelOf,
  parseDivisions,
  pathOf,
  provinceOf,
} from '../../src/lexicon/division-table.ts';

const { rows, bySlug, byCode, byName } = divisions();
const today = rows.filter(({ to }) => to === null);
const lawful = today.filter((row) => !isZone(row) && row.kind !== '兵团');
const RANK = ['国家', '省', '市', '县'];

describe('a place with all above it', () => {
  it('is told apart by level: the State has no province and no path', () => {
    const state = bySlug.get('china')!;
    expect([provinceOf(state), pathOf(state), labelOf(state)]).toEqual([null, '国家', '国家']);
    expect(provinceOf(bySlug.get('zhejiang')!)).toBe('浙江省');
    expect(provinceOf(bySlug.get('zhuji')!)).toBe('浙江省');
    expect(labelOf(bySlug.get('zhejiang')!)).toBe('浙江省');
  });

  it('is called by the short name where it is a zone', () => {
    const zone = rows.find((row) => isZone(row) && row.to === null)!;
    expect(pathOf(zone).endsWith(zone.short)).toBe(true);
  });

  it('ends where rows lead in a circle, or nowhere', () => {
    const head = '代码\t名称\t简称\t级别\t上级代码\t标识\t类别\t起始年\t终止年\t现代码';
    const row = (code: string, parent: string) =>
      `${code}\t甲${code}市\t甲${code}\t市\t${parent}\tp${code}\t地级市\t\t\t`;
    const table = parseDivisions(
      [head, row('1', '2'), row('2', '1'), row('3', '9')].join('\n'),
      't',
    );
    expect(ancestorsOf(table.byCode.get('1')!, table).map(({ code }) => code)).toEqual(['2', '1']);
    expect(ancestorsOf(table.byCode.get('3')!, table)).toEqual([]);
    expect(labelOf(table.byCode.get('3')!, table)).toBe('甲3市');
    expect(() =>
      parseDivisions(`${head}\n${row('1', '2')}\t\t\n${row('2', '1')}`, 't.tsv'),
    ).toThrow('t.tsv：第 2 行有 12 栏，应为 10 栏，末三栏可空');
    expect(() => parseDivisions(`${head}\n${row('1', '2')}\t\n${row('2', '1')}`, 't.tsv')).toThrow(
      '有 11 栏',
    );
  });
});

describe('the table of divisions', () => {
  it('has as many rows of each level as the State has divisions', () => {
    const count = (level: string) => lawful.filter((row) => row.level === level).length;
    expect(RANK.map(count)).toEqual([1, 34, 333, 2846]);
  });

  it('has names in Han only, whatever forms of them offices write', () => {
    expect([...byName.keys()].filter((name) => !/^[\p{Script=Han}（）]+$/u.test(name))).toEqual([]);
    const spoken =
      '新疆自治区 内蒙古自治区 广西自治区 延边州 延边自治州 恩施州 阜新县 鄂温克旗'.split(' ');
    expect(spoken.filter((name) => !byName.has(name))).toEqual([]);
  });

  it('has every code once among the places of today, and every name once in its parent', () => {
    const codes = today.flatMap(({ code }) => code ?? []);
    expect(new Set(codes).size).toBe(codes.length);
    const names = rows.map(({ name, parent, to }) => `${parent} ${name} ${to}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has an ASCII slug for every row, each of one place', () => {
    const slugs = today.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const { slug } of rows) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('gives a former name the slug of its place where that still is, and else one of its own', () => {
    const held = new Map(today.map((row) => [row.slug, row.code]));
    for (const row of rows.filter(({ to }) => to !== null)) {
      expect([row.name, held.get(row.slug)]).toEqual([row.name, row.now ?? undefined]);
      if (row.now) expect(byCode.get(row.now)?.level).toBe(row.level);
    }
  });

  it('has the parent of every row, above it, with a code that begins alike', () => {
    for (const row of rows.filter(({ level }) => level !== '国家')) {
      const parent = byCode.get(row.parent ?? '');
      expect(parent, row.name).toBeDefined();
      if (row.kind === '兵团') continue;
      expect(RANK.indexOf(parent!.level), row.name).toBeLessThan(RANK.indexOf(row.level));
      if (row.code && parent!.level !== '国家') {
        expect(row.code.slice(0, 2), row.name).toBe(parent!.code?.slice(0, 2));
      }
    }
  });

  it('has codes of the form of their level', () => {
    const form = { 国家: /^100000$/, 省: /^\d\d0000$/, 市: /^\d{4}00$/, 县: /^\d{6}$/ };
    for (const row of rows) if (row.code) expect(row.code, row.name).toMatch(form[row.level]);
    expect(lawful.every(({ code }) => code !== null)).toBe(true);
  });

  it('has kinds that agree with the names', () => {
    const ends: Record<string, RegExp> = {
      省: /省$/,
      自治区: /自治区$/,
      直辖市: /市$/,
      特别行政区: /特别行政区$/,
      地级市: /市$/,
      地区: /地区$/,
      自治州: /自治州$/,
      盟: /盟$/,
      市辖区: /区$/,
      县级市: /市$/,
      县: /(?<!自治)县$/,
      自治县: /自治县$/,
      旗: /(?<!自治)旗$/,
      自治旗: /自治旗$/,
      林区: /林区$/,
      特区: /特区$/,
    };
    const kinds = new Set([...Object.keys(ends), '国家', '兵团', '开发区', '新区', '管理区']);
    for (const { kind, name } of rows) {
      expect(kinds).toContain(kind);
      if (ends[kind]) expect(name).toMatch(ends[kind]);
    }
  });

  it('has years in order', () => {
    for (const { from, to, name } of rows) {
      if (from !== null && to !== null) expect(from, name).toBeLessThanOrEqual(to);
      for (const year of [from, to]) if (year !== null) expect(year).toBeGreaterThan(1981);
    }
  });

  it.each([
    ['china', '100000', '国家'],
    ['zhejiang', '330000', '浙江省'],
    ['shaoxing', '330600', '绍兴市'],
    ['zhuji', '330681', '诸暨市'],
    ['shaoyang', '430500', '邵阳市'],
    ['shaanxi', '610000', '陕西省'],
    ['shanxi', '140000', '山西省'],
    ['xizang', '540000', '西藏自治区'],
    ['chongqing', '500000', '重庆市'],
    ['xiamen', '350200', '厦门市'],
    ['changzhi', '140400', '长治市'],
    ['luan', '341500', '六安市'],
    ['bozhou', '341600', '亳州市'],
    ['lishui', '331100', '丽水市'],
    ['bengbu', '340300', '蚌埠市'],
    ['baise', '451000', '百色市'],
    ['chaoyang', '211300', '朝阳市'],
    ['leshan', '511100', '乐山市'],
    ['lvliang', '141100', '吕梁市'],
    ['suqian', '321300', '宿迁市'],
    ['yueqing', '330382', '乐清市'],
    ['laoting', '130225', '乐亭县'],
    ['laoling', '371481', '乐陵市'],
    ['dabu', '441422', '大埔县'],
    ['daicheng', '131025', '大城县'],
    ['hongtong', '141024', '洪洞县'],
    ['biyang', '411726', '泌阳县'],
    ['minhang', '310112', '闵行区'],
    ['luhe-nanjing', '320116', '六合区'],
    ['junlian', '511527', '筠连县'],
    ['zhangzi', '140428', '长子县'],
    ['shifang', '510682', '什邡市'],
    ['qianwei', '511123', '犍为县'],
    ['yanshan-shangrao', '361124', '铅山县'],
    ['huangpi', '420116', '黄陂区'],
    ['hunchun', '222404', '珲春市'],
    ['shache', '653125', '莎车县'],
    ['panyu', '440113', '番禺区'],
    ['tianhe', '440106', '天河区'],
    ['pudong', '310115', '浦东新区'],
  ])('reads the characters as the place does: %s', (slug, code, label) => {
    const row = bySlug.get(slug);
    expect(row && [codeOf(row), labelOf(row)]).toEqual([code, label]);
  });

  it('tells apart places that sound alike, by their province or city', () => {
    const slugs = (...names: string[]) =>
      names.map((name) => today.find((row) => row.name === name)?.slug);
    expect(slugs('台州市', '泰州市')).toEqual(['taizhou-zhejiang', 'taizhou-jiangsu']);
    expect(slugs('苏州市', '宿州市')).toEqual(['suzhou-jiangsu', 'suzhou-anhui']);
    expect(slugs('福州市', '抚州市')).toEqual(['fuzhou-fujian', 'fuzhou-jiangxi']);
    expect(slugs('吉林市', '邵阳县')).toEqual(['jilin-shi', 'shaoyang-xian']);
    expect(labelOf(bySlug.get('gulou-nanjing')!)).toBe('南京市鼓楼区');
    expect(pathOf(bySlug.get('gulou-nanjing')!)).toBe('江苏省南京市鼓楼区');
  });

  it.each([
    ['萧山市', 'xiaoshan', 2001],
    ['江都市', 'jiangdu', 2011],
    ['襄樊市', 'xiangyang', 2010],
    ['丽水地区', 'lishui', 2000],
    ['香格里拉县', 'xianggelila', 2014],
  ])('knows that %s is called otherwise today', (name, slug, to) => {
    const row = rows.find((each) => each.name === name);
    expect(row).toMatchObject({ slug, to });
    expect(bySlug.get(slug)?.to).toBeNull();
  });

  it('keeps places that are no more apart from those that took their names', () => {
    const named = (name: string) => rows.filter((row) => row.name === name);
    expect(named('巢湖市').map(({ level, to }) => [level, to])).toEqual(
      expect.arrayContaining([
        ['市', 2011],
        ['县', null],
      ]),
    );
    expect(named('莱芜市')).toMatchObject([{ level: '市', to: 2018, now: null }]);
    expect(named('闸北区')).toMatchObject([{ to: 2015, now: null }]);
  });

  it('marks zones as such, without a code by the standard', () => {
    for (const name of ['雄安新区', '苏州工业园区', '两江新区', '北京经济技术开发区']) {
      const zone = rows.find((row) => row.name === name);
      expect(zone && isZone(zone) && codeOf(zone)).toBeNull();
      expect(ancestorsOf(zone!).at(-1)?.slug).toBe('china');
    }
  });
});

describe('reading the table', () => {
  const [head, first] = readFileSync('content/divisions.tsv', 'utf8').split('\n');

  it.each([
    ['another head', `x\n${first}\n`, /第 1 行应是/],
    ['an unknown level', `${head}\n1\t某\t某\t镇\t\tmou\t镇\n`, /第 2 行的级别“镇”/],
    ['a row cut short', `${head}\n${first}\n110000\t北京市\n`, /第 3 行有 2 栏/],
  ])('names the line for %s', (_, text, message) => {
    expect(() => parseDivisions(text, 'a.tsv')).toThrow(message);
  });

  it('does without the empty columns that editors cut', () => {
    const { rows } = parseDivisions(`${head}\r\n${first?.trimEnd()}\r\n`, 'a.tsv');
    expect(rows).toMatchObject([{ slug: 'china', from: null, to: null, now: null }]);
  });
});
