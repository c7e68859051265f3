/** Ids of documents, and of their older versions: `x@2021-03-01` is what the document `x` said on that day. */

/** What comes after `@`: the day of the older text, or that it states none; a number where several are of one day. */
export const VERSION = /(?:\d{4}-\d{2}-\d{2}|undated)(?:-\d{1,2})?/u;
export const DOCUMENT = /[a-z0-9]+(?:-[a-z0-9]+)*/u;

export const olderId = (policyId: string, version: string): string => `${policyId}@${version}`;

/** The document of which an id names a version, or itself. */
export const documentOf = (policyId: string): string => policyId.split('@', 1)[0] as string;

/** Null for the newest version, which has the id of the document. */
export const versionOf = (policyId: string): string | null => policyId.split('@', 2)[1] ?? null;

/** Orders ids of versions of one document, the newest first; one whose text states no day comes last. */
export function byVersion(one: string, other: string): number {
  const [a, b] = [one, other].map((id) => (versionOf(id) ?? '~').replace('undated', '!')) as [
    string,
    string,
  ];
  return a < b ? 1 : a > b ? -1 : 0;
}

/** Address of a document from the root of the site; that of an older version stands below it. */
export const policyPath = (policyId: string): string => `/policies/${policyId.replace('@', '/@')}/`;
