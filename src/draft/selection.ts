/** A draft beside places as a table to take away: its rows, then those that drafters ask for and it lacks. */
import type { Quotation } from '../model.ts';
import { quotationParts } from '../word/quotation.ts';
import type { Quoted, SelectedRow, Selection } from '../word/selection.ts';
import type { Beside } from './beside.ts';
import { saidLines } from './said.ts';

/** Words of a draft: they have a place in it, and no source that anybody could cite. */
const ofDraft = (quotation: Quotation): Quoted => ({
  cited: null,
  within: quotation.clause,
  ...quotationParts(quotation),
});

/** Which of the measures that a draft lacks are wanted: those that drafters ask for, all, none. */
export const LACKING = { key: '起草常用的', all: '全部', none: '不列' } as const;
export type Lacking = keyof typeof LACKING;

export const isLacking = (value: unknown): value is Lacking =>
  typeof value === 'string' && Object.hasOwn(LACKING, value);

/** What is said of those that are left out; empty where none is. */
export function leftOut({ missing }: Pick<Beside, 'missing'>, lacking: Lacking): string {
  const count = missing
    .filter(({ key }) => lacking === 'none' || (lacking === 'key' && !key))
    .reduce((sum, { rows }) => sum + rows.length, 0);
  return count > 0 ? `所选各地有而拟稿未载的另有 ${count} 项，这里未列，见本页。` : '';
}

/** In: what is shown, and what gives quotations of places their sources. Throws where that does. */
export async function besideSelection(
  { rows, missing }: Beside,
  places: readonly string[],
  lacking: Lacking,
  quote: (statements: readonly Quotation[]) => Promise<Quoted[]>,
): Promise<Selection> {
  const row = async (
    part: string,
    { id, name }: { id: string; name: string },
    draft: readonly Quotation[],
    said: readonly Quotation[][],
    remarks: string[],
  ): Promise<SelectedRow> => ({
    name,
    part,
    path: `/matrix/${id}/`,
    cells: [draft.map(ofDraft), ...(await Promise.all(said.map(quote)))],
    remarks,
  });
  const more = (count: number, place: string | undefined): string[] =>
    count > 0 ? [`${place}另有 ${count} 条，见本项网页`] : [];
  const wanted = missing.filter(({ key }) => lacking === 'all' || (lacking === 'key' && key));
  return {
    title: '拟稿与各地对照表',
    corner: '措施',
    places: ['拟稿', ...places],
    rows: await Promise.all([
      ...rows.map((each) =>
        row(
          each.topic,
          each,
          each.draft,
          each.places.map(({ statements }) => statements),
          each.places.flatMap((said, i) => [
            ...saidLines(said).map((line) => `${places[i]}：${line}`),
            ...more(said.more, places[i]),
          ]),
        ),
      ),
      ...wanted.flatMap((family) =>
        family.rows.map((each) =>
          row(
            `拟稿未载：${family.topic}`,
            each,
            [],
            each.places.map(({ statements }) => statements),
            ['拟稿未载', ...each.places.flatMap(({ more: count }, i) => more(count, places[i]))],
          ),
        ),
      ),
    ]),
  };
}
