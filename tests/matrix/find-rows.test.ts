import { describe, expect, it } from 'vitest';
import { findRows } from '../../src/matrix/find-rows.ts';
import { findable } from '../../src/matrix/findable.ts';
import { Findable } from '../../src/model.ts';
import { openStore } from '../../src/store/open.ts';
import { fold } from '../../src/text/alike.ts';

const row = (id: string, names: string[], text = '', family?: string) => ({
  id,
  name: names[0] ?? '',
  topic: '题',
  names,
  text,
  ...(family && { family }),
});

describe('finding rows', () => {
  const rows = [
    row('surplus', ['结余再分配比例']),
    row('fund', ['专项资金管理']),
    row('other', ['岗位设置'], '由市编办核定，绍兴市'),
    row('rate', ['家庭医生签约服务覆盖率']),
    row('rate-elderly', ['老年人签约率'], '', 'rate'),
  ];
  const ids = (query: string) => findRows(query, rows).map(({ row: { id } }) => id);

  it('takes words with characters between them or left out, in any order', () => {
    expect(ids('结余资金分配')[0]).toBe('surplus');
    expect(ids('分配结余')[0]).toBe('surplus');
  });

  it('looks through what stands behind the names', () => {
    expect(ids('编办')).toEqual(['other']);
    expect(ids('绍兴')).toEqual(['other']);
  });

  it('lets one row stand for its family', () => {
    expect(ids('签约率')).toEqual(['rate-elderly']);
  });

  it('finds nothing for words that no row has', () => {
    expect(ids('量子计算')).toEqual([]);
    expect(ids('')).toEqual([]);
  });
});

describe('the rows of this corpus', async () => {
  const store = await openStore();
  const rows = [...store.measures.values()].map((measure) =>
    Findable.parse(findable(store, measure)),
  );
  const familyOf = (id: string) => {
    const found =
      store.measures.get(id) ??
      [...store.measures.values()].find(({ formerly }) => formerly.includes(id));
    return found?.family ?? found?.id;
  };

  it.each(
    `
    村医养老保障 village-doctor-pension
    结余资金分配 service-income-for-rewards
    签约率 family-doctor-coverage
    编办 quota-standard-basis
    职称晋升年限 title-service-years
    转诊起付线 referral-deductible
    院长年薪 director-annual-salary
    村医入编 village-doctor-hire-mode
    县管乡用 county-township-staff-sharing
    定向生 targeted-medical-training
    公开招聘 recruitment-conditions-relaxed
    岗位结构比例 title-and-post-ratio
    两个允许 two-permissions
    绩效工资 wage-total-adjustment
    全科医生津贴 gp-post-allowance
    财政补助 fiscal-compensation-mechanism
    报销比例 reimbursement-gap
    打包付费 consortium-bundled-payment
    医养结合 medical-elderly-integration
    检查结果互认 mutual-recognition
    中医馆 tcm-clinic-hall
    长处方 long-prescription
    村卫生室补助 village-clinic-operating-subsidy
    编制周转池 quota-county-pooling`
      .trim()
      .split('\n')
      .map((line) => line.trim().split(' ') as [string, string]),
  )('%s has its family among the first three', (word, id) => {
    const found = findRows(fold(word), rows)
      .slice(0, 3)
      .map(({ row }) => familyOf(row.id));
    expect(found).toContain(familyOf(id));
  });

  it('hold their texts within bounds, whatever the number of documents', () => {
    for (const { text } of rows) expect(text.length).toBeLessThanOrEqual(700);
  });
});
