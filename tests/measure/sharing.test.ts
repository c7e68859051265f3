import { describe, expect, test } from 'vitest';
import { readQuantities } from '../../src/measure/quantities.ts';
import { policy } from './fixture.ts';

const words = (list: string) => list.split(' ');
const read = (sentence: string) =>
  readQuantities(policy('p', 'p', [{ clauseId: 'c1', text: `${sentence}。` }]));
/** Subjects of the figures of a sentence. */
const subjects = (sentence: string) => read(sentence).map(({ subject }) => subject ?? '-');
/** Comparator, value and subject of the figures of a sentence. */
const said = (sentence: string) =>
  read(sentence).map(
    ({ comparator, value, subject }) => `${comparator} ${value} ${subject ?? '-'}`,
  );

describe('one figure is one for each of several subjects', () => {
  test.each(words('均 都 分别 各 均应当 均可 均力争 均原则上 均已 均不'))(
    'where %s says so',
    (each) => {
      expect(subjects(`甲类和乙类${each}达到90%`)).toEqual(['甲类', '乙类']);
      expect(subjects(`甲类和乙类${each}100名`)).toEqual(['甲类', '乙类']);
    },
  );
  test.each(words('建设 开展 达到 补助 增长 占 占比 负担 为 有 到 在 至 不低于'))(
    'where it is 均%s',
    (verb) => expect(subjects(`甲类和乙类均${verb}90%`)).toEqual(['甲类', '乙类']),
  );
  test('but not where something else follows', () => {
    expect(subjects('甲类和乙类均甲90%')).toEqual(['甲类和乙类均甲']);
  });
  test.each([...'人平年户日月村校床次亩地'])('but not where it is an average: %s均', (whose) => {
    expect(subjects(`甲类${whose}和乙类${whose}均90元`)).toHaveLength(1);
  });
  test.each(words('每县 各县'))('but not where they are of one class: %s', (class_) => {
    expect(subjects(`${class_}和乡各5名`)).toEqual([`${class_}和乡`]);
  });
  test('where each has its own', () =>
    expect(subjects('各自县和乡各5名')).toEqual(['各自县', '乡']));
  test.each(words('每 各 建设 开展 加强 完善 增长'))(
    'but not of what is %s before the comma',
    (lead) => {
      expect(subjects('甲类和乙类，均达到90%')).toEqual(['甲类', '乙类']);
      expect(subjects(`${lead}甲类和乙类，均达到90%`)).toHaveLength(1);
    },
  );
  test.each([
    [12, 12],
    [13, 1],
  ])('of %i: %i', (length, figures) => {
    const names = [...'子丑寅卯辰巳午未申酉戌亥乾'].slice(0, length).map((name) => `甲${name}`);
    expect(subjects(`${names.join('、')}均达到90%`)).toHaveLength(figures);
  });
  test.each([
    [40, 2],
    [41, 1],
  ])('whose names have %i characters: %i', (length, figures) => {
    expect(subjects(`${'甲'.repeat(length)}、乙类均达到90%`)).toHaveLength(figures);
  });
  test.each([...'型类级性式期制'])('who share the words behind %s', (end) => {
    expect(subjects(`专技${end}、复合${end}干部人才均达到90%`)).toEqual([
      `专技${end}干部人才`,
      `复合${end}干部人才`,
    ]);
  });
  test('who share no words behind another like ending', () => {
    expect(subjects('专技种、复合种干部人才均达到90%')).toEqual(['专技种', '复合种干部人才']);
  });
  test.each(
    words(
      '培养 动态培养 精准培养 重点培养 定向培养 大力培养 积极培养 新培养 再培养 分别培养 计划培养 每年培养 力争培养 建 增 评选 认定 培养和评选 培养、评选',
    ),
  )('behind what is done with all of them: %s', (verb) => {
    expect(subjects(`${verb}甲类、乙类各100名`)).toEqual(['甲类', '乙类']);
  });
});

describe('pairs that are measured apart', () => {
  test.each([
    ['门急诊', '住院'],
    ['门诊', '住院'],
    ['急诊', '住院'],
    ['门诊', '急诊'],
    ['城镇', '农村'],
    ['城市', '农村'],
    ['城镇', '乡村'],
    ['职工', '城乡居民'],
    ['职工', '居民'],
    ['男性', '女性'],
    ['男', '女'],
  ])('%s and %s', (one, other) => {
    for (const joint of '和与及、')
      expect(subjects(`甲${one}${joint}${other}均次费用增长5%`)).toEqual([
        `甲${one}均次费用`,
        `甲${other}均次费用`,
      ]);
  });
  test.each(
    words('甲门诊和农村均次费用 甲门诊和门诊均次费用 门诊和住院率 门诊和住院比 门诊和住院人次'),
  )('but not %s', (name) => expect(subjects(`${name}增长5%`)).toEqual([name]));
});

describe('values that 分别 hands out', () => {
  test.each([
    ['甲率、乙率分别达到90%、80%以上', '>= 90 甲率', '>= 80 乙率'],
    ['甲率、乙率分别达到90%、100%', '= 90 甲率', '= 100 乙率'],
    ['甲率、乙率分别达到100%、90%以上', '= 100 甲率', '>= 90 乙率'],
    ['甲数、乙数分别达到100家、90家以上', '>= 100 甲数', '>= 90 乙数'],
    ['甲率、乙率分别达到90%左右、80%以上', 'approx 90 甲率', '>= 80 乙率'],
    ['甲率、乙率分别不低于90%、80%左右', '>= 90 甲率', 'approx 80 乙率'],
    ['甲率、乙率、丙率分别达到90%、80%、70%以上', '>= 90 甲率', '>= 80 乙率', '>= 70 丙率'],
    ['甲率、乙率分别达到90%、80%，丙率达到70%以上', '= 90 甲率', '= 80 乙率', '>= 70 丙率'],
    ['甲率和乙率，分别达到90%、80%', '= 90 甲率', '= 80 乙率'],
    ['甲率、乙率分别增长90%、下降80%', '= 90 甲率', '= 80 乙率'],
    ['甲率、乙率分别增长90%和下降80%', '= 90 甲率', '= 80 乙率'],
    ['甲率、乙率分别增长90%及下降80%', '= 90 甲率', '= 80 乙率'],
    ['甲率、乙率分别增长90%与下降80%', '= 90 甲率', '= 80 乙率'],
    ['甲率、乙率分别增长90%，下降80%', '= 90 甲率、乙率', '= 80 甲率、乙率'],
    ['甲率、乙率分别增长90%，下降了80%', '= 90 甲率、乙率', '= 80 甲率、乙率'],
    ['甲率分别达到90%', '= 90 甲率'],
    ['甲率和乙率达到90%和80%', '= 90 甲率和乙率', '= 80 甲率和乙率'],
    ['甲率和乙率分别调查，分别达到90%和80%', '= 90 甲率', '= 80 乙率'],
    [
      '甲率和乙率分别达到90%和80%，丙率和丁率分别达到70%和60%',
      ...['= 90 甲率', '= 80 乙率', '= 70 丙率', '= 60 丁率'],
    ],
  ])('%s', (sentence, ...figures) => expect(said(sentence)).toEqual(figures));
});

describe('each figure has its own piece of the sentence', () => {
  test.each(words('、 ， 和 及 与 或 以及'))('behind %s', (joint) => {
    expect(subjects(`甲率90%${joint}乙率80%`)[1]).toBe('乙率');
    expect(subjects(`甲院5家${joint}乙院8家`)[1]).toBe('乙院');
  });
  test.each([...'、和及与并'])('which begins behind the last %s before it', (joint) => {
    expect(subjects(`甲院5家示范县${joint}8家示范乡镇`)[1]).toBe('示范乡镇');
    expect(subjects(`甲院5家示范县${joint}共8家示范乡镇`)[1]).toBe('示范乡镇');
  });
  test.each([
    ['8所高校14个学科', '高校', '高校学科'],
    ['甲院5家示范县或8家示范乡镇', '甲院示范县或', '示范县或'],
    ['等12种慢性病5名医生', '慢性病', '等12种慢性病'],
    ['每3—5年进修3—6个月', '进修', '每3—5年进修'],
    ['三年内轮训1万人次', '轮训', '三年内轮训'],
    ['三年，轮训1万人次', '-', '轮训'],
    ['甲5家（乙类5名）丙类6个', '-', '乙类', '丙类'],
    ['甲率达到90%（乙率80%）以上', '甲率', '乙率'],
  ])('%s', (sentence, ...names) => expect(subjects(sentence)).toEqual(names));
});

describe('what is broken through', () => {
  test.each(words('技术 难题 瓶颈 短板 工艺 装备 零部件 材料'))('is a number of %s', (what) =>
    expect(said(`突破5项关键${what}`)).toEqual([`= 5 关键${what}`]),
  );
  test.each([
    ['关键甲', '>'],
    [`${'甲'.repeat(12)}技术`, '='],
    [`${'甲'.repeat(13)}技术`, '>'],
    ...[...'，。；、的'].map((mark) => [`甲${mark}技术`, '>']),
  ])('%s: %s', (what, comparator) => {
    expect(read(`突破5项${what}`)[0]?.comparator).toBe(comparator);
  });
});
