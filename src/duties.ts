/** Who answers for what: the units that clauses name, each under its office. */
import { type Agencies, type Office, officeOf } from './agencies.ts';
import { clauseName, pathLabel } from './citation/clause-name.ts';
import type { Clause, Policy } from './model.ts';

/**
 * The part that a clause gives a unit: it leads (or leads by the running text), it takes part beside one
 * that leads, it is named where nobody is said to lead, or a rule for the whole document names it.
 */
export type Role = 'lead' | 'text' | 'responsible' | 'undivided' | 'inherited';

/** One naming of a unit in a clause, as printed. */
export interface Naming {
  unit: string;
  role: Role;
  policyId: string;
  jurisdiction: string;
  clauseId: string;
  /** Where the clause stands, 二（三）2, and what it is called. */
  label: string;
  name: string;
}

/** A naming under the office that is meant. */
export interface Duty extends Naming {
  office: Office;
}

export interface OfficeSummary extends Office {
  clauses: number;
  /** Clauses in which it leads. */
  lead: number;
  places: number;
}

function unitsOf(clause: Clause): [Role, string[]][] {
  const { lead, leadInText = [], responsible, responsibleInherited = [] } = clause;
  return [
    ['lead', lead],
    ['text', leadInText],
    [lead.length > 0 ? 'responsible' : 'undivided', responsible],
    ['inherited', responsibleInherited],
  ];
}

/** Every naming of a unit in a document, in the order of its clauses. */
export function namingsOf({ meta, clauses }: Pick<Policy, 'meta' | 'clauses'>): Naming[] {
  const { policyId, jurisdiction } = meta;
  return clauses.flatMap((clause) => {
    const about = { label: pathLabel(clause), name: clauseName(clause) };
    return unitsOf(clause).flatMap(([role, units]) =>
      units.map((unit) => ({
        unit,
        role,
        policyId,
        jurisdiction,
        clauseId: clause.clauseId,
        ...about,
      })),
    );
  });
}

/** Namings under their offices; a unit is looked up once, however often it is named. */
export function inOffices(namings: readonly Naming[], agencies: Agencies): Duty[] {
  const offices = new Map<string, Office>();
  return namings.map((naming) => {
    const office = offices.get(naming.unit) ?? officeOf(naming.unit, agencies);
    offices.set(naming.unit, office);
    return { office, ...naming };
  });
}

export const dutiesOf = (policy: Pick<Policy, 'meta' | 'clauses'>, agencies: Agencies): Duty[] =>
  inOffices(namingsOf(policy), agencies);

export const clauseKey = ({ policyId, clauseId }: Pick<Duty, 'policyId' | 'clauseId'>): string =>
  `${policyId}#${clauseId}`;

export const leads = ({ role }: Pick<Duty, 'role'>): boolean => role === 'lead' || role === 'text';

/** Duties by the id of their office; offices with most namings first. */
export function byOffice(duties: readonly Duty[]): Map<string, Duty[]> {
  const groups = Map.groupBy(duties, ({ office }) => office.id);
  return new Map(
    [...groups].sort(([a, own], [b, others]) => others.length - own.length || (a < b ? -1 : 1)),
  );
}

/** In: the duties of one office. */
export function summaryOf(duties: readonly Duty[]): OfficeSummary {
  const [{ office }] = duties as [Duty];
  return {
    ...office,
    clauses: new Set(duties.map(clauseKey)).size,
    lead: new Set(duties.filter(leads).map(clauseKey)).size,
    places: new Set(duties.map(({ jurisdiction }) => jurisdiction)).size,
  };
}
