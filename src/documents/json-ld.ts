import { pathLabel } from '../citation/clause-name.ts';
import { draftKind } from '../lexicon/drafts.ts';
import { outside } from '../site.ts';
import type { PolicyPage } from './policy-page.ts';

/** schema.org Legislation for a policy and its clauses that have headings. Unstated fields are left out. */
export function legislation({ meta, jurisdiction, clauses }: PolicyPage): unknown {
  const url = outside(meta.url);
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': url,
    url,
    name: meta.title,
    inLanguage: 'zh-CN',
    legislationIdentifier: meta.docNumber ?? undefined,
    legislationPassedBy: meta.issuer
      ? { '@type': 'GovernmentOrganization', name: meta.issuer }
      : undefined,
    legislationDate: meta.signedOn ?? undefined,
    legislationType: meta.documentType ?? undefined,
    datePublished: meta.printedOn ?? undefined,
    temporalCoverage: meta.effectiveUntil
      ? `${meta.effectiveOn ?? '..'}/${meta.effectiveUntil}`
      : undefined,
    keywords: meta.keywords.length ? meta.keywords : undefined,
    legislationLegalForce: draftKind(meta) ? 'https://schema.org/NotInForce' : undefined,
    creativeWorkStatus: meta.status ?? undefined,
    spatialCoverage: { '@type': 'AdministrativeArea', name: jurisdiction.label },
    citation: meta.cites.length
      ? meta.cites.map(({ title, docNumber }) => ({
          '@type': 'Legislation',
          name: title,
          legislationIdentifier: docNumber ?? undefined,
        }))
      : undefined,
    hasPart: clauses
      .filter(({ heading }) => heading)
      .map((clause) => ({
        '@type': 'Legislation',
        url: `${url}#${clause.clauseId}`,
        name: clause.heading,
        legislationIdentifier: pathLabel(clause),
      })),
  };
}
