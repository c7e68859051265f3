import { describe, expect, test } from 'vitest';
import { documentStarts, partOf, severalDocuments } from '../../src/policy/head/documents.ts';

const words = (list: string) => list.split(' ');
const many = (count: number, text = '甲') => Array.from({ length: count }, () => text);
const lined = (texts: readonly string[]) => texts.map((text, at) => ({ line: at + 1, text }));
/** Titles of the documents among lines, each behind the number of its first line. */
const starts = (...texts: string[]) =>
  documentStarts(lined(texts)).map(({ index, title }) => `${index + 1} ${title}`);
const count = (...texts: string[]) => starts(...texts).length;

const FIRST = ['清州市水务局关于防汛检查的通知', '各县区水务局：', '一、检查堤坝。'];
const SECOND = ['清州市水务局关于节水宣传的通知', '各县区水务局：', '一、发放材料。'];

describe('behind one document another begins', () => {
  test.each([
    '2024年3月5日',
    '清州市水务局',
    '清州市水务局　2024年3月5日',
    '清州市水务局 清州市财政局2024年　月　日',
    '（此件公开发布）',
    '(此件公开发布)',
    '（本件发至县级）',
    '（联系人：张某，电话：12345678）',
    '清州市水务局办公室2024年3月5日印发',
    '清州市水务局办公室2024年3月5日印制',
    '清州市水务局办公室2024年3月5日印 发',
    ...words('施行 实施 执行 生效').flatMap((act) => [
      `二、本通知自印发之日起${act}。`,
      `二、本通知自印发之日起正式${act}`,
    ]),
    '二、本通知自印发之日起施行，有效期五年。',
    `二、自印发之日起施行${'很'.repeat(20)}。`,
    `二、${'很'.repeat(68)}，自印发之日起施行。`,
    '特此通知。',
    '特此函。',
    '特此函告贵局。',
  ])('where the first ends with %s', (foot) => {
    const ends = foot !== '清州市水务局';
    expect(count(...FIRST, foot, ...SECOND)).toBe(ends ? 2 : 1);
    expect(count(...FIRST, ` ${foot} `, '', ...SECOND)).toBe(ends ? 2 : 1);
  });

  test.each([
    '二、检查水库。',
    '二、此件公开发布。',
    '请与联系人联系',
    '由市水务局印发通知',
    '由市水务局转发',
    '由市水务局编制',
    '二、本通知自印发之日起施行的部分。另行印制。',
    `二、自印发之日起施行${'很'.repeat(21)}。`,
    `二、${'很'.repeat(69)}，自印发之日起施行。`,
    '二、从这里起。施行前已经办理的不变。',
    '特此。',
    '特此批准同意你。',
    '我局特此通知。',
    '截至2024年3月5日',
  ])('but not where it ends with %s', (line) => expect(count(...FIRST, line, ...SECOND)).toBe(1));

  const FOOT = ['清州市水务局', '2024年3月5日'];
  test('with the foot right below the first title, or its last line right above the next', () => {
    const [title = ''] = FIRST;
    expect(count(title, '2024年3月5日', ...SECOND)).toBe(2);
    const first = [...FIRST, '现将清州市节水方案印发给你们。', ...FOOT, '清州市节水方案'];
    expect(count(...first, ...SECOND)).toBe(2);
  });

  test('within six lines of the foot', () => {
    expect(starts(...FIRST, ...FOOT, ...many(5), ...SECOND)).toEqual([
      '1 清州市水务局关于防汛检查的通知',
      '11 清州市水务局关于节水宣传的通知',
    ]);
    expect(count(...FIRST, ...FOOT, ...many(6), ...SECOND)).toBe(1);
    expect(count(...FIRST, ...SECOND, ...FOOT)).toBe(1);
    // What counts is the last foot above.
    expect(count(...FIRST, ...FOOT, ...many(4), '2024年3月6日', ...many(4), ...SECOND)).toBe(2);
    expect(count(...FIRST, ...FOOT, ...many(6), ...SECOND, ...FOOT)).toBe(1);
  });

  test('and has addressees within five lines of its title', () => {
    const [title = '', addressees = ''] = SECOND;
    expect(count(...FIRST, ...FOOT, title, ...many(4), addressees)).toBe(2);
    expect(count(...FIRST, ...FOOT, title, ...many(5), addressees)).toBe(1);
  });

  test('or a number there, or on one of three lines above it', () => {
    const [title = ''] = SECOND;
    const number = '清水发〔2024〕2号';
    expect(count(...FIRST, ...FOOT, title, ...many(4), number)).toBe(2);
    expect(count(...FIRST, ...FOOT, title, ...many(5), number)).toBe(1);
    expect(count(...FIRST, ...FOOT, number, ...many(2), title, '甲')).toBe(2);
    expect(count(...FIRST, ...FOOT, number, ...many(3), title, '甲')).toBe(1);
    expect(count(...FIRST, ...FOOT, '加急', title, '甲')).toBe(1);
    expect(count(...FIRST, ...FOOT, title, '甲')).toBe(1);
  });

  test.each(words('条 章 编 篇'))('or articles as the first has: 第一%s', (unit) => {
    const statute = (name: string) => [
      `清州市${name}条例`,
      '甲',
      `第一${unit} 总则`,
      '2024年1月1日',
    ];
    expect(starts(...statute('河道管理'), ...statute('湿地保护'))).toEqual([
      '1 清州市河道管理条例',
      '5 清州市湿地保护条例',
    ]);
    expect(count(...FIRST, ...FOOT, ...statute('湿地保护'))).toBe(1);
    expect(count(...statute('河道管理'), '清州市湿地保护条例', `第二${unit} 总则`)).toBe(1);
    expect(count(...statute('河道管理'), '清州市湿地保护条例', `见第一${unit}`)).toBe(1);
  });
  test('the first of which stands within twelve lines of its title', () => {
    const statute = (name: string, between: number) => [
      `清州市${name}条例`,
      ...many(between),
      '第一条 为规范管理，制定本条例。',
      '2024年1月1日',
    ];
    expect(count(...statute('河道管理', 0), ...statute('湿地保护', 11))).toBe(2);
    expect(count(...statute('河道管理', 0), ...statute('湿地保护', 12))).toBe(1);
  });

  test.each(words('通告 公告 决定 函'))(
    'or tells everybody something and is signed as well (%s)',
    (kind) => {
      const told = (subject: string) => [`清州市水务局关于${subject}的${kind}`, '甲。', ...FOOT];
      expect(count(...told('禁渔'), ...told('封河'))).toBe(2);
      expect(count(...told('禁渔'), ...told('封河').slice(0, 2))).toBe(1);
      expect(count(...told('禁渔'), '清州市水务局关于封河的方案', '甲。', ...FOOT)).toBe(1);
      expect(count(...told('禁渔'), `清州市水务局封河${kind}`, '甲。', ...FOOT)).toBe(1);
      expect(count(...told('禁渔'), `清州市水务局关于封河的${kind}`, FOOT.join(''))).toBe(1);
      // The foot of the first is not its own.
      expect(count(...told('禁渔'), `清州市水务局关于封河的${kind}`)).toBe(1);
    },
  );

  test.each([
    ['清州市水务局文件', 6],
    ['清州市水务局令', 6],
    ['清水发〔2024〕2号', 6],
    ['第3期', 6],
    ['份号：123', 6],
    ['机密', 6],
    ['特急', 6],
    ['签发人：张某', 6],
    ['清水发〔2024〕2号　签发人：张某', 6],
    ['（主动公开）', 7],
    ['清水发〔2024〕2号　主动公开', 7],
    ['共印50份', 7],
    ['登记号：ABCD-2022-001', 7],
    ['（试行）', 7],
  ])('with what stands above its title, as %s', (head, line) => {
    const [title] = SECOND;
    expect(starts(...FIRST, ...FOOT, head, ...SECOND)[1]).toBe(`${line} ${title}`);
  });
  test('with all of the head down from the foot, but for the foot itself', () => {
    const head = ['清州市水务局文件', '特急', '清水发〔2024〕2号'];
    expect(starts(...FIRST, ...FOOT, ...head, ...SECOND)[1]).toMatch(/^6 /u);
    expect(starts(...FIRST, ...FOOT, '甲', ...head, ...SECOND)[1]).toMatch(/^7 /u);
    expect(starts(...FIRST, '（此件公开发布）', ...SECOND)[1]).toMatch(/^5 /u);
  });

  test('behind its attachments only with both a number and addressees', () => {
    const [title = '', addressees = ''] = SECOND;
    const number = '清水发〔2024〕2号';
    for (const label of ['附件1', '附件', '附件2：', '附表一:', '附 件 3 ：']) {
      const first = [...FIRST, ...FOOT, label, '检查情况汇总', '2024年3月5日'];
      expect(count(...first, title, number, addressees)).toBe(2);
      expect(count(...first, title, addressees)).toBe(1);
      expect(count(...first, title, number)).toBe(1);
    }
    expect(count(...FIRST, '附件：1.清单', ...FOOT, title, addressees)).toBe(2);
    expect(count(...FIRST, '见附件1', ...FOOT, title, addressees)).toBe(2);
  });

  test('twenty times at most', () => {
    const letters = Array.from('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥', (each) => [
      `清州市水务局关于${each}河${each}湖治理的通知`,
      '各县区水务局：',
      '2024年3月5日',
    ]);
    expect(count(...letters.slice(0, 19).flat())).toBe(19);
    expect(count(...letters.slice(0, 20).flat())).toBe(20);
    expect(count(...letters.flat())).toBe(20);
  });

  test('which the title of one that has none above it is no obstacle to', () => {
    expect(starts(...many(30), ...FOOT, ...SECOND)).toEqual([
      '1 甲',
      '33 清州市水务局关于节水宣传的通知',
    ]);
    expect(starts('很'.repeat(50))).toEqual([`1 ${'很'.repeat(40)}`]);
    expect(starts(...many(29), '清州市水务局关于防汛检查的通知')).toEqual([
      '1 清州市水务局关于防汛检查的通知',
    ]);
    expect(starts(...many(30), '清州市水务局关于防汛检查的通知')).toEqual(['1 甲']);
    expect(starts()).toEqual([]);
    expect(starts('', ' ')).toEqual([]);
  });
  test('but not before the first has its title', () => {
    expect(count('2024年3月5日', ...SECOND)).toBe(1);
    expect(count('2024年3月5日', '甲', ...SECOND, '2024年3月6日', ...FIRST)).toBe(2);
  });

  test('lines that are set aside are none', () => {
    const lines = lined([...FIRST, ...FOOT, ...SECOND]);
    expect(documentStarts(lines)).toHaveLength(2);
    const aside = lines.map((line) => ({ ...line, furniture: line.line === 5 }));
    expect(documentStarts(aside)).toHaveLength(1);
    const first = lines.map((line) => ({ ...line, furniture: line.line < 6 }));
    expect(documentStarts(first)).toEqual([{ index: 5, title: SECOND[0] }]);
  });
});

describe('a document belongs to the one before that', () => {
  const FOOT = ['清州市水务局', '2024年3月5日'];
  const sent = (...says: string[]) => ['清州市水务局关于防汛检查的通知', ...says, ...FOOT];
  const letter = (title: string) => [title, '各县区水务局：', '甲。'];
  test.each([
    ['现将清州市节水宣传方案印发给你们。', '清州市节水宣传方案', 1],
    ['现将清州市“节水宣传”方案印发给你们。', '清州市节水宣传方案', 1],
    ['现将清州市节水 宣传方案印发给你们。', '清州市节水宣传方案', 1],
    ['现将节水宣传印发给你们。', '清州市节水宣传方案', 2],
    ['请看某局关于节水宣传的通知。', '清州市水务局关于节水宣传的通知', 1],
    ['请看关于节水的函。', '清州市水务局关于节水的函', 1],
    ['请看关于水的函。', '清州市水务局关于水的函', 2],
    [`请看关于节水的函。`, `${'清'.repeat(40)}关于节水的函`, 1],
    [`请看关于节水的函。`, `${'清'.repeat(41)}关于节水的函`, 2],
    ['请看关于节水的函。', '市局关于节水的函', 1],
    ['请看关于节水的函。', '市关于节水的函', 2],
    ['请执行《节水宣传方案》。', '清州市节水宣传方案', 1],
    ['请执行《清州市节水 宣传方案（试行）》。', '节水宣传方案（试行）', 1],
    ['请执行《节水方案》。', '清州市节水方案', 1],
    ['请执行《节水法》。', '清州市节水法', 2],
    [`请执行《${'很'.repeat(78)}方案》。`, `清州市${'很'.repeat(78)}方案`, 1],
    [`请执行《${'很'.repeat(79)}方案》。`, `清州市${'很'.repeat(79)}方案`, 2],
    ['请执行《节水宣传方案》。', '清州市节水宣传办法', 2],
    ['请执行《关于印发《节水宣传方案》的通知》。', '清州市节水宣传方案', 1],
    ['请看关于节水宣传的通知。', '清州市水务局关于转发省厅关于节水宣传的通知', 2],
    ['清州市水务局另有安排。', '清州市节水宣传方案', 2],
  ])('says %s of %s', (says, title, documents) =>
    expect(count(...sent(says), ...letter(title))).toBe(documents),
  );
  test('it names in its own title', () => {
    expect(count(...sent(), ...letter('转发清州市水务局关于防汛检查的通知的通知'))).toBe(1);
    expect(count(...sent(), ...letter('转发“清州市水务局关于防汛检查”的通知'))).toBe(1);
  });
  test('and not to one further up', () => {
    const first = sent('现将清州市节水宣传方案印发给你们。');
    const second = [...letter('清州市水务局关于封河的通知'), ...FOOT];
    expect(count(...first, ...letter('清州市节水宣传方案'))).toBe(1);
    expect(count(...first, ...second, ...letter('清州市节水宣传方案'))).toBe(3);
  });
  test('a title of several lines is one', () => {
    expect(
      starts(...FIRST, ...FOOT, '清州市水务局', '关于节水宣传的', '通知', '各县区水务局：'),
    ).toEqual(['1 清州市水务局关于防汛检查的通知', '6 清州市水务局关于节水宣传的通知']);
  });
});

describe('documents of one source', () => {
  const lines = lined([...FIRST, '2024年3月5日', ...SECOND, '2024年3月6日']);
  const begins = documentStarts(lines);
  const kept = (part: number, from = begins) =>
    partOf(lines, from, part).flatMap(({ furniture, line }) => (furniture ? [] : [line]));
  test('are told where there are several', () => {
    expect(severalDocuments(lines, begins)).toEqual([
      {
        ruleId: 'two-documents',
        line: 5,
        message:
          '来源里有 2 份文件：（1）“清州市水务局关于防汛检查的通知”（第 1 行起）、（2）“清州市水务局关于节水宣传的通知”（第 5 行起）；只收其中一份请用 --part 1 或 --part 2',
      },
    ]);
    expect(severalDocuments(lines, begins.slice(0, 1))).toEqual([]);
    expect(severalDocuments([], [])).toEqual([]);
  });
  test('are kept one by one', () => {
    expect(kept(1)).toEqual([1, 2, 3, 4]);
    expect(kept(2)).toEqual([5, 6, 7, 8]);
    expect(kept(3)).toEqual([]);
    expect(kept(1, [])).toEqual([]);
    // What stands above the first belongs to it.
    expect(kept(1, [{ index: 2, title: '' }])).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(kept(2, [begins[0]!, { index: 6, title: '' }])).toEqual([7, 8]);
  });
});
