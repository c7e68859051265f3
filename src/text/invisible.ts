/** Controls; a tab and line ends (\u0085 too) are none of these. */
const CONTROLS = String.raw`\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f`;
/** Format characters (zero-width spaces and joiners, directions, soft hyphens, byte order marks), and letters drawn as a blank. */
const BLANKS = String.raw`\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0`;

export const CONTROL = new RegExp(`[${CONTROLS}]`, 'u');
export const BLANK = new RegExp(`[${BLANKS}]`, 'u');
/** Characters that print nothing. Web editors and programs leave them at the start of paragraphs and within words. */
export const INVISIBLE = new RegExp(`[${CONTROLS}${BLANKS}]`, 'u');
const ALL = new RegExp(INVISIBLE.source, 'gu');

/** The text without what prints nothing. */
export function visible(text: string): string {
  return text.replace(ALL, '');
}
