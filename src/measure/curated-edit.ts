/** Writes what a command adds to YAML that people write, and leaves every other character as it is. */
import { isMap, isNode, isSeq, parseDocument } from 'yaml';

/**
 * The text of a measures file with an entry added to the `reviewed` of a measure. In: the text, the id of the
 * measure, the entry as one line. Throws where the text has no such measure.
 */
export function withReviewed(text: string, measure: string, entry: string): string {
  const { contents } = parseDocument(text);
  const items: unknown[] = isSeq(contents) ? contents.items : [];
  const item = items.filter((each) => isMap(each)).find((each) => each.get('id') === measure);
  const node = item?.get('reviewed', true) ?? item;
  if (!isNode(node) || !node.range) throw new Error(`没有标识为 ${measure} 的措施`);
  // The range of a block ends where the next begins; what follows its last word is white space.
  const end = text.slice(0, node.range[1]).trimEnd().length;
  const head = node === item ? '\n  reviewed:' : '';
  return `${text.slice(0, end)}${head}\n    - ${entry}${text.slice(end)}`;
}
