import { linesOf, matrixCsv } from '../../measure/download/csv.ts';
import { loadMatrix } from '../../measure/load.ts';
import { absolute } from '../../site.ts';

/** `matrix.csv`: one line an entry. */
export async function GET(): Promise<Response> {
  const { matrix, source } = await loadMatrix();
  return new Response(matrixCsv(linesOf(matrix, source), absolute));
}
