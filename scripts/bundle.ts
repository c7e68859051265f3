/** Bundles the code of the pages where it has changed: `node scripts/bundle.ts`. */
import { stop } from './lib/arguments.ts';
import { bundleOf } from './lib/bundle.ts';
import { stampOfPages } from './lib/stamp.ts';
import { StepError } from './lib/steps.ts';

await bundleOf(stampOfPages()).catch((error: unknown) => {
  if (!(error instanceof StepError)) throw error;
  stop(1, error.output.trim());
});
