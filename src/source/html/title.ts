import { SURE_KIND } from '../../lexicon/document-kinds.ts';
import { visible } from '../../text/invisible.ts';
import { squeeze } from '../../text/squeeze.ts';
import type { Block } from './block.ts';
import { isAround, range } from './main.ts';

/** What a site that republishes a document puts before its title. */
const REPRINT = /^[（(【[](?:转载|转发|图解|最新)[）)】\]]/u;
/** The kinds of document that titles end with, a note on their standing aside. */
const KIND = new RegExp(`(?:${SURE_KIND}|令)(?:[（(][^（）()]{1,12}[）)])?$`, 'u');
const SITE =
  /(?:网|网站|门户|政府|委员会|[局厅委办部院会]|平台|公报|在线|频道|栏目|公开|政策文件|文件|首页)$/u;

/**
 * Where a page prints the title outside the text, the last such line before the text is made part of it;
 * where it prints the title twice, the first is the heading of the page. `candidates` are what the page
 * says its title is, best first; else a heading above the text counts. Changes `furniture`; returns the
 * title, null where the page states none.
 */
export function promoteTitle(
  blocks: readonly Block[],
  furniture: boolean[],
  candidates: readonly string[],
): string | null {
  const stated = candidates.map(withoutReprint).filter((title) => bare(title).length >= 4);
  for (const title of stated) {
    if (placeTitle(blocks, furniture, title)) return title;
  }
  const heading = headingAbove(blocks, furniture);
  if (heading === null) return stated[0] ?? null;
  for (const index of heading) furniture[index] = false;
  return heading.map((index) => blocks[index]!.text.trim()).join('');
}

function placeTitle(blocks: readonly Block[], furniture: boolean[], title: string): boolean {
  const wanted = bare(title);
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
  if (first !== undefined && withoutReprint(bare(blocks[first]!.text)) === wanted) {
    if (joined(1).includes(wanted)) furniture[first] = true;
    return true;
  }
  if (joined(0).includes(wanted)) return true;
  for (let end = start; end > 0; end -= 1) {
    for (let count = 1; count <= 4 && count <= end; count += 1) {
      const lines = range(end - count, end);
      if (lines.some((index) => blocks[index]?.hidden)) break;
      const text = bare(lines.map((index) => blocks[index]?.text ?? '').join(''));
      if (withoutReprint(text) !== wanted) continue;
      for (const index of lines) furniture[index] = false;
      return true;
    }
  }
  return false;
}

/** A clause may be called 保障措施. */
const MARK = /^(?:[一二三四五六七八九十]{1,3}、|[（(]|第[一二三四五六七八九十]|\d)/u;
const ADDRESSED = /^各[^。；]{2,120}[：:]$/u;
const OPENING = 8;
const ABOVE = 40;

/**
 * The lines above a text that has no title of its own: those of a heading, else the closest that is no link and
 * ends as titles do; null where there are none.
 */
function headingAbove(blocks: readonly Block[], furniture: readonly boolean[]): number[] | null {
  const start = furniture.indexOf(false);
  const opening = blocks.filter((_, index) => !furniture[index]).slice(0, OPENING);
  // A title below those addressed is that of the plan which is sent to them.
  const addressed = opening.findIndex(({ text }) => ADDRESSED.test(text.trim()));
  const head = addressed === -1 ? opening : opening.slice(0, addressed);
  if (head.some(({ text }) => isTitle(bare(text)))) return null;
  const above = blocks.flatMap((block, index) =>
    index >= start - ABOVE && index < start && !block.hidden && !isAround(block) ? [index] : [],
  );
  for (const index of above.toReversed()) {
    const heading = blocks[index]!.path.find(({ tagName }) => /^h[1-4]$/.test(tagName));
    if (!heading) continue;
    const lines = above.filter((at) => blocks[at]!.path.includes(heading));
    if (isTitle(bare(lines.map((at) => blocks[at]!.text).join('')))) return lines;
  }
  const plain = above.findLast((at) => {
    return blocks[at]!.linked === 0 && !blocks[at]!.cells && isTitle(bare(blocks[at]!.text));
  });
  return plain === undefined ? null : [plain];
}

function isTitle(text: string): boolean {
  return (
    text.length >= 6 &&
    text.length <= 100 &&
    KIND.test(text) &&
    !/[。；：，]/u.test(text) &&
    !MARK.test(text)
  );
}

/**
 * `<title>` of government sites without the names of site and column: 标题_栏目_网站, 标题 - 网站, 标题-网站,
 * 网站-标题. The name of a document goes first, then the longest part.
 */
export function titleWithoutSite(title: string): string {
  const parts = title
    .split(/\s*[_|｜]\s*|\s+[-—–]+\s+|-\//)
    .map((part) => withoutSite(part.trim()))
    .filter((part) => part !== '');
  const named = parts.filter((part) => KIND.test(part) && part.length >= 8);
  const longest = (of: string[]): string =>
    of.reduce((best, part) => (part.length > best.length ? part : best), '');
  return longest(named) || longest(parts);
}

/** A dash parts a title from a site only where one side is a document and the other a site. */
function withoutSite(part: string): string {
  const behind = /^(.*[^-—–])[-—–]+([^-—–《》]{2,30})$/u.exec(part);
  if (behind && KIND.test(behind[1]!.trim()) && SITE.test(behind[2]!))
    return withoutSite(behind[1]!.trim());
  const before = /^([^-—–《》]{2,30})[-—–]+(.*)$/u.exec(part);
  if (before && SITE.test(before[1]!.trim()) && KIND.test(before[2]!)) return before[2]!.trim();
  return part;
}

export function withoutReprint(title: string): string {
  return title.replace(REPRINT, '');
}

function bare(text: string): string {
  return squeeze(visible(text));
}
