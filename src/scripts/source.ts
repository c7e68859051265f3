/** Marks all lines of the clause whose first line the address names. */
function mark(): void {
  const line = document.getElementById(location.hash.slice(1));
  const clause = line?.dataset.c;
  for (const item of document.querySelectorAll<HTMLElement>('.source-lines > li')) {
    item.classList.toggle('is-cited', clause !== undefined && item.dataset.c === clause);
  }
}
addEventListener('hashchange', mark);
mark();
