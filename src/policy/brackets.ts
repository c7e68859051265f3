/** A bracket that stands in no other: from its opening to behind its closing sign. */
export interface Bracket {
  start: number;
  end: number;
  /** It ends a paragraph. */
  last: boolean;
}

const ENDS_PARAGRAPH = /^\s*[。；;]?\s*(?:$|\n|[（(])/u;

/** The outermost brackets of a text in order; one that is not closed on its line is none. */
export function outerBrackets(text: string): Bracket[] {
  const brackets: Bracket[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '\n') depth = 0;
    else if ('（(［【'.includes(character)) {
      if (depth === 0) start = at;
      depth += 1;
    } else if ('）)］】'.includes(character) && depth > 0) {
      depth -= 1;
      if (depth === 0)
        brackets.push({
          start,
          end: at + 1,
          last: ENDS_PARAGRAPH.test(text.slice(at + 1, at + 9)),
        });
    }
  }
  return brackets;
}

/** The beginning of a text up to the end of its sentence, of its line or of the bracket it stands in. */
export function upToEnd(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if ('（(〔[【［'.includes(character)) depth += 1;
    if ('）)〕]】］'.includes(character)) {
      if (depth === 0) return text.slice(0, at);
      depth -= 1;
    }
    if (character === '\n' || (depth === 0 && '；;。'.includes(character)))
      return text.slice(0, at);
  }
  return text;
}
