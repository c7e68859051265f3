/** The part of the worker that lays a draft beside places: comes, with what it has to know, when a reader asks for it. */
import { pathLabel } from '../../citation/clause-name.ts';
import { beside, type PlaceColumns } from '../../draft/beside.ts';
import { knownOf, maybeRows } from '../../draft/likely.ts';
import type { Draft } from '../../draft/read.ts';
import { rowsOfDraft, statementsOfDraft } from '../../draft/rows.ts';
import { readCodebookText, type SoughtTopic } from '../../measure/codebook-file.ts';
import type { PlaceColumn } from '../../model.ts';
import type { BesideRequest, Compared } from './protocol.ts';

/** Text of a data file. Throws where it can't be had. */
type Load = (file: string) => Promise<string>;

let codebook: Promise<SoughtTopic[]> | undefined;
const columns = new Map<string, Promise<PlaceColumns>>();

/** Kept where it came, so that another choice of places asks for the new ones alone. */
function columnsOf(
  { id, label }: BesideRequest['places'][number],
  topics: readonly SoughtTopic[],
  load: Load,
): Promise<PlaceColumns> {
  const found =
    columns.get(id) ??
    Promise.all(
      topics.map(
        async (topic) => JSON.parse(await load(`places/${id}/${topic.id}`)) as PlaceColumn,
      ),
    ).then((all) => ({ label, columns: all }));
  columns.set(id, found);
  found.catch(() => columns.delete(id));
  return found;
}

/** Throws where the site can't be reached. */
export async function compare(
  draft: Draft,
  { places }: BesideRequest,
  load: Load,
): Promise<Compared> {
  codebook ??= load('codebook').then(readCodebookText);
  codebook.catch(() => {
    codebook = undefined;
  });
  // A topic without measures has no files.
  const topics = (await codebook).filter(({ measures }) => measures.length > 0);
  const chosen = await Promise.all(places.map((place) => columnsOf(place, topics, load)));
  const rows = rowsOfDraft(draft, topics);
  const placed = new Set([...rows.values()].flat().map(({ clauseId }) => clauseId));
  const maybe = maybeRows(draft.clauses, placed, topics, knownOf(topics, chosen));
  const byId = new Map(draft.clauses.map((clause) => [clause.clauseId, clause]));
  return {
    kind: 'beside',
    places,
    ...beside(topics, statementsOfDraft(draft.clauses, rows), chosen),
    maybe: maybe.flatMap((each) => {
      const clause = byId.get(each.clauseId);
      return clause ? [{ ...each, label: pathLabel(clause), text: clause.text }] : [];
    }),
  };
}
