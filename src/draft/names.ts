/** What the rules of checking are called. */
import { issueName } from '../content/issue-names.ts';

const NAMES: Record<string, string> = {
  'other-place': '他地名称',
  'deadline-passed': '期限已过',
  'deadlines-differ': '期限不一',
  'years-reversed': '年份颠倒',
  'no-such-day': '日期有误',
  'values-unlike': '数值不一',
  'units-unlike': '单位不一',
  'zero-form': '年份用字',
  'mixed-numerals': '数字混用',
  'full-width-digits': '全角数字',
  'sign-twice': '符号重复',
  grouping: '分节号',
  'limit-twice': '界限重复',
  'about-twice': '约数重复',
  citation: '引文有误',
};

export const ruleName = (ruleId: string): string => NAMES[ruleId] ?? issueName(ruleId);
