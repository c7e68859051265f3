import type { Policy } from '../../src/model.ts';

/** A policy as lines of text that a person can check against the source beside it. */
export function outlineOf(policy: Policy): string {
  const { title, jurisdiction, province, url, source, policyId, cites, ...facts } = policy.meta;
  const metadata = Object.entries({ title, ...facts }).filter(
    ([, value]) => value !== null && (!Array.isArray(value) || value.length > 0),
  );
  return [
    ...metadata.map(([name, value]) => `${name}: ${[value].flat().join(' | ')}`),
    ...cites.map((cite) => `cites: ${cite.title} ${cite.docNumber ?? ''}`.trimEnd()),
    '',
    ...policy.clauses.flatMap((clause) => [
      `#${clause.clauseId} ${clause.kind} [${clause.path.join(' ')}] ${clause.source.lines.join('-')}` +
        (clause.markerInferred ? ' inferred' : ''),
      ...(clause.heading === null ? [] : [`  heading: ${clause.heading}`]),
      ...clause.text.split('\n').map((line) => `  | ${line.replaceAll('\t', ' ⇥ ')}`),
      ...(clause.lead.length > 0 ? [`  lead: ${clause.lead.join(' | ')}`] : []),
      ...(clause.responsible.length > 0
        ? [`  responsible: ${clause.responsible.join(' | ')}`]
        : []),
      ...(clause.responsibleInherited
        ? [`  inherited: ${clause.responsibleInherited.join(' | ')}`]
        : []),
      ...(clause.table?.rows ?? []).map((row) => `  row: ${row.join(' | ')}`),
    ]),
    '',
    ...policy.furniture.map(({ line, text }) => `furniture ${line}: ${text.trim()}`),
    ...policy.issues.map(({ ruleId, line, message }) => `issue ${line} ${ruleId}: ${message}`),
    '',
  ].join('\n');
}
