import { brackets, oneOf } from '../../text/brackets.ts';
import { halfWidth, squeeze } from '../../text/squeeze.ts';
import { closeUp } from './organs.ts';

/** Elements of the head of a 公文 (GB/T 9704—2012, 7.2) that are printed alone or beside each other. */
export type ElementKind =
  | 'copyNumber'
  | 'securityLevel'
  | 'secrecyPeriod'
  | 'urgency'
  | 'publicity'
  | 'docNumber'
  | 'serialNumber'
  | 'registryNumber'
  | 'signer'
  | 'count';

export interface Element {
  kind: ElementKind;
  value: string;
}

const AROUND_YEAR = brackets('round', 'square', 'lenticular', 'innerTitle');
const YEAR_IN_BRACKETS = `${oneOf(AROUND_YEAR.opening)}\\s*(?:19|20)\\d{2}\\s*${oneOf(AROUND_YEAR.closing)}`;
/** 某政办发〔2024〕3号, in running text too. */
export const DOC_NUMBER = new RegExp(
  `[\\p{Script=Han}A-Za-z]{1,20}\\s*${YEAR_IN_BRACKETS}\\s*第?\\s*\\d{1,5}\\s*号`,
  'u',
);
const COUNT = '[\\d〇零一二三四五六七八九十百]{1,6}';
const PUBLICITY =
  '(?:此件|本件|本文)?(?:(?:主动|依申请|部分|删减后|免予|不予|予以)公开(?:发布)?|不公开|公开(?:发布)?)';
const PERIOD = '(?:\\d{1,3}|[一二三四五六七八九十]{1,3})(?:年|个?月|日)|长期|永久';

/** What a line, or a cell of it, is when it is one element as a whole; white space is gone. The order counts. */
const ROWS: { kind: ElementKind; pattern: RegExp }[] = [
  { kind: 'copyNumber', pattern: /^(?:份号|编号)?[：:]?(?:No\.?|NO\.?|№)?(\d{6})$/u },
  { kind: 'copyNumber', pattern: /^份号[：:]?(?:No\.?|№)?(\d{1,8})$/u },
  { kind: 'securityLevel', pattern: /^(?:密级[：:]?)?(绝密|机密|秘密)[★☆*]?$/u },
  { kind: 'secrecyPeriod', pattern: new RegExp(`^(?:[★☆]|保密期限[：:]?)(${PERIOD})$`, 'u') },
  {
    kind: 'urgency',
    pattern:
      /^(?:紧急程度|缓急程度|缓急|等级)?[：:]?(特提|特急|加急|平急|急件|紧急)(?:[·•．.]?明电|[·•．.]?密电)?$/u,
  },
  {
    kind: 'publicity',
    pattern: new RegExp(
      `^[（(]?(?:(?:信息|政府信息)?公开(?:方式|属性|类别|选项|形式)[：:])?(${PUBLICITY})[）)]?$`,
      'u',
    ),
  },
  {
    kind: 'registryNumber',
    pattern:
      /^(?:(?:规范性文件)?(?:统一)?(?:编号|登记号|登记编号)[：:])?([A-Z]{2,8}\d{0,3}[-—－–]\d{4}[-—－–]\d{3,6})$/u,
  },
  {
    kind: 'docNumber',
    // The letterhead that is printed beside a number is no part of it.
    pattern: new RegExp(
      `^(?!.*文件)(?:(?:发文)?(?:文号|字号|编号)[：:])?(${DOC_NUMBER.source})$`,
      'u',
    ),
  },
  { kind: 'docNumber', pattern: new RegExp(`^(${YEAR_IN_BRACKETS}第?\\d{1,5}号)$`, 'u') },
  {
    kind: 'docNumber',
    pattern: new RegExp(
      `^(?:发文字号|文号)?[：:]?(\\p{Script=Han}{2,40}令[（(]?第?${COUNT}号[）)]?)$`,
      'u',
    ),
  },
  {
    kind: 'docNumber',
    pattern: /^(\p{Script=Han}{2,40}(?:公告|通告)[（(]?(?:19|20)\d{2}年?第?\d{1,4}号[）)]?)$/u,
  },
  {
    kind: 'serialNumber',
    pattern: new RegExp(
      `^[（(]?((?:(?:19|20)\\d{2}年?)?第${COUNT}[号期]|总第${COUNT}期)[）)]?$`,
      'u',
    ),
  },
  { kind: 'count', pattern: /^[（(]?共(?:印)?\d+[份页][）)]?$/u },
];

const SECRET = new RegExp(`^(?:密级[：:]?)?(绝密|机密|秘密)[★☆*](${PERIOD})$`, 'u');
/** Elements that a reader of the format has put before a number without a space. */
const BEFORE_NUMBER =
  /^(主动公开|依申请公开|不予公开|不公开|特提|特急|加急|平急)(?=\p{Script=Han}.*号$)/u;
const SIGNER = /^(?:签发人|签发|会签人|会签|签批盖章|签批)[：:](.*)$/u;
const PERSON =
  /^(?:\p{Script=Han}{2,6}|\p{Script=Han}{1,10}(?:·\p{Script=Han}{1,10})+|[×xX*某]{2,4})$/u;
const MOST_WORDS = 16;
const LONGEST = 120;

/** One cell → its elements; null where it is something else. White space within doesn't count. */
function readCell(text: string): Element[] | null {
  const cell = squeeze(halfWidth(text));
  const secret = SECRET.exec(cell);
  if (secret)
    return [
      { kind: 'securityLevel', value: secret[1]! },
      { kind: 'secrecyPeriod', value: secret[2]! },
    ];
  const before = BEFORE_NUMBER.exec(cell)?.[0];
  if (before !== undefined) {
    const [first, number] = [readCell(before), readCell(cell.slice(before.length))];
    if (first && number) return [...first, ...number];
  }
  for (const { kind, pattern } of ROWS) {
    const match = pattern.exec(cell);
    if (match) return [{ kind, value: match[1] ?? match[0] }];
  }
  return null;
}

/**
 * The elements that stand at the beginning and at the end of a line, and what is left between them:
 * 不公开　某办函〔2024〕3号　签发人：某某 → three elements and nothing.
 */
export function takeElements(line: string): { elements: Element[]; rest: string } {
  const text = closeUp(line);
  const words = text.split(/\s+/u);
  if (text.length > LONGEST || words.length > MOST_WORDS) return { elements: [], rest: text };
  const elements: Element[] = [];
  let start = 0;
  let end = words.length;
  const signer = words.findIndex((word) => SIGNER.test(word));
  if (signer !== -1) {
    const names = readNames(words.slice(signer));
    elements.push(...names);
    if (names.length > 0) end = signer;
  }
  for (let found = true; found && start < end; ) {
    found = false;
    for (let length = 1; length <= Math.min(6, end - start); length += 1) {
      const cell = readCell(words.slice(start, start + length).join(''));
      if (!cell) continue;
      elements.push(...cell);
      start += length;
      found = true;
      break;
    }
  }
  for (let found = true; found && start < end; ) {
    found = false;
    for (let length = 1; length <= Math.min(6, end - start - 1); length += 1) {
      const cell = readCell(words.slice(end - length, end).join(''));
      if (!cell) continue;
      elements.push(...cell);
      end -= length;
      found = true;
      break;
    }
  }
  return {
    elements,
    rest: start === 0 && end === words.length ? text : words.slice(start, end).join(' '),
  };
}

/** 签发人：张三　李四: the names to the end of the line; none where what follows is something else. */
function readNames([first = '', ...words]: string[]): Element[] {
  const behind = SIGNER.exec(first)?.[1] ?? '';
  return personsIn([behind, ...words].filter((word) => word !== '').join(' ')).map((value) => ({
    kind: 'signer',
    value,
  }));
}

/** The persons that a line names and nothing besides; [] for any other line. 张　三 is one. */
export function personsIn(line: string): string[] {
  const words = line.trim().split(/[\s、]+/u);
  const names: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const pair = words[at]!.length === 1 && words[at + 1]?.length === 1;
    names.push(pair ? words[at]! + words[++at]! : words[at]!);
  }
  return names.every((name) => PERSON.test(name)) ? names : [];
}
