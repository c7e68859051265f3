import { expect } from 'vitest';
import type { Policy, Source } from '../../src/model.ts';
import { firstDifference } from '../../src/policy/lossless.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { splitLines } from '../../src/source/read.ts';

/** Signs that documents print in both widths. */
const WIDTHS: [width: string, set: (text: string) => string][] = [
  ['half', (text) => text.replace(/[（）：；，．！？]/gu, (sign) => sign.normalize('NFKC'))],
  [
    'full',
    (text) =>
      text
        .replace(/[():;,!?]/gu, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0))
        .replace(/(?<=[\d０-９])[.](?![\d０-９A-Za-z])/gu, '．'),
  ],
  [
    'full (figures)',
    (text) =>
      text.replace(/\d/gu, (figure) => String.fromCodePoint(figure.codePointAt(0)! + 0xfee0)),
  ],
];

/** What a policy is made of, whatever the width of its signs. */
function structureOf({ clauses }: Policy): string[] {
  return clauses.map(({ clauseId, kind, path, heading, spans, responsible, lead, table }) =>
    JSON.stringify({ clauseId, kind, path, heading, spans, responsible, lead, table }).normalize(
      'NFKC',
    ),
  );
}

/** Fails where a policy has another structure once its signs are printed in the other width. */
export function expectSameInBothWidths(policy: Policy, source: Source): void {
  for (const [width, set] of WIDTHS) {
    const lines = source.lines.map((line) => ({ ...line, text: set(line.text) }));
    const again = parsePolicy({ ...source, lines }, { policyId: 'text', jurisdiction: null });
    expect(structureOf(again), `in ${width} width`).toEqual(structureOf(policy));
  }
}

/**
 * A text as a policy; it must have kept every character, given each clause an id of its own, and be read alike
 * whatever the width of its signs.
 */
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
  expectSameInBothWidths(policy, source);
  return policy;
}

/** The numbered clauses of a text, one a line: id and path. */
export function outlineIn(text: string): string[] {
  return read(text)
    .clauses.filter(({ kind }) => kind !== 'front' && kind !== 'preamble')
    .map(({ clauseId, path }) => `${clauseId} ${path.join('/')}`);
}
