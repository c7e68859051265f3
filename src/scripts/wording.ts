/** Behaviour of a page of shared words: its drawings and its list light each other, and a drawn stretch leads to its words. */
const stretchOf = (target: EventTarget | null): string | undefined =>
  (target as Element | null)?.closest<HTMLElement>('[data-stretch]')?.dataset.stretch;

// By script, because a document may share hundreds of stretches.
for (const item of document.querySelectorAll<HTMLElement>('li[data-stretch]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button-quiet no-print';
  button.textContent = '收集两边';
  button.dataset.collect = '';
  item.querySelector('p')?.append(' ', button);
}

function light(stretch: string | undefined): void {
  for (const each of document.querySelectorAll<HTMLElement>('[data-stretch]'))
    each.classList.toggle('is-lit', each.dataset.stretch === stretch);
}

for (const kind of ['pointerover', 'focusin'])
  document.addEventListener(kind, ({ target }) => light(stretchOf(target)));

document.addEventListener('click', ({ target }) => {
  const stretch = (target as Element).closest('svg') && stretchOf(target);
  if (!stretch) return;
  const more = document.getElementById(`s${stretch}`)?.closest('details');
  if (more) more.open = true;
  location.hash = `s${stretch}`;
});
