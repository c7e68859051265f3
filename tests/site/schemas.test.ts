import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { DIST } from '../pages/browser.ts';
import { dataOf } from './data.ts';

const policies = readdirSync(join(DIST, 'data', 'policies')).map((name) => `policies/${name}`);
const filesIn = (folder: string): string[] =>
  readdirSync(join(DIST, 'data', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}/${name.replace(/\.json$/, '')}`);
// Of each of these there are hundreds alike.
const some = <T>(all: T[]): T[] => all.filter((_, i) => i % 25 === 0);
const files: [file: string, schema: string][] = [
  ['policies', 'policies'],
  ['quantities', 'quantities'],
  ['matrix', 'matrix'],
  ['places', 'places'],
  ['divisions', 'divisions'],
  ['documents', 'documents'],
  ['coverage', 'coverage'],
  ['find', 'find'],
  ['overview', 'overview'],
  ['measures', 'measures'],
  ['codebook', 'codebook'],
  ...filesIn('rows').map((file): [string, string] => [file, 'rows']),
  ...some(filesIn('measures')).map((file): [string, string] => [file, 'measure']),
  ...filesIn('places').map((file): [string, string] => [file, 'place-topic']),
  ...some(filesIn('counterparts')).map((file): [string, string] => [file, 'counterparts']),
  ...filesIn('neighbours').map((file): [string, string] => [file, 'neighbours']),
  ['wording', 'wording'],
  ...filesIn('wording').map((file): [string, string] => [file, 'policy-wording']),
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
