import { InputError } from '../errors.ts';
import type { SourceLine } from '../model.ts';
import { type Block, type Element, readBlocks } from './html-blocks.ts';
import { isoDate, labelCount, readMetadata } from './page-metadata.ts';

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

/**
 * A web page → lines. The document is the element that holds nearly all sentences of the page; lines
 * outside it, and labels, links and buttons at its edges, are furniture. `hints` has what the page
 * states about the document in its metadata. Throws InputError where the page has no text.
 */
export function readHtml(
  page: string,
  file: string,
): { lines: SourceLine[]; hints: Record<string, string> } {
  const { blocks, title, meta } = readBlocks(page, file);
  const main = mainElement(blocks);
  const inside = blocks.map(
    (block) => !block.hidden && (main === null || block.path.includes(main)),
  );
  const furniture = inside.map((within) => !within);
  const { before, after } = edges(blocks, inside);
  for (const index of before) {
    furniture[index] = isAround(blocks[index]!) || labelCount(blocks[index]!.text) >= 1;
  }
  for (const index of after) furniture[index] = isAround(blocks[index]!);
  for (const [index, block] of blocks.entries()) {
    if (block.cells && labelCount(tableText(blocks, block)) >= 2) furniture[index] = true;
  }
  if (furniture.every(Boolean)) {
    throw new InputError(
      `${file}：网页里没有文字（可能是图片或由脚本载入），请把正文另存为 .txt 或 .docx`,
    );
  }

  const around = blocks.filter((block, index) => furniture[index] && !block.hidden);
  const hints = {
    ...readMetadata(around.map((block) => block.cells?.join('\n') ?? block.text).join('\n')),
  };
  const heading = meta.get('articletitle') || hints.title || titleWithoutSite(title);
  if (heading) hints.title = heading.replace(REPRINT, '');
  const published = isoDate(meta.get('pubdate') ?? '');
  if (published) hints.publishedOn ??= published;
  promoteTitle(blocks, furniture, heading);

  const lines = blocks.map(
    (block, index): SourceLine => ({
      line: index + 1,
      text: block.text,
      ...(furniture[index] ? { furniture: true } : {}),
      ...(isParagraph(blocks, index) ? { paragraph: true } : {}),
    }),
  );
  return { lines, hints };
}

/** Characters of a block that are sentences, not navigation: the weight by which the document is found. */
function weight(block: Block): number {
  if (block.hidden || !(block.cells || /。|；|，.{20}/.test(block.text))) return 0;
  if (AROUND.some((pattern) => pattern.test(block.text)) || labelCount(block.text) > 0) return 0;
  const han = block.text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return Math.max(0, han - block.linked);
}

/** The innermost element with nearly all sentences, headings beside them included; null where the page has none. */
function mainElement(blocks: readonly Block[]): Element | null {
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

/** Indexes of the blocks before the first and after the last sentence of the document. */
function edges(
  blocks: readonly Block[],
  inside: readonly boolean[],
): { before: number[]; after: number[] } {
  const sentence = (block: Block, index: number): boolean =>
    inside[index]! && /。|；$/.test(block.text) && weight(block) >= 15;
  const first = blocks.findIndex(sentence);
  const last = blocks.findLastIndex(sentence);
  const indexes = blocks.flatMap((_, index) => (inside[index] ? [index] : []));
  if (first < 0) return { before: indexes, after: [] };
  return {
    before: indexes.filter((index) => index < first),
    after: indexes.filter((index) => index > last),
  };
}

function isAround(block: Block): boolean {
  if (AROUND.some((pattern) => pattern.test(block.text))) return true;
  const length = block.text.replace(/\s/g, '').length;
  const attachment = /^附[件表：:]|\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)\b/i.test(block.text);
  return block.linked > length * 0.6 && !attachment;
}

function tableText(blocks: readonly Block[], row: Block): string {
  const table = row.path.at(-1);
  return blocks
    .filter((block) => block.cells && block.path.at(-1) === table)
    .map((block) => block.text)
    .join('\n');
}

/**
 * A page often prints the title outside the text: the last such line before the text belongs to it. Where
 * it prints the title twice, the first is the heading of the page.
 */
function promoteTitle(blocks: readonly Block[], furniture: boolean[], heading: string): void {
  const wanted = bare(heading);
  if (wanted.length < 4) return;
  const start = furniture.indexOf(false);
  const opening = blocks.flatMap((_, index) => (furniture[index] ? [] : [index])).slice(0, 20);
  const joined = (from: number): string =>
    bare(
      opening
        .slice(from)
        .map((index) => blocks[index]!.text)
        .join(''),
    );
  const [first] = opening;
  const printed = wanted.replace(REPRINT, '');
  if (first !== undefined && bare(blocks[first]!.text) === wanted && joined(1).includes(printed)) {
    furniture[first] = true;
  }
  if (joined(0).includes(printed)) return;
  for (let index = start - 1; index >= 0; index -= 1) {
    const block = blocks[index]!;
    if (block.hidden || bare(block.text) !== wanted) continue;
    furniture[index] = false;
    return;
  }
}

/** What a site that republishes a document puts before its title. */
const REPRINT = /^[（(【[](?:转载|转发|图解|最新)[）)】\]]/u;

function bare(text: string): string {
  return text.replace(/[\s\u3000\u00a0]/g, '');
}

/** `<title>` of government sites: 标题_栏目_网站, 标题 - 网站, 网站-标题. The longest part is the title. */
function titleWithoutSite(title: string): string {
  const parts = title.split(/\s*[_|]\s*|\s+[-—]+\s+|-/).filter((part) => part !== '');
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

/**
 * A block element is a paragraph. Lines parted by `<br>` may be paragraphs or a wrapped title: they
 * count as paragraphs where they, and the line that follows, begin with the indent of one.
 */
function isParagraph(blocks: readonly Block[], index: number): boolean {
  const indented = (block: Block | undefined): boolean => /^[\u3000\u00a0]/.test(block?.text ?? '');
  const block = blocks[index]!;
  const afterBreak = blocks[index - 1]?.broken ?? false;
  if (!afterBreak && !block.broken) return true;
  return indented(block) && (!block.broken || indented(blocks[index + 1]));
}
