/** Which downloads there are, and what goes into them, one row of the matrix at a time. */
import { builtAt, outside } from '../../site.ts';
import type { Store, TopicSummary } from '../../store/store.ts';
import type { Row, Sources } from './csv.ts';
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

export const sourcesOf = ({ places, quoted }: Store): Sources => ({
  places,
  source: quoted,
  link: outside,
});

/** The rows of topics, each read when its turn comes. */
export function* rowsOf(store: Store, topics: readonly TopicSummary[]): Generator<Row> {
  for (const { name, measures } of topics)
    for (const { id } of measures) yield { topic: name, measure: store.measure(id) };
}

/** A workbook of topics. */
export async function workbook(store: Store, topics: readonly TopicSummary[]): Promise<Response> {
  const bytes = await matrixXlsx({
    ...sourcesOf(store),
    topics: topics.map((topic) => ({ name: topic.name, rows: [...rowsOf(store, [topic])] })),
    metas: store.metas(),
    linked: builtAt() === undefined,
  });
  return new Response(bytes as Uint8Array<ArrayBuffer>);
}
