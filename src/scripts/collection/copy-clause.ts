/** Copies a clause with its source in another form than that of running text, which needs data of its document. */
import { dayOf } from '../../citation/access.ts';
import { copyOf, isForm } from '../../collection/cite.ts';
import { announce, copy } from '../copy.ts';
import { gather } from './collect.ts';
import { site } from './draw.ts';

/** In: `policyId#clauseId` and a form; an unknown one is that of running text. */
export async function copyClause(id: string, form: string): Promise<void> {
  const [policyId = '', clauseId = ''] = id.split('#');
  const [item] = await gather([{ policyId, clauseId, at: null }]).catch(() => []);
  if (!item) return announce('未能取得条文，请稍后再试');
  const { text, html } = copyOf(item, isForm(form) ? form : 'pin', site(), dayOf(new Date()));
  await copy(text, '条文和出处已复制', html);
}
