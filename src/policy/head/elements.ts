import { brackets, oneOf } from '../../text/brackets.ts';
import { DASHES } from '../../text/dashes.ts';
import { HAN, HAN_TO_TEN } from '../../text/numerals.ts';
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
const YEAR_IN_BRACKETS = `${oneOf(AROUND_YEAR.opening)}(?:19|20)\\d{2}${oneOf(AROUND_YEAR.closing)}`;
/** 某政办发〔2024〕3号, in running text too; white space is gone. */
export const DOC_NUMBER = new RegExp(
  `[\\p{Script=Han}A-Za-z×＊]{1,20}${YEAR_IN_BRACKETS}第?\\d+号`,
  'u',
);
const COUNT = `[\\d${HAN}]+`;
const PUBLICITY =
  '(?:此件|本件|本文)?(?:(?:主动|依申请|部分|删减后|免予|不予|予以)?公开(?:发布)?|不公开)';
const PERIOD = `(?:\\d{1,3}|[${HAN_TO_TEN}]{1,3})(?:年|个?月|日)|长期|永久`;
const SECRECY = '绝密|机密|秘密';
const STAR = '[★☆*]';
const NO = '(?:N[Oo]\\.?|№)?';

/** An element as a whole cell, behind its label or alone. */
const cell = (label: string, value: string): RegExp =>
  new RegExp(`^(?:(?:${label})：?)?${value}$`, 'u');

/**
 * What a line, or a cell of it, is when it is one element as a whole; white space is gone, and colons are
 * full-width. The order counts.
 */
const ROWS: { kind: ElementKind; pattern: RegExp }[] = [
  { kind: 'copyNumber', pattern: cell('编号', `${NO}(\\d{6})`) },
  { kind: 'copyNumber', pattern: new RegExp(`^份号：?${NO}(\\d+)$`, 'u') },
  { kind: 'securityLevel', pattern: cell('密级', `(${SECRECY})${STAR}?`) },
  { kind: 'secrecyPeriod', pattern: new RegExp(`^(?:${STAR}|保密期限：?)(${PERIOD})$`, 'u') },
  {
    kind: 'urgency',
    pattern: cell(
      '紧急程度|缓急程度|缓急|等级',
      '(特提|特急|加急|平急|急件|紧急)(?:[·•．.]?[明密]电)?',
    ),
  },
  {
    kind: 'publicity',
    pattern: new RegExp(
      `^[（(]?(?:(?:政府)?(?:信息)?公开(?:方式|属性|类别|选项|形式)：?)?(${PUBLICITY})[）)]?$`,
      'u',
    ),
  },
  {
    kind: 'registryNumber',
    pattern: cell(
      '(?:规范性文件)?(?:统一)?(?:编号|登记号|登记编号)',
      `([A-Z]{2,}\\d*${oneOf(DASHES)}\\d{4}${oneOf(DASHES)}\\d{3,})`,
    ),
  },
  {
    kind: 'docNumber',
    // The letterhead that is printed beside a number is no part of it.
    pattern: new RegExp(
      `^(?!.*文件)(?:(?:发文)?(?:文号|字号|编号)：)?(${DOC_NUMBER.source})$`,
      'u',
    ),
  },
  { kind: 'docNumber', pattern: new RegExp(`^(${YEAR_IN_BRACKETS}第?\\d+号)$`, 'u') },
  {
    kind: 'docNumber',
    pattern: cell('发文字号|文号', `(\\p{Script=Han}{2,}令[（(]?第?${COUNT}号[）)]?)`),
  },
  {
    kind: 'docNumber',
    // 某局关于…的公告（2024年第3号） is a title with its number behind it.
    pattern: /^((?!.*关于)\p{Script=Han}{2,}(?:公告|通告)[（(]?(?:19|20)\d{2}年?第?\d+号[）)]?)$/u,
  },
  {
    kind: 'serialNumber',
    pattern: new RegExp(
      `^[（(]?((?:(?:19|20)\\d{2}年?)?第${COUNT}[号期]|总第${COUNT}期)[）)]?$`,
      'u',
    ),
  },
  { kind: 'count', pattern: /^[（(]?共印?\d+[份页][）)]?$/u },
];

const SECRET = new RegExp(`^(?:密级：?)?(${SECRECY})${STAR}(${PERIOD})$`, 'u');
/** Elements that a reader of the format has put before a number without a space. */
const BEFORE_NUMBER =
  /^(?:主动公开|依申请公开|不予公开|不公开|特提|特急|加急|平急)(?=\p{Script=Han}.*号$)/u;
const SIGNER = /^(?:(?:签发|会签)人?|签批(?:盖章)?)[：:](.*)$/u;
const PERSON = /^(?:\p{Script=Han}{2,6}|\p{Script=Han}+(?:·\p{Script=Han}+)+|[×xX*]{2,4})$/u;
const LONGEST = 120;

/** One cell → its elements; null where it is something else. White space within doesn't count. */
function readCell(text: string): Element[] | null {
  const words = squeeze(halfWidth(text)).replaceAll(':', '：');
  const secret = SECRET.exec(words);
  if (secret)
    return [
      { kind: 'securityLevel', value: secret[1]! },
      { kind: 'secrecyPeriod', value: secret[2]! },
    ];
  const before = BEFORE_NUMBER.exec(words)?.[0];
  if (before !== undefined) {
    const number = readCell(words.slice(before.length));
    if (number) return [...readCell(before)!, ...number];
  }
  for (const { kind, pattern } of ROWS) {
    const match = pattern.exec(words);
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
  if (text.length > LONGEST) return { elements: [], rest: text };
  const elements: Element[] = [];
  let start = 0;
  let end = words.length;
  const signer = words.findIndex((word) => SIGNER.test(word));
  const names = readNames(words.slice(signer));
  elements.push(...names);
  if (names.length > 0) end = signer;
  for (let length = 1; length <= end - start; ) {
    const read = readCell(words.slice(start, start + length).join(''));
    elements.push(...(read ?? []));
    if (read) start += length;
    length = read ? 1 : length + 1;
  }
  for (let length = 1; length <= end - start; ) {
    const read = readCell(words.slice(end - length, end).join(''));
    elements.push(...(read ?? []));
    if (read) end -= length;
    length = read ? 1 : length + 1;
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
