/** Marks along the scrollbar: where the groups stand in which documents differ. */

const SVG = 'http://www.w3.org/2000/svg';

/** Of the width, by what a mark says: both, the first alone, another alone. */
const SHAPE = { both: [0, 10], first: [0, 4], other: [6, 4] } as const;

export interface Mark {
  element: HTMLElement;
  shape: keyof typeof SHAPE;
}

/** Draws marks at the height at which their elements stand on the page. */
export function drawRail(svg: SVGSVGElement, marks: readonly Mark[]): void {
  const whole = document.documentElement.scrollHeight;
  svg.setAttribute('viewBox', `0 0 10 ${whole}`);
  svg.replaceChildren(
    ...marks.flatMap(({ element, shape }) => {
      const { top, height } = element.getBoundingClientRect();
      if (height === 0) return [];
      const [x, width] = SHAPE[shape];
      const rect = document.createElementNS(SVG, 'rect');
      const place = { x, y: top + scrollY, width, height: Math.max(height * 0.6, whole / 300) };
      for (const [name, value] of Object.entries(place)) rect.setAttribute(name, String(value));
      rect.classList.add(shape);
      return [rect];
    }),
  );
}
