import { describe, expect, test } from 'vitest';
import { documentStarts } from '../../src/policy/head/documents.ts';
import { isOrganName, isSetApart } from '../../src/policy/head/organs.ts';
import { excerpt } from '../../src/policy/outline/state.ts';
import { outlineIn, read } from './read.ts';

const words = (list: string) => list.split(' ');
const long = (count: number) => '长'.repeat(count);
const ids = (text: string) => outlineIn(text).map((line) => line.split(' ')[0]);
const kinds = (text: string) => read(text).clauses.map(({ kind }) => kind);

describe('the closing', () => {
  const closes = (line: string, before = '乙。') =>
    kinds(`某方案\n一、甲\n${before}\n${line}\n`).includes('closing');
  test.each([
    ...words('本办法 本方案 本意见').flatMap((own) =>
      words('自 由 从 有效 解释 执行').map((word) => `${own}${word}某年某月。`),
    ),
    `本办法${long(30)}自某年。`,
    ...words('上述 以上 此前 原有 各地 各单位').flatMap((these) =>
      words('执行 落实 报告 报送').map((act) => `${these}规定请认真${act}。`),
    ),
    `各地${long(40)}落实${long(20)}。`,
    '特此通知。',
    ...words('施行 实施 执行').map((act) => `自发布之日起${act}。`),
    `自${long(30)}起施行。`,
    '附件1：清单',
    '附表 2:清单',
    '附：清单',
    '联系人：甲',
    '联 系 人：甲',
    '（此件公开发布）',
    '(联系人：甲）',
    '（本文公开）',
  ])('begins with %s', (line) => expect(closes(line)).toBe(true));
  test.each([
    `本办法${long(31)}自某年。`,
    '本办法适用于本市。',
    `各地${long(41)}落实。`,
    `各地落实${long(21)}。`,
    '各地开展活动。',
    `自${long(31)}起施行。`,
    '自起施行。',
    '附则',
    '联系实际。',
  ])('does not with %s', (line) => expect(closes(line)).toBe(false));
  test.each(words('附则 其他 施行 实施 执行 生效 有效期 期限 时间 施行日期 解释'))(
    'is no closing below a last heading on it: %s',
    (heading) => {
      const text = (last: string) =>
        `某办法\n一、甲\n乙。\n二、${last}\n本办法自2024年5月1日起施行。\n`;
      expect(kinds(text(heading))).not.toContain('closing');
      expect(kinds(text('保障措施'))).toContain('closing');
    },
  );
  test.each([...'。！？；：…）)”'])('has organs and their date below what ends with %s', (sign) => {
    const quoted = { '）': '（乙', ')': '(乙', '”': '“乙' }[sign] ?? '乙';
    expect(closes('清州市财政局\n2024年5月6日', `甲${quoted}${sign}`)).toBe(true);
  });
});

describe('where a second document begins', () => {
  const FIRST = [
    '清州市水务局关于防汛检查的通知',
    '清水发〔2024〕1号',
    '各县区水务局：',
    '一、检查堤坝。',
  ];
  const SECOND = [
    '清州市水务局关于节水改造的通知',
    '清水发〔2024〕2号',
    '各县区水务局：',
    '一、改造管网。',
  ];
  const starts = (foot: string[], second = SECOND, first = FIRST) =>
    documentStarts([...first, ...foot, ...second].map((text, at) => ({ line: at + 1, text })))
      .length;
  test.each([
    '2024年3月1日',
    '（2024年3月1日）',
    '清州市水务局2024年3月1日',
    '（此件公开发布）',
    '(本件不公开)',
    '（联系人：甲）',
    '县府办印发',
    '县府办 印 制',
    ...words('施行 实施 执行 生效').flatMap((act) => [
      `自发布之日起${act}。`,
      `自发布之日起正式${act}`,
    ]),
    `自发布之日起施行${long(20)}。`,
    '特此通知。',
    '特此函复某局。'.replace('某局', ''),
    '特此通知某某。'.replace('某某', ''),
  ])('is behind the foot of the first: %s', (foot) => expect(starts([foot])).toBe(2));
  test.each([
    '检查完毕。',
    `自发布之日起施行${long(21)}。`,
    '特此。',
    '特此通知某某某。',
    `${long(81)}印发`,
  ])('is not behind %s', (foot) => expect(starts([foot])).toBe(1));
  test('is near to it', () => {
    const gap = (count: number) => ['2024年3月1日', ...Array<string>(count).fill('甲')];
    expect(starts(gap(5))).toBe(2);
    expect(starts(gap(6))).toBe(1);
  });
  test.each(['第一条 甲', '第一章 甲', '第一编 甲', '第一篇 甲'])(
    'has articles as the first has: %s',
    (line) => {
      const statute = (name: string) => [`清州市${name}条例`, line, '第二条 乙。'];
      expect(starts(['2024年3月1日'], statute('节水管理'), statute('河道管理'))).toBe(2);
      expect(starts(['2024年3月1日'], statute('节水管理'))).toBe(1);
    },
  );
  test('is none that the first names, by its title or most of it', () => {
    const named = (words_: string) => starts(['2024年3月1日'], SECOND, [...FIRST, words_]);
    expect(named('附上清州市水务局关于节水改造的通知。')).toBe(1);
    expect(named('附上《关于节水改造的通知》。')).toBe(1);
    expect(named('附上关于节水改造的通知。')).toBe(1);
    expect(named('附上《节水改造的通知》。')).toBe(1);
    expect(named('附上《通知》。')).toBe(2);
    expect(named('附上节水改造。')).toBe(2);
  });
});

test('what no name of an organ holds decides within it too', () => {
  for (const word of words('关于 印发 转发 以下 如下 有关单位'))
    expect(isOrganName(`清州市${word}财政局`)).toBe(false);
  expect(isOrganName('清州市财政局')).toBe(true);
});

test('a line is set apart where most of its words are one character', () => {
  expect(
    ['甲 乙 丙 丁', '甲 乙 丙 丁戊 己庚', '甲 乙 丙 丁戊 己庚 辛壬', '甲 乙 丙', '甲乙丙丁'].map(
      isSetApart,
    ),
  ).toEqual([true, true, false, false, false]);
});

test('an excerpt is the beginning of a text', () => {
  expect(excerpt(` ${long(24)} `)).toBe(long(24));
  expect(excerpt(long(25))).toBe(`${long(24)}…`);
});

test('a mark directly behind another is not told of', () => {
  const told = (line: string) => read(`某方案\n${line}\n`).issues.map(({ ruleId }) => ruleId);
  expect(told('第一条（一）甲。')).toEqual([]);
});

describe('what reads like a closing is all that a section says', () => {
  const closes = (heading: string, line: string) =>
    kinds(`某方案\n一、甲\n乙。\n二、${heading}\n${line}\n`).includes('closing');
  test.each(
    words('附则 其他 施行 实施 执行 生效 有效期 期限 时间 日期 解释').flatMap((heading) =>
      words('施行 实施 执行').map((act) => [heading, act] as const),
    ),
  )('below %s, of itself: %s', (heading, act) => {
    expect(closes(heading, `自发布之日起${act}。`)).toBe(false);
    expect(closes('保障', `自发布之日起${act}。`)).toBe(true);
  });
  test.each(words('本办法有效期五年。 本办法由市财政局解释。 本办法自发布之日起施行。'))(
    'below 附则: %s',
    (line) => expect(closes('附则', line)).toBe(false),
  );
  test.each(words('各地要抓好落实。 各单位要抓好落实。 上述任务由各县落实。 以上事项各县要报告。'))(
    'below its heading: %s',
    (line) => {
      expect(closes('要求', line)).toBe(false);
      for (const stop of '。；：:') expect(closes(`要求${stop}`, line)).toBe(true);
    },
  );
});

test('levels that are turned start anew below what stands above both', () => {
  expect(
    outlineIn(
      '某方案\n一、甲\n1.乙\n（一）丙\n（二）丁\n2.戊\n（一）己\n二、庚\n1.辛\n（一）壬\n',
    ).map((line) => line.split(' ')[1]),
  ).toEqual([
    '一',
    '一/1',
    '一/1/（一）',
    '一/1/（二）',
    '一/2',
    '一/2/（一）',
    '二',
    '二/1',
    '二/1/（一）',
  ]);
  expect(
    outlineIn('某方案\n一、甲\n1.乙\n（一）丙\n二、丁\n1.戊\n（一）己\n').map(
      (line) => line.split(' ')[1],
    ),
  ).toEqual(['一', '一/1', '一/（一）', '二', '二/1', '二/（一）']);
});

test('decimals stand below the other marks of their document', () => {
  const lines = '某方案\n一、甲\n1.1 乙\n1.1.1 丙\n1.1.1.1 丁\n1.1.1.2 戊\n1.1.2 己\n二、庚\n';
  expect(outlineIn(lines).map((line) => line.split(' ')[1])).toEqual([
    '一',
    '一/1.1',
    '一/1.1/1.1.1',
    '一/1.1/1.1.1/1.1.1.1',
    '一/1.1/1.1.1/1.1.1.2',
    '一/1.1/1.1.2',
    '二',
  ]);
});

test.each([...'。！？；：…）)”'])('an organ signs at the end below what ends with %s', (stop) => {
  const signs = (text: string) =>
    kinds(`某方案\n一、甲\n二、乙\n${text}\n清州市财政局\n`).includes('closing');
  expect(signs(`丙丁${stop}`)).toBe(true);
  expect(signs('丙丁')).toBe(false);
});

test.each(['附件2-1', '附件2—1', '附件2－1'])('the id of %s has a hyphen', (label) => {
  expect(ids(`某方案\n一、甲。\n${label}\n乙方案\n一、丙。\n`)).toContain('annex2-1');
});

test('the mark of a clause may be one character', () => {
  const { clauses } = read('某方案\n一、甲：\n①乙。\n②丙。\n');
  const marks = clauses.map(({ text, spans }) => spans.marker && text.slice(...spans.marker));
  expect(marks.filter(Boolean)).toEqual(['一、', '①', '②']);
});
