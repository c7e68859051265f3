/** Faults as editors meet them, planted in a text by a seed: what stands where, and by which rules it is to be found. */
import type { Clause, Quantity } from '../../src/model.ts';
import { sentences } from '../../src/text/sentences.ts';

export interface Fault {
  kind: string;
  /** Line of the text, from 1. */
  line: number;
  /** Any of these rules finds it. */
  rules: string[];
  was: string;
  is: string;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Ground {
  /** Lines of the text, each a paragraph. */
  lines: string[];
  /** Of the text as it is without faults. */
  clauses: readonly Clause[];
  quantities: readonly Quantity[];
  year: number;
  otherPlaces: readonly string[];
  /** Documents that are known, by title and number. */
  known: readonly { title: string; docNumber: string }[];
}

type Draw = () => number;
/** The line with the fault; null where the line doesn't lend itself to it. */
type Plant = (line: string, draw: Draw, ground: Ground) => string | null;

const pick = <T>(list: readonly T[], draw: Draw): T | undefined =>
  list[Math.floor(draw() * list.length)];
const DIGITS = '一二三四五六七八九';

function replaceOne(
  line: string,
  pattern: RegExp,
  draw: Draw,
  by: (match: RegExpMatchArray) => string,
): string | null {
  const match = pick([...line.matchAll(pattern)], draw);
  return match
    ? line.slice(0, match.index) + by(match) + line.slice(match.index + match[0].length)
    : null;
}
/** Puts a sentence behind the first sentence of a line. */
function insert(line: string, sentence: string): string | null {
  const at = line.indexOf('。', 4) + 1;
  return at > 0 ? line.slice(0, at) + sentence + line.slice(at) : null;
}

/** A sentence of another clause that states an aim in numbers. */
function stated(
  ground: Ground,
  line: string,
  draw: Draw,
): { sentence: string; quantity: Quantity } | null {
  const fit = ground.quantities.flatMap((quantity) => {
    const clause = ground.clauses.find(({ clauseId }) => clauseId === quantity.clauseId);
    if (!clause || clause.table || typeof quantity.value !== 'number') return [];
    if (quantity.kind !== 'target' || (quantity.subject?.length ?? 0) < 4) return [];
    const span = sentences(clause.text).find(
      ([from, to]) => from <= quantity.at[0] && quantity.at[1] <= to,
    );
    const sentence = span ? clause.text.slice(...span).trim() : '';
    const simple = sentence.length < 120 && (sentence.match(/\d+/gu)?.length ?? 0) < 4;
    return simple && sentence.endsWith('。') && !line.includes(sentence)
      ? [{ sentence, quantity }]
      : [];
  });
  return pick(fit, draw) ?? null;
}

const PLANTS: Record<string, { rules: string[]; plant: Plant }> = {
  'number skipped or repeated': {
    rules: ['number-gap', 'number-repeated', 'duplicate-id', 'marker-lost'],
    plant: (line, draw) => {
      const match = /^(（?)([一二三四五六七八九])([）、])/u.exec(line);
      const now = DIGITS.indexOf(match?.[2] ?? '') + (draw() < 0.5 ? 1 : 2);
      return match && DIGITS[now]
        ? `${match[1]}${DIGITS[now]}${match[3]}${line.slice(match[0].length)}`
        : null;
    },
  },
  'name of another place': {
    rules: ['other-place'],
    plant: (line, draw, { otherPlaces }) => {
      const place = pick(otherPlaces, draw) ?? '';
      return draw() < 0.5
        ? replaceOne(line, /(?:全市|我市|全县|各县[（(]市[、）)区]*)/gu, draw, () => place)
        : insert(line, `${place}各有关部门要加强指导。`);
    },
  },
  'a deadline that has passed': {
    rules: ['deadline-passed'],
    plant: (line, draw, { year }) =>
      insert(
        line,
        pick(
          [
            `到${year - 3}年底，完成全部任务。`,
            `${year - 2}年底前完成整改。`,
            `力争到${year - 4}年取得明显成效。`,
          ],
          draw,
        ) ?? '',
      ),
  },
  'years the wrong way round': {
    rules: ['years-reversed'],
    plant: (line, draw, { year }) =>
      insert(
        line,
        pick(
          [`实施期限为${year + 3}年至${year + 1}年。`, `${year + 4}—${year + 2}年分步实施。`],
          draw,
        ) ?? '',
      ),
  },
  'a day that is none': {
    rules: ['no-such-day'],
    plant: (line, draw, { year }) =>
      insert(
        line,
        pick(
          [
            `请于${year + 1}年2月30日前报送方案。`,
            `自${year + 1}年6月31日起执行。`,
            `${year + 1}年13月前完成。`,
          ],
          draw,
        ) ?? '',
      ),
  },
  'one indicator with two values': {
    rules: ['values-unlike'],
    plant: (line, draw, ground) => {
      const found = stated(ground, line, draw);
      if (!found) return null;
      const { sentence, quantity } = found;
      const value = String(quantity.value);
      return sentence.includes(value)
        ? insert(line, sentence.replace(value, String(Number(quantity.value) + 5)))
        : null;
    },
  },
  'one indicator with two units': {
    rules: ['units-unlike', 'percent-permille'],
    plant: (line, draw, ground) => {
      const found = stated(ground, line, draw);
      return found?.quantity.unit === '%' && found.sentence.includes('%')
        ? insert(line, found.sentence.replaceAll('%', '‰'))
        : null;
    },
  },
  'one aim with two deadlines': {
    rules: ['deadlines-differ'],
    plant: (line, draw, ground) => {
      const found = stated(ground, line, draw);
      const year = found?.quantity.deadline?.slice(0, 4);
      return found && year && found.sentence.includes(year)
        ? insert(line, found.sentence.replace(year, String(Number(year) + 1)))
        : null;
    },
  },
  'a bracket or mark lost': {
    rules: ['unbalanced-bracket'],
    plant: (line, draw) =>
      replaceOne(
        line,
        /(?<=[\p{Script=Han}，。])[）”》](?=[\p{Script=Han}，。；])/gu,
        draw,
        () => '',
      ),
  },
  'a numeral in a wrong form': {
    rules: [
      'zero-form',
      'mixed-numerals',
      'full-width-digits',
      'sign-twice',
      'grouping',
      'limit-twice',
      'about-twice',
    ],
    plant: (line, draw) =>
      pick<() => string | null>(
        [
          () => insert(line, '该制度自二0二三年起执行。'),
          () => insert(line, '培训人员3千500人。'),
          () =>
            replaceOne(line, /\d+(?=%)/gu, draw, ([digits]) =>
              digits.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
            ),
          () => replaceOne(line, /%/gu, draw, () => '%%'),
          () => insert(line, '共投入资金1，200万元。'),
          () => insert(line, '覆盖率不低于90%以上。'),
          () => insert(line, '平均用时约30分钟左右。'),
        ],
        draw,
      )?.() ?? null,
  },
  'a citation with a wrong number or title': {
    rules: ['citation'],
    plant: (line, draw, { known }) => {
      const document = pick(known, draw);
      if (!document) return null;
      const { title, docNumber } = document;
      const digits = /(\d+)号/u.exec(docNumber)?.[1] ?? '';
      const wrong =
        draw() < 0.5
          ? [title, docNumber.replace(`${digits}号`, `${Number(digits) + 3}号`)]
          : [title.replace(/.{2}(?=[\p{Script=Han}]{3}$)/u, '有关'), docNumber];
      return insert(line, `落实《${wrong[0]}》（${wrong[1]}）。`);
    },
  },
};

/** Plants so many faults, no two in one line or beside each other, kinds in turn. */
export function plant(
  ground: Ground,
  count: number,
  seed: number,
): { lines: string[]; faults: Fault[] } {
  const draw = random(seed);
  const lines = [...ground.lines];
  // Nobody's aims stand in the head and in the colophon.
  const outside = new Set(
    ground.clauses
      .filter(({ kind }) => kind === 'front' || kind === 'colophon')
      .flatMap(({ text }) => text.split('\n')),
  );
  const faults: Fault[] = [];
  const kinds = Object.entries(PLANTS);
  for (let tries = 0; faults.length < count && tries < 4000; tries++) {
    const [kind, { rules, plant: make }] = kinds[tries % kinds.length] as (typeof kinds)[number];
    const n = Math.floor(draw() * lines.length);
    if (faults.some(({ line }) => Math.abs(line - 1 - n) < 1)) continue;
    const was = lines[n] ?? '';
    if (was.length < 20 || was.includes('\t') || outside.has(was)) continue;
    const is = make(was, draw, ground);
    if (is === null || is === was) continue;
    lines[n] = is;
    faults.push({ kind, line: n + 1, rules, was, is });
  }
  return { lines, faults };
}
