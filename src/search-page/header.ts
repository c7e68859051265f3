/**
 * The search field of the header, on every page: nothing but this is loaded until the reader turns to
 * the field. Typing is listened to from the start, so that what an input method composes while the panel
 * is still loading is not taken for what the reader means.
 */
import { onTyped } from './typing.ts';

const form = document.querySelector<HTMLFormElement>('#site-search');
const field = form?.querySelector<HTMLInputElement>('[name=q]');

if (form && field) {
  const load = () => import('./panel.ts').then(({ panelOf }) => panelOf(form));
  let panel: ReturnType<typeof load> | undefined;
  const search = async (text: string) => {
    panel ??= load();
    (await panel)(text);
  };
  onTyped(field, search);
  // What stands in the field already, after a step back, is looked for as well.
  form.addEventListener('focusin', () => search(field.value), { once: true });
}
