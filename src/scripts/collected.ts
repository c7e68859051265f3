/** The way to the collection on every page: how much is in it, and what adds to it, loaded when it is used. */
/** Shows how many items the collection has. */
function showCollected(): void {
  let count = '';
  try {
    count = localStorage.getItem('collected') ?? '';
  } catch {
    // Without storage there is no collection.
  }
  for (const shown of document.querySelectorAll('[data-collected]'))
    shown.textContent = Number(count) > 0 ? count : '';
}
showCollected();
addEventListener('storage', showCollected);

const collecting = () => import('./collection/collect.ts');

document.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLButtonElement>('[data-collect]');
  if (button) void collecting().then(({ collect }) => collect(button));
});

/** A selection in the text of a clause can be collected: pointer or keys have made it. */
function offerSelection(): void {
  const selection = getSelection();
  const within = selection?.anchorNode?.parentElement?.closest('[data-clause-text]');
  if (selection && !selection.isCollapsed && within)
    void import('./collection/selected.ts').then(({ offer }) => offer(within));
}
document.addEventListener('pointerup', () => setTimeout(offerSelection));
document.addEventListener('keyup', ({ shiftKey, key }) => {
  if (shiftKey || key === 'Shift') offerSelection();
});
if (document.querySelector('[data-collected]')?.textContent)
  void collecting().then(({ showAll }) => showAll());
