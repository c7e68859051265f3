import { findText } from '../../matrix/data-text.ts';
import { openStore } from '../../store/open.ts';
import { textResponse } from '../../store/pieces.ts';

/** `find.json`: what rows are found by. */
export const GET = async (): Promise<Response> => textResponse(findText(await openStore()));
