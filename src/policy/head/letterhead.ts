import { squeeze } from '../../text/squeeze.ts';
import type { ElementKind } from './elements.ts';
import type { FrontLine } from './head-lines.ts';
import { beginsName, isSetApart, organsOf } from './organs.ts';
import { endsAsTitle } from './title.ts';

const MOST_LINES_OF_HEAD = 40;

/**
 * 发文机关标志: …文件 and the organs around it, organs whose characters are set apart or that stand above a number,
 * and an organ that the title below begins with again.
 */
export function setLetterhead(lines: FrontLine[]): void {
  const end = lines.findIndex(({ role }) => ['addressees', 'transmittal'].includes(role));
  const head = lines.slice(0, end === -1 ? MOST_LINES_OF_HEAD : Math.min(end, MOST_LINES_OF_HEAD));
  // From below, since an organ above what belongs to the letterhead is of it too.
  for (const [index, line] of [...head.entries()].toReversed()) {
    if (line.role === 'text' && isHeadOf(head, index, lines)) line.role = 'letterhead';
  }
}

const NUMBERS: ReadonlySet<ElementKind> = new Set(['serialNumber', 'docNumber']);
const SERIES = /^[^关]{2,40}(?:公告|通告|公报)$/u;

/** 某市人大常委会公告 promulgates 《某条例》, and the statute itself follows. */
function promulgates(lines: readonly FrontLine[]): boolean {
  const sent = lines.find(({ role }) => role === 'transmittal');
  const named = /^《([^》]+)》/u.exec(squeeze(sent?.text ?? ''))?.[1];
  return named !== undefined && lines.some(({ text }) => squeeze(text) === named);
}

function isHeadOf(lines: FrontLine[], index: number, all: readonly FrontLine[]): boolean {
  const { text, pieces, elements } = lines[index]!;
  const name = squeeze(text);
  // 某局公告 above its number is the name of a series.
  if (SERIES.test(name) && lines[index + 1]?.elements.some(({ kind }) => NUMBERS.has(kind)))
    return lines.slice(index + 1).some((line) => /关于/u.test(line.text)) || promulgates(all);
  if (endsAsTitle(name)) return false;
  const organ = organsOf(text) !== null;
  if (!organ && !(beginsName(text) && organsOf(text + (lines[index + 1]?.text ?? ''))))
    return false;
  // A title may be set apart too, but not an organ in it.
  if (elements.length > 0 || isSetApart(pieces[0]!.text)) return true;
  if (['elements', 'letterhead'].includes(lines[index + 1]?.role ?? '')) return true;
  const below = lines
    .slice(index + 1, index + 6)
    .map((line) => squeeze(line.text))
    .join('');
  return below.startsWith(name) || below.includes(`${name}关于`);
}
