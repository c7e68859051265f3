import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../src/measure/quantities.ts';
import type { Policy, Source } from '../../src/model.ts';
import { firstDifference } from '../../src/policy/lossless.ts';
import { parsePolicy } from '../../src/policy/parse.ts';

const source = (lines: string[]): Source => ({
  file: '样.txt',
  sha256: '0'.repeat(64),
  encoding: 'utf-8',
  format: 'text',
  hints: {},
  lines: lines.map((text, index) => ({ line: index + 1, text })),
});

const parse = (read: Source): Policy => parsePolicy(read, { policyId: 'x', jurisdiction: null });

const TEXT = [
  '某某县道路养护管理办法的通知',
  '某政发〔2024〕7号',
  '各乡镇人民政府：',
  '　　一、目标任务',
  '　　（一）新修道路200公里，由县交通局负责。',
  '　　1.分两年实施。',
  '　　二、保障措施',
  '某某县人民政府',
  '2024年3月5日',
];

describe('characters that print nothing', () => {
  it.each([
    ['a zero-width space', '\u200b'],
    ['a byte order mark', '\ufeff'],
    ['a word joiner', '\u2060'],
    ['a left-to-right mark', '\u200e'],
    ['a soft hyphen', '\u00ad'],
    ['a NUL', '\u0000'],
    ['a blank that is a letter', '\u3164'],
  ])('decide nothing at the start of paragraphs, and stay: %s', (_, character) => {
    const plain = parse(source(TEXT));
    const odd = source(TEXT.map((line) => `${character}${line}`));
    const { meta, clauses, issues } = parse(odd);
    expect(clauses.map(({ clauseId }) => clauseId)).toEqual(
      plain.clauses.map(({ clauseId }) => clauseId),
    );
    expect(meta).toEqual(plain.meta);
    expect(
      clauses
        .map(({ text }) => text)
        .join('')
        .split(character),
    ).toHaveLength(TEXT.length + 1);
    expect(firstDifference(parse(odd), odd)).toBeNull();
    expect(
      issues.filter(({ ruleId }) => /^(?:invisible|control)-character$/u.test(ruleId)),
    ).toHaveLength(TEXT.length);
  });

  it('are furniture where all that is printed is', () => {
    const odd = source(['<script>alert(1)</script>【<!--专栏 2 — ', '\u202e']);
    const policy = parse(odd);
    expect(policy.clauses).toEqual([]);
    expect(policy.furniture.map(({ line }) => line)).toEqual([1, 2]);
    expect(firstDifference(policy, odd)).toBeNull();
  });

  it('part neither a mark nor a figure nor the name of a unit', () => {
    const odd = source(TEXT.map((line) => [...line].join('\u200b')));
    const policy = parse(odd);
    const plain = parse(source(TEXT));
    expect(policy.clauses.map(({ path, responsible }) => [path, responsible])).toEqual(
      plain.clauses.map(({ path, responsible }) => [path, responsible]),
    );
    expect(policy.meta).toEqual(plain.meta);
    expect(readQuantities(policy).map(({ value, unit }) => [value, unit])).toEqual([
      [200, '公里'],
      [2, '年'],
    ]);
    expect(firstDifference(policy, odd)).toBeNull();
  });

  it('are a text where there is no other', () => {
    const odd = source(['\u200b', '\u2060\u200b']);
    expect(firstDifference(parse(odd), odd)).toBeNull();
  });
});

it('figures of full width are read as figures, and stay as they are printed', () => {
  const wide = (line: string) =>
    line.replace(/\d/gu, (figure) => String.fromCodePoint(figure.codePointAt(0)! + 0xfee0));
  const plain = parse(source(TEXT));
  const odd = source(TEXT.map(wide));
  const { meta, clauses } = parse(odd);
  expect(meta).toEqual(plain.meta);
  expect(clauses.map(({ clauseId }) => clauseId)).toEqual(
    plain.clauses.map(({ clauseId }) => clauseId),
  );
  expect(clauses.map(({ text }) => text)).toEqual(plain.clauses.map(({ text }) => wide(text)));
  expect(firstDifference(parse(odd), odd)).toBeNull();
});
