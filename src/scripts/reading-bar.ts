/** The line above the text: the clause that is read, the ones beside it, and citing it. */
import type { CiteData } from './citing.ts';
import { nameOf } from './clause-name.ts';

/** Makes the bar of the page show a clause; `cite` opens the citations of one. */
export function readingBar(
  sections: readonly HTMLElement[],
  labels: CiteData['clauses'],
  cite: (section: HTMLElement) => void,
): (section: HTMLElement) => void {
  const bar = document.querySelector('.reading-bar');
  const here = bar?.querySelector('[data-here]');
  const steps = [...(bar?.querySelectorAll<HTMLAnchorElement>('[data-step]') ?? [])];
  const indexOf = new Map(sections.map((section, index) => [section, index]));
  let current = sections[0];
  bar?.querySelector('[data-cite-here]')?.addEventListener('click', () => {
    if (current) cite(current);
  });

  return (section) => {
    current = section;
    if (here) here.textContent = nameOf(section, labels[section.id]?.[0] ?? '');
    for (const step of steps) {
      const next = sections[(indexOf.get(section) ?? 0) + Number(step.dataset.step)];
      if (next) step.href = `#${next.id}`;
      else step.removeAttribute('href');
      step.title = next ? (labels[next.id]?.[0] ?? '') : '';
    }
  };
}
