/** What is printed above a table that goes on from the page before: 续表, 表2（续） 单位：万元. */
const CONTINUED =
  /^(?:[（(]?(?:续上?表|接上[表页]|上接表)[^。；]{0,30}|表\s*[\d０-９一二三四五六七八九十]{1,4}(?:[-—－][\d０-９]{1,2})?[^。；]{0,40}[（(]续[^）)]{0,4}[)）])$/u;

export const isContinuation = (text: string): boolean => CONTINUED.test(text.trim());

/**
 * Indexes of lines that a table prints again where it goes on over a page: the rows of its head, and 续表 above
 * them. A line that is neither a row nor in `skip` (page numbers, running heads) ends a table.
 */
export function repeatedHeads(texts: readonly string[], skip: ReadonlySet<number>): number[] {
  const found: number[] = [];
  let rows: string[] = [];
  let captions: number[] = [];
  let next = 0;
  for (const [index, text] of texts.entries()) {
    if (skip.has(index) || text.trim() === '') continue;
    if (rows.length > 0 && isContinuation(text)) {
      captions.push(index);
      next = 0;
      continue;
    }
    if (!isRow(text)) {
      rows = [];
      captions = [];
      continue;
    }
    found.push(...captions);
    captions = [];
    const row = squeezed(text);
    if (row === rows[0] && isHead(text)) next = 1;
    else if (next > 0 && row === rows[next]) next += 1;
    else next = 0;
    if (next > 0) found.push(index);
    else rows.push(row);
  }
  return found;
}

const isRow = (text: string): boolean => text.includes('\t') || /^\s*\|.*\|\s*$/u.test(text);

/** A head names two columns at least and states nothing. */
function isHead(text: string): boolean {
  const cells = text.split(/[\t|]/u).map((cell) => cell.trim());
  return cells.filter((cell) => /\p{L}/u.test(cell)).length >= 2 && !/[。；]/u.test(text);
}

function squeezed(text: string): string {
  return text.replace(/[^\S\t]/gu, '');
}
