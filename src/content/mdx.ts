import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clause, Policy } from '../model.ts';

/**
 * Characters that never stand as themselves in the generated files: what MDX, YAML or a terminal
 * would act on, and what a reader of a diff could not see (controls, direction marks, zero width).
 */
const SPECIAL = /[<>{}&`]|(?!\p{Zs})[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

const escapeUnits = (characters: string): string =>
  Array.from(
    { length: characters.length },
    (_, i) => `\\u${characters.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('');

const STRING = /"(?:[^"\\]|\\.)*"/gu;

/** A value as a JSON literal whose strings are inert in MDX, JavaScript and YAML alike. */
export function literal(value: unknown): string {
  return JSON.stringify(value).replace(STRING, (string) => string.replace(SPECIAL, escapeUnits));
}

const frontmatter = (meta: Policy['meta']): string =>
  Object.entries(meta)
    .map(([key, value]) => `${key}: ${literal(value)}`)
    .join('\n');

function clauseElement(clause: Clause): string {
  const { text, url: _, ...rest } = clause;
  const attributes = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${key}={${literal(value)}}`);
  const paragraphs = text.split('\n').map((paragraph) => `    ${literal(paragraph)},`);
  return ['<Clause', ...attributes, '  paragraphs={[', ...paragraphs, '  ]}', '/>'].join('\n');
}

/**
 * The MDX of one policy: metadata as frontmatter, each clause as one element whose attributes are
 * JSON literals. Policy text is never Markdown and never syntax; a paragraph is a line of the diff.
 */
export function policyMdx(policy: Policy): string {
  const note = literal(`由 npm run content 从 seeds/${policy.meta.source.file} 生成，请勿手改。`);
  return [
    `---\n${frontmatter(policy.meta)}\n---`,
    `{/* ${note.slice(1, -1).replaceAll('*/', '* /')} */}`,
    ...policy.clauses.map(clauseElement),
    '',
  ].join('\n\n');
}

/** The element of a clause, without the way through a generated file. */
export function elementOf({ text, url: _, ...rest }: Clause): ClauseElement {
  return { ...rest, paragraphs: text.split('\n') };
}

/** What the element of a clause has for attributes: the clause, its text by paragraphs. */
export type ClauseElement = Omit<Clause, 'text' | 'url'> & { paragraphs: string[] };

/**
 * The elements of a generated file, read as the data that they are: every attribute is a JSON literal, so nothing
 * has to be compiled or run. Throws where the text is not as `policyMdx` writes it.
 */
export function readPolicyMdx(mdx: string): ClauseElement[] {
  const elements = mdx.split('\n\n').filter((block) => block.startsWith('<Clause\n'));
  return elements.map((element) => {
    const attributes = element.matchAll(/^ {2}(\w+)=\{(.*?)\}$/gmsu);
    return Object.fromEntries(
      attributes.map(([, key, value = '']) => [key, JSON.parse(value.replace(/,\s*\]$/u, ']'))]),
    ) as ClauseElement;
  });
}

/** Digest by which a generated file is known. */
export const contentDigest = (mdx: string | Uint8Array): string =>
  createHash('sha256').update(mdx).digest('hex');

/** The generated files by name, for the policies given. */
export function policyFiles(policies: readonly Policy[]): Map<string, string> {
  return new Map(policies.map((policy) => [`${policy.meta.policyId}.mdx`, policyMdx(policy)]));
}

/**
 * Names of files in `folder` that differ from what the policies give: missing, changed or left over.
 * Empty when the committed content is current.
 */
export function staleFiles(folder: string, policies: readonly Policy[]): string[] {
  const wanted = policyFiles(policies);
  const present = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
  const changed = [...wanted].filter(
    ([name, content]) =>
      !present.includes(name) || readFileSync(join(folder, name), 'utf8') !== content,
  );
  const extra = present.filter((name) => !wanted.has(name));
  return [...changed.map(([name]) => name), ...extra].sort();
}
