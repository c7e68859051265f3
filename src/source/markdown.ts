import { InputError } from '../errors.ts';
import type { Issue, SourceLine } from '../model.ts';
import type { Account } from './account.ts';
import { append } from './append.ts';
import { shownInline } from './markdown/inline.ts';
import {
  BULLET,
  CONTENTS,
  DEFINITION,
  FENCE,
  HEADING,
  HTML_BLOCK,
  NOTE,
  QUOTE,
  RULE,
  TABLE_ROW,
  TABLE_RULE,
  UNSEEN,
} from './markdown/marks.ts';
import { pageLines, preformatted } from './markdown/page.ts';
import {
  cellsOf,
  commentEnd,
  contentsEnd,
  fenceEnd,
  frontMatter,
  htmlEnd,
  nameOf,
} from './markdown/structure.ts';

/** What came of a Markdown file. */
export interface MarkdownText {
  lines: SourceLine[];
  issues: Issue[];
  hints: Record<string, string>;
  accounts: Account[];
}

/** Longer lines are no prose; they are shown as they stand, so that the time stays bounded. */
const LONGEST_LINE = 10_000;

type Flags = Pick<SourceLine, 'paragraph'>;
const WHOLE: Flags = { paragraph: true };

/**
 * Lines of a Markdown file → lines as a reader sees them, by their numbers in the file: marks of headings,
 * quotations, emphasis and links dropped, rows of pipe tables as cells joined by tabs, HTML as on a page.
 * Front matter, contents, rules, comments and fences are furniture. Numbers of lists stay as printed.
 * Throws InputError where nothing else is there.
 */
export function readMarkdown(text: string, file: string): MarkdownText {
  return new Reader(text.split(/\r\n|\n|\r/), file).read();
}

class Reader {
  private readonly texts: readonly string[];
  private readonly file: string;
  private readonly references: ReadonlySet<string>;
  /** Index of the last line on which a comment ends. */
  private readonly lastComment: number;
  private names: Map<string, number> | null = null;
  /** Tables and lists in HTML have been closed so far. */
  private holds = true;
  private readonly lines: SourceLine[] = [];
  private readonly issues: Issue[] = [];
  private readonly aside: string[] = [];

  constructor(texts: readonly string[], file: string) {
    this.texts = texts;
    this.file = file;
    this.lastComment = texts.findLastIndex((text) => text.includes('-->'));
    this.references = new Set(
      texts.flatMap((text) =>
        isProse(text) ? (DEFINITION.exec(text)?.[1]?.toLowerCase() ?? []) : [],
      ),
    );
  }

  read(): MarkdownText {
    const { end, title } = frontMatter(this.texts);
    let index = 0;
    while (index < end) this.furniture(index++);
    let inTable = false;
    while (index < this.texts.length) {
      const next = this.texts[index + 1] ?? '';
      const isRow = this.texts[index]!.includes('|');
      inTable = isRow && (inTable || (isProse(next) && TABLE_RULE.test(next.replace(QUOTE, ''))));
      index = this.block(index, inTable);
    }
    if (!this.lines.some(({ text, furniture }) => !furniture && text.trim() !== '')) {
      throw new InputError(`${this.file}：文件里没有正文，请换一个有内容的文件`);
    }
    return {
      lines: this.lines,
      issues: this.issues,
      hints: title === null ? {} : { title },
      accounts: [account(this.texts, this.lines, this.aside)],
    };
  }

  /** Reads what begins on a line; returns the index of the line behind it. */
  private block(index: number, inTable: boolean): number {
    if (!isProse(this.texts[index]!)) {
      this.put(index, this.texts[index]!);
      return index + 1;
    }
    const text = this.texts[index]!.replace(QUOTE, '');
    const commentedTo = commentEnd(this.texts, index, this.lastComment);
    if (commentedTo !== null) {
      const at = text.lastIndexOf('<!--');
      if (text.slice(0, at).trim() !== '') this.text(index, text.slice(0, at));
      this.put(index, text.slice(at), { furniture: true });
      for (let line = index + 1; line <= commentedTo; line += 1) this.furniture(line);
      return commentedTo + 1;
    }
    const contents = contentsEnd(this.texts, index, (name) => this.lastOf(name));
    if (contents > index) {
      for (let line = index; line < contents; line += 1) this.furniture(line);
      return contents;
    }
    const fence = FENCE.exec(text)?.[1];
    if (fence) {
      const end = fenceEnd(this.texts, index, fence);
      this.furniture(index);
      for (let line = index + 1; line < end; line += 1) this.put(line, this.texts[line]!);
      if (end < this.texts.length) this.furniture(end);
      return end + 1;
    }
    if (HTML_BLOCK.test(text)) {
      const held = htmlEnd(this.texts, index, this.holds);
      this.holds &&= held !== null;
      const end = held ?? htmlEnd(this.texts, index, false)!;
      const html = this.texts.slice(index, end).map((line) => line.replace(QUOTE, ''));
      this.page(html.join('\n'), index, end);
      return end;
    }
    this.line(index, text, inTable);
    return index + 1;
  }

  private line(index: number, text: string, inTable: boolean): void {
    // Web editors leave characters that print nothing before the marks.
    const unseen = UNSEEN.exec(text)![0];
    const heading = HEADING.exec(text.slice(unseen.length));
    if ([RULE, DEFINITION, CONTENTS, TABLE_RULE].some((pattern) => pattern.test(text))) {
      this.furniture(index);
    } else if (TABLE_ROW.test(text) || inTable) this.row(index, text);
    else if (heading) this.text(index, unseen + heading[1]!, WHOLE);
    else {
      const plain = text.replace(NOTE, '[$1]').replace(BULLET, '$1• ');
      this.text(index, plain.replace(/(?: {2,}|\\)$/, ''));
    }
  }

  /** The last line of a name: that of the heading, where the contents have it too. */
  private lastOf(name: string): number {
    this.names ??= new Map(this.texts.map((text, index) => [nameOf(text), index]));
    return this.names.get(name) ?? -1;
  }

  private put(index: number, text: string, flags: Partial<SourceLine> = {}): void {
    this.lines.push({ line: index + 1, text, ...flags });
  }

  private furniture(index: number): void {
    const text = this.texts[index]!;
    this.put(index, text, text.trim() === '' ? {} : { furniture: true });
  }

  private text(index: number, text: string, flags: Flags = {}): void {
    const shown = shownInline(text, this.references);
    if ('text' in shown) this.put(index, shown.text, flags);
    else this.page(preformatted(shown.html), index, index + 1, flags);
  }

  private row(index: number, text: string): void {
    const cells = cellsOf(text).map((cell) => shownInline(cell.trim(), this.references));
    if (cells.every((cell) => 'text' in cell)) {
      this.put(index, cells.map((cell) => cell.text).join('\t'), WHOLE);
      return;
    }
    const html = cells.map((cell) =>
      'html' in cell
        ? cell.html.replace(/<br[^<>]*>/gi, ' ')
        : cell.text.replace(/[&<]/g, asEntity),
    );
    this.page(preformatted(html.join('\t')), index, index + 1, WHOLE);
  }

  private page(html: string, first: number, end: number, flags: Flags = {}): void {
    const page = pageLines(html, { file: this.file, first, end }, flags);
    append(this.lines, page.lines);
    append(this.issues, page.issues);
    append(this.aside, page.aside);
    if (page.lines.length > 0) return;
    for (let index = first; index < end; index += 1) this.furniture(index);
  }
}

function isProse(text: string): boolean {
  return text.length <= LONGEST_LINE;
}

function asEntity(character: string): string {
  return character === '&' ? '&amp;' : '&lt;';
}

/** Chinese characters of a file, addresses, tags and pictures aside, beside those of its lines. */
function account(texts: readonly string[], lines: readonly SourceLine[], aside: string[]): Account {
  const printed = texts.map((text) =>
    text
      .replace(/<!--.*?(?:-->|$)|!\[[^\]]*\]|\]\([^()]*\)|<[^<>]*>/g, ' ')
      .replace(/[^\p{Script=Han}]+/gu, ' '),
  );
  const taken = lines.map(({ text }) => text).join('\n');
  return { part: '文件', printed, taken, aside: aside.join('\n') };
}
