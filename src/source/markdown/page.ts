import type { Issue, SourceLine } from '../../model.ts';
import { readBlocks } from '../html/blocks.ts';
import { hiddenText } from '../html/veils.ts';

/** Where HTML stands in a file: from the line of this index to before that of the other. */
export interface Place {
  file: string;
  first: number;
  end: number;
}

/**
 * HTML that stands in a Markdown file → its lines by their numbers in the file, what nobody sees as
 * furniture; what is to be said of them, and what is left out on purpose.
 */
export function pageLines(
  html: string,
  { file, first, end }: Place,
  flags: Pick<SourceLine, 'paragraph'>,
): { lines: SourceLine[]; issues: Issue[]; aside: string[] } {
  const { blocks, aside } = readBlocks(html, file);
  const numbers = blocks.map(({ line }) => Math.min(end, first + Math.max(1, line)));
  const lines = blocks.map(
    ({ text, hidden, cells, align }, at): SourceLine => ({
      line: numbers[at]!,
      text,
      ...(hidden ? { furniture: true } : {}),
      ...(cells ? { paragraph: true } : flags),
      ...(align ? { align } : {}),
    }),
  );
  const remarks = blocks.flatMap((block, at) => {
    const line = numbers[at]!;
    const said: Issue[] = block.remarks.map((remark) => ({ ...remark, line }));
    if (block.pictures > 0) {
      const message = `有 ${block.pictures} 张图片，图片中的文字没有读取`;
      said.push({ ruleId: 'pictures-not-read', line, message });
    }
    return said;
  });
  const everywhere = blocks.map(() => true);
  const hidden = hiddenText(blocks, everywhere).map((issue) => ({
    ...issue,
    line: numbers[issue.line - 1]!,
  }));
  return { lines, issues: [...remarks, ...hidden], aside };
}

/** Inline HTML as a line whose white space stays. */
export function preformatted(html: string): string {
  return `<p style="white-space:pre">${html}</p>`;
}
