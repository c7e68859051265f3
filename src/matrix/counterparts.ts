/** 「各地同类规定」: what places state of a measure, short enough to stand beside a clause. */
import type { Counterparts, MatrixEntry } from '../model.ts';
import type { Store } from '../store/store.ts';
import { fold } from '../text/alike.ts';
import { MOST } from './nearest-statements.ts';
import { figureLine } from './said.ts';
import { operative, statementsOf } from './statement.ts';

/** Characters of a quote. */
const LENGTH = 56;

const cut = (text: string): string => (text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text);

/** The entries of the same statement as the first of them. */
function firstQuoted(entries: readonly MatrixEntry[]): MatrixEntry[] {
  const [first] = entries;
  return entries.filter(
    ({ policyId, clauseId, statement }) =>
      policyId === first?.policyId &&
      clauseId === first.clauseId &&
      String(statement) === String(first.statement),
  );
}

/** What places state of a measure; where more do than are shown at once, the first that each states. */
export function counterparts(store: Store, id: string): Counterparts {
  const { comparability, note, cells } = store.measure(id);
  const stating = store.places.filter((place) => cells[place.id]?.status === 'stated');
  /** The whole of what each says, because what is shown of it is cut. */
  const said: string[] = [];
  const firstSaid = (words: string): number | undefined => {
    const at = said.indexOf(words);
    said.push(words);
    return at < 0 ? undefined : at;
  };
  return {
    measure: id,
    comparability,
    note,
    places: stating.length,
    statements: stating.flatMap(({ id: place, label }) => {
      const entries = cells[place]?.entries ?? [];
      const quoted = stating.length > MOST ? firstQuoted(entries) : entries;
      return statementsOf(quoted, store.quoted)
        .slice(0, MOST)
        .map((statement) => ({
          place,
          label,
          draft: statement.draft,
          clause: statement.clause,
          url: statement.url,
          figures: figureLine(statement) || undefined,
          quote: cut(operative(statement)),
          sameAs: firstSaid(fold(`${figureLine(statement)}\n${operative(statement)}`)),
        }));
    }),
  };
}
