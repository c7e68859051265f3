import type { Segment, Span } from './text.ts';

/** A word that stands for 100 % of a class the sentence names: 所有, 全部, 均, 全覆盖. */
export interface Quantifier extends Span {
  word: string;
  population: string | null;
  subject: string | null;
}

const DOES =
  '达到|达标|建立|建成|建有|建设|完成|实现|设有|设立|设置|提供|配备|配置|具备|纳入|能够|能(?!力|级|耗|源)|开展|实行|执行|通过|创建|参加|接入|公开|落实|启用|使用|进入|成为|覆盖|安装|开通|取得|上线|接受|签订';
const WITHOUT_LEAD =
  '(?:(?:原则上|力争|争取|确保|基本|要|应当|应|须|必须|已经|已|全面|逐步|也|将|可以|可|均|都|全部|同步)*)';
const ALL = new RegExp(
  `^(.*?)(所有的?|全部的?)([^，。；]{2,60}?)(${WITHOUT_LEAD}(?:${DOES})(?!率|数|标准化).*)$`,
  'u',
);
const ALL_BEFORE = /(?:^|[到在底末年，：]|确保|实现|力争|推动|推进|促进|使|让|已经|对|为)$/u;
const ADVERB = new RegExp(
  `^(.*?[\\u4e00-\\u9fff）”])(全部|均)((?!建设(?!成|完))(?:${DOES}|基本)(?!率|数).*[^的者])$`,
  'u',
);
const COVER = /^(.*?)(全覆盖)(?:目标|的目标|要求)?$/u;
const FROM_TO = /^(?:.*从|更加|.*不断).*$/u;
const COVER_LEAD =
  /^(?:.*?(?:到|至|在)?\d{4}年(?:底|末)?(?:前)?)?(?:基本|全面|力争|争取|确保|逐步|进一步|已经|已|率先|持续|加快|深入|继续|提前|在全市|在全省|在全县)*(?:实现|推进|推动|促进|做到|达到|完成|基本实现|巩固)?/u;
const COVER_TAIL = /(?:基本|全面|已|率先|均|全部|逐步|将|应|要|须)*(?:实现|达到|做到|完成|推进)?$/u;
/** 对全部…负责, 其承包的全部…: 全部 belongs to what follows; 未全部, 全部或者部分 deny it. */
const OBJECT_NEXT = /(?:[对将把未不的或和与及、]|（.）)$/u;
/** 所有制, 所有权, 归…所有; 人均, 平均 and so on are words of their own. */
const OTHER_WORD = /(?:人|平|年|户|日|月|村|校|床|次|亩|地|单位)$/u;

/** The quantifier of a segment, or null. `counted` says that the segment has a figure of its own. */
export function readQuantifier(
  text: string,
  segment: Segment,
  counted: boolean,
): Quantifier | null {
  if (counted || segment.end - segment.start > 200) return null;
  const words = text.slice(segment.start, segment.end);
  return (
    ofAll(words, segment.start) ?? ofAdverb(words, segment.start) ?? ofCover(words, segment.start)
  );
}

function ofAll(words: string, offset: number): Quantifier | null {
  const match = ALL.exec(words);
  if (!match) return null;
  const [, before, word, population, subject] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
  ];
  if (/^(?:制|权|者|人的|政策)/u.test(population) || population.endsWith('的')) return null;
  if (before !== '' && !ALL_BEFORE.test(before)) return null;
  return span(offset, before.length, word, population, subject);
}

function ofAdverb(words: string, offset: number): Quantifier | null {
  const match = ADVERB.exec(words);
  if (!match) return null;
  const [, before, word, subject] = match as unknown as [string, string, string, string];
  if ((word === '均' && OTHER_WORD.test(before)) || OBJECT_NEXT.test(before)) return null;
  const population = trimLead(before).replace(
    /(?:力争|争取|已经|已|基本|原则上|要|应|须|必须)+$/u,
    '',
  );
  return population.length >= 2 ? span(offset, before.length, word, population, subject) : null;
}

function ofCover(words: string, offset: number): Quantifier | null {
  const match = COVER.exec(words);
  if (!match || FROM_TO.test(words)) return null;
  const [, before, word] = match as unknown as [string, string, string];
  const named = before.replace(COVER_LEAD, '').replace(COVER_TAIL, '').replace(/^对/u, '');
  if (named.length < 2) return null;
  // 乡镇卫生院实现中医服务全覆盖: a class, and what covers it.
  const [, population = named, thing] = /^(.{2,}?)(?:实现|开展|推进)(.{2,})$/u.exec(named) ?? [];
  return span(offset, before.length, word, population, thing ? `${thing}${word}` : null);
}

function span(
  offset: number,
  at: number,
  word: string,
  population: string,
  subject: string | null,
): Quantifier {
  const start = offset + at;
  return { start, end: start + word.length, word: word.replace(/的$/u, ''), population, subject };
}

function trimLead(words: string): string {
  return words.replace(/^(?:到|至|在|截至)?\d{4}年(?:底|末|初)?(?:前)?/u, '');
}
