import type { PolicyMeta } from '../model.ts';

/** The day that a document bears: signed, else printed, else in effect. */
export const dateOf = ({
  signedOn,
  printedOn,
  effectiveOn,
}: Pick<PolicyMeta, 'signedOn' | 'printedOn' | 'effectiveOn'>): string | null =>
  signedOn ?? printedOn ?? effectiveOn;
