import { expect, test } from 'vitest';
import {
  cite,
  citedOf,
  copyAll,
  copyOf,
  draftsIn,
  draftWarning,
  isForm,
} from '../../src/collection/cite.ts';
import { add, EMPTY } from '../../src/collection/collection.ts';
import { makeItem, TEXT } from './item.ts';

const SITE = 'https://example.gov.cn/sub';
const DAY = '2026-11-29';
const draft = makeItem({
  policyId: 'zhuji-pilot-draft',
  source: {
    ...makeItem().source,
    place: '诸暨市',
    status: '征求意见稿',
    issuer: null,
    docNumber: null,
  },
});

test('each form names the clause; those of GB/T 7714 the day and the address too', () => {
  expect(cite(citedOf(makeItem()), 'pin', SITE, DAY)).toBe(
    '《深化基层卫生健康综合改革实施方案》（绍政办发〔2022〕2号）第二部分第（三）项',
  );
  expect(cite(citedOf(makeItem()), 'gbt2025', SITE, DAY)).toBe(
    '绍兴市人民政府办公室. 深化基层卫生健康综合改革实施方案：绍政办发〔2022〕2号[EB/OL]. （2022-02-11）[2026-11-29]. https://example.gov.cn/sub/policies/shaoxing-2022-reform/#c2-3. 第二部分第（三）项.',
  );
  expect(cite(citedOf(makeItem()), 'gbt2015', SITE, DAY)).toContain(
    '[A/OL]. (2022-02-11)[2026-11-29]. https',
  );
  expect(isForm('gbt2025') && !isForm('toString') && !isForm(null)).toBe(true);
});

test('what is copied has its words and source, as text and for word processors, never as markup', () => {
  const item = makeItem({ quote: '<b>甲\t乙\n丙\t丁', note: '见 <i>' });
  const { text, html } = copyOf(item, 'pin', SITE, DAY);
  expect(text).toBe(
    '<b>甲\t乙\n丙\t丁\n（《深化基层卫生健康综合改革实施方案》（绍政办发〔2022〕2号）第二部分第（三）项）\n附注：见 <i>',
  );
  expect(html).toContain(
    '<table><tr><td>&lt;b&gt;甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>',
  );
  expect(html).toContain(`href="${SITE}/policies/shaoxing-2022-reform/#c2-3"`);
  expect(html).toContain('见 &lt;i&gt;');
});

test('a draft is said to be one wherever it is quoted', () => {
  expect(draftWarning(makeItem())).toBe('');
  expect(draftWarning(draft)).toBe('征求意见稿，未生效，不得作为现行规定引用');
  expect(copyOf(draft, 'gbt2025', SITE, DAY).text).toContain('（征求意见稿，未生效');
  expect(draftsIn(add(EMPTY, [makeItem(), draft]))).toEqual(['征求意见稿']);
});

test('all is copied in order, under the titles', () => {
  const all = { ...add(add(EMPTY, [makeItem()]), [draft], '参照'), title: '人才' };
  const { text, html } = copyAll(all, 'pin', SITE, DAY);
  expect(text.split('\n\n').map((part) => part.split('\n')[0])).toEqual([
    '人才',
    TEXT,
    '参照',
    TEXT,
  ]);
  expect(html).toMatch(/^<h1>人才<\/h1>\n<p>.*\n<h2>参照<\/h2>\n<p>/u);
});
