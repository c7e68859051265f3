import type { XmlElement } from '../xml.ts';
import { type Shown, showField, showFormField } from './fields.ts';
import type { RunFonts } from './symbols.ts';

/** A field of which the end has not come yet. */
export interface OpenField {
  code: string;
  /** `replaced`: what Word shows was made from the code, so the result in the file is left out. */
  phase: 'code' | 'result' | 'replaced';
  fonts: RunFonts;
  begin: XmlElement;
}

/**
 * A field character (ISO 29500-1 §17.16.18): opens, divides or closes the innermost field. What the field
 * shows, where that is not the result in the file, goes to `put`.
 */
export function fieldCharacter(
  element: XmlElement,
  fields: OpenField[],
  fonts: RunFonts,
  put: (shown: Shown) => void,
): void {
  const type = element.attributes.fldCharType;
  if (type === 'begin') {
    fields.push({ code: '', phase: 'code', fonts, begin: element });
    if (fields.length > MOST_OPEN) fields.shift();
  }
  if (type !== 'separate' && type !== 'end') return;
  // What a field shows stands where the fields around it put their text.
  const field = fields.pop();
  if (!field) return;
  const chosen = type === 'end' && FORM.test(field.code) ? showFormField(field.begin) : null;
  const shown =
    chosen !== null
      ? { pieces: [{ text: chosen }], remarks: [], aside: '' }
      : field.phase === 'code'
        ? showField(field.code, field.fonts)
        : null;
  if (shown) put(shown);
  if (type === 'end') return;
  fields.push({ ...field, phase: shown || field.phase === 'replaced' ? 'replaced' : 'result' });
}

/** Word nests no more than twenty fields. */
const MOST_OPEN = 50;
const FORM = /^\s*FORM(?:CHECKBOX|DROPDOWN)(?![A-Za-z])/i;

/** Where text goes that comes while fields are open: into the line, into a field's code, or nowhere. */
export function placeOfText(fields: readonly OpenField[]): 'line' | 'nowhere' | OpenField {
  if (fields.length === 0) return 'line';
  if (fields.some(({ phase }) => phase === 'replaced')) return 'nowhere';
  // Text directly in a code is no code: such a file lacks a field's end, and Word shows the text.
  if (fields.at(-1)!.phase === 'code') return 'line';
  return fields.findLast(({ phase }) => phase === 'code') ?? 'line';
}

/** Whether a table of contents is open. */
export function inContents(fields: readonly OpenField[]): boolean {
  return fields.some(({ code }) => /^\s*TOC(?![A-Za-z])/i.test(code));
}
