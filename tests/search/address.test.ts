import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, type State, writeAddress } from '../../src/search-page/address.ts';

/** Ids have no commas: these part several of them. */
const values = fc.uniqueArray(fc.stringMatching(/^[^,]+$/u), { minLength: 1, maxLength: 4 });
const state = fc.record<State>({
  text: fc.string({ unit: 'grapheme', maxLength: 50 }),
  mode: fc.constantFrom('exact', 'words', 'similar'),
  filters: fc.record(
    {
      jurisdiction: values,
      policy: values,
      topic: values,
      type: values,
      year: values,
      office: values,
    },
    { requiredKeys: [] },
  ),
  sort: fc.constantFrom('relevance', 'document', 'date'),
  grouped: fc.boolean(),
  aliases: fc.boolean(),
  numerals: fc.boolean(),
  older: fc.boolean(),
  all: fc.boolean(),
  like: fc.constant(''),
});

describe('the address of the search page', () => {
  it('says the whole state', () => {
    fc.assert(
      fc.property(state, (wanted) => {
        expect(readAddress(writeAddress(wanted))).toEqual(wanted);
      }),
    );
  });

  it('is empty for the default, and short for a plain search', () => {
    expect(writeAddress(readAddress(''))).toBe('');
    expect(writeAddress(readAddress('?q=编制'))).toBe(`?q=${encodeURIComponent('编制')}`);
  });

  it('falls back to the default where it says something unknown', () => {
    expect(readAddress('?mode=x&sort=y&group=2')).toEqual(readAddress(''));
  });

  it('leaves out a draft that servers would refuse', () => {
    const long = { ...readAddress('?mode=similar'), text: '编'.repeat(2_000) };
    expect(writeAddress(long)).toBe('?mode=similar');
  });
});
