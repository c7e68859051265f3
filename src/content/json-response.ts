/** A data file: indented JSON, keys as they stand in the data, a newline at the end. */
export function jsonResponse(data: unknown): Response {
  return new Response(`${JSON.stringify(data, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
