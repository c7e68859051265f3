import { divisions, pathOf } from '../lexicon/division-table.ts';
import type { Policy } from '../model.ts';
import { isBalanced } from '../text/brackets.ts';
import { ANNEX_LABEL } from './annex-label.ts';
import { DOC_NUMBER } from './head/elements.ts';
import { isOrganName, organsOf } from './head/organs.ts';
import { DOC_TYPE } from './head/roles.ts';
import { beginnings } from './places/divisions.ts';
import { placeOf } from './places/place.ts';

/** What a person has to look at before a document is taken in, because it would be cited by it. */
export interface Doubt {
  ruleId: string;
  field: 'title' | 'issuer' | 'jurisdiction';
  /** In Chinese, quoting what was read. */
  message: string;
}

const MOST_TITLE = 120;
/** （试行）, （2021—2025年）: what may stand behind the kind of document. */
const NOTE = /(?:[（(][^（(]*[）)]|》)+$/u;

/** A title within the title, with its number. */
const QUOTED = new RegExp(`《.*》(?:[（(]${DOC_NUMBER.source}[）)])?`, 'gu');

const LABELLED = new RegExp(`^目录|^${ANNEX_LABEL}(?:$|[：:])`, 'u');

/** What makes a title doubtful, the first that applies; each says what was probably read into it. */
const TITLE_RULES: [pattern: (title: string) => boolean, message: string][] = [
  [(title) => title.length > MOST_TITLE, '标题过长，疑混入他文'],
  [(title) => !isBalanced(title), '标题括号不成对'],
  [(title) => /[。；]/u.test(title), '标题中有整句'],
  [(title) => LABELLED.test(title), '标题混有目录或附件字样'],
  [(title) => DOC_NUMBER.test(title.replace(QUOTED, '')), '标题混有发文字号'],
  [
    (title) => /签发人|联系人|公开$|^(?:主动公开|依申请公开|不公开)/u.test(title),
    '标题混有签发人或公开属性',
  ],
  [
    (title) => /^(?:\d{6}|[绝机秘]密|特急|加急|平急|特提)/u.test(title),
    '标题混有份号、密级或紧急程度',
  ],
  [(title) => organTwice(title), '标题重复发文机关'],
  [(title) => !hasKind(title), '标题没有文种（如通知、意见、方案）'],
];

/** Doubts about title, issuer and place of a policy as it was read; empty where all is as documents have it. */
export function doubts({ meta }: Policy): Doubt[] {
  const { title, issuer } = meta;
  const found: Doubt[] = [];
  const doubtful = (field: Doubt['field'], message: string) =>
    found.push({ ruleId: `${field}-doubtful`, field, message });
  const [, reason] = TITLE_RULES.find(([applies]) => applies(title)) ?? [];
  if (reason) doubtful('title', `${reason}：“${title}”`);
  if (issuer !== null && !issuer.split('、').every(isIssuer)) {
    doubtful('issuer', `发文机关不像机关名称：“${issuer}”`);
  }
  const place = placeDoubt(meta);
  return place ? [...found, place] : found;
}

/** A kind of document at the end of a title, or of the name in 《》 that it sends out. */
function hasKind(title: string): boolean {
  return DOC_TYPE.test(title.replace(NOTE, ''));
}

/** 某局某局关于…: the letterhead has got into the title. */
function organTwice(title: string): boolean {
  const organs = organsOf(title.split('关于')[0]!);
  return organs !== null && new Set(organs).size < organs.length;
}

function isIssuer(name: string): boolean {
  return isOrganName(name) && !name.startsWith('第');
}

function placeDoubt(meta: Policy['meta']): Doubt | null {
  const { division, label, candidates } = placeOf(meta);
  if (division) return null;
  const doubt = (ruleId: string, message: string): Doubt => ({
    ruleId,
    field: 'jurisdiction',
    message,
  });
  if (candidates.length > 0) {
    const paths = candidates.map((each) => pathOf(each)).join('、');
    const reason =
      label === null
        ? `发文机关与标题所指的地方不同：${paths}`
        : `原文只写“${label}”，同名的有${paths}`;
    return doubt('place-ambiguous', reason);
  }
  if (label !== null) return doubt('place-unknown', `“${label}”不在全国行政区划表中`);
  const topic = placeInside(meta.title);
  const aside = topic === null ? '' : `，标题中的“${topic}”是事由，不足以认定`;
  return doubt('place-unknown', `原文没有写明辖区${aside}`);
}

/** The first place that a title names in its midst. */
function placeInside(title: string): string | null {
  const table = divisions();
  for (let rest = title; rest !== ''; rest = rest.slice(1)) {
    const place = beginnings(rest, table).find(
      ([name]) => name.length > 2 && table.byName.has(name),
    );
    if (place) return place[0];
  }
  return null;
}
