import { child, children, isOn, value, type XmlElement } from '../xml.ts';
import { formatLike, formatNumber, isKnownFormat } from './number-format.ts';
import { isSymbolFont, symbolCharacter } from './symbols.ts';

interface Level {
  start: number;
  format: string;
  /** The numbers of a format of its own: `001, 002, ...`. */
  pattern: string;
  text: string;
  /** Restart after this level or an earlier one only; 0: never. */
  restart: number | null;
  legal: boolean;
  /** The paragraph style that is numbered by this level. */
  style: string | undefined;
  /** The number is counted, not shown. */
  hidden: boolean;
  /** The font of a bullet. */
  font: string;
}

interface List {
  id: string;
  levels: Level[];
  /** First values that this instance of the list sets anew, by level. */
  overrides: Map<number, number>;
}

export interface Numbering {
  /** The marker Word prints for the next paragraph of a list at a level; empty where it prints none. */
  next: (listId: string, level: number) => string;
  /** The level of a list that numbers the nearest of these styles. */
  levelOf: (listId: string, styles: readonly string[]) => number | undefined;
  /** Formats that are printed as decimal digits because they are not known. */
  unknown: ReadonlySet<string>;
}

const MAX_LEVELS = 9;
const MAX_LINKS = 5;

/**
 * Word's automatic numbering (ISO 29500-1 §17.9): the lists of numbering.xml with running counters.
 * `styleList` resolves a numbering style to the list it uses.
 */
export function readNumbering(
  root: XmlElement | undefined,
  styleList: (style: string) => string | undefined,
): Numbering {
  const byId = (name: string, key: string): Map<string, XmlElement> =>
    new Map(children(root, name).map((entry) => [entry.attributes[key] ?? '', entry]));
  const abstracts = byId('abstractNum', 'abstractNumId');
  const instances = byId('num', 'numId');
  const byLink = new Map([...abstracts].map((entry) => [value(entry[1], 'styleLink'), entry]));
  const lists = new Map<string, List | null>();
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  const unknown = new Set<string>();

  /** The definition of a list, over links to numbering styles, and what changes it on the way. */
  const define = (listId: string): List | null => {
    const changes: XmlElement[] = [];
    let at: string | undefined = listId;
    for (let hops = 0; at !== undefined && hops <= MAX_LINKS; hops += 1) {
      const instance = instances.get(at);
      const id = value(instance, 'abstractNumId');
      const abstract = id === undefined ? undefined : abstracts.get(id);
      if (!instance || !abstract || id === undefined) return null;
      changes.unshift(instance);
      const link = value(abstract, 'numStyleLink');
      if (link === undefined) return readList(id, abstract, changes);
      const linked = byLink.get(link);
      at = styleList(link);
      if (at === undefined && linked) return readList(linked[0], linked[1], changes);
    }
    return null;
  };
  const list = (listId: string): List | null => {
    const known = lists.get(listId);
    const found = known === undefined ? define(listId) : known;
    lists.set(listId, found);
    return found;
  };

  const next = (listId: string, level: number): string => {
    const found = list(listId);
    const own = found?.levels[level];
    if (!found || !own) return '';
    const counts = counters.get(found.id) ?? [];
    counters.set(found.id, counts);
    if (!begun.has(listId)) {
      begun.add(listId);
      for (const [index, first] of found.overrides) counts[index] = first - 1;
    }
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    for (let deeper = level + 1; deeper < MAX_LEVELS; deeper += 1) {
      const restart = found.levels[deeper]?.restart ?? null;
      if (restart === null || (restart > 0 && level < restart)) counts[deeper] = undefined;
    }
    if (own.format === 'none' || own.hidden) return '';
    if (own.format === 'bullet') return bullet(own);
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = found.levels[index];
      const count = counts[index] ?? shown?.start ?? 1;
      return numberOf(count, own.legal ? undefined : shown);
    });
  };

  const numberOf = (count: number, level: Level | undefined): string => {
    const format = level?.format ?? 'decimal';
    if (format === 'none') return '';
    const like = format === 'custom' ? formatLike(count, level!.pattern) : null;
    if (like === null && !isKnownFormat(format)) unknown.add(level?.pattern || format);
    return like ?? formatNumber(count, format);
  };

  return {
    next,
    levelOf: (listId, styles) => {
      const levels = list(listId)?.levels ?? [];
      for (const style of styles) {
        const index = levels.findIndex((level) => level?.style === style);
        if (index >= 0) return index;
      }
      return undefined;
    },
    unknown,
  };
}

/** `changes`: the instances of the list, the one that paragraphs name last. */
function readList(id: string, abstract: XmlElement, changes: readonly XmlElement[]): List {
  const levels: Level[] = [];
  const overrides = new Map<number, number>();
  const put = (entry: XmlElement, place: string | undefined): void => {
    const index = Number(place);
    if (!(index >= 0 && index < MAX_LEVELS)) return;
    const restart = value(entry, 'lvlRestart');
    const fonts = child(child(entry, 'rPr'), 'rFonts')?.attributes;
    levels[index] = {
      start: whole(value(entry, 'start'), 0),
      format: value(entry, 'numFmt') ?? 'decimal',
      pattern: child(entry, 'numFmt')?.attributes.format ?? '',
      text: value(entry, 'lvlText') ?? '',
      restart: restart === undefined ? null : whole(restart, 0),
      legal: isOn(entry, 'isLgl'),
      style: value(entry, 'pStyle'),
      hidden: isOn(child(entry, 'rPr'), 'vanish'),
      font: [fonts?.ascii, fonts?.hAnsi].find(isSymbolFont) ?? '',
    };
  };
  for (const entry of children(abstract, 'lvl')) put(entry, entry.attributes.ilvl);
  for (const override of changes.flatMap((instance) => children(instance, 'lvlOverride'))) {
    const level = child(override, 'lvl');
    const index = Number(override.attributes.ilvl);
    if (level) put(level, override.attributes.ilvl);
    const start = value(override, 'startOverride');
    if (start === undefined) continue;
    overrides.set(index, whole(start, 1));
    const own = levels[index];
    if (own) levels[index] = { ...own, start: whole(start, 1) };
  }
  return { id, levels, overrides };
}

function whole(text: string | undefined, otherwise: number): number {
  const number = Number(text);
  return text !== undefined && Number.isInteger(number) ? Math.min(number, 1_000_000) : otherwise;
}

/** Word's bullet of the second level is a letter of Courier New. */
const RING = 'o';
/** Tick boxes say something; the other signs of symbol fonts are bullets like any. */
const TICKS = /^[☑☒✓✗✔✘□☐]$/u;

function bullet({ text, font }: Level): string {
  const character = text.trim();
  if (character === RING) return '○';
  if (character === '' || !(font !== '' || /^\p{Co}$/u.test(character))) return character;
  const symbol = symbolCharacter(font, character.codePointAt(0)!) ?? '';
  return TICKS.test(symbol) ? symbol : '•';
}
