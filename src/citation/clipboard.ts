import type { Clause } from '../model.ts';
import { pinCite } from './pin.ts';
import { type CitedMeta, citedUrl } from './reference.ts';

/** What goes to the clipboard: plain text, and HTML that Word and WPS paste with a live link. */
export interface Copied {
  plain: string;
  html: string;
}

/**
 * A clause quoted for a memo: its words as printed, then the pin-cite in brackets, linked to the
 * clause. Paragraphs of the clause stay paragraphs.
 */
export function quotation(meta: CitedMeta, clause: Clause, baseUrl: string): Copied {
  const cite = pinCite(meta, clause);
  const paragraphs = clause.text.split('\n');
  const link = `<a href="${escapeHtml(citedUrl(meta, clause, baseUrl))}">${escapeHtml(cite)}</a>`;
  const html = paragraphs.map(escapeHtml).join('</p><p>');
  return {
    plain: `${clause.text}\n（${cite}）`,
    html: `<p>${html}</p><p>（${link}）</p>`,
  };
}

/** An entry of a list of references whose address is a live link. */
export function linkedReference(entry: string): Copied {
  const html = escapeHtml(entry).replace(
    /https?:\/\/\S+(?=\.$)/,
    (url) => `<a href="${url}">${url}</a>`,
  );
  return { plain: entry, html: `<p>${html}</p>` };
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (char) => entities[char] ?? char);
}
