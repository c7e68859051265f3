import type { Policy } from '../model.ts';
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

/** Doubts about title and issuer of a policy as it was read; empty where all is as documents have it. */
export function doubts({ meta: { title, issuer } }: Policy): Doubt[] {
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
  return found;
}
