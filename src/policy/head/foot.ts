import { squeeze } from '../../text/squeeze.ts';
import { readAttachments } from './attachments.ts';
import { takeElements } from './elements.ts';
import { findSignature, type Signature } from './signature.ts';

/** What stands at the foot of a document: 附件说明, signature, 附注. */
export interface Foot {
  signature: Signature | null;
  attachments: string[];
  note: string | null;
}

const CONTACT = /^[（(]?(?:此件|本件|本文|联系人|联系单位|联系电话|咨询电话)/u;

/** Lines of a closing → its attachments, its signature and its note, where it has them. */
export function readFoot(lines: string[]): Foot {
  const signature = findSignature(lines);
  return {
    signature,
    attachments: readAttachments(lines.slice(0, signature?.from)).names,
    note: noteIn(lines.slice(signature?.to ?? 0), signature !== null),
  };
}

/** What stands in brackets below the date and is more than the 公开属性; elsewhere only what says whom to ask. */
function noteIn(lines: string[], signed: boolean): string | null {
  const notes: string[] = [];
  let open = false;
  for (const line of lines.map(squeeze)) {
    if (open) notes.push(notes.pop() + line);
    else if (CONTACT.test(line) || (signed && /^[（(]/u.test(line))) notes.push(line);
    else continue;
    open = /^[（(]/u.test(notes.at(-1)!) && !/[）)]$/u.test(line);
  }
  const said = notes
    .filter((note) => takeElements(note).rest !== '')
    .map((note) => note.replace(/^[（(](.*)[）)]$/u, '$1'));
  return said.length > 0 ? said.join('；') : null;
}
