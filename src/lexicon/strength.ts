import { anyOf } from './words.ts';

/**
 * How far a sentence binds: `must` and `ban` do, `may` leaves it open, `urge` asks for it, `aim` tries to, `hedge`
 * and `full` say in what measure.
 */
export type Force = 'must' | 'ban' | 'may' | 'urge' | 'aim' | 'hedge' | 'full';

interface StrengthRow {
  word: string;
  force: Force;
  /** Characters beside it that make it another word: 应急, 相应. */
  notBefore?: string;
  notBehind?: string;
  /** The words before which alone it is one, not part of a name: 基本建成, but not 基本医疗. */
  only?: string;
  /** A figure keeps it among its qualifiers. */
  qualifies?: true;
}

/** Words of strength, one a line. */
export const STRENGTH: readonly StrengthRow[] = [
  { word: '应当', force: 'must' },
  { word: '应', force: 'must', notBefore: '急用', notBehind: '相对供反适响效' },
  { word: '必须', force: 'must' },
  { word: '须', force: 'must' },
  { word: '需', force: 'must', notBefore: '求', notBehind: '所必急亟刚' },
  { word: '要', force: 'must', notBefore: '求素件' },
  { word: '不得', force: 'ban' },
  { word: '不能', force: 'ban' },
  { word: '不应', force: 'ban' },
  { word: '不应当', force: 'ban' },
  { word: '不可', force: 'ban' },
  { word: '不宜', force: 'ban' },
  { word: '不要', force: 'ban' },
  { word: '不准', force: 'ban' },
  { word: '不许', force: 'ban' },
  { word: '不允许', force: 'ban' },
  { word: '禁止', force: 'ban' },
  { word: '严禁', force: 'ban' },
  { word: '可以', force: 'may' },
  { word: '可', force: 'may', notBefore: '持及' },
  { word: '允许', force: 'may' },
  { word: '鼓励', force: 'urge', qualifies: true },
  { word: '支持', force: 'urge' },
  { word: '引导', force: 'urge' },
  { word: '倡导', force: 'urge' },
  { word: '推动', force: 'urge', notBehind: '在为' },
  { word: '探索', force: 'urge', qualifies: true },
  { word: '力争', force: 'aim', qualifies: true },
  { word: '争取', force: 'aim', qualifies: true },
  { word: '努力', force: 'aim', qualifies: true },
  { word: '力求', force: 'aim' },
  { word: '确保', force: 'aim' },
  { word: '原则上', force: 'hedge', qualifies: true },
  { word: '逐步', force: 'hedge', qualifies: true },
  { word: '一般', force: 'hedge', only: '不|按|每|应|控制|达|为', qualifies: true },
  {
    word: '基本',
    force: 'hedge',
    only: '实现|建成|达到|完成|建立|形成|覆盖|消除|保持|稳定|为',
    qualifies: true,
  },
  { word: '适当', force: 'hedge', qualifies: true },
  { word: '可适当', force: 'hedge', qualifies: true },
  { word: '优先', force: 'hedge', qualifies: true },
  { word: '分批', force: 'hedge', qualifies: true },
  { word: '有条件的', force: 'hedge', qualifies: true },
  { word: '全额', force: 'full', qualifies: true },
  { word: '足额', force: 'full', qualifies: true },
];

/** Words in which characters of the above are no words of strength. */
const APART = new RegExp(
  anyOf(
    '两个允许 两允许 主要 重要 需要 必要 首要 纲要 摘要 纪要 扼要 要点 要道 要务 要害 许可 认可 可靠 可行 可能 可视 可穿戴 可追溯 可复制 可推广 可借鉴 可操作 可比 可控 可负担 回应 供需 应对 技术支持 政策支持 智力支持 信息支持 支持性 支持力度 财政支持 项目支持 给予支持 激励支持 舆论引导 规范引导 引导作用 引导更加 优先发展战略 优先发展的战略 优先发展地位 优先发展的地位 优先发展位置 优先发展的位置 优先发展理念 优先发展的理念 探索性 基本实现社会主义现代化 支持度 关注和支持 的引导和支持 用于支持 采购支持 形成支持'.split(
      ' ',
    ),
  ),
  'gu',
);

const has = (forces: readonly Force[]) => STRENGTH.filter(({ force }) => forces.includes(force));

/** The words of these forces. */
export function wordsOf(...forces: Force[]): string[] {
  return has(forces).map(({ word }) => word);
}

/** Alternatives of a regular expression: the words of these forces where they aren't part of another word. */
export function strength(...forces: Force[]): string {
  return pattern(has(forces));
}

function pattern(rows: readonly StrengthRow[]): string {
  return rows
    .toSorted((a, b) => b.word.length - a.word.length)
    .map(({ word, notBefore, notBehind, only }) =>
      [
        notBehind ? `(?<![${notBehind}])` : '',
        word,
        notBefore ? `(?![${notBefore}])` : '',
        only ? `(?=${only}|$)` : '',
      ].join(''),
    )
    .join('|');
}

const TOKENS = new RegExp(pattern(STRENGTH), 'gu');

/** The words of strength in a text, verbatim, each once, in order. */
export function strengthIn(text: string): string[] {
  const words = text.replace(APART, (word) => ' '.repeat(word.length)).matchAll(TOKENS);
  return [...new Set(Array.from(words, ([word]) => word))];
}

/** Words of strength, each once, in the order of the table. */
export function inOrder(words: readonly string[]): string[] {
  const among = new Set(words);
  return STRENGTH.map(({ word }) => word).filter((word) => among.has(word));
}

/** How far a text binds, by its words of strength: each force once, the strongest first. */
export function forcesIn(text: string): Force[] {
  const words = new Set(strengthIn(text));
  return [...new Set(STRENGTH.filter(({ word }) => words.has(word)).map(({ force }) => force))];
}

const FORCES = new Map(STRENGTH.map(({ word, force }) => [word, force]));

/** The force of one of these words. */
export const forceOf = (word: string): Force | undefined => FORCES.get(word);

const LIMITS = new Set(
  STRENGTH.filter(({ force, qualifies }) => qualifies && force !== 'full').map(({ word }) => word),
);

/** Those of these words that keep a figure from being owed as it stands: 力争, 原则上, 逐步, but not 全额, 应当. */
export const limiting = (words: readonly string[]): string[] =>
  words.filter((word) => LIMITS.has(word));

/** Alternatives of a regular expression: the words that a figure keeps among its qualifiers. */
export const QUALIFYING = pattern(STRENGTH.filter(({ qualifies }) => qualifies));
