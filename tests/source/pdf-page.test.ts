import { describe, expect, it } from 'vitest';
import { column, type PdfText } from './make-pdf.ts';
import { block, readPages } from './pdf-read.ts';

const BODY = column([
  ['一、加快建设', 112],
  ['全县每年新建口袋公园不少于三处，公园绿化活动场地服务', 112],
  ['半径覆盖率达到百分之八十五以上，群众出门见绿、推窗见'],
  ['景。'],
]);
const PROSE =
  '全县每年新建口袋公园不少于三处，公园绿化活动场地服务半径覆盖率稳步提高，群众出门见绿、推窗见景。' +
  '各乡镇应当把绿化用地纳入年度计划，优先安排老旧小区周边的空闲地，做到应绿尽绿、能绿快绿，' +
  '并在每年十二月底前把完成情况报送县园林中心，由县园林中心汇总后向社会公布，接受群众监督。';

describe('a page that is set sideways', () => {
  const onTurned = (angle: number, place: (u: number, v: number) => [number, number]): PdfText[] =>
    [
      ['附件3', 60, 60],
      ['公园建设任务清单', 300, 90],
      ['由各乡镇按季度填报，每季度末前送县园林中心。', 60, 130],
    ].map(([text, u, v]) => {
      const [x, y] = place(u as number, v as number);
      return { text: text as string, x, y, turn: angle };
    });

  it.each([
    [90, onTurned(90, (u, v) => [v, u])],
    [270, onTurned(270, (u, v) => [595 - v, 842 - u])],
    [180, onTurned(180, (u, v) => [595 - u, v])],
  ])('by %d degrees is read as text', async (_, texts) => {
    const { text, furniture, issues } = await readPages([{ texts }]);
    expect(text.map((line) => line.trim())).toEqual([
      '附件3',
      '公园建设任务清单',
      '由各乡镇按季度填报，每季度末前送县园林中心。',
    ]);
    expect(furniture).toEqual([]);
    expect(issues).toEqual([]);
  });

  it('by /Rotate is read as it is shown', async () => {
    const { text } = await readPages([{ texts: onTurned(90, (u, v) => [v, u]), rotate: 90 }]);
    expect(text[0]).toBe('附件3');
  });

  it('keeps what is turned against the page, and says so; a page number is furniture', async () => {
    const { text, furniture, issues } = await readPages([
      {
        texts: [
          ...BODY,
          { text: '归档章', x: 40, y: 300, turn: 90 },
          { text: '— 4 —', x: 560, y: 420, turn: 90 },
        ],
      },
    ]);
    expect(text.at(-1)).toBe('归档章');
    expect(furniture).toEqual(['— 4 —']);
    expect(issues).toEqual([
      { ruleId: 'turned-text', line: 5, message: expect.stringContaining('归档章') },
    ]);
  });
});

describe('a watermark', () => {
  const whole = ['　　一、加快建设', '　　全县每年新建口袋公园不少于三处，公园绿化活动场地服务'];

  it.each([
    ['slanted', { text: '送审稿', x: 150, y: 560, size: 60, turn: 40 }],
    ['level and large, across the lines', { text: '送审稿', x: 150, y: 716, size: 42 }],
    ['level and pale, in the size of the text', { text: '送审稿', x: 150, y: 725, grey: 0.8 }],
  ])('%s is furniture and parts no line', async (_, mark) => {
    const { text, furniture } = await readPages([{ texts: [...BODY, mark] }]);
    expect(text.slice(0, 2)).toEqual(whole);
    expect(text).toHaveLength(4);
    expect(furniture).toEqual(['送审稿']);
  });

  it('is known again on a page where it covers nothing', async () => {
    const mark = { text: '送审稿', x: 150, size: 42 };
    const { text, furniture } = await readPages([
      { texts: [...BODY, { ...mark, y: 716 }] },
      { texts: [...BODY, { ...mark, y: 400 }] },
    ]);
    expect(text).not.toContain('送审稿');
    expect(furniture).toEqual(['送审稿', '送审稿']);
  });

  it('may be pale and come again and again between the lines', async () => {
    const strewn = [774, 718, 662].map((y) => ({ text: '请勿翻印', x: 200, y, grey: 0.8 }));
    const { text, furniture } = await readPages([{ texts: [...BODY, ...strewn] }]);
    expect(text).toHaveLength(4);
    expect(furniture).toEqual(['请勿翻印 请勿翻印 请勿翻印']);
  });

  it('in black and in the size of the text is furniture too, and reported', async () => {
    const mark = { text: '送审稿', x: 205, y: 733 };
    const { text, furniture, issues } = await readPages([{ texts: [...BODY, mark] }]);
    expect(text.slice(0, 2)).toEqual(whole);
    expect(furniture).toEqual(['送审稿']);
    expect(new Set(issues.map(({ ruleId }) => ruleId))).toEqual(new Set(['overprinted-text']));
  });

  it('is not what a large heading is', async () => {
    const { text } = await readPages([
      { texts: [{ text: '公报', x: 250, y: 800, size: 40 }, ...BODY] },
    ]);
    expect(text[0]).toBe('公报');
  });
});

describe('text in columns', () => {
  const left = PROSE.slice(0, 70);
  const right = PROSE.slice(70);

  it('is read column by column below a title across them, and above text across them', async () => {
    const { text } = await readPages([
      {
        texts: [
          { text: '县人民政府公报', x: 220, y: 800, size: 22 },
          ...block(left, { x: 60, y: 760, perLine: 14, size: 14, step: 22 }),
          ...block(right, { x: 320, y: 757, perLine: 14, size: 14, step: 23 }),
          ...block(`编辑部说明：${PROSE}`, { x: 60, y: 520, perLine: 33, size: 14, step: 22 }),
        ],
      },
    ]);
    const all = text.map((line) => line.trim()).join('');
    expect(all).toBe(`县人民政府公报${left}${right}编辑部说明：${PROSE}`);
  });

  it('may be three', async () => {
    const thirds = [PROSE.slice(0, 48), PROSE.slice(48, 96), PROSE.slice(96)];
    const { text } = await readPages([
      {
        texts: thirds.flatMap((part, index) =>
          block(part, { x: 50 + 175 * index, y: 760, perLine: 12, size: 12, step: 18 }),
        ),
      },
    ]);
    expect(text.join('')).toBe(PROSE);
  });

  it('may end short in the last column, at the gutter that an earlier page has', async () => {
    const page = (second: string) => ({
      texts: [
        ...block(left, { x: 60, y: 760, perLine: 14, size: 14, step: 22 }),
        ...block(second, { x: 320, y: 760, perLine: 14, size: 14, step: 22 }),
      ],
    });
    const { text } = await readPages([page(right), page('并接受群众监督。')]);
    expect(text.slice(-6).join('')).toBe(`${left}并接受群众监督。`);
  });

  it('may be short where the numbers at their heads go on from one to the other', async () => {
    const lines = (x: number, ...texts: string[]) =>
      texts.map((text, index) => ({ text, x, y: 760 - 18 * index, size: 12 }));
    const { text } = await readPages([
      {
        texts: [
          ...lines(60, '五、资金保障', '县财政每年安排绿化资金，', '专款专用。'),
          ...lines(320, '六、督促检查', '县园林中心按季通报，结果', '向社会公布。'),
        ],
      },
    ]);
    expect(text.map((line) => line.trim())).toEqual([
      '五、资金保障',
      '县财政每年安排绿化资金，',
      '专款专用。',
      '六、督促检查',
      '县园林中心按季通报，结果',
      '向社会公布。',
    ]);
  });

  it('is not what signatures side by side are', async () => {
    const { text } = await readPages([
      {
        texts: [
          ...BODY,
          { text: '县园林中心', x: 110, y: 500 },
          { text: '县财政局', x: 350, y: 500 },
          { text: '县水利局', x: 110, y: 472 },
          { text: '县教育局', x: 350, y: 472 },
          { text: '县民政局', x: 110, y: 444 },
          { text: '县体育局', x: 350, y: 444 },
        ],
      },
    ]);
    expect(text.slice(-3).map((line) => line.trim())).toEqual([
      '县园林中心 县财政局',
      '县水利局 县教育局',
      '县民政局 县体育局',
    ]);
  });
});

describe('raised and lowered figures', () => {
  it('stand behind their line as such, never run into a figure', async () => {
    const { text, issues } = await readPages([
      {
        texts: [
          { text: '容量', x: 80, y: 700 },
          { text: '10', x: 112, y: 700 },
          { text: '6', x: 128, y: 706, size: 9 },
          { text: '立方米，即m', x: 133, y: 700 },
          { text: '3', x: 221, y: 706, size: 9 },
          { text: '，CO', x: 226, y: 700 },
          { text: '2', x: 258, y: 697, size: 9 },
          { text: '减少', x: 263, y: 700 },
        ],
      },
    ]);
    expect(text).toEqual(['容量10⁶立方米，即m³，CO₂减少']);
    expect(issues).toEqual([
      { ruleId: 'raised-text', line: 1, message: expect.stringContaining('10⁶') },
    ]);
  });

  it('may be raised in the size of the text, and may have room before them', async () => {
    const { text } = await readPages([
      {
        texts: [
          { text: '10', x: 80, y: 700 },
          { text: '4', x: 96, y: 706 },
          { text: '亩', x: 104, y: 700 },
          { text: '10', x: 80, y: 650 },
          { text: '5', x: 108, y: 656, size: 9 },
          { text: '亩', x: 113, y: 650 },
        ],
      },
    ]);
    expect(text).toEqual(['10⁴亩', '10⁵亩']);
  });
});

describe('where a line stands', () => {
  it('is said of titles in the middle and of signatures and dates at the right', async () => {
    const { lines } = await readPages([
      {
        texts: [
          { text: '关于建设口袋公园的通知', x: 209, y: 800 },
          ...BODY,
          { text: '县园林中心', x: 380, y: 560 },
          { text: '2031年4月5日', x: 370, y: 532 },
        ],
      },
    ]);
    expect(lines.map(({ align }) => align)).toEqual([
      'center',
      ...[undefined, undefined, undefined, undefined],
      'right',
      'right',
    ]);
  });
});

describe('what a page does not show', () => {
  it('is left out and reported: no ink, white on white, off the page', async () => {
    const { text, issues } = await readPages([
      {
        texts: [
          ...BODY,
          { text: '无墨', x: 80, y: 400, mode: 3 },
          { text: '白字', x: 80, y: 370, grey: 1 },
          { text: '页外', x: 900, y: 300 },
        ],
      },
    ]);
    expect(text).toHaveLength(4);
    expect(issues).toEqual([
      { ruleId: 'hidden-text', line: 0, message: '第 1 页有不显示的文字没有收入：“无墨白字页外”' },
    ]);
  });

  it('is not white text on a dark ground', async () => {
    const { text } = await readPages([
      { areas: [[70, 350, 200, 60]], texts: [...BODY, { text: '白字', x: 80, y: 370, grey: 1 }] },
    ]);
    expect(text).toContain('白字');
  });

  it('is not the text under a scan, which is read and reported', async () => {
    const { text, issues } = await readPages([
      { scanned: true, texts: BODY.map((piece) => ({ ...piece, mode: 3 })) },
    ]);
    expect(text).toHaveLength(4);
    expect(issues).toEqual([
      { ruleId: 'recognised-text', line: 0, message: expect.stringMatching(/^第 1 页/) },
    ]);
  });
});

describe('signs and lines of a page', () => {
  it.each<[string, [x: number, text: string][]]>([
    [
      'ab cd',
      [
        [100, 'ab'],
        [110, ' '],
        [111, 'cd'],
      ],
    ],
    [
      'ab cd',
      [
        [100, 'ab'],
        [110.4, ' cd'],
      ],
    ],
    [
      '2024 15',
      [
        [100, '2024 '],
        [125, '15'],
      ],
    ],
    [
      '— 建设内容',
      [
        [100, '—'],
        [110, ' '],
        [111, '建设内容'],
      ],
    ],
    [
      '—建设内容',
      [
        [100, '—'],
        [111, '建设内容'],
      ],
    ],
    [
      'abcd',
      [
        [100, 'ab'],
        [111, 'cd'],
      ],
    ],
    [
      '—建设内容 x y',
      [
        [100, '—'],
        [111, '建设内容'],
        [180, 'x '],
        [200, ' y'],
      ],
    ],
  ])(
    'puts a space where the file prints one, not where letters are set apart: %s',
    async (line, texts) => {
      const page = texts.map(([x, text]) => ({ text, x, y: 700, size: 10 }));
      const below = {
        text: '为做好工作，现就有关事项通知如下，请认真执行。',
        x: 80,
        y: 680,
        size: 10,
      };
      expect((await readPages([{ texts: [...page, below] }])).text[0]?.trim()).toBe(line);
    },
  );

  it('reads symbol fonts by what they show', async () => {
    const { text, issues } = await readPages([
      {
        texts: [
          { text: '\xfe', x: 80, y: 700, wingdings: true },
          { text: '批准', x: 96, y: 700 },
          { text: '\xa8', x: 150, y: 700, wingdings: true },
          { text: '退回', x: 166, y: 700 },
        ],
      },
    ]);
    expect(text).toEqual(['☑批准 □退回']);
    expect(issues).toEqual([]);
  });

  it('names the page of a symbol that is in no table', async () => {
    const texts = [
      { text: '\xff', x: 80, y: 700, wingdings: true },
      { text: '批准', x: 96, y: 700 },
    ];
    const before = { texts: [{ text: '甲乙丙丁戊己庚辛壬癸', x: 80, y: 700 }] };
    expect((await readPages([before, { texts }])).issues).toEqual([
      { ruleId: 'symbol-not-read', line: 0, message: '第 2 页有符号字体的符号认不出：“ÿ”' },
    ]);
  });

  it('reads vertical text from right to left, and says so', async () => {
    const { text, issues } = await readPages([
      {
        texts: [
          { text: '县园林志序', x: 500, y: 760, vertical: true },
          { text: '县境多山少水', x: 470, y: 760, vertical: true },
        ],
      },
    ]);
    expect(text.map((line) => line.trim())).toEqual(['县园林志序', '县境多山少水']);
    expect(issues.map(({ ruleId }) => ruleId)).toEqual(['vertical-text']);
  });

  it('reads vertical text too where its characters are set upright one by one', async () => {
    const columns = ['县园林志序言', '县境多山少水'];
    const texts = columns.flatMap((column, index) =>
      [...column].map((text, at) => ({ text, x: 500 - 30 * index, y: 760 - 17 * at })),
    );
    const { text, issues } = await readPages([{ texts }]);
    expect(text.map((line) => line.trim())).toEqual(columns);
    expect(issues.map(({ ruleId }) => ruleId)).toEqual(['vertical-text']);
  });

  it('reports text that a rule runs through, not what is underlined', async () => {
    const { text, issues } = await readPages([
      {
        texts: [
          { text: '公园免费开放，收取门票', x: 80, y: 700 },
          { text: '按季度检查', x: 80, y: 660 },
          { text: '甲—— ——乙', x: 80, y: 620 },
        ],
        rules: [
          [96, 625, 168, 625],
          [192, 705, 256, 705],
          [80, 658, 160, 658],
        ],
      },
    ]);
    expect(text).toEqual(['公园免费开放，收取门票', '按季度检查', '甲—— ——乙']);
    expect(issues).toEqual([
      {
        ruleId: 'struck-text',
        line: 0,
        message: '第 1 页有文字被横线划过，仍按正文收入，请核对：“收取门票”',
      },
    ]);
  });

  it('takes numbers beside the lines for furniture', async () => {
    const numbers = [1, 2, 3, 4].map((number, index) => ({
      text: String(number),
      x: 50,
      y: 760 - 28 * index,
      size: 9,
    }));
    const full = column([
      [PROSE.slice(0, 26), 90],
      [PROSE.slice(26, 52), 90],
      [PROSE.slice(52, 78), 90],
      [PROSE.slice(78, 104), 90],
    ]);
    const { text, furniture } = await readPages([{ texts: [...full, ...numbers] }]);
    expect(text.join('')).toBe(PROSE.slice(0, 104));
    expect(furniture).toEqual(['1 2 3 4']);
  });

  it('takes the running head of a gazette for furniture, even of a single page', async () => {
    const head = { text: '某县人民政府公报 2023年第7期（总第41期）', x: 60, y: 815, size: 9 };
    const { text, furniture } = await readPages([{ texts: [...BODY, head] }]);
    expect(text).toHaveLength(4);
    expect(furniture).toEqual([head.text]);
  });

  it('reads organs that issue together before the word behind them', async () => {
    const { text } = await readPages([
      {
        texts: [
          { text: '县园林中心', x: 150, y: 760, size: 20 },
          { text: '县财政局', x: 150, y: 730, size: 20 },
          { text: '县水利局', x: 150, y: 700, size: 20 },
          { text: '文件', x: 330, y: 718, size: 48 },
        ],
      },
    ]);
    expect(text.map((line) => line.trim())).toEqual(['县园林中心', '县财政局', '县水利局', '文件']);
  });
});
