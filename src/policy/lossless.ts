import type { Policy, Source } from '../model.ts';
import { squeeze } from '../text/squeeze.ts';

/**
 * The promise of the project: the clauses' texts in order equal the source, furniture taken out at its
 * lines, character for character once white space is removed. Returns null where it holds, else a
 * message in Chinese that shows the first difference.
 */
export function firstDifference(policy: Policy, source: Source): string | null {
  // In the order of the source: a line that a separator parts may be furniture in part.
  const furniture = policy.furniture.map(({ line, text }) => ({ line, text: squeeze(text) }));
  let aside = 0;
  let expected = '';
  const starts: [number, number][] = [];
  for (const { line, text } of source.lines) {
    const squeezed = squeeze(text);
    if (squeezed !== '' && furniture[aside]?.line === line && furniture[aside]?.text === squeezed) {
      aside += 1;
      continue;
    }
    starts.push([expected.length, line]);
    expected += squeezed;
  }
  const odd = furniture[aside];
  if (odd) return `${source.file} 第 ${odd.line} 行：记为版面信息的文字与原文不符`;
  const actual = policy.clauses.map(({ text }) => squeeze(text)).join('');
  if (actual === expected) return null;
  let at = 0;
  while (actual[at] === expected[at]) at += 1;
  const line = starts.findLast(([start]) => start <= at)?.[1] ?? 1;
  return `${source.file} 第 ${line} 行：原文“${expected.slice(at, at + 20)}”，条款文字“${actual.slice(at, at + 20)}”`;
}
