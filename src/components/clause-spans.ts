import type { Span } from '../content/segments.ts';
import { loadMatrix } from '../measure/load.ts';
import { quantityMarks } from '../measure/view.ts';
import { href } from '../site.ts';

/** The stretches of a clause's text that are marked on its page, offsets in `clause.text`. */
export async function clauseSpans(policyId: string, clauseId: string): Promise<Span[]> {
  const { quantitiesOf } = await loadMatrix();
  const quantities = quantitiesOf.get(`${policyId}#${clauseId}`) ?? [];
  return quantityMarks(quantities, (measure) => href(`/matrix/${measure}/`));
}
