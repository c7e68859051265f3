import { documentEntries } from '../../documents/entries.ts';
import { openStore } from '../../store/open.ts';

/** `documents.json`: the list of documents, unindented because the page of documents loads it whole. */
export async function GET(): Promise<Response> {
  return new Response(`${JSON.stringify(documentEntries(await openStore()))}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
