import { describe, expect, it } from 'vitest';
import { difference, type Stretch } from '../../src/compare/difference.ts';
import type { Compared } from '../../src/compare/document.ts';
import { finderIn } from '../../src/compare/elsewhere.ts';
import { layoutOf, relationOf } from '../../src/compare/groups.ts';
import { passageOf } from '../../src/compare/passage.ts';
import { openStore } from '../../src/store/open.ts';
import { makeClause } from '../make-clause.ts';

const store = await openStore();
const real = store.documents.map(
  ({ meta }): Compared => ({
    document: meta.policyId,
    clauses: store.document(meta.policyId).clauses,
    rows: store.rowsOfDocument(meta.policyId),
  }),
);

/** [id, text, rows…] */
const made = (...clauses: [string, string, ...string[]][]): Compared => ({
  document: clauses[0]![0],
  clauses: clauses.map(([clauseId, text]) => makeClause({ clauseId, text })),
  rows: new Map(clauses.flatMap(([id, , ...rows]) => (rows.length > 0 ? [[id, rows]] : []))),
});
const drawn = (documents: Compared[]): string[] =>
  layoutOf(documents).groups.map(({ columns }) =>
    columns
      .map((clauses, k) => clauses.map((n) => documents[k]?.clauses[n]?.clauseId).join(' '))
      .join(' | '),
  );

const random = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return seed / 2 ** 31;
};
/** A document of clauses taken from all others at random, with some of their rows. */
function mixed(seed: number): Compared {
  const next = random(seed);
  const taken = real.flatMap(({ clauses, rows }) =>
    clauses
      .filter(() => next() < 0.2)
      .map((clause) => ({ clause, rows: next() < 0.5 ? rows.get(clause.clauseId) : undefined })),
  );
  taken.sort(() => next() - 0.5);
  const clauses = taken.map(({ clause }, i) => ({ ...clause, clauseId: `x${i}` }));
  return {
    document: String(seed),
    clauses,
    rows: new Map(taken.flatMap(({ rows }, i) => (rows ? [[`x${i}`, rows] as const] : []))),
  };
}

describe('clauses beside each other', () => {
  it('are those that one measure of the matrix is quoted from, before those of like wording', () => {
    const documents = [
      made(
        ['a1', '推进村卫生室规范化建设，改善诊疗条件。', 'm'],
        ['a2', '健全乡村医生养老保障制度。'],
      ),
      made(['b1', '健全乡村医生养老保障制度。'], ['b2', '村医待遇另行规定。', 'm']),
    ];
    expect(drawn(documents)).toEqual(['a1 | b2', 'a2 | b1']);
    const { links } = layoutOf(documents);
    expect(links[0]?.map(({ basis, rows }) => [basis, rows])).toEqual([
      ['measure', ['m']],
      ['wording', []],
    ]);
  });

  it('are the heads and feet of letters, whatever they say', () => {
    const letter = (title: string, place: string): Compared => ({
      document: title,
      clauses: [
        makeClause({ clauseId: 'front', kind: 'front', path: ['front'], text: title }),
        makeClause({ clauseId: 'colophon', kind: 'colophon', path: ['colophon'], text: place }),
      ],
      rows: new Map(),
    });
    const { links } = layoutOf([letter('关于村医的通知', '甲县'), letter('实施方案', '乙市')]);
    expect(links[0]?.map(({ one, other, basis }) => [one, other, basis])).toEqual([
      [0, 0, 'part'],
      [1, 1, 'part'],
    ]);
  });

  it('may be several, and what has no counterpart stays behind what stands before it', () => {
    const documents = [
      made(['a1', '甲事项由财政保障。', 'm', 'n'], ['a2', '乙事项由医保支付。', 'o']),
      made(
        ['b1', '第一件。', 'm'],
        ['b2', '从未有过的规定一条。'],
        ['b3', '第二件。', 'n'],
        ['b4', '第三件。', 'o'],
      ),
    ];
    expect(drawn(documents)).toEqual(['a1 | b1 b3', ' | b2', 'a2 | b4']);
  });

  it('name a counterpart that stands beside another clause', () => {
    const documents = [made(['a1', '甲。', 'm'], ['a2', '乙。', 'm']), made(['b1', '丙。', 'm'])];
    const layout = layoutOf(documents);
    expect(layout.groups.map((group) => relationOf(documents, layout, group, 1)).sort()).toEqual([
      'apart',
      'changed',
    ]);
  });

  it('find each other too where the first document has no counterpart', () => {
    const documents = [
      made(['a1', '甲。']),
      made(['b1', '健全乡村医生养老保障制度。', 'm']),
      made(['c1', '村医养老。', 'm']),
    ];
    expect(drawn(documents)).toContain(' | b1 | c1');
  });

  const pairs = real.flatMap((one, i) => real.map((other, j) => [i, j, [one, other]] as const));
  const others = Array.from(
    { length: 10 },
    (_, seed) => [`x${seed}`, `x${seed + 1}`, [mixed(seed + 1), mixed(seed + 2)]] as const,
  );
  it.each([...pairs.filter(([i, j]) => i !== j), ...others])(
    '%s beside %s: every clause once, the first in its order, each column its document character for character',
    (_, __, documents) => {
      const layout = layoutOf(documents);
      const finders = documents.map(finderIn);
      const shown = documents.map(() => new Map<number, string>());
      for (const { columns } of layout.groups) {
        const [one, other] = documents.map(({ clauses }, k) =>
          columns[k]!.map((n) => passageOf(clauses[n]!)),
        );
        const found = difference(one!, other!, {
          one: finders[1]!(columns[1]!),
          other: finders[0]!(columns[0]!),
        });
        for (const [k, side] of [found.one, found.other].entries())
          for (const [at, n] of columns[k]!.entries()) {
            expect(shown[k]?.has(n)).toBe(false);
            shown[k]?.set(n, side[at]!.map(({ text }) => text).join(''));
            expect(cutNumbers(side[at]!)).toEqual([]);
            expect(islands(side[at]!)).toEqual([]);
          }
      }
      for (const [k, { clauses }] of documents.entries())
        expect(clauses.map((_, n) => shown[k]?.get(n))).toEqual(clauses.map(({ text }) => text));
      const order = layout.groups.flatMap(({ columns }) => columns[0]!);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    },
  );
});

/** Stretches whose edge stands within a number. */
const cutNumbers = (stretches: readonly Stretch[]): string[] =>
  stretches.flatMap(({ text, kind }, i) => {
    const before = stretches[i - 1];
    if (!before || before.kind === 'mark' || kind === 'mark') return [];
    const edge = `${before.text.slice(-3)}|${text.slice(0, 3)}`;
    return /\d[.,]?\|[.,]?\d|\d\|[%‰]/u.test(edge) ? [edge] : [];
  });

/** Common stretches of one character that have a difference at both ends. */
const islands = (stretches: readonly Stretch[]): string[] =>
  stretches.flatMap(({ text, kind }, i) => {
    const own = [i - 1, i + 1].every((at) => stretches[at]?.kind === 'own');
    const words = text.replace(/[^\p{L}\p{N}%‰]/gu, '');
    return kind === 'same' && own && text.trim() && words.length <= 1 ? [text] : [];
  });
