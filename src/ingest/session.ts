import { basename, dirname, join, resolve } from 'node:path';
import { faultsOf } from '../checks.ts';
import { FIELD_NAMES } from '../content/field-names.ts';
import { type KnownDocuments, knownDocuments } from '../corpus.ts';
import { InputError } from '../errors.ts';
import { type Codebook, loadCodebook } from '../measure/codebook.ts';
import { buildMatrix } from '../measure/matrix.ts';
import type { Policy, PolicyMeta } from '../model.ts';
import { type Doubt, doubts } from '../policy/doubts.ts';
import { jurisdictionsOf, withJurisdiction } from '../policy/places/jurisdictions.ts';
import { documentOf, olderId, versionOf } from '../policy-id.ts';
import { entryFor, type Inferred, type Manifest, readManifest } from '../source/manifest.ts';
import { askPlace, isId, type Place, placeName, readPlace, statedPlace } from './place.ts';
import {
  type Addition,
  type Follows,
  type Plan,
  planAdditions,
  planRemoval,
  standing,
} from './plan.ts';
import { type Candidate, prepare } from './prepare.ts';
import { type Reported, reportLines, tableLines } from './report.ts';
import { commitChanges, finishPending } from './transaction.ts';
import { isOlder, versionKey } from './versions.ts';

export interface IngestOptions {
  /** The folder that holds `seeds/` and `content/`. */
  root: string;
  /** The folder that relative paths start from. */
  from: string;
  jurisdiction?: string | undefined;
  policyId?: string | undefined;
  /** Id of the document of which the file is another version. */
  versionOf?: string | undefined;
  /** Gives up the newest text of the document instead of keeping it as a version. */
  replace?: boolean | undefined;
  encoding?: string | undefined;
  part?: number | undefined;
  /** Values that the person gives in place of what the text says, by field. */
  settled: Inferred;
  dryRun: boolean;
  yes: boolean;
}

/** The ends of a run: what it says, what it asks, and how far it is. */
export interface Terminal {
  say: (line: string) => void;
  /** null where nobody can be asked. */
  ask: ((question: string) => Promise<string>) | null;
  progress: (done: number, total: number, name: string) => void;
}

const codebookOf = (root: string): Codebook => loadCodebook(join(root, 'content', 'codebook'));

/** One file → the JSON that `--json` prints: metadata, clauses, furniture, issues, quantities, doubts. */
export async function parseOnly(path: string, options: IngestOptions): Promise<string> {
  const manifest = await readManifest(join(options.root, 'seeds'));
  const full = resolve(options.from, path);
  const inSeeds = dirname(full) === resolve(options.root, 'seeds');
  const entry = inSeeds ? entryFor(manifest, basename(full)) : null;
  const given = options.jurisdiction ? readPlace(options.jurisdiction, manifest) : null;
  const { policy, quantities } = await prepare(full, {
    encoding: options.encoding ?? entry?.encoding,
    part: options.part ?? entry?.part,
    policyId: checkId(options.policyId) ?? entry?.policyId,
    jurisdiction: given?.id ?? entry?.jurisdiction,
    inferred: { ...entry?.inferred, ...options.settled },
  });
  const place =
    given ?? (entry?.jurisdiction ? { id: entry.jurisdiction } : statedPlace(policy, manifest));
  const { label, id = policy.meta.jurisdiction, ...rest } = place ?? {};
  const named = label ? { [id]: { label, ...rest } } : {};
  const registered = { ...manifest, jurisdictions: { ...manifest.jurisdictions, ...named } };
  const placedPolicy = { ...policy, meta: { ...policy.meta, jurisdiction: id } };
  const { meta } = withJurisdiction(placedPolicy, registered);
  const known = jurisdictionsOf([{ ...policy, meta }], registered);
  const built = buildMatrix([{ ...policy, meta }], quantities, codebookOf(options.root), known);
  const { clauses, furniture, issues } = policy;
  const placed = given !== null || Boolean(entry?.jurisdiction);
  const open = openDoubts(policy, placed).map(({ ruleId, message }) => ({ ruleId, message }));
  const printed = {
    ...meta,
    clauses,
    furniture,
    issues,
    quantities: built.quantities,
    doubts: open,
  };
  return `${JSON.stringify(printed, null, 2)}\n`;
}

/** Adds files to the corpus, all of them or none. Returns whether anything was, or would be, written. */
export async function addFiles(
  paths: readonly string[],
  options: IngestOptions,
  terminal: Terminal,
): Promise<boolean> {
  if (paths.length > 1 && options.policyId) {
    throw new InputError('--policy-id 只能用于一个文件，请分次收录');
  }
  if (paths.length > 1 && options.versionOf) {
    throw new InputError('--version-of 只能用于一个文件，请分次收录');
  }
  if (paths.length > 1 && options.part) {
    throw new InputError('--part 只能用于一个文件，请分次收录');
  }
  if (paths.length > 1 && Object.keys(options.settled).length > 0) {
    throw new InputError('--set 只能用于一个文件，请分次收录');
  }
  await finishPending(options.root);
  const manifest = await readManifest(join(options.root, 'seeds'));
  const known = await knownDocuments(options.root);
  const additions: Addition[] = [];
  const seen = new Map<string, string>();
  for (const [index, path] of paths.entries()) {
    terminal.progress(index, paths.length, path);
    const candidate = await prepare(resolve(options.from, path), {
      encoding: options.encoding,
      part: options.part,
      policyId: checkId(options.policyId),
      inferred: options.settled,
    });
    const addition = await consider(candidate, known, manifest, options, terminal);
    const earlier = seen.get(candidate.sha256);
    if (earlier) terminal.say(`${candidate.shown}：与 ${earlier} 内容相同，只收录一次`);
    else if (addition) additions.push(addition);
    seen.set(candidate.sha256, candidate.shown);
  }
  terminal.progress(paths.length, paths.length, '');
  if (additions.length === 0) return false;
  refuseSharedIds(additions);

  const plan = await planAdditions(options.root, known, additions);
  report(additions, plan, manifest, options, terminal);
  if (!options.dryRun) refuseDoubtful(additions);
  const agreed = await agree(`写入以上 ${additions.length} 份文件？`, options, terminal);
  if (!agreed) return true;
  await commitChanges(options.root, plan.changes);
  const ids = additions.map(({ candidate: { policy }, follows }) =>
    follows?.kind === 'older'
      ? olderId(policy.meta.policyId, follows.version)
      : policy.meta.policyId,
  );
  const undo = additions.some(({ follows }) => follows && follows.kind !== 'older')
    ? '移除文件（连同旧版本）'
    : '撤回';
  terminal.say(
    `\n已收录 ${additions.length} 份文件。接下来：npm start 生成并查看网站，npm run build 只生成；${undo}用 npm run ingest -- --remove ${ids[0]}${ids.length > 1 ? '（逐份）' : ''}`,
  );
  return true;
}

/**
 * Says what was understood of the documents: a table of several, each in full where there is one. Throws
 * InputError where a build of the corpus with them would stop: what is accepted builds.
 */
function report(
  additions: readonly Addition[],
  plan: Plan,
  manifest: Manifest,
  options: IngestOptions,
  terminal: Terminal,
): void {
  const [fault, ...others] = faultsOf(plan.corpus);
  if (fault) {
    const more = others.length > 0 ? `（另有 ${others.length} 处）` : '';
    throw new InputError(`收录后网站将不能生成，没有写入：${fault}${more}`);
  }
  const reported = additions.map(({ candidate, jurisdiction, doubts, follows }): Reported => {
    const { policyId } = candidate.policy.meta;
    const policies = [...plan.corpus.policies, ...plan.corpus.older];
    const id = follows?.kind === 'older' ? olderId(policyId, follows.version) : policyId;
    const policy = policies.find(({ meta }) => meta.policyId === id)!;
    return {
      policy,
      quantities:
        id === policyId
          ? plan.corpus.quantities.filter((quantity) => quantity.policyId === id)
          : candidate.quantities,
      rows: rowsFilled(plan.corpus.measures.get(id) ?? [], codebookOf(options.root)),
      place: placeName(jurisdiction, manifest, plan.corpus),
      doubts: doubts.map(({ message }) => message),
    };
  });
  if (reported.length > 1) {
    terminal.say('');
    for (const line of tableLines(reported)) terminal.say(line);
  }
  for (const [index, each] of reported.entries()) {
    const { shown } = additions[index]!.candidate;
    terminal.say(`\n${shown}`);
    for (const line of reportLines(each)) terminal.say(`  ${line}`);
    const { policyId } = each.policy.meta;
    for (const [from, to] of Object.entries(plan.aliases[policyId] ?? {})) {
      terminal.say(`  新版没有锚点 ${from}，已有链接将转到 ${to}`);
    }
  }
}

/** Rows of the matrix by their ids, as 主题：指标. */
function rowsFilled(ids: readonly string[], { topics }: Codebook): string[] {
  return topics.flatMap((topic) =>
    topic.measures
      .filter(({ id }) => ids.includes(id))
      .map((measure) => `${topic.name}：${measure.name}`),
  );
}

/** Takes a policy out of the corpus, also one that can no longer be read. */
export async function removePolicy(
  policyId: string,
  options: IngestOptions,
  terminal: Terminal,
): Promise<void> {
  await finishPending(options.root);
  const plan = await planRemoval(options.root, policyId);
  terminal.say(`${policyId}（${plan.files.map((file) => `seeds/${file}`).join('、')}）`);
  if (!(await agree('从语料中移除这份文件？', options, terminal))) return;
  await commitChanges(options.root, plan.changes);
  terminal.say('已移除。锚点登记保留，以便日后恢复。运行 npm run build 重新生成网站。');
}

/** The document with its place, asked for where the text does not state it; null where it is there already. */
async function consider(
  candidate: Candidate,
  known: KnownDocuments,
  manifest: Manifest,
  options: IngestOptions,
  terminal: Terminal,
): Promise<Addition | null> {
  const given = options.jurisdiction ? readPlace(options.jurisdiction, manifest) : null;
  const own = given ?? statedPlace(candidate.policy, manifest);
  const found = standing(candidate, known, { ...options, place: own?.id ?? null });
  if (found.kind === 'same') {
    terminal.say(`${candidate.shown}：已收录为 ${found.meta.policyId}，没有变化`);
    return null;
  }
  const held = found.kind === 'version' ? { id: found.meta.jurisdiction } : null;
  const policyId = found.kind === 'version' ? found.meta.policyId : candidate.policy.meta.policyId;
  const stated = held ?? own;
  const place = given ?? (await placeOfDocument(candidate, stated, manifest, options, terminal));
  const settled = await settle(candidate, policyId, options, terminal);
  const placed = given !== null || held !== null || asks(options, terminal) !== null;
  const follows =
    found.kind === 'version'
      ? followsOf(settled.candidate.policy.meta, found.meta, known, options)
      : null;
  if (follows) terminal.say(`${candidate.shown}：${saidOf(policyId, follows)}`);
  return {
    ...settled,
    doubts: openDoubts(settled.candidate.policy, placed),
    jurisdiction: place,
    encoding: options.encoding,
    ...(follows ? { follows } : {}),
  };
}

function saidOf(policyId: string, follows: Follows): string {
  if (follows.kind === 'instead') return `将替换 ${policyId} 的现行文本，原有文本不保留`;
  const older = olderId(policyId, follows.version);
  return follows.kind === 'newer'
    ? `是 ${policyId} 的新版本，原有文本留作旧版本 ${older}`
    : `早于已收录的 ${policyId}，收作旧版本 ${older}`;
}

/** How a text stands to the newest one of its document. */
function followsOf(
  meta: PolicyMeta,
  newest: PolicyMeta,
  { older }: KnownDocuments,
  { replace }: IngestOptions,
): Follows {
  if (replace) return { kind: 'instead' };
  const taken = new Set(
    older.flatMap(({ policyId }) =>
      documentOf(policyId) === newest.policyId ? [versionOf(policyId) as string] : [],
    ),
  );
  return isOlder(meta, newest)
    ? { kind: 'older', version: versionKey(meta, taken) }
    : { kind: 'newer', version: versionKey(newest, taken) };
}

/** What is doubtful of a document and no person has stated: the place too, unless it is `placed`. */
function openDoubts({ meta, ...policy }: Policy, placed: boolean): Doubt[] {
  return doubts({ meta, ...policy }).filter(({ field }) =>
    field === 'jurisdiction' ? !placed : !meta.inferred.includes(field),
  );
}

/** Asks for what is doubtful in a document and reads it again with the answers; an empty answer keeps it. */
async function settle(
  candidate: Candidate,
  policyId: string,
  options: IngestOptions,
  terminal: Terminal,
): Promise<{ candidate: Candidate; inferred: Inferred }> {
  const inferred: Inferred = { ...options.settled };
  const open = openDoubts(candidate.policy, true);
  const again = (): Promise<Candidate> =>
    prepare(candidate.path, { encoding: options.encoding, part: options.part, policyId, inferred });
  if (open.length === 0 || !terminal.ask || options.yes || options.dryRun) {
    const read = candidate.policy.meta.policyId === policyId ? candidate : await again();
    return { candidate: read, inferred };
  }
  terminal.say(`\n${candidate.shown}`);
  const { meta } = candidate.policy;
  for (const { field, message } of open) {
    if (field === 'jurisdiction') continue;
    terminal.say(`  ${message}`);
    // What is doubtful of title and issuer is what was read of them.
    const read = meta[field]!;
    const answer = await terminal.ask(`  ${FIELD_NAMES[field]}，回车采用“${read}”：`);
    inferred[field] = answer.trim() || read;
  }
  return { candidate: await again(), inferred };
}

/** `--yes` accepts nothing that a person has to look at: a wrong title or issuer would be cited. */
function refuseDoubtful(additions: readonly Addition[]): void {
  const doubtful = additions.filter(({ doubts }) => doubts.length > 0);
  const [first] = doubtful;
  if (!first) return;
  const fields = first.doubts
    .map(({ field }) => (field === 'jurisdiction' ? '--jurisdiction 地名' : `--set ${field}=…`))
    .join(' ');
  const more = doubtful.length > 1 ? `（另有 ${doubtful.length - 1} 份待确认）` : '';
  throw new InputError(
    `${first.candidate.shown}：${first.doubts[0]!.message}；请用 ${fields} 写明，或去掉 --yes 逐项确认${more}`,
  );
}

/** How a person can be asked; null where nobody is there, or is not to be. */
function asks(options: IngestOptions, { ask }: Terminal): Terminal['ask'] {
  return options.yes || options.dryRun ? null : ask;
}

/** The place as stated, confirmed or given by a person where there is one to ask. */
async function placeOfDocument(
  { shown, policy }: Candidate,
  stated: Place | null,
  manifest: Manifest,
  options: IngestOptions,
  terminal: Terminal,
): Promise<Place> {
  const ask = asks(options, terminal);
  if (ask) {
    terminal.say(`\n${shown}：《${policy.meta.title}》`);
    return await askPlace(policy, stated, manifest, { say: terminal.say, ask });
  }
  if (stated) return stated;
  if (options.dryRun) return { id: 'unknown', label: '原文未载明' };
  const doubt = openDoubts(policy, false).find(({ field }) => field === 'jurisdiction')!;
  throw new InputError(
    `${shown}：${doubt.message}；请加 --jurisdiction 地名，如 --jurisdiction 浙江省绍兴市`,
  );
}

async function agree(
  question: string,
  options: IngestOptions,
  terminal: Terminal,
): Promise<boolean> {
  if (options.dryRun) {
    terminal.say('\n只是查看（--dry-run），没有写入。');
    return false;
  }
  if (options.yes) return true;
  if (!terminal.ask) {
    throw new InputError('没有终端可以确认：写入请加 --yes，只查看请加 --dry-run');
  }
  const answer = (await terminal.ask(`\n${question}（y/N）`)).trim();
  if (/^(?:y|yes|是|好)$/iu.test(answer)) return true;
  terminal.say('没有写入。');
  return false;
}

function refuseSharedIds(additions: readonly Addition[]): void {
  const held = new Map<string, string>();
  for (const { candidate } of additions) {
    const { policyId } = candidate.policy.meta;
    const other = held.get(policyId);
    if (other) {
      throw new InputError(
        `${candidate.shown}：标识 ${policyId} 与 ${other} 相同，请分次收录并用 --policy-id 另起标识`,
      );
    }
    held.set(policyId, candidate.shown);
  }
}

function checkId(policyId: string | undefined): string | undefined {
  if (policyId === undefined || isId(policyId)) return policyId;
  throw new InputError(
    `--policy-id ${policyId}：标识只能用小写字母、数字和连字符，如 dongyang-2023-plan`,
  );
}
