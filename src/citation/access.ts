/** What a page adds to a prepared reference when a reader copies it. Small: it runs in the browser. */

/** The reader's day as YYYY-MM-DD. */
export function dayOf(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}

/**
 * Puts the date of access into an entry of `reference`, before the address, where GB/T 7714 has it:
 * `（2022-02-11）[2026-08-01]. https://…`. Text without an address comes back unchanged.
 */
export function withAccessDate(entry: string, date: string): string {
  const at = entry.search(/\. https?:\/\/\S+$/);
  if (at === -1) return entry;
  const before = entry.slice(0, at);
  return `${before}${before.endsWith('OL]') ? '. ' : ''}[${date}]${entry.slice(at)}`;
}
