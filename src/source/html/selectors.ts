import { attribute, type Element } from './dom.ts';

/** Declarations that decide what is read, by property; the values in lower case. */
export type Declarations = Map<string, { value: string; important: boolean }>;

/** A part of a selector: what it says of one element. */
interface Compound {
  tag: string | null;
  id: string | null;
  classes: string[];
}

export interface Rule {
  /** From the outermost to the element itself; `direct` says that it is a child of the one before. */
  steps: { compound: Compound; direct: boolean }[];
  weight: number;
  declarations: Declarations;
}

const MOST_STEPS = 6;
/** Comparisons of an element with part of a selector; pages need some ten thousand. */
const MOST_COMPARED = 1_000_000;

const COMPOUND = /^([a-z][\w-]*|\*)?((?:[.#][\w\u0080-\uffff-]+)*)$/;

/** The rule of a selector; null for one that is not read. */
export function ruleOf(selector: string, declarations: Declarations): Rule | null {
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

/** The name by which rules are looked for. */
export function keyOf({ tag, id, classes }: Compound): string {
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

/** The names by which the rules of an element are found. */
export function keysOf(element: Element): string[] {
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
export function comparison(): { fits: Compare; isSpent: () => boolean } {
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

/** Whether an element in its place fits the selector of a rule. */
export function matches(
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
