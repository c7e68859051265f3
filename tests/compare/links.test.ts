import { expect, it } from 'vitest';
import { linksBetween } from '../../src/compare/links.ts';
import { openStore } from '../../src/store/open.ts';

/** Links by wording between the documents of the corpus, read by hand. What has not been read doesn't count. */
const READ: Record<'right' | 'wrong', string[]> = {
  right: [
    'shaoxing-2022-reform#c2 zhuji-pilot-draft#c2',
    'shaoxing-2022-reform#c3 zhuji-pilot-draft#c4',
    'shaoxing-2022-reform#c3 shandong-city-primary-care#c3',
    'shaoxing-2022-reform#front shaoyang-2022-primary-care#front',
    'shaoxing-2022-reform#c2 shaoyang-2022-primary-care#c2',
    'shaoxing-2022-reform#colophon shaoyang-2022-primary-care#colophon',
    'shaoxing-2022-reform#front shaoxing-2021-health-plan#front',
    'shaoxing-2022-reform#c3 shaoxing-2021-health-plan#c4',
    'shaoxing-2022-reform#colophon shaoxing-2021-health-plan#colophon',
    'zhuji-pilot-draft#front shandong-city-primary-care#front',
    'zhuji-pilot-draft#c4 shandong-city-primary-care#c3',
    'zhuji-pilot-draft#c2 shaoyang-2022-primary-care#c2',
    'zhuji-pilot-draft#c4 shaoxing-2021-health-plan#c4',
    'shandong-city-primary-care#c3 shaoxing-2021-health-plan#c4',
    'shaoyang-2022-primary-care#front shaoxing-2021-health-plan#front',
    'shaoyang-2022-primary-care#c1 shaoxing-2021-health-plan#c2',
    'shaoyang-2022-primary-care#colophon shaoxing-2021-health-plan#colophon',
  ],
  wrong: ['shaoyang-2022-primary-care#c1-1 shaoxing-2021-health-plan#c1-1'],
};

it('of links by wording that have been read, three of four are right, and most are found again', async () => {
  const store = await openStore();
  const documents = store.documents.map(({ meta }) => ({
    document: meta.policyId,
    clauses: store.document(meta.policyId).clauses,
    rows: store.rowsOfDocument(meta.policyId),
  }));
  const found = documents.flatMap((one, i) =>
    documents.slice(i + 1).flatMap((other) =>
      linksBetween(one, other)
        .filter(({ basis }) => basis !== 'measure')
        .map((link) => {
          const [a, b] = [one.clauses[link.one], other.clauses[link.other]];
          return `${one.document}#${a?.clauseId} ${other.document}#${b?.clauseId}`;
        }),
    ),
  );
  const right = READ.right.filter((pair) => found.includes(pair));
  const wrong = READ.wrong.filter((pair) => found.includes(pair));
  expect(right.length / READ.right.length).toBeGreaterThanOrEqual(0.9);
  expect(right.length / (right.length + wrong.length)).toBeGreaterThanOrEqual(0.75);
});
