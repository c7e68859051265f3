/** Forms of numerals that no rule of writing knows (GB/T 15835—2011), and words said twice. */
import { BEFORE, BEHIND, type Comparator, comparing } from '../lexicon/comparators.ts';
import { SCALE, UNITS } from '../lexicon/units.ts';
import { anyOf } from '../lexicon/words.ts';
import type { Clause } from '../model.ts';
import { squeeze } from '../text/squeeze.ts';
import { type Finding, matchesIn } from './finding.ts';

const HAN = '一二三四五六七八九';
const UNIT = anyOf(Object.values(UNITS).flatMap((words) => words.split(' ')));
/** Its own unit only: 不少于2家三级以上医院 has one limit. */
const NUMBER = `[\\d.．]+\\s*${SCALE}?(?:％|(?:${UNIT})(?:/(?:${UNIT}))?)?\\s*`;

/** Behind a figure wherever it stands. */
const behind = (means: Comparator): string =>
  anyOf(BEHIND.filter((row) => row.means === means && !row.ends && !row.after).map((r) => r.word));
/** 至少, 不超过; not 最低 and 满, which name a standard and an age as often as a limit. */
const limited = (means: Comparator): string =>
  `(?:${comparing((is, { gap }) => is === means && (gap === 'base' || gap === 'verb'))})\\s*${NUMBER}(?:${behind(means)})`;
/** 近5年 are those until now. */
const ABOUT = `(?!近\\s*[\\d.．]+\\s*(?:个月|年))(?:${BEFORE.filter(
  ({ means }) => means === 'approx',
)
  .map(({ word, unless }) => `${unless ? `(?<![${unless}])` : ''}${word}`)
  .join('|')})`;

/** Each with what is said of it. */
const FORMS: [ruleId: string, pattern: RegExp, says: string][] = [
  [
    'zero-form',
    new RegExp(
      `[一二][0０OoＯ○零][${HAN}〇○0０零]{2}(?=年)|[一二]〇[${HAN}]?[0０OoＯ○][${HAN}]?(?=年)`,
      'gu',
    ),
    '年份中的“〇”写成了别的字符',
  ],
  [
    'mixed-numerals',
    new RegExp(
      `\\d+[百千]\\d+|\\d[${HAN}]\\d|[${HAN}]十?\\d+(?=[人名家个张所元%])|\\d+[${HAN}十](?=[人名家个张所元%])`,
      'gu',
    ),
    '汉字数字与阿拉伯数字混用',
  ],
  ['full-width-digits', /[０-９]+/gu, '全角数字'],
  ['sign-twice', /[%％‰]\s*[%％‰]|。。|，，|、、|；；/gu, '符号重复'],
  ['grouping', /\d[，、]\d{3}(?!\d)(?=[人名家个张所万亿元])/gu, '分节号写成了标点'],
  ['limit-twice', new RegExp(`${limited('>=')}|${limited('<=')}`, 'gu'), '界限说了两次'],
  ['about-twice', new RegExp(`${ABOUT}\\s*${NUMBER}(?:${behind('approx')})`, 'gu'), '约数说了两次'],
];

export const numeralForms = (clauses: readonly Clause[]): Finding[] =>
  FORMS.flatMap(([ruleId, pattern, says]) =>
    matchesIn(clauses, pattern).map(({ clause, match, at }) => ({
      ruleId,
      clauseId: clause.clauseId,
      at,
      message: `${says}：“${squeeze(match[0])}”`,
    })),
  );
