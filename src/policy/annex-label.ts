import { HAN_TO_TEN } from '../text/numerals.ts';

/** 附件, 附件2-1, 附录A, 附表一: what an attachment is labelled, as a part of a regular expression. */
export const ANNEX_LABEL = `附\\s*[件表录图]\\s*(?:\\d\\d?|[${HAN_TO_TEN}]+|[A-ZＡ-Ｚ](?![A-Za-z]))?(?:\\s*[-—－–]\\d\\d?)?`;
