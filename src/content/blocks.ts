import type { Clause, PolicyMeta } from '../model.ts';
import { tableBlock } from './table.ts';

/**
 * How a paragraph of a clause is set. `heading`: the whole paragraph is the heading; `run-in`: the
 * heading opens the paragraph and ends at `split`; the rest are the customary lines of an official
 * letter (GB/T 9704—2012, 7.2–7.3), told from the text and the metadata, not from their position.
 */
export type Role =
  | 'heading'
  | 'run-in'
  | 'text'
  | 'title'
  | 'number'
  | 'address'
  | 'signature'
  | 'note'
  | 'letterhead';

export interface ParagraphBlock {
  type: 'paragraph';
  role: Role;
  /** Offset of the paragraph in the clause's text. */
  start: number;
  text: string;
  /** Length of the heading within the paragraph; 0 where there is none. */
  split: number;
}

export interface TableCell {
  start: number;
  text: string;
  rows: number;
  header: 'col' | 'row' | null;
}

export interface TableBlock {
  type: 'table';
  caption: ParagraphBlock[];
  head: TableCell[];
  body: TableCell[][];
  notes: ParagraphBlock[];
}

export type Block = ParagraphBlock | TableBlock;

const bare = (text: string): string => text.replace(/\s/gu, '');

/** Position in `text` after its first `count` characters that are not white space. */
function afterVisible(text: string, count: number): number {
  let seen = 0;
  for (let i = 0; i < text.length; i++) {
    if (seen === count) return i;
    if (!/\s/u.test(text.charAt(i))) seen++;
  }
  return text.length;
}

/** Length of mark and heading at the start of a paragraph, the full stop or colon included. */
function headingLength(clause: Clause, paragraph: string): number {
  if (!clause.heading) return 0;
  const at = bare(paragraph).indexOf(bare(clause.heading));
  if (at < 0 || at > bare(clause.marker ?? '').length + 12) return 0;
  const end = afterVisible(paragraph, at + bare(clause.heading).length);
  const stop = /^\s*[。．.：:]/u.exec(paragraph.slice(end));
  return end + (stop?.[0].length ?? 0);
}

const DATE =
  /^[〇零一二三四五六七八九十\d]{2,4}年[一二三四五六七八九十\d]{1,2}月[一二三四五六七八九十\d]{1,3}日$/u;

function letterRole(paragraph: string, meta: PolicyMeta): Role {
  const text = bare(paragraph);
  const is = (value: string | null) => value !== null && text === bare(value);
  if (is(meta.docNumber) || is(meta.registryNumber)) return 'number';
  if (is(meta.issuer) || DATE.test(text)) return 'signature';
  if (/^[（(].{0,12}[)）]$/u.test(text)) return 'note';
  if (/(人民政府|办公室|办公厅|委员会|局|厅)文件$/u.test(text) && text.length < 40)
    return 'letterhead';
  if (/[：:]$/u.test(text) && !/[。；]/u.test(text)) return 'address';
  const title = bare(meta.title);
  if (
    text.length > 5 &&
    !/[。；]$/u.test(text) &&
    (title.includes(text) || /(通知|方案|规划|意见|办法|决定|条例|措施|规定)$/u.test(text))
  )
    return 'title';
  return 'text';
}

/** The blocks of a clause in order; together their texts are the clause's text without newlines. */
export function clauseBlocks(clause: Clause, meta: PolicyMeta): Block[] {
  const table = tableBlock(clause);
  if (table) return [table];
  let start = 0;
  return clause.text.split('\n').map((text, index) => {
    const block: ParagraphBlock = { type: 'paragraph', role: 'text', start, text, split: 0 };
    start += text.length + 1;
    if (clause.kind === 'front' || clause.kind === 'colophon' || clause.kind === 'closing') {
      block.role = letterRole(text, meta);
    } else if (index === 0) {
      block.split = headingLength(clause, text);
      if (block.split > 0) block.role = bare(text.slice(block.split)) ? 'run-in' : 'heading';
    }
    return block;
  });
}
