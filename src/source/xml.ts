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

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * XML → a tree. A document type declaration is refused (Office Open XML has none), so no entity is ever
 * defined or expanded. Throws InputError for XML that is not well-formed.
 */
export function parseXml(xml: string, file: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const reader = sax.parser(true, { position: false });
  const broken = (): never => {
    throw new InputError(`${file}：Word 文件的内容已损坏，请用 Word 或 WPS 打开后另存一份再试`);
  };
  reader.onerror = broken;
  reader.ondoctype = broken;
  reader.onopentag = (tag) => {
    if (open.length > LIMITS.depth) broken();
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes))
      attributes[local(name)] = String(value);
    const element = { name: local(tag.name), attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  };
  reader.ontext = (text) => {
    open.at(-1)!.text += text;
  };
  reader.oncdata = reader.ontext;
  reader.onclosetag = () => {
    open.pop();
  };
  reader.write(xml).close();
  return root.children[0] ?? broken();
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((entry) => entry.name === name);
}

export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((entry) => entry.name === name) ?? [];
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
  return found !== undefined && !/^(?:0|false|off)$/.test(found.attributes.val ?? '1');
}
