import type { PolicyMeta } from '../src/model.ts';

/** Metadata of a document that states nothing but its title. */
export function blankMeta(policyId: string, title: string, jurisdiction: string): PolicyMeta {
  return {
    policyId,
    title,
    documentType: null,
    jurisdiction,
    province: null,
    level: null,
    divisionCode: null,
    issuer: null,
    letterhead: null,
    docNumber: null,
    registryNumber: null,
    copyNumber: null,
    securityLevel: null,
    secrecyPeriod: null,
    urgency: null,
    signers: [],
    signedOn: null,
    printedOn: null,
    effectiveOn: null,
    effectiveUntil: null,
    status: null,
    addressees: [],
    copiedTo: [],
    publicity: null,
    attachments: [],
    note: null,
    printer: null,
    keywords: [],
    cites: [],
    source: { file: `${policyId}.txt`, sha256: '0'.repeat(64), encoding: 'utf-8' },
    inferred: [],
    url: `/policies/${policyId}/`,
  };
}
