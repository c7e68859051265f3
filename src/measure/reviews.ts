/**
 * Who compared which entries of the matrix with the text, when, and what the text was then:
 * content/codebook/reviews.yaml. A review holds as long as the clause says what it said.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { MatrixEntry } from '../model.ts';
import { plain } from '../text/flat.ts';
import type { Codebook } from './codebook.ts';
import { type Parsed, parseYaml } from './curated-yaml.ts';

/** One comparison of an entry with its clause. */
export interface Reviewed {
  measure: string;
  /** Document and clause, as policyId#clauseId. */
  at: string;
  /** The role in which somebody compared them, and the day. */
  by: string;
  on: string;
  /** Digest of the text that the clause had. */
  sha256: string;
}

/** A comparison as it stands in its file. */
export interface Recorded extends Reviewed {
  file: string;
  line: number;
}

/** By policyId, then by measure@policyId#clauseId. */
export type Reviews = ReadonlyMap<string, ReadonlyMap<string, Recorded>>;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const Sessions = z
  .array(
    z.strictObject({
      by: z.string().trim().min(1, '不能为空'),
      on: z.iso.date(),
      clauses: z.record(
        z.string().regex(/^[a-z0-9-]+#[a-z][a-z0-9_-]*$/, '须写成「文件标识#条款标识」'),
        z.strictObject({
          sha256: z.string().regex(/^[0-9a-f]{64}$/, '须为64位十六进制的 SHA-256'),
          measures: z.array(id).min(1, '至少写一项措施'),
        }),
      ),
    }),
  )
  .nullable();

const HEAD = `# 哪些条目由谁（角色）在何日对照原文看过，原文当时的 SHA-256（不计空白）。
# 由 npm run codebook -- review 写入；条文改动后，其核对自动撤回。
`;

export const keyOf = ({ measure, at }: Pick<Reviewed, 'measure' | 'at'>): string =>
  `${measure}@${at}`;

/** Digest of the text of a clause, white space aside. */
export const textDigest = (text: string): string =>
  createHash('sha256').update(text.replace(/\s+/gu, '')).digest('hex');

/** In: path and text of the file. Never throws: what is wrong stands in `problems`, with file and line. */
export function readReviews(
  file: string,
  text: string,
): { records: Recorded[]; problems: string[] } {
  const { data, problems, lineOf }: Parsed<z.infer<typeof Sessions>> = parseYaml(
    file,
    text,
    Sessions,
  );
  const seen = new Map<string, Recorded>();
  const records = (data ?? []).flatMap(({ by, on, clauses }, i) =>
    Object.entries(clauses).flatMap(([at, { sha256, measures }]) =>
      measures.map((measure, k): Recorded => {
        const line = lineOf([i, 'clauses', at, 'measures', k]);
        const record = { measure, at, by, on, sha256, file, line };
        const earlier = seen.get(keyOf(record));
        if (earlier)
          problems.push(`${file}:${line}: ${keyOf(record)}：已登记于第 ${earlier.line} 行`);
        seen.set(keyOf(record), record);
        return record;
      }),
    ),
  );
  return { records, problems };
}

/** The records of each document. */
export function byDocument(records: readonly Recorded[]): Reviews {
  const byPolicy = Map.groupBy(records, ({ at }) => at.split('#')[0]!);
  return new Map(
    [...byPolicy].map(([policyId, own]) => [
      policyId,
      new Map(own.map((record) => [keyOf(record), record])),
    ]),
  );
}

/** The review of an entry where it holds: the clause has the text that was compared. */
export function reviewOf(
  record: Reviewed | undefined,
  text: string,
): MatrixEntry['review'] | undefined {
  if (record?.sha256 !== textDigest(text)) return undefined;
  return { by: record.by, on: record.on };
}

/** An entry as the codebook lists it: the words, and where they are listed. */
interface Listed {
  measure: string;
  at: string;
  quote: string;
  file: string;
  line: number;
}

/**
 * The entries that a review of documents or clauses notes: those listed whose words stand in the clause and that no
 * review holds for yet; `missing` are those whose words stand there no more. In: the texts of clauses by
 * policyId#clauseId, and what is reviewed, each a policyId or policyId#clauseId.
 */
export function reviewable(
  { topics, reviews }: Pick<Codebook, 'topics' | 'reviews'>,
  texts: ReadonlyMap<string, string>,
  names: readonly string[],
  { by, on }: Pick<Reviewed, 'by' | 'on'>,
): { records: Reviewed[]; missing: Listed[] } {
  const listed = topics
    .flatMap(({ measures }) => measures)
    .flatMap(({ id, file, reviewed }) =>
      reviewed.map(({ at, quote, line }): Listed => ({ measure: id, at, quote, file, line })),
    )
    .filter(({ at }) => names.some((name) => at === name || at.startsWith(`${name}#`)));
  const missing = listed.filter(
    ({ at, quote }) => !plain(texts.get(at) ?? '').includes(plain(quote)),
  );
  const lost = new Set(missing.map(keyOf));
  const records = new Map<string, Reviewed>();
  for (const { measure, at } of listed) {
    const record = { measure, at, by, on, sha256: textDigest(texts.get(at) ?? '') };
    const noted = reviews.get(at.split('#')[0]!)?.get(keyOf(record));
    if (!lost.has(keyOf(record)) && noted?.sha256 !== record.sha256)
      records.set(keyOf(record), record);
  }
  return { records: [...records.values()], missing };
}

/** The text of the file: sessions by day and role, in each clauses and measures in their order. */
export function reviewsYaml(records: readonly Reviewed[]): string {
  const sessions = Map.groupBy(
    records.toSorted((a, b) => a.on.localeCompare(b.on, 'en') || a.by.localeCompare(b.by, 'zh')),
    ({ by, on }) => JSON.stringify([by, on]),
  );
  const text = [...sessions.values()].map((session) => {
    const { by, on } = session[0] as Reviewed;
    const clauses = [...Map.groupBy(session, ({ at, sha256 }) => `${at} ${sha256}`).values()];
    return [
      `- by: ${JSON.stringify(by)}`,
      `  on: ${on}`,
      '  clauses:',
      ...clauses.flatMap((own) => [
        `    ${own[0]?.at}:`,
        `      sha256: ${own[0]?.sha256}`,
        `      measures: [${own.map(({ measure }) => measure).join(', ')}]`,
      ]),
    ].join('\n');
  });
  return `${HEAD}${text.map((each) => `${each}\n`).join('')}`;
}
