import { describe, expect, it } from 'vitest';
import type { Policy } from '../../src/model.ts';
import { jurisdictionsOf, withJurisdiction } from '../../src/policy/places/jurisdictions.ts';
import { blankMeta } from '../blank-meta.ts';

const policyOf = (jurisdiction: string, title = '实施方案'): Policy => ({
  meta: blankMeta(jurisdiction, title, jurisdiction),
  clauses: [],
  furniture: [],
  issues: [],
});
const of = (ids: string[], jurisdictions = {}) =>
  jurisdictionsOf(
    ids.map((id) => policyOf(id)),
    { jurisdictions, sources: [] },
  );

describe('jurisdictions of a corpus', () => {
  it('stand as the tree of divisions, each once, those without a code behind what they lie in', () => {
    const listed = of(
      [
        'mou',
        'zhuji',
        'shaoyang',
        'some',
        'china',
        'hunan',
        'shaoxing',
        'xuzhou-jingkaiqu',
        'beijing',
        'zhuji',
        'jiawang',
        'pizhou',
      ],
      {
        mou: { label: '某市', level: '市' },
        some: { label: '浙江省某市', level: '市', province: '浙江省' },
        other: { label: '别处' },
      },
    );
    expect(listed.map(({ label }) => label)).toEqual([
      '国家',
      '北京市',
      '贾汪区',
      '邳州市',
      '徐州经济技术开发区',
      '绍兴市',
      '诸暨市',
      '浙江省某市',
      '湖南省',
      '邵阳市',
      '某市',
    ]);
  });

  it('have as parent the next division above that has documents', () => {
    const parents = (...ids: string[]) =>
      Object.fromEntries(of(ids).map(({ id, parent }) => [id, parent]));
    expect(parents('zhuji', 'shaoxing', 'zhejiang').zhuji).toBe('shaoxing');
    expect(parents('zhuji', 'zhejiang').zhuji).toBe('zhejiang');
    expect(parents('zhuji', 'shaoyang')).toEqual({ zhuji: undefined, shaoyang: undefined });
  });

  it('are as the manifest says where it says otherwise than the table', () => {
    const given = { zhuji: { label: '诸暨', province: '浙江', parent: 'hangzhou' } };
    expect(of(['zhuji'], given)).toMatchObject([
      { label: '诸暨', province: '浙江', parent: 'hangzhou', level: '县', divisionCode: '330681' },
    ]);
  });

  it('give a document what it does not say of its place itself', () => {
    const placed = withJurisdiction(policyOf('mou'), {
      jurisdictions: { mou: { label: '某市', level: '市', province: '山东省' } },
      sources: [],
    });
    expect(placed.meta).toMatchObject({ level: '市', province: '山东省', divisionCode: null });
  });
});
