// Runs in the head before the first paint, so that a stored choice never flashes the other theme.
(() => {
  const root = document.documentElement;
  root.dataset.js = '';
  // A page that filters by its address shows its list when that is done, so nothing moves.
  if (location.search) root.dataset.query = '';
  try {
    for (const name of ['theme', 'size', 'place']) {
      const value = localStorage.getItem(name);
      if (value) root.dataset[name] = value;
    }
  } catch {
    // Storage can be switched off by policy; the page then follows the system.
  }
})();
