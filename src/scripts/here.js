// Runs right after the references of a page whose site was built without its address (see here.ts), so
// that they stand with the reader's before they are first painted: nothing moves.
(() => {
  const { builtAt } = document.documentElement.dataset;
  if (!builtAt || !location.protocol.startsWith('http')) return;
  for (const element of document.querySelectorAll('[data-reference]')) {
    element.textContent = element.textContent.replaceAll(builtAt, location.origin);
  }
})();
