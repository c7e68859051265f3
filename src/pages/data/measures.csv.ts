import { measuresCsv } from '../../matrix/download/csv.ts';
import { openStore } from '../../store/open.ts';

/** `measures.csv`: what the measures of `matrix.csv` are, one line a measure. */
export async function GET(): Promise<Response> {
  const { topics } = await openStore();
  return new Response(measuresCsv(topics));
}
