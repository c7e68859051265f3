import { describe, expect, test } from 'vitest';
import { outline } from '../../src/policy/outline/outline.ts';
import { nameUnnumbered } from '../../src/policy/outline/unnumbered.ts';
import { type Line, linesOf } from './tree.ts';

const words = (list: string) => list.split(' ');
const long = (count: number) => '长'.repeat(count);

function parts(...lines: Line[]) {
  const { root } = outline(linesOf(lines));
  const front = nameUnnumbered(root);
  return { root, front, kinds: root.children.map(({ kind }) => kind) };
}
const textsOf = (kind: string, ...lines: Line[]) =>
  parts(...lines)
    .root.children.filter((node) => node.kind === kind)
    .map(({ pieces }) => pieces.map(({ text }) => text.trim()).join('|'));
const closings = (...lines: Line[]) => textsOf('closing', ...lines);
const BODY = ['某市工作方案', '一、甲', '乙丙。'];

describe('the last paragraphs of the body are its closing', () => {
  test.each([
    ...words('自 由 从 有效 解释 执行').map((word) => `本办法${long(3)}${word}。`),
    `本办法${long(30)}自某年`,
    ...words('上述 以上 此前 原有 各地 各单位').map((these) => `${these}执行。`),
    ...words('执行 落实 报告 报送').map((act) => `各地要${act}`),
    `各地${long(40)}执行${long(20)}。`,
    '特此通知',
    ...words('施行 实施 执行').map((act) => `自即日起${act}`),
    `自${long(30)}起施行`,
    ...words('附件： 附件: 附表： 附： 附　： 附　件　1　： 附件12：').map((label) => `${label}甲`),
    ...words('联系人 联　系　人'),
    ...['（', '('].flatMap((open) =>
      words('此件 联系人 本文').flatMap((word) => [open + word, `${open} ${word}`]),
    ),
  ])('%s', (line) => expect(closings(...BODY, line)).toEqual([line]));
  test.each([
    `本办法${long(31)}自某年`,
    '本办法。自某年',
    '本办法适用',
    `各地${long(41)}执行`,
    `各地执行${long(21)}`,
    '各地。执行',
    '各地执行。甲',
    '某地执行',
    '自日起施行',
    `自${long(31)}起施行`,
    '自即日。起施行',
    '附件123：甲',
    '附图：甲',
    '附件一：甲',
    '（本件',
    '联系',
  ])('not %s', (line) => expect(closings(...BODY, line)).toEqual([]));
  test('from the first of them on', () => {
    expect(closings(...BODY, '丁戊。', '特此通知。', '联系人：甲')).toEqual([
      '特此通知。|联系人：甲',
    ]);
    expect(closings(...BODY, '特此通知。', '二、丁', '戊己。')).toEqual([]);
    expect(closings(...BODY, '（一）丁', '戊己。', '特此通知。')).toEqual(['特此通知。']);
    expect(closings(...BODY, '1.丁；', '2.戊。', '各地要落实。')).toEqual(['各地要落实。']);
  });
  test('but not its heading, nor a row of a table', () => {
    expect(closings('某市工作方案', '一、甲。', '二、特此')).toEqual([]);
    expect(closings('某市工作方案', '特此丁。', '一、甲。')).toEqual([]);
    expect(closings(...BODY, '指标\t值', '特此\t1')).toEqual([]);
  });
  test('before attachments and what is printed at the foot', () => {
    const annex = ['附件1', '丁方案', '一、戊'];
    expect(parts(...BODY, '特此通知。', '2024年5月6日', ...annex).kinds).toEqual([
      'front',
      'part',
      'closing',
      'annex',
    ]);
    expect(parts(...BODY, '特此通知。', '抄送：某局', '5月6日印发').kinds).toEqual([
      'front',
      'part',
      'closing',
      'colophon',
    ]);
    expect(parts(...BODY, '特此通知。').kinds).toEqual(['front', 'part', 'closing']);
  });
  test('a line that goes on a paragraph is none, but the list of attachments', () => {
    const full = `${long(29)}，`;
    const wrapped = (...last: string[]) =>
      closings('某市工作方案', '一、甲', ...Array<string>(6).fill(full), ...last);
    expect(wrapped('各地要落实。')).toEqual([]);
    expect(wrapped('附件：1.名单')).toEqual(['附件：1.名单']);
    expect(wrapped('附件:1.名单')).toEqual(['附件:1.名单']);
    expect(wrapped('附　件：1.名单')).toEqual(['附　件：1.名单']);
    expect(wrapped('自即日起执行下列文件：甲')).toEqual([]);
    expect(wrapped('自即日起执行：甲')).toEqual([]);
    expect(closings(...BODY, '　　特此通知。 ')).toEqual(['特此通知。']);
  });
});

describe('a date, and whether a text may be made public', () => {
  test.each(words('2024年5月6日 （2024年5月6日） （公开方式：主动公开） 公开方式：主动公开'))(
    '%s closes the text',
    (line) => expect(closings(...BODY, line)).toEqual([line]),
  );
  test('where no running text follows', () => {
    const follows = (text: string) => closings(...BODY, '2024年5月6日', text).length > 0;
    expect(closings('某市工作方案', '一、甲', `${long(40)}。`, '2024年5月6日')).toEqual([
      '2024年5月6日',
    ]);
    expect(follows(`${long(30)}。`)).toBe(false);
    expect(follows(`${long(29)}。`)).toBe(true);
    expect(follows(`${long(30)}；`)).toBe(false);
    expect(follows(`${long(31)}，`)).toBe(true);
    expect(follows(`本办法由${long(40)}解释。`)).toBe(true);
  });
  test('a number beside it is none', () => {
    expect(closings(...BODY, '清政发〔2024〕1号　公开方式：主动公开')).toEqual([]);
  });
  test('a document without numbers may end so too', () => {
    expect(closings('关于某事的通知', '某局：', '请做好工作。', '2024年5月6日')).toHaveLength(1);
    expect(closings('关于某事的通知', '特此通知。', '请做好工作。')).toEqual([]);
  });
});

describe('a last section about itself', () => {
  const last = (heading: string, line: string) =>
    closings('某市办法', '一、甲', '乙。', `二、${heading}`, line).length > 0;
  test.each(words('附则 其他 施行 实施 执行 生效 有效期 期限 时间 日期 解释'))(
    'keeps what it says below %s',
    (heading) => {
      expect(last(`丁${heading}`, '本办法自某日施行。')).toBe(false);
      expect(last(`${heading}丁`, '本办法自某日施行。')).toBe(true);
    },
  );
  test.each([
    ...words('施行 实施 执行').map((act) => `自即日起${act}。`),
    ...words('施行 实施 执行 有效 解释').map((act) => `本办法由某局${act}。`),
  ])('keeps %s', (line) => {
    expect(last('附则', line)).toBe(false);
    expect(closings('某市办法', '一、甲', '乙。', '二、附则', '丙。', line)).toEqual([line]);
  });
  test.each([
    '特此通知。',
    '本办法由某局修改。解释如下，从新。',
    '附件：甲',
    '上述事项由某局执行。乙'.slice(0, -1),
  ])('does not keep %s', (line) => {
    expect(last('附则。', line)).toBe(true);
  });
  test.each(words('上述 以上 此前 原有 各地 各单位'))(
    'keeps who is to do it below its heading: %s',
    (these) => {
      expect(last('要求', `${these}事项要落实。`)).toBe(false);
      for (const stop of '。；：:') expect(last(`要求${stop}`, `${these}事项要落实。`)).toBe(true);
      expect(closings('某市办法', '一、甲', `乙${these}。`, `各地要落实。`)).toHaveLength(1);
    },
  );
});

describe('organs sign', () => {
  const SIGNED = ['清州市财政局', '2024年5月6日'];
  test.each([...'。！!？?；;：:…'].map((sign) => `丁${sign}`).concat('（丁）', '(丁)', '“丁”'))(
    'below %s',
    (line) => {
      expect(closings(...BODY, line, SIGNED[0]!)).toEqual([SIGNED[0]]);
      expect(closings(...BODY, line, ...SIGNED)).toEqual([SIGNED.join('|')]);
    },
  );
  test('with a date at the end below anything, without one only below what is over', () => {
    expect(closings(...BODY, '丁戊', SIGNED[0]!)).toEqual([]);
    expect(closings(...BODY, '丁戊', ...SIGNED)).toEqual([SIGNED.join('|')]);
    expect(closings(...BODY, '附件：1.名单', SIGNED[0]!)).toEqual([`附件：1.名单|${SIGNED[0]}`]);
    expect(closings(...BODY, '附件：', '1.名单', SIGNED[0]!)).toEqual([
      `附件：|1.名单|${SIGNED[0]}`,
    ]);
    for (const note of ['（联系人：甲', '(联系人：甲', '（ 此件公开', '(此件公开'])
      expect(closings(...BODY, note, SIGNED[0]!)).toEqual([`${note}|${SIGNED[0]}`]);
    expect(closings(...BODY, '　　　清州市财政局 ', '　　2024年5月6日 ')).toEqual([
      SIGNED.join('|'),
    ]);
    expect(closings(...BODY, ' 丁。 ', ' 清州市财政局 ')).toEqual([SIGNED[0]]);
  });
  test('also before the end, where another text follows', () => {
    const OTHER = ['二、戊', '己。'];
    expect(closings(...BODY, ...SIGNED, ...OTHER)).toHaveLength(1);
    expect(closings(...BODY, '附件：1.名单', '2.图', ...SIGNED, ...OTHER)[0]).toContain(
      '清州市财政局',
    );
    expect(closings('某市工作方案', '一、甲', '乙丙', ...SIGNED, '附件：1.丁', ...OTHER)).toEqual(
      [],
    );
    expect(closings(...BODY, SIGNED[0]!, '2024年　月　日', ...OTHER)).toHaveLength(1);
    expect(closings(...BODY, SIGNED[0]!, ...OTHER)).toEqual([]);
    expect(closings(...BODY, '特此通知。', ...OTHER)).toEqual([]);
    expect(closings(...BODY, ...SIGNED, ...OTHER, ...SIGNED)).toHaveLength(2);
  });
  test('and the signature is that of the document, unless a plan with a title of its own follows', () => {
    expect(parts(...BODY, ...SIGNED).front.signature).toMatchObject({
      organs: ['清州市财政局'],
      date: '2024-05-06',
    });
    expect(parts(...BODY, '特此通知。', ...SIGNED).front.signature?.date).toBe('2024-05-06');
    expect(parts(...BODY, '特此通知。').front.signature).toBeNull();
    expect(parts(...BODY).front.signature).toBeNull();
    const PLAN = ['某市工作方案', '一、甲', '乙。', '清州市教育局', '2023年5月6日'];
    const letter = ['关于印发某市工作方案的通知', '某局：', '现印发给你们。'];
    expect(parts(...letter, ...PLAN).front.signature).toBeNull();
    expect(parts(...letter, ...SIGNED, ...PLAN).kinds).toEqual(['front', 'part', 'closing']);
    expect(
      parts(
        '关于某事的通知',
        ...SIGNED,
        '某市工作方案',
        '一、甲',
        '乙。',
        '清州市教育局',
        '2023年5月6日',
      ).front.signature?.organs,
    ).toEqual(['清州市财政局']);
  });
  test('in lines of their own, however full the line before is', () => {
    const joined = (...lines: string[]) => {
      const { root } = parts(
        '某市工作方案',
        '一、甲',
        ...Array<string>(8).fill(`${long(29)}，`),
        '乙。',
        ...lines,
      );
      const closing = root.children.find(({ kind }) => kind === 'closing')!;
      return closing.pieces.map((piece) => piece.joined).join(' ');
    };
    const open = `本办法自${long(26)}`;
    const side = '清州市财政局　清州市教育局　清州市民政局';
    expect(joined(open, long(30), '甲。')).toBe('false true true');
    for (const note of ['（此件公开）', '（ 此件公开）', '(联系人：甲）'])
      expect(joined(open, note)).toBe('false false');
    expect(joined(open, `${side}　2024年5月6日`, '丁戊己')).toBe('false false false');
    expect(joined(open, `${long(29)}。`, side, '2024年5月6日')).toBe('false true false false');
    expect(joined(`附件：1.${long(25)}`, '2.乙表', '3.丙表')).toBe('false false false');
    expect(joined(open, `附　件：1.${long(25)}`, '2.乙表')).toBe('false false false');
    for (const label of ['附件：', '附件:', '附　件　：'])
      expect(joined(open, label, '甲表')).toBe('false false false');
  });
});

describe('what stands before the first number', () => {
  test('is front matter and preamble, each where there is one', () => {
    expect(parts('某市工作方案', '为做好工作，制定本方案。', '一、甲').kinds).toEqual([
      'front',
      'preamble',
      'part',
    ]);
    expect(parts('某市工作方案', '一、甲').kinds).toEqual(['front', 'part']);
    expect(parts('一、甲', '二、乙').kinds).toEqual(['part', 'part']);
    expect(parts('关于某事的通知', '某局：', '请做好工作。').kinds).toEqual(['front', 'preamble']);
    const annex = ['附件1', '甲方案', '一、乙'];
    expect(
      parts('关于某事的通知', '某局：', '请做好工作。', '2024年5月6日', ...annex).kinds,
    ).toEqual(words('front preamble closing annex'));
    expect(
      parts('关于某事的通知', '某局：', '请做好工作。', '2024年5月6日', '抄送：甲').kinds,
    ).toEqual(words('front preamble closing colophon'));
    expect(
      parts('关于某事的通知', '某局：', '请做好工作。', '抄送：甲', '5月6日印发').kinds,
    ).toEqual(['front', 'preamble', 'colophon']);
  });
  test('lines of the front stand apart', () => {
    const front = parts('清州市财政局', '关于做好工作的通知', '一、甲').root.children[0]!;
    expect(front.pieces.map(({ text, joined }) => `${text} ${joined}`)[0]).toBe(
      '清州市财政局 false',
    );
    expect(front.parent?.kind).toBe('front');
    const full = Array<string>(8).fill(`${long(29)}，`);
    const wrapped = parts(
      '关于做好工作的通知',
      `各县区${long(26)}，`,
      `各乡镇${long(26)}，`,
      '市政府各部门：',
      '现印发给你们。',
      '一、甲',
      ...full,
    );
    expect(wrapped.root.children[0]!.pieces.map((piece) => piece.joined).join(' ')).toBe(
      'false false true false',
    );
    expect(parts('某市工作方案', '一、甲').root.pieces).toEqual([]);
  });
  test.each([
    '附件1：',
    '附件1:',
    '附件1.',
    '附件1．',
    '附件1、',
    '附件1 ',
    '　附件1：',
    '（附件1）',
    '(附件1)',
    '附件1|',
  ])('a file of attachments is called what the first of them is: %s', (label) => {
    const name = '清州市工作方案';
    const lines = [...`${label}${name}`.split('|'), '一、乙', '附件2', '丙方案', '一、丁'];
    expect(parts(...lines).front.title).toBe(name);
  });
  test('by its first line where it has no title', () => {
    expect(parts('附件1', ' 甲乙 ', '一、乙', '附件2', '丙方案', '一、丁').front.title).toBe(
      '甲乙',
    );
    expect(
      parts('附件1 清州市做好', '工作方案', '一、乙', '附件2', '丙方案', '一、丁').front.title,
    ).toBe('清州市做好工作方案');
    expect(parts('附件1', '一、乙', '附件2', '丙方案', '一、丁').front.title).toBeNull();
    expect(parts('附件1 甲乙', '一、乙', '附件2', '丙方案', '一、丁').front.title).toBe('甲乙');
    expect(parts('一、乙', '附件2', '丙方案', '一、丁').front.title).toBeNull();
    expect(parts('某市工作方案', '附件1', '丙方案', '一、丁').front.title).toBe('某市工作方案');
  });
});
