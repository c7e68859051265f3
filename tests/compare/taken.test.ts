import { describe, expect, it } from 'vitest';
import { takenOver } from '../../src/compare/taken.ts';
import { pairOf } from '../../src/documents/superior.ts';
import { openStore } from '../../src/store/open.ts';
import { fold } from '../../src/text/alike.ts';
import { makeClause } from '../make-clause.ts';

const clauses = (...texts: string[]) =>
  texts.map((text, i) => makeClause({ clauseId: `c${i + 1}`, text }));
const words = (own: string[], sources: string[]) =>
  takenOver(clauses(...own), clauses(...sources)).map(({ clause, span, source }) => [
    own[clause]?.slice(...span),
    source,
  ]);

describe('what is taken over word for word', () => {
  it('is told by 小句, those that go on in one clause as one stretch', () => {
    expect(
      words(
        ['加强领导。健全乡村医生养老保障制度，改善乡村医生执业环境，另行规定。'],
        ['其他。', '健全乡村医生养老保障制度，改善乡村医生执业环境。'],
      ),
    ).toEqual([['健全乡村医生养老保障制度，改善乡村医生执业环境，', 1]]);
  });

  it('is nothing that is short, and no list of who is responsible', () => {
    expect(words(['加强领导，完善制度。'], ['加强领导，落实责任。'])).toEqual([]);
    const duty = '（责任单位：市卫生健康局、市人力资源社会保障局、市医疗保障局）';
    expect(words([`甲事。${duty}`], [`乙事。${duty}`])).toEqual([]);
  });

  it('sees neither white space nor the shapes of brackets', () => {
    expect(
      words(['落实(试行)的基层医疗 卫生机构办法。'], ['落实（试行）的基层医疗卫生机构办法；']),
    ).toHaveLength(1);
  });
});

describe('a document beside that of the place above', async () => {
  const store = await openStore();
  const pair = pairOf(store, 'zhuji-pilot-draft');

  it('is the one that has most measures in common', () => {
    expect(pair?.superior.meta.policyId).toBe('shaoxing-2022-reform');
    expect(pairOf(store, 'shaoxing-2022-reform')).toBeNull();
  });

  it('has every measure that either states once, with what it says', () => {
    const stated = new Set(
      ['zhuji-pilot-draft', 'shaoxing-2022-reform'].flatMap((id) =>
        [...store.entriesOf(id)].map(([{ id: row }]) => row),
      ),
    );
    expect(pair?.rows.map(({ measure }) => measure.id).sort()).toEqual([...stated].sort());
    for (const { superior, lower, said } of pair?.rows ?? []) {
      expect(said === 'not-in-superior').toBe(superior.length === 0);
      expect(said === 'not-in-lower').toBe(lower.length === 0);
    }
  });

  it('says that a figure is lower only where both are of one basis and no count of things', () => {
    const basesOf = (id: string, row: string) =>
      [...store.entriesOf(id)].flatMap(([measure, entries]) =>
        measure.id === row ? entries.map(({ basis }) => basis) : [],
      );
    const numeric = pair?.rows.filter(({ said }) => said === 'lower' || said === 'higher') ?? [];
    for (const { measure, superior, lower } of numeric) {
      const bases = new Set(
        ['shaoxing-2022-reform', 'zhuji-pilot-draft'].flatMap((id) => basesOf(id, measure.id)),
      );
      if (measure.comparability !== 'same') expect([...bases]).toEqual([expect.any(String)]);
      const [above, below] = [superior, lower].map((said) => said[0]?.figures?.[0]);
      expect(below?.about).toBe(above?.about);
      expect(below?.words.replace(/[\d.]+/u, '')).toBe(above?.words.replace(/[\d.]+/u, ''));
    }
    const said = (id: string) => pair?.rows.find(({ measure }) => measure.id === id)?.said;
    const ids = [...store.measures.values()];
    const row = (name: string) => ids.find((measure) => measure.name === name)?.id ?? '';
    expect(said(row('达到“优质服务基层行”推荐标准的机构占比'))).toBe('lower');
    expect(said(row('改扩建村级医疗卫生机构数'))).toBe('other-words');
  });

  it('takes over what stands in the other word for word', () => {
    expect(pair?.taken.length).toBeGreaterThan(20);
    for (const { clause, span, source } of pair?.taken ?? []) {
      const taken = fold(pair!.lower.clauses[clause]!.text.slice(...span));
      const parts = taken.split(/[,，。;；:：]/u).filter(Boolean);
      const whole = fold(pair!.superior.clauses[source]!.text);
      for (const part of parts) expect(whole).toContain(part);
    }
    expect(pair?.share).toBeGreaterThan(0.2);
  });
});
