import { HAN, toChinese } from '../../text/numerals.ts';
import type { Mark } from './marks.ts';
import type { Node } from './numbering.ts';
import { excerpt, type State } from './state.ts';
import { addNode } from './tree.ts';

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
  const siblings: (Node | null)[] = parent.children;
  const [bullet, another] = [
    ...parent.children.slice(siblings.indexOf(previous) + 1),
    ...(previous?.children ?? []),
  ].filter(({ kind }) => kind === 'bullet');
  if (!bullet || another || bullet.mark!.printed === '——') return false;
  const number = next.number - 1;
  const label = next.label.replace(FIGURES, (digits) =>
    /\d/.test(digits) ? String(number) : toChinese(number),
  );
  if (label === next.label) return false;
  const { children } = bullet.parent!;
  // What stands behind it, a table or a paragraph, is its own.
  const [, ...behind] = children.splice(children.indexOf(bullet));
  for (const node of behind) addNode(bullet, Object.assign(node, { parent: bullet }));
  addNode(parent, Object.assign(bullet, { parent }));
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
