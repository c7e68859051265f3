import {
  ancestorsOf,
  codeOf,
  divisions,
  labelOf,
  provinceOf,
} from '../../lexicon/division-table.ts';
import type { Jurisdiction, Level, Policy } from '../../model.ts';
import type { Manifest } from '../../source/manifest.ts';
import { placeOf } from './place.ts';

export interface CorpusJurisdiction extends Jurisdiction {
  province: string | null;
  level: Level | null;
  divisionCode: string | null;
}

/**
 * Jurisdictions of the corpus, each with a document: the State, then each province with its cities, each
 * city with its counties, by code. What the manifest states of one goes before the table of divisions; what
 * neither has is read from the texts.
 */
export function jurisdictionsOf(
  policies: readonly Pick<Policy, 'meta'>[],
  manifest: Manifest,
): CorpusJurisdiction[] {
  const first = new Map(policies.toReversed().map((policy) => [policy.meta.jurisdiction, policy]));
  return [...first]
    .map(([id, { meta }]) => {
      const stated = statedOf(id, manifest);
      const parent =
        manifest.jurisdictions[id]?.parent ?? nextAbove(id, (other) => first.has(other));
      return {
        id,
        label: stated.label ?? placeOf(meta).label ?? '原文未载明',
        ...(parent ? { parent } : {}),
        province: stated.province ?? meta.province,
        level: stated.level,
        divisionCode: stated.divisionCode,
      };
    })
    .toSorted(byPlaceInTree);
}

/** A document with what manifest and table state of its jurisdiction; what it says of itself stays. */
export function withJurisdiction(policy: Policy, manifest: Manifest): Policy {
  const { province, level, divisionCode } = statedOf(policy.meta.jurisdiction, manifest);
  const { meta } = policy;
  return {
    ...policy,
    meta: {
      ...meta,
      province: meta.province ?? province,
      level: meta.level ?? level,
      divisionCode: meta.divisionCode ?? divisionCode,
    },
  };
}

/** What manifest and table state of a jurisdiction; null where they don't. */
function statedOf(
  id: string,
  manifest: Manifest,
): Record<'label' | 'province' | 'divisionCode', string | null> & { level: Level | null } {
  const entry = manifest.jurisdictions[id];
  const division = divisions().bySlug.get(id);
  return {
    label: entry?.label ?? (division ? labelOf(division) : null),
    province: entry?.province ?? (division ? provinceOf(division) : null),
    level: entry?.level ?? division?.level ?? null,
    divisionCode: division ? codeOf(division) : null,
  };
}

/** The next division above a place that has documents too: what it states may hold for the place. */
function nextAbove(id: string, has: (id: string) => boolean): string | undefined {
  const division = divisions().bySlug.get(id);
  return division && ancestorsOf(division).find(({ slug }) => has(slug))?.slug;
}

/** Sorts behind every figure. */
const LAST = '~';

/**
 * Codes of GB/T 2260 sort as the tree of divisions. A place without one stands behind all that lies in
 * the division above it, and behind everything where that isn't known either.
 */
function treeKey({ id, divisionCode, province }: CorpusJurisdiction): string {
  if (divisionCode) return divisionCode;
  const above =
    divisions().bySlug.get(id)?.parent ?? divisions().byName.get(province ?? '')?.[0]?.code;
  return (above ?? '').replace(/(?:00)+$/u, '') + LAST;
}

function byPlaceInTree(a: CorpusJurisdiction, b: CorpusJurisdiction): number {
  return compare(treeKey(a), treeKey(b)) || compare(a.id, b.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
