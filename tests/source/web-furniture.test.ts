import { describe, expect, test } from 'vitest';
import { markFurniture } from '../../src/source/furniture.ts';
import { isNavigation, isStatement, webFurniture } from '../../src/source/web-furniture.ts';

const words = (list: string) => list.split(' ');
const long = (count: number) => '长'.repeat(count);
const BODY = [
  '某某县人民政府关于加强养护的通知',
  '各乡镇人民政府：',
  '一、目标任务',
  '新修道路200公里，养护道路300公里。',
  '某某县人民政府',
  '2024年5月6日',
];
/** Which of some lines are of the page, where they stand above a document, and below it. */
const above = (...lines: string[]) =>
  webFurniture([...lines, ...BODY]).filter((index) => index < lines.length).length;
const below = (...lines: string[]) =>
  webFurniture([...BODY, ...lines]).filter((index) => index >= BODY.length).length;
const isOfPage = (line: string) => above(line) === 1;

const FIELDS = words(
  '索引号 信息索引 统一编号 信息分类 主题分类 组配分类 体裁分类 服务对象 公开类别 公开方式 公开范围 公开时限 公开日期 发布机构 发布单位 发文机关 发文机构 发文单位 制发机关 发布日期 发布时间 发布于 成文日期 发文日期 生成日期 生效日期 废止日期 失效日期 效力状态 有效性 文件编号 发文字号 文号 信息名称 文件名称 名称 网页标题 标题 主题词 关键字 关键词 信息来源 文章来源 稿件来源 稿源 来源 来源网站 责任编辑 作者 编辑 录入 录入人 录入员 录入者 审核 校对 更新时间 录入日期 抓取时间 采集时间 爬取时间 下载时间 入库时间 收录日期 检索时间 检索关键词 分类 浏览次数 浏览量 浏览人数 浏览 阅读次数 阅读量 阅读数 阅读 访问次数 访问量 点击次数 点击数 点击率 点击量 点击 字体 字体大小 字号 字号大小 打印 分享 分享到 保护视力色 视力保护色 文章分类 栏目 所属栏目 内容概述 语种 信息时效 Title URL Source Author Date',
);
test.each(FIELDS)('the field %s', (field) => {
  for (const line of [
    `${field}：某某`,
    `${field}:某某`,
    `${field}\t某某`,
    `• ${field}：某某`,
    `【${field}：某某】`,
    `（${field}：某某）`,
    `[${field}：某某]`,
    `(${field}: x)`,
  ])
    expect([line, isOfPage(line)]).toEqual([line, true]);
  expect(isOfPage(`${field}某某`)).toBe(field === '分享到');
});
test.each(words('•A ·A ●A ▪A *A -A').map(([sign]) => sign!))(
  '%s is the bullet of a field',
  (sign) => {
    expect(isOfPage(`${sign} 来源：某某`)).toBe(true);
    expect(isOfPage(`${sign} 标题：`)).toBe(true);
  },
);
test.each(['URL Source: x', 'Published Time: x', 'Markdown Content:', 'published time: x'])(
  '%s',
  (line) => expect(isOfPage(line)).toBe(true),
);
test.each([
  '索 引 号：x',
  '有 效 性：x',
  '文　号：x',
  '名 称：x',
  '标　题：x',
  '主 题 词：x',
  '关 键 词：x',
  '来 源：x',
  '作　者：x',
  '编 辑：x',
  '审 核：x',
  '校　对：x',
  '分 类：x',
  '打 印：x',
  '栏 目：x',
])('%s set apart', (line) => expect(isOfPage(line)).toBe(true));

test('an empty field has its value on the next line, unless that is long or a title', () => {
  for (const label of ['发布机构：', '【发布机构】：', '[发布机构]:', '• 来源:'])
    expect(above(label, '县府办')).toBe(2);
  expect(above('发布机构：', long(40))).toBe(2);
  expect(above('发布机构：', long(41))).toBe(1);
  for (const title of ['关于甲', '甲关于乙的事', '印发甲', '甲通知', '甲意见（试行）'])
    expect(above('发布机构：', title)).toBe(1);
  for (const label of words('信息名称： 文件名称： 名称： 网页标题： 标题: •标题：')) {
    expect(above(label, BODY[0]!)).toBe(2);
    expect(above(label, '别的')).toBe(1);
  }
});

test.each(words('公开方式 公开范围 公开时限 公开属性 主题词'))(
  '%s at the foot is of the document',
  (field) => {
    expect(below(`${field}：某某`)).toBe(0);
    expect(below(`${field}:某某`)).toBe(0);
  },
);

test.each([
  '2024-05-06',
  '2024/5/6',
  '2024.05.06',
  '2024-05-06 9:20',
  '2024-05-06 10:20:30 某某',
  '时间：2024-05-06',
  '日期: 2024-05-06',
  '时间2024-05-06 10:20',
])('the time %s', (line) => {
  expect(isOfPage(line)).toBe(true);
  expect(below(line)).toBe(0);
});
test.each(['2024年5月6日', '2024-05', '2024-05-06起', '24-05-06', '2024-123-06'])(
  '%s is no time of a page',
  (line) => expect(isOfPage(line)).toBe(false),
);

test.each(words('浏览次数12 阅读数12 访问量12 点击12次 已浏览12 阅读了12次 热度12 已阅读12次'))(
  'the count %s',
  (line) => expect(isOfPage(line)).toBe(true),
);

test.each([
  ...words(
    '原文 网址 网页 链接 来源 出处 本文 原文链接 原文地址 文章链接 网页链接 来源网址 本文链接 阅读原文 url source link URL',
  ).flatMap((word) => [`${word}：https://a.cn/1.html`, `${word} www.a.cn/1`]),
  'http://a.cn',
  'https://a.cn/x?y=z',
  'www.a.cn',
  `https://a.cn/${'x'.repeat(280)}`,
])('the address %s', (line) => expect(isOfPage(line)).toBe(true));
test.each([
  'https://a.cn/ 甲',
  '网站https://a.cn',
  'https://a.cn/甲',
  `https://a.cn/${'x'.repeat(300)}`,
])('%s is no address by itself', (line) => expect(isOfPage(line)).toBe(false));

test.each([
  '首页 > 政务',
  '首页> 政务',
  '首页 >政务',
  '首页＞ 政务 ＞ 文件',
  '首页»政务»文件',
  '首页>政务>文件',
  `首页 > ${long(20)}`,
  `${long(12)} > 政务`,
])('the trail %s, and what is short above it', (line) => {
  expect(above('要闻', line)).toBe(2);
  expect(above(long(20), line)).toBe(2);
  expect(above(long(21), line)).toBe(1);
});
test.each([
  '收入>支出',
  `${long(13)} > 政务`,
  `要闻 > ${long(21)}`,
  '首页。 > 政务',
  '《首页 > 政务',
  `首页>政务>${`${long(20)}>`.repeat(4)}`,
])('%s is no trail', (line) => expect(isOfPage(line)).toBe(false));
test.each([
  '您当前的位置：甲',
  '你现在位置:甲',
  '当前所在位置：甲',
  '所在位置是：甲',
  '位置：甲',
  '现在的位置是:甲',
])('the place of a page: %s', (line) => expect(above('要闻', line)).toBe(2));

const BUTTONS = words(
  '打印 打印本页 打印此页 打印页面 打印正文 打印文章 打印预览 关闭 关闭窗口 关闭本页 关闭此页 关闭页面 保存 TOP 返回 收藏 收藏本页 收藏此页 分享 分享到 分享至 返回顶部 返回首页 返回列表 返回上页 字体 字体大小 字号 字号大小 我要纠错 纠错 下载 复制链接 朗读 语音播报 听全文 微信 微信好友 新浪微博 微博 QQ空间 QQ好友 QQ 朋友圈 默认 加大 缩小 放大 A+ A- T大 T小 加入收藏',
);
test.each(BUTTONS)('the button %s', (button) => {
  for (const line of [
    button,
    `【${button}】`,
    `[${button}]`,
    `（${button}）`,
    `(${button})`,
    `〖${button}〗`,
    `${button} | ${button}`,
    `${button}｜${button}`,
    `${button}/${button}`,
    `${button}·${button}、${button}，${button}：${button}:`,
  ])
    if (line.length <= 60) expect([line, isOfPage(line)]).toEqual([line, true]);
  expect(isOfPage(`${button}某某`)).toBe(/^(?:返回顶部|分享到)/u.test(button));
});
test.each([...'大中小AT'])('%s alone is no button, beside others it is', (size) => {
  expect(isOfPage(size)).toBe(false);
  expect(isOfPage(`${size} 打印`)).toBe(true);
});
test('buttons are short', () => {
  expect(isOfPage('打印 '.repeat(20))).toBe(true);
  expect(isOfPage(`${'打印 '.repeat(20)}关闭`)).toBe(false);
});

test.each(
  words(
    '首页 网站首页 网站无障碍 无障碍 无障碍浏览 无障碍阅读 关怀版 长者模式 长者版 长者专区 登录 注册 用户中心 繁体 繁體 简体 简體 English 移动端 移动版 手机版 政务公开 政务服务 政务要闻 新闻中心 新闻动态 政府信息公开 政府信息公开目录 政府信息公开指南 政府信息公开年报 政府信息公开制度 信息公开目录 机构职能 互动交流 政民互动 办事服务 政策解读 政策文件 走进清州 某某县人民政府门户网站 责任编辑 【责任编辑 正文 政策全文 政策原文 政策正文 文件全文 文件原文 文件正文',
  ),
)('the navigation %s', (line) => {
  for (const behind of [
    '',
    ' 甲',
    '：甲',
    ':甲',
    '>甲',
    '＞甲',
    '»甲',
    '|甲',
    '｜甲',
    '【甲',
    '[甲',
    '（甲',
    '(甲',
  ])
    expect([line + behind, isOfPage(line + behind)]).toEqual([line + behind, true]);
  if (!/正文|首页|责任编辑|走进/u.test(line)) expect(isOfPage(`${line}甲`)).toBe(false);
  expect(isOfPage(`${line} 甲。`)).toBe(false);
});
test('navigation is short', () => {
  expect(isOfPage(`政策文件 ${long(35)}`)).toBe(true);
  expect(isOfPage(`政策文件 ${long(36)}`)).toBe(false);
});

const ENDS = words(
  '上一篇 上一页 上一条 下一篇 下一页 下一条 原文下载 文件下载 相关下载 相关文章 相关阅读 相关链接 相关解读 相关文件 相关附件 相关稿件 相关新闻 相关信息 相关政策 延伸阅读 推荐阅读 热门推荐 友情链接 扫一扫 扫码 扫描二维码 分享到 版权所有 主办： 主办单位: 承办： 承办单位： 技术支持 网站地图 联系我们 关于我们 网站标识码 返回顶部 网站声明 免责声明',
);
test.each([
  ...ENDS,
  ...ENDS.map((end) => `【${end}`),
  ...ENDS.map((end) => `[ ${end}`),
  '甲ICP备1号',
  '甲乙公网安备1号',
  '© 2024',
  'Copyright 2024',
])('below %s a page goes on with what is no document', (end) => {
  expect(isNavigation(end)).toBe(true);
  expect(below(end, '别的文件', '又一个')).toBe(3);
  expect(isNavigation(`${end}${long(200)}`)).toBe(false);
});
test('a title below an empty label is not its value', () => {
  for (const [first, ...more] of [
    ['清州市人民政府关于全面推行监管', '工作的意见'],
    ['清州市人民政府', '关于推行监管工作的意见'],
  ])
    expect([first, above('主题词：', first!, ...more)]).toEqual([first, 1]);
});
test('who sees to a task is no host of a site', () => {
  for (const line of ['主办单位：区卫健局　协办单位：区财政局', '承办：区卫健局'])
    expect([line, below(line)]).toEqual([line, 0]);
  for (const more of ['某ICP备1号', '网站标识码：1', '地址：人民路1号', '技术支持：某公司'])
    expect([more, below('主办：某区政府', more)]).toEqual([more, 2]);
});
test.each(words('主办： 承办单位： 技术支持 联系我们 关于我们 网站地图 分享到 扫码'))(
  '%s may open a sentence of the document',
  (start) => {
    for (const stop of '。；') expect(isNavigation(`${start}由县政府负责${stop}`)).toBe(false);
    expect(isNavigation(`上一篇：${start}由县政府负责。`)).toBe(true);
  },
);

test.each([
  ...words(
    '网站声明 免责声明 版权所有 版权声明 欢迎访问 欢迎您光临 欢迎您访问 欢迎关注 您访问的链接',
  ),
  '温馨提示：请用新的浏览器',
  '温馨提示:本网站',
  '温馨提示某某网站',
  '本网站内容转载',
  '本站版权',
  '本网注明',
  `本站${long(40)}浏览器`,
  '凡本网转载',
  '凡注明来源',
  `凡本${long(20)}转载`,
  '建议使用新浏览器',
  `建议使用${long(40)}分辨率`,
  '未经授权转载',
  '未经许可复制',
  '未经同意镜像',
  `未经${long(16)}授权${long(16)}转载`,
])('%s is what sites say of themselves', (line) => {
  expect(isStatement(line)).toBe(true);
  expect(isOfPage(line)).toBe(true);
});
test.each([
  `温馨提示：${long(21)}网站`,
  `本站${long(41)}转载`,
  `凡本${long(21)}转载`,
  `建议使用${long(41)}浏览器`,
  `未经${long(17)}授权转载`,
  `未经授权${long(17)}转载`,
  '未经转载',
])('%s is not', (line) => expect(isStatement(line)).toBe(false));

describe('running text', () => {
  const isText = (line: string) => webFurniture(['来源：甲', line, '来源：乙']).length === 2;
  test.each([
    '一、甲',
    '十二、甲',
    '（三）甲',
    '(四)甲',
    '第五条 甲',
    '第12章',
    '第〇编',
    '第六节',
    '第七篇',
    '8.甲',
    '9．甲',
    '10、甲',
    '各乡镇人民政府：',
    '各有关单位:',
    '七个字再加一句。',
    '七个字再加一句；',
    '甲\t乙',
  ])('is between fields: %s', (line) => {
    expect(isText(line)).toBe(true);
    expect(webFurniture([line, '来源：甲', '2024年5月6日']).includes(1)).toBe(false);
  });
  test.each(['六个字一句。', '3.5万', '123.甲', '各：', '甲\t', '没有句号的一行字'])(
    'is not: %s',
    (line) => {
      expect(webFurniture([line, '来源：甲', '2024年5月6日'])).toContain(1);
    },
  );
  test.each([
    '2024年5月6日',
    '二〇二四年五月六日',
    '○一二三年四月五日',
    '附件：清单',
    '附表',
    '附录',
    '抄送：甲',
    '抄报：甲',
    '县府办 印发',
    '县府办印制',
    '（此件公开）',
    '(本件不公开)',
    '（联系人：甲）',
    '（公开）',
  ])('is closed by %s', (foot) => {
    expect(webFurniture([...BODY, '来源：甲', foot])).toEqual([]);
    expect(webFurniture([...BODY, '来源：甲', '某某'])).toEqual([BODY.length]);
  });
  test('附件下载 closes nothing', () => {
    expect(webFurniture([...BODY, '来源：甲', '附件下载'])).toEqual([BODY.length]);
  });
});

test('what is long, or a sentence, is no line of a page', () => {
  expect(isOfPage(`来源：${long(97)}`)).toBe(true);
  expect(isOfPage(`来源：${long(98)}`)).toBe(false);
  for (const stop of '。；！？') expect(isOfPage(`来源：甲${stop}`)).toBe(false);
  expect(isOfPage(`版权所有${long(196)}`)).toBe(true);
  expect(isOfPage(`版权所有${long(197)}`)).toBe(false);
});

test('pages print no more than forty lines above a text and below it', () => {
  const fields = (count: number) => Array.from({ length: count }, () => '来源：甲');
  expect(above(...fields(40))).toBe(40);
  expect(above(...fields(41))).toBe(40);
  expect(below(...fields(41))).toBe(40);
});

test('a heading above the fields that comes again below them is of the page', () => {
  const heading = BODY[0]!;
  expect(above(heading, '来源：甲')).toBe(2);
  for (const number of [
    '某政发〔2024〕7号',
    '某政发(2024)第12号',
    '某政发[2024]7号',
    '某政发（2024）7号',
  ])
    expect(above(`${number}${heading}`, '来源：甲')).toBe(2);
  expect(above(`${heading}的解读`, '来源：甲')).toBe(1);
  expect(webFurniture(['七个字的标题行', '来源：甲', '七个字的标题行', ...BODY])).toEqual([1]);
  expect(webFurniture(['八个字的标题一行', '来源：甲', '八个字的标题一行', ...BODY])).toEqual([
    1, 0,
  ]);
});

describe('page numbers', () => {
  const aside = (line: string) =>
    markFurniture(['甲', line, '乙'].map((text, at) => ({ line: at + 1, text })))[1]!.furniture;
  test.each([
    ...[...'—－-–―─·•'].flatMap((dash) => [
      `${dash} 3 ${dash}`,
      `${dash}${dash}12${dash}${dash}`,
      `${dash}1234${dash}`,
    ]),
    '第3页',
    '第 12 页',
    '第3页共12页',
    '第3页，共12页',
    '第3页 / 共 12 页',
    '第3页,共12页',
    '第3页／共12页',
    '3/12',
    '3 ／ 12',
    'Page 3',
    'page 3 of 12',
  ])('%s', (line) => expect(aside(line)).toBe(true));
  test.each([
    '—3',
    '3—',
    '———3———',
    '—12345—',
    '第12345页',
    '12345/3',
    '3/12345',
    'Page 12345',
    '第页',
  ])('%s is none', (line) => expect(aside(line)).toBeUndefined());
});
