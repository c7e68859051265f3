/** `seeds/` → `content/`: the MDX of every policy and the register of anchors. Exit 1: an anchor broke. */
import { writeContent } from '../src/content/write.ts';
import { readCorpus } from '../src/corpus.ts';
import { InputError } from '../src/errors.ts';
import { brokenAnchors } from '../src/policy/anchors.ts';

try {
  const corpus = await readCorpus(process.cwd());
  const broken = brokenAnchors(corpus.anchors, corpus.policies);
  if (broken.length > 0) {
    console.error(broken.join('\n'));
    process.exitCode = 1;
  } else {
    const changed = await writeContent(process.cwd(), corpus);
    const clauses = corpus.policies.reduce((sum, policy) => sum + policy.clauses.length, 0);
    const issues = corpus.policies.reduce((sum, policy) => sum + policy.issues.length, 0);
    console.log(
      `${corpus.policies.length} 份文件，${clauses} 条，疑点 ${issues} 处，更新 ${changed.length} 个文件`,
    );
  }
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
