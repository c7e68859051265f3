import { append } from '../append.ts';
import { attribute, type Document, type Element, elementsOf, isElement, textOf } from './dom.ts';

/** Declarations that decide what is read, by property; the values in lower case. */
export type Declarations = Map<string, { value: string; important: boolean }>;

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

interface Compound {
  tag: string | null;
  id: string | null;
  classes: string[];
}

interface Rule {
  /** From the outermost to the element itself; `direct` says that it is a child of the one before. */
  steps: { compound: Compound; direct: boolean }[];
  weight: number;
  declarations: Declarations;
}

const MOST_RULES = 2_000;
const MOST_STEPS = 6;
/** Comparisons of an element with part of a selector; pages need some ten thousand. */
const MOST_COMPARED = 1_000_000;

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

const COMPOUND = /^([a-z][\w-]*|\*)?((?:[.#][\w\u0080-\uffff-]+)*)$/;

function ruleOf(selector: string, declarations: Declarations): Rule | null {
  const steps: Rule['steps'] = [];
  let direct = false;
  let weight = 0;
  for (const part of selector.replace(/\s*>\s*/g, ' > ').split(/\s+/)) {
    if (part === '>') {
      direct = true;
      continue;
    }
    const match = COMPOUND.exec(part);
    if (!match || part === '') return null;
    const names = match[2]!.match(/[.#][^.#]+/g) ?? [];
    const ids = names.filter((name) => name.startsWith('#'));
    const tag = match[1] === undefined || match[1] === '*' ? null : match[1];
    const classes = names.filter((name) => name.startsWith('.')).map((name) => name.slice(1));
    weight += ids.length * 10_000 + classes.length * 100 + (tag ? 1 : 0);
    steps.push({ compound: { tag, id: ids[0]?.slice(1) ?? null, classes }, direct });
    direct = false;
  }
  return steps.length > 0 && steps.length <= MOST_STEPS ? { steps, weight, declarations } : null;
}

function keyOf({ tag, id, classes }: Compound): string {
  if (id !== null) return `#${id}`;
  return classes.length > 0 ? `.${classes[0]}` : (tag ?? '*');
}

interface Names {
  id: string | null;
  classes: ReadonlySet<string>;
}

/** The names of an element as selectors write them; heads of rules were put in lower case. */
function namesOf(element: Element): Names {
  return {
    id: attribute(element, 'id')?.toLowerCase() ?? null,
    classes: new Set(
      (attribute(element, 'class') ?? '').toLowerCase().split(/\s+/).filter(Boolean),
    ),
  };
}

function keysOf(element: Element): string[] {
  const { id, classes } = namesOf(element);
  return [
    '*',
    element.tagName,
    ...(id === null ? [] : [`#${id}`]),
    ...[...classes].map((name) => `.${name}`),
  ];
}

type Compare = (compound: Compound, element: Element) => boolean;

/** Whether an element fits part of a selector; nothing does once a page has asked too often. */
function comparison(): { fits: Compare; isSpent: () => boolean } {
  const known = new Map<Element, Names>();
  let compared = 0;
  const isSpent = (): boolean => compared > MOST_COMPARED;
  const fits: Compare = ({ tag, id, classes }, element) => {
    compared += 1;
    if (isSpent() || (tag !== null && tag !== element.tagName)) return false;
    if (id === null && classes.length === 0) return true;
    const names = known.get(element) ?? namesOf(element);
    known.set(element, names);
    return (id === null || id === names.id) && classes.every((name) => names.classes.has(name));
  };
  return { fits, isSpent };
}

function matches(
  { steps }: Rule,
  element: Element,
  path: readonly Element[],
  fits: Compare,
): boolean {
  if (!fits(steps.at(-1)!.compound, element)) return false;
  let at = path.length - 1;
  for (let step = steps.length - 2; step >= 0; step -= 1) {
    const { direct } = steps[step + 1]!;
    while (at >= 0 && !fits(steps[step]!.compound, path[at]!)) {
      if (direct) return false;
      at -= 1;
    }
    if (at < 0) return false;
    at -= 1;
  }
  return true;
}
