import { squeeze } from '../../text/squeeze.ts';

/** What the name of an organ, or of a body that issues documents, ends with. */
const ENDING =
  '(?:政府|联席会议|军区|妇联|科协|残联|文联|侨联|工商联|总队|支队|大队|集团|公司|银行|大学|学校|海关|街道|中央|中心|专班|基地|局|厅|部|委|院|署|会|组|办|处|所|站|馆|室|社|台|兵团)';
/** （爱国卫生运动委员会） behind the name belongs to it. */
const ASIDE = '(?:[（(][^（）()]{2,30}[）)])?';
/** Letters of a name; ×× stands where a place is not told. */
const LETTER = '[\\p{Script=Han}（）()“”·×xXＸ*＊]';
const NAME = new RegExp(`^${LETTER}{2,40}${ENDING}${ASIDE}$`, 'u');
/** Three characters are a person's name as well, so only these endings count. */
const SHORT_NAME = /^\p{Script=Han}{2}(?:部|院|署|局|委|办|厅|府)$|^[证银保]监会$|^最高[法检]$/u;
/** What no name of an organ holds, or begins with: it is the heading or the sentence of somebody. */
const NO_NAME =
  /关于|印发|转发|以下|如下|有关单位|^(?:成立|建立|组建|设立|加强|负责|牵头|联合|配合|附件|各|由|和|与|及|报|送|抄|经|为|在|向|对|请|将)/u;
/** A name begins with its place or with what it is the highest of; what doesn't may be the rest of one. */
const BEGINNING =
  /^(?:中共|中国|中华|国家|国务院|全国|最高|中央|共青团|[省市县区州盟旗]|\p{Script=Han}{1,9}(?:省|市|县|区|州|盟|旗|镇|乡|街道)|[×xXＸ*＊]{1,3}[省市县区州盟旗镇乡])/u;
/** 办公室, 领导小组 … are no names by themselves: they end one that was begun on the line above. */
const REST =
  /^(?:办公室|办公厅|领导小组|指挥部|委员会|人民政府|联席会议|工作组|专项小组|工作小组|管理局)/u;
const WORDS = new RegExp(`^${LETTER}+$`, 'u');
const SEAL =
  /[（(]\s*(?:\p{Script=Han}{0,24}代\s*章|盖\s*章|印\s*章|公\s*章|签\s*章|签\s*印|章|印)\s*[）)]/gu;

/** 某 市 人 民 政 府 → 某市人民政府: characters set apart are one word; a wider gap between such words stays. */
export function closeUp(text: string): string {
  return text.trim().replace(SET_APART, (run) => {
    const narrow = Math.min(...Array.from(run.matchAll(/\s+/gu), ([gap]) => widthOf(gap)));
    return run.replace(/\s+/gu, (gap) => (widthOf(gap) > narrow * 1.5 ? ' ' : ''));
  });
}

const SET_APART = /(?<!\S)\p{Script=Han}(?:\s+\p{Script=Han}(?!\S)){2,}/gu;

function widthOf(gap: string): number {
  return gap.replaceAll('\t', '    ').replaceAll('\u3000', '  ').length;
}

/** True where the characters of a line, or most of them, are set apart: only letterheads are. */
export function isSetApart(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  return (
    words.length >= 4 && words.filter((word) => [...word].length === 1).length >= words.length * 0.6
  );
}

/** The name of one organ, whatever white space is in it. */
export function isOrganName(text: string): boolean {
  const name = squeeze(text);
  if (NO_NAME.test(name)) return false;
  return name.length > 3 ? NAME.test(name) : SHORT_NAME.test(name);
}

/**
 * The organs that a line names and nothing besides, a seal aside: one, or several in a row whatever
 * white space or 、 divides them; null for any other line.
 */
export function organsOf(line: string): string[] | null {
  const text = closeUp(line.replace(SEAL, ' '));
  const names = text.split(/\s+/u).flatMap(listed).flatMap(unglued);
  if (names.every(isOrganName)) return names;
  return isOrganName(text) && !/[（(]/u.test(text) ? [squeeze(text)] : null;
}

function listed(word: string): string[] {
  const parts = word.split('、');
  return parts.every((part) => BEGINNING.test(part)) ? parts : [word];
}

/** 某市教育局某市财政局 → both: the place of the first comes again behind its ending. */
function unglued(word: string): string[] {
  const [place = ''] = /^\p{Script=Han}+?[省市县区州盟旗]/u.exec(word) ?? [];
  const again = word.indexOf(place, 1);
  if (again === -1 || !isOrganName(word.slice(0, again))) return [word];
  return [word.slice(0, again), ...unglued(word.slice(again))];
}

/** True where a name is begun that the line does not end: its last word starts like one and isn't one. */
export function beginsName(line: string): boolean {
  const [last] = /\S*$/u.exec(closeUp(line))!;
  return BEGINNING.test(last) && WORDS.test(last) && !NO_NAME.test(last);
}

/** True for 办公室（代章）: the end of a name that was begun above. */
export function endsName(line: string): boolean {
  return REST.test(squeeze(line));
}

/** True for a line that holds a seal alone. */
export function isSeal(line: string): boolean {
  return line.trim() !== '' && line.replace(SEAL, '').trim() === '';
}
