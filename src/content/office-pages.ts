/** What the pages of an office list: its clauses by place, document and part, cut into pages of a size. */
import { clauseKey, type Duty, type OfficeSummary, type Role } from '../duties.ts';

export interface OfficeClause {
  clauseId: string;
  label: string;
  name: string;
}

export interface OfficeDocument {
  policyId: string;
  /** Names as printed. */
  units: string[];
  /** A clause stands under the strongest part that it gives the office. */
  parts: { role: Role; clauses: OfficeClause[] }[];
  size: number;
}

export interface OfficePlace {
  id: string;
  documents: OfficeDocument[];
}

export const ROLES: Record<Role, string> = {
  lead: '牵头',
  text: '文中牵头',
  responsible: '责任',
  undivided: '原文未分牵头',
  inherited: '统一规定',
};

/** Names that are not curated have a page where the index could not list their clauses in a line. */
const LISTED = 3;

export const hasOfficePage = ({ known, clauses }: OfficeSummary): boolean =>
  known || clauses > LISTED;

/** Clauses that a page lists at most, as far as documents can be kept whole. */
const PAGE = 400;

function documentOf(duties: readonly Duty[]): OfficeDocument {
  const seen = new Set<string>();
  const parts = (Object.keys(ROLES) as Role[]).flatMap((role) => {
    const clauses = duties
      .filter((duty) => duty.role === role && !seen.has(duty.clauseId))
      .flatMap((duty): OfficeClause[] => {
        if (seen.has(duty.clauseId)) return [];
        seen.add(duty.clauseId);
        const { clauseId, label, name } = duty;
        return [{ clauseId, label, name }];
      });
    return clauses.length > 0 ? [{ role, clauses }] : [];
  });
  return {
    policyId: duties[0]?.policyId ?? '',
    units: [...new Set(duties.map(({ unit }) => unit))],
    parts,
    size: seen.size,
  };
}

/** The duties of one office, by place in the order given, then by document. */
export function placesOfOffice(duties: readonly Duty[], order: readonly string[]): OfficePlace[] {
  const byPlace = Map.groupBy(duties, ({ jurisdiction }) => jurisdiction);
  return order.flatMap((id) => {
    const own = byPlace.get(id);
    if (!own) return [];
    const documents = [...Map.groupBy(own, ({ policyId }) => policyId).values()];
    return [{ id, documents: documents.map(documentOf) }];
  });
}

/** Places cut into pages between documents; a place may run on. At least one page. */
export function pagesOfOffice(places: readonly OfficePlace[], most = PAGE): OfficePlace[][] {
  const pages: OfficePlace[][] = [[]];
  let size = 0;
  for (const { id, documents } of places)
    for (const document of documents) {
      if (size > 0 && size + document.size > most) {
        pages.push([]);
        size = 0;
      }
      size += document.size;
      const page = pages.at(-1) as OfficePlace[];
      const last = page.at(-1);
      if (last?.id === id) last.documents.push(document);
      else page.push({ id, documents: [document] });
    }
  return pages;
}

/** Clauses by topic and place; those that no row quotes count under `null`. */
export function countByTopic(
  duties: readonly Duty[],
  topicsOf: (duty: Duty) => readonly string[],
): Map<string, Map<string | null, number>> {
  const counts = new Map<string, Map<string | null, number>>();
  for (const [duty] of Map.groupBy(duties, clauseKey).values() as Iterable<[Duty]>) {
    const own = counts.get(duty.jurisdiction) ?? new Map<string | null, number>();
    counts.set(duty.jurisdiction, own);
    const topics = topicsOf(duty);
    for (const topic of topics.length > 0 ? topics : [null])
      own.set(topic, (own.get(topic) ?? 0) + 1);
  }
  return counts;
}
