import { type Dimension, NOT_BEFORE, SCALE, UNITS } from '../../lexicon/units.ts';
import { anyOf } from '../../lexicon/words.ts';

export interface Unit {
  end: number;
  unit: string;
  dimension: Dimension;
}

const DIMENSION = new Map<string, Dimension>(
  Object.entries(UNITS).flatMap(([dimension, words]) =>
    words.split(' ').map((word) => [word, dimension as Dimension] as const),
  ),
);
const BASE = anyOf(DIMENSION.keys());
/** 元/人, 张/千常住人口. */
const TAIL_WORD = `(?:${SCALE}|\\d+)?(?:\\d+万)?(?:(?:常住|户籍|服务)?人口|季度|月|单位|${BASE})`;
/** /m², /L behind a unit in Latin letters. */
const LATIN_TAIL = '[A-Za-zμ]{1,4}[²³]?(?![A-Za-z])';
const UNIT = new RegExp(
  `(?:(${BASE})|(${SCALE})(${BASE}))((?:[/·•](?:${TAIL_WORD}(?:年|月|日)?|${LATIN_TAIL})){0,3})`,
  'uy',
);
const PER_MYRIAD = /\/(\d*(?:百万|十万|万|千))(?:人口|人)?/uy;
/** 242万偏远农村居民, 30万以上: the noun is no word of measure. 千亿级 is a name. */
const BARE_SCALE = new RegExp(`${SCALE}(?![级大强象字])`, 'uy');

/** Reads the unit at `at`, multiplier and 每-part (/人, /万人) included; null where no unit stands there. */
export function readUnit(text: string, at: number): Unit | null {
  PER_MYRIAD.lastIndex = at;
  const rate = PER_MYRIAD.exec(text);
  if (rate) {
    return {
      end: at + rate[0].length,
      unit: `1${rate[0].replace(/人口?$/u, '')}`,
      dimension: 'share',
    };
  }
  UNIT.lastIndex = at;
  const match = UNIT.exec(text);
  if (!match) {
    BARE_SCALE.lastIndex = at;
    const bare = BARE_SCALE.exec(text);
    return bare ? { end: at + bare[0].length, unit: bare[0], dimension: 'thing' } : null;
  }
  const [whole, plain, scale, scaled, tail] = match;
  const word = plain ?? scaled!;
  const end = at + whole.length;
  // 6.1mmol is no 6.1 mm.
  if (/[A-Za-z]$/.test(whole) && /[A-Za-z]/.test(text[end] ?? '')) return null;
  // 三千吨级, 5A级: a grade.
  if (text[end] === '级' || (scale !== undefined && /^[县镇乡村校]$/u.test(word))) return null;
  if (tail === '' && NOT_BEFORE[word]?.test(text.slice(end))) return null;
  return { end, unit: whole, dimension: DIMENSION.get(word)! };
}
