import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed, find, hashOf, spanOf } from '../../src/collection/changed.ts';
import * as collections from '../../src/collection/collection.ts';
import { EMPTY, itemsOf, MOST } from '../../src/collection/collection.ts';
import {
  NotACollection,
  readFile,
  readShare,
  shareHash,
  writeFile,
} from '../../src/collection/file.ts';
import { makeItem, TEXT } from './item.ts';

const { add, addGroup, merge, move, moveGroup, moveTo, note, remove, removeGroup, renameGroup } =
  collections;
const [a, b, c] = ['c1', 'c2', 'c3'].map((clauseId) => makeItem({ clauseId }));
const three = add(add(EMPTY, [a!, b!]), [c!], '人员');
const idsOf = (collection: collections.Collection): string[][] =>
  collection.groups.map(({ items }) => items.map(({ clauseId }) => clauseId));

describe('what a reader collects', () => {
  test('stands in the order in which it came, once, in the group that was asked for', () => {
    expect(idsOf(three)).toEqual([['c1', 'c2'], ['c3']]);
    expect(add(three, [c!])).toBe(three);
    expect(idsOf(add(three, [makeItem({ clauseId: 'c4' }), c!], '人员'))).toEqual([
      ['c1', 'c2'],
      ['c3', 'c4'],
    ]);
    const many = Array.from({ length: MOST.items + 5 }, (_, n) => makeItem({ clauseId: `c${n}` }));
    expect(itemsOf(add(EMPTY, [...many, ...many]))).toHaveLength(MOST.items);
  });

  test('moves within its group and to others, and is taken away', () => {
    expect(idsOf(move(three, b!.id, -1))).toEqual([['c2', 'c1'], ['c3']]);
    expect(idsOf(move(three, a!.id, -1))).toEqual([['c1', 'c2'], ['c3']]);
    expect(idsOf(moveTo(three, a!.id, 1))).toEqual([['c2'], ['c3', 'c1']]);
    expect(moveTo(three, a!.id, 7)).toBe(three);
    expect(idsOf(remove(three, [a!.id, c!.id]))).toEqual([['c2'], []]);
    expect(itemsOf(note(three, b!.id, '待核')).map((item) => item.note)).toEqual(['', '待核', '']);
  });

  test('groups are made, named, moved and dissolved; the first is for what stands in none', () => {
    const two = addGroup(three, ' 编制 ');
    expect(two.groups.map(({ title }) => title)).toEqual(['', '人员', '编制']);
    expect(addGroup(two, '编制')).toBe(two);
    expect(addGroup(two, ' ')).toBe(two);
    expect(moveGroup(two, 2, -1).groups.map(({ title }) => title)).toEqual(['', '编制', '人员']);
    expect(moveGroup(two, 1, -1)).toBe(two);
    expect(renameGroup(two, 2, '人员')).toBe(two);
    expect(renameGroup(two, 0, '首组')).toBe(two);
    expect(renameGroup(two, 2, '岗位').groups[2]?.title).toBe('岗位');
    expect(idsOf(removeGroup(two, 1))).toEqual([['c1', 'c2', 'c3'], []]);
    expect(removeGroup(two, 0)).toBe(two);
  });

  test('every step is undone, and none is kept that changed nothing', () => {
    const kept = [a!, b!, b!, c!].reduce(
      (all, item) => collections.step(all, add(all.now, [item])),
      { now: EMPTY, before: [] } as collections.Kept,
    );
    expect(kept.before).toHaveLength(3);
    const back = collections.undo(collections.undo(kept));
    expect(idsOf(back.now)).toEqual([['c1']]);
    expect(collections.undo({ now: three, before: [] }).now).toBe(three);
  });

  test('two collections become one, by the titles of their groups', () => {
    const other = {
      ...add(add(EMPTY, [b!, makeItem({ clauseId: 'c5' })]), [a!], '人员'),
      title: '乙',
    };
    const both = merge(three, other);
    expect(both.title).toBe('乙');
    expect(idsOf(both)).toEqual([['c1', 'c2', 'c5'], ['c3']]);
  });
});

describe('a clause that has changed since', () => {
  const part = makeItem({ at: find(TEXT, '按每万常住人口配备35人以上') });
  test.each([
    ['same', makeItem(), TEXT.replaceAll('。', '。\n ')],
    ['changed', makeItem(), TEXT.replace('35', '32')],
    ['changed', part, TEXT.replace('35', '32')],
    ['around', part, TEXT.replace('加强', '强化')],
    ['same', part, TEXT],
    ['gone', part, undefined],
  ] as const)('is told: %s', (said, item, text) => {
    expect(changed(item, text)).toBe(said);
  });

  test('two texts have one hash where only white space differs', () => {
    expect(hashOf('甲 乙\n丙')).toBe(hashOf('甲乙丙'));
    expect(hashOf('甲乙丙')).not.toBe(hashOf('甲丙乙'));
    expect(hashOf('')).toMatch(/^[0-9a-f]{14}$/u);
  });

  test('words are found whatever their white space', () => {
    expect(find('甲 乙丙\n丁', '乙 丙丁')).toEqual([2, 6]);
    expect(find('甲乙', '丙')).toBeNull();
    expect(find('甲乙', ' ')).toBeNull();
    expect(spanOf(' 甲 乙 丙', 1, 3)).toEqual([3, 6]);
  });
});

describe('outside of a page', () => {
  const full = note(moveTo(three, a!.id, 1), a!.id, '<b>附注</b>');

  test('a file gives back what was written', () => {
    expect(readFile(writeFile(full))).toEqual(full);
    const part = add(EMPTY, [makeItem({ at: [1, 5], measure: { id: 'staff', name: '人员' } })]);
    expect(readFile(writeFile(part))).toEqual(part);
  });

  test.each([
    ['no JSON', '{'],
    ['something else', '{"a":1}'],
    ['a list', '[]'],
    ['another version', writeFile(full).replace('"version": 1', '"version": 2')],
    ['an address in an id', writeFile(full).replace('"clauseId": "c1"', '"clauseId": "../x"')],
    ['markup in an id', writeFile(full).replaceAll('shaoxing-2022-reform', '<img>')],
    ['a number for words', writeFile(full).replace(/"quote": "[^"]*"/u, '"quote": 5')],
    ['too long a note', writeFile(full).replace('<b>附注</b>', '长'.repeat(MOST.note + 1))],
    ['a day that is none', writeFile(full).replace('"on": "2026-11-29"', '"on": "今天"')],
    ['an impossible part', writeFile(full).replace('"at": null', '"at": [5, 2]')],
  ])('%s is refused with words for the reader', (_, text) => {
    expect(() => readFile(text)).toThrow(NotACollection);
    expect(() => readFile(text)).toThrow(/[\u4e00-\u9fff]/u);
  });

  test('whatever data come in, they are a collection or refused', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const text = JSON.stringify({
          format: 'policy-clauses-collection',
          version: 1,
          groups: data,
        });
        try {
          expect(itemsOf(readFile(text)).every(({ id }) => id.includes('#'))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(NotACollection);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a link carries ids, groups and order, and nothing else', () => {
    const part = makeItem({ clauseId: 'c9', at: [3, 12] });
    const hash = shareHash(add(full, [part]));
    expect(hash).toBe(
      'items=shaoxing-2022-reform.c2,shaoxing-2022-reform.c9~3-12;shaoxing-2022-reform.c3,shaoxing-2022-reform.c1',
    );
    expect(
      readShare(`#${hash}`)?.map((group) => group.map(({ clauseId, at }) => [clauseId, at])),
    ).toEqual([
      [
        ['c2', null],
        ['c9', [3, 12]],
      ],
      [
        ['c3', null],
        ['c1', null],
      ],
    ]);
    for (const none of ['', '#c1', '#items=', '#items=<img>', '#items=a.b~5-2', '#items=A.c1'])
      expect(readShare(none), none).toBeNull();
  });
});
