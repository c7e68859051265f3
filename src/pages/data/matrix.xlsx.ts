import { matrixXlsx } from '../../measure/download/xlsx.ts';
import { loadMatrix } from '../../measure/load.ts';
import { absolute } from '../../site.ts';

/** `matrix.xlsx`: a sheet a topic, links to clauses, a sheet of sources. */
export async function GET(): Promise<Response> {
  const { matrix, corpus, source } = await loadMatrix();
  const bytes = await matrixXlsx({
    matrix,
    metas: corpus.policies.map(({ meta }) => meta),
    source,
    link: absolute,
  });
  return new Response(bytes as Uint8Array<ArrayBuffer>);
}
