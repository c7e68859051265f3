import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PolicyMeta } from '../../src/model.ts';
import { firstDifference } from '../../src/policy/lossless.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { readSource } from '../../src/source/read.ts';
import { expectSameInBothWidths } from './read.ts';

/** ===== what it is about, then `field: value` or `bodyLacks: text`, then the letter below -----. */
const LETTERS = readFileSync(join(import.meta.dirname, '../fixtures/letters.txt'), 'utf8')
  .split(/^===== /mu)
  .slice(1)
  .map((block) => {
    const [, name = '', stated = '', letter = ''] =
      /^(.*)\n([\s\S]*?)^-----\n([\s\S]*)$/mu.exec(block) ?? [];
    const facts = [...stated.matchAll(/^(\w+):[^\S\n]*(.*)$/gmu)].map(
      ([, field = '', value = '']) => [field, value] as const,
    );
    return { name, facts, letter };
  });

const tight = (text: string): string => text.replace(/\s/gu, '');

/** A value of the metadata as the letters above state it. */
function printed(value: PolicyMeta[keyof PolicyMeta]): string {
  if (!Array.isArray(value)) return tight(String(value));
  return value
    .map((each) => tight(typeof each === 'string' ? each : `${each.title}#${each.docNumber}`))
    .join('|');
}

/** The same letter as files hold it. */
const LAYOUTS: [name: string, set: (letter: string) => string][] = [
  ['as it is', (letter) => letter],
  ['with empty lines between', (letter) => letter.replaceAll('\n', '\n\n')],
  ['with every line indented', (letter) => letter.replace(/^(?=.)/gmu, '　　')],
  [
    'in the middle, by spaces',
    (letter) => letter.replace(/^(?=[^一二三四五第（])/gmu, ' '.repeat(12)),
  ],
];

describe.each(LAYOUTS)('of a letter %s is read', (_, set) => {
  test.each(LETTERS)('$name', async ({ facts, letter }) => {
    const source = await readSource(Buffer.from(set(letter)), 'letter.txt');
    const { meta, clauses, ...rest } = parsePolicy(source, {
      policyId: 'letter',
      jurisdiction: null,
    });
    expect(firstDifference({ meta, clauses, ...rest }, source)).toBeNull();
    if (set('甲\n') === '甲\n') expectSameInBothWidths({ meta, clauses, ...rest }, source);
    const numbered = clauses.filter(({ marker }) => marker !== null);
    const found = facts.map(([field, value]) => {
      if (field === 'ids') return clauses.some(({ clauseId }) => clauseId === value) ? value : '';
      if (field === 'bodyLacks')
        return numbered.some(({ text }) => tight(text).includes(value)) ? '' : value;
      return printed(meta[field as keyof PolicyMeta]);
    });
    expect(found).toEqual(facts.map(([, value]) => tight(value)));
  });
});

test('where the format sets lines at the right or in the middle, that tells organs and title apart', () => {
  const line = (text: string, align?: 'center' | 'right') => ({
    text,
    ...(align ? { align } : {}),
  });
  const lines = [
    line('清州市数字经济三年跃升', 'center'),
    line('重点事项', 'center'),
    line('各县区，市直各单位：'),
    line('一、发展云计算，建设数据中心，推动企业上云用数赋智，形成产业集群'),
    line('二、培育人才'),
    line('清州市大数据产业促进机构', 'right'),
    line('2024年5月6日', 'right'),
  ].map((each, index) => ({ line: index + 1, ...each }));
  const source = {
    file: 'plan.docx',
    sha256: '0'.repeat(64),
    encoding: 'docx',
    format: 'docx' as const,
    lines,
    hints: {},
  };
  const { meta, clauses } = parsePolicy(source, { policyId: 'plan', jurisdiction: null });
  expect(meta.title).toBe('清州市数字经济三年跃升重点事项');
  expect([meta.issuer, meta.signedOn]).toEqual(['清州市大数据产业促进机构', '2024-05-06']);
  expect(clauses.find(({ clauseId }) => clauseId === 'c2')?.text).toBe('二、培育人才');
});
