import { describe, expect, it } from 'vitest';
import { markFurniture, sentencesAside } from '../../src/source/furniture.ts';

const mark = (texts: string[]) =>
  markFurniture(texts.map((text, index) => ({ line: index + 1, text })));
const kept = (texts: string[]): string[] =>
  mark(texts)
    .filter((line) => !line.furniture)
    .map(({ text }) => text);

const BODY = [
  '某某县人民政府关于加强养护的通知',
  '某政发〔2024〕7号',
  '各乡镇人民政府：',
  '一、目标任务',
  '新修道路200公里，养护道路300公里。',
  '二、保障措施',
  '由县交通局负责落实。',
  '某某县人民政府',
  '2024年5月6日',
  '（此件公开发布）',
];

describe('what a page prints around a document', () => {
  it.each([
    ['a trail and what stands above it', ['首页', '要闻', '您现在的位置：首页 > 政务 > 文件']],
    ['fields on one line', ['来源：县府办 发布时间：2024-05-08 09:30 浏览次数：32 字号：大 中 小']],
    ['a time by itself', ['2024-05-08 09:30:12 来源：某某县政府网']],
    ['buttons', ['【字体：大 中 小】', '[打印本页] [关闭窗口]', '分享 微信 微博']],
    ['addresses', ['原文链接：https://www.example.gov.cn/art/123.html', 'http://www.example.cn/1']],
    [
      'marks of a program',
      ['抓取时间：2024-06-01 12:00:00', '网页标题：关于加强养护的通知_某某县'],
    ],
    [
      'fields with their values below',
      [
        '索 引 号：',
        '0001/2024-00075',
        '发布机构：',
        '县府办',
        '成文日期：',
        '2024年05月06日',
        '标　　题：',
        BODY[0]!,
        '主 题 词：',
      ],
    ],
    [
      'a copied list of fields',
      ['• 索引号:', '0001/2024-00075', '• 来源:', '• 发文机构:', '县府办', '• 内容概述:'],
    ],
    ['a heading above fields', [BODY[0]!, '发布时间：2024-05-08']],
    [
      'a heading with the number',
      [`${BODY[1]}《${BODY[0]}》`.replace(/[《》]/g, ''), '浏览量： 时间:2024-05-08 08:56:07'],
    ],
    [
      'what a program says in English',
      [
        `Title: ${BODY[0]}`,
        'URL Source: https://www.example.gov.cn/1.html',
        'Published Time: 2024-05-08',
        'Markdown Content:',
      ],
    ],
    [
      'marks of a search',
      ['检索时间: 2026-02-02 15:25:09', '检索关键词: 公路', '分类:', '政策全文'],
    ],
    ['a greeting', ['欢迎访问某某县人民政府网站。']],
  ])('is furniture above it: %s', (_, lines) => {
    expect(kept([...lines, ...BODY])).toEqual(BODY);
  });

  it.each([
    [
      'buttons',
      [
        '【打印】 【关闭】',
        '打印 关闭',
        '【打印页面】 【关闭页面】',
        '【TOP】',
        '字号:〖大 中 小〗',
        '字体：【大中小】',
      ],
    ],
    ['its neighbours', ['上一篇：关于防汛的通知。', '下一篇：没有了']],
    ['fields', ['来源：某某县政府网', '责任编辑：张三', '阅读次数：200']],
    [
      'the foot of the page',
      ['主办：某某县人民政府 承办：县大数据局', '地址：人民路1号', '网站标识码：1', '某ICP备1号'],
    ],
    ['files to download', ['【原文下载】', '- 县政府关于养护的通知.pdf']],
    ['other documents', ['相关链接', '图解：养护怎么做', '县长谈养护']],
    ['a statement', ['版权所有，未经许可不得转载。']],
  ])('is furniture below it: %s', (_, lines) => {
    expect(kept([...BODY, ...lines])).toEqual(BODY);
  });

  it('is nothing between lines of the text, and no sentence that opens with its words', () => {
    const text = [
      ...BODY.slice(0, 4),
      '打印',
      '政策解读，回应群众关切。',
      '分享',
      '来源：县财政资金',
      '政务公开',
      ...BODY.slice(4),
    ];
    expect(kept(text)).toEqual(text);
    const short = ['政策解读，回应群众关切。', '互动交流，办好实事。'];
    expect(kept(['关于政务公开的通知', ...short])).toEqual(['关于政务公开的通知', ...short]);
  });

  it('leaves the title below an empty field, and a note on publicity at the foot', () => {
    expect(kept(['主题词：', ...BODY, '公开方式：主动公开'])).toEqual([
      ...BODY,
      '公开方式：主动公开',
    ]);
  });
});

describe('sentences that are set aside', () => {
  it('are reported, neighbours of the page are not', () => {
    const lines = mark([...BODY, '上一篇：关于防汛的通知。', '本网站转载内容请注明出处。']);
    const issues = sentencesAside(lines.filter((line) => line.furniture));
    expect(issues).toMatchObject([{ ruleId: 'sentence-aside', line: BODY.length + 2 }]);
    expect(issues[0]!.message).toContain('本网站转载内容请注明出处。');
  });
});
