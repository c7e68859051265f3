import { labelCount } from '../page-metadata.ts';
import { isNavigation, isStatement } from '../web-furniture.ts';
import type { Block } from './block.ts';
import type { Element } from './dom.ts';

/** Share of a page's sentences that the element holding the document must have. */
const MAIN_SHARE = 0.97;

const CONTAINER = /^(?:html|body|div|section|article|main|td|form|center|blockquote|ucapcontent)$/;

/** Lines that stand around an article on a web page, never in a policy document. */
const AROUND: RegExp[] = [
  /^【?(?:打印|打印本页|打印此页|关闭|关闭窗口|关闭本页|返回顶部|我要纠错|收藏|下载文字版|下载图片版|首页|更多|取消|发布)】?$/,
  /^(?:【?打印】?|【?关闭】?|\s|　|【?字体.*)+$/,
  /^【?字[体号](?:大小)?[：:\s【[]/,
  /^[【\s]*分享/,
  /^[上下]一[篇条页]/,
  /^(?:浏览|访问|点击|阅读)(?:次数|量|数)/,
  /^(?:信息|文章|稿件)?来源[：:]/,
  /^(?:责任)?编辑[：:]/,
  /^(?:您?(?:当前|现在|所在)?的?(?:所在)?位置)[：:]/,
  /^(?:扫一扫|扫码|扫描二维码)/,
  /^(?:微信|微信好友|微博|新浪微博|QQ好友|QQ空间|朋友圈|人人网)$/,
  /^(?:相关附件|相关链接|相关阅读|相关文件|相关解读|相关稿件|政策解读|解读|标签|附件下载)[：:]?$/,
  /^(?:主办|承办|版权所有|网站标识码|技术支持|网站地图)/,
  /(?:ICP备|公网安备)/,
  /^(?:基本信息|正文|字号|[大中小：:【】\s]+|-?\s*次)$/,
  /^\d{4}-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/,
  /^[^\p{L}\p{N}]+$/u,
];

/** A sentence is the document's, unless the site speaks of itself. */
function isAroundText(text: string): boolean {
  if (/[。；！？]$/u.test(text.trim()))
    return isNavigation(text.trim()) || isStatement(text.trim());
  return AROUND.some((pattern) => pattern.test(text));
}

/** Characters of a block that are sentences, not navigation: the weight by which the document is found. */
export function weight(block: Block): number {
  if (block.hidden || !(block.cells || /。|；|，.{20}/.test(block.text))) return 0;
  if (isAroundText(block.text) || labelCount(block.text) > 0) return 0;
  const han = block.text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return Math.max(0, han - block.linked);
}

/** The innermost element with nearly all sentences, headings beside them included; null where the page has none. */
export function mainElement(blocks: readonly Block[]): Element | null {
  const weights = new Map<Element, number>();
  let total = 0;
  for (const block of blocks) {
    const own = weight(block);
    total += own;
    for (const element of block.path) weights.set(element, (weights.get(element) ?? 0) + own);
  }
  if (total === 0) return null;
  let main: Element | null = null;
  for (const [element, own] of weights) {
    // Map order is document order, so an inner element comes after the ones around it.
    if (own >= total * MAIN_SHARE && CONTAINER.test(element.tagName)) main = element;
  }
  return main;
}

const FIRST_MARK = /^(?:一、|[（(]一[）)]|第一[编篇章条])/u;
const SHORTEST_SENTENCE = 5;

/** Indexes of the blocks before the first and after the last sentence of the document. */
export function edges(
  blocks: readonly Block[],
  inside: readonly boolean[],
): { before: number[]; after: number[] } {
  const sentence = (block: Block, index: number): boolean => {
    if (!inside[index]) return false;
    const text = block.text.trim();
    if (/。|；$/.test(text) && weight(block) >= 15) return true;
    return FIRST_MARK.test(text) || (/[。；]$/.test(text) && isShort(block));
  };
  const first = blocks.findIndex(sentence);
  const last = blocks.findLastIndex(sentence);
  const indexes = blocks.flatMap((_, index) => (inside[index] ? [index] : []));
  if (first < 0) return { before: indexes, after: [] };
  return {
    before: indexes.filter((index) => index < first),
    after: indexes.filter((index) => index > last),
  };
}

/** A short sentence that no page prints around a document. */
function isShort(block: Block): boolean {
  return weight(block) >= SHORTEST_SENTENCE - 1 && block.text.length >= SHORTEST_SENTENCE;
}

const DATE_LINE =
  /^[\s\u3000\u00a0]*(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年.{2,8}日[\s\u3000\u00a0]*$/u;
const NUMBER_LINE =
  /^[\s\u3000\u00a0]*\p{Script=Han}{2,12}[〔[（(【]\d{4}[〕\]）)】]\s*\d+\s*号[\s\u3000\u00a0]*$/u;
const FOOT_LINE =
  /^[\s\u3000\u00a0]*(?:附件|抄送|（此件|\(此件|公开方式).*|.{2,30}\d{1,2}日印发[\s\u3000\u00a0]*$/u;
const BEFORE = 25;
const AFTER = 12;

/**
 * Some pages hold the notice and what it sends out, or the signature, in elements beside the one with
 * most of the text. Indexes of the blocks between it and the furthest line near by that opens or closes
 * a document: a number, addressees, a sentence above; a date, attachments, a note below.
 */
export function nearby(blocks: readonly Block[], inside: readonly boolean[]): number[] {
  const first = inside.indexOf(true);
  const last = inside.lastIndexOf(true);
  if (first < 0) return [];
  const opens = (block: Block): boolean =>
    !block.hidden &&
    block.linked === 0 &&
    (NUMBER_LINE.test(block.text) ||
      weight(block) >= 15 ||
      /^各.{2,60}：$/u.test(block.text.trim()));
  const closes = (block: Block): boolean =>
    !block.hidden &&
    block.linked === 0 &&
    (DATE_LINE.test(block.text) || FOOT_LINE.test(block.text));
  const start = Math.max(0, first - BEFORE);
  const from = blocks.slice(start, first).findIndex(opens);
  const to = blocks.slice(last + 1, last + 1 + AFTER).findLastIndex(closes);
  const reached = [
    ...(from < 0 ? [] : range(start + from, first)),
    ...(to < 0 ? [] : range(last + 1, last + 2 + to)),
  ];
  return reached.filter((index) => {
    const block = blocks[index];
    const plain = block && !block.hidden && block.linked === 0;
    return plain && !isAround(block) && labelCount(block.text) === 0;
  });
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
}

export function isAround(block: Block): boolean {
  if (isAroundText(block.text)) return true;
  const length = block.text.replace(/\s|\d{4}-\d{1,2}-\d{1,2}|[[\]()（）·•>]/g, '').length;
  const attachment = /^附[件表：:]|\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)\b/i.test(block.text);
  return block.linked > length * 0.6 && !attachment;
}
