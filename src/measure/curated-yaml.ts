/** YAML that people write: what is wrong in it is a message with file, line and key, in their language. */
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

export interface Parsed<T> {
  data: T | undefined;
  problems: string[];
  lineOf: (path: PropertyKey[]) => number;
}

/** Reads one YAML text against a schema; each problem is `file:line: key：what is wrong`. */
export function parseYaml<T>(file: string, text: string, schema: z.ZodType<T>): Parsed<T> {
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
    const message = (issue.code === 'invalid_key' && issue.issues[0]?.message) || issue.message;
    return `${file}:${lineOf(path)}: ${path.join('.') || '全文'}：${message}`;
  });
  return { data: result.data, problems, lineOf };
}
