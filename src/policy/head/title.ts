import { LETTER } from '../../lexicon/document-kinds.ts';
import { DRAFT } from '../../lexicon/drafts.ts';
import { isBalanced } from '../../text/brackets.ts';
import { squeeze } from '../../text/squeeze.ts';
import { DOC_NUMBER } from './elements.ts';
import { beginsName, endsName, isOrganName, organsOf } from './organs.ts';
import { DOC_TYPE, type LineRole, SENTENCE_START, STATUS } from './roles.ts';

export interface TitleLine {
  text: string;
  role: LineRole;
}

const MOST_LINES = 8;
const LONGEST_LINE = 100;
/** （试行）, （2021—2025年） behind the kind of document. */
const BRACKET = '[（(〔][^）)〕]{1,24}[）)〕]';
const BRACKETS = new RegExp(`(?:${BRACKET})+$`, 'u');
const BRACKETS_ALONE = new RegExp(`^${BRACKET}$`, 'u');
/** X印发《Y》, and a name that stands in 《》 as a whole. */
const SENDS_OUT = /(?:^|印发|转发|批转|公布|发布|颁布|下发)《.+》$/u;
/** Organs that issue documents rather than being what they are about. */
const ISSUING = /(?:政府|办公室|局|厅|部|委|院|会|中央|党组|领导小组)$/u;
/** 某市公安局 / 通告: all that the title says. */
const KIND_ALONE = new RegExp(`^(?:${LETTER})$`, 'u');
/** 某政办发〔2024〕3号 in brackets behind the title itself, not behind one that it quotes. */
const NUMBER_BEHIND = new RegExp(`(?<!》)[（(]${DOC_NUMBER.source}[）)]$`, 'u');
/** 某局关于…的公告（2024年第3号）. */
const SERIAL_BEHIND = /(?:公告|通告)[（(]((?:(?:19|20)\d{2}年)?第\d+号)[）)]$/u;
const OF_KIND = new RegExp(`的[^，]{0,14}${DOC_TYPE.source}`, 'u');
/** What follows the organ in a title; it may stand on the next line. */
const ACTION = /关于|印发|转发|批转|^(?:贯彻|公布|发布|颁布|批准|同意|任免|召开)/u;

/** True where a text ends as titles do: with a kind of document, brackets behind it aside, or with 印发《…》. */
export function endsAsTitle(text: string): boolean {
  if (!isBalanced(text)) return false;
  const bare = text.replace(NUMBER_BEHIND, '').replace(BRACKETS, '').replace(STATUS, '');
  const inside = /《(.+)》$/u.exec(bare)?.[1];
  return (
    DOC_TYPE.test(bare) ||
    (SENDS_OUT.test(bare) && inside !== undefined && DOC_TYPE.test(inside.replace(BRACKETS, '')))
  );
}

/**
 * Where the title that begins on line `start` ends, the first line behind it; null where none does:
 * short lines, no sentence, the last ending with a kind of document.
 */
export function titleEnd(lines: TitleLine[], start: number): number | null {
  let text = '';
  let complete: number | null = null;
  for (let at = start; at < Math.min(lines.length, start + MOST_LINES); at += 1) {
    const { text: line, role } = lines[at]!;
    if (!isPartOfTitle(line, role)) break;
    if (at === start && (SENTENCE_START.test(line) || isIssuerAlone(lines, start))) return null;
    if (complete !== null && organsOf(line)) break;
    if (at > start && beginsAnew(text, lines[at - 1]!.text, line)) return null;
    text += squeeze(line);
    if (!endsAsTitle(text)) continue;
    complete ??= at + 1;
    // 关于… asks for 的 before the kind of document: 关于…制度 may go on with 的指导意见.
    if (!/关于/u.test(text) || /》$/u.test(text) || OF_KIND.test(text)) {
      complete = at + 1;
      break;
    }
  }
  return complete === null ? null : withBrackets(lines, complete);
}

/** True where a line names the issuer and goes on with 关于…, though what stands above is no issuer. */
function beginsAnew(before: string, above: string, line: string): boolean {
  const named = /^(.+?)(?:等[\p{Script=Han}\d]{1,6}(?:部门|单位))?(?=关于|印发|转发|批转)/u.exec(
    line,
  )?.[1];
  if (named === undefined || /关于|印发|转发|批转|《/u.test(before)) return false;
  return organsOf(named) !== null && organsOf(above) === null && !beginsName(above);
}

function isPartOfTitle(line: string, role: LineRole): boolean {
  return (
    role === 'text' && !/[。；]|^\d+\s*[.．、]|[：:]$/u.test(line) && line.length <= LONGEST_LINE
  );
}

/**
 * A line that names the issuer alone opens a title only where 关于… or 印发… follows; 某区指挥中心 and its like
 * also where the next line doesn't name a place anew (某区指挥中心 / 规范化建设指引).
 */
function isIssuerAlone(lines: TitleLine[], start: number): boolean {
  for (let at = start; at < Math.min(lines.length, start + MOST_LINES); at += 1) {
    const { text } = lines[at]!;
    if (ACTION.test(squeeze(text))) return false;
    if (BRACKETS_ALONE.test(squeeze(text)) || organsOf(text)) continue;
    if (at === start || KIND_ALONE.test(squeeze(text))) return false;
    return ISSUING.test(squeeze(lines[start]!.text)) || beginsName(text);
  }
  return true;
}

/** （2021—2025年） and （试行） on a line below the title belong to it, notes on its adoption don't. */
function withBrackets(lines: TitleLine[], end: number): number {
  const next = lines[end];
  if (!next || !['text', 'status'].includes(next.role)) return end;
  const text = squeeze(next.text);
  return BRACKETS_ALONE.test(text) && /(?:年\S?|版)[）)]$|[试暂]行|试用|修[订正]/u.test(text)
    ? end + 1
    : end;
}

const DRAFT_BEHIND = new RegExp(`[（(〔]${DRAFT}[）)〕]$`, 'u');

/** The lines of a title as one: without what says that it is a draft, organs in a row kept apart. */
export function titleText(lines: string[]): string {
  const text = lines.join(' ');
  if (text.length > MOST_LINES * LONGEST_LINE) return squeeze(text);
  const joined = text.replace(/\s+/gu, (gap, at: number) =>
    /^[A-Za-z]\s+[A-Za-z]/u.test(text.slice(at - 1, at + gap.length + 1)) ||
    divides(text.slice(0, at), text.slice(at + gap.length))
      ? ' '
      : '',
  );
  const bare = joined.replace(NUMBER_BEHIND, '').replace(DRAFT_BEHIND, '');
  return /^《[^》]+》$/u.test(bare) ? bare.slice(1, -1) : bare;
}

/** The number that is printed in brackets behind a title; null where there is none. */
export function numberBehindTitle(lines: string[]): string | null {
  const title = lines.map(squeeze).join('');
  return NUMBER_BEHIND.exec(title)?.[0].slice(1, -1) ?? SERIAL_BEHIND.exec(title)?.[1] ?? null;
}

/** True between two names of organs, the second of which may go on with what the title says. */
function divides(before: string, after: string): boolean {
  const [left] = /\S*$/u.exec(before)!;
  const [right] = /^.*?(?=\s|关于|印发|转发|批转|公布|发布|$)/su.exec(after)!;
  return isOrganName(left) && isOrganName(right) && !endsName(right);
}
