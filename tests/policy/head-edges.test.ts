import { describe, expect, test } from 'vitest';
import type { SourceLine } from '../../src/model.ts';
import { ANNEX_LABEL } from '../../src/policy/annex-label.ts';
import { issuerInTitle } from '../../src/policy/head/issuer.ts';
import { roleOf } from '../../src/policy/head/roles.ts';
import { endsAsTitle, titleEnd } from '../../src/policy/head/title.ts';
import { firstDifference } from '../../src/policy/lossless.ts';
import { parsePolicy } from '../../src/policy/parse.ts';

const many = (count: number) => '很'.repeat(count);

function read(lines: (string | Partial<SourceLine>)[], hints: Record<string, string> = {}) {
  const source = {
    file: 'a.txt',
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    format: 'text' as const,
    lines: lines.map((line, index) => ({
      line: index + 1,
      ...(typeof line === 'string' ? { text: line } : { text: '', ...line }),
    })),
    hints,
  };
  const policy = parsePolicy(source, { policyId: 'a', jurisdiction: null });
  expect(firstDifference(policy, source)).toBeNull();
  return policy;
}
const metaOf = (...lines: (string | Partial<SourceLine>)[]) => read(lines).meta;

describe('a line by itself is', () => {
  test.each([
    ['令', 'text'],
    ['某令', 'order'],
    [`${'清'.repeat(40)}令`, 'order'],
    [`${'清'.repeat(41)}令`, 'text'],
    ['甲文件', 'text'],
    ['甲乙文件', 'letterhead'],
    [`${'清'.repeat(81)}文件`, 'letterhead'],
    [`${'清'.repeat(82)}文件`, 'text'],
    ...[...'，。：《》'].map((sign): [string, string] => [`清州市${sign}人大文件`, 'text']),
    ['（附表二)', 'label'],
    ['(附件3):', 'label'],
    ['(征求意见稿)', 'status'],
    ['( 试行 )', 'status'],
    ['附件:1.清单', 'annexList'],
    ['(2024年3月5日)', 'date'],
    ['(2019年4月23日修正)', 'note'],
    [`2019年${many(260)}通过${many(78)}公布`, 'note'],
    [`2019年${many(261)}通过`, 'text'],
    [`2019年通过${many(75)}的通过`, 'note'],
    [`2019年通过${many(80)}）`, 'text'],
    ...[...'，,。；;'].map((sign): [string, string] => [`2019年4月23日修正${sign}`, 'note']),
    ...[...'，,。；;'].map((sign): [string, string] => [`（2019年4月23日修正${sign} ）`, 'note']),
    ['（2019年4月23日修正，现予（全文））', 'note'],
    ['2019年4月23日修正 ', 'note'],
    [`现将${many(80)}印发。`, 'transmittal'],
    [`现将${many(81)}印发。`, 'text'],
    ['现将印发。', 'transmittal'],
    [`各局${many(20)}：`, 'addressees'],
    [`各局${many(21)}：`, 'text'],
    [`各局。委：`, 'text'],
    [`各局；委：`, 'text'],
    ['经研究，各单位：', 'text'],
    ['经同意，各单位：', 'text'],
    [`经${many(20)}同意，各单位：`, 'text'],
    [`经${many(21)}同意，各单位：`, 'addressees'],
    [`${'各局、'.repeat(132)}各县局：`, 'addressees'],
    [`${'各局、'.repeat(132)}各县区局：`, 'text'],
  ])('%s: %s', (text, role) => expect(roleOf(text)).toBe(role));
});

describe('titles', () => {
  const end = (...lines: string[]) =>
    titleEnd(
      lines.map((text) => ({ text, role: roleOf(text) })),
      0,
    );
  test.each([
    ...['（）', '()', '〔〕'].flatMap(([open, close]): [string, boolean][] => [
      [`某办法${open}甲${close}`, true],
      [`某办法${open}${many(24)}${close}`, true],
      [`某办法${open}${many(25)}${close}`, false],
      [`某办法${open}试行${close}`, true],
    ]),
    ['某办法（）', false],
    ['某办法（甲（乙））', false],
    ['某办法(清政发〔2024〕3号)', true],
  ])('whether %s ends as they do: %s', (text, does) => expect(endsAsTitle(text)).toBe(does));

  test.each([
    [['某规划', '〔2024年版〕'], 1],
    [['某办法', '〔试行〕'], 2],
    [['某办法', '(试行)'], 2],
    [['某办法', '（）'], 1],
    [['清州市公安局', '通告'], 2],
    [['清州市公安局', '（新的）', '通告'], 3],
    [['清州市公安局', '(新的)', '通告'], 3],
    [['清州市公安局', '〔新的〕', '通告'], 3],
    [['清州市公安局', `（${many(24)}）`, '通告'], 3],
    [['清州市公安局', `（${many(25)}）`, '通告'], null],
    [['清州市公安局', '（）', '通告'], null],
    [[`关于制度的${many(14)}通知`], 1],
    [['关于的清单，通知', '的意见'], 2],
    [['关于的清单。通知', '的意见'], null],
    [['某某说明', '清州市财政局等5部门关于甲的通知'], null],
    [['某某说明', '清州市财政局等五单位关于甲的通知'], null],
    [['某某说明', '清州市财政局等十七个大部门关于甲的通知'], null],
    [['某某说明', '清州市财政局等部门关于甲的通知'], 2],
    [['甲转发', '清州市财政局印发乙的通知'], 2],
    [['甲批转', '清州市财政局印发乙的通知'], 2],
    [['甲印发', '清州市财政局印发乙的通知'], 2],
  ] as const)('the lines %j are %j of one', (lines, count) => expect(end(...lines)).toBe(count));

  test.each([
    ['清州市财政局等5部门关于甲的通知', true],
    ['清州市财政局等五单位关于甲的通知', true],
    ['清州市财政局等十七个大部门关于甲的通知', true],
    ['清州市财政局等部门关于甲的通知', false],
    ['清州市财政局等十七个大大部门关于甲的通知', true],
  ])('whether %s names its issuer: %s', (title, names) =>
    expect(issuerInTitle(title)).toEqual(
      names ? [expect.stringMatching(/^清+州?市?财政局$/u)] : null,
    ),
  );
});

describe('the head of a letter', () => {
  const BODY = ['一、甲。', '二、乙。'];

  test.each(['印发', '转发', '批转', '公布', '发布'])(
    'that repeats its title with the organ that %s it has the whole one',
    (action) => {
      for (const about of ['关于', ''])
        for (const [open, close] of ['《》', '  '].map((pair) =>
          [...pair].map((each) => each.trim()),
        ))
          expect(
            metaOf(
              '绿化工作方案',
              `清州市人民政府${about}${action}${open}绿化工作方案${close}的通知`,
              ...BODY,
            ).title,
          ).toBe(`清州市人民政府${about}${action}${open}绿化工作方案${close}的通知`);
    },
  );
  test('that repeats another title, or its own without an organ, has the first', () => {
    expect(metaOf('绿化工作方案', '某某关于印发《绿化工作方案》的通知', ...BODY).title).toBe(
      '绿化工作方案',
    );
    expect(metaOf('绿化方案', '清州市财政局绿化方案', ...BODY).title).toBe('清州市财政局绿化方案');
    expect(metaOf('绿化方案', '关于清州的绿化方案', ...BODY).title).toBe('绿化方案');
  });

  test.each(['，', '、', ','])('has addressees over lines that end with %s', (sign) => {
    const lines = ['关于甲的通知', `各县区${sign}各局${sign}`, `各乡镇${sign}`, '各单位：'];
    const list = ['各县区', '各局', '各乡镇', '各单位'];
    const { addressees } = metaOf(...lines, ...BODY);
    expect(sign === '、' ? addressees.join('').split('、') : addressees).toEqual(list);
  });
  test.each([
    ['各县区;各局：', ['各县区', '各局']],
    ['各县区,各局:', ['各县区', '各局']],
    ['各县（市，区），各局：', ['各县（市，区）', '各局']],
  ])('has the addressees of %s', (line, list) => {
    expect(metaOf('关于甲的通知', line, ...BODY).addressees).toEqual(list);
  });
  test.each(['如下事项，请办理。', '《甲》，乙》', '没有逗号'])(
    'has none on a line like %s',
    (line) => {
      expect(metaOf('关于甲的通知', line, '各单位：', ...BODY).addressees).toEqual(['各单位']);
    },
  );

  test.each([...'：:.．、　'])('may be that of an attachment, its label parted by %j', (sign) => {
    for (const label of ['附件3', '附表二'])
      expect(metaOf(`${label}${sign}清州市绿化方案`, ...BODY).title).toBe('清州市绿化方案');
  });

  test.each([
    ['清州市绿化办法（试行）', '试行'],
    ['清州市绿化办法(试行)', '试行'],
    ['清州市绿化办法〔试行〕', '试行'],
    ['清州市绿化办法（征求意见稿）', '征求意见稿'],
    ['清州市绿化办法(修订草案)', '修订草案'],
    ['清州市绿化办法征求意见稿', '征求意见稿'],
    ['清州市绿化办法', null],
  ])('%s is %s', (title, status) => expect(metaOf(title, ...BODY).status).toBe(status));
  test.each(['（试行）', '(试行)', '〔试行〕', '试行'])('says %s on a line of its own', (line) => {
    expect(metaOf('清州市绿化办法', line, ...BODY).status).toBe('试行');
  });

  test.each(['（', '('])('has a note that %s opens and another line closes', (open) => {
    const close = open === '(' ? ')' : '）';
    const note = [`${open}2004年8月28日清州市人大`, '常委会第十次', `会议通过${close}`];
    expect(metaOf('清州市绿化条例', ...note, '第一条 甲。').signedOn).toBe('2004-08-28');
    const long = [`${open}2004年8月28日清州市人大`, '常委会', '第十', '次', '会', `议通过${close}`];
    expect(metaOf('清州市绿化条例', ...long, '第一条 甲。').issuer).toBeNull();
  });

  test.each([
    ['索引:12', true],
    ['索 引：12', true],
    [`${many(10)}：12`, true],
    [`${many(11)}：12`, false],
    ['甲：12', false],
  ])('keeps %s from the words of its document: %s', (line, aside) => {
    const { clauses } = read(['清州市绿化办法', line, '为了绿化，特此说明。', ...BODY]);
    expect(clauses[0]?.text.includes(line)).toBe(aside);
  });

  test('is set in the middle where no line ends as titles do', () => {
    const centred = (text: string) => ({ text, align: 'center' as const });
    const title = (...lines: (string | Partial<SourceLine>)[]) => metaOf(...lines, ...BODY).title;
    expect(title(centred('数字经济'), centred('重点事项'), '为了发展，特此说明。')).toBe(
      '数字经济重点事项',
    );
    expect(title(centred('数字经济'), centred('重点事项'))).toBe('数字经济重点事项');
    expect(title(centred('数字经济'), '重点事项')).toBe('数字经济');
    expect(title('数字经济', centred('重点事项'))).toBe('数字经济');
  });
});

describe('the head of an announcement', () => {
  const BODY = ['为保障安全，现公告如下：', '一、甲。', '清州市财政局', '2024年3月5日'];
  test.each(['公告', '通告', '公报'])('of a series (%s) is the name of it', (kind) => {
    for (const number of ['2024年第3号', '第3号', '清财发〔2024〕3号']) {
      const series = `清州市财政局${kind}`;
      if (kind !== '公报')
        expect(metaOf(series, number, '关于甲的决定', ...BODY).letterhead).toBe('清州市财政局');
      expect(metaOf(series, number, '其他说明', ...BODY).title).toBe(series);
    }
  });
  test.each([
    ['公告', '清州市财政局公告第3号'],
    ['通告', '清州市财政局通告第3号'],
  ])('numbers by its series %s', (kind, number) => {
    expect(metaOf(`清州市财政局${kind}`, '第3号', '关于甲的决定', ...BODY).docNumber).toBe(number);
  });
});

describe('what the page states, where the text does not', () => {
  const hints = {
    title: '清州市绿化办法',
    docNumber: '清政发〔2024〕 3号',
    issuer: '清州市人民政府',
    signedOn: '2024-03-05',
    effectiveOn: '2024-04-01',
    expiresOn: '2029-03-31',
    publicity: '主动公开',
    keywords: '绿化，树木',
  };
  test('is taken', () => {
    expect(read(['甲：', '一、乙。'], hints).meta).toMatchObject({
      title: '清州市绿化办法',
      docNumber: '清政发〔2024〕3号',
      issuer: '清州市人民政府',
      signedOn: '2024-03-05',
      effectiveOn: '2024-04-01',
      effectiveUntil: '2029-03-31',
      publicity: '主动公开',
      keywords: ['绿化', '树木'],
    });
  });
  test('is not taken where the text states it', () => {
    const letter = [
      '清州市财政局关于甲的通知',
      '清财发〔2020〕1号',
      '各单位：',
      '一、乙。自2020年2月1日起施行，有效期至2021年1月31日。',
      '清州市财政局',
      '2020年1月1日',
      '（此件依申请公开）',
      '主题词：财政　税务',
      '抄送：市委。',
    ];
    expect(read(letter, hints).meta).toMatchObject({
      title: '清州市财政局关于甲的通知',
      docNumber: '清财发〔2020〕1号',
      issuer: '清州市财政局',
      signedOn: '2020-01-01',
      effectiveOn: '2020-02-01',
      effectiveUntil: '2021-01-31',
      publicity: '此件依申请公开',
      keywords: ['财政', '税务'],
    });
  });
  test('stays unknown where neither does', () => {
    expect(read(['甲：', '一、乙。']).meta).toMatchObject({
      docNumber: null,
      issuer: null,
      signedOn: null,
      effectiveOn: null,
      publicity: null,
      keywords: [],
    });
  });
});

test('attachments are named by their headings where no list does', () => {
  const named = (...annexes: string[]) =>
    metaOf(
      '清州市绿化办法',
      '一、甲。',
      ...annexes.flatMap((heading, at) => [`附件${at + 1}`, heading, '一、乙。']),
    ).attachments;
  expect(named('绿化清单', '分工表')).toEqual(['绿化清单', '分工表']);
  expect(named('甲：', '乙。')).toEqual([]);
  expect(new RegExp(`^${ANNEX_LABEL}$`, 'u').test('附件3')).toBe(true);
});
