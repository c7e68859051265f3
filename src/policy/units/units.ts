/**
 * The one definition of how a clause names the units responsible for it: 责任单位：… with a label, in
 * brackets or not, and （某委牵头，某部配合） at the end of a paragraph.
 */
import { ASIDES, outerPairs, splitOutside } from '../../text/brackets.ts';
import { upToEnd } from '../../text/sentences.ts';
import { isUnit, splitUnits } from './unit-names.ts';

export interface Responsibility {
  lead: string[];
  responsible: string[];
}

/** Units that a rule makes responsible for what follows: in its own part, or wherever units are named. */
export interface StandingRule {
  units: string[];
  scope: 'part' | 'document';
}

/** A stretch of a text that names units. */
interface UnitStatement extends Responsibility {
  start: number;
  end: number;
}

const KIND = '牵头|责任|主办|主责|主要责任|配合|协办|协同|协作|参与|参加|落实|实施|承办|完成';
/** 责任单位：, and 责任： where a bracket or a part of one begins. */
const LABEL = new RegExp(
  `(?:(${KIND})(?:责任)?(?:单位|部门|处室|科室|机构|主体)|([（([［【；;。\\n]\\s*)(牵头|主办|责任|配合|协办))\\s*[：:]\\s*`,
  'gu',
);
/** What stands behind the bracket that ends a paragraph. */
const ENDS_PARAGRAPH = /^\s*[。；;]?\s*(?:$|\n|[（(])/u;
const BEHIND_SENTENCE = /[。；！]$/u;
/** What organs of government, and no other body, are called. */
const ORGAN =
  /(?:委|局|办|部|厅|署|政府|委员会|办公室|管委会|办事处|银行|总会|总工会|妇联|残联|工商联)$/u;
const WITH_PLACE = /^(?!各)\p{Script=Han}{2,6}[省市县区州盟旗](?=\p{Script=Han})/u;
/** ；列第一位的为牵头单位，下同 */
const ORDER_OF_UNITS = /[；;，,]\s*[列排]在?第一.*$/u;
const LEADS = /^(?:牵头|主办|主责|主要责任)/u;
/** What a piece of a bracket without labels ends with: 牵头, 配合, 按职责分工负责. */
const ROLE =
  /(?:(?:负责)?牵头(?:负责|组织|落实|实施|抓总|推进)?|(?:负责|配合|协同|协助|参与|参加|落实|实施|承担)(?:负责|落实|实施|配合)?)$/u;
const MANNER =
  /(?:(?:按照?|根据|依据)?(?:各自)?(?:职责|职能|分工)|共同|分别|具体|组织|联合|配合)+$/u;
/** 由, 联合 before the units, and 以上均由. */
const OPENING = /^(?:(?:(?:以上|上述)(?:各项)?(?:任务|工作|措施|事项|内容)?)?均?由|联合)/u;
const WITH = '会同';
/** 某委牵头会同某局落实, 某委牵头、某局配合: a role that no comma closes. */
const ROLE_WITHIN = /(牵头)(?=会同|联合)|(牵头|配合|参与|负责)、/gu;
const STANDING =
  /以下(?:各项|各条)?(?:任务|工作|措施|事项|内容)?[，,]?\s*均?(?:需|须|由)\s*([^。；，,]+?)(?:共同)?(?:组织|贯彻|抓好)?(?:落实|实施|负责)/u;
/** 以下责任单位均包括各设区市人民政府: holds for every list that follows. */
const STANDING_UNITS =
  /以下(?:各项|各条)?(?:牵头|责任|配合)?(?:单位|部门)[，,]?\s*均?(?:包括|包含|含)\s*([^。；，,]+)/u;
const LONGEST_NAME = 30;
/** No list of units is longer; what runs on is text that lost its end. */
const LONGEST_LIST = 600;

/**
 * Units named responsible in a clause's text, as printed, in the order of the text, and the stretches of it
 * that name them: from bracket or label to its end.
 */
export function readResponsibility(text: string): Responsibility & { duty: [number, number][] } {
  const statements = unitStatements(text);
  return {
    lead: unique(statements.flatMap(({ lead }) => lead)),
    responsible: unique(statements.flatMap(({ responsible }) => responsible)),
    duty: apart(statements),
  };
}

/** The rule in a text that makes units responsible for all that follows; null where it has none. */
export function standingRule(text: string): StandingRule | null {
  const lists = STANDING_UNITS.exec(text);
  if (lists) return { units: unique(splitUnits(lists[1]!)), scope: 'document' };
  const tasks = STANDING.exec(text);
  return tasks && { units: unique(splitUnits(tasks[1]!)), scope: 'part' };
}

/** Every stretch of a text that names units, in order. */
function unitStatements(text: string): UnitStatement[] {
  const brackets = outerPairs(text, ASIDES).flatMap(([start, end]): UnitStatement[] => {
    const last = ENDS_PARAGRAPH.test(text.slice(end));
    const inside = text.slice(start, end - 1);
    const content = inside.slice(1);
    const behind = last && BEHIND_SENTENCE.test(text.slice(0, start).trimEnd());
    const roles =
      labelled(inside) ?? (last ? (plain(content) ?? (behind ? bare(content) : null)) : null);
    return roles ? [{ start, end, ...roles }] : [];
  });
  const found: UnitStatement[] = [];
  for (const match of text.matchAll(LABEL)) {
    const start = match.index + (match[2]?.length ?? 0);
    while (brackets[0] && brackets[0].end <= start) found.push(brackets.shift()!);
    if ((brackets[0]?.start ?? text.length) <= start) continue;
    const from = match.index + match[0].length;
    const list = upToEnd(text.slice(from, from + LONGEST_LIST));
    found.push({ start, end: from + list.length, ...labelled(match[0] + list)! });
  }
  return [...found, ...brackets];
}

/** （牵头单位：…；责任单位：…；完成时限：…, with the sign that opens the bracket; null without a label. */
function labelled(text: string): Responsibility | null {
  const roles: Responsibility = { lead: [], responsible: [] };
  let role: keyof Responsibility | null = null;
  const labels = [...text.matchAll(LABEL)];
  if (labels.length === 0) return null;
  for (const [index, label] of labels.entries()) {
    const from = label.index + label[0].length;
    const [list = ''] = splitOutside(text.slice(from, labels[index + 1]?.index), /。/gu);
    const groups = splitOutside(list, /[；;]/gu);
    role = LEADS.test(label[1] ?? label[3]!) ? 'lead' : 'responsible';
    for (const [at, group] of groups.entries()) {
      // （责任单位：市卫生健康委牵头，市财政局配合）
      const said = plain(group);
      const units = splitUnits(group);
      if (said) {
        roles.lead.push(...said.lead);
        roles.responsible.push(...said.responsible);
      } else if (at === 0 || units.every(isUnit)) roles[role].push(...units);
    }
  }
  return roles;
}

/** （国家卫生健康委牵头，财政部配合）, （各部门按职责分工负责）: the form without a label; null for other words. */
function plain(content: string): Responsibility | null {
  const sentences = splitOutside(content, /。/gu).map(rolesIn);
  const named = namesOf(sentences[0]!);
  // One odd name does not make it another bracket; most of them do.
  const known = named.filter(isUnit).length;
  if (known === 0 || known * 2 < named.length || !named.every(isShort)) return null;
  const sure = sentences.filter((roles, at) => at === 0 || namesOf(roles).every(isUnit));
  return {
    lead: sure.flatMap(({ lead }) => lead),
    responsible: sure.flatMap(({ responsible }) => responsible),
  };
}

/** （市教育局、市财政局，各区政府） behind a sentence: organs and nothing else, but for a word on their order. */
function bare(content: string): Responsibility | null {
  const responsible = splitUnits(content.replace(ORDER_OF_UNITS, ''));
  // （清州市统计局） says whose words they are: a document calls its own organs 市统计局.
  if (WITH_PLACE.test(responsible[0] ?? '')) return null;
  const named =
    responsible.length > 0 && responsible.every((unit) => ORGAN.test(unit) && isUnit(unit));
  return named ? { lead: [], responsible } : null;
}

const namesOf = ({ lead, responsible }: Responsibility): string[] => [...lead, ...responsible];

/** The units of a sentence by the roles that stand behind them. */
function rolesIn(sentence: string): Responsibility {
  const roles: Responsibility = { lead: [], responsible: [] };
  const apart = sentence.replace(ROLE_WITHIN, (_, before, role) => `${before ?? role}，`);
  for (const group of splitOutside(apart, /[；;]/gu)) {
    let units: string[] = [];
    for (const piece of splitOutside(group, /[，,]/gu)) {
      const ending = ROLE.exec(piece);
      if (!ending) {
        units.push(piece);
        continue;
      }
      // 按职责分工, 共同 behind the units.
      const last = piece.slice(0, ending.index).replace(MANNER, '');
      const [own = '', ...helpers] = [...units, last].join('，').split(WITH);
      const role = ending[0].includes('牵头') ? 'lead' : 'responsible';
      roles[role].push(...splitUnits(own.replace(OPENING, '')));
      roles.responsible.push(...helpers.flatMap(splitUnits));
      units = [];
    }
  }
  return roles;
}

const isShort = (name: string): boolean => name.length <= LONGEST_NAME;

function unique(units: string[]): string[] {
  return [...new Set(units)];
}

/** 责任单位：甲局（乙局牵头）: what stands in another is part of it. */
function apart(statements: readonly UnitStatement[]): [number, number][] {
  return statements
    .filter(({ end }, at) => statements.slice(0, at).every((before) => before.end < end))
    .map(({ start, end }) => [start, end]);
}
