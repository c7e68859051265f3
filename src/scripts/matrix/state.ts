/** What the filters of the matrix say, as the address holds it, so that a view can be sent to a colleague. */

export const CHECKS = ['two', 'all', 'same', 'diff'] as const;

export interface State extends Record<(typeof CHECKS)[number], boolean> {
  q: string;
  /** Topic whose rows the index shows. */
  topic: string;
  type: string;
  /** A word of strength that rows have. */
  strength: string;
  /** Chosen places; null where nobody has chosen. */
  places: string[] | null;
}

/** The state of a query string. */
export function readState(search: string): State {
  const query = new URLSearchParams(search);
  const places = (query.get('j') ?? '').split(',').filter(Boolean);
  const [two, all, same, diff] = CHECKS.map((name) => query.get(name) === '1') as [
    boolean,
    boolean,
    boolean,
    boolean,
  ];
  return {
    q: query.get('q') ?? '',
    topic: query.get('in') ?? '',
    type: query.get('type') ?? '',
    strength: query.get('strength') ?? '',
    places: places.length > 0 ? [...new Set(places)] : null,
    two,
    all,
    same,
    diff,
  };
}

/** The query string of a state with its question mark; empty where nothing is filtered. */
export function writeState(state: State): string {
  const query = new URLSearchParams();
  if (state.q.trim()) query.set('q', state.q.trim());
  if (state.topic) query.set('in', state.topic);
  if (state.type) query.set('type', state.type);
  if (state.strength) query.set('strength', state.strength);
  if (state.places) query.set('j', state.places.join(','));
  for (const name of CHECKS) if (state[name]) query.set(name, '1');
  const text = query.toString().replaceAll('%2C', ',');
  return text && `?${text}`;
}
