import { InputError } from '../errors.ts';
import type { SourceLine } from '../model.ts';
import { type Block, readBlocks } from './html-blocks.ts';
import { edges, isAround, mainElement, nearby, range } from './html-main.ts';
import { isoDate, labelCount, readMetadata } from './page-metadata.ts';

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
  for (const index of nearby(blocks, inside)) inside[index] = true;
  const furniture = inside.map((within) => !within);
  const { before, after } = edges(blocks, inside);
  for (const index of before) {
    furniture[index] = isAround(blocks[index]!) || labelCount(blocks[index]!.text) >= 1;
  }
  for (const index of after) furniture[index] = isAround(blocks[index]!);
  const boxes = metadataTables(blocks);
  for (const [index, block] of blocks.entries()) {
    if (block.cells && boxes.has(block.path.at(-1))) furniture[index] = true;
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

/** Tables with two known labels or more: boxes of metadata. */
function metadataTables(blocks: readonly Block[]): Set<unknown> {
  const texts = new Map<unknown, string[]>();
  for (const block of blocks) {
    if (!block.cells) continue;
    const table = block.path.at(-1);
    const rows = texts.get(table) ?? [];
    rows.push(block.text);
    texts.set(table, rows);
  }
  const boxes = [...texts].filter(([, rows]) => labelCount(rows.slice(0, 50).join('\n')) >= 2);
  return new Set(boxes.map(([table]) => table));
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
  for (let end = start; end > 0; end -= 1) {
    for (let count = 1; count <= 4 && count <= end; count += 1) {
      const lines = range(end - count, end);
      if (lines.some((index) => blocks[index]?.hidden)) break;
      if (bare(lines.map((index) => blocks[index]?.text ?? '').join('')) !== wanted) continue;
      for (const index of lines) furniture[index] = false;
      return;
    }
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
