/**
 * Characters that print nothing: format characters (zero-width spaces and joiners, directions, soft
 * hyphens, byte order marks), controls, and letters that are drawn as a blank. Web editors and programs
 * leave them at the start of paragraphs and within words.
 */
export const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0]/u;
const ALL = new RegExp(INVISIBLE.source, 'gu');

/** The text without what prints nothing. */
export function visible(text: string): string {
  return text.replace(ALL, '');
}
