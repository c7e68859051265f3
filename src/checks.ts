import type { Corpus } from './corpus.ts';
import { brokenAnchors } from './policy/anchors.ts';

/**
 * What stops a build of this corpus, one line each that says where it stands and what mends it: a
 * published anchor that is gone, a checked entry that the text no longer bears out. Empty when it builds.
 * Cells and figures that their words don't prove never come so far (measure/matrix.ts, measure/quantities.ts);
 * scripts/verify.ts proves the built data again.
 */
export function faultsOf({ anchors, policies, faults }: Corpus): string[] {
  return [...brokenAnchors(anchors, policies), ...faults];
}
