import { describe, expect, test } from 'vitest';
import { headLines } from '../../src/policy/head/head-lines.ts';
import { setLetterhead } from '../../src/policy/head/letterhead.ts';
import { findSignature } from '../../src/policy/head/signature.ts';

const words = (list: string) => list.split(' ');
const many = (count: number) => '很'.repeat(count);

/** The lines of a front matter; what begins with + goes on the line before it. */
const lined = (...texts: string[]) =>
  headLines(
    texts.map((text, at) => ({
      line: at + 1,
      order: at,
      text: text.replace(/^\+/u, ''),
      joined: text.startsWith('+'),
    })),
  );
const rolesOf = (...texts: string[]) => lined(...texts).map(({ role }) => role);
const textsOf = (...texts: string[]) => lined(...texts).map(({ text }) => text);

describe('a line that goes on the one before it', () => {
  test.each([
    ['加强绿化工作', '推进建设', true],
    ['现将方案印发你们', '请执行', true],
    ['（2024年3月5日某市人大通过）', '自公布施行', true],
    ['各县区政府：', '现有事项', true],
    [`关于${many(199)}的通知`, '甲', true],
    [`${many(197)}的通知`, '甲', false],
    [`${many(198)}的通知`, '甲', true],
    ['清州市绿化办法', '甲', false],
    ['加强绿化工作', '为了发展', false],
    ['加强绿化工作', '根据规定', false],
    ['清州市财政局', '甲', false],
    ['清 州 市 绿 化', '甲', false],
    ['清州市绿化2024年3月5日', '甲', false],
    ['2024年3月5日', '甲', false],
    ['清政发〔2024〕3号', '甲', false],
    ['清政发〔2024〕3号 某事', '甲', false],
    ['（试行）', '甲', false],
    ['附件：清单', '甲', false],
    ['目录', '甲', false],
    ['清州市文件', '甲', false],
    ['清州市人民政府令', '甲', false],
    ['加强绿化工作', '2024年3月5日', false],
    ['加强绿化工作', '现印发你们', true],
    ['加强绿化工作', '各县区政府：', false],
  ])('%s / %s: %s', (first, second, joins) => {
    expect(textsOf(first, `+${second}`)).toHaveLength(joins ? 1 : 2);
    if (joins) expect(textsOf(first, `+ ${second} `)).toEqual([first + second]);
    expect(textsOf(first, second)).toHaveLength(2);
  });
  test('is none behind a place where a speech was given, and goes on the last alone', () => {
    expect(textsOf('——2024年3月5日在清州县大会上', '+张三')).toHaveLength(2);
    expect(textsOf('清州市绿化办法', '加强绿化', '+工作')).toEqual([
      '清州市绿化办法',
      '加强绿化工作',
    ]);
  });
  test('is judged as one with it', () => {
    expect(rolesOf('各县区政府，', '+各单位：')).toEqual(['text', 'addressees']);
    expect(rolesOf('现将方案印', '+发给你们')).toEqual(['transmittal']);
  });
});

test.each(['（', '('])('a note that %s opens goes on over four lines more', (open) => {
  const close = open === '(' ? ')' : '）';
  const note = [`${open} 2004 年8月28日`, '甲', '乙', '丙'];
  expect(textsOf(...note, `丁通过${close}`)).toHaveLength(1);
  expect(rolesOf(...note, `丁通过${close}`)).toEqual(['note']);
  expect(textsOf(...note, '丁', `戊通过${close}`)).toHaveLength(2);
  // A bracket within is not the one that the note closes with.
  expect(textsOf(`${open}2004年8月28日甲（第三次）`, `乙通过${close}`)).toHaveLength(1);
  expect(textsOf(`${open}2004年8月28日甲(第三次)`, `乙通过${close}`)).toHaveLength(1);
  for (const first of [
    `${open}200年`,
    `${open}2004年甲）`,
    `${open}2004年甲)`,
    '2004年',
    `甲${open}2004年`,
  ])
    expect(textsOf(first, '乙')).toHaveLength(2);
});

describe('who signs a letter', () => {
  const signers = (...texts: string[]) =>
    lined(...texts).map(({ elements }) =>
      elements.flatMap(({ kind, value }) => (kind === 'signer' ? [value] : [])).join('、'),
    );
  test('may stand over several lines', () => {
    const lines = [
      '清政发〔2024〕3号　签发人：张某某',
      '李某某　王某某',
      '赵某某',
      '清州市绿化办法',
    ];
    expect(signers(...lines)).toEqual(['张某某', '李某某、王某某', '赵某某', '']);
    expect(rolesOf(...lines)).toEqual(['elements', 'elements', 'elements', 'text']);
    expect(textsOf(...lines)[1]).toBe('');
  });
  test.each([
    [
      ['签发人：张某某', '清州市财政局', '李某某'],
      ['张某某', '', ''],
    ],
    [
      ['签发人：张某某', '关于绿化的通知', '李某某'],
      ['张某某', '', ''],
    ],
    [
      ['签发人：张某某', '（试行）', '李某某'],
      ['张某某', '', ''],
    ],
    [
      ['清州市绿化办法', '李某某'],
      ['', ''],
    ],
    [
      ['李某某', '签发人：张某某'],
      ['', '张某某'],
    ],
  ])('is nobody else: %j', (lines, found) => expect(signers(...lines)).toEqual(found));
});

describe('what a page states around a document', () => {
  test.each(words('加强绿化工作 清政发〔2024〕3号 2024年3月5日 （试行） 清州市文件'))(
    'stands below %s',
    (above) => expect(rolesOf(above, '索引：12').at(-1)).toBe('label'),
  );
  test.each([
    '甲乙。',
    '各县区政府：',
    '现将方案印发你们',
    '目录',
    '附件：清单',
    '清州市人民政府令',
  ])('does not stand below %s', (above) =>
    expect(rolesOf('某事', above, '索引：12').at(-1)).toBe('text'),
  );
  test.each([
    ['索引：12', 'label'],
    ['索 引 :　12', 'label'],
    [`${many(10)}：12`, 'label'],
    [`${many(11)}：12`, 'text'],
    ['甲：12', 'text'],
    ['索引：', 'text'],
    ['索引12', 'text'],
    ['索A引：12', 'text'],
    ['有关部门：', 'addressees'],
  ])('%s is %s', (line, role) => expect(rolesOf('清州市绿化办法', line)[1]).toBe(role));
});

test.each([
  ['附件3：清州市绿化方案', '清州市绿化方案'],
  [' 附件3　清州市绿化方案', '清州市绿化方案'],
  ...[...':.．、'].map((sign) => [`附件3${sign}清州市绿化方案`, '清州市绿化方案']),
  ['附件3清州市绿化方案', '附件3清州市绿化方案'],
])('the label of a file that is an attachment, %s, is no word of it', (line, text) => {
  expect(textsOf(line, '乙')[0]).toBe(text);
  expect(textsOf('甲', line)[1]?.trim()).toBe(line.trim());
});

describe('the letterhead', () => {
  const letterhead = (...texts: string[]) => {
    const lines = lined(...texts);
    setLetterhead(lines);
    return lines.flatMap(({ role, text }) => (role === 'letterhead' ? [text.trim()] : []));
  };
  test.each([
    [['清州市人民政府文件', '关于甲的通知'], ['清州市人民政府文件']],
    [['清州市财政局', '清财发〔2024〕3号', '关于甲的通知'], ['清州市财政局']],
    [
      ['清州市财政局', '清州市民政局', '清财发〔2024〕3号'],
      ['清州市财政局', '清州市民政局'],
    ],
    [
      ['清州市财政局', '清州市民政局文件'],
      ['清州市财政局', '清州市民政局文件'],
    ],
    [
      ['清州市财政局文件', '清州市民政局', '清财发〔2024〕3号'],
      ['清州市财政局文件', '清州市民政局'],
    ],
    [['清 州 市 财 政 局', '关于甲的通知'], ['清州市财政局']],
    [['清州市财政局', '清州市财政局关于甲的通知'], ['清州市财政局']],
    [['清州市财政局', '清州市民政局', '清州市财政局关于甲的通知'], ['清州市财政局']],
    [['清州市财政局', '某某', '清州市财政局关于甲的通知'], ['清州市财政局']],
    [['清州市财政局', '关于甲的通知'], []],
    [['清州市财政局', '某说明清州市财政局'], []],
    [['清州市', '清财发〔2024〕3号'], []],
    [['清州市绿化办法', '清财发〔2024〕3号'], []],
    [['清州市财政局公告', '第3号', '关于甲的决定'], ['清州市财政局公告']],
    [['清州市财政局公告', '2024年第3号', '甲', '关于甲的决定'], ['清州市财政局公告']],
    [['清州市财政局公告', '第3号', '其他决定'], []],
    [['清州市财政局公告', '甲', '关于甲的决定'], []],
    [['关于甲的公告', '第3号', '关于甲的决定'], []],
    [[`清${many(39)}公告`, '第3号', '关于甲'], [`清${many(39)}公告`]],
    [[`清${many(40)}公告`, '第3号', '关于甲'], []],
    [['清公告', '第3号', '关于甲'], []],
    [['清州公告', '第3号', '关于甲'], ['清州公告']],
    [['关于甲的通知', '各县区政府：', '清州市财政局', '清财发〔2024〕3号'], []],
    [['关于甲的通知', '现将方案印发你们', '清州市财政局', '清财发〔2024〕3号'], []],
  ])('of %j is %j', (lines, found) => expect(letterhead(...lines)).toEqual(found));
  test('stands in the first forty lines', () => {
    const below = ['清州市财政局', '清财发〔2024〕3号'];
    const above = (count: number) => Array.from({ length: count }, (_, at) => `甲${at}`);
    expect(letterhead(...above(38), ...below)).toEqual(['清州市财政局']);
    expect(letterhead(...above(39), ...below)).toEqual([]);
    const last = '清 州 市 财 政 局';
    expect(letterhead(...above(39), last)).toEqual(['清州市财政局']);
    expect(letterhead(...above(40), last)).toEqual([]);
  });
  test('names its organ again within five lines', () => {
    const below = (count: number) => ['清州市财政局', ...Array.from({ length: count }, () => '甲')];
    expect(letterhead(...below(4), '清州市财政局关于甲的通知')).toEqual(['清州市财政局']);
    expect(letterhead(...below(5), '清州市财政局关于甲的通知')).toEqual([]);
  });
});

describe('a signature', () => {
  const signed = (lines: string[], right: number[] = []) =>
    findSignature(lines, (at) => right.includes(at));
  const NONE = { organs: [], persons: [] };
  test.each([
    [['甲。', '清州市财政局', '2024年3月5日'], { from: 1, to: 3, organs: ['清州市财政局'] }],
    [['甲。', '清州市财政局2024年3月5日'], { from: 1, to: 2, organs: ['清州市财政局'] }],
    [
      ['清州市财政局', '清州市民政局', '2024年3月5日'],
      { from: 0, to: 3, organs: ['清州市财政局', '清州市民政局'] },
    ],
    [
      ['清州市财政局', '清州市民政局2024年3月5日'],
      { from: 0, to: 2, organs: ['清州市财政局', '清州市民政局'] },
    ],
    [['甲。', '清州市财政局'], { from: 1, to: 2, organs: ['清州市财政局'], date: null }],
    [['清州市财政局（代章）', '2024年3月5日'], { from: 0, to: 2, organs: ['清州市财政局'] }],
    [['清州市财政局', '（盖章）', '2024年3月5日'], { from: 0, to: 3, organs: ['清州市财政局'] }],
    [
      ['甲。', '（盖章）', '清州市财政局', '2024年3月5日'],
      { from: 2, to: 4, organs: ['清州市财政局'] },
    ],
    [
      ['中共清州市委', '办公室', '2024年3月5日'],
      { from: 0, to: 3, organs: ['中共清州市委办公室'] },
    ],
    [
      ['清州市卫生健康', '和计划生育', '委员会', '2024年3月5日'],
      { from: 0, to: 4, organs: ['清州市卫生健康和计划生育委员会'] },
    ],
    [['市长　张某某', '2024年3月5日'], { from: 0, to: 2, organs: [], persons: ['张某某'] }],
    [
      ['甲。', '清州市人民政府', '市长：张某某', '2024年3月5日'],
      { from: 1, to: 4, organs: ['清州市人民政府'], persons: ['张某某'] },
    ],
    [
      ['甲。', '2023年1月1日', '清州市财政局', '2024年3月5日'],
      { from: 2, to: 4, organs: ['清州市财政局'], date: '2024-03-05' },
    ],
    [
      ['自2023年1月1日', '清州市财政局', '2024年3月5日'],
      { from: 1, to: 3, organs: ['清州市财政局'] },
    ],
  ])('of %j', (lines, found) =>
    expect(signed(lines)).toMatchObject({ ...NONE, date: '2024-03-05', ...found }),
  );
  test.each([[['甲。', '2024年3月5日']], [['甲。']], [[]], [['清州市财政局', '甲。']]])(
    'is none in %j',
    (lines) => expect(signed(lines)).toBeNull(),
  );
  test.each(
    words(
      '主席 总理 委员长 省长 市长 县长 区长 州长 盟长 旗长 镇长 乡长 部长 局长 厅长 署长 主任 行长 院长 检察长 会长 秘书长 代市长',
    ),
  )('may be that of a %s', (office) => {
    for (const parted of ['', '　', '：', ':'])
      for (const name of ['张某', '欧阳某某'])
        expect(signed(['甲。', `${office}${parted}${name}`, '2024年3月5日'])?.persons).toEqual([
          name,
        ]);
    expect(signed(['甲。', `${office}张`, '2024年3月5日'])).toBeNull();
    expect(signed(['甲。', `${office}张某某某某`, '2024年3月5日'])).toBeNull();
  });
  test('is whatever short name the format sets at the right above a date', () => {
    const lines = ['甲。', '春风工程', '2024年3月5日'];
    expect(signed(lines)).toBeNull();
    expect(signed(lines, [1])).toMatchObject({ from: 1, to: 3, organs: ['春风工程'] });
    expect(signed([' 春 风 ', '工程队 ', '2024年3月5日'], [0, 1])?.organs).toEqual(['工程队']);
    expect(signed(lines.slice(0, 2), [1])).toBeNull();
    for (const [count, organs] of [
      [2, undefined],
      [3, 1],
      [30, 1],
      [31, undefined],
    ] as const)
      expect(signed(['甲。', many(count), '2024年3月5日'], [1])?.organs.length).toBe(organs);
  });
});

test.each(words('决定 通知 通告 公告 批复 答复 报告 要求 指出 强调 规定'))(
  'what ends with %s and a colon addresses nobody',
  (word) => {
    expect(rolesOf(`清州市人民政府${word}：`)).not.toEqual(['addressees']);
    expect(rolesOf('清州市人民政府：')).toEqual(['addressees']);
  },
);

test.each([
  ['2024年3月5日在清州县大会上', 'note'],
  ['2024年3月5日在清州县大会上的讲话', 'note'],
  ['2024年3月；5日在清州县大会上', 'text'],
  ['2024年3月5日在清州县；大会上', 'text'],
  ['2024年3月。5日在清州县大会上', 'text'],
])('where a speech was given is a note: ——%s is %s', (line, role) => {
  expect(rolesOf(`——${line}`)).toEqual([role]);
});
