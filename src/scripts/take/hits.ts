/** The hits that a search lists, for a file: in their order, as many as are listed. */
import { add, EMPTY } from '../../collection/collection.ts';
import { selectionOf } from '../../word/selection.ts';
import { rememberedForm } from '../cite-form.ts';
import { gather } from '../collection/collect.ts';
import { saveSelection, saveWord, takenNow, taking } from './take.ts';

const wordsOf = (selector: string): string[] =>
  [...document.querySelectorAll(selector)]
    .map((each) => each.textContent?.trim() ?? '')
    .filter(Boolean);

export function takeHits(button: HTMLButtonElement): Promise<void> {
  return taking(button, async () => {
    const ids = [...document.querySelectorAll<HTMLElement>('.hit[data-clause]')];
    const items = await gather(
      ids.map(({ dataset }) => {
        const [policyId = '', clauseId = ''] = (dataset.clause ?? '').split('#');
        return { policyId, clauseId, at: null };
      }),
    );
    const query = document
      .querySelector<HTMLInputElement>('[data-search-form] [name=q]')
      ?.value.trim();
    const collection = {
      ...add(EMPTY, items),
      title: query ? `检索“${query.slice(0, 40)}”` : '相近条文',
    };
    const filters = wordsOf('[data-search-chips] > *');
    const shown = [
      ...wordsOf('[data-search-summary]').map(
        (words) => `${words}，这里是所列的 ${items.length} 条`,
      ),
      ...(filters.length > 0 ? [`筛选：${filters.join('、')}`] : []),
    ];
    const taken = takenNow(shown, rememberedForm());
    const kind = button.dataset.take ?? '';
    if (kind === 'extracts') {
      const { extractsPaper } = await import('../../word/papers.ts');
      await saveWord(extractsPaper(collection, taken));
    } else await saveSelection(kind, selectionOf(collection), taken, false);
  });
}
