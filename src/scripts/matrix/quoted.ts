/** The words that a cell or a row quotes, as running text: of a row of a table each cell behind its head. */
export function quoted(within: Element | null | undefined): string {
  const words = within?.querySelector('.words');
  if (!(words instanceof HTMLDListElement)) return words?.textContent ?? '';
  return [...words.children]
    .map(({ firstChild, lastChild }) => `${firstChild?.textContent}：${lastChild?.textContent}`)
    .join('，');
}
