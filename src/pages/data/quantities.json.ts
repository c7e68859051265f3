import { quantitiesText } from '../../matrix/data-text.ts';
import { openStore } from '../../store/open.ts';
import { textResponse } from '../../store/pieces.ts';

/** `quantities.json`: every figure of every document with the row it belongs to. */
export const GET = async (): Promise<Response> => textResponse(quantitiesText(await openStore()));
