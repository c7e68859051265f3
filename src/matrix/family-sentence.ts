/** One sentence that says what places do on the matter of a family, made from its entries. */

import { qualifierWords, unitWords } from '../measure/meaning.ts';
import { spreadOf } from '../measure/spread.ts';
import type { Level, MatrixEntry, Measure } from '../model.ts';
import { isCount, isUnlike } from './comparable.ts';
import { placeName } from './place-counts.ts';
import { basisWords } from './statement.ts';
import { aboutWords, figureWords, isRatio, spreadWords } from './words.ts';

/** Rows with figures that a sentence speaks of, places that it names at one figure, and figures that it says one by one. */
const ROWS = 2;
const NAMED = 6;
const FIGURES = 8;

interface Place {
  id: string;
  label: string;
  level: Level | null;
}

/** A unit without its base, which the head of a table names instead: 人/万人 and 每万人…, 人 are one. */
const counted = (unit: MatrixEntry['unit']): string => unitWords(unit).split('/')[0] ?? '';

const listed = (places: readonly Place[]): string =>
  places
    .slice(0, NAMED)
    .map(({ label }) => placeName(label))
    .join('、') + (places.length > NAMED ? `等${places.length}地` : '');

/** A figure with the words that keep it from being owed as it stands: 力争1个, 原则上1万元. */
const qualified = (entry: MatrixEntry): string =>
  qualifierWords(entry) + (figureWords(entry) ?? '');

/** Figures of one place and one group; when and of whom, where it states several. Empty where these are of unlike subjects. */
function figuresOf(entries: readonly MatrixEntry[]): string {
  if (isUnlike(entries)) return '';
  const figures = Map.groupBy(entries, (entry) =>
    figureWords({ ...entry, unit: counted(entry.unit) }),
  );
  const said = [...figures.values()].flatMap((same) => {
    const words = same.map(qualified);
    const longest = words.reduce((a, b) => (b.length > a.length ? b : a));
    return same.map((entry) => {
      const about = figures.size > 1 && aboutWords(entry);
      return `${longest}${about ? `（${about}）` : ''}`;
    });
  });
  return [...new Set(said)].join('、');
}

/** More figures than a sentence can say, by their ends; parts such as 2：8 have none. */
function spread(entries: readonly MatrixEntry[]): string {
  if (entries.some(isRatio)) return '数值各异';
  return spreadWords({ unit: counted(entries[0]?.unit), ...spreadOf(entries) });
}

/**
 * What the places say in a row, empty where that has no figures. Only what is of one basis, of one unit and either
 * aimed at or reached stands together, under the name of the basis where the row has several; counts only of places
 * of one level, since they grow with the place. What was stands back where others aim at something.
 */
function rowSentence(
  { name, type, cells, bases = [], unit: ofRow }: Measure,
  stating: readonly Place[],
): string {
  if (type !== 'value') return '';
  const all = stating.flatMap((place) =>
    (cells[place.id]?.entries ?? [])
      .filter((entry) => figureWords(entry) !== null)
      .map((entry) => ({ place, entry })),
  );
  const aims = all.filter(({ entry }) => entry.kind !== 'baseline');
  const held = aims.length > 0 ? aims : all;
  const orderOf = ({ entry }: (typeof all)[number]) =>
    bases.findIndex(({ id }) => id === entry.basis);
  // Of a row that is measured per head a table may print 人 for 人/万人.
  const levelOf = ({ place, entry }: (typeof all)[number]): Level | null =>
    !ofRow?.includes('/') && isCount(unitWords(entry.unit)) ? place.level : null;
  const levels = new Set(held.flatMap((stated) => levelOf(stated) ?? []));
  const groups = Map.groupBy(
    held.toSorted((a, b) => orderOf(a) - orderOf(b)),
    (stated) => `${stated.entry.basis} ${counted(stated.entry.unit)} ${levelOf(stated)}`,
  );
  const parts = [...groups.values()].flatMap((group) => {
    const byPlace = [...Map.groupBy(group, ({ place }) => place)];
    const byFigure = Map.groupBy(byPlace, ([, own]) => figuresOf(own.map(({ entry }) => entry)));
    if (byFigure.size === 1 && byFigure.has('')) return [];
    const [first] = group as [(typeof group)[number]];
    // Of a basis that what was has too, what is aimed at is said to be so.
    const aim = all.some(
      ({ entry }) => entry.kind === 'baseline' && entry.basis === first.entry.basis,
    );
    const before = held === aims && first.entry.basis !== undefined && aim ? '目标' : '';
    const one = ([figures, states]: [string, typeof byPlace]) => {
      const places = listed(states.map(([place]) => place));
      return figures ? `${places} ${before}${figures}` : `${places}有几项数值`;
    };
    const told = byPlace.filter(([, own]) => figuresOf(own.map(({ entry }) => entry)));
    const unlike = byFigure.get('');
    const said =
      byFigure.size > FIGURES
        ? [
            `${told.length}地 ${before}${spread(told.flatMap(([, own]) => own.map(({ entry }) => entry)))}`,
            ...(unlike ? [one(['', unlike])] : []),
          ]
        : [...byFigure].map(one);
    const level = levels.size > 1 && levelOf(first);
    const label = [
      basisWords(first.entry, bases),
      level && `${level}级`,
      held !== aims && '现状',
    ].filter(Boolean);
    return `${label.length > 0 ? `〔${label.join('，')}〕` : ''}${said.join('，')}`;
  });
  if (parts.length === 0) return '';
  const named = (places: readonly Place[], words: string): string[] =>
    places.length > 0 ? [`${listed(places)}${words}`] : [];
  const within = (stated: typeof all) => new Set(stated.map(({ place }) => place));
  const [aiming, figured] = [within(held), within(all)];
  const rest = stating.filter((place) => !aiming.has(place));
  return `${name}：${[
    ...parts,
    ...named(
      rest.filter((place) => figured.has(place)),
      '只载现状',
    ),
    ...named(
      rest.filter((place) => !figured.has(place)),
      '未定数值',
    ),
  ].join('；')}。`;
}

/**
 * In: the rows of a family, the head first, with the cells of all places. 结余分配比例：绍兴、诸暨 40—60%；邵阳未定数值。
 * A family without figures says who rules it, who only on the matter of a member, and who doesn't.
 */
export function familySentence(rows: readonly Measure[], places: readonly Place[]): string {
  const states = ({ id }: Place) => rows.some(({ cells }) => cells[id]?.status === 'stated');
  const stating = places.filter(states);
  const silent = places.filter((place) => !states(place));
  if (stating.length === 0) return '';
  const valued = rows.map((row) => rowSentence(row, stating)).filter(Boolean);
  if (valued.length > 0) return valued.slice(0, ROWS).join('');
  const [head] = rows;
  const [own, apart] = [true, false].map((is) =>
    stating.filter(({ id }) => (head?.cells[id]?.status === 'stated') === is),
  ) as [Place[], Place[]];
  const under = Map.groupBy(
    apart,
    ({ id }) => rows.find(({ cells }) => cells[id]?.status === 'stated')?.name,
  );
  const said = [
    own.length > 0 && `${listed(own)}有规定`,
    ...[...under].map(([name, there]) => `${listed(there)}未单列，同组规定见“${name}”`),
    silent.length > 0 && `${listed(silent)}原文未规定`,
  ];
  return `${said.filter(Boolean).join('；')}。`;
}
