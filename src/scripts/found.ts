/**
 * The form in which search compares text: one character for each that counts, white space dropped,
 * width, case, kinds of bracket and of dash levelled. Returns the offset of each in the original.
 */
export function levelled(text: string): { text: string; at: number[] } {
  let level = '';
  const at: number[] = [];
  let i = 0;
  for (const character of text) {
    const form = character
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[〔〈《【「『[{<]/gu, '(')
      .replace(/[〕〉》】」』\]}>]/gu, ')')
      .replace(/[‐-―−~～ー─━]/gu, '-')
      .replace(/\s/gu, '');
    level += form;
    for (let k = 0; k < form.length; k++) at.push(i);
    i += character.length;
  }
  at.push(i);
  return { text: level, at };
}

/**
 * Marks words in the given elements with the CSS Custom Highlight API: the document is not touched,
 * so nothing moves. Returns how many places were marked; 0 where the browser cannot.
 */
export function markFound(elements: Iterable<Element>, query: string, words: boolean): number {
  const wanted = (words ? query.split(/\s+/u) : [query])
    .filter((word) => !word.startsWith('-'))
    .map((word) => levelled(word).text)
    .filter(Boolean);
  if (wanted.length === 0 || !('highlights' in CSS)) return 0;
  const ranges: Range[] = [];
  for (const element of elements) {
    const nodes: Text[] = [];
    const starts: number[] = [];
    let whole = '';
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push(node as Text);
      starts.push(whole.length);
      whole += node.nodeValue ?? '';
    }
    const place = (offset: number): [Text, number] | null => {
      const k = starts.findLastIndex((start) => start <= offset);
      const node = nodes[k];
      return node ? [node, offset - (starts[k] ?? 0)] : null;
    };
    const level = levelled(whole);
    for (const word of wanted) {
      for (
        let i = level.text.indexOf(word);
        i >= 0;
        i = level.text.indexOf(word, i + word.length)
      ) {
        const from = place(level.at[i] ?? 0);
        const to = place((level.at[i + word.length - 1] ?? 0) + 0);
        if (!from || !to) continue;
        const range = new Range();
        range.setStart(...from);
        range.setEnd(to[0], Math.min(to[1] + 1, to[0].length));
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges));
  return ranges.length;
}
