import { anyOf } from './words.ts';

/**
 * `letter`: a 公文 of 《党政机关公文处理工作条例》 §8, which speaks to somebody and may send out another document.
 * `ordinary`: headings, menus and columns end with the word as well.
 */
type Trait = 'letter' | 'ordinary';

/** Kinds of document (文种) by which titles end, one a line. */
export const DOCUMENT_KINDS: readonly [word: string, ...traits: Trait[]][] = [
  ['决议', 'letter'],
  ['决定', 'letter'],
  ['命令', 'letter'],
  ['公报', 'letter', 'ordinary'],
  ['公告', 'letter'],
  ['通告', 'letter'],
  ['意见', 'letter'],
  ['通知', 'letter'],
  ['通报', 'letter'],
  ['报告', 'letter'],
  ['请示', 'letter'],
  ['批复', 'letter'],
  ['议案', 'letter'],
  ['函', 'letter'],
  ['纪要', 'letter'],
  ['复函', 'letter'],
  ['答复', 'letter', 'ordinary'],
  ['方案'],
  ['规划'],
  ['计划'],
  ['纲要'],
  ['大纲'],
  ['要点'],
  ['预案'],
  ['措施'],
  ['办法'],
  ['规定'],
  ['条例'],
  ['细则'],
  ['规则'],
  ['准则'],
  ['守则'],
  ['公约'],
  ['章程'],
  ['制度'],
  ['标准'],
  ['规范'],
  ['规程'],
  ['指引'],
  ['指南'],
  ['清单'],
  ['目录'],
  ['名录', 'ordinary'],
  ['法典'],
  ['修正案'],
  ['白皮书'],
  ['倡议书'],
  ['公开信'],
  ['一封信'],
  ['任务书'],
  ['责任书'],
  ['分解表', 'ordinary'],
  ['须知', 'ordinary'],
  ['行动', 'ordinary'],
  ['解读', 'ordinary'],
  ['解释', 'ordinary'],
  ['解答', 'ordinary'],
  ['起草说明', 'ordinary'],
  ['编制说明', 'ordinary'],
  ['情况说明', 'ordinary'],
  ['政策', 'ordinary'],
  ['政策问答', 'ordinary'],
  ['工作要求', 'ordinary'],
  ['机制', 'ordinary'],
  ['安排', 'ordinary'],
  ['分工', 'ordinary'],
];

const kinds = (fits: (traits: readonly Trait[]) => boolean): string[] =>
  DOCUMENT_KINDS.filter(([, ...traits]) => fits(traits)).map(([word]) => word);

/** 某法, 公司法 too; 方法, 办法, 立法 and 司法 are other words. */
const STATUTE = '(?<![方办立]|(?<!公)司)法';
/** Alternatives of a regular expression: any kind, those that only documents are, those of letters. */
export const ANY_KIND = `${anyOf(kinds(() => true))}|${STATUTE}`;
export const SURE_KIND = `${anyOf(kinds((traits) => !traits.includes('ordinary')))}|${STATUTE}`;
export const LETTER = anyOf(kinds((traits) => traits.includes('letter')));
/** 本办法, 本实施细则, 本文件: how a document speaks of itself. */
export const ITSELF = `本(?:若干|实施|指导|行动|工作)?(?:${SURE_KIND}|文件|政策)`;
