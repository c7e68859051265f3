import { type Codebook, checkCodebook } from '../../src/measure/codebook.ts';

export const FOLDER = 'content/codebook';

/** The codebook of the project; ends the command with all that is wrong in it. */
export function soundCodebook(): Codebook {
  const { codebook, problems } = checkCodebook(FOLDER);
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exit(1);
  }
  return codebook;
}
