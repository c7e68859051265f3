import { expect, test } from 'vitest';
import { dayOf, withAccessDate } from '../../src/citation/access.ts';
import { type CitedMeta, reference } from '../../src/citation/reference.ts';

/** An entry as the standard prints it, and what a document would have to say to get it. */
interface Example {
  style: '2025' | '2015';
  issuer?: string;
  title: string;
  docNumber?: string;
  date?: string;
  accessed?: string;
  url: string;
  entry: string;
}

const examples: Record<string, Example> = {
  'GB/T 7714—2015, 4.6.2, a government document on the web': {
    style: '2015',
    issuer: '北京市人民政府办公厅',
    title: '关于转发北京市企业投资项目核准暂行实施办法的通知',
    docNumber: '京政办发［2005］37 号',
    date: '2005-07-12',
    accessed: '2011-07-12',
    url: 'http://china.findlaw.cn/fagui/p_1/39934.html',
    entry:
      '北京市人民政府办公厅. 关于转发北京市企业投资项目核准暂行实施办法的通知: 京政办发［2005］37 号[A/OL]. (2005-07-12)[2011-07-12]. http://china.findlaw.cn/fagui/p_1/39934.html.',
  },
  'GB/T 7714—2025, B.10, rules of an institution on the web': {
    style: '2025',
    issuer: '北京鲁迅博物馆',
    title: '北京鲁迅博物馆志愿服务章程',
    date: '2021-04-21',
    accessed: '2023-05-02',
    url: 'http://www.luxunmuseum.com.cn/html/202104/a11310.htm',
    entry:
      '北京鲁迅博物馆. 北京鲁迅博物馆志愿服务章程[EB/OL]. （2021-04-21）[2023-05-02]. http://www.luxunmuseum.com.cn/html/202104/a11310.htm.',
  },
  'GB/T 7714—2025, 8.11.3.2, no date of publication': {
    style: '2025',
    issuer: '高等教育文献保障系统',
    title: '馆际互借与文献传递服务',
    accessed: '2025-06-21',
    url: 'http://home.calis.edu.cn/pages/list.html?id=4101e184-7f64-4798-a5e1-8e37aa6994fc',
    entry:
      '高等教育文献保障系统. 馆际互借与文献传递服务[EB/OL]. [2025-06-21]. http://home.calis.edu.cn/pages/list.html?id=4101e184-7f64-4798-a5e1-8e37aa6994fc.',
  },
  'GB/T 7714—2025, B.10, no author': {
    style: '2025',
    title: '西黄丸',
    date: '2023-10-07',
    accessed: '2025-08-26',
    url: 'https://ydz.chp.org.cn/#/item?bookId=1&entryId=1154',
    entry:
      '西黄丸[EB/OL]. （2023-10-07）[2025-08-26]. https://ydz.chp.org.cn/#/item?bookId=1&entryId=1154.',
  },
  'a document of the State Council as the 2025 styles set it': {
    style: '2025',
    issuer: '国务院',
    title: '国务院关于在全国建立农村最低生活保障制度的通知',
    docNumber: '国发〔2007〕19号',
    date: '2007-07-11',
    accessed: '2022-10-17',
    url: 'https://www.pkulaw.com/chl/dc46bb66e13150b8bdfb.html',
    entry:
      '国务院. 国务院关于在全国建立农村最低生活保障制度的通知：国发〔2007〕19号[EB/OL]. （2007-07-11）[2022-10-17]. https://www.pkulaw.com/chl/dc46bb66e13150b8bdfb.html.',
  },
};

function metaOf({ issuer, title, docNumber, date, url }: Example): CitedMeta {
  return {
    policyId: 'x',
    title,
    issuer: issuer ?? null,
    docNumber: docNumber ?? null,
    signedOn: date ?? null,
    printedOn: null,
    status: null,
    url: new URL(url).href.slice(new URL(url).origin.length),
  };
}

test.each(Object.entries(examples))('%s', (_name, example) => {
  const { style, url, accessed, entry } = example;
  expect(reference(metaOf(example), null, style, new URL(url).origin, accessed)).toBe(entry);
});

const plain: CitedMeta = {
  policyId: 'x',
  title: '某方案',
  issuer: null,
  docNumber: null,
  signedOn: null,
  printedOn: null,
  status: '征求意见稿',
  url: '/policies/x/',
};

test('nothing is invented: no issuer, number, date or day of access', () => {
  expect(reference(plain, null, '2025', 'https://a.cn/b')).toBe(
    '某方案（征求意见稿）[EB/OL]. https://a.cn/b/policies/x/.',
  );
});

test('a clause is reached by its address', () => {
  const clause = { clauseId: 'c2-3', path: ['二', '（三）'], kind: 'section' as const };
  const url = '/policies/x/#c2-3';
  expect(reference(plain, { ...clause, url }, '2025', 'https://a.cn')).toMatch(
    /\/policies\/x\/#c2-3\.$/,
  );
});

test('the date of printing serves where none of signing is stated', () => {
  const printed = { ...plain, printedOn: '2022-03-01' };
  expect(reference(printed, null, '2015', 'https://a.cn')).toContain('[A/OL]. (2022-03-01). https');
});

test('a page adds the day of access where the standard has it', () => {
  for (const example of Object.values(examples)) {
    const { style, url, accessed, entry } = example;
    const without = reference(metaOf(example), null, style, new URL(url).origin);
    expect(without).not.toContain(accessed);
    expect(withAccessDate(without, accessed as string)).toBe(entry);
  }
  expect(withAccessDate('没有网址', '2026-01-01')).toBe('没有网址');
});

test('the day is the reader’s own', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
