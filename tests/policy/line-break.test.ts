import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/policy/clauses.ts';

describe('lines that are joined', () => {
  const joined = (...texts: string[]): string =>
    textOf(
      texts.map((text, index) => ({ line: index + 1, order: index, text, joined: index > 0 })),
    );

  it('keep two numbers apart that meet there, and close up Chinese', () => {
    expect(joined('投入经费81.5', '2031年建成')).toBe('投入经费81.5 2031年建成');
    expect(joined('到2031', '年建成')).toBe('到2031年建成');
    expect(joined('建设口袋', '公园')).toBe('建设口袋公园');
  });
});
