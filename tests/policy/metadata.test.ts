import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../src/policy/parse.ts';
import type { SourceEntry } from '../../src/source/manifest.ts';

function metaOf(
  lines: readonly string[],
  { hints = {}, ...entry }: Partial<SourceEntry> & { hints?: Record<string, string> } = {},
) {
  const source = {
    file: '甲.txt',
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    format: 'text' as const,
    lines: lines.map((text, at) => ({ line: at + 1, text })),
    hints,
  };
  return parsePolicy(source, { policyId: 'a', jurisdiction: null, ...entry }).meta;
}

const TITLE = '清州市绿化方案';
const BODY = ['一、甲。', '二、乙。'];

describe('elements of the head are facts of the document', () => {
  test.each([
    [
      ['000123', '机密★5年', '特急'],
      { copyNumber: '000123', securityLevel: '机密', secrecyPeriod: '5年', urgency: '特急' },
    ],
    [['登记号：ABCD-2022-001'], { registryNumber: 'ABCD-2022-001' }],
    [
      ['清政发〔2024〕 3号　签发人：张三　李四'],
      { docNumber: '清政发〔2024〕3号', signers: ['张三', '李四'] },
    ],
    [['清政发〔2024〕3号', '清政发〔2024〕4号'], { docNumber: '清政发〔2024〕3号' }],
    [
      [],
      {
        copyNumber: null,
        securityLevel: null,
        secrecyPeriod: null,
        urgency: null,
        registryNumber: null,
        docNumber: null,
        signers: [],
      },
    ],
    [
      ['清州市人民政府令', '第12号'],
      {
        letterhead: '清州市人民政府令',
        docNumber: '清州市人民政府令第12号',
        issuer: '清州市人民政府',
      },
    ],
    [['清 州 市 人 民 政 府 令', '第12号'], { letterhead: '清州市人民政府令' }],
    [
      ['清州市人民政府令第12号'],
      {
        letterhead: '清州市人民政府令',
        docNumber: '清州市人民政府令第12号',
        issuer: '清州市人民政府',
      },
    ],
    [['清州市人民政府令（第12号）'], { letterhead: '清州市人民政府令', issuer: '清州市人民政府' }],
    [['清州市人民政府令(第12号)'], { letterhead: '清州市人民政府令' }],
    [['清州市人民政府令12号'], { letterhead: '', issuer: null }],
    [['清州市人民政府令'], { letterhead: '清州市人民政府令', docNumber: null }],
    [
      ['清州市财政局文件', '清财发〔2024〕3号'],
      { letterhead: '清州市财政局', docNumber: '清财发〔2024〕3号' },
    ],
    [
      ['清州市财政局　清州市教育局文件', '清财发〔2024〕3号'],
      { letterhead: '清州市财政局、清州市教育局' },
    ],
    [['第3期'], { docNumber: '第3期' }],
    [['第3期', '清财发〔2024〕3号'], { docNumber: '清财发〔2024〕3号' }],
  ])('%j', (head, stated) => {
    const { letterhead, ...others } = metaOf([...head, TITLE, ...BODY]);
    expect({ ...others, letterhead: letterhead ?? '' }).toMatchObject(stated);
  });
});

describe('the kind of a document is that of its title', () => {
  test.each([
    ['清州市绿化方案', '方案'],
    ['清州市绿化方案（试行）', '方案'],
    ['清州市绿化方案(试行)', '方案'],
    ['清州市绿化方案（试行）（2024年）', '方案'],
    ['清州市印发《绿化办法》', '办法'],
    ['清州市印发《绿化办法（试行）》', '办法'],
    ['清州市绿化法', '法'],
    ['关于方案（甲）的事项（乙）', null],
    ['关于方案(甲)的事项(乙)', null],
    ['数字经济', null],
  ])('%s is a %s', (title, kind) => {
    expect(metaOf(['一、甲。', '二、乙。'], { hints: { title } }).documentType).toBe(kind);
  });
});

describe('what stands for a title where no line reads like one', () => {
  test.each([
    [['数字经济', '（2024年3月5日通过）', ...BODY], '数字经济'],
    [['2024年3月5日', '数字经济', '（2024年3月5日通过）', ...BODY], '数字经济'],
    [['2024年3月5日', ...BODY], '2024年3月5日'],
    [['数 字　经济', '（2024年3月5日通过）', ...BODY], '数字经济'],
    [['数字经济', ...BODY], '数字经济'],
    [['一、甲', '乙。', '二、丙。'], '一、甲'],
    [['附件3', '数字经济', '（2024年3月5日通过）', ...BODY], '数字经济'],
    [['（附件3）：数字经济', '（2024年3月5日通过）', ...BODY], '数字经济'],
    [['附件3'], '附件3'],
    [['附件3', ...BODY], '一、甲。'],
    [['附件3', '2024年3月5日', ...BODY], '2024年3月5日'],
    [[], '甲.txt'],
  ])('of %j is %s', (lines, title) => expect(metaOf(lines).title).toBe(title));
});

describe('the foot of a document states', () => {
  const LETTER = ['清州市财政局关于甲的通知', '各单位：', ...BODY];
  test.each([
    [['清州市财政局', '2024年3月5日'], { issuer: '清州市财政局', signedOn: '2024-03-05' }],
    [['市长　张某某', '2024年3月5日'], { signers: ['张某某'], signedOn: '2024-03-05' }],
    [['2024年3月5日'], { signedOn: '2024-03-05' }],
    [
      ['附件：1.清单', '2.分工表', '清州市财政局', '2024年3月5日'],
      { attachments: ['清单', '分工表'] },
    ],
    [
      ['清州市财政局', '2024年3月5日', '（此件主动公开）'],
      { publicity: '此件主动公开', note: null },
    ],
    [
      ['清州市财政局', '2024年3月5日', '（联系人：张三）'],
      { note: '联系人：张三', publicity: null },
    ],
    [
      ['清州市财政局', '2024年3月5日', '抄送：市委。', '清州市财政局办公室　2024年3月6日印发'],
      { copiedTo: ['市委'], printer: '清州市财政局办公室', printedOn: '2024-03-06' },
    ],
    [
      ['清州市财政局', '2024年3月5日', '主题词：财政　税务', '抄送：市委。', '公开方式：主动公开'],
      { keywords: ['财政', '税务'], copiedTo: ['市委'], publicity: '主动公开' },
    ],
    [[], { signedOn: null, attachments: [], note: null, printer: null, printedOn: null }],
  ])('%j', (foot, stated) => expect(metaOf([...LETTER, ...foot])).toMatchObject(stated));

  test('what stands in an attachment is not said of the document', () => {
    const annex = ['附件1', '清单', '一、甲。', '清州市民政局', '2024年5月5日', '（此件公开）'];
    expect(metaOf([...LETTER, '清州市财政局', '2024年3月5日', ...annex])).toMatchObject({
      signedOn: '2024-03-05',
      publicity: null,
      attachments: ['清单'],
    });
    expect(metaOf([TITLE, ...BODY, ...annex])).toMatchObject({ signedOn: null, publicity: null });
  });
});

describe('a notice that stands above its plan', () => {
  const NOTICE = ['清州市财政局关于印发甲方案的通知', '各单位：', '现将方案印发给你们。'];
  const PLAN = ['清州市甲方案', ...BODY];
  const SIGNED = ['清州市财政局', '2024年3月5日'];
  test('is signed, has attachments and notes of its own', () => {
    expect(metaOf([...NOTICE, '附件：清单', ...SIGNED, '（联系人：张三）', ...PLAN])).toMatchObject(
      {
        title: '清州市财政局关于印发甲方案的通知',
        issuer: '清州市财政局',
        signedOn: '2024-03-05',
        attachments: ['清单'],
        note: '联系人：张三',
        addressees: ['各单位'],
      },
    );
  });
  test('has the notes of both', () => {
    const attached = ['附件：1.分工表', '2.名单'];
    const foot = [...attached, '清州市民政局', '2024年4月5日', '（联系人：李四）'];
    expect(
      metaOf([...NOTICE, '附件：清单', ...SIGNED, '（联系人：张三）', ...PLAN, ...foot]),
    ).toMatchObject({
      issuer: '清州市财政局',
      signedOn: '2024-03-05',
      attachments: ['清单'],
      note: '联系人：张三；联系人：李四',
    });
    expect(metaOf([...NOTICE, ...SIGNED, ...PLAN, ...foot]).attachments).toEqual([
      '分工表',
      '名单',
    ]);
  });
  test('is not signed by who signs the plan, unless its title names nobody', () => {
    const foot = ['清州市民政局', '2024年4月5日'];
    expect(metaOf([...NOTICE, ...PLAN, ...foot])).toMatchObject({ issuer: '清州市财政局' });
    const [, ...rest] = NOTICE;
    expect(metaOf(['关于印发甲方案的通知', ...rest, ...PLAN, ...foot])).toMatchObject({
      issuer: '清州市民政局',
      signedOn: '2024-04-05',
    });
  });
});

describe('attachments named by their headings', () => {
  const named = (...headings: string[]) =>
    metaOf([
      TITLE,
      ...BODY,
      '',
      ...headings.flatMap((each, at) => [
        `附件${at + 1}`,
        '',
        each,
        '',
        '一、甲。',
        '',
        '二、乙。',
        '',
      ]),
    ]).attachments;
  test.each([
    [
      ['清单', '分工表'],
      ['清单', '分工表'],
    ],
    [[`关于${'很'.repeat(55)}的清单`], [`关于${'很'.repeat(55)}的清单`]],
    [[`关于${'很'.repeat(56)}的清单`], []],
    ...[...'。；：:'].map((sign): [string[], string[]] => [[`清单${sign}`], []]),
  ])('%j are %j', (headings, expected) => expect(named(...headings)).toEqual(expected));
  test('are none of a file that is one itself', () => {
    expect(
      metaOf(['附件1', '清单', '一、甲。', '附件2', '分工表', '一、乙。']).attachments,
    ).toEqual([]);
  });
  test('that belong to attachments are not counted', () => {
    const annex = (label: string, name: string) => [label, name, '一、甲。', '二、乙。'];
    const first = [...annex('附件1', '清单'), ...annex('附表1', '甲表')];
    const second = [...annex('附件2', '名单'), ...annex('附表1', '乙表')];
    const { attachments } = metaOf([TITLE, ...BODY, ...first, ...second]);
    expect(attachments).toEqual(['清单', '甲表', '名单']);
  });
});

describe('those whom a letter goes to', () => {
  test.each([
    ['各县区，各乡镇,各局;各单位：', ['各县区', '各乡镇', '各局', '各单位']],
    ['各县（市，区）、各局：', ['各县（市，区）、各局']],
    ['各县区，，各单位:', ['各县区', '各单位']],
    ['各 县 区，各　单位 ：', ['各县区', '各单位']],
  ])('%s', (line, list) =>
    expect(metaOf(['关于甲的通知', line, ...BODY]).addressees).toEqual(list),
  );
  test('over lines, and the first list only', () => {
    expect(metaOf(['关于甲的通知', '各县区；各局，', '各单位：', ...BODY]).addressees).toEqual([
      '各县区',
      '各局',
      '各单位',
    ]);
    const letter = ['关于甲的通知', '各县区，', '各单位：', '现将办法印发给你们。', '各乡镇单位：'];
    expect(metaOf([...letter, '清州市甲办法', ...BODY]).addressees).toEqual(['各县区', '各单位']);
    expect(metaOf(['各县区，', '各单位：', '（试行）', ...BODY]).addressees).toEqual([
      '各县区',
      '各单位',
    ]);
    expect(metaOf(['各县区，', '各单位：']).addressees).toEqual(['各县区', '各单位']);
    expect(metaOf([TITLE, ...BODY]).addressees).toEqual([]);
  });
});

describe('the date of a document is', () => {
  test.each([
    [[TITLE, '2024年3月5日', ...BODY], '2024-03-05'],
    [[TITLE, '（2024年3月5日）', '2024年3月6日', ...BODY], '2024-03-05'],
    [[TITLE, '2024年　月　日', '2024年3月6日', ...BODY], '2024-03-06'],
    [[TITLE, '（2024年3月5日清州市人大通过）', ...BODY], '2024-03-05'],
    [[TITLE, '（2024年3月5日清州市人大通过）', '2024年3月6日', ...BODY], '2024-03-06'],
    [[TITLE, '2024年3月5日', ...BODY, '清州市财政局', '2024年3月7日'], '2024-03-07'],
    [[TITLE, ...BODY, '特此通知。', '2024年3月7日'], '2024-03-07'],
    [[TITLE, ...BODY, '本方案自2024年5月1日起施行。'], '2020-01-01'],
    [[TITLE, ...BODY], '2020-01-01'],
  ])('in %j: %s', (lines, day) =>
    expect(metaOf(lines, { hints: { signedOn: '2020年1月1日' } }).signedOn).toBe(day),
  );
});

describe('the place of a document', () => {
  test('is that of the manifest, else of the text, else made from its name', () => {
    const lines = ['汕头市绿化方案', ...BODY, '汕头市财政局', '2024年3月5日'];
    const shantou = { jurisdiction: 'shantou', province: '广东省', level: '市' };
    expect(metaOf(lines)).toMatchObject({ ...shantou, divisionCode: '440500' });
    expect(metaOf([TITLE, ...BODY], { jurisdiction: 'shantou' })).toMatchObject(shantou);
    expect(metaOf(lines, { jurisdiction: 'shaoxing' })).toMatchObject({ province: '浙江省' });
    expect(metaOf(['数字经济', ...BODY])).toMatchObject({
      jurisdiction: 'unknown',
      province: null,
      level: null,
      divisionCode: null,
    });
    expect(metaOf(['山东省某市绿化方案', ...BODY])).toMatchObject({
      jurisdiction: expect.stringMatching(/^policy-[0-9a-f]{8}$/u),
      province: '山东省',
      level: null,
    });
    const { province } = metaOf([TITLE, ...BODY], { jurisdiction: 'nowhere' });
    expect(province).toBeNull();
  });
});

test('what a person inferred counts for more than the text, and is told', () => {
  const lines = [TITLE, ...BODY, '清州市财政局', '2024年3月5日'];
  const meta = metaOf(lines, { inferred: { issuer: '汕头市财政局', urgency: '特急' } });
  expect(meta).toMatchObject({
    issuer: '汕头市财政局',
    urgency: '特急',
    province: '广东省',
    inferred: ['issuer', 'urgency'],
  });
  expect(metaOf(lines).inferred).toEqual([]);
  expect(metaOf(lines).source).not.toHaveProperty('part');
  expect(metaOf(lines).cites).toEqual([]);
});

test('what the page says of title and keywords counts where the text says nothing', () => {
  const hints = { title: '清州市绿化办法（试行）', keywords: '绿化' };
  expect(metaOf(BODY, { hints })).toMatchObject({ status: '试行', keywords: ['绿化'] });
  const letter = ['清州市财政局关于甲的通知', '各单位：', ...BODY, '清州市财政局', '2024年3月5日'];
  expect(metaOf([...letter, '主题词：财政', '抄送：市委。'], { hints }).keywords).toEqual(['财政']);
});

test('a document does not cite itself, nor the plan it sends out', () => {
  const body = ['一、落实《清州市甲方案》。', '二、落实《清州市乙方案》。'];
  const cited = (...head: string[]) => metaOf([...head, ...body]).cites.map(({ title }) => title);
  expect(cited('清州市甲方案')).toEqual(['清州市乙方案']);
  expect(
    cited('清州市财政局关于印发甲方案的通知', '各单位：', '现印发给你们。', '清州市甲方案'),
  ).toEqual(['清州市乙方案']);
});

test('a part of a source is told', () => {
  expect(metaOf([TITLE, ...BODY], { part: 1 }).source).toMatchObject({ part: 1 });
});

describe('the foot of a notice is what stands below whom it goes to', () => {
  const SIGNED = ['清州市财政局', '2024年3月5日'];
  const SENT = ['关于印发甲方案的通知', '各单位：', '现将方案印发给你们。'];
  const PLAN = ['清州市甲方案', ...BODY];
  test.each([
    [['关于甲的通知', ...SIGNED, '（内部资料）', '各单位：', ...BODY], [], null],
    [['关于甲的通知', ...SIGNED, '（内部资料）', '现将办法印发给你们。', ...PLAN], [], null],
    [['关于甲的通知', '各单位：', '附件：清单', ...SIGNED, ...PLAN], ['清单'], null],
    [[...SENT, '附件：清单', ...PLAN], ['清单'], null],
    [[...SENT, '附件：清单', '（2024年3月5日通过）', ...PLAN], ['清单'], null],
    [['附件：', '清州市绿化方案', '甲乙说明', '（2024年3月5日通过）', ...BODY], [], null],
  ])('%j: %j, %s', (lines, attachments, note) =>
    expect(metaOf(lines)).toMatchObject({ attachments, note }),
  );
});
