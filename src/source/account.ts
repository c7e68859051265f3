import type { Issue } from '../model.ts';

/**
 * A part of a file by a count of its own: what it prints, taken straight from the container and not
 * through the reader, beside what the reader made of it.
 */
export interface Account {
  /** The part as a person would look for it: 正文, 第 3 页, word/afchunk1.docx. */
  part: string;
  /** Pieces of text that the part shows: text nodes, runs, items. */
  printed: string[];
  /** Lines and furniture that came of the part. */
  taken: string;
  /** What the reader left out on purpose and reports elsewhere: hidden and deleted text. */
  aside: string;
}

const MOST_QUOTED = 40;
const MOST_COMPARED = 100_000_000;

/**
 * Characters that a part prints and that neither lines nor furniture nor what was set aside hold: one
 * issue a part, with their number and the text that is missed first. White space and compatibility forms
 * (NFKD: an accent may be a character of its own) don't count; the order of the text is not compared.
 */
export function unaccounted(accounts: readonly Account[]): Issue[] {
  return accounts.flatMap(({ part, printed, taken, aside }) => {
    const left = new Map<string, number>();
    for (const character of bare(taken + aside)) {
      left.set(character, (left.get(character) ?? 0) + 1);
    }
    let missing = 0;
    let short = '';
    for (const piece of printed) {
      let lost = 0;
      for (const character of bare(piece)) {
        const count = left.get(character) ?? 0;
        if (count > 0) left.set(character, count - 1);
        else lost += 1;
      }
      missing += lost;
      if (lost > 0 && short === '') short = piece;
    }
    if (missing === 0) return [];
    const quoted = (absent(printed, bare(taken + aside)) ?? short).trim().slice(0, MOST_QUOTED);
    const message = `${part}有 ${missing} 个字没有读出，请对照原件：“${quoted}”`;
    return [{ ruleId: 'text-not-read', line: 0, message }];
  });
}

/**
 * The first piece that stands nowhere in a text: where characters run short tells only that they are
 * missing, not where. Looks no further than a document's worth.
 */
function absent(pieces: readonly string[], text: string): string | undefined {
  const most = Math.ceil(MOST_COMPARED / (text.length + 1));
  return pieces.slice(0, most).find((piece) => !text.includes(bare(piece)));
}

function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\s\p{Cc}\p{Cf}]/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-');
}
