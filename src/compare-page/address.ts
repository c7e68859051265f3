/** The state of the page of documents beside each other, as its address says it. */
import { DOCUMENT, VERSION } from '../policy-id.ts';

/** A document, or an older version of one. */
const ID = new RegExp(`^${DOCUMENT.source}(?:@${VERSION.source})?$`, 'u');

/** Documents that go beside each other. */
export const MOST = 4;

export interface State {
  /** Ids of the documents, the one that gives the order first. */
  documents: string[];
  /** Each document in a column, or each with the first in one text. */
  view: 'side' | 'merged';
  /** Only groups in which the documents differ. */
  only: boolean;
  /** The clause to go to, `policyId.clauseId`; empty for none. */
  at: string;
}

/** The address, from `?`, that lays documents beside each other, at a clause if one is named. */
export const besideAddress = (documents: readonly string[], at = ''): string =>
  writeAddress({ documents: [...documents], view: 'side', only: false, at });

/** Reads the part of an address after `?`; what it doesn't say, or says wrongly, is the default. */
export function readAddress(search: string): State {
  const params = new URLSearchParams(search);
  const named = params.getAll('doc').filter((id) => ID.test(id));
  return {
    documents: [...new Set(named)].slice(0, MOST),
    view: params.get('view') === 'merged' ? 'merged' : 'side',
    only: params.get('only') === '1',
    at: params.get('at') ?? '',
  };
}

/** The address of a state, from `?`; empty for the default. */
export function writeAddress({ documents, view, only, at }: State): string {
  const params = new URLSearchParams(documents.map((id) => ['doc', id]));
  if (view === 'merged') params.set('view', view);
  if (only) params.set('only', '1');
  if (at) params.set('at', at);
  const query = params.toString();
  return query && `?${query}`;
}
