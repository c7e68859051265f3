/**
 * The search field of the header, on every page: nothing but this is loaded until the reader turns to
 * the field.
 */
const form = document.querySelector<HTMLFormElement>('#site-search');

form?.addEventListener(
  'focusin',
  () => {
    void import('./panel.ts').then(({ attachPanel }) => attachPanel(form));
  },
  { once: true },
);
