/** The place that issued a document, from what its head and foot state. */

import {
  ancestorsOf,
  type Division,
  divisions,
  labelOf,
  provinceOf,
} from '../../lexicon/division-table.ts';
import type { PolicyMeta } from '../../model.ts';
import { type Reading, readDivision } from './divisions.ts';

type Stated = Pick<
  PolicyMeta,
  | 'title'
  | 'issuer'
  | 'letterhead'
  | 'docNumber'
  | 'printer'
  | 'addressees'
  | 'copiedTo'
  | 'signedOn'
  | 'printedOn'
  | 'effectiveOn'
>;

export interface PlaceReading {
  /** The one division that the document can be of; null where there is none or more than one. */
  division: Division | null;
  /** The place as it is called, also one that the table lacks; null where nothing names one. */
  label: string | null;
  province: string | null;
  /** Divisions that bear the name that is printed, where it does not say which. */
  candidates: Division[];
}

/**
 * Reads the place of a document. Only an organ that issues it counts: who signed it, the letterhead, who
 * gave the number, the organ or place that a title begins with, who printed it. A place inside a title
 * (关于印发广州市…) is its topic.
 */
export function placeOf(meta: Stated): PlaceReading {
  const date = meta.signedOn ?? meta.printedOn ?? meta.effectiveOn;
  const year = date === null ? null : Number(date.slice(0, 4));
  const read = (text: string | null) => (text === null ? null : readDivision(text, year));
  const signed = (meta.issuer?.split('、') ?? []).map(read).filter((each) => each !== null);
  const title = read(meta.title);
  const organ = signed[0] ?? read(meta.letterhead) ?? read(meta.docNumber);
  const apart = conflict([...signed, organ, title].filter((each) => each !== null));
  if (apart) return { ...NOWHERE, candidates: apart };
  const reading = organ ?? title ?? read(meta.printer);
  return reading ? settled(reading, meta) : NOWHERE;
}

const NOWHERE: PlaceReading = { division: null, label: null, province: null, candidates: [] };

/**
 * Places of organs and title of which neither lies in the other: one of them was misread, or several
 * places issued the document. The State makes no rules that a title calls those of a place.
 */
function conflict(readings: readonly Reading[]): Division[] | null {
  const sure = readings.flatMap(({ places }) => (places.length === 1 ? places : []));
  const places = [...new Map(sure.map((place) => [place.slug, place])).values()];
  const within = (one: Division, other: Division) =>
    other.level !== '国家' && ancestorsOf(one).some(({ slug }) => slug === other.slug);
  const apart = places.some((one, index) =>
    places.slice(index + 1).some((other) => !within(one, other) && !within(other, one)),
  );
  return apart ? places : null;
}

function settled({ places, unlisted, above }: Reading, meta: Stated): PlaceReading {
  const [place, ...others] = places;
  if (!place) {
    const province = above.length === 1 ? provinceOf(above[0]!) : null;
    return { division: null, label: unlisted, province, candidates: [] };
  }
  const chosen = others.length === 0 ? [place] : printedAbove(places, meta);
  if (chosen.length === 1) {
    const division = divisions().bySlug.get(chosen[0]!.slug)!;
    const label = labelOf(division);
    return { division, label, province: provinceOf(division), candidates: [] };
  }
  return {
    division: null,
    label: place.name,
    province: null,
    candidates: chosen.length > 0 ? chosen : places,
  };
}

/** Of several places of one name those whose city, or province, stands in the head or foot too. */
function printedAbove(places: readonly Division[], meta: Stated): Division[] {
  const { issuer, letterhead, docNumber, title, printer, addressees, copiedTo } = meta;
  const head = [issuer, letterhead, docNumber, title, printer, ...addressees, ...copiedTo].join();
  const names = (level: '市' | '省') => (place: Division) =>
    ancestorsOf(place).some((above) => above.level === level && head.includes(above.name));
  const byCity = places.filter(names('市'));
  return byCity.length > 0 ? byCity : places.filter(names('省'));
}
