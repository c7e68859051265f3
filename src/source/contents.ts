/** A line of a table of contents: leaders that run to a page number. */
const WITH_LEADERS = /(?:[.．·•⋯…]\s*){4,}[-—－]*\s*\d{1,4}\s*[-—－]*$/u;
const LONGEST_LINE = 200;
const HEAD = /^(?:目\s*[录次]|contents)\s*(?:[（(]续[）)])?[：:]?$/iu;
/** An entry is short and no sentence. */
const ENTRY = /^[^。；]{2,60}$/u;
/** The page number behind an entry, in its usual dress; between the two, white space or nothing. */
const PAGE = /\s*[（(\-—－]*\s*(\d{1,4})\s*[）)\-—－]*$/u;
/** A page number alone on its line: that of the entry before, or the number of the contents page itself. */
const PAGE_ALONE = /^[-—－\s]*(?:(\d{1,4})|[ivxIVXⅠ-Ⅻⅰ-ⅻ]{1,5})[-—－\s]*$/u;
/** An entry may be wrapped: so many lines without a page number before the one that has it. */
const MOST_WRAPPED = 3;
/** How many entries are looked for in the text; that is enough to tell, and keeps the time bounded. */
const MOST_SOUGHT = 60;

interface Entry {
  /** Index of its last line. */
  last: number;
  name: string;
  page: number | null;
}

/**
 * Indexes of the lines that make a table of contents: 目录 and its entries. Lines with leaders count
 * everywhere; others only below 目录 and where the document behind has what they name. `skip` are page
 * numbers and running heads, which may stand between two pages of it.
 */
export function contents(texts: readonly string[], skip: ReadonlySet<number>): number[] {
  const hasLeaders = (text: string): boolean =>
    text.length <= LONGEST_LINE && WITH_LEADERS.test(text);
  const found = texts.flatMap((text, index) => (hasLeaders(text) ? [index] : []));
  let from = 0;
  while (from < texts.length) {
    const head = texts.findIndex((_, index) => index >= from && isHead(texts, index));
    if (head === -1) break;
    const lines = plainEntries(texts, head, skip, hasLeaders);
    const leaders = found.some((index) => index > head && index <= (lines.at(-1) ?? head) + 4);
    if (lines.length > 0 || leaders) found.push(...headLines(texts, head), ...lines);
    from = (lines.at(-1) ?? head) + 1;
  }
  return found;
}

/** 目 and 录 may stand on lines of their own. */
function headLines(texts: readonly string[], index: number): number[] {
  return HEAD.test(texts[index]!) ? [index] : [index, index + 1];
}

function isHead(texts: readonly string[], index: number): boolean {
  return HEAD.test(texts[index]!) || (texts[index] === '目' && texts[index + 1] === '录');
}

/** Lines of the entries below a head that have no leaders, as far as the document has what they name. */
function plainEntries(
  texts: readonly string[],
  head: number,
  skip: ReadonlySet<number>,
  hasLeaders: (text: string) => boolean,
): number[] {
  const lines: number[] = [];
  const entries: Entry[] = [];
  let page = 0;
  let wrapped: string[] = [];
  let first: string | null = null;
  for (let index = headLines(texts, head).at(-1)! + 1; index < texts.length; index += 1) {
    const text = texts[index]!;
    if (text === '' || skip.has(index)) continue;
    if (!ENTRY.test(text) && !PAGE_ALONE.test(text) && !hasLeaders(text)) break;
    const alone = PAGE_ALONE.exec(text);
    if (alone) {
      lines.push(index);
      if (wrapped.length === 0 || Number(alone[1] ?? 0) < Math.max(page, 1)) continue;
      page = Number(alone[1]);
      entries.push({ last: index, name: wrapped.join(''), page });
      wrapped = [];
      continue;
    }
    const numbered = hasLeaders(text) ? null : PAGE.exec(text);
    const name = bare(numbered ? text.slice(0, numbered.index) : text);
    const goesBack = numbered !== null && Number(numbered[1]) < page;
    // Where the first entry comes again, the document itself begins.
    if (goesBack || (first !== null && bare(text) === first)) break;
    if (isHead(texts, index)) continue;
    if (hasLeaders(text)) {
      wrapped = [];
      continue;
    }
    lines.push(index);
    first ??= name;
    if (numbered === null) {
      entries.push({ last: index, name, page: null });
      wrapped = [...wrapped, name].slice(-MOST_WRAPPED);
      continue;
    }
    page = Number(numbered[1]);
    entries.push({ last: index, name: wrapped.join('') + name, page });
    wrapped = [];
  }
  const end = lastNamed(entries, texts);
  return lines.filter((index) => index <= end);
}

/** Where the contents end: at the last entry with a page number, else at the last that comes again. */
function lastNamed(entries: readonly Entry[], texts: readonly string[]): number {
  const behind = (index: number): string => bare(texts.slice(index + 1).join(''));
  const paged = entries.filter(({ page }) => page !== null);
  const last = paged.at(-1)?.last ?? -1;
  if (paged.length >= 2) {
    const rest = behind(last);
    const sought = paged.slice(0, MOST_SOUGHT);
    const named = sought.filter(({ name }) => endings(name).some((part) => rest.includes(part)));
    if (named.length * 2 >= sought.length) return last;
  }
  const lines = new Map<string, number>();
  for (const [index, text] of texts.entries()) lines.set(bare(text), index);
  const again = entries.filter(({ name, last: own }) => name !== '' && lines.get(name)! > own);
  return again.length > 0 && again[0] === entries[0] ? again.at(-1)!.last : -1;
}

/** What the document may have of an entry: all of it, or, where lines before it aren't of it, its end. */
function endings(name: string): string[] {
  return name.length < 2 ? [] : [name, name.slice(-Math.max(4, Math.ceil(name.length / 2)))];
}

function bare(text: string): string {
  return text.replace(/[\s#*>]/gu, '');
}
