/** What a button 收集 stands for, by where it stands; what pages don't carry comes from the data files. */
import type { Wanted } from '../../collection/gather.ts';
import type { PlaceColumn, Quotation, Wording, WordingFile } from '../../model.ts';
import { measureHere, statementOf } from '../take/measure.ts';
import { dataFile } from './data.ts';

export interface Found {
  wanted: Wanted[];
  /** Title of the group in which they are to stand; empty for none. */
  group: string;
}

const NONE: Found = { wanted: [], group: '' };

/** `policyId#clauseId`, as many as a button names. */
const namedIn = (ids: string): Wanted[] =>
  ids.split(' ').flatMap((id): Wanted[] => {
    const [policyId, clauseId] = id.split('#');
    return policyId && clauseId ? [{ policyId, clauseId, at: null }] : [];
  });

const quoted = ({ policyId, clauseId, at }: Quotation, measure: Wanted['measure']): Wanted => ({
  policyId,
  clauseId,
  at,
  ...(measure && { measure }),
});

const measureOf = (row: HTMLTableRowElement): NonNullable<Wanted['measure']> => ({
  id: row.id.slice('row-'.length),
  name: row.querySelector('th a')?.textContent?.trim() ?? '',
});

/** What the places of a row say, as the table of a topic shows it: all of it, or one cell, or one entry of that. */
async function rowOf(row: HTMLTableRowElement, topic: string, only?: Element): Promise<Wanted[]> {
  const measure = measureOf(row);
  const cells = [...row.querySelectorAll<HTMLElement>('td[data-place]')].filter(
    (cell) => !only || cell.contains(only),
  );
  const said = await Promise.all(
    cells.map(async (cell) => {
      const column = await dataFile<PlaceColumn>(`places/${cell.dataset.place}/${topic}`);
      const statements = column?.rows[measure.id]?.statements ?? [];
      const entries = [...cell.querySelectorAll('.entry')];
      return statements.filter((_, i) => !only || entries[i]?.contains(only));
    }),
  );
  return said.flat().map((statement) => quoted(statement, measure));
}

async function ofTopic(
  button: Element,
  row: HTMLTableRowElement,
  table: HTMLElement,
): Promise<Found> {
  const topic = table.dataset.topic ?? '';
  if (button.closest('.entry')) return { wanted: await rowOf(row, topic, button), group: '' };
  const { family } = row.dataset;
  const all =
    button.getAttribute('data-collect-all') === null || family === undefined
      ? [row]
      : [...table.querySelectorAll<HTMLTableRowElement>(`tr[data-family="${CSS.escape(family)}"]`)];
  const wanted = await Promise.all(all.map((each) => rowOf(each, topic)));
  return { wanted: wanted.flat(), group: measureOf(row).name };
}

/** A row of the page of a measure. */
async function ofMeasure(row: HTMLTableRowElement): Promise<Found> {
  const file = await measureHere();
  const found = statementOf(row, file);
  const { id, name } = file;
  return found ? { wanted: [quoted(found, { id, name })], group: '' } : NONE;
}

const document = (file: WordingFile, n: number): string => file.documents[n]?.policyId ?? '';

/** Words that a document shares with others, on its own page or on the page of these words. */
async function ofStretch(button: Element, stretch: number): Promise<Found> {
  const policyId =
    button.closest<HTMLElement>('[data-policy]')?.dataset.policy ??
    /\/wording\/([^/]+)\/$/u.exec(location.pathname)?.[1] ??
    '';
  const file = await dataFile<WordingFile>(`wording/${policyId}`);
  const found = file?.stretches[stretch];
  if (!file || !found) return NONE;
  return {
    wanted: [
      { policyId, clauseId: found.clauseId, at: found.at },
      ...found.others.map((other) => ({
        policyId: document(file, other.document),
        clauseId: other.clauseId,
        at: other.at,
      })),
    ],
    group: `相同的文字：${found.clause}`,
  };
}

/** The same on the page of all documents. */
async function ofPassage(number: number): Promise<Found> {
  const passage = (await dataFile<Wording>('wording'))?.passages[number];
  if (!passage) return NONE;
  const { policyId, clauseId, at, clause, other } = passage;
  return {
    wanted: [
      { policyId, clauseId, at },
      { policyId: other.policyId, clauseId: other.clauseId, at: other.at },
    ],
    group: `相同的文字：${clause}`,
  };
}

/** In: a button 收集. Out: what it stands for. Throws where a data file can't be had. */
export async function wantedBy(button: HTMLElement): Promise<Found> {
  const { collect = '', collectGroup = '' } = button.dataset;
  if (collect) return { wanted: namedIn(collect), group: collectGroup };
  const stretch = button.closest<HTMLElement>('[data-stretch]')?.dataset.stretch;
  if (stretch !== undefined) return ofStretch(button, Number(stretch));
  const passage = button.closest<HTMLElement>('[data-passage]')?.dataset.passage;
  if (passage !== undefined) return ofPassage(Number(passage));
  const row = button.closest('tr');
  const table = row?.closest('table');
  if (!row || !table) return NONE;
  return table.dataset.topic ? ofTopic(button, row, table) : ofMeasure(row);
}
