import { parse } from 'yaml';
import { CONTENTS_ENTRY, CONTENTS_HEAD, HTML_HOLDS, QUOTE } from './marks.ts';

const MOST_FRONT_MATTER = 200;
const FIELD = /^(?:\s|#|-\s|$)|^[^\s:：=]{1,40}\s*[:：=]/;

/** How many lines at the top are front matter (YAML, or TOML between +++), and the title that it states. */
export function frontMatter(texts: readonly string[]): { end: number; title: string | null } {
  const mark = /^(?:-{3}|\+{3})\s*$/.exec(texts[0] ?? '')?.[0].trim();
  const none = { end: 0, title: null };
  if (!mark) return none;
  const closes = texts.slice(1, MOST_FRONT_MATTER).findIndex((text) => {
    return text.trimEnd() === mark || (mark === '---' && text.trimEnd() === '...');
  });
  const fields = texts.slice(1, closes + 1);
  if (closes <= 0 || !fields.every((text) => FIELD.test(text))) return none;
  return { end: closes + 2, title: mark === '---' ? titleIn(fields.join('\n')) : null };
}

function titleIn(yaml: string): string | null {
  try {
    const fields: unknown = parse(yaml, { maxAliasCount: 0, logLevel: 'silent' });
    if (typeof fields !== 'object' || fields === null) return null;
    const title =
      (fields as Record<string, unknown>)['title'] ?? (fields as Record<string, unknown>)['标题'];
    return typeof title === 'string' && title.trim() !== '' ? title.trim() : null;
  } catch {
    // What is no YAML says nothing.
    return null;
  }
}

/**
 * Where a comment that opens on a line ends: the index of that line; null where none opens, or none ends
 * by the line `last`.
 */
export function commentEnd(texts: readonly string[], index: number, last: number): number | null {
  const opens = texts[index]!.lastIndexOf('<!--');
  if (opens === -1 || texts[index]!.indexOf('-->', opens) !== -1 || index >= last) return null;
  return texts.findIndex((text, at) => at > index && text.includes('-->'));
}

/** The line behind the code that a fence opens: that of its closing fence, or the end of the text. */
export function fenceEnd(texts: readonly string[], index: number, fence: string): number {
  const closes = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}\\s*$`);
  const end = texts.findIndex((text, at) => at > index && closes.test(text.replace(QUOTE, '')));
  return end === -1 ? texts.length : end;
}

/**
 * The line behind a stretch of HTML: a blank one, unless a table or list is open and `holds` (CommonMark
 * §4.6 ends at every blank line). Null where what is open never ends.
 */
export function htmlEnd(texts: readonly string[], index: number, holds: boolean): number | null {
  let open = 0;
  for (let at = index; at < texts.length; at += 1) {
    const text = texts[at]!.replace(QUOTE, '');
    if (text.trim() === '' && (open <= 0 || !holds)) return at;
    for (const [, slash] of text.matchAll(HTML_HOLDS)) open += slash === '/' ? -1 : 1;
  }
  return open > 0 && holds ? null : texts.length;
}

const LIST_ENTRY = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(.+)$/;
const LINK_ALONE =
  /^(?:\*\*)?\[((?:[^[\]]|\[[^[\]]*\])+)\]\([^()]*(?:\([^()]*\)[^()]*)*\)(?:\*\*)?$/;
const MOST_ENTRIES = 300;

/**
 * The line behind a list of contents that begins on a line: 目录 with entries that lead elsewhere, or whose
 * names come again below, or an entry that leads to a place of the page; that line itself where none begins.
 * `lastOf` gives the last line of a name.
 */
export function contentsEnd(
  texts: readonly string[],
  index: number,
  lastOf: (name: string) => number,
): number {
  const text = plainLine(texts, index);
  if (CONTENTS_ENTRY.test(text)) return index + 1;
  if (!CONTENTS_HEAD.test(text)) return index;
  let end = index;
  for (let at = index + 1; at < Math.min(texts.length, index + MOST_ENTRIES); at += 1) {
    const line = plainLine(texts, at);
    if (line.trim() === '') continue;
    const entry = LIST_ENTRY.exec(line)?.[1]?.trim();
    if (entry === undefined) break;
    const link = LINK_ALONE.exec(entry)?.[1];
    if (link === undefined && lastOf(nameOf(entry)) <= at) break;
    end = at + 1;
  }
  return end;
}

function plainLine(texts: readonly string[], index: number): string {
  return texts[index]!.replace(QUOTE, '');
}

/** What a heading or a line is called, without the marks of Markdown; entries of lists are not meant. */
export function nameOf(text: string): string {
  return text.replace(/[\s#*>_]/g, '');
}

/** Cells of a row, without the strokes between them. */
export function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/);
}
