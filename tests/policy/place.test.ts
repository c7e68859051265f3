import { describe, expect, it } from 'vitest';
import { ancestorsOf, divisions, isZone, pathOf } from '../../src/lexicon/division-table.ts';
import type { PolicyMeta } from '../../src/model.ts';
import { doubts } from '../../src/policy/doubts.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { readDivision } from '../../src/policy/places/divisions.ts';
import { placeOf } from '../../src/policy/places/place.ts';
import { splitLines } from '../../src/source/read.ts';
import { blankMeta } from '../blank-meta.ts';

const TITLE = '关于加强村卫生室建设的实施方案';
const meta = (stated: Partial<PolicyMeta>): PolicyMeta => ({
  ...blankMeta('a', TITLE, 'unknown'),
  ...stated,
});
const doubt = (stated: Partial<PolicyMeta>) =>
  doubts({ meta: meta(stated), clauses: [], furniture: [], issues: [] }).find(
    ({ field }) => field === 'jurisdiction',
  );

describe('the place that a name begins with', () => {
  const read = (text: string, year: number | null = null) =>
    readDivision(text, year)?.places.map((place) => pathOf(place)) ?? null;

  it.each([
    ['绍兴市诸暨市卫生健康局', '浙江省绍兴市诸暨市'],
    ['浙江省绍兴市诸暨市人民政府', '浙江省绍兴市诸暨市'],
    ['浙江诸暨市人民政府', '浙江省绍兴市诸暨市'],
    ['诸暨市店口镇人民政府', '浙江省绍兴市诸暨市'],
    ['广州市天河区石牌街道办事处', '广东省广州市天河区'],
    ['天河区卫生健康局', '广东省广州市天河区'],
    ['上海浦东新区医疗保障局', '上海市浦东新区'],
    ['吉林省吉林市人民政府', '吉林省吉林市'],
    ['吉林省卫生健康委员会', '吉林省'],
    ['海南藏族自治州人民政府', '青海省海南藏族自治州'],
    ['海南省人民政府', '海南省'],
    ['恩施州人民政府办公室', '湖北省恩施土家族苗族自治州'],
    ['长阳县人民政府', '湖北省宜昌市长阳土家族自治县'],
    ['广西医疗保障局', '广西壮族自治区'],
    ['阜蒙县健康促进办公室', '辽宁省阜新市阜新蒙古族自治县'],
    ['博州人民政府', '新疆维吾尔自治区博尔塔拉蒙古自治州'],
    ['湘西自治州人民政府', '湖南省湘西土家族苗族自治州'],
    ['内蒙古自治区锡林郭勒盟行政公署', '内蒙古自治区锡林郭勒盟'],
    ['佛 山 市 顺 德 区 教 育 局', '广东省佛山市顺德区'],
    ['济源市人民政府', '河南省济源市'],
    ['中共诸暨市委办公室', '浙江省绍兴市诸暨市'],
    ['中国共产党浙江省委员会', '浙江省'],
    ['政协绍兴市委员会', '浙江省绍兴市'],
    ['深圳经济特区医疗条例', '广东省深圳市'],
    ['中国（浙江）自由贸易试验区条例', '浙江省'],
    ['中国（海南）自由贸易试验区条例', '海南省'],
    ['新疆生产建设兵团第八师石河子市', '新疆维吾尔自治区石河子市'],
    ['新疆生产建设兵团卫生健康委', '新疆维吾尔自治区新疆生产建设兵团'],
  ])('%s', (text, path) => {
    expect(read(text)).toEqual([path]);
  });

  it.each([
    '国务院办公厅',
    '国家卫生健康委',
    '财政部',
    '卫生部办公厅',
    '中共中央办公厅',
    '全国人民代表大会常务委员会',
    '中华人民共和国澳门特别行政区基本法',
    '最高人民法院',
  ])('%s is the State', (text) => {
    expect(read(text)).toEqual(['国家']);
  });

  it.each([
    ['国家税务总局浙江省税务局', '浙江省'],
    ['国家统计局绍兴调查队', '浙江省绍兴市'],
    ['中国人民银行浙江省分行', '浙江省'],
    ['中华人民共和国杭州海关', '浙江省杭州市'],
  ])('%s is a branch of the State in a place', (text, path) => {
    expect(read(text)).toEqual([path]);
  });

  it.each([
    ['雄安新区管理委员会', '河北省雄安新区'],
    ['河北雄安新区管委会', '河北省雄安新区'],
    ['重庆两江新区管委会', '重庆市两江新区'],
    ['苏州工业园区管委会', '江苏省苏州市工业园区'],
    ['石家庄市高新区管委会', '河北省石家庄市高新区'],
    ['石家庄高新技术产业开发区管委会', '河北省石家庄市高新区'],
    ['绍兴经济技术开发区管委会', '浙江省绍兴市'],
    ['诸暨经济开发区管委会', '浙江省绍兴市诸暨市'],
    ['杭州市萧山经济技术开发区管委会', '浙江省杭州市萧山区'],
    ['万盛经开区管委会', '重庆市万盛经开区'],
    ['中国（上海）自由贸易试验区临港新片区管委会', '上海市临港新片区'],
  ])('%s is that zone, or the place that a zone not in the table is named by', (text, path) => {
    expect(read(text)).toEqual([path]);
  });

  it.each([
    '市人民政府办公室',
    '县卫生健康局',
    '市委宣传部',
    '教育部门',
    '绍兴文理学院',
    '绍政办',
    '国家级园区',
    '城区道路管理规定',
  ])('%s names none', (text) => {
    expect(read(text)).toBeNull();
  });

  it('does not take a part of a town for the district of that name', () => {
    expect(read('阳泉市城区道路管理办法')).toEqual(['山西省阳泉市']);
    expect(read('阳泉市城区人民政府')).toEqual(['山西省阳泉市城区']);
  });

  it('keeps all that bear a name, and the one that lies where the text says', () => {
    expect(read('鼓楼区人民政府')).toHaveLength(4);
    expect(read('南京市鼓楼区人民政府')).toEqual(['江苏省南京市鼓楼区']);
    expect(read('江苏省鼓楼区人民政府')).toHaveLength(2);
  });

  it('goes by the year where a name moved from one place to another', () => {
    expect(read('巢湖市人民政府', 2006)).toEqual(['安徽省巢湖市']);
    expect(read('巢湖市人民政府', 2016)).toEqual(['安徽省合肥市巢湖市']);
    expect(read('巢湖市人民政府')).toEqual(['安徽省合肥市巢湖市']);
    expect(read('巢湖市无为县人民政府', 2006)).toEqual(['安徽省芜湖市无为县']);
  });

  it.each([
    ['青溪市人民政府', '青溪市'],
    ['浙江省青溪市人民政府', '浙江省青溪市'],
    ['山东省某市方案', '山东省某市'],
    ['某县村卫生室方案', '某县'],
  ])('%s names a place that the table lacks', (text, unlisted) => {
    expect(readDivision(text, null)).toMatchObject({ places: [], unlisted });
  });
});

describe('the place of a document', () => {
  it.each<[string, Partial<PolicyMeta>, string | undefined]>([
    ['who signed it', { issuer: '诸暨市卫生健康局' }, 'zhuji'],
    ['the letterhead', { letterhead: '绍兴市人民政府文件', issuer: '市人民政府' }, 'shaoxing'],
    ['whose order it is', { docNumber: '浙江省人民政府令第388号' }, 'zhejiang'],
    ['how the title begins', { title: '诸暨市村卫生室管理办法' }, 'zhuji'],
    ['a title in its marks', { title: '《诸暨市村卫生室管理办法》' }, 'zhuji'],
    ['who printed it', { printer: '诸暨市人民政府办公室' }, 'zhuji'],
    [
      'the organ, which may make rules for a part',
      { issuer: '上海市人大常委会', title: '上海市浦东新区条例' },
      'shanghai',
    ],
    ['a number in short', { docNumber: '绍政办发〔2022〕2号' }, undefined],
    ['the topic of a title', { title: '关于印发广州市实施方案的通知' }, undefined],
    ['whom it is sent to', { addressees: ['诸暨市人民政府'] }, undefined],
  ])('by %s', (_, stated, slug) => {
    expect(placeOf(meta(stated)).division?.slug).toBe(slug);
  });

  it('is settled where the city of several namesakes is printed elsewhere', () => {
    const issuer = '鼓楼区人民政府办公室';
    expect(placeOf(meta({ issuer })).division).toBeNull();
    expect(placeOf(meta({ issuer, copiedTo: ['福州市卫生健康委'] })).division?.slug).toBe(
      'gulou-fuzhou-fujian',
    );
    expect(
      placeOf(meta({ issuer: '朝阳区卫生局', letterhead: '北京市朝阳区卫生局文件' })).label,
    ).toBe('北京市朝阳区');
  });

  it('is one place under its former names', () => {
    const old = placeOf(meta({ issuer: '萧山市人民政府', signedOn: '1999-05-01' }));
    expect(old).toMatchObject({ label: '萧山区', province: '浙江省' });
  });

  it('is doubtful with all candidates where they only bear the same name', () => {
    expect(doubt({ issuer: '鼓楼区人民政府' })).toMatchObject({
      ruleId: 'place-ambiguous',
      message: expect.stringMatching(/“鼓楼区”.*江苏省南京市鼓楼区.*河南省开封市鼓楼区/),
    });
  });

  it('is doubtful where organ and title name places apart, or several places sign', () => {
    expect(doubt({ issuer: '莱芜市人大常委会', title: '济南市电梯规定' })?.message).toMatch(
      /发文机关与标题.*莱芜市、山东省济南市/,
    );
    expect(doubt({ issuer: '上海市人民政府、江苏省人民政府' })?.ruleId).toBe('place-ambiguous');
    expect(doubt({ issuer: '浙江省财政厅、绍兴市财政局' })).toBeUndefined();
  });

  it('is doubtful where the table lacks it, or nothing states one', () => {
    expect(doubt({ issuer: '青溪市人民政府' })).toMatchObject({
      ruleId: 'place-unknown',
      message: expect.stringContaining('青溪市'),
    });
    expect(doubt({})?.message).toBe('原文没有写明辖区');
    expect(doubt({ title: '关于印发广州市实施方案的通知' })?.message).toMatch(/“广州市”是事由/);
  });

  it('stands in the metadata with level, code and province', () => {
    const read = (text: string) =>
      parsePolicy(
        {
          file: 'a.txt',
          sha256: '',
          encoding: 'utf-8',
          format: 'text',
          lines: splitLines(text),
          hints: {},
        },
        { policyId: 'a', jurisdiction: null },
      ).meta;
    expect(read('诸暨市村卫生室建设方案\n一、目标\n到2025年全部达标。\n')).toMatchObject({
      jurisdiction: 'zhuji',
      level: '县',
      divisionCode: '330681',
      province: '浙江省',
      inferred: [],
    });
    expect(read('国务院关于村卫生室建设的意见\n一、目标\n全部达标。\n')).toMatchObject({
      jurisdiction: 'china',
      level: '国家',
      divisionCode: '100000',
      province: null,
    });
    const unlisted = read('山东省某市村卫生室建设方案\n一、目标\n全部达标。\n');
    expect(unlisted).toMatchObject({ level: null, divisionCode: null, province: '山东省' });
    expect(unlisted.jurisdiction).toBe(
      read('山东省某市签约方案\n一、目标\n全部达标。\n').jurisdiction,
    );
  });
});

describe('every division of today', () => {
  const { rows } = divisions();
  const counties = rows.filter(({ to, level, code }) => to === null && level === '县' && code);

  it('is read from its name behind that of its city', () => {
    const missed = counties.filter((row) => {
      const city = ancestorsOf(row)[0]!;
      const reading = readDivision(`${city.name}${row.name}人民政府`, null);
      return reading?.places.length !== 1 || reading.places[0] !== row;
    });
    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  it('is one of those that its bare name may mean', () => {
    const missed = counties.filter(
      (row) => !isZone(row) && !readDivision(`${row.name}人民政府`, null)?.places.includes(row),
    );
    expect(missed.map(({ name }) => name)).toEqual([]);
  });
});
