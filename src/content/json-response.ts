/** A data file: indented JSON, keys as they stand in the data, a newline at the end. */
export function jsonResponse(data: unknown): Response {
  return json(JSON.stringify(data, null, 1));
}

/** A data file that pages load when they need it: the same without white space. */
export function compactResponse(data: unknown): Response {
  return json(JSON.stringify(data));
}

function json(text: string): Response {
  return new Response(`${text}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
