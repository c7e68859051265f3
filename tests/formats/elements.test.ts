/** Elements of official documents: by their names in the standards, and only what a document states. */
import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus.ts';
import { elementsOf } from '../../src/formats/elements.ts';

const { policies } = await loadCorpus();
const metaOf = (id: string) => {
  const found = policies.find(({ meta }) => meta.policyId === id);
  if (!found) throw new Error(id);
  return found.meta;
};

test('what a document states, in the order of the standard', () => {
  expect(Object.entries(elementsOf(metaOf('shaoxing-2022-reform')))).toEqual([
    ['发文机关标志', '绍兴市人民政府办公室'],
    ['发文字号', '绍政办发〔2022〕2号'],
    ['标题', '绍兴市人民政府办公室关于印发绍兴市深化基层卫生健康综合改革实施方案的通知'],
    ['文种', '通知'],
    ['主送机关', ['各区、县（市）人民政府', '市政府有关部门、有关单位']],
    ['发文机关', '绍兴市人民政府办公室'],
    ['成文日期', '2022-02-11'],
    ['抄送机关', ['市委', '市人大常委会', '市政协办公室']],
    ['印发机关', '绍兴市人民政府办公室'],
    ['印发日期', '2022-02-16'],
  ]);
});

test('what it does not state, or a person inferred, is absent', () => {
  const meta = metaOf('shandong-city-primary-care');
  expect(Object.keys(elementsOf(meta))).not.toContain('发文字号');
  expect(elementsOf({ ...meta, issuer: '某市人民政府', inferred: ['issuer'] })).not.toHaveProperty(
    '发文机关',
  );
  expect(elementsOf({ ...meta, issuer: '某市人民政府', inferred: [] })).toHaveProperty(
    '发文机关',
    '某市人民政府',
  );
});
