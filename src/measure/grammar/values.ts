import { COMPARED, type Comparator } from '../../lexicon/comparators.ts';
import { strength } from '../../lexicon/strength.ts';
import { TO_VALUE, verbs } from '../../lexicon/verbs.ts';
import { comparatorBefore, comparatorOf } from './comparators.ts';
import { type Figure, readFigures } from './figures.ts';

/** What a cell states that is nothing but values. */
export interface Value {
  figure: Figure;
  comparator: Comparator;
  /** The year that the cell gives itself: 89.6（2014年）, 2015年为27.7. */
  year: string | null;
}

const LEAD = new RegExp(
  `^(?:${TO_VALUE}|${verbs('holds')}|${COMPARED}|${strength('aim')}|为|是|＝|～)*$`,
  'u',
);
const OWN_YEAR = new RegExp(
  `^(20\\d\\d)年?[底末]?(?:为|：|${verbs('states')})?(?=[^\\d年]*\\d)`,
  'u',
);
const YEAR_BEHIND = /（[^（）]*?(20\d\d)年?[^（）]*）$/u;
const ASIDE = /（[^（）]*）$/u;
/** [300], 〔5万〕: a sum over the years. */
const BRACKETED = /^([[〔（])(.+)[\]〕）]$/u;
const NUMBER = /^\d+(?:\.\d+)?$/u;
const SEVERAL = /^\d+(?:\.\d+)?(?:[/、， ]\d+(?:\.\d+)?)+$/u;
const RATIO = /^(\d+(?:\.\d+)?)：(\d+(?:\.\d+)?)$/u;

/**
 * The values of a cell that is nothing but values; null where it is running text. 7/16 under 国家/省级 are two, [300] is a sum over the years, and a year or a long number is a value here.
 */
export function valuesOf(cell: string, unit: string | null): Value[] | null {
  const year = OWN_YEAR.exec(cell)?.[1] ?? YEAR_BEHIND.exec(cell)?.[1] ?? null;
  const from = OWN_YEAR.exec(cell)?.[0].length ?? 0;
  const words = cell.slice(from);
  // A bracket behind the value says when or of what, unless all of it is one.
  const own = words.replace(ASIDE, '') || words;
  const made = (figure: Figure, comparator: Comparator): Value => ({ figure, comparator, year });
  const ratio = RATIO.exec(own);
  if (ratio) {
    const value: [number, number] = [Number(ratio[1]), Number(ratio[2])];
    return [made({ ...bare(from, own), value, unit: '比例' }, '=')];
  }
  if (SEVERAL.test(own) && unit !== null) {
    let at = from;
    return own.split(/[/、， ]/u).map((part) => {
      const figure = bare(at, part);
      at += part.length + 1;
      return made(figure, '=');
    });
  }
  const [, open = '', inner = own] = BRACKETED.exec(own) ?? [];
  const start = from + open.length;
  if (NUMBER.test(inner)) return [made(bare(start, inner), '=')];
  const figures = readFigures(inner);
  const [only] = figures;
  if (!only) return null;
  const lead = inner.slice(0, only.start);
  if (figures.length > 1 || !LEAD.test(lead) || inner.length - only.reach > 1) return null;
  const shifted = {
    ...only,
    start: only.start + start,
    end: only.end + start,
    reach: only.reach + start,
  };
  return [made(shifted, comparatorOf(only, only.behind ?? comparatorBefore(lead), lead))];
}

function bare(start: number, digits: string): Figure {
  return {
    start,
    end: start + digits.length,
    reach: start + digits.length,
    value: Number(digits),
    unit: null,
    dimension: null,
    script: 'arabic',
    behind: null,
    approximate: false,
    quoted: false,
  };
}
