/** The state of the search page, as its address says it. */
import { DIMENSIONS, type Filters } from '../search/facets.ts';

export interface State {
  text: string;
  mode: 'exact' | 'words' | 'similar';
  /** Ids of values; in the address several are parted by commas. */
  filters: Filters;
  sort: 'relevance' | 'document' | 'date';
  grouped: boolean;
  aliases: boolean;
  numerals: boolean;
  /** In older versions, which an index of their own has. */
  older: boolean;
  /** Every hit at once. */
  all: boolean;
  /** The clause, `policyId#clauseId`, for which similar ones are looked for instead of a text. */
  like: string;
}

/** Longer texts do not go into the address: servers refuse it. */
const LONGEST_IN_ADDRESS = 200;

const oneOf = <T extends string>(value: string | null, values: readonly T[]): T =>
  values.find((each) => each === value) ?? (values[0] as T);

/** Reads the part of an address after `?`; what it does not say, or says wrongly, is the default. */
export function readAddress(search: string): State {
  const params = new URLSearchParams(search);
  const filters: Filters = {};
  for (const dimension of DIMENSIONS) {
    const values = (params.get(dimension) ?? '').split(',').filter(Boolean);
    if (values.length > 0) filters[dimension] = [...new Set(values)];
  }
  return {
    text: params.get('q') ?? '',
    mode: oneOf(params.get('mode'), ['exact', 'words', 'similar']),
    filters,
    sort: oneOf(params.get('sort'), ['relevance', 'document', 'date']),
    grouped: params.get('group') === '1',
    aliases: params.get('aliases') === '1',
    numerals: params.get('numerals') === '1',
    older: params.get('older') === '1',
    all: params.get('all') === '1',
    like: params.get('like') ?? '',
  };
}

/** The address of a state, from `?`; empty for the default. */
export function writeAddress(state: State): string {
  const params = new URLSearchParams();
  const set = (name: string, value: string) => value && params.set(name, value);
  if (state.like) set('like', state.like);
  else if (state.text.length <= LONGEST_IN_ADDRESS) set('q', state.text);
  set('mode', state.mode === 'exact' ? '' : state.mode);
  for (const dimension of DIMENSIONS) set(dimension, (state.filters[dimension] ?? []).join(','));
  set('sort', state.sort === 'relevance' ? '' : state.sort);
  set('group', state.grouped ? '1' : '');
  set('aliases', state.aliases ? '1' : '');
  set('numerals', state.numerals ? '1' : '');
  set('older', state.older ? '1' : '');
  set('all', state.all ? '1' : '');
  const query = params.toString();
  return query && `?${query}`;
}
