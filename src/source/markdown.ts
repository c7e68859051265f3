import type { SourceLine } from '../model.ts';

const TABLE_ROW = /^\s*\|.*\|\s*$/;
const TABLE_RULE = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;

/**
 * Lines of a Markdown file → lines as a reader sees them: marks of headings and of bold text dropped,
 * rows of pipe tables as cells joined by tabs; rules, comments and code fences are furniture. Nothing
 * else is taken for syntax, so `5~10`, `1.` and `<` stay as they are.
 */
export function readMarkdown(lines: readonly SourceLine[]): SourceLine[] {
  let comment = false;
  return lines.map(({ line, text }) => {
    const opens = text.includes('<!--');
    const inComment = comment || opens;
    comment = inComment && !text.includes('-->');
    const wholeComment =
      inComment && (comment || /^\s*(?:<!--.*)?-->\s*$/.test(text) || isComment(text));
    if (
      wholeComment ||
      TABLE_RULE.test(text) ||
      /^\s*(?:-{3,}|\*{3,}|_{3,}|```.*)\s*$/.test(text)
    ) {
      return { line, text, furniture: true };
    }
    if (TABLE_ROW.test(text)) return { line, text: tableRow(text), paragraph: true };
    const heading = /^\s{0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/.exec(text);
    if (heading) return { line, text: plain(heading[1] ?? ''), paragraph: true };
    return { line, text: plain(text) };
  });
}

function isComment(text: string): boolean {
  return /^\s*<!--.*-->\s*$/.test(text);
}

function tableRow(text: string): string {
  return text
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => plain(cell.trim()).replaceAll('\\|', '|'))
    .join('\t');
}

/** Bold marks go where they come in pairs around text. */
function plain(text: string): string {
  return text.replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2');
}
