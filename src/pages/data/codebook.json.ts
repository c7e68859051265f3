import { loadCodebook } from '../../measure/codebook.ts';
import { codebookText } from '../../measure/codebook-file.ts';
import { textResponse } from '../../store/pieces.ts';

/** `codebook.json`: how rows are found, for texts that aren't published. */
export const GET = (): Response => textResponse([codebookText(loadCodebook())]);
