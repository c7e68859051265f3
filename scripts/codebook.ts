/**
 * `npm run codebook`: for those who curate the codebook. Without a word first it lists what each measure finds;
 * `review` notes who has compared entries with the text; `propose` names likely rows for clauses of a document.
 */
import { argv } from 'node:process';

// npm takes the sign away that parts its own options from ours; run.mjs hands it on.
if (argv[2] === '--') argv.splice(2, 1);
const [, , command] = argv;
const own = command === 'review' || command === 'propose' ? argv.splice(2, 1)[0] : 'list';
await import(`./codebook/${own}.ts`);
