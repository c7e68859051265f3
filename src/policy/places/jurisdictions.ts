import {
  ancestorsOf,
  codeOf,
  divisions,
  labelOf,
  provinceOf,
} from '../../lexicon/division-table.ts';
import { type Jurisdiction, Level, type Policy } from '../../model.ts';
import type { Manifest } from '../../source/manifest.ts';
import { placeOf } from './place.ts';

export interface CorpusJurisdiction extends Jurisdiction {
  province: string | null;
  level: Level | null;
  divisionCode: string | null;
}

/**
 * Jurisdictions of the corpus, by level and code: each with a document. What the manifest states of one
 * goes before the table of divisions; what neither has is read from the texts.
 */
export function jurisdictionsOf(policies: Policy[], manifest: Manifest): CorpusJurisdiction[] {
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
    .toSorted(byLevelAndCode);
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

const rankOf = ({ level }: CorpusJurisdiction): number =>
  level === null ? Level.options.length : Level.options.indexOf(level);

/** Behind all codes of six figures. */
const LAST = 1_000_000;

function byLevelAndCode(a: CorpusJurisdiction, b: CorpusJurisdiction): number {
  return (
    rankOf(a) - rankOf(b) ||
    Number(a.divisionCode ?? LAST) - Number(b.divisionCode ?? LAST) ||
    a.id.localeCompare(b.id)
  );
}
