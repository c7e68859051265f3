import { expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus.ts';
import { loadCodebook } from '../../src/measure/codebook.ts';

/** Everything in a row that decides what it finds, and what is said of all places at once. */
function wordsOf(value: unknown): string[] {
  if (value instanceof RegExp) return [value.source];
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(wordsOf) : [];
}

it('rows find and tell bases apart by words, never by the name of a place that has a document', async () => {
  const { jurisdictions } = await loadCorpus();
  const names = jurisdictions.flatMap(({ label, province }) =>
    [label, province ?? ''].map((name) => /^\p{sc=Han}{2}/u.exec(name)?.[0] ?? ''),
  );
  const named = loadCodebook().topics.flatMap(({ measures }) =>
    measures.flatMap(({ id, name, definition, note, find, bases }) =>
      wordsOf([name, definition, note, find, bases])
        .filter((words) => names.some((place) => place && words.includes(place)))
        .map((words) => `${id}: ${words}`),
    ),
  );
  expect(named).toEqual([]);
});
