/** Entries for reference managers. */
import { pinCite } from './pin.ts';
import { clausePlace } from './place.ts';
import {
  type CitedClause,
  type CitedMeta,
  citedDate,
  citedUrl,
  numberedTitle,
} from './reference.ts';

/** Characters that TeX would read as commands. */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function tex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (char) => TEX[char] ?? `\\${char}`);
}

/**
 * BibTeX entry. `@online` is what the GB/T 7714—2025 styles set as [EB/OL]; they and biblatex print
 * no number for it, so the document's number stands with the title. Doubled braces keep the issuer
 * one name. The place of the clause is in `note`. Without an address of the site there is no `url`.
 */
export function bibtex(
  meta: CitedMeta,
  clause: CitedClause | null,
  baseUrl: string | null,
  accessed?: string,
): string {
  const date = citedDate(meta);
  const fields: [string, string | null | undefined][] = [
    ['author', meta.issuer && `{${tex(meta.issuer)}}`],
    ['title', tex(numberedTitle(meta))],
    ['date', date],
    ['year', date?.slice(0, 4)],
    ['url', baseUrl && citedUrl(meta, clause, baseUrl)],
    ['urldate', accessed],
    ['note', clause && tex(clausePlace(clause))],
    ['langid', 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  const key = clause ? `${meta.policyId}:${clause.clauseId}` : meta.policyId;
  return `@online{${key},\n${lines.join('\n')}\n}\n`;
}

/** An item of CSL-JSON 1.0: `legislation`, the type whose styles print the number of a document. */
export interface CslItem {
  id: string;
  type: 'legislation';
  title: string;
  author?: { literal: string }[];
  number?: string;
  issued?: { 'date-parts': [number[]] };
  accessed?: { 'date-parts': [number[]] };
  section?: string;
  note: string;
  URL?: string;
  language: 'zh-CN';
}

/** CSL-JSON item for Zotero and other managers; what the document doesn't state is not there. */
export function cslJson(
  meta: CitedMeta,
  clause: CitedClause | null,
  baseUrl: string | null,
  accessed?: string,
): CslItem {
  const date = citedDate(meta);
  return {
    id: clause ? `${meta.policyId}#${clause.clauseId}` : meta.policyId,
    type: 'legislation',
    title: numberedTitle({ ...meta, docNumber: null }),
    ...(meta.issuer ? { author: [{ literal: meta.issuer }] } : {}),
    ...(meta.docNumber ? { number: meta.docNumber } : {}),
    ...(date ? { issued: dateParts(date) } : {}),
    ...(accessed ? { accessed: dateParts(accessed) } : {}),
    ...(clause ? { section: clausePlace(clause) } : {}),
    note: pinCite(meta, clause),
    ...(baseUrl ? { URL: citedUrl(meta, clause, baseUrl) } : {}),
    language: 'zh-CN',
  };
}

function dateParts(date: string): { 'date-parts': [number[]] } {
  return { 'date-parts': [date.split('-').map(Number)] };
}
