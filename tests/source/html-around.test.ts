import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/source/html/block.ts';
import { isAround, nearby, weight } from '../../src/source/html/main.ts';
import { promoteTitle, titleWithoutSite, withoutReprint } from '../../src/source/html/title.ts';

const words = (list: string) => list.split(' ');
const long = (count: number) => '长'.repeat(count);
const block = (text: string, more: Partial<Block> = {}): Block =>
  ({ text, path: [], linked: 0, hidden: false, ...more }) as Block;
const around = (text: string) => isAround(block(text));

describe('a line around an article', () => {
  test.each([
    ...words(
      '打印 打印本页 打印此页 关闭 关闭窗口 关闭本页 返回顶部 我要纠错 收藏 下载文字版 下载图片版 首页 更多 取消 发布',
    ).flatMap((word) => [word, `【${word}】`]),
    '【打印】　【关闭】 【字体：大 中 小】',
    '打印 关闭',
    '字体：大',
    '字号:大',
    '字体大小 大',
    '【字号大小【大】',
    '字号[大',
    '分享到：微信',
    '【 分享',
    ...words('上一篇：甲 下一条 上一页'),
    ...words('浏览 访问 点击 阅读').flatMap((word) => [
      `${word}次数12`,
      `${word}量：12`,
      `${word}数12`,
    ]),
    ...words('来源 信息来源 文章来源 稿件来源 编辑 责任编辑').flatMap((word) => [
      `${word}：甲`,
      `${word}:甲`,
    ]),
    ...words('位置 您的位置 当前位置 您现在的位置 您所在的位置 您当前所在位置 现在所在位置').map(
      (word) => `${word}：甲`,
    ),
    '位置:甲',
    ...words('扫一扫 扫码阅读 扫描二维码'),
    ...words('微信 微信好友 微博 新浪微博 QQ好友 QQ空间 朋友圈 人人网'),
    ...words(
      '相关附件 相关链接 相关阅读 相关文件 相关解读 相关稿件 政策解读 解读 标签 附件下载',
    ).flatMap((word) => [word, `${word}：`, `${word}:`]),
    ...words('主办：甲 承办单位 版权所有 网站标识码：1 技术支持：甲 网站地图'),
    '某ICP备1号',
    '某公网安备1号',
    ...words('基本信息 正文 字号 大中小 大：中【小】 次 -次'),
    '- 次',
    '2024-05-06',
    '2024-5-6 9:20',
    '2024-05-06 10:20:30',
    '——',
    '|',
    '上一篇：甲。',
    '版权所有，不得转载。',
  ])('%s', (text) => expect(around(text)).toBe(true));
  test.each([
    ...words(
      '打印本 打印费 关闭窗 微信号 正文内容 解读文件 编辑人 来源地 位置图 首页图 更多文字 扫描件 次要',
    ),
    '主办单位由县政府确定。',
    '来源：县财政资金。',
    '分享经验；',
    '打印什么？',
    '2024-05',
    '2024-05-06 某某',
    '甲',
    '1',
  ])('is not %s', (text) => expect(around(text)).toBe(false));

  test('is one whose words are links for the most part, attachments aside', () => {
    expect(isAround(block('甲'.repeat(10), { linked: 7 }))).toBe(true);
    expect(isAround(block('甲'.repeat(10), { linked: 6 }))).toBe(false);
    expect(isAround(block('甲甲 2024-5-6 [()]（）·•>', { linked: 2 }))).toBe(true);
    for (const text of [
      '附件：清单',
      '附表：清单',
      '附:清单',
      ...words('a.doc a.docx a.xls a.xlsx a.pdf a.wps a.et a.ofd a.zip a.rar A.PDF'),
    ])
      expect(isAround(block(text, { linked: text.length }))).toBe(false);
    for (const text of ['附近：清单', 'a.docs', 'a.html'])
      expect(isAround(block(text, { linked: text.length }))).toBe(true);
  });
});

test('only sentences weigh, by their Chinese characters that are no links', () => {
  expect(weight(block('新修道路200公里。'))).toBe(6);
  expect(weight(block('新修道路；'))).toBe(4);
  expect(weight(block(`新修道路，${long(20)}`))).toBe(24);
  expect(weight(block(`新修道路，${long(19)}`))).toBe(0);
  expect(weight(block('新修道路。', { linked: 3 }))).toBe(1);
  expect(weight(block('新修道路。', { linked: 9 }))).toBe(0);
  expect(weight(block('新修道路。', { hidden: true }))).toBe(0);
  expect(weight(block('甲乙', { cells: ['甲', '乙'] } as Partial<Block>))).toBe(2);
  expect(weight(block('来源：县政府。 发布时间：2024-5-6 。'))).toBe(0);
});

describe('what stands beside the element with most of the text', () => {
  const body = ['一、目标。', '二、保障。'].map((text) => block(text));
  /** Texts beside the body that are taken to it. */
  const taken = (before: (string | Block)[], after: (string | Block)[] = []) => {
    const all = [before, body, after].flatMap((each) =>
      each.map((one) => (typeof one === 'string' ? block(one) : one)),
    );
    const inside = all.map((one) => body.includes(one));
    return nearby(all, inside).map((index) => all[index]!.text);
  };
  test.each([
    '清政发〔2024〕7号',
    '清政发(2024)7号',
    '清政发（2024）7号',
    '清政发[2024]7号',
    '清政发【2024】7号',
    ' 清政〔2024〕 12 号　',
    `${long(12)}〔2024〕7号`,
    '各乡镇：',
    `各${long(60)}：`,
    `${long(15)}。`,
  ])('above: %s', (text) => expect(taken([text, '甲'])).toEqual([text, '甲']));
  test.each([
    '清〔2024〕7号',
    `${long(13)}〔2024〕7号`,
    '清政发〔24〕7号',
    '各镇：',
    `各${long(61)}：`,
    '各乡镇，',
    `${long(14)}。`,
  ])('nothing from %s on', (text) => expect(taken([text, '甲'])).toEqual([]));
  test.each([
    '2024年5月6日',
    ' 二〇二四年五月六日　',
    '○一二三年四月五日',
    '附件：清单',
    '抄送：甲',
    '（此件公开发布）',
    '(此件公开发布)',
    '县府办2024年5月6日印发',
  ])('below: %s', (text) => expect(taken([], ['甲', text])).toEqual(['甲', text]));
  test.each(['2024年', '2024年5月6日起', '其他', '印发'])('nothing up to %s', (text) =>
    expect(taken([], ['甲', text])).toEqual([]),
  );
  test('as far as such lines are near, and without lines of the page', () => {
    const lines = (count: number) => Array.from({ length: count }, () => '甲');
    expect(taken(['各乡镇：', ...lines(24)])).toHaveLength(25);
    expect(taken(['各乡镇：', ...lines(25)])).toEqual([]);
    expect(taken([], [...lines(11), '2024年5月6日'])).toHaveLength(12);
    expect(taken([], [...lines(12), '2024年5月6日'])).toEqual([]);
    expect(taken(['各乡镇：', '分享', '来源：甲 发布时间：2024', '乙'])).toEqual([
      '各乡镇：',
      '乙',
    ]);
    expect(taken(['各乡镇：', block('丙', { linked: 1 }), block('丁', { hidden: true })])).toEqual([
      '各乡镇：',
    ]);
    expect(taken([block('各乡镇：', { linked: 1 }), block('各乡镇：', { hidden: true })])).toEqual(
      [],
    );
    expect(nearby([block('甲')], [false])).toEqual([]);
  });
});

describe('the title of a page', () => {
  const TITLE = '关于加强养护的通知';
  test.each([
    ...['_', ' _ ', '|', ' | ', '｜', ' - ', ' — ', ' – ', ' -- '].map(
      (sign) => `${TITLE}${sign}清州要闻`,
    ),
    ...words(
      '清州网 清州网站 清州门户 清州政府 某委员会 财政局 教育厅 某委 某办 宣传部 某院 某会 某平台 某公报 某在线 某频道 某栏目 信息公开 政策文件 重要文件 某首页',
    ).flatMap((site) => [`${TITLE}-${site}`, `${site}-${TITLE}`, `${TITLE}—${site}`]),
    `${TITLE}_栏目_清州网`,
    `清州要闻_${TITLE}`,
  ])('%s without the site', (title) => expect(titleWithoutSite(title)).toBe(TITLE));
  test.each([
    ['2021-2025年发展规划', '2021-2025年发展规划'],
    ['关于甲-乙的事', '关于甲-乙的事'],
    [`${TITLE}-养护办法`, `${TITLE}-养护办法`],
    ['清州网', '清州网'],
    ['', ''],
    ['短通知_很长很长的一个栏目名', '很长很长的一个栏目名'],
    ['关于养护通知_更长更长更长的栏目', '更长更长更长的栏目'],
    ['关于加强养护通知_更长更长更长的栏目', '关于加强养护通知'],
    [`${TITLE}（试行）-清州网`, `${TITLE}（试行）`],
  ])('%s: %s', (title, expected) => expect(titleWithoutSite(title)).toBe(expected));
  test.each(['（转载）', '(转发)', '【图解】', '[最新]'])('%s is no part of it', (reprint) => {
    expect(withoutReprint(reprint + TITLE)).toBe(TITLE);
    expect(withoutReprint(TITLE + reprint)).toBe(TITLE + reprint);
  });

  const promoted = (texts: (string | Block)[], inside: number, candidates: string[] = []) => {
    const blocks = texts.map((each) => (typeof each === 'string' ? block(each) : each));
    const furniture = blocks.map((_, index) => index < inside);
    return [
      promoteTitle(blocks, furniture, candidates),
      furniture.map((aside) => (aside ? '-' : '+')).join(''),
    ];
  };
  test('that stands above those addressed is not the title of the plan that is sent to them', () => {
    const letter = ['各县人民政府：', '现将方案印发给你们。', '清州市节水行动方案', '一、甲。'];
    expect(promoted([TITLE, ...letter], 1)).toEqual([TITLE, '+++++']);
    expect(promoted([TITLE, ...letter.slice(2)], 1)).toEqual([null, '-++']);
  });
  test('that stands above the text becomes a part of it, on up to four lines', () => {
    expect(promoted(['网站', TITLE, '一、甲。'], 2, [TITLE])).toEqual([TITLE, '-++']);
    expect(promoted(['网站', '关于加强', '养护的', '通知', '一、甲。'], 4, [TITLE])).toEqual([
      TITLE,
      '-++++',
    ]);
    expect(promoted(['关于', '加强', '养护', '的', '通知', '一、甲。'], 5, [TITLE])[1]).toBe(
      '-----+',
    );
    expect(promoted([`（转载）${TITLE}`, '一、甲。'], 1, [TITLE])[1]).toBe('++');
    expect(promoted([block(TITLE, { hidden: true }), '一、甲。'], 1, [TITLE])[1]).toBe('-+');
  });
  test('that stands in the text stays, one printed twice is the heading of the page', () => {
    expect(promoted([TITLE, '一、甲。'], 0, [TITLE])).toEqual([TITLE, '++']);
    expect(promoted([TITLE, '关于加强', '养护的通知', '一、甲。'], 0, [TITLE])).toEqual([
      TITLE,
      '-+++',
    ]);
    expect(promoted([`${TITLE} 甲`, '乙'], 0, [TITLE])).toEqual([TITLE, '++']);
  });
  test('is what the page says, else the closest line above that ends as titles do', () => {
    expect(promoted(['网站', '一、甲。'], 1, [TITLE])).toEqual([TITLE, '-+']);
    expect(promoted(['网站', TITLE, '别的', '一、甲。'], 3, ['短名'])).toEqual([TITLE, '-+-+']);
    expect(promoted(['网站', '一、甲。'], 1)).toEqual([null, '-+']);
    expect(promoted([TITLE, '一、甲。', TITLE], 1)).toEqual([null, '-++']);
    for (const text of [
      '短通知',
      `${long(99)}通知`,
      '甲，乙的通知',
      '甲：乙的通知',
      '甲；乙的通知',
      '甲。乙的通知',
      '一、乙的通知',
      '（一）乙通知',
      '第一甲的通知',
      '1甲乙丙通知',
    ])
      expect(promoted([text, '一、甲。'], 1)).toEqual([null, '-+']);
    expect(promoted([block(TITLE, { linked: 1 }), '一、甲。'], 1)[0]).toBeNull();
    expect(promoted([TITLE, ...Array<string>(39).fill('甲'), '一、甲。'], 40)[0]).toBe(TITLE);
    expect(promoted([TITLE, ...Array<string>(40).fill('甲'), '一、甲。'], 41)[0]).toBeNull();
  });
  test.each(['h1', 'h2', 'h3', 'h4', 'h5', 'p'])('in <%s> above the text', (tagName) => {
    const element = { tagName } as never;
    const lines = ['关于加强', '养护的通知'].map((text) => block(text, { path: [element] }));
    expect(promoted([...lines, '别的', '一、甲。'], 3)).toEqual(
      /h[1-4]/u.test(tagName) ? [TITLE, '++-+'] : [null, '---+'],
    );
  });
});
