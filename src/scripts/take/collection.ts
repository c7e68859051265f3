/** The collection as files. */
import { selectionOf } from '../../word/selection.ts';
import { rememberedForm } from '../cite-form.ts';
import { collection } from '../collection/keep.ts';
import { saveSelection, saveWord, takenNow, taking } from './take.ts';

/** Makes the file that a button asks for: extracts, a table, or lines. */
export function takeCollection(button: HTMLButtonElement, kind: string): Promise<void> {
  return taking(button, async () => {
    const all = collection();
    const taken = takenNow([], rememberedForm());
    if (kind === 'extracts') {
      const { extractsPaper } = await import('../../word/papers.ts');
      await saveWord(extractsPaper(all, taken));
    } else await saveSelection(kind, selectionOf(all), taken, false);
  });
}
