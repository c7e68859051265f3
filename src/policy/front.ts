import { DATE } from './dates.ts';
import type { Piece } from './numbering.ts';
import { isBalanced, squeeze } from './text.ts';

/** What a line before the first numbered clause, or after the last, is in the layout of a 公文. */
export type LineRole =
  | 'registry'
  | 'docNumber'
  | 'letterhead'
  | 'addressees'
  | 'signature'
  | 'date'
  | 'publicity'
  | 'status'
  | 'note'
  | 'transmittal'
  | 'annexList'
  | 'title'
  | 'text';

const REGISTRY = /^[A-Z]{2,8}\d{0,3}\s*[-—－–]\s*\d{4}\s*[-—－–]\s*\d{3,6}$/u;
export const DOC_NUMBER =
  /[\p{Script=Han}A-Za-z]{1,16}\s*[〔[（(﹝【［]\s*(?:19|20)\d{2}\s*[〕\]）)﹞】］]\s*第?\s*\d{1,5}\s*号/u;
const WHOLE_DOC_NUMBER = new RegExp(`^(?:文号[：:])?${DOC_NUMBER.source}$`, 'u');
const LETTERHEAD = /^\S.{1,40}文\s*件$/u;
const PUBLICITY =
  /^[（(]?\s*(?:公开(?:方式|属性|类别)[：:])?((?:此件|本件)?(?:主动|依申请|不予|予以)?公开(?:发布)?)[）)]?$/u;
const STATUS =
  /[（(〔]?\s*((?:公开)?征求意见稿|草案(?:[^）)]{0,8}稿)?|送审稿|讨论稿|审议稿|代拟稿|试行|暂行|试用|修订稿|修正稿)\s*[）)〕]?$/u;
const NOTE = /^[（(]?\s*\d{4}\s*年.{0,260}(?:通过|修订|修正|公布|发布|施行|批准|废止).{0,80}$/u;
const TRANSMITTAL =
  /(?:印发|转发|下发|批转|发布|公布)给你们|现(?:予|将.{0,80})(?:印发|公布|发布|转发)/u;
const ADDRESSEES =
  /(?:政府|委|局|办|部门|单位|机构|处|院|厅|企业|公司|办事处|学校|街道|中心|部|会|区|县|市)[^。；]{0,20}[：:]$/u;
const DOC_TYPE =
  /(?:通知|意见|方案|规划|办法|规定|条例|措施|细则|计划|决定|公告|通告|通报|命令|函|批复|纲要|[^方办立司]法|要点|清单|标准|规范|指引|指南|规则|章程|行动|报告|解读|决议|议案|纪要|制度|政策|工作要求|目录|预案|政策问答|白皮书)$/u;
const SENTENCE_START =
  /^(?:为了?(?!民)|根据|按照|依据|为贯彻|经.{0,20}(?:同意|研究)|现将|近年来|当前|今年|各地|党的)/u;
const ORGAN =
  /^(?:[\p{Script=Han}（）()、，]{2,40}?(?:政府|委员会|办公室|办公厅|局|厅|部|委|院|署|会|办|厅局|党组|法院|检察院|中心|管委会|大会)\s*)+$/u;
const DATE_LINE = new RegExp(`^[（(]?${DATE.source}[）)]?$`, 'u');

/** 广州市人民政府令, and 第179号 on the line below it. */
const ORDER = /^\p{Script=Han}{2,30}令$/u;
const ORDER_NUMBER = /^第[\d〇零一二三四五六七八九十百]{1,6}号$/u;

export interface FrontLine {
  piece: Piece;
  role: LineRole;
}

export interface Front {
  /** Lines of the front matter, then those of the preamble. */
  front: FrontLine[];
  preamble: Piece[];
  title: string | null;
  /** Title of the plan that a notice sends out, where it is printed after the notice. */
  innerTitle: string | null;
}

/**
 * Lines before the first numbered clause → front matter and preamble. The front reaches to the last line
 * that is not running text; a notice's own sentence (现印发给你们…) belongs to it where the plan follows.
 * Without a numbered body, or a plan behind the notice, the running text is the document itself.
 */
export function readFront(pieces: Piece[], hasBody: boolean): Front {
  const roles = rolesOf(pieces);
  const titles = titleRuns(pieces, roles);
  for (const [start, end] of titles) roles.fill('title', start, end);
  const isText = (role: LineRole) => role === 'text' || role === 'transmittal';
  const behindTitle = titles[0]?.[1] ?? 0;
  const firstText = roles.findIndex((role, index) => index >= behindTitle && isText(role));
  const end =
    hasBody || titles.length > 1 || firstText === -1
      ? roles.findLastIndex((role) => !isText(role)) + 1
      : firstText;
  const texts = titles.map(([from, to]) => titleText(pieces.slice(from, to)));
  return {
    front: pieces.slice(0, end).map((piece, index) => ({ piece, role: roles[index]! })),
    preamble: pieces.slice(end),
    title: texts[0] ?? null,
    innerTitle: texts[1] ?? null,
  };
}

function rolesOf(pieces: Piece[]): LineRole[] {
  const roles = pieces.map(({ text }) => roleOf(text.trim()));
  for (const [index, role] of roles.entries()) {
    const text = pieces[index]!.text.trim();
    const nextIsDate = roles[index + 1] === 'date';
    if (ORDER.test(squeeze(text)) && ORDER_NUMBER.test(squeeze(pieces[index + 1]?.text ?? ''))) {
      roles[index] = 'docNumber';
      roles[index + 1] = 'docNumber';
    }
    if (role === 'text' && nextIsDate && ORGAN.test(text) && text.length <= 60)
      roles[index] = 'signature';
    // A list of addressees may run over several lines; only the last ends with a colon.
    if (role === 'addressees') {
      for (let at = index - 1; at >= 0 && roles[at] === 'text'; at -= 1) {
        const before = pieces[at]!.text.trim();
        if (!/[，、,]/u.test(before) || /[。》]/u.test(before) || DOC_TYPE.test(before)) break;
        roles[at] = 'addressees';
      }
    }
  }
  // Documents issued jointly are signed on several lines.
  for (let index = roles.length - 2; index >= 0; index -= 1) {
    const text = pieces[index]!.text.trim();
    if (roles[index] === 'text' && roles[index + 1] === 'signature' && ORGAN.test(text)) {
      roles[index] = 'signature';
    }
  }
  return roles;
}

/** What a line is, judged by itself. */
export function roleOf(text: string): LineRole {
  const squeezed = squeeze(text);
  if (REGISTRY.test(squeezed)) return 'registry';
  if (WHOLE_DOC_NUMBER.test(squeezed)) return 'docNumber';
  if (DATE_LINE.test(text.normalize('NFKC'))) return 'date';
  if (PUBLICITY.test(squeezed)) return 'publicity';
  if (isNote(text)) return 'note';
  if (squeezed.length <= 16 && STATUS.exec(squeezed)?.index === 0) return 'status';
  if (/^附\s*件\s*[：:]/u.test(text)) return 'annexList';
  if (LETTERHEAD.test(text) && !/[，。：《》]|关于/u.test(text)) return 'letterhead';
  if (isAddressees(text)) return 'addressees';
  if (TRANSMITTAL.test(text)) return 'transmittal';
  return 'text';
}

/** The line that names whom a document goes to ends with a colon and is no sentence (…通知如下：). */
function isAddressees(text: string): boolean {
  return (
    text.length <= 160 &&
    ADDRESSEES.test(text) &&
    !/[。；]|如下|以下|下列/u.test(text) &&
    !SENTENCE_START.test(text)
  );
}

/** 题注: when and by whom a statute was adopted, promulgated, amended; in brackets or not. */
function isNote(text: string): boolean {
  const plain = text.normalize('NFKC');
  return (
    NOTE.test(plain) &&
    /(?:[）)]|通过|修[订正]|公布|发布|施行|批准|废止)[，,。；;]?\s*[）)]?$/u.test(plain.trim())
  );
}

/** Runs of lines that make a title: short, no sentence, and ending with the name of a kind of document. */
function titleRuns(pieces: Piece[], roles: LineRole[]): [number, number][] {
  const runs: [number, number][] = [];
  let start = 0;
  while (start < pieces.length && runs.length < 2) {
    const end = titleEnd(pieces, roles, start);
    if (end === null) start += 1;
    else {
      runs.push([start, end]);
      start = end;
    }
  }
  return runs;
}

const MOST_TITLE_LINES = 6;

function titleEnd(pieces: Piece[], roles: LineRole[], start: number): number | null {
  let text = '';
  let complete: number | null = null;
  for (let at = start; at < Math.min(pieces.length, start + MOST_TITLE_LINES); at += 1) {
    const line = pieces[at]!.text.trim();
    if (roles[at] !== 'text' || /[。；]|^\d+\s*[.．、]/u.test(line) || line.length > 100) break;
    if (
      at === start &&
      (SENTENCE_START.test(line) || (ORGAN_ONLY.test(squeeze(line)) && !goesOn(pieces[at + 1])))
    )
      return null;
    text += squeeze(line);
    const bare = text.replace(STATUS, '');
    if (!isBalanced(text) || !DOC_TYPE.test(bare)) continue;
    complete ??= at + 1;
    // 关于… asks for 的 before the kind of document: 关于…制度 may go on with 的指导意见.
    if (!/关于/u.test(bare) || OF_KIND.test(bare)) return at + 1;
  }
  return complete;
}

const OF_KIND = new RegExp(`的[^，。]{0,12}${DOC_TYPE.source}`, 'u');
const ORGAN_ONLY = /(?:政府|委员会|办公室|办公厅|局|厅|委)$/u;

/** A title may begin with a line that holds the issuer alone: 关于… or 印发… then follows. */
function goesOn(next: Piece | undefined): boolean {
  return (
    next !== undefined &&
    /^\s*(?:关于|印发|转发|批转|贯彻|公布)|(?:局|厅|委|政府|办公室|办公厅)$/u.test(next.text.trim())
  );
}

function titleText(pieces: Piece[]): string {
  return pieces
    .map(({ text }) => squeeze(text))
    .join('')
    .replace(STATUS_IN_TITLE, '');
}

const STATUS_IN_TITLE = /[（(](?:(?:公开)?征求意见稿|草案|送审稿|讨论稿|审议稿|代拟稿)[）)]$/u;

/** 征求意见稿, 试行 …, as printed beside or in the title; null where the text states none. */
export function readStatus(front: Front, texts: string[]): string | null {
  const line = front.front.find(({ role }) => role === 'status');
  if (line) return STATUS.exec(squeeze(line.piece.text))?.[1] ?? null;
  const title = front.front
    .filter(({ role }) => role === 'title')
    .map(({ piece }) => squeeze(piece.text))
    .join('');
  const inTitle =
    /[（(]((?:公开)?征求意见稿|草案[^）)]{0,6}|送审稿|讨论稿|审议稿|代拟稿|试行|暂行)[）)]/u.exec(
      title,
    );
  return (
    inTitle?.[1] ??
    texts.map((text) => STATUS_IN_TITLE.exec(text)?.[0]?.slice(1, -1)).find(Boolean) ??
    null
  );
}

export function readPublicity(lines: string[]): string | null {
  const line = lines.map((text) => PUBLICITY.exec(squeeze(text))?.[1]).find(Boolean);
  return line ?? null;
}
