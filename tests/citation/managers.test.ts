import { expect, test } from 'vitest';
import { bibtex, cslJson } from '../../src/citation/managers.ts';
import type { CitedMeta } from '../../src/citation/reference.ts';

const meta: CitedMeta = {
  policyId: 'shaoxing-2022-reform',
  title: '关于100%_完成R&D的通知',
  issuer: '绍兴市人民政府办公室',
  docNumber: '绍政办发〔2022〕2号',
  signedOn: '2022-02-11',
  printedOn: null,
  status: null,
  url: '/policies/shaoxing-2022-reform/',
};
const clause = {
  clauseId: 'c2-3-2',
  path: ['二', '（三）', '2'],
  kind: 'item' as const,
  url: '/policies/shaoxing-2022-reform/#c2-3-2',
};
const bare: CitedMeta = { ...meta, issuer: null, docNumber: null, signedOn: null };

test('BibTeX escapes what TeX would read as commands and keeps the issuer whole', () => {
  expect(bibtex(meta, clause, 'https://a.cn')).toBe(`@online{shaoxing-2022-reform:c2-3-2,
  author = {{绍兴市人民政府办公室}},
  title = {关于100\\%\\_完成R\\&D的通知：绍政办发〔2022〕2号},
  date = {2022-02-11},
  year = {2022},
  url = {https://a.cn/policies/shaoxing-2022-reform/#c2-3-2},
  note = {第二部分第（三）项第2条},
  langid = {chinese},
}
`);
});

test('BibTeX has the day of access only when it is given, and no empty fields', () => {
  const entry = bibtex(bare, null, 'https://a.cn', '2026-08-01');
  expect(entry).toContain('urldate = {2026-08-01}');
  expect(entry).not.toMatch(/author|year|note|\{\}|null/);
});

test('BibTeX prints every character that TeX would act on', () => {
  const title = String.raw`甲\乙~丙^丁{戊}$己#`;
  expect(bibtex({ ...bare, title }, null, 'https://a.cn')).toContain(
    String.raw`title = {甲\textbackslash{}乙\textasciitilde{}丙\textasciicircum{}丁\{戊\}\$己\#}`,
  );
});

test('CSL-JSON carries the parts apart', () => {
  expect(cslJson(meta, clause, 'https://a.cn', '2026-08-01')).toEqual({
    id: 'shaoxing-2022-reform#c2-3-2',
    type: 'legislation',
    title: '关于100%_完成R&D的通知',
    author: [{ literal: '绍兴市人民政府办公室' }],
    number: '绍政办发〔2022〕2号',
    issued: { 'date-parts': [[2022, 2, 11]] },
    accessed: { 'date-parts': [[2026, 8, 1]] },
    section: '第二部分第（三）项第2条',
    note: '《关于100%_完成R&D的通知》（绍政办发〔2022〕2号）第二部分第（三）项第2条',
    URL: 'https://a.cn/policies/shaoxing-2022-reform/#c2-3-2',
    language: 'zh-CN',
  });
  const item = cslJson(bare, null, 'https://a.cn');
  for (const absent of ['author', 'number', 'issued', 'accessed', 'section']) {
    expect(item).not.toHaveProperty(absent);
  }
  expect(cslJson(bare, null, null)).not.toHaveProperty('URL');
});
