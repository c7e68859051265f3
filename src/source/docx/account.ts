import sax from 'sax';
import { append } from '../append.ts';
import { brokenXml, isKnown, localName } from '../xml.ts';
import { symbolText } from './symbols.ts';

/**
 * What a part of a Word file prints, counted beside the reader by a flat pass over its XML: the text of all
 * text elements and values of charts, symbols by their numbers, decorated lettering, and the letters and figures in the codes of EQ fields. Of alternatives
 * only the one that is shown counts; text marked as deleted has elements of its own and doesn't.
 */
export function printedIn(xml: string, file: string): string[] {
  const printed: string[] = [];
  const namespaces = new Map<string, string>();
  const alternatives: { chosen: boolean }[] = [];
  const codes: { text: string; open: boolean }[] = [];
  let skipping = 0;
  let name = '';
  let text = '';
  const reader = sax.parser(true, { position: false });
  reader.onerror = () => brokenXml(file);
  reader.onopentag = (tag) => {
    name = localName(tag.name);
    text = '';
    const attributes = new Map<string, string>();
    for (const [key, value] of Object.entries(tag.attributes)) {
      if (key.startsWith('xmlns:')) namespaces.set(localName(key), String(value));
      else attributes.set(localName(key), String(value));
    }
    if (skipping > 0) skipping += 1;
    else if (name === 'AlternateContent') alternatives.push({ chosen: false });
    else if (name === 'Choice' || name === 'Fallback') {
      const own = alternatives.at(-1) ?? { chosen: false };
      const fits = name === 'Fallback' || isKnown(attributes.get('Requires') ?? '', namespaces);
      if (own.chosen || !fits) skipping = 1;
      else own.chosen = true;
    } else if (name === 'fldSimple') append(printed, lettersOf(attributes.get('instr') ?? ''));
    else if (name === 'sym' || name === 'symEx') {
      printed.push(symbolText(attributes.get('font') ?? '', attributes.get('char') ?? ''));
    } else if (name === 'textpath') printed.push(attributes.get('string') ?? '');
    else if (name === 'fldChar') {
      const type = attributes.get('fldCharType');
      if (type === 'begin') codes.push({ text: '', open: true });
      const code = codes.at(-1);
      if (type !== 'begin' && code?.open) {
        code.open = false;
        append(printed, lettersOf(code.text));
      }
      if (type === 'end') codes.pop();
    }
  };
  reader.ontext = (piece) => {
    text += piece;
  };
  reader.oncdata = reader.ontext;
  reader.onclosetag = (closed) => {
    const closing = localName(closed);
    if (skipping > 0) skipping -= 1;
    else if (closing === 'AlternateContent') alternatives.pop();
    else if ((closing === 't' || closing === 'v') && name === closing) printed.push(text);
    else if (closing === 'instrText' && codes.at(-1)?.open) codes.at(-1)!.text += text;
    name = '';
    text = '';
  };
  reader.write(xml).close();
  return printed;
}

/** Letters and figures in the code of an EQ field, its switches and their measures left out. */
function lettersOf(code: string): string[] {
  if (!/^\s*EQ(?![A-Za-z])/i.test(code)) return [];
  const bare = code
    .replace(/^\s*EQ/i, '')
    .replace(/\\\*\s*(?:"[^"]*"|[^\s\\(),;]+)/g, ' ')
    .replace(/\\[a-z]+\s*-?\d*/gi, ' ');
  return bare.match(/[\p{L}\p{N}]+/gu)?.filter((found) => found !== '〇') ?? [];
}
