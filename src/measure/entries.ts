/** Words that the patterns of a codebook find in a document, and the entries that they make. */
import { limiting } from '../lexicon/strength.ts';
import type { Clause, MatrixEntry } from '../model.ts';
import { basisOf } from './bases.ts';
import type { MeasureDefinition } from './codebook.ts';
import { findHits, type Hit, type Reading } from './find.ts';
import { likelyTexts } from './likely.ts';
import { statementAt } from './statement.ts';
import { governing, strengthOf } from './strength.ts';

/** Words found, and the clause they were found in as it was read. */
export interface Found {
  hit: Hit;
  reading: Reading;
}

/** What is needed of a measure to find it. */
export type Findable = Pick<MeasureDefinition, 'type' | 'find'>;

/** By measure what its patterns find, in the order of the text; a measure that can't be found is absent. */
export function foundIn<M extends Findable>(
  read: readonly Reading[],
  codebook: { topics: readonly { measures: readonly M[] }[] },
): Map<M, Found[]> {
  const found = new Map<M, Found[]>();
  for (const [measure, likely] of likelyTexts(codebook, read, ({ compact }) => compact.text))
    found.set(
      measure,
      likely.flatMap((reading) => findHits(reading, measure).map((hit) => ({ hit, reading }))),
    );
  return found;
}

/** Responsible units of a clause, those kinds that it has. */
function unitsOf({ lead, responsible, leadInText, responsibleInherited }: Clause) {
  const units = { lead, responsible, leadInText, responsibleInherited };
  return Object.fromEntries(Object.entries(units).filter(([, names]) => names?.length));
}

/** The entry that words make in a row, as nobody has reviewed it. */
export function entryOf(
  policyId: string,
  { hit, reading }: Found,
  bases: NonNullable<MeasureDefinition['bases']> = [],
): MatrixEntry {
  const { quantity, clause, at } = hit;
  const statement = statementAt(clause, at);
  const quote = clause.text.slice(...statement);
  const basis = basisOf(bases, hit, quote, reading.context);
  const lead = clause.text.slice(statement[0], at[0]);
  const governed = governing(lead, hit.quote);
  const strength = strengthOf(lead, hit.quote, governed);
  const qualifiers = limiting([...new Set([...(quantity?.qualifiers ?? []), ...governed])]);
  return {
    policyId,
    clauseId: clause.clauseId,
    quote,
    statement,
    emphasis: hit.quote,
    at,
    ...(quantity && {
      value: quantity.value,
      unit: quantity.unit,
      comparator: quantity.comparator,
      deadline: quantity.deadline,
      subject: quantity.subject,
      population: quantity.population,
      kind: quantity.kind,
      ...(qualifiers.length > 0 && { qualifiers }),
    }),
    ...(basis !== undefined && { basis }),
    ...(strength.length > 0 && { strength }),
    ...unitsOf(clause),
    reviewed: false,
    url: clause.url,
  };
}
