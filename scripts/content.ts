/**
 * `seeds/` → `content/`: the MDX of every policy and the register of anchors. Exit 1: a promise does not
 * hold (an anchor, a checked entry, a proof); it is said here, before any page is made. With `--keep-content` documents
 * are derived and `content/` stays as it is; with `--later-wording` the words that documents share are left to the pages.
 */
import { faultsOf } from '../src/checks.ts';
import { policyMdx } from '../src/content/mdx.ts';
import { type ContentSource, contentChanges, writeContent } from '../src/content/write.ts';
import { InputError } from '../src/errors.ts';
import { finishPending } from '../src/ingest/transaction.ts';
import { readAnchors } from '../src/policy/anchors.ts';
import { openDatabase } from '../src/store/database.ts';
import { refresh } from '../src/store/refresh.ts';
import { readArguments } from './lib/arguments.ts';

const { values } = readArguments('node scripts/content.ts [--keep-content] [--later-wording]', {
  'keep-content': { type: 'boolean' },
  'later-wording': { type: 'boolean' },
});
const root = process.cwd();
try {
  if (!values['keep-content']) await finishPending(root);
  const { kept, merged } = await refresh(openDatabase(), root, {
    wording: !values['later-wording'],
  });
  if (values['keep-content']) process.exit(0);
  // What documents gave that have changed or gone since is not needed again.
  kept.retain(new Set([...merged.documents, ...merged.older]));
  const summaries = merged.documents.map((document) => kept.summary(document));
  const policies = merged.documents.map((document, i): ContentSource => {
    const { meta, content } = summaries[i]!;
    const clauses = kept.clauseIds(document).map((clauseId) => ({ clauseId }));
    return { meta, content, clauses, mdx: () => policyMdx(kept.read(document).policy) };
  });
  const anchors = await readAnchors(root);
  const faults = faultsOf({ policies, anchors, faults: merged.faults });
  if (faults.length > 0) {
    console.error(faults.join('\n'));
    process.exitCode = 1;
  } else {
    const changes = await contentChanges(root, policies, anchors);
    await writeContent(root, changes);
    const clauses = summaries.reduce((sum, summary) => sum + summary.clauses, 0);
    const issues = summaries.reduce((sum, summary) => sum + summary.issues, 0);
    console.log(
      `${policies.length} 份文件，${clauses} 条，疑点 ${issues} 处，更新 ${changes.length} 个文件`,
    );
  }
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
