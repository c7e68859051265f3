import { append } from '../append.ts';
import { children, type XmlElement } from '../xml.ts';
import { readBlocks } from './body.ts';
import { type BodyContext, type BodyLine, flatText } from './context.ts';

/** The notes that the text refers to, each opening with its mark; the others are set aside. */
export function readNotes(
  root: XmlElement | undefined,
  kind: string,
  context: BodyContext,
): BodyLine[] {
  const notes = new Map(
    children(root, kind).map((note) => [`${kind}:${note.attributes.id}`, note]),
  );
  const lines: BodyLine[] = [];
  for (const [key, mark] of context.notes) {
    const note = notes.get(key);
    if (!note) continue;
    notes.delete(key);
    const own = readBlocks(note, context).filter(
      ({ text, remarks }) => text.trim() !== '' || remarks !== undefined,
    );
    own.forEach((line, index) => {
      lines.push(index === 0 ? { ...line, text: `${mark}${line.text.trimStart()}` } : line);
    });
  }
  append(context.aside, [...notes.values()].map(flatText));
  return lines;
}
