import { fileURLToPath } from 'node:url';
import { InputError } from '../errors.ts';
import type { Issue, SourceLine } from '../model.ts';
import { LIMITS } from './limits.ts';
import { footnotes, pageFurniture } from './pdf-furniture.ts';
import { ordinaryCharacters, withIndents } from './pdf-lines.ts';
import { type Page, type PageLine, readPage } from './pdf-page.ts';
import { joinBrokenRow } from './pdf-tables.ts';

/**
 * A PDF file with text → its printed lines in reading order; rows of ruled tables as cells joined by
 * tabs; page numbers, running heads and watermarks as furniture; notes at the foot of pages moved to the
 * end. Throws InputError for a file that is broken, encrypted, scanned or has unreadable fonts.
 */
export async function readPdf(
  bytes: Uint8Array,
  file: string,
): Promise<{ lines: SourceLine[]; issues: Issue[] }> {
  const pages = await readPages(bytes, file);
  const texts = pages.flatMap((page) => page.lines.map((line) => line.text));
  const length = texts.join('').replace(/\s/g, '').length;
  if (length < 10 * Math.max(1, pages.length) && pages.some((page) => page.hasPictures)) {
    throw new InputError(
      `${file}：是扫描件，没有可读的文字，请先做文字识别（OCR），再导入识别后的文件`,
    );
  }
  if (length === 0) throw new InputError(`${file}：PDF 里没有文字，请换一个有内容的文件`);
  const unreadable = texts.join('').match(/[\p{Co}\p{Cc}\ufffd]/gu)?.length ?? 0;
  if (unreadable > length * 0.2) {
    throw new InputError(
      `${file}：PDF 的字体没有文字编码，读出来是乱码，请用 Word 原稿或做文字识别后导入`,
    );
  }
  const issues: Issue[] = [];
  return { lines: number(assemble(pages), issues), issues: [...issues, ...scannedPages(pages)] };
}

async function readPages(bytes: Uint8Array, file: string): Promise<Page[]> {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const data = (folder: string): string =>
    fileURLToPath(
      new URL(`../../${folder}/`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')),
    );
  const task = getDocument({
    // pdf.js takes the buffer over, so it gets a copy.
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    cMapUrl: data('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: data('standard_fonts'),
  });
  try {
    const document = await task.promise;
    if (document.numPages > LIMITS.pages) {
      throw new InputError(
        `${file}：有 ${document.numPages} 页，超过 ${LIMITS.pages} 页的上限，请拆分后再试`,
      );
    }
    const pages: Page[] = [];
    for (let index = 1; index <= document.numPages; index += 1) {
      const page = await document.getPage(index);
      pages.push(await readPage(page, OPS));
      page.cleanup();
    }
    return pages;
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new InputError(`${file}：PDF 已加密，请解除密码后再试`);
    }
    throw new InputError(`${file}：PDF 已损坏，打不开，请重新获取或用阅读软件另存一份再试`);
  } finally {
    await task.destroy();
  }
}

function assemble(pages: readonly Page[]): Omit<SourceLine, 'line'>[] {
  const furniture = pageFurniture(pages);
  const body = medianSize(pages);
  const notes: string[] = [];
  const lines = joinRows(pages, furniture).flatMap((page) => {
    const below = new Set(footnotes(page, furniture, body));
    notes.push(...[...below].map((line) => line.text));
    const kept = page.lines.filter((line) => !below.has(line));
    const printed = kept.filter((line) => !line.row && !furniture.has(line));
    const indented = new Map(withIndents(printed).map((text, index) => [printed[index], text]));
    return kept.map((line) => ({
      text: indented.get(line) ?? line.text,
      ...(furniture.has(line) ? { furniture: true } : {}),
      ...(line.row ? { paragraph: true } : {}),
    }));
  });
  return [...lines, ...notes.map((text) => ({ text }))];
}

/** Pages with the rows of tables that break across them put together, on the page where they begin. */
function joinRows(pages: readonly Page[], furniture: ReadonlySet<PageLine>): Page[] {
  let last: PageLine | undefined;
  return pages.map((page) => {
    const content = page.lines.filter((line) => !furniture.has(line));
    const [first] = content;
    let joined: string | null = null;
    if (last?.closes && first?.opens) {
      joined = joinBrokenRow(last.closes, first.opens.columns, last.text, first.text);
    }
    if (joined !== null && last) last.text = joined;
    if (joined === null || content.length > 1) last = content.at(-1);
    return joined === null ? page : { ...page, lines: page.lines.filter((line) => line !== first) };
  });
}

function medianSize(pages: readonly Page[]): number {
  const sizes = pages
    .flatMap((page) => page.lines)
    .flatMap((line: PageLine) => (line.row ? [] : Array<number>(line.text.length).fill(line.size)))
    .toSorted((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 10;
}

function number(lines: readonly Omit<SourceLine, 'line'>[], issues: Issue[]): SourceLine[] {
  return lines.map((line, index) => {
    const text = ordinaryCharacters(line.text);
    if (text !== line.text) {
      const message = `PDF 里的部首字符已换成对应的汉字：${text.trim().slice(0, 40)}`;
      issues.push({ ruleId: 'pdf-radicals', line: index + 1, message });
    }
    return { line: index + 1, ...line, text };
  });
}

function scannedPages(pages: readonly Page[]): Issue[] {
  const bare = pages.flatMap((page, index) =>
    page.lines.length === 0 && page.hasPictures ? [index + 1] : [],
  );
  if (bare.length === 0) return [];
  const message = `第 ${bare.join('、')} 页只有图片，其中的文字没有读取`;
  return [{ ruleId: 'scanned-pages', line: 0, message }];
}
