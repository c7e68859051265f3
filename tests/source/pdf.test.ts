import { describe, expect, it } from 'vitest';
import { ordinaryCharacters } from '../../src/source/pdf/characters.ts';
import { readPdf } from '../../src/source/pdf.ts';
import { column, makePdf, type PdfPage } from './make-pdf.ts';

const read = async (pages: PdfPage[]) => (await readPdf(makePdf(pages), '规划.pdf')).lines;
const document = async (pages: PdfPage[]): Promise<string[]> =>
  (await read(pages)).filter((line) => !line.furniture).map((line) => line.text);

/** A line of 27 characters: the full width of the text. */
const FULL = '深化医药卫生体制改革推动基层医疗卫生机构高质量发展健全服';

describe('the text of a PDF file', () => {
  it('comes in printed lines from top to bottom, whatever the order in the file', async () => {
    const texts = column([['一、总体要求', 112], [FULL], ['务体系。']]);
    expect(await document([{ texts: texts.toReversed() }])).toEqual([
      '　　一、总体要求',
      FULL,
      '务体系。',
    ]);
  });

  it('counts text once that is drawn twice to look bold', async () => {
    const texts = [
      { text: '工作目标', x: 80, y: 700 },
      { text: '工作目标', x: 80.4, y: 700 },
    ];
    expect(await document([{ texts }])).toEqual(['工作目标']);
  });

  it('joins the pieces of a line and parts those that stand apart', async () => {
    const texts = [
      { text: '到', x: 80, y: 700 },
      { text: '2025', x: 96, y: 700 },
      { text: '年', x: 128, y: 700 },
      { text: '附表', x: 300, y: 700 },
    ];
    expect(await document([{ texts }])).toEqual(['到2025年 附表']);
  });

  it('marks page numbers, running heads and nothing else as furniture', async () => {
    const pages = [1, 2, 3, 4].map((number) => ({
      texts: [
        { text: '县卫生健康事业发展规划', x: 200, y: 800, size: 10 },
        ...column([[`第${number}页的正文一直写到行尾`], ['12'], ['各级机构按照要求抓好落实']]),
        { text: `— ${number} —`, x: 280, y: 40, size: 12 },
      ],
    }));
    const lines = await read(pages);
    expect(lines.filter((line) => line.furniture).map((line) => line.text)).toEqual(
      [1, 2, 3, 4].flatMap((number) => ['县卫生健康事业发展规划', `— ${number} —`]),
    );
    expect(lines.filter((line) => line.text === '12' && !line.furniture)).toHaveLength(4);
  });

  it('reads a ruled table as rows, merged cells empty but for their first place', async () => {
    const rules: PdfPage['rules'] = [
      [80, 700, 480, 700],
      [80, 660, 480, 660],
      [200, 620, 480, 620],
      [80, 580, 480, 580],
      [80, 580, 80, 700],
      [200, 580, 200, 700],
      [350, 580, 350, 700],
      [480, 580, 480, 700],
    ];
    const texts = [
      { text: '表1 主要指标', x: 220, y: 720 },
      { text: '类别', x: 120, y: 675 },
      { text: '指标', x: 250, y: 675 },
      { text: '2025年', x: 390, y: 675 },
      { text: '资源', x: 120, y: 615 },
      { text: '每千人口', x: 210, y: 645, size: 12 },
      { text: '床位（张）', x: 210, y: 628, size: 12 },
      { text: '≥6.5', x: 390, y: 635 },
      { text: '医师（人）', x: 210, y: 595 },
      { text: '3.2', x: 390, y: 595 },
      { text: '下面接着正文。', x: 80, y: 550 },
    ];
    expect(await document([{ texts, rules }])).toEqual([
      '表1 主要指标',
      '类别\t指标\t2025年',
      '资源\t每千人口床位（张）\t≥6.5',
      '\t医师（人）\t3.2',
      '下面接着正文。',
    ]);
  });

  it('puts together a row that breaks across pages, and leaves a whole row alone', async () => {
    const grid = (top: number, bottom: number): PdfPage['rules'] => [
      ...[top, bottom].map((y): [number, number, number, number] => [80, y, 480, y]),
      ...[80, 180, 480].map((x): [number, number, number, number] => [x, bottom, x, top]),
    ];
    const first: PdfPage = {
      rules: [...(grid(200, 120) ?? []), ...(grid(120, 60) ?? [])],
      texts: [
        { text: '指标', x: 90, y: 150 },
        { text: '含义', x: 190, y: 150 },
        { text: '签约服务覆盖', x: 82, y: 100 },
        { text: '签约居民人数占辖区内常住人口数', x: 186, y: 100, size: 19 },
        { text: '的比例按照统一的口径计算得出年', x: 186, y: 75, size: 19 },
      ],
    };
    const second: PdfPage = {
      rules: [...(grid(780, 700) ?? []), ...(grid(700, 640) ?? [])],
      texts: [
        { text: '率', x: 82, y: 750 },
        { text: '底填报。', x: 186, y: 750, size: 19 },
        { text: '服务包', x: 82, y: 670 },
        { text: '有偿签约。', x: 186, y: 670, size: 19 },
      ],
    };
    expect(await document([first, second])).toEqual([
      '指标\t含义',
      '签约服务覆盖率\t签约居民人数占辖区内常住人口数的比例按照统一的口径计算得出年底填报。',
      '服务包\t有偿签约。',
    ]);
  });

  it('cuts text that runs across the rule between two cells', async () => {
    const rules: PdfPage['rules'] = [700, 660, 620]
      .map((y): [number, number, number, number] => [80, y, 480, y])
      .concat([80, 180, 480].map((x): [number, number, number, number] => [x, 620, x, 700]));
    const texts = [
      { text: '一级指标　二级指标', x: 100, y: 675 },
      { text: '数量', x: 90, y: 635 },
      { text: '覆盖率', x: 190, y: 635 },
    ];
    expect(await document([{ texts, rules }])).toEqual(['一级指标\t二级指标', '数量\t覆盖率']);
  });

  it('does not take the frame of a box for a table', async () => {
    const rules: PdfPage['rules'] = [
      [80, 700, 480, 700],
      [80, 600, 480, 600],
      [80, 600, 80, 700],
      [480, 600, 480, 700],
    ];
    const texts = [
      { text: '专栏1 重点工程', x: 200, y: 670 },
      { text: '1.建设县级医院。', x: 90, y: 640 },
    ];
    expect(await document([{ texts, rules }])).toEqual(['专栏1 重点工程', '1.建设县级医院。']);
  });

  it('moves notes at the foot of a page to the end, with the mark that the text has', async () => {
    const page: PdfPage = {
      texts: [
        { text: '建设紧密型县域医共体', x: 80, y: 700 },
        { text: '1', x: 240, y: 707, size: 8 },
        { text: '，实行统一管理。', x: 244, y: 700 },
        { text: '[1]指县级医院牵头的联合体。', x: 80, y: 80, size: 10 },
      ],
    };
    const next: PdfPage = { texts: column([['二、主要任务']]) };
    expect(await document([page, next])).toEqual([
      '建设紧密型县域医共体[1]，实行统一管理。',
      '二、主要任务',
      '[1]指县级医院牵头的联合体。',
    ]);
  });

  it('names the ordinary character where a file has the radical that looks the same', () => {
    expect(ordinaryCharacters('⼀、⼈⺠医疗')).toBe('一、人民医疗');
  });
});

describe('pages of a PDF file without text', () => {
  it('are named, where other pages have some', async () => {
    const text = { texts: column([[FULL], [FULL]]) };
    const { issues } = await readPdf(
      makePdf([text, { texts: [], scanned: true }, text]),
      '规划.pdf',
    );
    expect(issues).toEqual([
      { ruleId: 'scanned-pages', line: 0, message: expect.stringMatching(/第 2 页/) },
    ]);
  });
});

describe('a PDF file that cannot be used', () => {
  const message = async (bytes: Uint8Array): Promise<string> =>
    readPdf(bytes, '坏.pdf').then(
      () => '',
      (error: Error) => error.message,
    );

  it('is refused with one line that names it', async () => {
    expect(await message(makePdf([{ texts: [] }]))).toMatch(/^坏\.pdf：.*没有文字/);
    expect(await message(makePdf([{ texts: [], scanned: true }]))).toMatch(/是扫描件.*OCR/);
    const locked = makePdf([{ texts: column([['正文']]) }], { locked: true });
    expect(await message(locked)).toMatch(/PDF 已加密，请解除密码/);
    const whole = makePdf([{ texts: column([['正文']]) }]);
    expect(await message(whole.subarray(0, 60))).toMatch(/已损坏/);
    expect(await message(new TextEncoder().encode('%PDF-1.7 nothing'))).toMatch(/已损坏/);
  });
});
