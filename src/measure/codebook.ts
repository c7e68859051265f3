/**
 * The codebook: topics and measures that people curate in YAML (content/codebook/). A mistake in it
 * is a message with file, line and key, in the language of those who write it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { InputError } from '../errors.ts';
import { Comparator, QuantityKind } from '../model.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '须为小写字母、数字和连字符');
const line = z.string().trim().min(1, '不能为空');
const pattern = z.string().transform((source, context) => {
  try {
    return new RegExp(source, 'u');
  } catch {
    context.addIssue({ code: 'custom', message: `不是有效的正则表达式：${source}` });
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

/** An entry that a person has checked against the text; figures given here are checked as well. */
const Review = z.strictObject({
  at: z.string().regex(/^[a-z0-9-]+#[a-z][a-z0-9_-]*$/, '须写成「文件标识#条款标识」'),
  quote: line,
  value: z
    .union([z.number(), z.tuple([z.number(), z.number()])])
    .nullable()
    .optional(),
  unit: z.string().optional(),
  comparator: Comparator.optional(),
  deadline: z.string().nullable().optional(),
});

const MeasureDefinition = z
  .strictObject({
    id,
    name: line,
    type: z.enum(['value', 'provision']),
    unit: line.optional(),
    definition: line,
    comparability: z.enum(['same', 'different-denominator', 'different-kind']),
    note: line.optional(),
    find: z.array(Find).min(1, '至少写一种找法'),
    reviewed: z.array(Review).default([]),
  })
  .superRefine((measure, context) => {
    const wrong = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (measure.type === 'value' && !measure.unit) wrong(['unit'], '数值类须写单位');
    if (measure.type === 'provision' && measure.unit) wrong(['unit'], '规定类没有单位');
    if (measure.comparability !== 'same' && !measure.note)
      wrong(['note'], '口径不一致的须说明差别');
    measure.find.forEach((find, i) => {
      for (const key of ['units', 'subject', 'kinds'] as const)
        if (measure.type === 'provision' && find[key])
          wrong(['find', i, key], '只有数值类才能用此条件');
    });
  });

export type Find = z.infer<typeof Find>;
export type Review = z.infer<typeof Review> & { line: number };
export type MeasureDefinition = Omit<z.infer<typeof MeasureDefinition>, 'reviewed'> & {
  reviewed: Review[];
  file: string;
  line: number;
};
export interface Codebook {
  topics: { id: string; name: string; measures: MeasureDefinition[] }[];
}

interface Parsed<T> {
  data: T | undefined;
  problems: string[];
  lineOf: (path: PropertyKey[]) => number;
}

/** Reads one YAML text against a schema; each problem is `file:line: key：what is wrong`. */
function parse<T>(file: string, text: string, schema: z.ZodType<T>): Parsed<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineOf = (path: PropertyKey[]): number => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return 1;
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map(
      (error) =>
        `${file}:${error.linePos?.[0].line ?? 1}: YAML 写法有误：${error.message.split('\n')[0]}`,
    );
    return { data: undefined, problems, lineOf };
  }
  const result = schema.safeParse(document.toJS(), { error: z.locales.zhCN().localeError });
  const problems = (result.error?.issues ?? []).map((issue) => {
    const path = [
      ...issue.path,
      ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []),
    ];
    return `${file}:${lineOf(path)}: ${path.join('.') || '全文'}：${issue.message}`;
  });
  return { data: result.data, problems, lineOf };
}

/**
 * Reads a codebook from its files: `topics` (path and text of topics.yaml) and the measures files,
 * whose base names are ids of topics. Never throws: what is wrong stands in `problems`.
 */
export function readCodebook(
  topics: { path: string; text: string },
  files: { path: string; topic: string; text: string }[],
): { codebook: Codebook; problems: string[] } {
  const head = parse(topics.path, topics.text, z.array(Topic));
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
    const body = parse(file.path, file.text, z.array(MeasureDefinition));
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
  const codebook = {
    topics: (head.data ?? []).map((topic) => ({ ...topic, measures: byTopic.get(topic.id) ?? [] })),
  };
  return { codebook, problems };
}

/** Reads `<dir>/topics.yaml` and `<dir>/measures/*.yaml`, with every problem that they have. */
export function checkCodebook(dir: string): ReturnType<typeof readCodebook> {
  const read = (...parts: string[]) => {
    const path = join(dir, ...parts);
    return { path, text: readFileSync(path, 'utf8') };
  };
  const files = readdirSync(join(dir, 'measures'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ ...read('measures', name), topic: name.slice(0, -'.yaml'.length) }));
  return readCodebook(read('topics.yaml'), files);
}

/** The codebook in `dir`; throws InputError with the first problem and how many more there are. */
export function loadCodebook(dir = 'content/codebook'): Codebook {
  const { codebook, problems } = checkCodebook(dir);
  const more =
    problems.length > 1 ? `（另有 ${problems.length - 1} 处，见 node scripts/codebook.ts）` : '';
  if (problems.length > 0) throw new InputError(`${problems[0]}${more}`);
  return codebook;
}
