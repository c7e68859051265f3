/** Text with all white space removed: what two texts must agree in to count as the same. */
export function squeeze(text: string): string {
  return text.replace(/\s/gu, '');
}

/** Full-width figures and letters as half-width ones; everything else stays, length and places too. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (character) => character.normalize('NFKC'));
}
