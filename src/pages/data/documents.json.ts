import { jsonResponse } from '../../content/json-response.ts';
import { documentEntries } from '../../documents/entries.ts';
import { openStore } from '../../store/open.ts';

/** `documents.json`: the list of documents, as the page of documents loads it. */
export async function GET(): Promise<Response> {
  return jsonResponse(documentEntries(await openStore()));
}
