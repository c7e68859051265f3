import { SURE_KIND } from '../lexicon/document-kinds.ts';
import { squeeze } from '../text/squeeze.ts';

/** Names of fields that pages and crawlers print around a document. */
const FIELD =
  '索\\s*引\\s*号|信息索引|统一编号|信息分类|主题分类|组配分类|体裁分类|服务对象|公开类别|公开方式|公开范围|公开时限|公开日期|发布机构|发布单位|发文机关|发文机构|发文单位|制发机关|发布日期|发布时间|发布于|成文日期|发文日期|生成日期|生效日期|废止日期|失效日期|效力状态|有\\s*效\\s*性|文件编号|发文字号|文\\s*号|信息名称|文件名称|名\\s*称|网页标题|标\\s*题|主\\s*题\\s*词|关\\s*键\\s*[字词]|信息来源|文章来源|稿件来源|稿源|来\\s*源(?:网站)?|责任编辑|作\\s*者|编\\s*辑|录入(?:人|员|者)?|审\\s*核|校\\s*对|(?:更新|录入|抓取|采集|爬取|下载|入库|收录|检索)(?:时间|日期)|检索关键词|分\\s*类|浏览(?:次数|量|人数)|浏览|阅读(?:次数|量|数)|阅读|访问(?:次数|量)|点击(?:次数|数|率|量)?|字体(?:大小)?|字号(?:大小)?|打\\s*印|分享到?|保护视力色|视力保护色|文章分类|栏\\s*目|所属栏目|内容概述|语种|信息时效|Title|URL(?: Source)?|Source|Author|Date|Published Time|Markdown Content';
/** Copied lists keep their bullets. */
const OPENS = '^(?:[•·●▪*-]\\s*)?[【[（(]?\\s*';
const LABEL = new RegExp(`${OPENS}(?:${FIELD})\\s*[】\\]]?\\s*[：:\\t]`, 'iu');
const EMPTY_LABEL = new RegExp(`${OPENS}(?:${FIELD})\\s*[】\\]]?\\s*[：:]$`, 'iu');
const TITLE_LABEL = /^(?:[•·●▪*-]\s*)?(?:信息名称|文件名称|名\s*称|网页标题|标\s*题)\s*[：:]$/u;
/** Fields that a document has at its foot: its own notes. */
const OWN_FOOT = /^(?:公开(?:方式|范围|时限|属性)|主\s*题\s*词)\s*[：:]/u;

/** 2024-05-06 10:20:30 来源：… above a text; a date in 年月日 may be the document's own. */
const WHEN =
  /^(?:(?:时间|日期)\s*[：:]?\s*)?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:$|\s)/u;
const COUNT = /^(?:已?(?:浏览|阅读|访问|点击)(?:次数|量|数|了)?|热度)\s*\d+\s*次?$/u;
const ADDRESS =
  /^(?:(?:原文|网址|网页|链接|来源|出处|本文|原文链接|原文地址|文章链接|网页链接|来源网址|本文链接|阅读原文|url|source|link)\s*[：:]?\s*)?(?:https?:\/\/|www\.)[^\s\u3000-\u9fff]+$/iu;
const TRAIL =
  /^[^\s>《，。]{1,12}(?:\s+[>＞»]\s*|\s*[>＞»]\s+|[>＞»](?=[^>》]*[>＞»]))[^>》，。]{1,20}(?:[>＞»][^>》，。]{1,30})*$/u;
const HERE = /^(?:您|你)?(?:当前|现在|所在)?的?(?:所在)?位置(?:是)?\s*[：:]/u;

const BUTTON =
  '打印(?:本页|此页|页面|正文|文章|预览)?|关闭(?:窗口|本页|此页|页面)?|保存|TOP|返回|收藏(?:本页|此页)?|分享(?:到|至)?|返回(?:顶部|首页|列表|上页)?|字体(?:大小)?|字号(?:大小)?|我要纠错|纠错|下载|复制链接|朗读|语音播报|听全文|微信(?:好友)?|新浪微博|微博|QQ空间|QQ好友|QQ|朋友圈|默认|加大|缩小|放大|A[-+]?|T[大小]?|大|中|小|加入收藏';
const BUTTONS = new RegExp(`^(?:[【[（(〖]?(?:${BUTTON})[】\\]）)〗]?[\\s|｜/·、，：:]*)+$`, 'u');
const ONE_SIZE = /^[大中小AT]$/u;
/** Navigation that opens a line; what goes on as a sentence is text. */
const NAVIGATION =
  /^(?:首\s*页|网站首页|网站无障碍|无障碍(?:浏览|阅读)?|关怀版|长者(?:模式|版|专区)?|登录|注册|用户中心|繁[体體]|简[体體]|English|移动(?:端|版)|手机版|政务(?:公开|服务|要闻)|新闻(?:中心|动态)|政府信息公开(?:目录|指南|年报|制度)?|信息公开目录|机构职能|互动交流|政民互动|办事服务|政策解读|政策文件|走进\S{2,6}|\S{0,8}人民政府门户网站|【?责任编辑|正文|(?:政策|文件)(?:全文|原文|正文))(?:$|[\s：:>＞»|｜【[（(])/iu;
/** Below these a page goes on with what is not the document. */
const END =
  /^(?:[【[]?\s*(?:上一[篇页条]|下一[篇页条]|(?:原文|文件|相关)下载|相关(?:文章|阅读|链接|解读|文件|附件|稿件|新闻|信息|政策)|延伸阅读|推荐阅读|热门推荐|友情链接|扫一扫|扫码|扫描二维码|分享到|版权所有|主办(?:单位)?\s*[：:]|承办(?:单位)?\s*[：:]|技术支持|网站地图|联系我们|关于我们|网站标识码|返回顶部|网站声明|免责声明)|\S{0,4}ICP备|\S{0,6}公网安备|©|copyright)/iu;
/** Whose site it is; who sees to a task is named like that too. */
const HOST = /^(?:主办|承办)(?:单位)?\s*[：:]\s*\S/u;
/** What a site says of itself beside its host. */
const OF_SITE =
  /ICP|备案|公网安备|网\s*站|网址|标识码|版权|技术支持|维护|地址|邮编|电话|©|copyright/iu;
/** Sentences that web sites print of themselves. */
const STATEMENT =
  /^(?:网站声明|免责声明|版权(?:所有|声明)|欢迎(?:您)?(?:访问|光临|关注)|温馨提示[：:]?.{0,20}(?:浏览器|网站)|本(?:网站|站|网).{0,40}(?:转载|版权|注明|浏览器)|凡(?:本|注明).{0,20}(?:转载|来源)|建议使用.{0,40}(?:浏览器|分辨率)|您访问的链接|未经.{0,16}(?:授权|许可|同意).{0,16}(?:转载|复制|镜像))/u;

const MARK =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[〇零一二三四五六七八九十百\d]{1,6}[条章节编篇]|\d{1,2}\s*[.．、](?!\d))/u;
/** What closes a document: date, attachments, notes, colophon. */
const FOOT =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年.{2,8}日$|^附\s*[件表录](?!下载)|^抄\s*[送报]|印\s*[发制]$|^[（(](?:此件|本件|联系|公开)/u;
const ADDRESSEES = /^各.{2,80}[：:]$/u;
const TITLE = new RegExp(
  `^\\S{0,30}关于|关于.*的|印发|(?:${SURE_KIND})(?:[（(][^（）()]{1,12}[）)])?$`,
  'u',
);
const NUMBER = /^[\p{Script=Han}A-Za-z]{1,16}[〔[（(]\d{4}[〕\]）)]第?\d{1,5}号$/u;
/** Part of the page that lies above the text or below it, in lines. */
const ZONE = 40;

/**
 * Indexes of the lines that a web page, or a program that copied it, prints above and below a document:
 * fields, buttons, navigation, addresses. Between the first and the last line of running text there are
 * none, whatever lines there look like.
 */
export function webFurniture(texts: readonly string[]): number[] {
  const filled = texts.flatMap((text, index) => (text === '' ? [] : [index]));
  const first = filled.find((index) => isBody(texts[index]!)) ?? texts.length;
  const last = filled.findLast((index) => isBody(texts[index]!) || FOOT.test(texts[index]!)) ?? -1;
  return [
    ...above(texts, filled.filter((index) => index < first).slice(0, ZONE)),
    ...below(texts, filled.filter((index) => index > last && index >= first).slice(-ZONE)),
  ];
}

function above(texts: readonly string[], zone: readonly number[]): number[] {
  const found = new Set(
    zone.filter((index) => isFurniture(texts[index]!) || WHEN.test(texts[index]!)),
  );
  for (const [position, index] of zone.entries()) {
    const value = zone[position + 1];
    if (!found.has(index) || value === undefined || !EMPTY_LABEL.test(texts[index]!)) continue;
    if (isValue(texts, index, value)) found.add(value);
  }
  // What stands above 当前位置：首页 > … belongs to the page.
  const trail = zone.findLast((index) => HERE.test(texts[index]!) || isTrail(texts[index]!));
  for (const index of zone) {
    if (trail !== undefined && index < trail && texts[index]!.length <= 20) found.add(index);
  }
  for (const index of headings(texts, zone, found)) found.add(index);
  return [...found];
}

/** Above the fields of a page stands its heading: the title, or number and title, that come again below. */
function headings(texts: readonly string[], zone: readonly number[], found: Set<number>): number[] {
  const fields = zone.findLastIndex((index) => found.has(index));
  const below = zone.slice(fields + 1).map((index) => squeeze(texts[index]!));
  return zone.slice(0, Math.max(0, fields)).filter((index) => {
    if (found.has(index)) return false;
    const text = squeeze(texts[index]!);
    const title = below.find((line) => line.length >= 8 && text.includes(line));
    return title !== undefined && (text === title || NUMBER.test(text.replace(title, '')));
  });
}

/** The line below an empty label is its value, unless the label has none and the title follows. */
function isValue(texts: readonly string[], label: number, value: number): boolean {
  const text = texts[value]!;
  if (TITLE_LABEL.test(texts[label]!)) return texts.indexOf(text, value + 1) !== -1;
  // An organ above 关于… begins the title.
  const next = texts.slice(value + 1).find((line) => line !== '') ?? '';
  return text.length <= 40 && !TITLE.test(text) && !/^(?:关于|印发|转发|批转)/u.test(next);
}

function below(texts: readonly string[], zone: readonly number[]): number[] {
  const ofSite = zone.some((index) => OF_SITE.test(texts[index]!));
  const isOwn = (text: string): boolean => OWN_FOOT.test(text) || (HOST.test(text) && !ofSite);
  const end = zone.find((index) => isNavigation(texts[index]!) && !isOwn(texts[index]!));
  return zone.filter(
    (index) =>
      (end !== undefined && index >= end) || (isFurniture(texts[index]!) && !isOwn(texts[index]!)),
  );
}

function isFurniture(text: string): boolean {
  if (isNavigation(text) || STATEMENT.test(text)) return text.length <= 200;
  if (ADDRESS.test(text)) return text.length <= 300;
  if (/[。；！？]$/u.test(text)) return false;
  if (text.length <= 40 && (NAVIGATION.test(text) || COUNT.test(text))) return true;
  if (text.length > 100) return false;
  return LABEL.test(text) || HERE.test(text) || isTrail(text) || isButtons(text);
}

function isButtons(text: string): boolean {
  return text.length <= 60 && BUTTONS.test(text) && !ONE_SIZE.test(text);
}

function isTrail(text: string): boolean {
  return text.length <= 80 && TRAIL.test(text);
}

/** These may open a sentence of a document. */
const MAY_BE_TEXT = /^(?:主办|承办|技术支持|联系我们|关于我们|网站地图|分享到|扫码).*[。；]$/u;

/** True for what leads to other pages, or closes a page: no loss, also where it is a sentence. */
export function isNavigation(text: string): boolean {
  return text.length <= 200 && END.test(text) && !MAY_BE_TEXT.test(text);
}

/** True for what web sites say of themselves. */
export function isStatement(text: string): boolean {
  return STATEMENT.test(text);
}

/** Running text of a document. */
function isBody(text: string): boolean {
  if (MARK.test(text) || ADDRESSEES.test(text)) return true;
  if (isFurniture(text)) return false;
  return (text.length >= 8 && /[。；]/u.test(text)) || /\S\t+\S/u.test(text);
}
