import { describe, expect, test } from 'vitest';
import {
  ancestorsOf,
  divisions,
  isZone,
  parseDivisions,
  pathOf,
} from '../../src/lexicon/division-table.ts';
import { readDivision } from '../../src/policy/places/divisions.ts';
import { jurisdictionsOf } from '../../src/policy/places/jurisdictions.ts';
import { pinyinOf } from '../../src/policy/places/pinyin.ts';
import { placeOf } from '../../src/policy/places/place.ts';
import { divisionsNamed, nearestNames } from '../../src/policy/places/place-names.ts';
import { blankMeta } from '../blank-meta.ts';

const words = (list: string) => list.split(' ');
const read = (text: string, year: number | null = null) => {
  const found = readDivision(text, year);
  return found && (found.unlisted ?? found.places.map((place) => pathOf(place)).join('、'));
};
const { rows } = divisions();

describe('the place that a name begins with', () => {
  test.each([
    ['中国共产党中央宣传部', '国家'],
    ['中国(浙江)自由贸易试验区', '浙江省'],
    ['中国（青溪）自由贸易试验区', null],
    ['中国（绍兴）自由贸易试验区', null],
    ['（2024）12 绍 兴 市财政局', '浙江省绍兴市'],
    ['国家税务总局', '国家'],
    ['国家税务总局青溪', '国家'],
    ['教育部绍兴市教育局', '国家'],
    ['广西团委', '广西壮族自治区'],
    ['诸暨开发区管委会', '浙江省绍兴市诸暨市'],
    ['达尔罕茂明安联合工业园区管委会', '内蒙古自治区包头市达尔罕茂明安联合旗'],
    ['绍兴市诸暨开发区管委会', '浙江省绍兴市诸暨市'],
    ['绍兴市萧山开发区管委会', '浙江省绍兴市'],
    ['新疆生产建设兵团第十四师昆玉市', '新疆维吾尔自治区昆玉市'],
    ['新疆生产建设兵团第八师财政局', '新疆维吾尔自治区新疆生产建设兵团'],
    ['徐州市经济技术开发区管委会', '江苏省徐州市经开区'],
    ['徐州市经济开发区管委会', '江苏省徐州市经开区'],
    ['徐州市徐州经济技术开发区管委会', '江苏省徐州市经开区'],
    ['徐州市工业园区管委会', '江苏省徐州市'],
    ['徐州市在高新区', '江苏省徐州市'],
    ['青溪开发区人民政府', null],
    ['市青溪区人民政府', null],
    ['某某自治州卫生院方案', '某某自治州'],
    ['某甲自治州卫生院方案', '某甲自治州'],
    ['州人民政府', null],
    ['盟人民政府', null],
    ['青溪县政府甲县政府', '青溪县'],
    ['中国（浙江）自由贸易试验区（杭州片区）', '浙江省'],
    ['浙江省绍兴市青溪区人民政府', '绍兴市青溪区'],
  ])('%s is of %s', (text, place) => expect(read(text)).toBe(place));

  test.each([
    ['巢湖市无为市人民政府', '安徽省芜湖市无为市'],
    ['巢湖市无为县村卫生室方案', '安徽省合肥市巢湖市'],
    ['桂林市城中区道路管理办法', '广西壮族自治区桂林市'],
    ['苏州市鼓楼区人民政府', '苏州市鼓楼区'],
    ['杭州市鼓楼区人民政府', '杭州市鼓楼区'],
    ['苏州市南京市人民政府', '苏州市南京市'],
  ])('a county may have moved to another city of its province: %s', (text, place) =>
    expect(read(text)).toBe(place),
  );

  test('the name of an organ behind a part of a town has a length', () => {
    const city = '山西省阳泉市';
    for (const organ of ['财政局', `${'某'.repeat(10)}局`])
      expect(read(`阳泉市城区${organ}`)).toBe(`${city}城区`);
    for (const other of ['财局', `${'某'.repeat(11)}局`])
      expect(read(`阳泉市城区${other}`)).toBe(city);
  });

  test('is that of its year, first and last year too', () => {
    const years = (...all: number[]) => all.map((year) => read('巢湖市人民政府', year));
    const [county, city] = ['安徽省合肥市巢湖市', '安徽省巢湖市'];
    expect(years(1998, 1999, 2010, 2012)).toEqual([county, city, city, county]);
    expect(read('巢湖市人民政府', 2011)).toBe(`${county}、${city}`);
    expect(read('萧山市人民政府', 2024)).toBe(read('萧山市人民政府', 1999));
  });

  test('is a county behind what its city was called before', () => {
    const former = rows.filter(({ to, now, level }) => to !== null && now && level === '市');
    const counties = (code: string | null) =>
      rows.filter((row) => row.parent === code && row.to === null && !isZone(row));
    const missed = former.flatMap((city) =>
      counties(city.now)
        .filter(({ name }) => !/^\p{Script=Han}区$/u.test(name))
        .filter((row) => !readDivision(`${city.name}${row.name}道路`, null)?.places.includes(row))
        .map(({ name }) => city.name + name),
    );
    expect(former.length).toBeGreaterThan(30);
    expect(missed).toEqual([]);
  });
});

describe('the place of a document', () => {
  const of = (stated: Partial<ReturnType<typeof blankMeta>>) =>
    placeOf({ ...blankMeta('a', '实施方案', 'unknown'), ...stated });

  test.each(['signedOn', 'printedOn', 'effectiveOn'] as const)('is that of its year: %s', (day) => {
    const slug = (date: string) => of({ issuer: '巢湖市人民政府', [day]: date }).division?.slug;
    expect(slug('2006-03-01')).toBe('chaohu-anhui');
    expect(slug('2016-03-01')).toBe('chaohu');
  });
  test.each([
    [{ letterhead: '莱芜市人民政府文件', title: '济南市电梯规定' }, 2],
    [{ issuer: '教育部', title: '绍兴市教育办法' }, 2],
    [{ issuer: '绍兴市人民政府', title: '全国人民代表大会办法' }, 2],
    [{ issuer: '诸暨市人民政府', title: '浙江省绍兴市办法' }, 0],
    [{ issuer: '绍兴市人民政府', title: '鼓楼区办法' }, 0],
    [{ issuer: '青溪市人民政府' }, 0],
    [{ issuer: '卫生健康局、上海市人民政府、江苏省人民政府' }, 2],
  ])('of %j leaves so many', (stated, count) => {
    expect(of(stated).candidates).toHaveLength(count);
  });
  test.each([
    { issuer: '鼓楼区人民政府、福州市卫生局' },
    { letterhead: '鼓楼区人民政府（福州市）' },
    { docNumber: '福州市鼓楼令第3号' },
    { title: '关于印发福州市方案的通知' },
    { printer: '福州市印刷厂' },
    { addressees: ['各区', '福州市财政局'] },
    { copiedTo: ['福州市财政局'] },
    { copiedTo: ['福建省财政厅'] },
    { copiedTo: ['江苏省财政厅', '福州市财政局'] },
  ])('is the namesake whose city or province is printed: %j', (stated) => {
    const { division } = of({ issuer: '鼓楼区人民政府', ...stated });
    expect(division?.slug).toBe('gulou-fuzhou-fujian');
  });
  test('is called what is printed where it is one of several or none of the table', () => {
    expect(of({ issuer: '鼓楼区人民政府' })).toMatchObject({ label: '鼓楼区', province: null });
    expect(of({ issuer: '鼓楼区人民政府', copiedTo: ['江苏省财政厅'] }).candidates).toHaveLength(2);
    expect(of({ issuer: '绍兴市青溪区人民政府' })).toMatchObject({
      label: '绍兴市青溪区',
      province: '浙江省',
    });
    expect(of({ issuer: '朝阳区青溪县人民政府' })).toMatchObject({ province: null });
    expect(of({ issuer: '青溪市人民政府' })).toMatchObject({ label: '青溪市', province: null });
  });
});

describe('what a person calls a place', () => {
  const named = (name: string) => divisionsNamed(name).map((place) => pathOf(place));
  test.each([
    ['石家庄高新区', ['河北省石家庄市高新区']],
    ['石家庄市高新区', ['河北省石家庄市高新区']],
    ['杭州工业园区', []],
    ['高新区', []],
    ['绍兴市杭州市', []],
    ['萧山市', ['浙江省杭州市萧山区']],
    ['巢湖市', ['安徽省合肥市巢湖市']],
    ['毕节地区大方县', ['贵州省毕节市大方县']],
    ['兵团石河子市', ['新疆维吾尔自治区石河子市']],
    ['赵县', ['河北省石家庄市赵县']],
    ['ＳＨＡＯＸＩＮＧ', []],
    ['Shaoxing', ['浙江省绍兴市']],
    ['绍', []],
  ])('%s', (name, paths) => expect(named(name)).toEqual(paths));

  const table = parseDivisions(
    [
      '代码	名称	简称	级别	上级代码	标识	类别	起始年	终止年	现代码',
      '100000	中华人民共和国	国家	国家		china	国家',
      '010100	甲乙县	甲乙	县	010000	jiayi-xian	县',
      '010000	甲乙市	甲乙	市	100000	jiayi	市',
      '020000	甲乙丙市	甲乙丙	市	100000	jiayibing	市',
      '030000	丙乙市	丙乙	市	100000	bingyi	市',
      '040000	甲丁州	甲丁	市	100000	jiading	州',
      '050000	甲乙旗	甲乙	县	010000	jiayiqi	旗		2001	010100',
      '060000	戊己市	戊己	市	100000	wuji	市',
    ].join('\n'),
    'divisions.tsv',
  );
  const nearest = (name: string, count = 9) =>
    nearestNames(name, count, table)
      .map(({ slug }) => slug)
      .join(' ');
  test.each([
    ['甲乙市', 'jiayi jiayibing jiayi-xian bingyi'],
    ['甲乙', 'jiayi jiayi-xian jiayibing bingyi jiading'],
    ['jiayi', 'jiayi jiayibing jiayi-xian jiading wuji bingyi'],
    ['己', 'wuji'],
    ['%', ''],
  ])('is nearest to these of today, the higher first where several are: %s', (name, slugs) => {
    expect(nearest(name)).toBe(slugs);
    expect(nearest(name, 2)).toBe(words(slugs).slice(0, 2).join(' '));
  });
});

describe('how a place is typed', () => {
  test.each([
    ['xiongan-xinqu', 'xionganxinqu', 'xaxq'],
    ['tangshan-lutai-jingkaiqu', 'tangshanlutaijingkaiqu', 'tsltjkq'],
    ['suzhou-jiangsu-gongyeyuanqu', 'suzhougongyeyuanqu', 'szgyyq'],
    ['shijiazhuang-huagong-yuanqu', 'shijiazhuanghuagongyuanqu', 'sjzhy'],
    ['lingang', 'lingang', 'l'],
    ['gulou-fuzhou-fujian', 'gulou', 'gl'],
    ['lvchun', 'lvchun', 'lc'],
    ['jiangan-wuhan', 'jiangan', 'ja'],
    ['changan-shijiazhuang', 'changan', 'ca'],
    ['mou-shi', 'moushi', 'ms'],
  ])('%s: %s or %s', (id, pinyin, initials) => {
    expect(pinyinOf(id)).toEqual({ pinyin, initials });
  });
  test('a zone by all letters of its id, but for what tells its city from namesakes', () => {
    const zones = rows.filter((row) => isZone(row) && !ancestorsOf(row)[0]!.slug.includes('-'));
    expect(zones.length).toBeGreaterThan(100);
    for (const { slug } of zones) expect(pinyinOf(slug).pinyin).toBe(slug.replaceAll('-', ''));
  });
});

describe('jurisdictions of a corpus', () => {
  const of = (metas: Parameters<typeof jurisdictionsOf>[0][number]['meta'][], jurisdictions = {}) =>
    jurisdictionsOf(
      metas.map((meta) => ({ meta })),
      { jurisdictions, sources: [] },
    );
  const blank = (id: string, stated = {}) => ({ ...blankMeta(id, '方案', id), ...stated });

  test('without a name are called so', () => {
    expect(of([blank('mou')])).toEqual([
      { id: 'mou', label: '原文未载明', province: null, level: null, divisionCode: null },
    ]);
  });
  test('are as the table has them where the manifest says nothing', () => {
    expect(of([blank('zhuji')], { zhuji: {} })).toEqual([
      { id: 'zhuji', label: '诸暨市', province: '浙江省', level: '县', divisionCode: '330681' },
    ]);
  });
  test('are read from the first of their documents where nothing else names them', () => {
    expect(
      of([
        blank('mou', { issuer: '浙江省青溪市人民政府', province: '浙江省' }),
        blank('mou', { issuer: '江苏省某市人民政府', province: '江苏省' }),
      ]),
    ).toMatchObject([{ label: '浙江省青溪市', province: '浙江省' }]);
  });
  test('stand by their ids where the table gives no order', () => {
    const ids = (...all: string[]) => of(all.map((id) => blank(id))).map(({ id }) => id);
    expect(ids('b', 'a', 'c')).toEqual(['a', 'b', 'c']);
    expect(
      ids('xuzhou-jingkaiqu', 'shijiazhuang-huagong-yuanqu', 'shijiazhuang-gaoxinqu', 'xuzhou'),
    ).toEqual([
      'shijiazhuang-gaoxinqu',
      'shijiazhuang-huagong-yuanqu',
      'xuzhou',
      'xuzhou-jingkaiqu',
    ]);
  });
});
