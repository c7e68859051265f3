/** Text with all white space removed: what two texts must agree in to count as the same. */
export function squeeze(text: string): string {
  return text.replace(/\s/gu, '');
}

/** Full-width figures and letters as half-width ones; everything else stays, length and places too. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (character) => character.normalize('NFKC'));
}

const OPENING = '（(〔[【《〈<“‘「『';
const CLOSING = '）)〕]】》〉>”’」』';

/** Splits at the separators that stand outside brackets and quotation marks; the parts are trimmed. */
export function splitOutsideBrackets(text: string, separators: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of text) {
    if (OPENING.includes(character)) depth += 1;
    if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separators.includes(character)) {
      parts.push(part.trim());
      part = '';
    } else part += character;
  }
  return [...parts, part.trim()];
}

/** True where every bracket that opens is closed, and none is closed that has not been opened. */
export function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (OPENING.includes(character)) depth += 1;
    if (CLOSING.includes(character)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
