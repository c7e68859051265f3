import { describe, expect, test } from 'vitest';
import { rowAround, statementAt } from '../../src/measure/statement.ts';
import type { Clause } from '../../src/model.ts';
import { makeClause } from '../make-clause.ts';

const words = (list: string) => list.split(' ');
const many = (count: number) => '很'.repeat(count);

/** The statement that the first 〔…〕 of a text belongs to. */
function statement(marked: string, fields: Partial<Clause> = {}): string {
  const [before = '', quote = '', behind = ''] = marked.split(/[〔〕]/u);
  const text = before + quote + behind;
  const clause = makeClause({ text, ...fields });
  return text.slice(...statementAt(clause, [before.length, before.length + quote.length]));
}

describe('a sentence', () => {
  test.each(
    words(
      '其中 上述 前述 以上 对此 此类 该类 该项 并 且 但 而 也 还 否则 同时对 同时给予 同时享受 其',
    ),
  )('that opens with %s has the one before it', (opening) => {
    const text = `甲应公开。${opening}乙`;
    expect(statement(`丙。甲应公开。 ${opening}乙〔应报告〕。丁。`)).toBe(
      `甲应公开。 ${opening}乙应报告`,
    );
    expect(statement(`${text}〔应报告〕；丙。`)).toBe(`${text}应报告`);
  });
  test.each(words('并不 同时 其他 其余 其它 在其中'))('that opens with %s has not', (opening) => {
    expect(statement(`甲应公开。${opening}乙〔应报告〕。丙。`)).toBe(`${opening}乙应报告`);
  });
  test.each(
    words('但 否则 除外 其中 不符合条件的 不满足的 不足三年的').concat(`不符合${many(12)}的`),
  )('has the limit behind ；: %s', (limit) => {
    for (const sign of ['；', ';', '； '])
      expect(statement(`甲〔应公开〕${sign} ${limit}乙不公开。丙。`)).toBe(
        `甲应公开${sign} ${limit}乙不公开`,
      );
    expect(statement(`甲〔应公开〕。${limit}乙不公开。丙。`)).toBe('甲应公开');
  });
  test.each([`不符合${many(13)}的`, '不符合，的', '不足三年，乙', '不足', '不但', '凡其中'])(
    'has no other one: %s',
    (other) => expect(statement(`甲〔应公开〕；${other}乙不公开。`)).toBe('甲应公开'),
  );
  test.each(['：', ':', '： '])(
    'has what %j announces below it, and the other way round',
    (sign) => {
      const text = `甲应当${sign}\n公开。\n报告。`;
      expect(statement(text.replace('甲', '〔甲〕'))).toBe(`甲应当${sign}\n公开`);
      expect(statement(text.replace('公开', '〔公开〕'))).toBe(`甲应当${sign}\n公开`);
      expect(statement(text.replace('报告', '〔报告〕'))).toBe('报告');
      expect(statement(`〔甲〕应当${sign}`)).toBe('甲应当');
    },
  );
  test.each([
    ['对下列人员：甲公开；乙报告；〔丙答复〕。丁。', '对下列人员：甲公开；乙报告；丙答复'],
    ['对下列人员：甲公开；〔乙报告〕；丙答复。', '对下列人员：甲公开；乙报告'],
    ['对下列人员：〔甲公开〕；乙报告。', '对下列人员：甲公开'],
    ['对下列人员：甲公开；乙报告。丙答复；〔丁补正〕。', '丁补正'],
    ['对下列人员：甲公开。〔乙报告〕。', '乙报告'],
    ['对下列人员:甲公开；〔乙报告〕。', '对下列人员:甲公开；乙报告'],
    ['甲按2:8公开；〔乙报告〕。', '乙报告'],
    ['甲（如：丁）公开；〔乙报告〕。', '乙报告'],
    ['甲公开；〔乙：报告〕。', '乙：报告'],
  ])('has what leads in to its list: %s', (text, whole) => expect(statement(text)).toBe(whole));
  test('is whole where words stand in several', () => {
    expect(statement('甲。乙公〔开。丙〕报告。丁。')).toBe('乙公开。丙报告');
    expect(statement('甲。〔乙公开。〕丙报告。')).toBe('乙公开。');
    expect(statement('〔甲〕公开。乙。')).toBe('甲公开');
  });
});

describe('what is no part of a statement', () => {
  test.each([...'，；。：、！？,;:!? \n'])('the sign %j at its ends', (sign) => {
    expect(statement(`甲公开。${sign}${sign}乙〔报告〕${sign}${sign}`)).toBe('乙报告');
  });
  test.each([...'（“《-'])('but other signs are: %s', (sign) => {
    expect(statement(`甲公开。${sign}乙〔报告〕`)).toBe(`${sign}乙报告`);
  });
  test('its mark and its heading', () => {
    const fields = { marker: '（一）', heading: '公开。' };
    expect(statement('（一）公开。但乙〔报告〕。', fields)).toBe('但乙报告');
    expect(statement('（一）公开。但乙报告。且丙〔答复〕。', fields)).toBe('但乙报告。且丙答复');
    expect(statement('（一）公开。乙。但丙〔报告〕。', fields)).toBe('乙。但丙报告');
    expect(statement('（一）公开。但乙〔报告〕。', { ...fields, heading: '公开' })).toBe(
      '但乙报告',
    );
    expect(statement('（一）〔公开〕。', fields)).toBe('公开');
    expect(statement('（一）〔乙报告〕。', { marker: '（一）' })).toBe('乙报告');
  });
  test.each([
    '乙〔报告〕。（责任单位：某局）',
    '乙〔报告〕，（责任单位：某局）。',
    '乙〔报告〕。（责任单位：某局）（牵头单位：某委）',
    '乙〔报告〕。（责任单位：某局）。（牵头单位：某委）。',
  ])('the units that answer for it: %s', (text) => expect(statement(text)).toBe('乙报告'));
  test('unless they alone are quoted, or stand within it', () => {
    expect(statement('甲。（责任单位：〔某局〕）')).toBe('（责任单位：某局）');
    expect(statement('甲（责任单位：某局）〔报告〕乙。')).toBe('甲（责任单位：某局）报告乙');
  });
});

describe('the row of a table', () => {
  const table = {
    columns: ['指标', '目标'],
    rows: [
      ['甲率', '90'],
      ['乙率', ''],
      ['丙率', '8。0'],
    ],
  };
  const text = '指标\t目标\n甲率\t90\n乙率\t\n丙率\t8。0\n注：见表。';
  const at = (quote: string): [number, number] => {
    const from = text.indexOf(quote);
    return [from, from + quote.length];
  };
  const clause = makeClause({ text, table });
  test.each([
    ['甲率', 0, '甲率\t90'],
    ['90', 0, '甲率\t90'],
    ['甲率\t90', 0, '甲率\t90'],
    ['乙率', 1, '乙率'],
    ['丙率', 2, '丙率\t8。0'],
    ['目标', -1, '指标\t目标'],
    ['90\n乙率', -1, '甲率\t90\n乙率'],
    ['见表', -1, '注：见表'],
  ])('of %s is %i: %s', (quote, row, whole) => {
    expect(rowAround(clause, at(quote))).toBe(row);
    expect(text.slice(...statementAt(clause, at(quote)))).toBe(whole);
  });
});
