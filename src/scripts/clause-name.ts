/**
 * 二（一）1.健全…: where a clause stands (`label`, 二（一）1) and its heading, whose mark is the end of that; a dash
 * in place of a mark and the stop behind a heading say nothing.
 */
export function nameOf(section: Element, label: string): string {
  const heading = (section.querySelector('h2,h3,h4,h5,h6')?.textContent?.trim() ?? '').replace(
    /^- *|。$/gu,
    '',
  );
  const mark = [...label].findIndex((_, at) => heading.startsWith(label.slice(at).trim()));
  return mark < 0 ? `${label}　${heading}`.trim() : label.slice(0, mark) + heading;
}
