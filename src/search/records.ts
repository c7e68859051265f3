/** Documents → the plain data of the search index. No files, no Pagefind: see part.ts. */
import { createHash } from 'node:crypto';
import type { Clause, PolicyMeta } from '../model.ts';
import { fold } from '../text/alike.ts';
import { without } from '../text/span.ts';
import { toLetters } from './letters.ts';
import type { Attributes, Bundle, ClauseText, Label, PolicyEntry } from './shapes.ts';

/** Letters to a bundle: enough that few lists are merged, few enough that each is read at once. */
const BUNDLE_LETTERS = 400_000;
/** Letters to a text block: about a kilobyte to fetch for a hit that is shown. */
const BLOCK_LETTERS = 1_200;

/** A document as the search takes it. */
export interface SearchDocument {
  meta: PolicyMeta;
  clauses: readonly Clause[];
  /** What the filters need of a clause. */
  attributes: ReadonlyMap<string, Attributes>;
}

/** The documents of a site, in order, each read when it is needed. */
export interface SearchCorpus {
  /** `key` names all that is read of a document: equal keys, equal readings. */
  documents: readonly { policyId: string; key: string }[];
  read(policyId: string): SearchDocument;
  jurisdictions: Label[];
  topics: Label[];
  /** Names of one office, group by group. */
  aliases: string[][];
}

/** All that the index keeps of a document, and what a part is therefore made from. */
export interface IndexedDocument {
  policy: Omit<PolicyEntry, 'first'>;
  clauses: (ClauseText & { id: string })[];
}

export function indexed({ meta, clauses }: SearchDocument): IndexedDocument {
  const { policyId, title, jurisdiction, docNumber, status } = meta;
  const date = meta.signedOn ?? meta.printedOn ?? meta.effectiveOn;
  return {
    policy: { policyId, title, jurisdiction, docNumber, status, date },
    clauses: clauses.map(({ clauseId: id, kind, path, spans, text, lead, ...clause }) => ({
      id,
      kind,
      path,
      heading: spans.heading,
      duty: spans.duty,
      text,
      lead,
      responsible: [...clause.responsible, ...(clause.responsibleInherited ?? [])],
    })),
  };
}

/** Names what is made from documents: equal digests, equal files. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

/** What a clause says, mark, responsible units and white space aside: equal for clauses of one wording. */
export function wordingOf({ text, spans }: Pick<Clause, 'text' | 'spans'>): string {
  const aside = spans.marker ? [spans.marker, ...spans.duty] : spans.duty;
  return without(text, aside).replace(/\s+/gu, '');
}

export interface BundleData {
  bundle: Bundle;
  blocks: ClauseText[][];
  letters: string[];
}

/** Divides documents into bundles, in order, never a document over two. */
export function* bundlesOf(documents: Iterable<IndexedDocument>): Generator<BundleData> {
  let data = empty();
  let size = 0;
  for (const { policy, clauses } of documents) {
    const letters = clauses.map(({ text }) => toLetters(fold(text)));
    const length = letters.reduce((sum, each) => sum + each.length + 1, 0);
    if (size > 0 && size + length > BUNDLE_LETTERS) {
      yield data;
      data = empty();
      size = 0;
    }
    size += length;
    data.bundle.policies.push({ ...policy, first: data.bundle.ids.length });
    let inBlock = Number.POSITIVE_INFINITY;
    clauses.forEach(({ id, ...clause }, i) => {
      const own = letters[i] ?? '';
      if (inBlock + own.length > BLOCK_LETTERS) {
        data.bundle.blocks.push(data.bundle.ids.length);
        data.blocks.push([]);
        inBlock = 0;
      }
      inBlock += own.length;
      data.letters.push(own);
      data.bundle.ids.push(id);
      data.bundle.lengths.push(own.length);
      const head = clause.heading?.[1] ?? 0;
      data.bundle.heads.push(toLetters(fold(clause.text.slice(0, head))).length);
      data.blocks.at(-1)?.push(clause);
    });
  }
  if (data.bundle.policies.length > 0) yield data;
}

function empty(): BundleData {
  return {
    bundle: { policies: [], ids: [], lengths: [], heads: [], blocks: [] },
    blocks: [],
    letters: [],
  };
}
