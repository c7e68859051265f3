import sax from 'sax';
import { expect, test } from 'vitest';
import { atomFeed } from '../../src/formats/atom.ts';

const feed = { id: 'policies', title: '文件', subtitle: '', address: '/a/', self: '/feed.xml' };
const entry = (id: string, date: string) => ({
  id,
  title: `《${id}》<b>&`,
  address: `/policies/${id}/`,
  date,
  summary: '甲市',
});

function read(xml: string): string[] {
  const parser = sax.parser(true);
  const path: string[] = [];
  const said: string[] = [];
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name }) => path.push(name);
  parser.onclosetag = () => path.pop();
  parser.ontext = (text) => said.push(`${path.join('/')}: ${text}`);
  parser.write(xml).close();
  return said.filter((line) => line.trim() !== ':');
}

test('entries stand newest first, those of one day by their id, with what the standard asks for', () => {
  const said = read(
    atomFeed(feed, [entry('b', '2024-05-01'), entry('c', '2025-01-01'), entry('a', '2024-05-01')]),
  );
  expect(said.filter((line) => line.startsWith('feed/entry/id'))).toEqual(
    ['c', 'a', 'b'].map((id) => `feed/entry/id: urn:policy-clauses:${id}`),
  );
  expect(said).toContain('feed/updated: 2025-01-01T00:00:00+08:00');
  expect(said).toContain('feed/id: urn:policy-clauses:policies');
  expect(said).toContain('feed/entry/title: 《c》<b>&');
});

test('a feed holds the newest fifty, and one without entries is a feed all the same', () => {
  const many = Array.from({ length: 60 }, (_, i) => entry(`p${i}`, `20${10 + (i % 50)}-01-01`));
  const titles = read(atomFeed(feed, many)).filter((line) => line.startsWith('feed/entry/title'));
  expect(titles).toHaveLength(50);
  expect(read(atomFeed(feed, []))).toContain('feed/updated: 1970-01-01T00:00:00+08:00');
});
