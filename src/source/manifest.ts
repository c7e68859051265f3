import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { InputError } from '../errors.ts';
import { divisions } from '../lexicon/division-table.ts';
import { Level } from '../model.ts';
import { DOCUMENT, olderId, VERSION } from '../policy-id.ts';

export const MANIFEST = 'sources.yaml';

const id = z.string().regex(new RegExp(`^${DOCUMENT.source}$`));
/** Fields that a person may infer: those with one value. */
export const InferrableField = z.enum([
  'title',
  'documentType',
  'province',
  'divisionCode',
  'issuer',
  'letterhead',
  'docNumber',
  'registryNumber',
  'copyNumber',
  'securityLevel',
  'secrecyPeriod',
  'urgency',
  'signedOn',
  'printedOn',
  'effectiveOn',
  'effectiveUntil',
  'status',
  'publicity',
  'note',
  'printer',
]);
export type InferrableField = z.infer<typeof InferrableField>;
export type Inferred = Partial<Record<InferrableField, string>>;
const InferredField = z.object({ value: z.string(), reason: z.string() });

const ManifestFile = z.strictObject({
  /** Places that the table of divisions lacks, and what is to be said otherwise of one that it has. */
  jurisdictions: z
    .record(
      id,
      z.strictObject({
        label: z.string(),
        level: Level.optional(),
        province: z.string().optional(),
        parent: z.string().optional(),
      }),
    )
    .default({}),
  sources: z.array(
    z.strictObject({
      file: z.string().regex(/^[^/\\]+$/u, '只能是 seeds/ 里的文件名'),
      policyId: id,
      jurisdiction: id,
      /** The day of an older text of the document, which another file holds as it is now. */
      version: z
        .string()
        .regex(new RegExp(`^${VERSION.source}$`))
        .optional(),
      encoding: z.string().optional(),
      part: z.int().positive().optional(),
      inferred: z.partialRecord(InferrableField, InferredField).optional(),
    }),
  ),
});

type ManifestFile = z.infer<typeof ManifestFile>;
export type ManifestSource = ManifestFile['sources'][number] & { line: number };
export interface Manifest {
  jurisdictions: ManifestFile['jurisdictions'];
  sources: ManifestSource[];
}

/** Reads `sources.yaml` of a folder. Throws InputError naming file, line and key for a mistake in it. */
export async function readManifest(folder: string): Promise<Manifest> {
  const name = `seeds/${MANIFEST}`;
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null);
  if (text === null) return { jurisdictions: {}, sources: [] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    throw new InputError(
      `${name}：第 ${line} 行不是有效的 YAML（${error.code}），请检查缩进和冒号`,
    );
  }
  const lineOf = (path: PropertyKey[]) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as { range?: number[] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]!).line;
    }
    return 1;
  };
  const result = ManifestFile.safeParse(document.toJS());
  if (!result.success) {
    const [issue] = result.error.issues;
    const key = issue!.path.join('.') || '（整个文件）';
    throw new InputError(`${name}：第 ${lineOf(issue!.path)} 行，键 ${key}：${issue!.message}`);
  }
  const { jurisdictions, sources } = result.data;
  const located = sources.map((source, index) => ({ ...source, line: lineOf(['sources', index]) }));
  for (const [index, { line, jurisdiction, file }] of located.entries()) {
    if (!jurisdictions[jurisdiction] && !divisions().bySlug.has(jurisdiction)) {
      throw new InputError(
        `${name}：第 ${line} 行，键 sources.${index}.jurisdiction：“${jurisdiction}”既不是行政区划表里的标识，也不在 jurisdictions 中，请先登记`,
      );
    }
    if (located.findIndex((other) => other.file === file) !== index) {
      throw new InputError(`${name}：第 ${line} 行，键 sources.${index}.file：“${file}”登记了两次`);
    }
  }
  return { jurisdictions, sources: located };
}

/** What the manifest says of one file. */
export interface SourceEntry {
  /** That of an older version has its day behind `@`. */
  policyId: string;
  /** null where the manifest has no entry: the place is then read from the text. */
  jurisdiction: string | null;
  encoding?: string;
  /** Number of the document that is taken, where the file holds several. */
  part?: number;
  /** Values that a person inferred, by field. */
  inferred?: Inferred;
}

/** What the manifest says of a file; a file without an entry takes its policyId from its name. */
export function entryFor(manifest: Manifest, file: string): SourceEntry {
  const entry = manifest.sources.find((source) => source.file === file);
  if (!entry) return { policyId: slugOf(file), jurisdiction: null };
  const inferred = Object.entries(entry.inferred ?? {}).map(([field, { value }]) => [field, value]);
  return {
    policyId: entry.version ? olderId(entry.policyId, entry.version) : entry.policyId,
    jurisdiction: entry.jurisdiction,
    ...(entry.encoding ? { encoding: entry.encoding } : {}),
    ...(entry.part ? { part: entry.part } : {}),
    ...(inferred.length > 0 ? { inferred: Object.fromEntries(inferred) } : {}),
  };
}

/** ASCII slug of a file name; a name without ASCII letters or figures gets a short hash of itself. */
export function slugOf(file: string): string {
  const stem = file.replace(/\.[^.]+$/u, '');
  const slug = stem
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-+$/u, '');
  const hash = createHash('sha256').update(file).digest('hex').slice(0, 8);
  if (slug === '') return `policy-${hash}`;
  return /[^\x20-\x7e]/u.test(stem) ? `${slug}-${hash}` : slug;
}
