import { splitOutsideBrackets } from './text.ts';

export interface Responsibility {
  lead: string[];
  responsible: string[];
  /** Units that a standing rule makes responsible for everything that follows. */
  inherited: string[];
}

const LEAD_LABEL = /^(?:牵头|主办|主责|主要责任)/u;
const LABELLED =
  /((?:牵头|责任|主办|主责|主要责任|配合|协办|协同|协作|参与|参加|落实)(?:责任)?(?:单位|部门|处室|科室))\s*[：:]\s*/gu;
/** （国家卫生健康委牵头，财政部配合）, （各部门按职责分工负责）: the form without a label. */
const PLAIN =
  /[（(]((?:[^（）()]|[（(][^（）()]*[）)])*?(?:牵头|负责|配合|参与|落实)(?:落实|负责)?)[）)]\s*$/gmu;
const STANDING =
  /以下(?:各项|各条)?(?:任务|工作|措施|事项|内容)?[，,]?\s*均?(?:需|须|由)\s*([^。；，,]+?)(?:共同)?(?:负责|组织|贯彻|抓好)?(?:落实|实施|负责)/u;

const SUFFIX =
  /(?:委|局|办|部|厅|院|府|会|处|中心|社|司|单位|部门|机构|队|站|所|行|署|校|学|企业|联|镇|乡|街道|县|区|市|州|旗|盟|省|组|台|库|馆|园|科|室|集团|基地|港|军|警|银保监|等)$/u;
const BARE_PLACE =
  /^各?(?:省|市|州|盟|地区?|县|区|旗|乡|镇|街道|自治区|自治州|自治县|区县|市县|县区|市辖区|直辖市)$/u;
const GOVERNMENT = /(?:政府|管委会?|党委|党工委|办事处|委员会)$/u;
const BARE_GENERIC = /^(?:单位|部门|机构|企业|组织)$/u;

/** Units named responsible in a clause's text, as printed, in the order of the text. */
export function readResponsibility(text: string): Responsibility {
  const result: Responsibility = { lead: [], responsible: [], inherited: [] };
  for (const match of text.matchAll(LABELLED)) {
    const units = splitUnits(enclosed(listAt(text, match.index + match[0].length)));
    (LEAD_LABEL.test(match[1]!) ? result.lead : result.responsible).push(...units);
  }
  if (result.lead.length + result.responsible.length === 0) readPlain(text, result);
  const standing = STANDING.exec(text);
  if (standing) result.inherited.push(...splitUnits(standing[1]!));
  return {
    lead: unique(result.lead),
    responsible: unique(result.responsible),
    inherited: unique(result.inherited),
  };
}

/** Splits a list of units; 各区、县（市）政府 stays one unit, as does 市直相关部门、单位. */
export function splitUnits(list: string): string[] {
  const units: string[] = [];
  let pending = '';
  for (const [index, piece] of splitKeeping(list).entries()) {
    const unit = piece.text;
    if (unit === '') continue;
    if (BARE_GENERIC.test(unit) && units.length > 0) {
      units.push(units.pop()! + piece.separator + unit);
      continue;
    }
    const whole = pending === '' ? unit : pending + piece.separator + unit;
    if (BARE_PLACE.test(unit) && governmentFollows(list, index)) pending = whole;
    else if (!SUFFIX.test(unit) && pending !== '') pending = whole;
    else {
      units.push(whole);
      pending = '';
    }
  }
  return (pending === '' ? units : [...units, pending]).map((unit) => unit.replace(/\s/gu, ''));
}

function governmentFollows(list: string, index: number): boolean {
  const pieces = splitKeeping(list);
  for (const { text } of pieces.slice(index + 1)) {
    if (BARE_PLACE.test(text)) continue;
    return GOVERNMENT.test(text);
  }
  return false;
}

/** Pieces of a list with the separator that stood before each. */
function splitKeeping(list: string): { text: string; separator: string }[] {
  const separators = '、，,；;';
  let rest = 0;
  return splitOutsideBrackets(list, separators).map((text) => {
    const at = list.indexOf(text, rest);
    const separator = at > 0 ? (list.slice(0, at).trimEnd().at(-1) ?? '') : '';
    rest = at + text.length;
    return { text, separator };
  });
}

/** No list of units is longer; what runs on is text that lost its end. */
const LONGEST_LIST = 600;

function listAt(text: string, start: number): string {
  return text.slice(start, start + LONGEST_LIST);
}

/** The list behind a label: up to the end of the bracket it stands in, of the sentence or of the group. */
function enclosed(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if ('（(〔[【'.includes(character)) depth += 1;
    if ('）)〕]】'.includes(character)) {
      if (depth === 0) return text.slice(0, at);
      depth -= 1;
    }
    if (depth === 0 && '；;。\n'.includes(character)) return text.slice(0, at);
  }
  return text;
}

function readPlain(text: string, result: Responsibility): void {
  for (const [, content] of text.matchAll(PLAIN)) {
    for (const group of splitOutsideBrackets(content!, '；;')) {
      let units: string[] = [];
      for (const piece of splitOutsideBrackets(group, '，,')) {
        const role = /(牵头|负责|配合|参与|落实)(?:负责|落实|实施)?$/u.exec(piece);
        if (!role) {
          units.push(piece);
          continue;
        }
        const names = piece
          .slice(0, role.index)
          .replace(/(?:等)?(?:按照?|根据)?(?:各自)?职责(?:分工)?(?:分别)?$/u, '')
          .replace(/(?:会同|配合|共同|分工|分别|组织)$/u, '');
        const named = splitUnits([...units, names].filter((name) => name !== '').join('，'));
        if (!named.every((unit) => SUFFIX.test(unit) && unit.length <= 24)) return;
        (role[1] === '牵头' ? result.lead : result.responsible).push(...named);
        units = [];
      }
    }
  }
}

function unique(units: string[]): string[] {
  return [...new Set(units)];
}
