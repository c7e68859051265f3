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

/** In: what is shown, and what gives quotations of places their sources. Throws where that does. */
export async function besideSelection(
  { rows, missing }: Beside,
  places: readonly string[],
  quote: (statements: readonly Quotation[]) => Promise<Quoted[]>,
): Promise<Selection> {
  const row = async (
    { id, name }: { id: string; name: string },
    draft: readonly Quotation[],
    said: readonly Quotation[][],
    remarks: string[],
  ): Promise<SelectedRow> => ({
    name,
    path: `/matrix/${id}/`,
    cells: [draft.map(ofDraft), ...(await Promise.all(said.map(quote)))],
    remarks,
  });
  const lacking = missing.filter(({ key }) => key).flatMap((family) => family.rows);
  return {
    title: '拟稿与各地对照表',
    corner: '措施',
    places: ['拟稿', ...places],
    rows: await Promise.all([
      ...rows.map((each) =>
        row(
          each,
          each.draft,
          each.places.map(({ statements }) => statements),
          each.places.flatMap((said, i) => [
            ...saidLines(said).map((line) => `${places[i]}：${line}`),
            ...(said.more > 0 ? [`${places[i]}另有 ${said.more} 条，见本项网页`] : []),
          ]),
        ),
      ),
      ...lacking.map((each) => row(each, [], each.places, ['拟稿未载'])),
    ]),
  };
}
