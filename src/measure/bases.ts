/** What entries of a row may be held against each other: those measured alike, of one basis. */
import type { MatrixEntry, Measure } from '../model.ts';
import { plain } from '../text/flat.ts';
import type { Basis, MeasureDefinition } from './codebook.ts';
import type { Hit } from './find.ts';

type Described = Pick<MeasureDefinition, 'differs' | 'bases' | 'note'>;

/** How far a row can be compared, and what differs in it, by the bases that are found in it. */
export function comparability(
  { differs, bases = [], note }: Described,
  found: readonly string[] = bases.map(({ id }) => id),
): Pick<Measure, 'comparability' | 'note'> {
  const names = bases.filter(({ id }) => found.includes(id)).map(({ name }) => name);
  if (names.length < 2) return { comparability: 'same', ...(note && { note }) };
  const groups = `本项分几种口径：${names.join('、')}。`;
  return {
    comparability: differs === 'nature' ? 'different-kind' : 'different-denominator',
    note: `${groups}${note ?? ''}`,
  };
}

/**
 * The basis by which a hit is measured: the first whose conditions all hold. In: the hit, its statement, and the
 * words of its clause with the headings above. Undefined where none fits.
 */
export function basisOf(
  bases: readonly Basis[],
  { quote, quantity }: Pick<Hit, 'quote' | 'quantity'>,
  statement: string,
  context: string,
): string | undefined {
  const texts = {
    population: plain(quantity?.population ?? ''),
    subject: plain(quantity?.subject ?? ''),
    emphasis: plain(quote),
    sentence: plain(statement),
    clause: context,
  };
  const keys = Object.keys(texts) as (keyof typeof texts)[];
  return bases.find((basis) => {
    const { kinds, units, not = [] } = basis;
    return (
      keys.every((key) => basis[key]?.every((term) => term.test(texts[key])) ?? true) &&
      (!kinds || (quantity !== null && kinds.includes(quantity.kind))) &&
      (!units || (quantity !== null && units.includes(plain(quantity.unit ?? '')))) &&
      !not.some((term) => term.test(texts.sentence))
    );
  })?.id;
}

/** What is counted, without its base, which a table names in the subject: 人/万人 and 每万人…, 人 are one. */
const counted = (unit: string | null | undefined): string =>
  plain(unit ?? '')
    .split('/')[0]!
    .replace(/^名$/u, '人');

const distinct = <T>(items: Iterable<T>): T[] => [...new Set(items)];

/**
 * What contradicts itself in the entries of a row that people have checked, one message each with file and line:
 * entries of one basis in different units, what was beside what is aimed at, unlike subjects. Entries that nobody
 * has checked never stop a build.
 */
export function contradictions(
  measure: MeasureDefinition,
  entries: readonly MatrixEntry[],
): string[] {
  if (measure.type !== 'value') return [];
  const checked = entries.filter(({ reviewed }) => reviewed);
  return [...Map.groupBy(checked, ({ basis }) => basis)].flatMap(([id, same]) => {
    const name = measure.bases?.find((basis) => basis.id === id)?.name;
    const wrong = (message: string): string =>
      `${measure.file}:${measure.line}: ${measure.id}（${measure.name}）${name ? `，口径「${name}」` : ''}：${message}`;
    const problems: string[] = [];
    const units = distinct(same.map(({ unit }) => counted(unit)));
    if (units.length > 1) problems.push(wrong(`同一口径有几种单位：${units.join('、')}`));
    const past = same.filter(({ kind }) => kind === 'baseline');
    const rest = same.filter(({ kind }) => kind !== 'baseline');
    if (!measure.states && past.length > 0 && rest.length > 0)
      problems.push(wrong('同一口径混有现状和目标，须分为两种口径，或写 states: true'));
    const said = [past, rest].flatMap((all) => [
      ...Map.groupBy(
        all,
        ({ policyId, unit, deadline, population }) =>
          `${policyId} ${unit} ${deadline} ${population}`,
      ).values(),
    ]);
    for (const group of said) {
      const subjects = distinct(group.map(({ subject }) => plain(subject ?? '')));
      const values = distinct(group.map(({ value }) => String(value)));
      if (subjects.length > 1 && values.length > 1)
        problems.push(wrong(`同一口径有不同的主语：${subjects.join('、')}`));
    }
    return problems;
  });
}
