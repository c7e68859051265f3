import { cp, link, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policyMdx } from '../content/mdx.ts';
import { contentChanges } from '../content/write.ts';
import { type Corpus, type KnownDocuments, readCorpus } from '../corpus.ts';
import { InputError } from '../errors.ts';
import type { Policy, PolicyMeta } from '../model.ts';
import { ANCHORS, type Anchors, registerAnchors } from '../policy/anchors.ts';
import type { Doubt } from '../policy/doubts.ts';
import { documentOf } from '../policy-id.ts';
import { storedSources } from '../seeds.ts';
import { type Inferred, MANIFEST } from '../source/manifest.ts';
import {
  type KeptVersion,
  type NewJurisdiction,
  withoutSources,
  withSources,
} from './manifest-edit.ts';
import type { Candidate } from './prepare.ts';
import type { Change } from './transaction.ts';
import { aliasesFor, sameDocument } from './versions.ts';

export interface Addition {
  candidate: Candidate;
  jurisdiction: { id: string } & Partial<NewJurisdiction>;
  encoding?: string | undefined;
  /** Values that a person gave in place of what the text says. */
  inferred: Inferred;
  /** What is doubtful still. */
  doubts: Doubt[];
  /** Where it is a version of a document that is there. */
  follows?: Follows;
}

/**
 * How a text stands to the newest of its document: it is newer, and that one is kept as `version`; it is older, and goes
 * by `version` itself; it is put in the place of that one, which is given up.
 */
export type Follows = { kind: 'newer' | 'older'; version: string } | { kind: 'instead' };

export interface Plan {
  changes: Change[];
  /** The corpus as it will be. */
  corpus: Corpus;
  /** Anchors of replaced versions and where they lead, by policyId. */
  aliases: Record<string, Record<string, string>>;
}

/** How a document stands to the corpus: new, there already byte for byte, or another version of one. */
export type Standing =
  | { kind: 'new' }
  | { kind: 'same'; meta: PolicyMeta }
  | { kind: 'version'; meta: PolicyMeta };

/** What a person says of how a document stands to those that are there. */
export interface Chosen {
  policyId?: string | undefined;
  /** Id of the document of which it is another version. */
  versionOf?: string | undefined;
  /** The place that the text or the person states; null where neither does. */
  place: string | null;
}

/**
 * Compares a candidate with the corpus. Throws InputError where it can't be told whether it is another version of
 * a document there or another document, or where the document is not there that a person names.
 */
export function standing(
  candidate: Candidate,
  { metas, older }: KnownDocuments,
  { policyId: given, versionOf, place }: Chosen,
): Standing {
  const { meta } = candidate.policy;
  const same = [...metas, ...older].find(
    ({ source }) => source.sha256 === candidate.sha256 && source.part === meta.source.part,
  );
  if (same) return { kind: 'same', meta: same };
  const named = versionOf ?? given ?? meta.policyId;
  const holder = metas.find(({ policyId }) => policyId === named);
  if (versionOf !== undefined && !holder) {
    const ids = metas.map(({ policyId }) => policyId).join('、');
    throw new InputError(`--version-of ${versionOf}：没有这个标识，现有：${ids}`);
  }
  if (holder && (versionOf !== undefined || given !== undefined || sameDocument(holder, meta)))
    return { kind: 'version', meta: holder };
  if (holder) {
    throw new InputError(
      `${candidate.shown}：标识 ${named} 已用于《${holder.title}》，是新版本请加 --version-of ${named}，是另一份文件请加 --policy-id 另起标识`,
    );
  }
  const twin = given === undefined && metas.find((each) => sameDocument(each, meta));
  if (!twin) return { kind: 'new' };
  // A title alone may be that of many places.
  const sure =
    (twin.docNumber !== null && meta.docNumber !== null) ||
    (twin.issuer !== null && twin.issuer === meta.issuer) ||
    place === twin.jurisdiction;
  if (sure) return { kind: 'version', meta: twin };
  throw new InputError(
    `${candidate.shown}：标题与已收录的 ${twin.policyId} 相同，是它的另一版本请加 --version-of ${twin.policyId}，是另一份文件请加 --policy-id 另起标识`,
  );
}

/**
 * What has to be written so that the corpus has these documents, sources, manifest and generated content
 * alike. Reads only; the new state is parsed whole, by the code that the build uses.
 */
export async function planAdditions(
  root: string,
  known: KnownDocuments,
  additions: readonly Addition[],
): Promise<Plan> {
  const before = await readFile(join(root, 'seeds', MANIFEST), 'utf8').catch(() => null);
  const changes: Change[] = [];
  const kept: KeptVersion[] = [];
  const followed: Policy[] = [];
  const taken = new Set((await readdir(join(root, 'seeds'))).map((name) => name.toLowerCase()));
  const sources = additions.map(({ candidate, jurisdiction, encoding, inferred, follows }) => {
    const { meta } = candidate.policy;
    const { policyId } = meta;
    if (follows && follows.kind !== 'older') {
      const before = known.policy(policyId);
      const { source, jurisdiction: place } = before.meta;
      followed.push(before);
      if (follows.kind === 'newer') {
        kept.push({ file: source.file, policyId, jurisdiction: place, version: follows.version });
      } else {
        changes.push({ path: `seeds/${source.file}`, content: null });
        taken.delete(source.file.toLowerCase());
      }
    }
    const file = freeName(candidate, taken);
    taken.add(file.toLowerCase());
    changes.push({ path: `seeds/${file}`, content: candidate.bytes });
    return {
      file,
      policyId,
      jurisdiction: jurisdiction.id,
      ...(follows?.kind === 'older' ? { version: follows.version } : {}),
      ...(encoding ? { encoding } : {}),
      ...(meta.source.part ? { part: meta.source.part } : {}),
      inferred: reasoned(inferred),
    };
  });
  const jurisdictions = Object.fromEntries(
    additions.flatMap(({ jurisdiction: { id, label, province, parent } }) =>
      label === undefined ? [] : [[id, { label, province, parent }]],
    ),
  );
  changes.push({
    path: `seeds/${MANIFEST}`,
    content: withSources(before, sources, jurisdictions, kept),
  });
  return withContent(root, mergeByPath(changes), (corpus) =>
    Object.fromEntries(
      followed.map((older) => {
        const { policyId } = older.meta;
        const newer = corpus.policies.find(({ meta }) => meta.policyId === policyId) as Policy;
        return [policyId, aliasesFor(older, newer)];
      }),
    ),
  );
}

/** The manifest keeps with each value why it does not come from the text. */
function reasoned(inferred: Inferred): Record<string, { value: string; reason: string }> {
  return Object.fromEntries(
    Object.entries(inferred).map(([field, value]) => [field, { value, reason: REASON }]),
  );
}

const REASON = '收录时由人核对原件后填写';

/**
 * What has to be written so that a policy is gone with all its versions, or one older version of it, and the files that
 * they came from. Its anchors stay in the register.
 */
export async function planRemoval(
  root: string,
  policyId: string,
): Promise<Plan & { files: string[] }> {
  const { sources: stored } = await storedSources(join(root, 'seeds'));
  const gone = stored.filter(
    ({ entry }) => entry.policyId === policyId || documentOf(entry.policyId) === policyId,
  );
  if (gone.length === 0) {
    const known = stored.map(({ entry }) => entry.policyId).join('、');
    throw new InputError(`--remove ${policyId}：没有这个标识，现有：${known}`);
  }
  const files = gone.map(({ file }) => file);
  const manifest = await readFile(join(root, 'seeds', MANIFEST), 'utf8').catch(() => null);
  const changes: Change[] = files.map((file) => ({ path: `seeds/${file}`, content: null }));
  if (manifest !== null) {
    changes.push({ path: `seeds/${MANIFEST}`, content: withoutSources(manifest, files) });
  }
  return { ...(await withContent(root, changes, () => ({}))), files };
}

/** A replaced file of the same name is one change, not a removal and a writing. */
function mergeByPath(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((change) => [change.path, change])).values()];
}

function freeName({ file, sha256 }: Candidate, taken: ReadonlySet<string>): string {
  if (!taken.has(file.toLowerCase())) return file;
  const dot = file.lastIndexOf('.');
  return `${file.slice(0, dot)}-${sha256.slice(0, 8)}${file.slice(dot)}`;
}

async function withContent(
  root: string,
  changes: readonly Change[],
  aliasesOf: (corpus: Corpus) => Record<string, Record<string, string>>,
): Promise<Plan> {
  const read = await corpusAfter(root, changes);
  const aliases = aliasesOf(read);
  const anchors = withAliases(registerAnchors(read.anchors, read.policies), aliases);
  const corpus = { ...read, anchors };
  const sources = corpus.policies.map((policy) => ({
    ...policy,
    content: corpus.contents.get(policy.meta.policyId) as string,
    mdx: () => policyMdx(policy),
  }));
  const content = await contentChanges(root, sources, anchors);
  return { changes: [...changes, ...content], corpus, aliases };
}

/** The corpus as it will be: read from a copy of `seeds/` with the changes made. */
async function corpusAfter(root: string, changes: readonly Change[]): Promise<Corpus> {
  const copy = await mkdtemp(join(tmpdir(), 'ingest-'));
  try {
    await mkdir(join(copy, 'seeds'));
    await mkdir(join(copy, 'content'));
    const changed = new Set(changes.map(({ path }) => path));
    for (const entry of await readdir(join(root, 'seeds'), { withFileTypes: true })) {
      const path = `seeds/${entry.name}`;
      if (!entry.isFile() || changed.has(path)) continue;
      await link(join(root, path), join(copy, path)).catch(() =>
        cp(join(root, path), join(copy, path)),
      );
    }
    for (const { path, content } of changes) {
      if (content !== null) await writeFile(join(copy, path), content);
    }
    await cp(join(root, ANCHORS), join(copy, ANCHORS)).catch(() => undefined);
    return await readCorpus(copy, root);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

function withAliases(anchors: Anchors, aliases: Record<string, Record<string, string>>): Anchors {
  const next: Anchors = { ...anchors };
  for (const [policyId, added] of Object.entries(aliases)) {
    const known = next[policyId] ?? { ids: [], aliases: {} };
    // An earlier alias may lead to a clause that has gone now: it follows on to where that one leads.
    const followed = Object.entries(known.aliases).map(([from, to]) => [from, added[to] ?? to]);
    next[policyId] = { ids: known.ids, aliases: { ...Object.fromEntries(followed), ...added } };
  }
  return next;
}
