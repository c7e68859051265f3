import type { Dimension } from '../../lexicon/units.ts';
import { COUNT, type Numeral } from './numerals.ts';
import { readUnit } from './units.ts';

/** A number with its unit, before anybody asks what stands around it. */
export interface Measured {
  value: number | [number, number];
  /** End of number and unit. */
  end: number;
  unit: string | null;
  dimension: Dimension | null;
  /** 余, 多. */
  approximate: boolean;
}

const MORE_THAN = /^(?:余|[多来](?![少元种样方]))/u;

/** 个半小时, 个半月: a half between the words of the unit. */
const AND_A_HALF = /个半(小时|月|学期|学年|星期|工作日)/uy;
const HALVED = /^半(?![年月径数导成])/u;

/** 七年零六个月, 2小时30分, 三元二角: what stands behind is the rest of the same amount. */
const REST = new RegExp(
  `(?:年(?=${COUNT}个月)|个?月(?=${COUNT}[天日])|小时(?=${COUNT}分)|分钟?(?=${COUNT}秒))${COUNT}(?:个月|天|日|分钟?|秒)|元${COUNT}角(?:${COUNT}分)?`,
  'uy',
);

/** 100[2]家, 30①所: the mark of a note between a number and its unit. */
const NOTE = /(?:[[〔【]\d{1,2}[\]〕】]|[①-⑳])/uy;

/** How far an amount in two units reaches whose first number ends at `at`; null where it is none. */
export function twoUnits(text: string, at: number): number | null {
  REST.lastIndex = at;
  return REST.test(text) ? REST.lastIndex : null;
}

/** Reads the unit of a number, 余 and 半 with it: 100余家, 一年半. */
export function withUnit(text: string, { value, unit: named, end }: Numeral): Measured {
  if (named) return { value, end, unit: named, dimension: 'share', approximate: false };
  AND_A_HALF.lastIndex = end;
  const half = AND_A_HALF.exec(text);
  if (half) {
    const unit = `个${half[1]}`;
    return {
      value: value + 0.5,
      end: end + half[0].length,
      unit,
      dimension: 'time',
      approximate: false,
    };
  }
  NOTE.lastIndex = end;
  const from = NOTE.test(text) ? NOTE.lastIndex : end;
  const approximate = MORE_THAN.test(text.slice(from));
  const unit = readUnit(text, from + (approximate ? 1 : 0));
  if (!unit) return { value, end, unit: null, dimension: null, approximate: false };
  const behind = text.slice(unit.end);
  const after = MORE_THAN.test(behind) && /[万亿千百]$/u.test(unit.unit);
  // 5万余人 are counted in 万人.
  const rest = after ? readUnit(text, unit.end + 1) : null;
  if (rest) return { ...rest, unit: `${unit.unit}${rest.unit}`, value, approximate: true };
  const measured = { ...unit, approximate: approximate || after };
  return Number.isInteger(value) && /^times?$/.test(unit.dimension) && HALVED.test(behind)
    ? { ...measured, value: value + 0.5, end: unit.end + 1 }
    : { ...measured, value };
}
