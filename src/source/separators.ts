import type { Issue, SourceLine } from '../model.ts';

/**
 * Line ends of Unicode (UAX 14, classes BK and NL) besides CR and LF: VT, FF, NEL, LINE SEPARATOR,
 * PARAGRAPH SEPARATOR. Editors and programs leave them between paragraphs.
 */
const SEPARATOR = /[\v\f\u0085\u2028\u2029]/;
const SEPARATORS = new RegExp(SEPARATOR.source, 'g');
/** A page of printed text ends in a form feed: alone before or behind a line it parts nothing. */
const FORM_FEED_AT_END = /^\s*\f\s*|\s*\f\s*$/g;
const EXCERPT = 12;

/**
 * Parts lines at such separators; the parts keep the number of their line, and in the row of a table they
 * part nothing. Each line gets an issue for every
 * kind of separator in it.
 */
export function partLines(lines: readonly SourceLine[]): { lines: SourceLine[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const parted = lines.flatMap((line): SourceLine[] => {
    if (!SEPARATOR.test(line.text)) return [line];
    const text = line.text.replace(FORM_FEED_AT_END, '');
    const firsts = new Map<string, RegExpMatchArray>();
    for (const match of text.matchAll(SEPARATORS)) {
      if (!firsts.has(match[0])) firsts.set(match[0], match);
    }
    if (firsts.size === 0) return [line];
    for (const first of firsts.values()) issues.push(report(text, first, line.line));
    const isRow = line.paragraph === true && text.includes('\t');
    return isRow ? [line] : text.split(SEPARATOR).map((part) => ({ ...line, text: part }));
  });
  return { lines: parted, issues };
}

function report(text: string, { 0: character, index = 0 }: RegExpMatchArray, line: number): Issue {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const around = text
    .slice(Math.max(0, index - EXCERPT), index + EXCERPT)
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
  return { ruleId: 'line-separator', line, message: `分隔符 U+${code} 按换行读取：“${around}”` };
}
