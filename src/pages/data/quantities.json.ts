import { loadMatrix } from '../../measure/load.ts';

/** `quantities.json`: every figure of every document with the row it belongs to. */
export async function GET(): Promise<Response> {
  const { quantities } = await loadMatrix();
  return new Response(`${JSON.stringify(quantities, null, 1)}\n`);
}
