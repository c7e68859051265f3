import { describe, expect, it } from 'vitest';
import { markFurniture } from '../../src/source/furniture.ts';
import { column, type PdfPage } from './make-pdf.ts';
import { block, grid, readPages, row } from './pdf-read.ts';

const X: [number, number, number, number] = [85, 145, 330, 420];
const HEAD = ['序号', '项目', '单位', '目标'];
const cells = (y: number, texts: string[]) =>
  row(
    y,
    texts.map((text, index): [number, string] => [X[index] as number, text]),
  );
const RULES = [80, 140, 320, 410, 500];
const rows = async (pages: PdfPage[]): Promise<string[]> =>
  markFurniture((await readPages(pages)).lines)
    .filter(({ furniture }) => !furniture)
    .map(({ text }) => text);

describe('a table over pages', () => {
  const first: PdfPage = {
    rules: grid(RULES, [200, 160, 120]),
    texts: [...cells(175, HEAD), ...cells(135, ['1', '公园数量', '处', '9'])],
  };

  it('is one table: the head that is printed again is furniture, also with a label above it', async () => {
    const second: PdfPage = {
      rules: grid(RULES, [740, 700, 660]),
      texts: [
        { text: '表1（续）', x: 250, y: 760 },
        ...cells(715, HEAD),
        ...cells(675, ['2', '绿道长度', '公里', '30']),
      ],
    };
    expect(await rows([first, second])).toEqual([
      '序号\t项目\t单位\t目标',
      '1\t公园数量\t处\t9',
      '2\t绿道长度\t公里\t30',
    ]);
  });

  it('may break in a row, before the head that is printed again', async () => {
    const long: PdfPage = {
      rules: grid(RULES, [200, 160, 60]),
      texts: [
        ...cells(175, HEAD),
        ...row(140, [
          [85, '1'],
          [142, '建成区每千人口的公园和绿地的'],
        ]),
      ],
    };
    const second: PdfPage = {
      rules: grid(RULES, [760, 720, 680]),
      texts: [...cells(735, HEAD), ...row(695, [[142, '活动场地面积']])],
    };
    expect(await rows([long, second])).toEqual([
      '序号\t项目\t单位\t目标',
      '1\t建成区每千人口的公园和绿地的活动场地面积\t\t',
    ]);
  });

  it('keeps a note across its columns as a row', async () => {
    const table: PdfPage = {
      rules: [
        ...grid(RULES, [200, 160, 120]),
        [80, 80, 500, 80],
        [80, 80, 80, 120],
        [500, 80, 500, 120],
      ],
      texts: [...first.texts, { text: '注：按建成区面积计算。', x: 90, y: 95, size: 12 }],
    };
    expect((await rows([table])).at(-1)).toBe('注：按建成区面积计算。\t\t\t');
  });
});

describe('a table without rules', () => {
  it('is read as rows, on the next page too', async () => {
    const page: PdfPage = {
      texts: [
        ...cells(200, HEAD),
        ...cells(172, ['1', '公园数量', '处', '9']),
        ...cells(144, ['2', '绿道长度', '公里', '30']),
      ],
    };
    const next: PdfPage = {
      texts: [
        ...cells(740, ['3', '绿地率', '%', '41']),
        { text: '以上为预期性目标。', x: 112, y: 700 },
      ],
    };
    expect(await rows([page, next])).toEqual([
      '序号\t项目\t单位\t目标',
      '1\t公园数量\t处\t9',
      '2\t绿道长度\t公里\t30',
      '3\t绿地率\t%\t41',
      '　　以上为预期性目标。',
    ]);
  });

  it('of two columns of wrapped text is not read as columns, nor line by line', async () => {
    const tasks = ['老旧小区', '学校医院', '城乡道路'].map(
      (place) => `在${place}周边利用空闲地建设口袋公园，做到应绿尽绿`,
    );
    const units = '县园林中心、县财政局、县自然资源局';
    const texts = tasks.flatMap((task, index) => [
      ...block(task, { x: 80, y: 700 - 60 * index, perLine: 15, size: 12 }),
      ...block(units, { x: 330, y: 700 - 60 * index, perLine: 10, size: 12 }),
    ]);
    expect(await rows([{ texts }])).toEqual(tasks.map((task) => `${task}\t${units}`));
  });

  it('is not what a list of names is', async () => {
    const texts = [
      ...row(700, [
        [80, '组　长：'],
        [180, '张三'],
        [300, '副县长'],
      ]),
      ...row(672, [
        [80, '副组长：'],
        [180, '李四'],
        [300, '局长'],
      ]),
      ...row(644, [
        [80, '成　员：'],
        [180, '王五'],
        [300, '主任'],
      ]),
    ];
    expect(await rows([{ texts }])).toEqual([
      '组　长： 张三 副县长',
      '副组长： 李四 局长',
      '成　员： 王五 主任',
    ]);
  });
});

describe('rules that lay out a page', () => {
  const paragraphs = Array.from({ length: 5 }, (_, index) => [
    { text: '全县每年新建口袋公园不少于三处，公园绿化活动', x: 204, y: 640 - 60 * index, size: 12 },
    { text: '场地稳步增加。', x: 180, y: 620 - 60 * index, size: 12 },
  ]).flat();

  it('are no table: the part beside comes first, then text and tables of the main part', async () => {
    const page: PdfPage = {
      rules: [
        ...grid([80, 170, 520], [760, 120]),
        // A table that touches the frame at both sides.
        ...grid([170, 300, 520], [340, 310, 280]),
      ],
      texts: [
        { text: '本站栏目', x: 90, y: 640, size: 12 },
        { text: '关于建设口袋公园的通知', x: 260, y: 720 },
        ...paragraphs,
        ...row(320, [
          [180, '项目'],
          [310, '目标'],
        ]),
        ...row(290, [
          [180, '公园'],
          [310, '9处'],
        ]),
      ],
    };
    const text = (await readPages([page])).text.map((line) => line.trim());
    expect(text.slice(0, 3)).toEqual([
      '本站栏目',
      '关于建设口袋公园的通知',
      '全县每年新建口袋公园不少于三处，公园绿化活动',
    ]);
    expect(text.slice(-2)).toEqual(['项目\t目标', '公园\t9处']);
    expect(text).toHaveLength(14);
  });

  it('keep every box beside the main part', async () => {
    const page: PdfPage = {
      rules: [
        ...grid([80, 170, 520], [760, 300]),
        [80, 700, 170, 700],
        [80, 660, 170, 660],
        [170, 680, 520, 680],
      ],
      texts: [
        { text: '县情', x: 90, y: 720, size: 12 },
        { text: '机构', x: 90, y: 675, size: 12 },
        { text: '规划', x: 90, y: 640, size: 12 },
        { text: '县园林中心', x: 300, y: 710, size: 12 },
        ...paragraphs,
      ],
    };
    const { text, issues } = await readPages([page]);
    expect(text.map((line) => line.trim())).toEqual(
      expect.arrayContaining(['县情', '机构', '规划', '县园林中心', '场地稳步增加。']),
    );
    expect(text).toHaveLength(14);
    expect(issues).toEqual([]);
  });

  it('may be a frame with a table inside', async () => {
    const page: PdfPage = {
      rules: [...grid([60, 540], [780, 100]), ...grid([80, 300, 520], [340, 310, 280])],
      texts: [
        ...paragraphs,
        ...row(320, [
          [90, '项目'],
          [310, '目标'],
        ]),
        ...row(290, [
          [90, '公园'],
          [310, '9处'],
        ]),
      ],
    };
    const { text } = await readPages([page]);
    expect(text.slice(-2)).toEqual(['项目\t目标', '公园\t9处']);
    expect(text).toHaveLength(12);
  });
});

describe('what stands in tables', () => {
  it('may be turned: text set sideways stays in its cell', async () => {
    const page: PdfPage = {
      rules: [...grid([80, 120, 300, 500], [720, 600]), [120, 660, 500, 660]],
      texts: [
        { text: '绿化', x: 105, y: 640, turn: 90, size: 12 },
        { text: '公园数量', x: 130, y: 685, size: 12 },
        { text: '9处', x: 320, y: 685, size: 12 },
        { text: '绿地率', x: 130, y: 625, size: 12 },
        { text: '41%', x: 320, y: 625, size: 12 },
      ],
    };
    expect(await rows([page])).toEqual(['绿化\t公园数量\t9处', '\t绿地率\t41%']);
  });

  it('does not make a file unreadable that is all tables', async () => {
    const texts = column([['甲'], ['乙'], ['丙']]).flatMap(({ y }, index) =>
      [90, 190, 290, 390].map((x) => ({ text: String(index), x, y })),
    );
    const page: PdfPage = { texts, rules: grid([80, 180, 280, 380, 480], [780, 752, 724, 696]) };
    expect(await rows([page])).toEqual(['0\t0\t0\t0', '1\t1\t1\t1', '2\t2\t2\t2']);
  });
});
