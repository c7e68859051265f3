import type { Issue } from '../model.ts';
import type { Node } from './numbering.ts';
import { roleOf } from './roles.ts';
import { findSignature } from './signature.ts';
import { titleEnd } from './title.ts';

/**
 * Reports the documents that follow the first in one source: behind its signature comes a title with a
 * number or addressees of its own. (A plan that a notice sends out has neither.)
 */
export function severalDocuments(root: Node): Issue[] {
  return root.children
    .filter(({ kind }) => kind === 'front' || kind === 'preamble' || kind === 'closing')
    .flatMap(({ pieces }) => {
      const texts = pieces.map(({ text }) => text.trim());
      const behind = findSignature(texts)?.to ?? texts.length;
      const lines = texts.map((text) => ({ text, role: roleOf(text) }));
      for (let at = behind; at < lines.length; at += 1) {
        const end = titleEnd(lines, at);
        if (end === null) continue;
        const letter = lines
          .slice(end, end + 3)
          .some(({ role }) => role === 'elements' || role === 'addressees');
        if (!letter) continue;
        const title = texts.slice(at, end).join('');
        const message = `同一来源中还有另一份公文：“${title}”，请分开收录`;
        return [{ ruleId: 'several-documents', line: pieces[at]!.line, message }];
      }
      return [];
    });
}
