import { HAN, toChinese } from '../../text/numerals.ts';
import type { Mark } from './marks.ts';
import type { Node } from './numbering.ts';
import { excerpt, type State } from './state.ts';

const FIGURES = new RegExp(`[\\d${HAN}]+`, 'u');

/**
 * A number lost in the source but certain from its neighbours: exactly one is missing before `next`,
 * and exactly one bullet stands where it should be.
 */
export function recoverLost(
  parent: Node,
  previous: Node | null,
  next: Mark,
  state: State,
): boolean {
  const start = previous ? parent.children.indexOf(previous) + 1 : 0;
  const between = [...parent.children.slice(start), ...(previous?.children ?? [])].filter(
    ({ kind }) => kind === 'bullet',
  );
  const [bullet] = between;
  if (between.length !== 1 || !bullet || bullet.mark!.printed === '——') return false;
  const number = next.number - 1;
  const label = next.label.replace(FIGURES, (digits) =>
    /\d/.test(digits) ? String(number) : toChinese(number),
  );
  bullet.parent!.children.splice(bullet.parent!.children.indexOf(bullet), 1);
  bullet.parent = parent;
  parent.children.splice(previous ? parent.children.indexOf(previous) + 1 : 0, 0, bullet);
  bullet.kind = state.numbering.kindOf(next, parent);
  bullet.inferred = true;
  bullet.label = label;
  bullet.mark = { ...bullet.mark!, kind: next.kind, number, label };
  state.issues.push({
    ruleId: 'marker-lost',
    line: bullet.pieces[0]!.line,
    message: `编号缺失，按前后编号推定为“${label}”：“${excerpt(bullet.pieces[0]!.text)}”`,
  });
  return true;
}
