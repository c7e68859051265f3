/** Which downloads there are, and what goes into them, one row of the matrix at a time. */
import { builtAt, outside } from '../../site.ts';
import { piece, textResponse } from '../../store/pieces.ts';
import type { Store, TopicSummary } from '../../store/store.ts';
import { csvHead, csvLines, type Row, type Sources } from './csv.ts';
import { matrixXlsx } from './xlsx.ts';

/** Entries of a workbook or of a topic's CSV file; more of them no office program opens in good time. */
const MOST = 10_000;

const entriesOf = (topics: readonly TopicSummary[]): number =>
  topics.flatMap(({ measures }) => measures).reduce((sum, { entries }) => sum + entries, 0);

/** True where topics have something to download, and not too much for one file. */
export const isDownloadable = (...topics: TopicSummary[]): boolean => {
  const entries = entriesOf(topics);
  return entries > 0 && entries <= MOST;
};

const sourcesOf = ({ places, quoted }: Store): Sources => ({
  places,
  source: quoted,
  link: outside,
});

const rowsOf = (store: Store, { name, measures }: TopicSummary): Row[] =>
  measures.map(({ id }) => ({ topic: name, measure: store.measure(id) }));

/** The entries of topics as a CSV file, each row read when its turn comes. */
export function csvResponse(store: Store, topics: readonly TopicSummary[]): Response {
  const rows = topics.flatMap(({ name, measures }) => measures.map(({ id }) => ({ name, id })));
  const parts = rows.map(({ name, id }) =>
    piece(id, () => csvLines({ topic: name, measure: store.measure(id) }, sourcesOf(store))),
  );
  return textResponse([csvHead(), ...parts], 'text/csv; charset=utf-8');
}

/** A workbook of topics. */
export async function workbook(store: Store, topics: readonly TopicSummary[]): Promise<Response> {
  const bytes = await matrixXlsx({
    ...sourcesOf(store),
    topics: topics.map((topic) => ({ name: topic.name, rows: rowsOf(store, topic) })),
    linked: builtAt() === undefined,
  });
  return new Response(bytes as Uint8Array<ArrayBuffer>);
}
