/**
 * Remembers answers up to a weight, those that were given first going first: pages of one subject are made one
 * after another, and many ask for the same documents. In: what reads an answer, what all of them may weigh, and
 * what one does.
 */
export function recent<T>(
  read: (id: string) => T,
  most: number,
  weigh: (value: T) => number = () => 1,
): (id: string) => T {
  const kept = new Map<string, { value: T; weight: number }>();
  let total = 0;
  return (id) => {
    const before = kept.get(id);
    if (before) return before.value;
    const value = read(id);
    const weight = weigh(value);
    total += weight;
    for (const [other, { weight }] of kept) {
      if (total <= most) break;
      kept.delete(other);
      total -= weight;
    }
    kept.set(id, { value, weight });
    return value;
  };
}
