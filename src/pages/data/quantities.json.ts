import { jsonResponse } from '../../content/json-response.ts';
import { loadMatrix } from '../../measure/load.ts';

/** `quantities.json`: every figure of every document with the row it belongs to. */
export async function GET(): Promise<Response> {
  const { quantities } = await loadMatrix();
  return jsonResponse(quantities);
}
