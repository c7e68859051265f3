/** What a reader takes away as a table: measures by places, each cell with its quotations. */
import {
  type Cited,
  cite,
  citedOf,
  draftWarning,
  type Form,
  linesOf,
  urlOf,
} from '../collection/cite.ts';
import { type Collection, itemsOf } from '../collection/collection.ts';

export interface Quoted {
  /** Null for words of the reader's own draft, which nobody can cite. */
  cited: Cited | null;
  /** Where such words stand in the draft: 二（三）2. */
  within?: string;
  /** Lines of the quotation, and the cells of one that is the row of a table. */
  lines: string[][];
  /** The figures of it, on one line each. */
  figures: string[];
  /** 口径, words of strength, units: said where the reader asks for them. */
  besides: string[];
}

export interface SelectedRow {
  name: string;
  /** Heading of the part of the table in which it stands, where that has parts. */
  part?: string;
  /** From the root of the site; empty where the row has no page. */
  path: string;
  /** What each place says, in the order of the places. */
  cells: Quoted[][];
  /** What is to be known of the bases; what the reader has noted. */
  remarks: string[];
}

export interface Selection {
  title: string;
  /** What the names of the rows are. */
  corner: '措施' | '地区' | '条款';
  /** Heads of the columns. */
  places: string[];
  rows: SelectedRow[];
}

/** Where and when, and how words are cited. */
export interface Taken {
  /** What is shown: filter, places, order. */
  shown: readonly string[];
  /** Address of the page. */
  address: string;
  /** Address of the site, without a final slash. */
  site: string;
  day: string;
  /** Of the two of GB/T 7714. */
  form: Exclude<Form, 'pin'>;
}

/** Lines at the head of a file: filter, address, day. */
export const aboutOf = ({ shown, address, day }: Taken): string[] => [
  ...shown,
  `来源：${address}`,
  `摘录日期：${day}。以发文机关公布的正式文本为准。`,
];

/** Warnings of what is quoted from drafts, each document once. */
export function warningsOf(cited: readonly Cited[]): string[] {
  const drafts = new Map(
    cited.flatMap((each) => {
      const warning = draftWarning(each);
      return warning ? [[each.policyId, `《${each.source.title}》为${warning}。`] as const] : [];
    }),
  );
  return [...drafts.values()];
}

export const citedIn = ({ rows }: Selection): Cited[] =>
  rows.flatMap(({ cells }) => cells.flat().flatMap(({ cited }) => cited ?? []));

/** A footnote: the entry of GB/T 7714 with its address. */
export const noteOf = (cited: Cited, { form, site, day }: Taken): string =>
  cite(cited, form, site, day);

export const addressOf = (cited: Cited, { site }: Taken): string => site + urlOf(cited);

/** A collection as a table: its rows are the measures, where items come from the matrix, else the groups. */
export function selectionOf(collection: Collection): Selection {
  const items = itemsOf(collection);
  const places = [...new Set(items.map(({ source }) => source.place))];
  const placed = collection.groups.flatMap((group) =>
    group.items.map((item) => ({ item, name: item.measure?.name ?? group.title })),
  );
  const rows = [...Map.groupBy(placed, ({ name }) => name)].map(([name, own]): SelectedRow => {
    const measure = own.find(({ item }) => item.measure)?.item.measure;
    return {
      name: name || '未分组',
      path: measure ? `/matrix/${measure.id}/` : '',
      cells: places.map((place) =>
        own
          .filter(({ item }) => item.source.place === place)
          .map(({ item }) => ({
            cited: citedOf(item),
            lines: linesOf(item.quote),
            figures: [],
            besides: [],
          })),
      ),
      remarks: own.flatMap(({ item: { note, source } }) =>
        note.trim() ? `${source.place}：${note.trim()}` : [],
      ),
    };
  });
  return { title: collection.title || '条文对照表', corner: '措施', places, rows };
}
