import type { Dimension } from './units.ts';

const MEANS =
  '(?:不低于|不少于|不超过|不高于|不得低于|不得超过|至少|最高|最低|约|达到|达|配备|配置|拥有|给予|补助|奖励|发放|核定|按|按照|为|安排|一次性|给予补助|定额|标准|不|由|财政|有|增加|提高|以上|以下){0,4}';
const POPULATION = new RegExp(
  `每((?:\\d+)?(?:百万|十万|万|千|百)?名?(?:常住人口|户籍人口|服务人口|居民|人口|人))${MEANS}$`,
  'u',
);
const EVERY = new RegExp(
  `((?:每(?:人次|[人处个家名所床例次亩户县村院张台辆只头年月日天])){1,2})${MEANS}$`,
  'u',
);
const ONE = /每(人次|[人处个家名所床例次亩户县村院张台辆只头年月日天])/gu;
const PERIOD = /[年月日天]/u;

/** 每万常住人口5人 → 人/万常住人口, 每人每月不低于200元 → 元/人/月: the 每 right before a figure joins its unit. */
export function unitPer(
  prefix: string,
  unit: string | null,
  dimension: Dimension | null,
): string | null {
  if (unit === null || unit.includes('/') || dimension === 'share' || dimension === 'time')
    return unit;
  const population = POPULATION.exec(prefix);
  if (population && (dimension !== 'money' || /人口|[千万]人/u.test(population[1]!))) {
    return `${unit}/${population[1]}`;
  }
  if (dimension !== 'money') return unit;
  const every = EVERY.exec(prefix);
  if (!every) return unit;
  const words = [...every[1]!.matchAll(ONE)].map((match) => match[1]!);
  const ordered = [...words.filter((w) => !PERIOD.test(w)), ...words.filter((w) => PERIOD.test(w))];
  return [unit, ...ordered].join('/');
}
