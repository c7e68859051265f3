import { describe, expect, test } from 'vitest';
import { STRENGTH } from '../../src/lexicon/strength.ts';
import { UNITS } from '../../src/lexicon/units.ts';
import { VERBS } from '../../src/lexicon/verbs.ts';
import { readQuantities } from '../../src/measure/quantities.ts';
import { policy } from '../measure/fixture.ts';

const read = (text: string) => readQuantities(policy('p', 'p', [{ clauseId: 'c1', text }]));
/** Subjects of what a sentence states, or who is meant where that has no name. */
const subjects = (text: string) => read(text).map(({ subject }) => subject);

describe('units', () => {
  const units = Object.values(UNITS).flatMap((words) => words.split(' '));
  test.each(units)('%s', (unit) => {
    expect(read(`新增指标达到12${unit}。`)).toMatchObject([{ value: 12, unit }]);
  });
});

describe('money for each of what is counted', () => {
  const counted = [UNITS.people, UNITS.thing, UNITS.size].flatMap((words) => words.split(' '));
  test.each([...counted, '学期', '学年', '次', '生'].filter((unit) => unit !== '个'))(
    '每%s',
    (unit) => {
      expect(read(`每${unit}补助500元。`)).toMatchObject([{ unit: `元/${unit}`, subject: '补助' }]);
    },
  );
});

test('a small Chinese figure is one where something is measured', () => {
  for (const unit of ['个交易日', '学期', '秒', '吨', '美元', '周岁', '倍'])
    expect(read(`连续三${unit}。`), unit).toMatchObject([{ value: 3, unit }]);
  for (const words of ['周边种树', '个方面', '项机制'])
    expect(read(`连续四${words}。`)).toEqual([]);
});

describe('words of strength', () => {
  const asking = STRENGTH.filter(({ force }) => force !== 'ban' && force !== 'full');
  test.each(asking.filter(({ only }) => !only))('$word is no part of a subject', ({ word }) => {
    expect(subjects(`${word}签约率达到80%。`)).toEqual(['签约率']);
  });

  test.each(asking.filter(({ force }) => force !== 'urge'))(
    '$word behind a subject',
    ({ word }) => {
      expect(subjects(`签约率${word}达到80%。`)).toEqual(['签约率']);
    },
  );

  test.each(STRENGTH)(
    '$word is kept with a figure where it qualifies it',
    ({ word, qualifies }) => {
      const [found] = read(`签约率${word}达到80%。`);
      expect(found?.qualifiers).toEqual(qualifies ? [word] : []);
    },
  );

  test.each(STRENGTH.filter(({ notBefore }) => notBefore))(
    '$word is another word before $notBefore',
    ({ word, notBefore }) => {
      for (const character of notBefore ?? '')
        expect(subjects(`${word}${character}服务率达到80%。`)).toEqual([
          `${word}${character}服务率`,
        ]);
    },
  );

  test('a word that may be part of a name is one only where it says how far', () => {
    expect(subjects('基本医疗保险参保率达到95%。')).toEqual(['基本医疗保险参保率']);
    expect(subjects('一般诊疗费为10元。')).toEqual(['一般诊疗费']);
  });
});

describe('verbs', () => {
  const doing = (sense: string) =>
    VERBS.flatMap(([words, ...senses]) =>
      senses.includes(sense as never) ? words.split(' ') : [],
    );
  test.each(doing('states'))('%s leads to a value', (verb) => {
    expect(subjects(`签约率${verb}80%。`)).toEqual(['签约率']);
  });
  test.each(doing('holds'))('%s leads to a value with 在', (verb) => {
    expect(subjects(`签约率${verb}在80%。`)).toEqual(['签约率']);
  });
  test.each([...doing('changes'), ...doing('sets')])(
    '%s leads to a value with 到, 至, 为',
    (verb) => {
      for (const to of '到至为') expect(subjects(`签约率${verb}${to}80%。`)).toEqual(['签约率']);
    },
  );
  test.each(doing('caps'))('%s says that the value is not to be passed', (verb) => {
    expect(read(`住院费用增幅${verb}到5%。`)).toMatchObject([{ comparator: '<=' }]);
  });
  test.each(doing('makes'))('%s counts even one', (verb) => {
    expect(read(`全市${verb}一家。`), verb).toMatchObject([{ value: 1, unit: '家' }]);
  });
  test.each([...doing('makes'), ...doing('works')])('%s is done to a round number', (verb) => {
    expect(read(`全市${verb}百项。`)).toMatchObject([{ value: 100, unit: '项' }]);
  });
  test.each(doing('wholly'))('%s is done wholly by a date', (verb) => {
    expect(read(`2025年底前全面${verb}电子病历。`)).toMatchObject([
      { value: 100, quantifier: '全面' },
    ]);
  });
  test.each(doing('reaches'))('all of a class %s', (verb) => {
    expect(read(`所有村卫生室${verb}。`)).toMatchObject([{ value: 100, quantifier: '所有' }]);
  });
});
