/** How the documents are divided into the parts of the index. */

/** A document by the digest of what the index keeps of it. */
export interface Sized {
  digest: string;
  letters: number;
}

/** Letters to a part: Pagefind holds some 200 bytes for each at the longest level, all the while. */
const PART_LETTERS = 9_000_000;
/** Letters that may have changed since the parts were made; about two seconds of indexing. */
const RECENT_LETTERS = 400_000;

const lettersOf = (documents: readonly Sized[]): number =>
  documents.reduce((sum, { letters }) => sum + letters, 0);

/**
 * In: the documents in order, and the large parts of the last build. Out: the parts to have now: the last
 * ones as they are, and one of what they lack; or, where too much has changed or all of it is little,
 * new ones, in which every document stands once and in order. `large` are those to start from next time.
 */
export function planParts(
  documents: readonly Sized[],
  last: readonly (readonly Sized[])[],
): { large: (readonly Sized[])[]; recent: readonly Sized[] } {
  const wanted = new Set(documents.map(({ digest }) => digest));
  const had = new Set(last.flat().map(({ digest }) => digest));
  const recent = documents.filter(({ digest }) => !had.has(digest));
  const gone = last.flat().filter(({ digest }) => !wanted.has(digest));
  const changed = lettersOf(recent) + lettersOf(gone);
  if (changed > RECENT_LETTERS || lettersOf(documents) <= RECENT_LETTERS) {
    return { large: divided(documents), recent: [] };
  }
  return { large: [...last], recent };
}

function divided(documents: readonly Sized[]): Sized[][] {
  const parts: Sized[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const document of documents) {
    if (size + document.letters > PART_LETTERS) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(document);
    size += document.letters;
  }
  return parts;
}
