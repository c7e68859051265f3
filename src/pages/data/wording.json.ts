import { jsonResponse } from '../../content/json-response.ts';
import { openStore } from '../../store/open.ts';

/** `wording.json`: the documents that share most words, and the longest and rarest of these. */
export const GET = async (): Promise<Response> => jsonResponse((await openStore()).sharing());
