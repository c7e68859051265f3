import { element, text } from './xml.ts';

export interface FeedEntry {
  /** Stable and unique in the feed. */
  id: string;
  title: string;
  address: string;
  /** YYYY-MM-DD. */
  date: string;
  summary: string;
}

/** Entries that a feed holds at most: readers fetch it again and again. */
const MOST = 50;

/** A feed in Atom (RFC 4287), newest first. Its ids don't hang on where the site stands, so a new address repeats nothing. */
export function atomFeed(
  feed: { id: string; title: string; subtitle: string; address: string; self: string },
  entries: readonly FeedEntry[],
): string {
  const urn = (id: string) => element('id', {}, text(`urn:policy-clauses:${id}`));
  const updated = (date: string) => element('updated', {}, text(`${date}T00:00:00+08:00`));
  const newest = [...entries]
    .sort((a, b) => (a.date === b.date ? compare(a.id, b.id) : compare(b.date, a.date)))
    .slice(0, MOST);
  const root = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
    urn(feed.id),
    element('title', {}, text(feed.title)),
    element('subtitle', {}, text(feed.subtitle)),
    element('link', { href: feed.address }),
    element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    updated(newest[0]?.date ?? '1970-01-01'),
    element('author', {}, element('name', {}, text('政策条文'))),
    newest.map(({ id, title, address, date, summary }) =>
      element(
        'entry',
        {},
        urn(id),
        element('title', {}, text(title)),
        element('link', { href: address }),
        updated(date),
        element('summary', {}, text(summary)),
      ),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
