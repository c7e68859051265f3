import type { Policy } from '../model.ts';
import { divisions, pathOf } from './division-table.ts';
import { placeOf } from './place.ts';
import { DOC_TYPE } from './roles.ts';
import { isBalanced } from './text.ts';

/** What a person has to look at before a document is taken in, because it would be cited by it. */
export interface Doubt {
  ruleId: string;
  field: 'title' | 'issuer' | 'jurisdiction';
  /** In Chinese, quoting what was read. */
  message: string;
}

const MOST_TITLE = 120;
/** （试行）, （2021—2025年）: what may stand behind the kind of document. */
const NOTE = /(?:[（(][^（）()]*[）)]|》)+$/u;

/** Doubts about title, issuer and place of a policy as it was read; empty where all is as documents have it. */
export function doubts({ meta }: Policy): Doubt[] {
  const { title, issuer } = meta;
  const found: Doubt[] = [];
  const doubtful = (field: Doubt['field'], message: string) =>
    found.push({ ruleId: `${field}-doubtful`, field, message });
  if (title.length > MOST_TITLE) doubtful('title', `标题过长，疑混入他文：“${title}”`);
  else if (!isBalanced(title)) doubtful('title', `标题括号不成对：“${title}”`);
  else if (!DOC_TYPE.test(title.replace(NOTE, '')))
    doubtful('title', `标题没有文种（如通知、意见、方案）：“${title}”`);
  if (issuer !== null && /\d|[。：；]/u.test(issuer)) {
    doubtful('issuer', `印发机关不像机关名称：“${issuer}”`);
  }
  const place = placeDoubt(meta);
  return place ? [...found, place] : found;
}

const PATHS = 8;

function placeDoubt(meta: Policy['meta']): Doubt | null {
  const { division, label, candidates } = placeOf(meta);
  if (division) return null;
  const doubt = (ruleId: string, message: string): Doubt => ({
    ruleId,
    field: 'jurisdiction',
    message,
  });
  if (candidates.length > 0) {
    const paths = candidates.slice(0, PATHS).map((each) => pathOf(each));
    const more = candidates.length > PATHS ? `等 ${candidates.length} 处` : '';
    return label === null
      ? doubt('place-ambiguous', `发文机关与标题所指的地方不同：${paths.join('、')}`)
      : doubt('place-ambiguous', `原文只写“${label}”，同名的有${paths.join('、')}${more}`);
  }
  if (label !== null) return doubt('place-unknown', `“${label}”不在全国行政区划表中`);
  const topic = placeInside(meta.title);
  const aside = topic === null ? '' : `，标题中的“${topic}”是事由，不足以认定`;
  return doubt('place-unknown', `原文没有写明辖区${aside}`);
}

/** The first place that a title names in its midst. */
function placeInside(title: string): string | null {
  const { byName, longestName } = divisions();
  for (let at = 1; at < title.length; at += 1) {
    for (let length = Math.min(longestName, title.length - at); length > 2; length -= 1) {
      if (byName.has(title.slice(at, at + length))) return title.slice(at, at + length);
    }
  }
  return null;
}
