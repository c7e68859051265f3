import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { DIST } from '../pages/browser.ts';
import { dataOf } from './data.ts';

const policies = readdirSync(join(DIST, 'data', 'policies')).map((name) => `policies/${name}`);
const files: [file: string, schema: string][] = [
  ['policies', 'policies'],
  ['quantities', 'quantities'],
  ['matrix', 'matrix'],
  ['places', 'places'],
  ['documents', 'documents'],
  ...policies.map((name): [string, string] => [name.replace(/\.json$/, ''), 'policy']),
];

describe.each(files)('data/%s.json', (file, schema) => {
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(
    dataOf(`schema/${schema}`),
  );

  test('keeps to its schema', () => {
    validate(dataOf(file));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('has no time of its making', () => {
    expect(JSON.stringify(dataOf(file))).not.toMatch(/generatedAt|builtAt|\d{4}-\d\d-\d\dT\d\d:/);
  });
});

test('a schema refuses what is not of its kind', () => {
  const validate = new Ajv2020({ strict: false }).compile(dataOf('schema/policy'));
  expect(validate({ policyId: 'x', clauses: [{ clauseId: 'Not An Id' }] })).toBe(false);
});
