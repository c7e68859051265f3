import { InputError } from '../errors.ts';
import type { Issue, SourceLine } from '../model.ts';
import type { Account } from './account.ts';
import { sentencesAside } from './furniture.ts';
import { pageAccount } from './html/account.ts';
import type { Block } from './html/block.ts';
import { readBlocks } from './html/blocks.ts';
import type { Element } from './html/dom.ts';
import { edges, isAround, mainElement, nearby, weight } from './html/main.ts';
import { promoteTitle, titleWithoutSite } from './html/title.ts';
import { hiddenText, withoutWaiting } from './html/veils.ts';
import { isoDate, labelCount, readMetadata } from './page-metadata.ts';
import { isStatement } from './web-furniture.ts';

/** Characters of a sentence that is worth a remark. */
const SENTENCE = 15;

/**
 * A web page → lines. The document is the element that holds nearly all sentences of the page; lines
 * outside it, and labels, links and buttons at its edges, are furniture. `hints` has what the page states
 * about the document in its metadata. Struck and hidden text, pictures and sentences outside the
 * document are reported. Throws InputError where the page has no text.
 */
export function readHtml(
  page: string,
  file: string,
): { lines: SourceLine[]; hints: Record<string, string>; issues: Issue[]; accounts: Account[] } {
  const { document, blocks: read, title, meta, aside } = readBlocks(page, file);
  const { blocks, waiting } = withoutWaiting(read);
  const furniture = furnitureOf(blocks, waiting);
  if (!blocks.some((block, index) => !furniture[index] && block.text !== '')) {
    throw new InputError(
      `${file}：网页里没有文字（可能是图片或由脚本载入），请把正文另存为 .txt 或 .docx`,
    );
  }
  const around = blocks.filter((block, index) => furniture[index] && !block.hidden);
  const hints = readMetadata(
    around.map((block) => block.cells?.join('\n') ?? block.text).join('\n'),
  );
  const heading = promoteTitle(blocks, furniture, [
    meta.get('articletitle') ?? '',
    hints.title ?? '',
    meta.get('og:title') ?? meta.get('twitter:title') ?? '',
    titleWithoutSite(title),
  ]);
  if (heading !== null) hints.title = heading;
  const published = isoDate(meta.get('pubdate') ?? '');
  if (published) hints.publishedOn ??= published;

  const lines = blocks.map(
    (block, index): SourceLine => ({
      line: index + 1,
      text: block.text,
      ...(furniture[index] ? { furniture: true } : {}),
      ...(isParagraph(blocks, index) ? { paragraph: true } : {}),
      ...(block.align ? { align: block.align } : {}),
    }),
  );
  const issues = [
    ...remarks(blocks, furniture),
    ...hiddenText(blocks, extent(blocks, furniture)),
    ...sentencesAside(lines.filter((_, index) => furniture[index] && speaks(blocks[index]!))),
  ];
  return { lines, hints, issues, accounts: [pageAccount(document, lines, aside)] };
}

/** A sentence of some length that may be the document's, not one of the site. */
function speaks(block: Block): boolean {
  return !block.hidden && weight(block) >= SENTENCE && !isStatement(block.text.trim());
}

/** For each block whether it is no part of the document. */
function furnitureOf(blocks: readonly Block[], waiting: Element | null): boolean[] {
  // What waits for a script is the page's text.
  const main = mainElement(
    waiting === null ? blocks : blocks.filter(({ path }) => path.includes(waiting)),
  );
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
  return furniture;
}

/** Blocks between the first and the last line of the document. */
function extent(blocks: readonly Block[], furniture: readonly boolean[]): boolean[] {
  const first = furniture.indexOf(false);
  const last = furniture.lastIndexOf(false);
  return blocks.map((_, index) => index >= first && index <= last);
}

/** What is to be said of the lines of the document, and of the pictures in it. */
function remarks(blocks: readonly Block[], furniture: readonly boolean[]): Issue[] {
  const within = extent(blocks, furniture);
  const issues = blocks.flatMap((block, index) =>
    within[index] && !block.hidden
      ? block.remarks.map((remark) => ({ ...remark, line: index + 1 }))
      : [],
  );
  const pictured = blocks.flatMap(({ pictures, hidden }, index) =>
    within[index] && !hidden && pictures > 0 ? [index] : [],
  );
  const count = pictured.reduce((sum, index) => sum + blocks[index]!.pictures, 0);
  if (count === 0) return issues;
  const message = `网页正文里有 ${count} 张图片，图片中的文字没有读取`;
  return [...issues, { ruleId: 'pictures-not-read', line: pictured[0]! + 1, message }];
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
