/** A draft beside places: what it and they say of the same measures, and what they say that it doesn't. */
import { isCount } from '../matrix/comparable.ts';
import { UNKNOWN_BASIS } from '../matrix/statement.ts';
import type { SoughtTopic } from '../measure/codebook-file.ts';
import { headOf, inFamilies } from '../measure/families.ts';
import type { PlaceColumn, Quotation } from '../model.ts';

/** How the figure of a draft stands to that of a place; `unlike` where 力争, 原则上 limit only one of them. */
export type Said = 'lower' | 'higher' | 'same' | 'unlike';

export interface FigureSaid {
  said: Said;
  /** The figure of the place. */
  words: string;
  /** What limits each of them, where it is unlike. */
  qualifiers?: { draft: readonly string[]; place: readonly string[] };
}

export interface PlaceSaid {
  statements: Quotation[];
  /** Statements that the page of the measure has besides. */
  more: number;
  /** The draft's figures against those of the place, where both may be held against each other. */
  figures: FigureSaid[];
  /** Words of strength that only one of the two has, where both have some. */
  strength: { draft: string[]; place: string[] } | null;
}

export interface BesideRow {
  id: string;
  name: string;
  topic: string;
  /** It stands below the head of its family. */
  member: boolean;
  draft: Quotation[];
  places: PlaceSaid[];
}

/** Rows of one family that places state and the draft doesn't. */
export interface Missing {
  name: string;
  topic: string;
  /** Drafters ask for it. */
  key: boolean;
  /** The draft states another row of the family. */
  touched: boolean;
  /** With what each place states. */
  rows: { id: string; name: string; places: Pick<PlaceSaid, 'statements' | 'more'>[] }[];
}

export interface Beside {
  rows: BesideRow[];
  missing: Missing[];
}

/** The columns of one place, by its topics. */
export interface PlaceColumns {
  label: string;
  columns: readonly Pick<PlaceColumn, 'rows'>[];
}

type Figure = NonNullable<Quotation['figures']>[number];

/** Figures by value, and what must agree before two may be held against each other: basis, whom, when, unit, floor or ceiling. */
function figuresOf(statements: readonly Quotation[]): Map<string, Map<number, Figure>> {
  const figures = new Map<string, Map<number, Figure>>();
  for (const { basis, figures: stated = [] } of statements) {
    if (basis === UNKNOWN_BASIS) continue;
    for (const figure of stated) {
      const { words, value, deadline, population, baseline } = figure;
      if (typeof value !== 'number' || baseline) continue;
      const key = JSON.stringify([basis, deadline, population, words.replace(NUMBER, '#')]);
      figures.set(key, (figures.get(key) ?? new Map<number, Figure>()).set(value, figure));
    }
  }
  return figures;
}

/** The number in the words of a figure; what stands before it is its comparator, behind it its unit. */
const NUMBER = /-?\d[\d./]*/u;

/**
 * The figures of a draft held against those of a place: of one basis, unit, date and comparator, of the same people,
 * where each states just one. A number of people or things is only ever the same, since places differ in size; what
 * is aimed at or held to in principle is neither lower nor higher than what is owed as it stands.
 */
export function compareFigures(
  draft: readonly Quotation[],
  place: readonly Quotation[],
): FigureSaid[] {
  const theirs = figuresOf(place);
  return [...figuresOf(draft)].flatMap(([key, own]): FigureSaid[] => {
    const [[value, figure] = [], second] = [...own];
    const [[other, their] = [], another] = [...(theirs.get(key) ?? [])];
    if (!figure || !their || value === undefined || other === undefined) return [];
    if (second || another) return [];
    const { words } = their;
    const qualifiers = { draft: figure.qualifiers ?? [], place: their.qualifiers ?? [] };
    if (new Set(qualifiers.draft).symmetricDifference(new Set(qualifiers.place)).size > 0)
      return [{ said: 'unlike', words, qualifiers }];
    if (value === other) return [{ said: 'same', words }];
    if (isCount(words.slice(words.search(NUMBER)).replace(NUMBER, ''))) return [];
    return [{ said: value < other ? 'lower' : 'higher', words }];
  });
}

const strengthOf = (statements: readonly Quotation[]): Set<string> =>
  new Set(statements.flatMap(({ strength = [] }) => strength));

/** Words of strength that only one side has; null where one has none or both have the same. */
export function compareStrength(
  draft: readonly Quotation[],
  place: readonly Quotation[],
): PlaceSaid['strength'] {
  const [own, theirs] = [strengthOf(draft), strengthOf(place)];
  if (own.size === 0 || theirs.size === 0 || own.symmetricDifference(theirs).size === 0)
    return null;
  return { draft: [...own.difference(theirs)], place: [...theirs.difference(own)] };
}

/** Places that state a row. */
const stating = ({ places }: Missing['rows'][number]): number =>
  places.filter(({ statements }) => statements.length > 0).length;

/** In: the codebook, the draft's statements by measure, places. Out: rows of the draft, rows that it lacks. */
export function beside(
  topics: readonly SoughtTopic[],
  draft: ReadonlyMap<string, readonly Quotation[]>,
  places: readonly PlaceColumns[],
): Beside {
  const said = places.map(({ columns }) =>
    Object.assign({}, ...columns.map(({ rows }) => rows)),
  ) as PlaceColumn['rows'][];
  const rows: BesideRow[] = [];
  const missing: Missing[] = [];
  for (const { name: topic, measures } of topics) {
    const ids = new Set(measures.map(({ id }) => id));
    const families = Map.groupBy(inFamilies(measures), (measure) => headOf(measure, ids));
    for (const [head, family] of families) {
      const own = family.filter(({ id }) => draft.has(id));
      for (const { id, name } of own) {
        const words = [...(draft.get(id) ?? [])];
        rows.push({
          id,
          name,
          topic,
          member: head !== id,
          draft: words,
          places: said.map((cells): PlaceSaid => {
            const { statements = [], more = 0 } = cells[id] ?? {};
            return {
              statements,
              more,
              // Among those that aren't here may be another figure of the kind.
              figures: more > 0 ? [] : compareFigures(words, statements),
              strength: compareStrength(words, statements),
            };
          }),
        });
      }
      const lacking = family
        .filter(({ id }) => !draft.has(id))
        .map(({ id, name }) => ({
          id,
          name,
          places: said.map((cells) => {
            const { statements = [], more = 0 } = cells[id] ?? {};
            return { statements, more };
          }),
        }))
        .filter((row) => stating(row) > 0);
      if (lacking.length > 0)
        missing.push({
          name: family[0]?.name ?? '',
          topic,
          key: family.some(({ key }) => key),
          touched: own.length > 0,
          rows: lacking,
        });
    }
  }
  const most = ({ rows }: Missing) => Math.max(...rows.map(stating));
  missing.sort((a, b) => Number(b.key) - Number(a.key) || most(b) - most(a));
  return { rows, missing };
}
