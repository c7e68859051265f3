import type { Corpus } from './corpus.ts';
import { type BuiltMatrix, FATAL } from './measure/matrix.ts';
import { prove } from './measure/proof.ts';
import { brokenAnchors } from './policy/anchors.ts';

/**
 * What stops a build of this corpus, one line each that says where it stands and what mends it: a
 * published anchor that is gone, a checked entry that the text no longer bears out, a cell or figure
 * that its words don't prove. Empty when it builds.
 */
export function faultsOf({ anchors, policies }: Corpus, built: BuiltMatrix): string[] {
  return [
    ...brokenAnchors(anchors, policies),
    ...built.issues
      .filter(({ ruleId }) => FATAL.has(ruleId))
      .map(({ file, line, message }) => `${file}:${line}: ${message}`),
    ...prove(policies, built.matrix, built.quantities),
  ];
}
