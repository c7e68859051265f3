/** Forms of numerals that no rule of writing knows (GB/T 15835—2011), and words said twice. */
import type { Clause } from '../model.ts';
import { squeeze } from '../text/squeeze.ts';
import { type Finding, matchesIn } from './finding.ts';

const HAN = '一二三四五六七八九';
const NUMBER = '[\\d.．]+\\s*(?:%|％|‰|[\\p{Script=Han}/]{0,4}?)';

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
  [
    'limit-twice',
    new RegExp(
      `(?:不低于|不少于|不小于|至少)\\s*${NUMBER}\\s*以上|(?:不超过|不高于|不大于|至多)\\s*${NUMBER}\\s*(?:以下|以内)`,
      'gu',
    ),
    '界限说了两次',
  ],
  [
    'about-twice',
    new RegExp(`(?:约|大约|大概)\\s*${NUMBER}\\s*(?:左右|上下)`, 'gu'),
    '约数说了两次',
  ],
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
