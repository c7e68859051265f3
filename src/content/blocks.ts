import type { Clause, PolicyMeta } from '../model.ts';
import { HAN_TO_TEN } from '../text/numerals.ts';
import { squeeze } from '../text/squeeze.ts';
import type { Block, ParagraphBlock, Role } from './block.ts';
import { tableBlock } from './table.ts';

/** Position in `text` after its first `count` characters that are not white space. */
function afterVisible(text: string, count: number): number {
  let seen = 0;
  for (let i = 0; i < text.length; i++) {
    if (seen === count) return i;
    if (!/\s/u.test(text.charAt(i))) seen++;
  }
  return text.length;
}

/** Length of mark and heading at the start of a clause, the full stop or colon included; an article is known by its mark alone. */
function headingLength({ kind, text, spans: { marker, heading } }: Clause): number {
  if (heading === null) return kind === 'article' ? (marker?.[1] ?? 0) : 0;
  const stop = /^[】\s]*[。．.：:]?/u.exec(text.slice(heading[1]));
  return heading[1] + (stop?.[0].trimEnd().length ?? 0);
}

const DATE = new RegExp(
  `^[〇零${HAN_TO_TEN}\\d]{2,4}年[${HAN_TO_TEN}\\d]{1,2}月[${HAN_TO_TEN}\\d]{1,3}日$`,
  'u',
);
const SENTENCE = /[。；，：:]$/u;

/** Offset at which the title ends where something else follows it in one paragraph; else 0. */
function titleEnd(paragraph: string, title: string): number {
  const wanted = squeeze(title);
  const text = squeeze(paragraph);
  return text.startsWith(wanted) && text !== wanted ? afterVisible(paragraph, wanted.length) : 0;
}

/** Gives the lines of an official letter their roles: letterhead, number, title, address, text, signature. */
function letterBlocks(lines: ParagraphBlock[], meta: PolicyMeta): ParagraphBlock[] {
  const title = squeeze(meta.title);
  const is = (text: string, value: string | null) => value !== null && text === squeeze(value);
  let body = false;
  return lines.map((line, i) => {
    const text = squeeze(line.text);
    // A line before one that ends in a full stop opens that sentence, however it was broken off.
    const broken = body && /。$/u.test(squeeze(lines[i + 1]?.text ?? ''));
    const role = ((): Role => {
      if (is(text, meta.docNumber) || is(text, meta.registryNumber)) return 'number';
      if (/(?:人民政府|办公室|办公厅|委员会|局|厅)文件$/u.test(text)) return 'letterhead';
      if (/^[（(].{0,12}[)）]$/u.test(text)) return body ? 'note' : 'number';
      if (body && (is(text, meta.issuer) || DATE.test(text))) return 'signature';
      if (
        !broken &&
        !SENTENCE.test(text) &&
        (body || title.includes(text) || text.includes(title))
      ) {
        return 'title';
      }
      body = true;
      return /[：:]$/u.test(text) ? 'address' : 'text';
    })();
    return { ...line, role };
  });
}

/** The blocks of a clause in order; together their texts are the clause's text without newlines. */
export function clauseBlocks(clause: Clause, meta: PolicyMeta): Block[] {
  const table = tableBlock(clause);
  if (table) return [table];
  let start = 0;
  const lines = clause.text.split('\n').map((text): ParagraphBlock => {
    const line: ParagraphBlock = { type: 'paragraph', role: 'text', start, text, split: 0 };
    start += text.length + 1;
    return line;
  });
  if (clause.kind === 'front') {
    const parts = lines.flatMap((line) => {
      const end = titleEnd(line.text, meta.title);
      if (end === 0) return [line];
      return [
        { ...line, text: line.text.slice(0, end) },
        { ...line, start: line.start + end, text: line.text.slice(end) },
      ];
    });
    return letterBlocks(parts, meta);
  }
  if (clause.kind === 'colophon') return lines.map((line) => ({ ...line, role: 'address' }));
  if (clause.kind === 'closing') return lines;
  const [first, second] = lines;
  if (clause.kind === 'annex' && second && clause.spans.heading?.[0] === second.start) {
    second.role = 'heading';
    second.split = second.text.length;
    return lines;
  }
  if (first) {
    first.split = Math.min(headingLength(clause), first.text.length);
    if (first.split > 0) first.role = squeeze(first.text.slice(first.split)) ? 'run-in' : 'heading';
  }
  return lines;
}
