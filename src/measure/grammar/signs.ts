import type { Measured } from './measured.ts';

const BELOW_ZERO = /^(?:℃|°C|摄氏度|度|%|‰|个百分点)$/u;
/** A dash that is a minus: what stands before it asks for a value, or begins. */
const MINUS = /(?:^|[\s（，：、≤≥<>为到至在达于约是过])—$/u;

/** −5℃, −2℃～8℃, 零下5℃, ±5%; null where the sign can't be told from a dash, or a tolerance belongs to another number. */
export function withSign(
  text: string,
  start: number,
  measured: Measured,
): (Measured & { start: number }) | null {
  const before = text.slice(Math.max(0, start - 2), start);
  const { value, unit } = measured;
  if (text[measured.end] === '±') return null;
  if (before.endsWith('±')) {
    const alone = !/[\d%℃]±$/u.test(before) && typeof value === 'number';
    return alone ? { ...measured, start: start - 1, value: [-value, value] } : null;
  }
  const words = /—$|零下$/u.exec(before)?.[0];
  if (!words || !BELOW_ZERO.test(unit ?? '')) return { ...measured, start };
  const degrees = /[℃C度]$/u.test(unit!);
  if (words === '—' && !(degrees ? !/[\d℃C度—]—$/u.test(before) : MINUS.test(before))) return null;
  const below: Measured['value'] = Array.isArray(value) ? [-value[0], value[1]] : -value;
  return { ...measured, start: start - words.length, value: below };
}

/** 2×300, 3米×5米, √2: parts of a product, or what a root is taken of. */
export function isFactor(text: string, start: number, end: number): boolean {
  return (
    /[\d\u4e00-\u9fffa-z][×*]$|[√∛∜]（?$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[×*xX]\d/u.test(text.slice(end))
  );
}
