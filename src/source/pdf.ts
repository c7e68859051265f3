import { fileURLToPath } from 'node:url';
import { InputError } from '../errors.ts';
import type { Issue, SourceLine } from '../model.ts';
import type { Account } from './account.ts';
import { sentencesAside } from './furniture.ts';
import { LIMITS } from './limits.ts';
import { footnotes } from './pdf/furniture.ts';
import { layOut, type Page } from './pdf/layout.ts';
import { type RawPage, readPage } from './pdf/page.ts';
import type { PageLine } from './pdf/page-line.ts';
import { accountOf, pageIssues } from './pdf/report.ts';
import { joinBrokenRow } from './pdf/ruled-table.ts';
import { isContinuation } from './table-heads.ts';

/**
 * A PDF file with text → its printed lines in reading order; rows of ruled tables as cells joined by
 * tabs; page numbers, running heads and watermarks as furniture; notes at the foot of pages moved to the
 * end. Throws InputError for a file that is broken, encrypted, scanned or has unreadable fonts.
 */
export async function readPdf(
  bytes: Uint8Array,
  file: string,
): Promise<{ lines: SourceLine[]; issues: Issue[]; accounts: Account[] }> {
  const raw = await readPages(bytes, file);
  const pages = layOut(raw);
  const text = pages
    .flatMap((page) => page.lines.map((line) => line.text))
    .join('')
    .replace(/\s/g, '');
  const { length } = text;
  if (length < 10 * Math.max(1, pages.length) && raw.some((page) => page.hasPictures)) {
    throw new InputError(
      `${file}：是扫描件，没有可读的文字，请先做文字识别（OCR），再导入识别后的文件`,
    );
  }
  if (length === 0) throw new InputError(`${file}：PDF 里没有文字，请换一个有内容的文件`);
  const unreadable = text.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.length ?? 0;
  if (unreadable > length * 0.2) {
    throw new InputError(
      `${file}：PDF 的字体没有文字编码，读出来是乱码，请用 Word 原稿或做文字识别后导入`,
    );
  }
  const accounts = raw.map((page, index) => accountOf(page, pages[index] as Page, index + 1));
  const issues: Issue[] = [];
  const lines = number(assemble(pages), issues);
  return { lines, issues: [...issues, ...pageIssues(raw, pages), ...asideOnce(lines)], accounts };
}

/** Sentences among the page's own text; what comes again and again is a running head or a watermark. */
function asideOnce(lines: readonly SourceLine[]): Issue[] {
  const times = new Map<string, number>();
  const aside = lines.filter(({ furniture }) => furniture);
  for (const { text } of aside) times.set(text, (times.get(text) ?? 0) + 1);
  return sentencesAside(aside.filter(({ text }) => (times.get(text) ?? 0) < 3));
}

async function readPages(bytes: Uint8Array, file: string): Promise<RawPage[]> {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const data = (folder: string): string =>
    fileURLToPath(
      new URL(`../../${folder}/`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')),
    );
  const task = getDocument({
    // pdf.js takes the buffer over, so it gets a copy.
    data: new Uint8Array(bytes),
    verbosity: 0,
    fontExtraProperties: true,
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
    const pages: RawPage[] = [];
    const layers = await document.getOptionalContentConfig();
    const reading = {
      operators: OPS,
      layerShown: (properties: unknown) => layers.isVisible(properties as never),
    };
    for (let index = 1; index <= document.numPages; index += 1) {
      const page = await document.getPage(index);
      const read = await readPage(page, reading);
      if (read.tooMuch) {
        throw new InputError(`${file}：第 ${index} 页的文字多得不像一页文件，请检查文件是否损坏`);
      }
      pages.push(read);
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

function assemble(pages: readonly Page[]): PageLine[] {
  const body = medianSize(pages);
  const notes: PageLine[] = [];
  const lines = joinRows(pages).flatMap((page) => {
    const below = footnotes(
      page.filter((line) => !line.furniture),
      body,
    );
    notes.push(...below);
    const moved = new Set(below);
    return page.filter((line) => !moved.has(line));
  });
  return [...lines, ...notes];
}

/** Pages with the rows of tables that break across them put together, on the page where they begin. */
function joinRows(pages: readonly Page[]): PageLine[][] {
  /** The last row so far, and all rows of the table that it closes. */
  let last: { line: PageLine; rows: readonly string[] } | undefined;
  return pages.map(({ lines }) => {
    const content = lines.filter((line) => !line.furniture && !isContinuation(line.text));
    const table = content[0]?.opens;
    const above = last?.line.closes;
    // The head is printed again before the rest of the row.
    const repeated = table ? table.rows.findIndex((row, index) => row !== last?.rows[index]) : 0;
    const rest = content[Math.max(repeated, 0)];
    let joined: string | null = null;
    if (last && above && table && rest?.row) {
      joined = joinBrokenRow(above, table.columns, last.line.text, rest.text);
    }
    if (joined !== null && last) last.line.text = joined;
    const end = content.findLast((line) => line !== rest || joined === null);
    const rows = table && repeated > 0 ? (last?.rows ?? []) : (end?.closes?.rows ?? []);
    if (end && end !== content[repeated - 1]) last = { line: end, rows };
    return joined === null ? lines : lines.filter((line) => line !== rest);
  });
}

function medianSize(pages: readonly Page[]): number {
  const sizes = pages
    .flatMap((page) => page.lines)
    .flatMap((line) => (line.row ? [] : Array<number>(line.text.length).fill(line.size)))
    .toSorted((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 10;
}

function number(lines: readonly PageLine[], issues: Issue[]): SourceLine[] {
  return lines.map(({ text, furniture, row, align, remarks }, index) => {
    const line = index + 1;
    issues.push(...remarks.map((remark) => ({ ...remark, line })));
    return {
      line,
      text,
      ...(furniture ? { furniture } : {}),
      ...(row ? { paragraph: true } : {}),
      ...(align && !furniture ? { align } : {}),
    };
  });
}
