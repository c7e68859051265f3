import type { Clause } from '../src/model.ts';
import { readResponsibility } from '../src/policy/units/units.ts';

/**
 * A clause of these fields; where its mark, heading and units stand is looked up in its text, as tests
 * write them. What isn't given is as in a first item without mark and units.
 */
export function makeClause(fields: Partial<Clause> = {}): Clause {
  const { text = '', marker = null, heading = null, clauseId = 'c1' } = fields;
  const find = (words: string | null): [number, number] | null => {
    const at = words === null ? -1 : text.indexOf(words);
    return at < 0 ? null : [at, at + words!.length];
  };
  return {
    clauseId,
    path: ['一'],
    kind: 'item',
    marker,
    heading,
    text,
    spans: {
      marker: find(marker),
      heading: find(heading),
      duty: readResponsibility(text).duty,
    },
    lead: [],
    responsible: [],
    source: { lines: [1, 1] },
    url: `/policies/p/#${clauseId}`,
    ...fields,
  };
}
