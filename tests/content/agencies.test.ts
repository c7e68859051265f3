import { describe, expect, test } from 'vitest';
import { loadAgencies, officeOf, officePath, parseAgencies } from '../../src/agencies.ts';

const agencies = loadAgencies();

describe('officeOf', () => {
  test.each([
    ['市卫生健康委', 'health'],
    ['市卫健局', 'health'],
    ['绍兴市卫健委', 'health'],
    ['各区、县（市）卫生健康局', 'health'],
    ['市农业农村局等相关部门', 'agriculture'],
    ['市委编办', 'staffing'],
    ['省人力资源社会保障厅', 'human-resources'],
    ['各区、县〔市〕政府', 'local-governments'],
    ['县市区人民政府', 'local-governments'],
    ['各区市政府', 'local-governments'],
    ['开发区管委', 'zones'],
    ['各镇乡街道', 'townships'],
  ])('%s → %s', (unit, id) => {
    expect(officeOf(unit, agencies).id).toBe(id);
  });

  test('an unknown unit shows as itself, under an anchor made from its name alone', () => {
    const office = officeOf('市月球事务局', agencies);
    expect(office).toMatchObject({ name: '市月球事务局', known: false });
    expect(office.id).toMatch(/^u-[0-9a-f]{8}$/);
    expect(officeOf('市月球事务局', agencies).id).toBe(office.id);
    expect(officeOf('市火星事务局', agencies).id).not.toBe(office.id);
  });

  test('a curated office has a page, any other name an entry of the index', () => {
    expect(officePath(officeOf('市卫健局', agencies))).toBe('/agencies/health/');
    expect(officePath(officeOf('市月球事务局', agencies))).toMatch(/^\/agencies\/#u-[0-9a-f]{8}$/);
  });

  test('only a place is taken off in front', () => {
    expect(officeOf('非财政局', agencies).known).toBe(false);
  });
});

describe('mistakes in the file name file, line and key', () => {
  test.each([
    ['offices:\n  - id: Health\n    name: x\n', /a\.yaml:2: offices\.0\.id/],
    ['offices:\n  - id: a\n    name: x\n    names: [甲, 甲]\n', /a\.yaml:4: .*重复.*甲/],
    ['offices:\n  - id: a\n    name: x\n    match:\n      - "("\n', /a\.yaml:5: .*正则/],
    ['offices: [', /a\.yaml:1: /],
  ])('%j', (text, message) => {
    expect(() => parseAgencies(text, 'a.yaml')).toThrow(message);
  });
});
