/** Copies a clause with its source in the form that was copied last; another than that of running text needs data of its document. */
import { dayOf } from '../../citation/access.ts';
import { copyOf, isForm } from '../../collection/cite.ts';
import { rememberedForm } from '../cite-form.ts';
import { announce, copy } from '../copy.ts';
import { gather } from './collect.ts';
import { site } from './draw.ts';

/** In: `policyId#clauseId`, and what is copied where the form is that of running text. */
export async function copyClause(id: string, text: string, html?: string): Promise<void> {
  const form = rememberedForm();
  if (form === null || !isForm(form)) return copy(text, '已复制', html);
  const [policyId = '', clauseId = ''] = id.split('#');
  const [item] = await gather([{ policyId, clauseId, at: null }]).catch(() => []);
  if (!item) return announce('未能取得条文，请稍后再试');
  const made = copyOf(item, form, site(), dayOf(new Date()));
  await copy(made.text, '条文和出处已复制', made.html);
}
