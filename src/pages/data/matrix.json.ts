import { jsonResponse } from '../../content/json-response.ts';
import { loadMatrix } from '../../measure/load.ts';

/** `matrix.json`: every measure against every jurisdiction. */
export async function GET(): Promise<Response> {
  const { matrix } = await loadMatrix();
  return jsonResponse(matrix);
}
