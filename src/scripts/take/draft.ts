/** A draft beside places, for a file. */
import { besideSelection, isLacking, leftOut } from '../../draft/selection.ts';
import { rememberedForm } from '../cite-form.ts';
import type { Compared } from '../draft/protocol.ts';
import { allQuoted } from './quoted.ts';
import { asksBesides, saveSelection, takenNow, taking } from './take.ts';

/** Makes the file that a button asks for. */
export function takeDraft(button: HTMLButtonElement, compared: Compared): Promise<void> {
  return taking(button, async () => {
    const chosen = document.querySelector<HTMLSelectElement>('[data-beside-lacking]')?.value;
    const lacking = isLacking(chosen) ? chosen : 'key';
    const labels = compared.places.map(({ label }) => label);
    const taken = takenNow(
      [
        `对照：拟稿，${labels.join('、')}`,
        '拟稿未发布，其文字不得引用。',
        leftOut(compared, lacking),
      ].filter(Boolean),
      rememberedForm(),
    );
    const selection = await besideSelection(compared, labels, lacking, allQuoted);
    await saveSelection(button.dataset.take ?? '', selection, taken, asksBesides());
  });
}
