import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { InputError } from './errors.ts';

const Offices = z.strictObject({
  offices: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, '须为小写字母和连字符'),
      name: z.string().min(1),
      names: z.array(z.string().min(1)).optional(),
      match: z.array(z.string().min(1)).optional(),
    }),
  ),
});

/** `known` is false for a unit shown as itself. */
export interface Office {
  id: string;
  name: string;
  known: boolean;
}

export interface Agencies {
  names: Map<string, Office>;
  classes: { pattern: RegExp; office: Office }[];
}

/**
 * Reads the curated offices. In: YAML and the file name used in messages. Throws InputError with
 * file, line and key where the YAML or an expression is wrong or a name stands under two offices.
 */
export function parseAgencies(text: string, file: string): Agencies {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fail = (path: readonly PropertyKey[], message: string): never => {
    const node = document.getIn(path as (string | number)[], true);
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    throw new InputError(`${file}:${lines.linePos(offset).line}: ${path.join('.')}：${message}`);
  };
  const broken = document.errors[0];
  if (broken) throw new InputError(`${file}:${broken.linePos?.[0].line ?? 1}: ${broken.message}`);
  const read = Offices.safeParse(document.toJS());
  if (!read.success) {
    const issue = read.error.issues[0];
    return fail(issue?.path ?? [], issue?.message ?? '格式有误');
  }
  const agencies: Agencies = { names: new Map(), classes: [] };
  read.data.offices.forEach(({ id, name, names, match }, i) => {
    const office = { id, name, known: true };
    names?.forEach((alias, k) => {
      if (agencies.names.has(alias)) fail(['offices', i, 'names', k], `重复的名称“${alias}”`);
      agencies.names.set(alias, office);
    });
    match?.forEach((source, k) => {
      try {
        agencies.classes.push({ pattern: new RegExp(source, 'u'), office });
      } catch {
        fail(['offices', i, 'match', k], `不是有效的正则表达式：${source}`);
      }
    });
  });
  return agencies;
}

const PLACE = /^(?:本级|各|全)?(?:\p{Script=Han}{0,6}?(?:省|自治区|市|州|盟|县|旗|区))*$/u;

/** What of a name does not count: width, white space, brackets, the commas of 各区、县（市）. */
const bare = (unit: string): string => unit.normalize('NFKC').replace(/[\s()[\]〔〕、,，]/gu, '');

/**
 * Where an office is found: a curated one has a page, any other name an entry of the index. So a
 * document knows the addresses of the units that it names without knowing other documents.
 */
export const officePath = ({ id, known }: Office): string =>
  known ? `/agencies/${id}/` : `/agencies/#${id}`;

/** Anchor for a name that is not curated: made from the name alone (FNV-1a), so it stays. */
function anchor(name: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return `u-${hash.toString(16).padStart(8, '0')}`;
}

/**
 * The office of a unit as printed. A place in front (市、县、绍兴市) is taken off as long as a curated
 * name remains; what is not curated comes back as itself.
 */
export function officeOf(unit: string, agencies: Agencies): Office {
  const name = bare(unit).replace(/等(?:有关|相关)?(?:部门|单位)?$/u, '');
  for (let cut = 0; cut < Math.min(name.length, 16); cut++) {
    const office = agencies.names.get(name.slice(cut));
    if (office && PLACE.test(name.slice(0, cut))) return office;
  }
  const found = agencies.classes.find(({ pattern }) => pattern.test(name));
  return found?.office ?? { id: anchor(name), name: unit, known: false };
}

let loaded: Agencies | undefined;

/** The curated offices of this checkout, read once a process. */
export function loadAgencies(root = process.cwd()): Agencies {
  const file = join('content', 'codebook', 'agencies.yaml');
  loaded ??= parseAgencies(readFileSync(join(root, file), 'utf8'), file);
  return loaded;
}
