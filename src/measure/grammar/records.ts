import { type Folded, origin } from '../../text/folded.ts';
import { partsOf } from './columns.ts';
import { qualifiersOf, type Reading, type Surroundings } from './reading.ts';
import { valuesOf } from './values.ts';

/** 指标：甲率（%） 2015年：8.1 2020年：7.5: a row of a table as web pages print it, each cell with its head. */
const LABEL =
  /(?:(领域|类别|单位|属性|备注)|((?:主要|具体)?指标(?:名称)?)|((?:19|20)\d\d)年[^：\n\d，。；]{0,6})：/gu;
const LONGEST_NAME = 80;

interface Field {
  start: number;
  end: number;
  name: boolean;
  year: string | null;
}

/**
 * The values of a clause's labelled records, and the text with the names and values that were read blanked out, so
 * that nothing is read twice. What a field says in words stays for the reading of running text.
 */
export function readRecords(
  flat: Folded,
  around: Surroundings,
): { readings: Reading[]; text: string } {
  const fields = [...flat.text.matchAll(LABEL)].map((match): Field => {
    const [label, , name, year] = match;
    const end = match.index + label.length;
    return { start: match.index, end, name: name !== undefined, year: year ?? null };
  });
  const readings: Reading[] = [];
  const characters: string[] = [];
  let copied = 0;
  const blank = (start: number, end: number): void => {
    characters.push(flat.text.slice(copied, start), '\n'.repeat(end - start));
    copied = end;
  };
  let record: { words: string; unit: string | null; start: number } | null = null;
  for (const [index, field] of fields.entries()) {
    const next = fields[index + 1];
    const [start, end] = contentOf(flat.text, field, next?.start ?? flat.text.length);
    if (field.name) {
      const behind = fields.slice(index + 1, index + 3).filter(({ year }) => year !== null);
      const named = behind.length === 2 && end > start && end - start <= LONGEST_NAME;
      record = named ? { ...partsOf(flat.text.slice(start, end)), start } : null;
      if (record) blank(start, end);
    } else if (field.year === null) record = null;
    else if (record) {
      const from = record.start;
      const values = valuesOf(flat.text.slice(start, end), record.unit);
      for (const { figure, comparator, year } of values ?? []) {
        readings.push({
          words: origin(flat, [start + figure.start, start + figure.end]),
          at: origin(flat, [from, end]),
          subject: record.words,
          population: null,
          comparator,
          value: figure.value,
          unit: figure.unit ?? record.unit,
          deadline: year ?? field.year,
          qualifiers: qualifiersOf(flat.text.slice(start, end)),
          kind: around.reports ? 'baseline' : 'target',
        });
      }
      if (values) blank(field.start, end);
    }
  }
  return { readings, text: characters.join('') + flat.text.slice(copied) };
}

/** What stands behind a label: to the end of its line, or on the next where its own has nothing. */
function contentOf(text: string, field: Field, limit: number): [number, number] {
  let start = field.end;
  while (start < limit && /[\n ]/.test(text[start]!)) start++;
  const line = text.slice(start, limit).split('\n', 1)[0]!.trimEnd();
  return [start, start + line.length];
}
