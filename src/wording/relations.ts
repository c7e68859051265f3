/** What documents are to each other: by place, by citation, by date. */
import { draftKind } from '../lexicon/drafts.ts';
import type { Jurisdiction, PolicyMeta, WordingRelation } from '../model.ts';
import { dateOf } from '../policy/day.ts';
import { squeeze } from '../text/squeeze.ts';

type Known = Pick<
  PolicyMeta,
  | 'policyId'
  | 'title'
  | 'docNumber'
  | 'jurisdiction'
  | 'cites'
  | 'status'
  | 'signedOn'
  | 'printedOn'
  | 'effectiveOn'
>;

/** Documents of places above, and cited ones, that are looked through for every document. */
const ABOVE = 8;

export interface Relations {
  /** What another document is to one, both by number. */
  relation: (one: number, other: number) => WordingRelation;
  /** Whether another document is the earlier one; null where dates and status don't say. */
  earlier: (one: number, other: number) => boolean | null;
  /** The documents that one cites and the nearest of those of places above, by number, ascending. */
  above: (one: number) => number[];
  /** Titles that one cites and none of the documents bears. */
  uncollected: (one: number) => string[];
  /** All of one document that any of these answers rests on, as a text. */
  basis: (one: number) => string;
}

/** In: documents in order, and their places. Titles that several documents bear name none of them. */
export function relationsOf(
  documents: readonly Known[],
  places: readonly Pick<Jurisdiction, 'id' | 'parent'>[],
): Relations {
  const parents = new Map(places.map(({ id, parent }) => [id, parent]));
  const byPlace = Map.groupBy(documents.keys(), (n) => documents[n]!.jurisdiction);
  const byNumber = Map.groupBy(documents.keys(), (n) => nameOf(documents[n]!.docNumber ?? ''));
  const byTitle = Map.groupBy(documents.keys(), (n) => nameOf(documents[n]!.title));

  const chains = new Map<string, string[]>();
  function above(place: string): string[] {
    const known = chains.get(place);
    if (known) return known;
    const chain: string[] = [];
    for (let at = parents.get(place); at !== undefined; at = parents.get(at)) {
      if (at === place || chain.includes(at)) break;
      chain.push(at);
    }
    chains.set(place, chain);
    return chain;
  }

  const named = documents.map(({ cites }, own) =>
    cites.map(({ title, docNumber }) => {
      const found = docNumber ? byNumber.get(nameOf(docNumber)) : byTitle.get(nameOf(title));
      return { title, document: found?.length === 1 && found[0] !== own ? found[0] : undefined };
    }),
  );
  const cited = named.map((cites) => new Set(cites.flatMap(({ document }) => document ?? [])));

  return {
    relation(one, other) {
      if (cited[one]!.has(other)) return 'cited';
      if (cited[other]!.has(one)) return 'citing';
      const [here, there] = [documents[one]!.jurisdiction, documents[other]!.jurisdiction];
      if (above(here).includes(there)) return 'superior';
      return above(there).includes(here) ? 'subordinate' : 'peer';
    },
    earlier(one, other) {
      if (cited[one]!.has(other)) return true;
      if (cited[other]!.has(one)) return false;
      const [own, its] = [documents[one]!, documents[other]!];
      const [day, itsDay] = [dateOf(own), dateOf(its)];
      if (draftKind(own) || draftKind(its) || !day || !itsDay || day === itsDay) return null;
      return itsDay < day;
    },
    above(one) {
      const near = above(documents[one]!.jurisdiction).flatMap((place) =>
        (byPlace.get(place) ?? []).toReversed().slice(0, ABOVE),
      );
      return [...new Set([...cited[one]!, ...near])].slice(0, ABOVE).sort((a, b) => a - b);
    },
    uncollected: (one) =>
      named[one]!.flatMap(({ title, document }) => (document === undefined ? title : [])),
    basis(one) {
      const { jurisdiction } = documents[one]!;
      const cites = named[one]!.map(({ title, document }) =>
        document === undefined ? title : [documents[document]!.policyId],
      );
      const dated = [dateOf(documents[one]!), draftKind(documents[one]!)];
      return JSON.stringify([jurisdiction, above(jurisdiction), cites, dated]);
    },
  };
}

const nameOf = (text: string): string => squeeze(text).replace(/[〈〉《》<>]/gu, '');
