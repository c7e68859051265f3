import type { Page, PageLine } from './pdf-page.ts';

const PAGE_NUMBER =
  /^[-—－–―─·•\s]*(?:第\s*)?(?:\d{1,4}|[ivxIVX]{1,6})(?:\s*页)?(?:\s*[/／,，共]+\s*\d{1,4}\s*页?)?[-—－–―─·•\s]*$/u;
const MARGIN = 0.13;

/** Lines that belong to the page and not to the document: page numbers, running heads, watermarks. */
export function pageFurniture(pages: readonly Page[]): Set<PageLine> {
  const furniture = new Set<PageLine>();
  const repeated = new Map<string, PageLine[]>();
  for (const page of pages) {
    for (const line of page.lines) if (line.aslant) furniture.add(line);
    const upright = page.lines.filter((line) => !line.aslant && !line.row);
    const edges = new Set([...upright.slice(0, 2), ...upright.slice(-2)]);
    for (const line of edges) {
      const share = line.y / page.height;
      if (share > MARGIN && share < 1 - MARGIN) continue;
      if (PAGE_NUMBER.test(line.text)) furniture.add(line);
      // A running head may have the page number at either end.
      const key = `${Math.round(line.y / 4)} ${line.text.replace(/^[-—－\s]*\d+|\d+[-—－\s]*$/g, '#')}`;
      repeated.set(key, [...(repeated.get(key) ?? []), line]);
    }
  }
  for (const lines of repeated.values()) {
    if (lines.length >= 3 && lines.length >= pages.length * 0.3) {
      for (const line of lines) furniture.add(line);
    }
  }
  return furniture;
}

const NOTE_MARK = /^(?:[①-⑳]|\[\d{1,2}\]|［\d{1,2}］|\d{1,2}\s?(?=[\p{Script=Han}《]))/u;

/** Notes at the foot of a page: small print that opens with a mark. They go to the end of the document. */
export function footnotes(page: Page, furniture: ReadonlySet<PageLine>, body: number): PageLine[] {
  const lines = page.lines.filter((line) => !furniture.has(line) && !line.row);
  let start = lines.length;
  while (start > 0 && (lines[start - 1] as PageLine).size < body * 0.85) start -= 1;
  const small = lines.slice(start);
  return start > 0 && small[0] && NOTE_MARK.test(small[0].text) ? small : [];
}
