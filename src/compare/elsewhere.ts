/** Where else in a document a 小句 stands word for word. */

import type { Elsewhere } from './difference.ts';
import type { Compared } from './document.ts';
import { type Part, partsOf, passageOf } from './passage.ts';

/** A 小句 shorter than this stands in many clauses by chance. */
const LONG = 10;

const keyOf = ({ folded }: Part): string => folded.replace(/[\p{P}\p{S}]+$/u, '');

/**
 * In: a document. Out: a function that says in which clause of it a 小句 stands, those aside that `without` names.
 * Undefined where there is none.
 */
export function finderIn(document: Compared): (without: readonly number[]) => Elsewhere {
  const places = new Map<string, number[]>();
  for (const part of partsOf(document.clauses.map(passageOf))) {
    if (part.weight < LONG) continue;
    const at = places.get(keyOf(part));
    if (at) at.push(part.passage);
    else places.set(keyOf(part), [part.passage]);
  }
  return (without) => (part) =>
    part.weight < LONG
      ? undefined
      : places.get(keyOf(part))?.find((clause) => !without.includes(clause));
}
