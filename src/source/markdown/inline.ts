/** What a line of Markdown shows: text, or a page's markup where it has any. */
export type Shown = { text: string } | { html: string };

const ESCAPED = /^\\([!-/:-@[-`{-~])/;
const CODE = /^(`+)(?!`)(.*?[^`])\1(?!`)/;
const TICKS = /^`+/;
/** Addresses as links have them: 国发[2022](试行) is none. */
const ADDRESS = String.raw`(?:<[^<>]*>|(?:https?:|mailto:|ftp:|#|\.{0,2}\/|www\.|[^\s()<>]+\.(?:html?|md|pdf|docx?|xlsx?|pptx?|wps|ofd|png|jpe?g|gif|svg|webp|zip|rar)\b)[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?`;
const LINK = new RegExp(String.raw`^\[((?:[^[\]\\]|\\.|\[[^[\]]*\])*)\]\(\s*${ADDRESS}\s*\)`);
const IMAGE = new RegExp(String.raw`^!\[[^\]]*\](?:\(\s*(?:${ADDRESS}|[^()]*)\s*\)|\[[^\]]*\])`);
const REFERENCE = /^\[((?:[^[\]\\]|\\.)+)\]\[([^\]]*)\]/;
const FOOTNOTE = /^\[\^([^\]\s]{1,20})\]/;
const AUTOLINK = /^<((?:https?|mailto|ftp):[^\s<>]+)>/i;
const ENTITY = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;
const COMMENT = /^<!--.*?-->/;
const VOID_TAG = /^<(?:br|wbr|img)(?:\s[^<>]*)?\/?>/i;
const PAIRED_TAG =
  /^<(\/?)(sup|sub|b|strong|i|em|u|del|s|strike|ins|span|font|a|small|big|mark|code|kbd|ruby|rt|rp|q|center|p|label|tt|abbr|cite)(?:\s[^<>]*)?>/i;

/** Marks of emphasis, longest first; what they hold begins and ends with text. */
const EMPHASIS: [open: RegExp, close: string, tag: string | null][] = [
  [/^\*\*\*(?=[^\s*])/, '***', null],
  [/^\*\*(?=[^\s*])/, '**', null],
  [/^__(?=[^\s_])/, '__', null],
  [/^~~(?=[^\s~])/, '~~', 'del'],
  [/^\*(?=[^\s*])/, '*', null],
  [/^_(?=[^\s_])/, '_', null],
];
/** A single mark between letters, figures or Chinese characters is a mark of the text: 7*24小时. */
const WORD = /[\p{L}\p{N}]/u;
const MOST_NESTED = 6;

/**
 * A line of Markdown without its marks: emphasis, links, code, escapes (CommonMark 0.31), strikethrough and
 * footnotes. Marks that pair with nothing on the line are text. `references` are the names that links
 * may use.
 */
export function shownInline(line: string, references: ReadonlySet<string>): Shown {
  const reader = new Inline(line, references);
  const html = reader.read(line, 0);
  return reader.plain ? { text: unescaped(html) } : { html };
}

/** What was read as a mark: what it shows, and its length in the line. */
interface Taken {
  html: string;
  length: number;
}

/** Where in a line the reading stands. */
interface Around {
  depth: number;
  /** Tags that are open. */
  open: string[];
  /** Marks of emphasis that nothing closes. */
  unclosed: Set<string>;
}

class Inline {
  plain = true;
  private readonly references: ReadonlySet<string>;
  /** How many tags of a name close on the line, less those taken. */
  private readonly closing = new Map<string, number>();

  constructor(line: string, references: ReadonlySet<string>) {
    this.references = references;
    for (const [, name] of line.matchAll(/<\/([a-z]+)\s*>/gi)) {
      const tag = name!.toLowerCase();
      this.closing.set(tag, (this.closing.get(tag) ?? 0) + 1);
    }
  }

  /** Markdown → HTML. */
  read(text: string, depth: number): string {
    let html = '';
    let at = 0;
    const around: Around = { depth, open: [], unclosed: new Set() };
    while (at < text.length) {
      const plain = /^[^\\`![<&*_~]+/.exec(text.slice(at))?.[0];
      if (plain) {
        html += escaped(plain);
        at += plain.length;
        continue;
      }
      const rest = text.slice(at);
      const taken = this.mark(rest, text[at - 1] ?? '', around);
      html += taken?.html ?? escaped(text[at]!);
      at += taken?.length ?? 1;
    }
    return html;
  }

  private mark(rest: string, before: string, around: Around): Taken | null {
    const [first] = rest;
    const take = (match: RegExpExecArray, html: string) => ({ html, length: match[0].length });
    const markup = (match: RegExpExecArray, html: string) => {
      this.plain = false;
      return take(match, html);
    };
    if (first === '\\') {
      const match = ESCAPED.exec(rest);
      return match && take(match, escaped(match[1]!));
    }
    if (first === '`') {
      const match = CODE.exec(rest);
      // Where as many don't come again, all of them are text.
      return match
        ? take(match, escaped(match[2]!.replace(/^ (.*) $/, '$1')))
        : take(TICKS.exec(rest)!, TICKS.exec(rest)![0]);
    }
    if (first === '&') {
      const match = ENTITY.exec(rest);
      return match && markup(match, match[0]);
    }
    if (first === '!') {
      const match = IMAGE.exec(rest);
      return match && markup(match, '<img src="picture">');
    }
    if (first === '[') return this.link(rest, around.depth);
    if (first === '<') return this.tag(rest, around.open);
    return around.depth < MOST_NESTED ? this.emphasis(rest, before, around) : null;
  }

  private link(rest: string, depth: number): Taken | null {
    const note = FOOTNOTE.exec(rest);
    if (note) return { html: escaped(`[${note[1]}]`), length: note[0].length };
    const direct = LINK.exec(rest);
    const named = direct ? null : REFERENCE.exec(rest);
    const match = direct ?? named;
    if (!match) return null;
    const name = (named?.[2] || match[1]!).toLowerCase();
    if (named && !this.references.has(name)) return null;
    return { html: this.read(match[1]!, depth + 1), length: match[0].length };
  }

  private tag(rest: string, open: string[]): Taken | null {
    const address = AUTOLINK.exec(rest);
    if (address) return { html: escaped(address[1]!), length: address[0].length };
    const match = COMMENT.exec(rest) ?? VOID_TAG.exec(rest) ?? PAIRED_TAG.exec(rest);
    if (!match) return null;
    const name = match[2]?.toLowerCase();
    if (name !== undefined && match[1] === '/') {
      const at = open.lastIndexOf(name);
      if (at === -1) return null;
      open.splice(at, 1);
    } else if (name !== undefined) {
      // A tag that nothing closes on the line is text.
      const left = this.closing.get(name) ?? 0;
      if (left === 0) return null;
      this.closing.set(name, left - 1);
      open.push(name);
    }
    this.plain = false;
    return { html: match[0], length: match[0].length };
  }

  private emphasis(rest: string, before: string, { depth, unclosed }: Around): Taken | null {
    for (const [opens, close, tag] of EMPHASIS) {
      const match = opens.exec(rest);
      if (!match) continue;
      const single = close.length === 1;
      if ((single && WORD.test(before)) || (tag && /\d/.test(before))) continue;
      // What nothing closes here, nothing closes further on.
      const end = unclosed.has(close) ? -1 : closeOf(rest, close);
      if (end === -1) {
        unclosed.add(close);
        continue;
      }
      if (tag) this.plain = false;
      const inner = this.read(rest.slice(close.length, end), depth + 1);
      return { html: tag ? `<${tag}>${inner}</${tag}>` : inner, length: end + close.length };
    }
    return null;
  }
}

/** Where emphasis ends: behind text, and a single mark before what is no word; -1 where nowhere. */
function closeOf(text: string, close: string): number {
  for (
    let at = text.indexOf(close, close.length + 1);
    at !== -1;
    at = text.indexOf(close, at + 1)
  ) {
    const mark = close[0]!;
    if (/\s/.test(text[at - 1]!) || text[at - 1] === mark || text[at - 1] === '\\') continue;
    if (text[at + close.length] === mark) continue;
    if (close.length === 1 && WORD.test(text[at + 1] ?? '')) continue;
    return at;
  }
  return -1;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function unescaped(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
