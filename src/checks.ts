import { type Anchors, brokenAnchors, type Published } from './policy/anchors.ts';

/** What is checked of a corpus. */
export interface Checked {
  policies: readonly Published[];
  anchors: Anchors;
  /** Checked entries of the codebook that the texts no longer bear out. */
  faults: readonly string[];
}

/**
 * What stops a build of this corpus, one line each that says where it stands and what mends it: a
 * published anchor that is gone, a checked entry that the text no longer bears out. Empty when it builds.
 * Cells and figures that their words don't prove never come so far (measure/matrix.ts, measure/quantities.ts);
 * scripts/verify.ts proves the built data again.
 */
export function faultsOf({ anchors, policies, faults }: Checked): string[] {
  return [...brokenAnchors(anchors, policies), ...faults];
}
