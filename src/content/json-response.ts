/**
 * A data file: keys as they stand in the data, a newline at the end. Without indentation, which would make
 * up a third of many.
 */
export function jsonResponse(data: unknown): Response {
  return new Response(`${JSON.stringify(data)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
