import { expect } from 'vitest';
import type { Policy, Source } from '../../src/model.ts';
import { firstDifference } from '../../src/policy/lossless.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { splitLines } from '../../src/source/read.ts';

/** A text as a policy; it must have kept every character and given each clause an id of its own. */
export function read(text: string): Policy {
  const source: Source = {
    file: 'text.txt',
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    format: 'text',
    lines: splitLines(text),
    hints: {},
  };
  const policy = parsePolicy(source, { policyId: 'text', jurisdiction: null });
  expect(firstDifference(policy, source)).toBeNull();
  const ids = policy.clauses.map(({ clauseId }) => clauseId);
  expect(new Set(ids).size).toBe(ids.length);
  return policy;
}

/** The numbered clauses of a text, one a line: id and path. */
export function outlineIn(text: string): string[] {
  return read(text)
    .clauses.filter(({ kind }) => kind !== 'front' && kind !== 'preamble')
    .map(({ clauseId, path }) => `${clauseId} ${path.join('/')}`);
}
