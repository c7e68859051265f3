import { squeeze } from '../../text/squeeze.ts';
import { organsOf } from './organs.ts';
import type { Signature } from './signature.ts';

export interface Issuing {
  signature: Signature | null;
  title: string;
  /** 某市人民政府令. */
  order: string | null;
  letterhead: string[];
}

const BEFORE_ACTION =
  /^(.+?)(?:等[\p{Script=Han}\d]{1,6}(?:部门|单位))?(?:关于|印发|转发|批转|公布|发布|颁布)/u;

/** 发文机关: who signs, else who the title, the order or the letterhead names; null where none does. */
export function issuerOf({ signature, title, order, letterhead }: Issuing): string | null {
  const organs = [
    signature?.organs,
    issuerInTitle(title),
    order === null ? null : organsOf(order.replace(/令$/u, '')),
    letterheadNames(letterhead),
  ].find((each) => each && each.length > 0);
  return organs ? organs.map(squeeze).join('、') : null;
}

/** The organs that a title begins with: X关于…, X印发…; null where it names none. */
export function issuerInTitle(title: string): string[] | null {
  const named = BEFORE_ACTION.exec(title)?.[1];
  return named === undefined ? null : organsOf(named);
}

/** The organs of a letterhead: one a line, or one over lines; without 文件 behind them. */
export function letterheadNames(lines: string[]): string[] {
  const names = lines.map((line) => line.replace(/(?:文件|公告|通告)$/u, '')).filter(Boolean);
  const each = names.map(organsOf);
  const whole = each.every((organs) => organs !== null) ? each.flat() : organsOf(names.join(''));
  return whole ?? [];
}
