/** How collected words are cited, and copied with their sources. */
import { pinCite } from '../citation/pin.ts';
import { clausePlace } from '../citation/place.ts';
import { reference } from '../citation/reference.ts';
import { draftKind } from '../lexicon/drafts.ts';
import { type Collection, type Item, itemsOf } from './collection.ts';

/** Forms of citation: for running text, and of GB/T 7714. */
export const FORMS = {
  pin: '行文出处',
  gbt2025: 'GB/T 7714—2025',
  gbt2015: 'GB/T 7714—2015',
} as const;
export type Form = keyof typeof FORMS;

export const isForm = (value: unknown): value is Form =>
  typeof value === 'string' && Object.hasOwn(FORMS, value);

/** What a citation is made of: the document, and where in it the words stand; empty for all of it. */
export interface Cited extends Pick<Item, 'policyId' | 'clauseId' | 'source'> {
  /** As citations say it: 第二部分第（三）项第2条. */
  within: string;
}

export const citedOf = (item: Item): Cited => ({ ...item, within: clausePlace(item) });

/** Address of the clause from the root of the site. */
export const urlOf = ({ policyId, clauseId }: Pick<Cited, 'policyId' | 'clauseId'>): string =>
  `/policies/${policyId}/${clauseId && `#${clauseId}`}`;

/**
 * The citation of words; `site` is the address of the site without a final slash, `day` that of access. An entry
 * of GB/T 7714 names the document, so the place in it follows.
 */
export function cite(cited: Cited, form: Form, site: string, day: string): string {
  const { policyId, source, within } = cited;
  if (form === 'pin') return pinCite(source) + within;
  const meta = { ...source, policyId, url: urlOf(cited) };
  const style = form === 'gbt2025' ? '2025' : '2015';
  return `${reference(meta, null, style, site, day)}${within && ` ${within}.`}`;
}

/** Said beside what is taken from a draft; empty for what is in force. */
export function draftWarning({ source }: Pick<Item, 'source'>): string {
  const draft = draftKind(source);
  return draft === null ? '' : `${draft}，未生效，不得作为现行规定引用`;
}

/** Lines of a quotation, and the cells of one that is the row of a table. */
export const linesOf = (quote: string): string[][] =>
  quote
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''));

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => ESCAPED[sign] ?? sign);

function quoteHtml(quote: string): string {
  const blocks = linesOf(quote).map((cells) =>
    cells.length === 1
      ? `<p>${escaped(cells[0] ?? '')}</p>`
      : `<table><tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr></table>`,
  );
  return blocks.join('').replaceAll('</table><table>', '');
}

interface Copied {
  text: string;
  html: string;
}

/** The words of an item and their source, as text and for word processors. */
export function copyOf(item: Item, form: Form, site: string, day: string): Copied {
  const source = cite(citedOf(item), form, site, day);
  const warning = draftWarning(item);
  const behind = warning && `（${warning}）`;
  const [open, close] = form === 'pin' ? ['（', '）'] : ['', ''];
  const note = item.note.trim() && `附注：${item.note.trim()}`;
  return {
    text: [item.quote, `${open}${source}${close}${behind}`, note].filter(Boolean).join('\n'),
    html: `${quoteHtml(item.quote)}<p>${open}<a href="${escaped(site + urlOf(item))}">${escaped(source)}</a>${close}${escaped(behind)}</p>${note && `<p>${escaped(note)}</p>`}`,
  };
}

/** All of a collection in its order, with the titles of its groups. */
export function copyAll(collection: Collection, form: Form, site: string, day: string): Copied {
  const groups = collection.groups.filter(({ items }) => items.length > 0);
  const parts = groups.flatMap(({ title, items }): Copied[] => [
    ...(title ? [{ text: title, html: `<h2>${escaped(title)}</h2>` }] : []),
    ...items.map((item) => copyOf(item, form, site, day)),
  ]);
  const { title } = collection;
  const head = title ? [{ text: title, html: `<h1>${escaped(title)}</h1>` }] : [];
  const all = [...head, ...parts];
  return {
    text: all.map(({ text }) => text).join('\n\n'),
    html: all.map(({ html }) => html).join('\n'),
  };
}

/** What kinds of draft a collection quotes. */
export const draftsIn = (collection: Collection): string[] => [
  ...new Set(itemsOf(collection).flatMap(({ source }) => draftKind(source) ?? [])),
];
