import { describe, expect, test } from 'vitest';
import { readAttachments } from '../../src/policy/head/attachments.ts';
import { citesOf } from '../../src/policy/head/cites.ts';
import { readColophon } from '../../src/policy/head/colophon.ts';
import { readDate } from '../../src/policy/head/dates.ts';
import { takeElements } from '../../src/policy/head/elements.ts';
import { readFoot } from '../../src/policy/head/foot.ts';
import { headLines } from '../../src/policy/head/head-lines.ts';
import { issuerInTitle, issuerOf, letterheadNames } from '../../src/policy/head/issuer.ts';
import { setLetterhead } from '../../src/policy/head/letterhead.ts';
import { readNotes } from '../../src/policy/head/notes.ts';
import { roleOf } from '../../src/policy/head/roles.ts';
import { findSignature } from '../../src/policy/head/signature.ts';
import {
  endsAsTitle,
  numberBehindTitle,
  titleEnd,
  titleText,
} from '../../src/policy/head/title.ts';
import { readValidity } from '../../src/policy/head/validity.ts';
import { makeClause } from '../make-clause.ts';

const words = (list: string) => list.split(' ');

describe('a line is a note that gives number and date', () => {
  const number = '清政发〔2024〕3号';
  const date = '2024年1月5日';
  test.each([
    ...['', '，', ',', '；', ';', '、', '　'].flatMap((sign): [string, string][] => [
      [`（${number}${sign}${date}）`, 'note'],
      [`（${date}${sign}${number}）`, 'note'],
      [`(${number}${sign}${date}印发)`, 'note'],
      [`(${date}${sign}${number}印发)`, 'note'],
    ]),
    ...words('印发 发布 公布').map((act): [string, string] => [
      `（${number}　${date}${act}）`,
      'note',
    ]),
    [`（${number}。${date}）`, 'text'],
    [`（${number}，${date}印制）`, 'text'],
    [`（见${number}，${date}印发，有效）`, 'text'],
    [`${number}，${date}印发`, 'text'],
    [`（${number}）`, 'text'],
    ['　——2024年3月5日在清州县大会上', 'note'],
    ['（2018年修订）', 'note'],
    ['根据2019年4月23日修正', 'text'],
    ['每年4月修正', 'text'],
    ['详见附件：1.清单', 'text'],
    ['各县财政局通知：', 'text'],
    ['各县财政局通知:', 'text'],
    ['（第二次公开征求意见稿修改稿）', 'status'],
    ['关于征求意见稿', 'text'],
  ])('%s: %s', (line, role) => expect(roleOf(line)).toBe(role));
});

describe('the letterhead', () => {
  const letterhead = (...texts: string[]) => {
    const lines = headLines(
      texts.map((text, at) => ({ line: at + 1, order: at, text, joined: false })),
    );
    setLetterhead(lines);
    return lines.flatMap(({ role, text }) => (role === 'letterhead' ? [text.trim()] : []));
  };
  const series = (...below: string[]) => letterhead('清州市人大公告', '第3号', ...below);
  test.each([
    [['《清州市绿化条例》已经通过，现予公布。', '清州市绿化条例'], true],
    [['《清州市 绿化条例》已经通过，现予公布。', '清州市绿化 条例', '甲'], true],
    [['《清州市绿化条例》已经通过，现予公布。'], false],
    [['《清州市绿化条例》已经通过，现予公布。', '清州市河道条例'], false],
    [['《清州市绿化条例》已经通过。', '清州市绿化条例'], false],
    [['现予公布。', '清州市绿化条例'], false],
    [['新的《清州市绿化条例》已经通过，现予公布。', '清州市绿化条例'], false],
    [['《清州市绿化条例》《清州市河道条例》现予公布。', '清州市绿化条例'], true],
  ])('is an announcement that promulgates %j: %s', (below, is) =>
    expect(series(...below)).toEqual(is ? ['清州市人大公告'] : []),
  );
  test.each([
    [['清州市人大通告', '第3号', '关于甲的决定'], ['清州市人大通告']],
    [['清州市人大公报', '第3号', '关于甲的决定'], ['清州市人大公报']],
    [['清州市人大公告', '清人发〔2024〕3号', '关于甲的决定'], ['清州市人大公告']],
    [['清州市人大公告', '第3号　关于甲的决定'], ['清州市人大公告']],
    [['关于甲的事项', '清州市人大公告', '第3号', '其他决定'], []],
    [['清州市人大公告', '特急', '关于甲的决定'], []],
    [['清州市绿化办法', '清州市财政局', '清财发〔2024〕3号'], ['清州市财政局']],
    [
      ['清州市防汛', '抗旱指挥部', '清汛发〔2024〕3号'],
      ['清州市防汛', '抗旱指挥部'],
    ],
    [['清州市财政局　特急', '关于甲的通知'], ['清州市财政局']],
    [['甲', '清州市财政局', '关于甲的通知'], []],
    [['清州市财政局'], []],
    [['清州市财政局', '清州市教育局'], []],
    [
      ['清州市财政局文件', '清州市教育局', '清财发〔2024〕3号'],
      ['清州市财政局文件', '清州市教育局'],
    ],
    [['清州市财政局文件', '清州市教育局', '甲'], ['清州市财政局文件']],
    [['甲', '清州市教育局', '乙', '清财发〔2024〕3号'], []],
    [
      ['清州市教育局', '清州市财政局文件', '甲'],
      ['清州市教育局', '清州市财政局文件'],
    ],
    [['清州市绿化', '清州市财政局文件', '甲'], ['清州市财政局文件']],
    [
      ['清州市教育局', '清州市民政局', '清州市财政局文件', '甲'],
      ['清州市教育局', '清州市民政局', '清州市财政局文件'],
    ],
    [
      ['清州市教育局', '清 州 市 财 政 局', '甲'],
      ['清州市教育局', '清州市财政局'],
    ],
    [
      ['清州市教育局', '清州市民政局', '清财发〔2024〕3号', '甲'],
      ['清州市教育局', '清州市民政局'],
    ],
    [['清州市财政局', '乙', '清州市财政局关于甲的通知'], ['清州市财政局']],
    [['清州市财政局', '某关于清州市财政局的通知'], []],
  ])('of %j is %j', (lines, found) => expect(letterhead(...lines)).toEqual(found));
});

describe('elements of the head', () => {
  const said = (line: string) => {
    const { elements, rest } = takeElements(line);
    return `${elements.map(({ kind, value }) => `${kind}=${value}`).join(' ')}|${rest}`;
  };
  test.each([
    ['××政发〔2024〕3号', 'docNumber=××政发〔2024〕3号|'],
    ['＊＊政发〔2024〕3号', 'docNumber=＊＊政发〔2024〕3号|'],
    ['川〔2024〕3号', 'docNumber=川〔2024〕3号|'],
    ['★年', '|★年'],
    ['密级绝密★5年', 'securityLevel=绝密 secrecyPeriod=5年|'],
  ])('%s', (line, expected) => expect(said(line)).toBe(expected));
});

describe('the list of attachments', () => {
  test.each([
    ['附件:1.清单', ['清单']],
    ['附表：清单', ['清单']],
    ['附 件 ： 清单', ['清单']],
    ['附件１：清单\n附件２：名单', ['清单', '名单']],
    ['附件：１．清单\n２．名单', ['清单', '名单']],
    ['附件：清单\n(联系人：张某', ['清单']],
    ['附件：1.单位\n名单和联系表\n2.清单', ['单位名单和联系表', '清单']],
    [' 附件1：清单', ['清单']],
    ['附件：1.单位\n名单 2.分工表', ['单位名单', '分工表']],
    ['附件：1.单位\n名单 1.分类 2.分工表', ['单位名单1.分类', '分工表']],
    ['附件：甲表\n乙\n丙', ['甲表', '乙丙']],
    ['附件：\n1.清单\n2.分工表', ['清单', '分工表']],
    ['附件：分工表\n(第二版)', ['分工表(第二版)']],
    ['附件：1.清单 2 . 分工表', ['清单', '分工表']],
    ['附件：《甲办法》和《乙办法》', ['《甲办法》和《乙办法》']],
  ])('%s', (text, names) => expect(readAttachments(text.split('\n')).names).toEqual(names));
});

describe('documents that are cited', () => {
  const cited = (texts: string[], own: (string | null)[] = [], number: string | null = null) =>
    citesOf(
      texts.map((text) => makeClause({ text })),
      own,
      number,
    ).map(({ title, docNumber }) => `${title} ${docNumber ?? '-'}`);
  test.each([
    [['《绿化', '办法》'], []],
    [['《绿化 办法》', '《绿化办法》'], ['绿化办法 -']],
    [['《绿化办法》（国发〔2021〕3号）', '《绿化办法》'], ['绿化办法 国发〔2021〕3号']],
    [
      ['《绿化办法》（国发〔2021〕3号）', '《绿化办法》（国发〔2022〕4号）'],
      ['绿化办法 国发〔2022〕4号'],
    ],
    [['《绿化办法》（〔2021〕3号）'], ['绿化办法 -']],
    [['《绿化办法》，国发〔2021〕3号'], ['绿化办法 -']],
    [['《绿化办法》'], ['绿化办法 -']],
  ])('in %j are %j', (texts, found) => expect(cited(texts)).toEqual(found));
  test.each(words('方案 规划 办法 规定 决定 意见 通知 须知 措施 细则 规则 纲要 主要'))(
    'are not the document that is a %s itself',
    (kind) => {
      expect(cited([`《绿化${kind}》`], ['关于造林的通知', `清州市绿化${kind}`, null])).toEqual([]);
      expect(cited([`《绿化${kind}》`], [`清州市河道${kind}`])).toHaveLength(1);
    },
  );
  test('are the parts of its title that are no document by themselves', () => {
    expect(cited(['《绿化》'], ['清州市绿化办法'])).toEqual(['绿化 -']);
    expect(cited(['《贯彻〈甲法〉的通知》'], ['清州市贯彻《甲法》的通知'])).toEqual([]);
    expect(cited(['《贯彻<甲法>的通知》'], ['清州市贯彻《甲法》的通知'])).toEqual([]);
    expect(cited(['《实施甲》'], ['清州市实施甲的通知'])).toEqual([]);
    expect(cited(['《贯彻甲》'], ['清州市贯彻甲的通知'])).toEqual([]);
  });
});

describe('a title', () => {
  test.each([
    ['某办法（）', false],
    ['某办法（甲）', true],
    ['关于办法（甲）的事项（乙）', false],
    ['关于办法(甲)的事项(乙)', false],
    ['关于办法〔甲〕的事项〔乙〕', false],
    ['关于甲的办法（2021—2025年）（试行）', true],
    ['关于甲的办法(2021—2025年)〔试行〕', true],
  ])('whether %s ends as it does: %s', (text, does) => expect(endsAsTitle(text)).toBe(does));

  test.each([
    ['清州市财政局关于甲的公告（2024年第3号）', '2024年第3号'],
    ['清州市财政局关于甲的公告(1998年第3号)', '1998年第3号'],
    ['清州市财政局关于甲的通告（第12号）', '第12号'],
    ['清州市财政局关于甲的公告（3024年第3号）', null],
    ['清州市财政局关于甲的公告（2024第3号）', null],
    ['清州市财政局关于甲的办法（第3号）', null],
    ['清州市财政局关于甲的公告（第3号）的解读', null],
    ['清州市财政局关于甲的意见（清政发〔2024〕3号）', '清政发〔2024〕3号'],
    ['清州市财政局关于甲的意见(清政发〔2024〕3号)', '清政发〔2024〕3号'],
  ])('has its number behind it: %s, %s', (title, number) =>
    expect(numberBehindTitle([title])).toBe(number),
  );

  const end = (...lines: string[]) =>
    titleEnd(
      lines.map((text) => ({ text, role: roleOf(text) })),
      0,
    );
  test.each([
    [[`关于甲的${'很'.repeat(14)}办法`, '的意见'], 1],
    [[`关于甲的${'很'.repeat(15)}办法`, '的意见'], 2],
    [['某办法', '（甲）乙（试行）'], 1],
    [['关于完善清州市救助制度', '清州市财政局', '关于甲的通知'], 1],
    [['关于完善清州市救助制度', '甲', '乙'], 1],
    [['关于甲：', '乙的通知'], null],
    [['关于甲:', '乙的通知'], null],
    [['清州市财政局', '清州市教育局'], null],
    [['某规划', '（2021—2025年）'], 2],
    [['某规划', '(2021—2025年)'], 2],
    [['某规划', '（2024年度）'], 2],
    [['某规划', '（2024年版)'], 2],
    [['某规划', '（2024版）'], 2],
    [['某规划', '(第二版)'], 2],
    [['某规划', '（版本说明）'], 1],
    [['某规划', '（2024年以前）'], 1],
    [['某办法', '(甲)乙(试行)'], 1],
    [['某办法', '〔甲〕乙〔试行〕'], 1],
  ])('is so many of the lines %j: %s', (lines, count) => expect(end(...lines)).toBe(count));

  const [one, two] = ['清州市财政局', '清州市教育局'];
  test.each([
    [[one, two, '绿化办法'], `${one} ${two}绿化办法`],
    [[one, `${two}关于甲的通知`], `${one} ${two}关于甲的通知`],
    [[` ${one} ${two} `, ' 关于甲的通知 '], `${one} ${two}关于甲的通知`],
    [['关于IT', 'services', '的通知'], '关于IT services的通知'],
    [['《甲办法》和《乙办法》'], '《甲办法》和《乙办法》'],
    [[`${one} ${two}关于${'很'.repeat(785)}`], `${one} ${two}关于${'很'.repeat(785)}`],
    [[`${one} ${two}关于${'很'.repeat(786)}`], `${one}${two}关于${'很'.repeat(786)}`],
  ])('of the lines %j is one', (lines, text) => expect(titleText(lines)).toBe(text));
});

describe('the colophon', () => {
  test.each([
    ['抄送：中共清州市委。', { copiedTo: ['中共清州市委'] }],
    ['抄送：省民政厅、共青团清州市委', { copiedTo: ['省民政厅', '共青团清州市委'] }],
    ['其他说明\n抄送：省民政厅', { copiedTo: ['省民政厅'] }],
    ['抄送：省民政厅，\n公开方式：主动公开\n市委办公室', { copiedTo: ['省民政厅'] }],
    ['抄送：省民政厅\n抄报：市委办公室', { copiedTo: ['省民政厅', '市委办公室'] }],
    ['2024年3月6日印发', { printer: null, printedOn: '2024-03-06' }],
    ['2024年3月6日由甲印发', { printer: null, printedOn: '2024-03-06' }],
    ['清州市财政局\n2024年3月6日由甲印发', { printer: '清州市财政局', printedOn: '2024-03-06' }],
    [
      '清州市民政局　清州市财政局　2024年3月6日 印 发 ',
      { printer: '清州市民政局、清州市财政局', printedOn: '2024-03-06' },
    ],
  ])('%s', (text, stated) => expect(readColophon(text)).toMatchObject(stated));
});

describe('the foot', () => {
  const SIGNED = ['清州市人民政府', '2024年3月5日'];
  test.each([
    [['（此件发至县级）'], '此件发至县级'],
    [['(此件发至县级)'], '此件发至县级'],
    [['(联系人：张某)'], '联系人：张某'],
    [['（联系人：张某）', '甲'], '联系人：张某'],
    [['联系人：张某', '甲'], '联系人：张某'],
    [['（联系人：', '张某）', '甲'], '联系人：张某'],
    [['(联系人：', '张某)', '甲'], '联系人：张某'],
    [['（详见附件）', ...SIGNED], null],
    [[...SIGNED, '（印至乡镇）', '甲', '乙'], '印至乡镇'],
    [[...SIGNED, '联系人：张某', '（印至', '乡镇）'], '联系人：张某；印至乡镇'],
    [[...SIGNED, '(印至乡镇)', '甲'], '印至乡镇'],
    [[...SIGNED, '（印至', '乡镇', '为止）', '甲'], '印至乡镇为止'],
    [[...SIGNED, '印至乡镇'], null],
    [['甲'], null],
  ])('of %j has the note %s', (lines, note) => expect(readFoot(lines).note).toBe(note));
  test('has what is attached, and who signs it below that', () => {
    expect(readFoot(['附件：清单', ...SIGNED]).attachments).toEqual(['清单']);
    expect(readFoot(['附件：清单', ...SIGNED]).signature?.from).toBe(1);
    expect(readFoot(['附件：1.清单', '2.名单']).attachments).toEqual(['清单', '名单']);
  });
});

test.each([
  ['2024年1月5日　云山县教育局2024年1月5日', ['清州市财政局', '云山县教育局']],
  ['2024年1月5日云山县教育局2024年1月5日', ['清州市财政局', '云山县教育局']],
])('organs sign side by side: 清州市财政局%s', (rest, organs) => {
  expect(findSignature([`清州市财政局${rest}`])?.organs).toEqual(organs);
});
test.each([
  [['清州市财政局', '2024年1月5日 2024年1月6日'], 0, ['清州市财政局'], []],
  [['市长　张某某', '（签章）', '2024年1月5日'], 0, [], ['张某某']],
  [['清州市绿化方案', '清州市财政局', '2024年1月5日'], 1, ['清州市财政局'], []],
  [['清州市卫生', '健康委员会', '2024年1月5日'], 0, ['清州市卫生健康委员会'], []],
  [['清州市财政局', '云山县教育局', '2024年1月5日'], 0, ['清州市财政局', '云山县教育局'], []],
  [['清州市自然资源和规划', '局', '2024年1月5日'], 0, ['清州市自然资源和规划局'], []],
  [
    [
      `清州市各镇和街道要按照通知做好今年的绿化和造林工作并把完成情况于年底前书面报送`,
      '清州市财政局',
      '2024年1月5日',
    ],
    1,
    ['清州市财政局'],
    [],
  ],
])('%j is signed from line %s on', (lines, from, organs, persons) => {
  expect(findSignature(lines)).toMatchObject({ from, organs, persons });
});

describe('the issuer', () => {
  test.each([
    [
      ['清州市财政局', '云山县教育局', '文件'],
      ['清州市财政局', '云山县教育局'],
    ],
    [
      ['清州市财政局', '云山县教育局文件'],
      ['清州市财政局', '云山县教育局'],
    ],
    [['清州市防汛', '抗旱指挥部文件'], ['清州市防汛抗旱指挥部']],
  ])('of the letterhead %j is %j', (lines, names) => expect(letterheadNames(lines)).toEqual(names));
  test('may be several organs', () => {
    const organs = ['清州市财政局', '清州市 教育局'];
    const signature = { from: 0, to: 1, organs, persons: [], date: null };
    expect(issuerOf({ signature, title: '', order: null, letterhead: [] })).toBe(
      '清州市财政局、清州市教育局',
    );
    expect(issuerInTitle('清州市财政局等部门关于甲的通知')).toBeNull();
  });
});

describe('a note on a statute', () => {
  test.each([
    ['财政部令12号', null, '财政部令12号'],
    ['财政部令 第 12 号', null, '财政部令第12号'],
    ['2004年8月28日省人民政府公布', '省人民政府', null],
    ['2004年8月28日国家税务总局第三次局务会议通过', '国家税务总局', null],
    ['2004年8月28日清州市五届人大常委会通过', '清州市人大常委会', null],
    [`2004年8月28日清州市人民政府${'很'.repeat(24)}通过`, '清州市人民政府', null],
    [`2004年8月28日清州市人民政府${'很'.repeat(25)}通过`, null, null],
  ])('%s', (note, issuer, docNumber) =>
    expect(readNotes([note])).toMatchObject({ issuer, docNumber }),
  );
});

describe('validity', () => {
  const valid = (text: string) => {
    const { effectiveOn, effectiveUntil } = readValidity([makeClause({ text })]);
    return `${effectiveOn ?? '-'} ${effectiveUntil ?? '-'}`;
  };
  test.each([
    ['自2024年5月1日起施行，有效期二十五年。', '2024-05-01 2049-04-30'],
    ['自2024年5月1日起施行，有效期60个月。', '2024-05-01 2029-04-30'],
    ['自2024年5月1日起施行，有效期两年。', '2024-05-01 2026-04-30'],
    ['自2024年5月1日起施行，有效期0年。', '2024-05-01 -'],
    ['自 2024 年 5 月 1 日起施行，有 效 期 两 年。', '2024-05-01 2026-04-30'],
    ['有效期至2026年12月31日，过渡期至2027年12月31日。', '- 2026-12-31'],
    ['本办法有效期至2026年12月31日，过渡期至2027年12月31日。', '- 2026-12-31'],
    [`本${'很'.repeat(40)}至2026年12月31日。`, '- 2026-12-31'],
    [`本${'很'.repeat(41)}至2026年12月31日。`, '- -'],
    ['《绿化办法》同时废止，自2024年5月1日起施行。', '- -'],
    ['有效期由到会者定，至2026年12月31日。', '- 2026-12-31'],
  ])('%s', (text, expected) => expect(valid(text)).toBe(expected));
});

describe('a date', () => {
  test.each([
    ['2023年月日，2024年3月5日', '2024-03-05'],
    ['2023年5月日，2024年3月5日', '2024-03-05'],
    ['2024--1，2024-3-5', '2024-03-05'],
    ['2024-1-，2024-3-5', '2024-03-05'],
    ['2024.003.5', null],
    ['2024.3.005', null],
    ['2024.3.123', null],
    ['2023年0012月1日', null],
    ['二〇二三年十十月一日', null],
  ])('in %s is %s', (text, date) => expect(readDate(text)).toBe(date));
});
