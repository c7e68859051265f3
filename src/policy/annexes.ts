import type { SourceLine } from '../model.ts';
import { endingInDate } from './dates.ts';
import { type Layout, paragraphEnds } from './paragraphs.ts';

export interface AnnexHead {
  label: string;
  number: number | null;
}

const HEAD =
  /^(附\s*件|附\s*录|附\s*表)\s*([\d０-９]{1,2}|[一二三四五六七八九十]{1,3})?\s*[：:]?\s*$/u;
const HEAD_WITH_TITLE =
  /^(附\s*件|附\s*录)\s*([\d０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*[：:\s]\s*\S/u;
const LIST = /^附\s*件\s*[：:]?\s*\S/u;
const LIST_REACH = 12;

/**
 * Where attachments begin: 附件, 附件1, 附件1：… on a line of its own. The list of attachments that
 * a notice prints before its date (附件：1.… 2.…) is not a beginning. Index of the line → label.
 */
export function annexHeads(lines: SourceLine[], layout: Layout): Map<number, AnnexHead> {
  const heads = new Map<number, AnnexHead>();
  for (const [index, { text }] of lines.entries()) {
    const trimmed = text.trim();
    const match =
      HEAD.exec(trimmed) ?? (isList(lines, index) ? null : HEAD_WITH_TITLE.exec(trimmed));
    if (!match || trimmed.length > 60) continue;
    // 附件一 may also come to the start of a line where a sentence was wrapped.
    const before = lines[index - 1];
    if (before && !paragraphEnds(before, lines[index]!, layout)) continue;
    if (HEAD.test(trimmed) && isList(lines, index)) continue;
    const printed = match[2]?.normalize('NFKC') ?? '';
    heads.set(index, {
      label: match[1]!.replace(/\s/g, '') + printed,
      number: /^\d+$/.test(printed) ? Number(printed) : null,
    });
  }
  return heads;
}

/** A list of attachments is followed by the date of the notice within a few lines. */
function isList(lines: SourceLine[], index: number): boolean {
  const text = lines[index]!.text.trim();
  if (!LIST.test(text) && !HEAD.test(text)) return false;
  return lines
    .slice(index + 1, index + 1 + LIST_REACH)
    .some(({ text: line }) => endingInDate(line) !== null);
}
