/** Offers files of what a search lists, once it lists something. */
const results = document.querySelector<HTMLElement>('[data-search-results]') as HTMLElement;
const offered = document.querySelector<HTMLElement>('[data-search-take]') as HTMLElement;

new MutationObserver(() => {
  const { searchState, searchTotal } = results.dataset;
  offered.hidden = searchState !== 'done' || searchTotal === '0';
}).observe(results, { attributeFilter: ['data-search-state', 'data-search-total'] });
offered.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLButtonElement>('[data-take]');
  if (button) void import('./hits.ts').then(({ takeHits }) => takeHits(button));
});
