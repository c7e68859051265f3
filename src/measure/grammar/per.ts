import { COMPARED } from '../../lexicon/comparators.ts';
import { strength } from '../../lexicon/strength.ts';
import { type Dimension, UNITS } from '../../lexicon/units.ts';
import { TO_VALUE, verbs } from '../../lexicon/verbs.ts';
import { anyOf } from '../../lexicon/words.ts';
import { COUNT } from './numerals.ts';

/** What may stand between 每… and its figure. */
const VERBS = `${COMPARED}|${TO_VALUE}|${verbs('makes', 'works', 'pays')}|${strength('must')}|设|按照|按|为|一次性|定额|标准|由|财政|有|增加|提高`;
const GRANTS = '[\\u4e00-\\u9fff]{0,10}(?:津贴|补贴|补助金?|资助|生活费|养老金|奖励|经费)';
const MEANS = `(?:${VERBS}|${GRANTS}){0,4}`;
const POPULATION = new RegExp(
  `每(${COUNT}(?:[至到—]${COUNT})?(?:[名位户]|[张家所辆]?(?:床位|床|学校|企业|车辆)|平方米|平方公里|公里|亩|[\\u4e00-\\u9fff]{0,6}(?:人口|人|居民))(?:(?:(?!配备|有)[\\u4e00-\\u9fff]){0,6}?(?:人|居民|生|职工|员工|儿童|幼儿))?)${MEANS}$`,
  'u',
);
/** Words that a 每 may stand before: those of measure, and some that measure nothing by themselves. */
const ONE_OF = anyOf(
  [UNITS.people, UNITS.thing, UNITS.size, UNITS.time, '次 月 季度 床日 院 生 度'].flatMap((words) =>
    words.split(' '),
  ),
);
/** 每人, 每学年, 每台. */
export const EACH = `每(?:${ONE_OF})`;
const EVERY = new RegExp(`((?:${EACH}){1,2})${MEANS}$`, 'u');
const ONE = new RegExp(`每(${ONE_OF})`, 'gu');
/** 每个项目奖励3万元 counts projects, which 元/个 would not say; 每个给予1万元 names what it counts before. */
const NOUN_BEHIND = new RegExp(`^每个(?!每|(?:${VERBS}){0,4}$)`, 'u');
const PERIOD = /[年月日天季期]/u;

export interface PerUnit {
  unit: string | null;
  /** Where the 每… stands that went into the unit; null where none did. */
  at: number | null;
}

/** 每万常住人口5人 → 人/万常住人口, 每人每月不低于200元 → 元/人/月: the 每 right before a figure joins its unit. */
export function unitPer(prefix: string, unit: string | null, dimension: Dimension | null): PerUnit {
  const alone = { unit, at: null };
  if (unit === null || unit.includes('/') || dimension === 'share' || dimension === 'time')
    return alone;
  const population = POPULATION.exec(prefix);
  if (population && (dimension !== 'money' || /人口|[千万]人/u.test(population[1]!))) {
    return { unit: `${unit}/${population[1]}`, at: population.index };
  }
  const every = dimension === 'money' ? EVERY.exec(prefix) : null;
  if (!every || NOUN_BEHIND.test(every[0])) return alone;
  const words = [...every[1]!.matchAll(ONE)].map((match) => match[1]!);
  const ordered = [...words.filter((w) => !PERIOD.test(w)), ...words.filter((w) => PERIOD.test(w))];
  return { unit: [unit, ...ordered].join('/'), at: every.index };
}
