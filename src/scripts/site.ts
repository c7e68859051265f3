/** Behaviour of every page: theme and reading size, `/` to search, copying, announcements. */
import { copy } from './copy.ts';
import { showHere } from './here.ts';

showHere();

const root = document.documentElement;

function store(name: string, value: string): void {
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    // Without storage the choice holds for this page.
  }
}

const choices = document.querySelectorAll<HTMLButtonElement>('[data-display]');

function showChoices(): void {
  for (const button of choices) {
    const current = root.dataset[button.dataset.display ?? ''] ?? '';
    button.setAttribute('aria-pressed', String(current === button.value));
  }
}

for (const button of choices) {
  button.addEventListener('click', () => {
    const name = button.dataset.display ?? '';
    store(name, button.value);
    void import('./keep-place.ts').then(({ keepPlace }) => {
      keepPlace(() => {
        if (button.value) root.dataset[name] = button.value;
        else delete root.dataset[name];
      });
      showChoices();
    });
  });
}
showChoices();

const display = document.querySelector<HTMLDetailsElement>('.display');
const closeDisplay = (event: Event): void => {
  if (display?.open && !display.contains(event.target as Node)) display.open = false;
};
document.addEventListener('click', closeDisplay);
document.addEventListener('focusin', closeDisplay);

document.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement;
  if (event.key === 'Escape' && display?.open) {
    display.open = false;
    display.querySelector('summary')?.focus();
  }
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
    return;
  }
  if (target.closest('input, textarea, select, [contenteditable]')) return;
  const fields = document.querySelectorAll<HTMLInputElement>('input[name="q"]');
  const search = [...fields].find((field) => field.offsetParent);
  if (!search) return;
  event.preventDefault();
  search.focus();
  search.select();
});

document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('[data-copy]');
  if (!button) return;
  const { copy: text = '', copyHtml, copyClause: clause, citeCopy } = button.dataset;
  if (citeCopy) store('cite-form', citeCopy);
  if (clause)
    void import('./collection/copy-clause.ts').then(({ copyClause }) =>
      copyClause(clause, text, copyHtml),
    );
  else void copy(text, '已复制', copyHtml);
});
