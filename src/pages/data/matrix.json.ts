import { matrixText } from '../../matrix/data-text.ts';
import { openStore } from '../../store/open.ts';
import { textResponse } from '../../store/pieces.ts';

/** `matrix.json`: every measure against every jurisdiction. */
export const GET = async (): Promise<Response> => textResponse(matrixText(await openStore()));
