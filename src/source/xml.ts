import sax from 'sax';
import { InputError } from '../errors.ts';
import { LIMITS } from './limits.ts';

/** An element of a part of a Word file; names and attributes without their namespace prefix. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Text directly inside the element. */
  text: string;
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Throws the InputError for a Word file of which the XML is not well-formed. */
export function brokenXml(file: string): never {
  throw new InputError(`${file}：Word 文件的内容已损坏，请用 Word 或 WPS 打开后另存一份再试`);
}

/**
 * XML → a tree. A document type declaration is refused (Office Open XML has none), so no entity is ever
 * defined or expanded. Of alternatives (mc:AlternateContent) the one that Word shows stands in their
 * place. Throws InputError for XML that is not well-formed.
 */
export function parseXml(xml: string, file: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const namespaces = new Map<string, string>();
  const reader = sax.parser(true, { position: false });
  const broken = (): never => brokenXml(file);
  reader.onerror = broken;
  reader.ondoctype = broken;
  reader.onopentag = (tag) => {
    if (open.length > LIMITS.depth) broken();
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes)) {
      if (name.startsWith('xmlns:')) namespaces.set(localName(name), String(value));
      else attributes[localName(name)] = String(value);
    }
    const element = { name: localName(tag.name), attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  };
  reader.ontext = (text) => {
    open.at(-1)!.text += text;
  };
  reader.oncdata = reader.ontext;
  reader.onclosetag = () => {
    const closed = open.pop();
    if (closed?.name !== 'AlternateContent') return;
    const siblings = open.at(-1)!.children;
    siblings.pop();
    for (const element of chosen(closed, namespaces)) siblings.push(element);
  };
  reader.write(xml).close();
  return root.children[0] ?? broken();
}

/** The first choice whose namespaces Word knows, otherwise the fallback (ISO 29500-3 §7.6). */
function chosen(alternatives: XmlElement, namespaces: Map<string, string>): XmlElement[] {
  const choice = alternatives.children.find(
    ({ name, attributes }) => name === 'Choice' && isKnown(attributes.Requires ?? '', namespaces),
  );
  return (choice ?? child(alternatives, 'Fallback') ?? alternatives.children[0])?.children ?? [];
}

const KNOWN_NAMESPACE =
  /^http:\/\/(?:schemas\.microsoft\.com|schemas\.openxmlformats\.org|purl\.oclc\.org)\//;

/** Whether Word knows all namespaces that a choice requires (prefixes, divided by white space). */
export function isKnown(required: string, namespaces: ReadonlyMap<string, string>): boolean {
  return required
    .split(/\s+/)
    .every((prefix) => KNOWN_NAMESPACE.test(namespaces.get(prefix) ?? KNOWN_TO_WORD));
}

/** An unbound prefix is one of Microsoft's, from a program that left its declarations out. */
const KNOWN_TO_WORD = 'http://schemas.microsoft.com/';

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((entry) => entry.name === name);
}

/** The children of an element, all or those of a name. */
export function children(element: XmlElement | undefined, name?: string): XmlElement[] {
  return element?.children.filter((entry) => name === undefined || entry.name === name) ?? [];
}

/** The `w:val` of a property element: `value(pPr, 'pStyle')`. */
export function value(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.val;
}

/** All elements of a name below an element, in document order, not looking inside those found. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((entry) =>
    entry.name === name ? [entry] : findAll(entry, name),
  );
}

/** An on/off property: present without a value, or with one that is not off (ISO 29500-1 §17.17.4). */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const found = child(element, name);
  return found !== undefined && !isOff(found.attributes.val);
}

export const isOff = (text: string | undefined): boolean => /^(?:0|false|off)$/.test(text ?? '');
