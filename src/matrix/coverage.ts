/** Who states what, as bits: a hexadecimal digit for each four places, the first place highest. */

/** Bits of the places that are among those stated. */
export function bitsOf(places: readonly string[], stated: readonly string[]): string {
  const among = new Set(stated);
  let bits = '';
  for (let i = 0; i < places.length; i += 4) {
    const four = [0, 1, 2, 3].map((k) => (among.has(places[i + k] ?? '') ? '1' : '0'));
    bits += Number.parseInt(four.join(''), 2).toString(16);
  }
  return bits;
}

/** True where the place at `index` states it. */
export const hasBit = (bits: string, index: number): boolean =>
  (Number.parseInt(bits[index >> 2] ?? '0', 16) & (8 >> (index & 3))) > 0;
