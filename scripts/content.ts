/**
 * `seeds/` → `content/`: the MDX of every policy and the register of anchors. Exit 1: a promise does not
 * hold (an anchor, a checked entry, a proof); it is said here, before any page is made.
 */
import { faultsOf } from '../src/checks.ts';
import { writeContent } from '../src/content/write.ts';
import { readCorpus } from '../src/corpus.ts';
import { InputError } from '../src/errors.ts';
import { finishPending } from '../src/ingest/transaction.ts';

try {
  await finishPending(process.cwd());
  const corpus = await readCorpus(process.cwd());
  const { policies } = corpus;
  const faults = faultsOf(corpus);
  if (faults.length > 0) {
    console.error(faults.join('\n'));
    process.exitCode = 1;
  } else {
    const changed = await writeContent(process.cwd(), corpus);
    const clauses = policies.reduce((sum, policy) => sum + policy.clauses.length, 0);
    const issues = policies.reduce((sum, policy) => sum + policy.issues.length, 0);
    console.log(
      `${policies.length} 份文件，${clauses} 条，疑点 ${issues} 处，更新 ${changed.length} 个文件`,
    );
  }
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
