import { append } from '../append.ts';
import { type Document, type Element, elementsOf, isElement, textOf } from './dom.ts';
import {
  comparison,
  type Declarations,
  keyOf,
  keysOf,
  matches,
  type Rule,
  ruleOf,
} from './selectors.ts';

const READ = new Set([
  'display',
  'visibility',
  'opacity',
  'font-size',
  'text-decoration',
  'text-decoration-line',
  'vertical-align',
  'position',
  'top',
  'left',
  'text-indent',
  'color',
  'mso-text-raise',
  'white-space',
  'text-align',
  'list-style',
  'list-style-type',
]);

const MOST_RULES = 2_000;

export interface StyleSheet {
  /** What the sheets of the page say of an element; `path` are the elements around it, outermost first. */
  of: (element: Element, path: readonly Element[]) => Declarations;
}

/**
 * The style elements of a page → what they say of elements. Of CSS only selectors of elements, classes and
 * ids below one another are read, and of media only those that are always on; other rules don't count.
 */
export function readSheets(document: Document): StyleSheet {
  const rules: Rule[] = [];
  const waiting: (Document | Element)[] = [document];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isElement(node) && node.tagName === 'style') append(rules, rulesOf(textOf(node)));
    // In reverse, so that sheets come in the order of the page.
    else for (const child of elementsOf(node).toReversed()) waiting.push(child);
  }
  const { fits, isSpent } = comparison();
  const byKey = Map.groupBy(rules.slice(0, MOST_RULES), ({ steps }) =>
    keyOf(steps.at(-1)!.compound),
  );
  return {
    of: (element, path) => {
      if (byKey.size === 0 || isSpent()) return new Map();
      const candidates = keysOf(element).flatMap((key) => byKey.get(key) ?? []);
      const matching = candidates.filter((rule) => matches(rule, element, path, fits));
      return cascade(
        matching.toSorted((a, b) => a.weight - b.weight).map((rule) => rule.declarations),
      );
    },
  };
}

/** Declarations of a `style` attribute, or of a rule, that are read. */
export function declarationsOf(style: string): Declarations {
  const declarations: Declarations = new Map();
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, colon).trim().toLowerCase();
    if (colon < 0 || !READ.has(property)) continue;
    const stated = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const value = stated.replace(/\s*!\s*important$/, '');
    declarations.set(property, { value, important: value !== stated });
  }
  return declarations;
}

/** Later declarations win over earlier ones, important ones over others. */
export function cascade(levels: readonly Declarations[]): Declarations {
  const result: Declarations = new Map();
  for (const level of levels) {
    for (const [property, declared] of level) {
      if (result.get(property)?.important && !declared.important) continue;
      result.set(property, declared);
    }
  }
  return result;
}

/** Blocks of a sheet; those of `@media screen` and `@media all` count, other at-rules don't. */
function rulesOf(sheet: string): Rule[] {
  const rules: Rule[] = [];
  const open: { head: string; on: boolean }[] = [];
  const pieces = sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, '').split(/([{}])/);
  for (let at = 0; at + 1 < pieces.length; at += 2) {
    const [head = '', brace] = pieces.slice(at, at + 2);
    if (brace === '{') {
      const name = head
        .slice(head.lastIndexOf(';') + 1)
        .trim()
        .toLowerCase();
      const around = open.at(-1);
      const on =
        (around?.on ?? true) && (!name.startsWith('@') || /^@media\s*(?:all|screen)?$/.test(name));
      open.push({ head: name, on });
      continue;
    }
    const block = open.pop();
    if (!block?.on || block.head.startsWith('@')) continue;
    const declarations = declarationsOf(head);
    if (declarations.size === 0) continue;
    for (const selector of block.head.split(',')) {
      const rule = ruleOf(selector.trim(), declarations);
      if (rule) rules.push(rule);
    }
  }
  return rules;
}
