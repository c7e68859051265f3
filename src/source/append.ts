/** Adds to a list in place. `push(...more)` fails for lists as long as a hostile file can make them. */
export function append<Item>(list: Item[], more: readonly Item[]): void {
  for (const item of more) list.push(item);
}
