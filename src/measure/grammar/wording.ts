import { type Folded, origin } from '../../text/folded.ts';
import { type Limit, readLimit } from './limits.ts';
import { noun, trimLead } from './phrases.ts';
import { type Quantifier, readQuantifier, type Setting } from './quantifiers.ts';
import { qualifiersOf, type Reading } from './reading.ts';
import type { Segment } from './text.ts';

/** Reads what a segment states without a figure: 所有, 均, 全覆盖, a dated 全面 as 100 %, limits against a level, zeros. */
export function readWording(
  flat: Folded,
  segment: Segment,
  previous: Segment | null,
  setting: Setting,
  reports: boolean,
): Reading | null {
  const { earlier, counted } = setting;
  const quantifier = readQuantifier(flat.text, segment, setting);
  if (quantifier) {
    const start = quantifier.before && previous ? previous.start : segment.start;
    return ofQuantifier(flat, { ...segment, start }, quantifier, reports);
  }
  const limit = readLimit(flat.text, segment, counted);
  return limit ? ofLimit(flat, segment, limit, earlier, reports) : null;
}

function ofQuantifier(
  flat: Folded,
  segment: Segment,
  found: Quantifier,
  reports: boolean,
): Reading {
  return {
    ...frame(flat, segment, found.start, found.end),
    subject: found.subject ?? found.population,
    population: found.population,
    comparator: '=',
    value: 100,
    unit: '%',
    quantifier: found.word,
    kind: reports ? 'baseline' : 'target',
  };
}

function ofLimit(
  flat: Folded,
  segment: Segment,
  limit: Limit,
  earlier: string,
  reports: boolean,
): Reading {
  const head = flat.text.slice(segment.start, limit.start);
  const bracket = head.lastIndexOf('（');
  const own = noun(
    bracket >= 0 && !head.slice(bracket).includes('）') ? head.slice(bracket + 1) : head,
    true,
  );
  const subject = own.replace(/可?(?:实现|按照?)$/u, '') || noun(earlier, false);
  return {
    ...frame(flat, segment, limit.start, limit.end),
    subject: trimLead(subject) || null,
    population: null,
    comparator: limit.comparator,
    value: limit.value,
    unit: null,
    kind: reports ? 'baseline' : /[率比]$/u.test(own) || limit.value === 0 ? 'target' : 'standard',
  };
}

function frame(flat: Folded, segment: Segment, start: number, end: number) {
  return {
    words: origin(flat, [start, end]),
    at: origin(flat, [segment.start, segment.end]),
    deadline: null,
    qualifiers: qualifiersOf(flat.text.slice(segment.start, segment.end)),
  };
}
