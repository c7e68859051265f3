import { segments as cutIntoSegments } from '../../text/sentences.ts';

export interface Span {
  start: number;
  end: number;
}

/** A stretch between commas outside brackets and quotation marks. */
export interface Segment extends Span {
  sentence: number;
  paragraph: number;
}

/** In a flat text a full-width comma parts figures: 30，400，500家. */
const IN_FIGURE = /^\d[,：]\d$/;
const END = /[。；！？\n，,：\t]*$/u;

/** Cuts a folded text into segments, counting sentences (ended by 。！？) and paragraphs. */
export function segments(text: string): Segment[] {
  const found: Segment[] = [];
  let sentence = 0;
  let paragraph = 0;
  for (const [start, behind] of cutIntoSegments(text, IN_FIGURE)) {
    const [signs] = END.exec(text.slice(start, behind))!;
    const end = behind - signs.length;
    if (end > start) found.push({ start, end, sentence, paragraph });
    sentence += signs.replace(/[；，,：\t]/gu, '').length;
    paragraph += signs.replace(/[^\n]/gu, '').length;
  }
  return found;
}
