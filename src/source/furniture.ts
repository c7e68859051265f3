import type { SourceLine } from '../model.ts';

/** Page numbers in their usual dress: — 3 —, －3－, -3-, 第3页, 第 3 页 共 12 页, 3/12, Page 3. */
const PAGE_NUMBER =
  /^(?:[—－\-–―─·•]{1,2}\s*\d{1,4}\s*[—－\-–―─·•]{1,2}|第\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?)$/iu;

/** A line of a table of contents: leaders that run to a page number. */
const CONTENTS_LINE = /(?:[.．·•⋯…]\s*){4,}[-—－]*\s*\d{1,4}\s*[-—－]*$/u;
const LONGEST_ENTRY = 200;
const CONTENTS_HEAD = /^目\s*录$|^目\s*次$/u;
/** An entry is short and no sentence; where it starts again, the document itself begins. */
const CONTENTS_ENTRY = /^[^。；]{2,48}$/u;

/** What a web page prints around a document; only looked for at the two ends of a source. */
const WEB_LABEL =
  /^(?:索\s*引\s*号|信息索引|统一编号|信息分类|主题分类|组配分类|体裁分类|公开类别|公开方式|公开范围|公开时限|公开日期|发布机构|发布单位|发文机关|发文单位|发布日期|发布时间|成文日期|发文日期|生效日期|废止日期|效力状态|有\s*效\s*性|文件编号|发文字号|文\s*号|名\s*称|标\s*题|主题词|关键词|信息来源|来\s*源|责任编辑|作\s*者|编\s*辑|审\s*核|浏览次数|浏览量|阅读次数|访问量|访问次数|点击数|点击率|字\s*体|字\s*号|打\s*印|视力保护色)\s*[：:]/u;
const OWN_FOOT = /^(?:公开(?:方式|范围|时限|属性)|主\s*题\s*词)\s*[：:]/u;
const WEB_ACTION =
  /^(?:首\s*页|网站首页|当前位置|您(?:现在)?(?:的|所在的?)?位置|打印(?:本页|此页|正文)?|关闭(?:窗口|本页)?|【?(?:打印|关闭|收藏|大|中|小)】|分享(?:到|至)?|收藏|上一[篇页条]|下一[篇页条]|相关(?:文章|阅读|链接|解读|文件|附件|稿件|新闻)|政策解读|返回(?:顶部|首页|列表)|扫一扫|微信|微博|版权所有|主办(?:单位)?[：:]|承办(?:单位)?[：:]|技术支持|网站地图|联系我们|网站标识码|\S{0,4}ICP备|\S{0,6}公网安备|无障碍|关怀版|长者模式|登录|注册|繁[体體]|简[体體]|English|移动(?:端|版)|手机版|政务公开|政府信息公开|信息公开目录|机构职能|互动交流|办事服务|\S{0,8}人民政府门户网站)(?:$|[\s：:>＞»|｜【[（(，,])/iu;
const WEB_BUTTONS = /^(?:【\s*(?:打印|关闭|收藏|分享|返回|字体|[大中小])[^】]{0,6}】\s*)+$/u;
const WEB_TRAIL =
  /^[^\s>《，。]{1,12}(?:\s+[>＞»]\s*|\s*[>＞»]\s+|[>＞»](?=[^>》]*[>＞»]))[^>》，。]{1,20}(?:[>＞»][^>》，。]{1,30})*$/u;
const END_ZONE = 40;

/**
 * Marks page furniture among the lines of a source: page numbers, running heads beside them, tables
 * of contents, and what a web page prints around a document. Lines that the reader of a format has
 * marked already stay marked. Nothing is dropped: every line comes back, in order.
 */
export function markFurniture(lines: SourceLine[]): SourceLine[] {
  const texts = lines.map(({ text }) => text.trim());
  const furniture = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (line.furniture || PAGE_NUMBER.test(texts[index]!)) furniture.add(index);
  }
  for (const index of barePageNumbers(texts)) furniture.add(index);
  for (const index of runningHeads(texts, furniture)) furniture.add(index);
  for (const index of contents(texts)) furniture.add(index);
  for (const index of webFurniture(texts)) furniture.add(index);
  return lines.map((line, index) =>
    furniture.has(index) && texts[index] !== '' ? { ...line, furniture: true } : line,
  );
}

/** Lines of digits alone are page numbers only where they count up by one through the document. */
function barePageNumbers(texts: string[]): number[] {
  const found = texts.flatMap((text, index) => (/^\d{1,3}$/.test(text) ? [index] : []));
  const counting = found.filter((index, position) => {
    const number = Number(texts[index]);
    const before = found[position - 1];
    const after = found[position + 1];
    return (
      (before !== undefined && Number(texts[before]) === number - 1 && index - before > 4) ||
      (after !== undefined && Number(texts[after]) === number + 1 && after - index > 4)
    );
  });
  return counting;
}

/**
 * A short line that stands beside a page number three times or more is a running head. The head of a table that
 * is printed again on each page is one too, but it names the columns where it stands first.
 */
function runningHeads(texts: string[], pageNumbers: Set<number>): number[] {
  const filled = texts.flatMap((text, index) => (text === '' ? [] : [index]));
  const beside = new Map<string, number[]>();
  for (const [position, index] of filled.entries()) {
    if (!pageNumbers.has(index)) continue;
    for (const neighbour of [filled[position - 1], filled[position + 1]]) {
      if (neighbour === undefined || pageNumbers.has(neighbour)) continue;
      const text = texts[neighbour]!;
      if (text.length <= 40) beside.set(text, [...(beside.get(text) ?? []), neighbour]);
    }
  }
  return [...beside].flatMap(([text, indexes]) => {
    if (indexes.length < 3) return [];
    const head = text.includes('\t') ? texts.indexOf(text) : -1;
    return indexes.filter((index) => index !== head);
  });
}

/** 目录 and its entries, with leaders or without: entries without leaders count
 * only where the first of them comes again, and end there. */
function contents(texts: string[]): number[] {
  const isEntry = (text: string) => text.length <= LONGEST_ENTRY && CONTENTS_LINE.test(text);
  const found = texts.flatMap((text, index) => (isEntry(text) ? [index] : []));
  const head = texts.findIndex((text) => CONTENTS_HEAD.test(text));
  if (head === -1) return found;
  const entries: number[] = [];
  for (let index = head + 1; index < texts.length; index += 1) {
    const text = texts[index]!;
    if (text === '' || isEntry(text)) continue;
    if (!CONTENTS_ENTRY.test(text)) break;
    if (entries.length > 0 && sameEntry(texts[entries[0]!]!, text)) break;
    entries.push(index);
  }
  const first = entries[0];
  const repeated =
    first !== undefined &&
    texts.some((text, index) => !entries.includes(index) && sameEntry(texts[first]!, text));
  if (!repeated) entries.length = 0;
  return found.length > 0 || repeated ? [head, ...entries, ...found] : found;
}

function sameEntry(first: string, second: string): boolean {
  return first.replace(/\s/g, '') === second.replace(/\s/g, '');
}

function webFurniture(texts: string[]): number[] {
  const filled = texts.flatMap((text, index) => (text === '' ? [] : [index]));
  const ends = new Set([...filled.slice(0, END_ZONE), ...filled.slice(-END_ZONE)]);
  const body = texts.findIndex((text) => text.length >= 30 && text.includes('。'));
  return [...ends].filter((index) => {
    const text = texts[index]!;
    // Above the text it is a field of the page, below it the document's own note.
    if (OWN_FOOT.test(text) && body >= 0 && index > body) return false;
    return (
      (text.length <= 80 && (WEB_LABEL.test(text) || WEB_TRAIL.test(text))) ||
      (text.length <= 40 && (WEB_ACTION.test(text) || WEB_BUTTONS.test(text)))
    );
  });
}
