import { INVISIBLE } from '../../text/invisible.ts';

/** Marks that stand at the start of lines of Markdown. */
export const QUOTE = /^ {0,3}(?:> ?)+/;
export const HEADING =
  /^\s{0,3}#{1,6}(?:[ \t]+|(?=[\p{Script=Han}《“（〔【\d])|$)(.*?)(?:[ \t]+#+)?[ \t]*$/u;
export const UNSEEN = new RegExp(`^(?:${INVISIBLE.source})*`, 'u');
export const FENCE = /^ {0,3}(`{3,}|~{3,})(?!.*`)/;
export const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}[ \t]*)$/;
export const DEFINITION =
  /^ {0,3}\[([^\]^][^\]]*)\]:\s*\S+(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?\s*$/;
export const NOTE = /^ {0,3}\[\^([^\]\s]{1,20})\]:\s*/;
/** `* ` and `+ ` are shown as a bullet; `- ` is a mark that documents print. */
export const BULLET = /^(\s*)[*+][ \t]+(?=\S)/;
export const TABLE_ROW = /^\s*\|.*\|\s*$/;
export const TABLE_RULE = /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?\|?\s*$/;
export const CONTENTS = /^\s*\[(?:\[?toc\]?|_?toc_?)\]\s*$/i;
/** An entry of a list of contents: nothing but a link to a place of the page. */
export const CONTENTS_ENTRY =
  /^\s*(?:[-*+]|\d{1,3}[.)])?\s*(?:\*\*)?\[(?:[^[\]]|\[[^[\]]*\])+\]\(\s*#[^\s()]*(?:\([^\s()]*\)[^\s()]*)*\s*\)(?:\*\*)?\s*$/;
export const CONTENTS_HEAD =
  /^[\s#*>_]*(?:目\s*[录次]|文档目录|contents|table of contents)[\s*_：:]*$/iu;
/** What begins a stretch of HTML. */
export const HTML_BLOCK =
  /^ {0,3}<\/?(?:table|thead|tbody|tfoot|tr|td|th|caption|div|center|p|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|section|article|details|summary|figure|figcaption|hr)(?:\s[^<>]*)?\/?>/i;
/** In these a blank line does not end it. */
export const HTML_HOLDS = /<(\/?)(table|pre|ul|ol|dl)\b[^<>]*>/gi;
