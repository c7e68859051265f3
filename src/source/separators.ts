import type { Issue, SourceLine } from '../model.ts';

/**
 * Line ends of Unicode (UAX 14, classes BK and NL) besides CR and LF: VT, FF, NEL, LINE SEPARATOR,
 * PARAGRAPH SEPARATOR. Editors and programs leave them between paragraphs.
 */
const SEPARATOR = /[\v\f\u0085\u2028\u2029]/;
/** A page of printed text ends in a form feed: alone before or behind a line it parts nothing. */
const FORM_FEED_AT_END = /^\s*\f\s*|\s*\f\s*$/g;
const EXCERPT = 12;

/**
 * Parts lines at such separators and numbers them anew, the issues found so far with them; in the row of a
 * table they part nothing. Each line that had one gets an issue.
 */
export function partLines(
  lines: readonly SourceLine[],
  issues: readonly Issue[],
): { lines: SourceLine[]; issues: Issue[] } {
  if (!lines.some(({ text }) => SEPARATOR.test(text))) {
    return { lines: [...lines], issues: [...issues] };
  }
  const parted: SourceLine[] = [];
  const found: Issue[] = [];
  const renumbered = new Map<number, number>();
  for (const line of lines) {
    const first = parted.length + 1;
    renumbered.set(line.line, first);
    const text = line.text.replace(FORM_FEED_AT_END, '');
    const separator = SEPARATOR.exec(text);
    const isRow = line.paragraph === true && text.includes('\t');
    const texts = separator && !isRow ? text.split(SEPARATOR) : [line.text];
    for (const part of texts) parted.push({ ...line, line: parted.length + 1, text: part });
    if (separator) found.push(report(text, separator, first));
  }
  const moved = issues.map((issue) => ({
    ...issue,
    line: renumbered.get(issue.line) ?? issue.line,
  }));
  return { lines: parted, issues: [...moved, ...found] };
}

function report(text: string, { 0: character, index }: RegExpExecArray, line: number): Issue {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const around = text
    .slice(Math.max(0, index - EXCERPT), index + EXCERPT)
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
  return { ruleId: 'line-separator', line, message: `分隔符 U+${code} 按换行读取：“${around}”` };
}
