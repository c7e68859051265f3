/**
 * Collections outside of a page: in storage, in files, in links. What comes in is untrusted: every value is
 * looked at, and what isn't known is dropped. By hand, because the schemas of the site would bring their library
 * to every page.
 */
import type { Span } from '../text/span.ts';
import {
  add,
  type Collection,
  EMPTY,
  type Group,
  type Item,
  itemId,
  MOST,
  type Source,
} from './collection.ts';

const FORMAT = 'policy-clauses-collection';
const VERSION = 1;

const POLICY = '[a-z0-9]+(?:-[a-z0-9]+)*';
const CLAUSE = '[a-z][a-z0-9_-]*';
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u');
const IS = {
  policy: whole(POLICY),
  clause: whole(CLAUSE),
  day: whole('\\d{4}-\\d{2}-\\d{2}'),
  hash: whole('[0-9a-f]{14}'),
  kind: whole('[a-z]{2,20}'),
};
/** Characters of a clause, of what names a document, and of a mark at most. */
const LONG = { quote: 200_000, name: 500, mark: 60, path: 12 };

/** Thrown where what comes in is no collection; the message is for the reader. */
export class NotACollection extends Error {}

function refuse(words: string): never {
  throw new NotACollection(words);
}

type Fields = Record<string, unknown>;
const fieldsOf = (value: unknown, what: string): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : refuse(`${what}的格式不对`);
const listOf = (value: unknown, most: number, what: string): unknown[] =>
  Array.isArray(value) && value.length <= most
    ? value
    : refuse(`${what}的格式不对，或超过 ${most} 个`);
const textOf = (value: unknown, most: number, what: string): string =>
  typeof value === 'string' && value.length <= most ? value : refuse(`${what}不是文字，或过长`);
const matching = (value: unknown, form: RegExp, what: string): string => {
  const text = textOf(value, LONG.name, what);
  return form.test(text) ? text : refuse(`${what}的格式不对`);
};
const orNull = <T>(value: unknown, read: (value: unknown) => T): T | null =>
  value === null || value === undefined ? null : read(value);

function spanIn(value: unknown, what: string): Span {
  const [from, to] = listOf(value, 2, what);
  const fits = [from, to].every((n) => Number.isSafeInteger(n)) && 0 <= Number(from);
  return fits && Number(from) < Number(to)
    ? [Number(from), Number(to)]
    : refuse(`${what}的格式不对`);
}

function sourceIn(value: unknown): Source {
  const fields = fieldsOf(value, '出处');
  const name = (key: string): string => textOf(fields[key], LONG.name, `出处的 ${key}`);
  const optional = (key: string): string | null => orNull(fields[key], () => name(key));
  const day = (key: string): string | null =>
    orNull(fields[key], (text) => matching(text, IS.day, `出处的 ${key}`));
  return {
    place: name('place'),
    title: name('title'),
    issuer: optional('issuer'),
    docNumber: optional('docNumber'),
    signedOn: day('signedOn'),
    printedOn: day('printedOn'),
    status: optional('status'),
  };
}

function itemIn(value: unknown): Item {
  const fields = fieldsOf(value, '条目');
  const policyId = matching(fields.policyId, IS.policy, '文件代号');
  const clauseId = matching(fields.clauseId, IS.clause, '条文编号');
  const at = orNull(fields.at, (span) => spanIn(span, '起止'));
  return {
    id: itemId(policyId, clauseId, at),
    policyId,
    clauseId,
    at,
    quote: textOf(fields.quote, LONG.quote, '引文'),
    hash: matching(fields.hash, IS.hash, '条文的校验值'),
    kind: matching(fields.kind, IS.kind, '条文的类别') as Item['kind'],
    path: listOf(fields.path, LONG.path, '条款号').map((mark) => textOf(mark, LONG.mark, '条款号')),
    source: sourceIn(fields.source),
    measure: orNull(fields.measure, (measure) => {
      const { id, name } = fieldsOf(measure, '措施');
      return { id: matching(id, IS.policy, '措施标识'), name: textOf(name, LONG.name, '措施') };
    }),
    note: textOf(fields.note ?? '', MOST.note, '附注'),
    on: matching(fields.on, IS.day, '日期'),
  };
}

/** In: data of a collection as it was written. Out: the collection. Throws `NotACollection`. */
export function collectionIn(value: unknown): Collection {
  const { format, version, title, groups } = fieldsOf(value, '文件');
  if (format !== FORMAT) refuse('这不是摘录篮文件');
  if (version !== VERSION) refuse('摘录篮文件的版本不认识');
  const read = listOf(groups, MOST.groups, '分组').map((group): Group => {
    const fields = fieldsOf(group, '分组');
    return {
      title: textOf(fields.title, MOST.title, '组名'),
      items: listOf(fields.items, MOST.items, '条目').map(itemIn),
    };
  });
  const empty = { ...EMPTY, title: textOf(title ?? '', MOST.title, '标题') };
  // One way in: no item stands twice, no two groups have one title, none too many come.
  return read.reduce((all, group) => {
    const made = add(all, group.items, group.title);
    const stands = made.groups.some((each) => each.title === group.title);
    return stands ? made : { ...made, groups: [...made.groups, { ...group, items: [] }] };
  }, empty);
}

/** Text of a file → collection. Throws `NotACollection`. */
export function readFile(text: string): Collection {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    refuse('这不是 JSON 文件');
  }
  return collectionIn(data);
}

export const writeFile = (collection: Collection): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, ...collection }, null, 1)}\n`;

/** What a link names: a clause, or a part of one. */
export interface Named {
  policyId: string;
  clauseId: string;
  at: Span | null;
}

const REFERENCE = new RegExp(`^(${POLICY})\\.(${CLAUSE})(?:~(\\d{1,7})-(\\d{1,7}))?$`, 'u');

/** The part of a link behind `#`: which clauses, in which order and groups, and nothing else. */
export const shareHash = (collection: Collection): string =>
  `items=${collection.groups
    .filter(({ items }) => items.length > 0)
    .map(({ items }) =>
      items
        .map(
          ({ policyId, clauseId, at }) =>
            `${policyId}.${clauseId}${at ? `~${at[0]}-${at[1]}` : ''}`,
        )
        .join(','),
    )
    .join(';')}`;

/** What a link names, by groups; null where it names nothing. What doesn't look like a clause is left out. */
export function readShare(hash: string): Named[][] | null {
  const list = /^#?items=([\w.,;~-]*)$/u.exec(hash)?.[1];
  if (!list) return null;
  let left = MOST.items;
  const groups = list.split(';', MOST.groups).map((group) =>
    group.split(',').flatMap((text): Named[] => {
      const found = REFERENCE.exec(text);
      const [from, to] = [Number(found?.[3]), Number(found?.[4])];
      if (!found || from >= to || left === 0) return [];
      left -= 1;
      return [
        {
          policyId: found[1] as string,
          clauseId: found[2] as string,
          at: found[3] === undefined ? null : [from, to],
        },
      ];
    }),
  );
  const some = groups.filter((group) => group.length > 0);
  return some.length > 0 ? some : null;
}
