/**
 * The codebook: topics and measures that people curate in YAML (content/codebook/). A mistake in it
 * is a message with file, line and key, in the language of those who write it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../errors.ts';
import { Comparator, QuantityKind } from '../model.ts';
import { relationProblems } from './codebook-relations.ts';
import { parseYaml } from './curated-yaml.ts';
import { byDocument, keyOf, type Recorded, type Reviews, readReviews } from './reviews.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '须为小写字母、数字和连字符');
const line = z.string().trim().min(1, '不能为空');
const pattern = z.string().transform((source, context) => {
  try {
    return new RegExp(source, 'u');
  } catch {
    context.addIssue(`不是有效的正则表达式：${source}`);
    return z.NEVER;
  }
});
const patterns = z.array(pattern).min(1, '至少写一项');

const Topic = z.strictObject({ id, name: line });

/** One way to find cells: conditions that all hold in one sentence of a clause. */
const Find = z.strictObject({
  terms: patterns,
  not: patterns.optional(),
  clause: patterns.optional(),
  span: z.enum(['segments', 'sentence']).default('segments'),
  units: z.array(line).min(1).optional(),
  subject: pattern.optional(),
  kinds: z.array(QuantityKind).min(1).optional(),
});

/** An entry that has to be found; figures given here have to be read as well. Who compared it with the text: reviews.ts. */
const Review = z.strictObject({
  at: z.string().regex(/^[a-z0-9-]+#[a-z][a-z0-9_-]*$/, '须写成「文件标识#条款标识」'),
  quote: line,
  /** A person has put the words in the row, which its patterns don't find. */
  accepted: z.literal(true).optional(),
  value: z
    .union([z.number(), z.tuple([z.number(), z.number()])])
    .nullable()
    .optional(),
  unit: z.string().optional(),
  comparator: Comparator.optional(),
  deadline: z.string().nullable().optional(),
});

/**
 * One way in which entries of a row may be measured, and how it is told by the words. Of the lists of
 * patterns all must match, each in its part of the statement; of `not` none in the sentence.
 */
const Basis = z.strictObject({
  id,
  name: line,
  population: patterns.optional(),
  subject: patterns.optional(),
  emphasis: patterns.optional(),
  sentence: patterns.optional(),
  clause: patterns.optional(),
  kinds: z.array(QuantityKind).min(1).optional(),
  units: z.array(line).min(1).optional(),
  not: patterns.optional(),
});

/** Conditions that only figures have. */
const OF_FIGURES = ['population', 'subject', 'kinds', 'units'] as const;

const MeasureFields = z.strictObject({
  id,
  name: line,
  aliases: z.array(line).min(1).optional(),
  formerly: z.array(id).min(1).optional(),
  family: id.optional(),
  key: z.boolean().optional(),
  superior: z.enum(['applies', 'mentions', 'none']).default('mentions'),
  type: z.enum(['value', 'provision']),
  unit: line.optional(),
  definition: line,
  states: z.boolean().optional(),
  differs: z.enum(['population', 'denominator', 'nature']).optional(),
  bases: z.array(Basis).min(1, '至少写一种口径').optional(),
  note: line.optional(),
  find: z.array(Find).min(1, '至少写一种找法'),
  reviewed: z.array(Review).default([]),
});

const MeasureDefinition = MeasureFields.superRefine((measure, context) => {
  const wrong = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  const { type, unit, bases = [] } = measure;
  if (type === 'value' && !unit) wrong(['unit'], '数值类须写单位');
  if (type === 'provision' && unit) wrong(['unit'], '规定类没有单位');
  if (type === 'provision' && measure.states) wrong(['states'], '只有数值类才有现状和目标');
  if (measure.key && measure.family) wrong(['key'], '重点行须是一组之首，不能属于别的行');
  if (bases.length > 1 && !measure.differs)
    wrong(['differs'], '有几种口径的须写明不同在哪里：population、denominator 或 nature');
  if (bases.length < 2 && measure.differs) wrong(['differs'], '只有一种口径，没有不同');
  const ids = new Set<string>();
  bases.forEach(({ id, name, ...conditions }, i) => {
    if (ids.has(id)) wrong(['bases', i, 'id'], `口径标识 ${id} 重复`);
    ids.add(id);
    if (Object.keys(conditions).length === 0 && i < bases.length - 1)
      wrong(['bases', i], `口径「${name}」没有条件，须放在最后`);
    for (const key of OF_FIGURES)
      if (type === 'provision' && conditions[key])
        wrong(['bases', i, key], '只有数值类才能用此条件');
  });
  measure.find.forEach((find, i) => {
    for (const key of ['units', 'subject', 'kinds'] as const)
      if (type === 'provision' && find[key]) wrong(['find', i, key], '只有数值类才能用此条件');
  });
});

/** The file `codebook.json`: patterns by their source; what people have noted of documents is no part of it. */
export const CodebookFile = z.array(
  Topic.extend({
    measures: z.array(
      MeasureFields.pick({
        id: true,
        name: true,
        aliases: true,
        family: true,
        key: true,
        type: true,
        bases: true,
        find: true,
      }),
    ),
  }),
);

export type Basis = z.infer<typeof Basis>;
export type Find = z.infer<typeof Find>;
export type Review = z.infer<typeof Review> & { line: number };
export type MeasureDefinition = Omit<z.infer<typeof MeasureDefinition>, 'reviewed'> & {
  reviewed: Review[];
  file: string;
  line: number;
};
export interface Codebook {
  topics: { id: string; name: string; measures: MeasureDefinition[] }[];
  reviews: Reviews;
}

/**
 * Reads a codebook from its files: `topics` (path and text of topics.yaml), the measures files, whose base
 * names are ids of topics, and `reviews` where there is such a file. Never throws: what is wrong stands in `problems`.
 */
export function readCodebook(
  topics: { path: string; text: string },
  files: { path: string; topic: string; text: string }[],
  reviews?: { path: string; text: string },
): { codebook: Codebook; problems: string[] } {
  const head = parseYaml(topics.path, topics.text, z.array(Topic));
  const problems = [...head.problems];
  const byTopic = new Map<string, MeasureDefinition[]>();
  for (const topic of head.data ?? []) {
    if (byTopic.has(topic.id)) problems.push(`${topics.path}:1: ${topic.id}：主题标识重复`);
    byTopic.set(topic.id, []);
  }
  const seen = new Map<string, string>();
  for (const file of files) {
    const list = byTopic.get(file.topic);
    if (!list) problems.push(`${file.path}:1: 全文：topics.yaml 中没有主题 ${file.topic}`);
    const body = parseYaml(file.path, file.text, z.array(MeasureDefinition));
    problems.push(...body.problems);
    body.data?.forEach((measure, i) => {
      const at = body.lineOf([i]);
      const earlier = seen.get(measure.id);
      if (earlier)
        problems.push(`${file.path}:${at}: ${i}.id：标识 ${measure.id} 已用于 ${earlier}`);
      seen.set(measure.id, `${file.path}:${at}`);
      const reviewed = measure.reviewed.map((review, k) => ({
        ...review,
        line: body.lineOf([i, 'reviewed', k]),
      }));
      list?.push({ ...measure, reviewed, file: file.path, line: at });
    });
  }
  const measures = [...byTopic.values()].flat();
  const recorded = reviews
    ? readReviews(reviews.path, reviews.text)
    : { records: [], problems: [] };
  problems.push(...recorded.problems);
  // Of measures that could not be read nothing is known.
  if (problems.length === 0) problems.push(...unknownEntries(recorded.records, measures));
  const codebook = {
    reviews: byDocument(recorded.records),
    topics: (head.data ?? []).map((topic) => ({
      ...topic,
      measures: byTopic.get(topic.id) as MeasureDefinition[],
    })),
  };
  problems.push(...relationProblems(measures));
  return { codebook, problems };
}

/** Records of entries that no measure lists. */
function unknownEntries(
  records: readonly Recorded[],
  measures: readonly MeasureDefinition[],
): string[] {
  const listed = new Set(
    measures.flatMap(({ id, reviewed }) => reviewed.map(({ at }) => keyOf({ measure: id, at }))),
  );
  return records
    .filter((record) => !listed.has(keyOf(record)))
    .map((record) => {
      const known = measures.some(({ id }) => id === record.measure);
      const wrong = known
        ? `措施 ${record.measure} 的 reviewed 中没有 ${record.at}`
        : `没有标识为 ${record.measure} 的措施`;
      return `${record.file}:${record.line}: ${keyOf(record)}：${wrong}`;
    });
}

/** The file of reviews in the folder of a codebook. */
export const REVIEWS = 'reviews.yaml';

/** Reads `<dir>/topics.yaml`, `<dir>/measures/*.yaml` and `<dir>/reviews.yaml`, with every problem that they have. */
export function checkCodebook(dir: string): ReturnType<typeof readCodebook> {
  const read = (...parts: string[]) => {
    const path = join(dir, ...parts);
    return { path, text: readFileSync(path, 'utf8') };
  };
  const files = readdirSync(join(dir, 'measures'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ ...read('measures', name), topic: name.slice(0, -'.yaml'.length) }));
  const reviews = existsSync(join(dir, REVIEWS)) ? read(REVIEWS) : undefined;
  return readCodebook(read('topics.yaml'), files, reviews);
}

/** The codebook in `dir`; throws InputError with the first problem and how many more there are. */
export function loadCodebook(dir = 'content/codebook'): Codebook {
  const { codebook, problems } = checkCodebook(dir);
  const more = problems.length > 1 ? `（另有 ${problems.length - 1} 处，见 npm run codebook）` : '';
  if (problems.length > 0) throw new InputError(`${problems[0]}${more}`);
  return codebook;
}
