import { describe, expect, it } from 'vitest';
import { loadCodebook } from '../../src/measure/codebook.ts';

/** Words that officials type, and the row that each is to lead to. */
const WORDS = `
村医养老保障 village-doctor-pension
村医待遇 village-doctor-income
村医入编 village-doctor-hire-mode
乡聘村用 village-doctor-hire-mode
巡诊 mobile-and-extended-services
村卫生室补助 village-clinic-operating-subsidy
网底工程 village-clinic-standard-rate
乡村一体化 township-village-integration
编办 quota-standard-basis
编制周转池 quota-county-pooling
编制管理 quota-guarantee
借调 quota-no-occupation
县管乡用 county-township-staff-sharing
规培 resident-equals-master
定向生 targeted-medical-training
人才引进 high-level-talent-special-terms
多点执业 urban-doctors-serve-primary-care
公开招聘 recruitment-conditions-relaxed
进修 free-advanced-study
职称晋升年限 title-service-years
职称评审 title-targeted-evaluation
岗位结构比例 title-and-post-ratio
两个允许 two-permissions
结余资金分配 service-income-for-rewards
绩效工资 wage-total-adjustment
院长年薪 director-annual-salary
年终奖 year-end-bonus
全科医生津贴 gp-post-allowance
乡镇补贴 township-work-allowance
退休补贴 retirement-subsidy
财政补助 fiscal-compensation-mechanism
公卫经费 per-capita-public-health-subsidy
标准当量 workload-purchase-of-public-health
以奖代补 reward-for-reaching-standards
设备购置 capital-expenditure
运行经费 operating-expenditure
转诊起付线 referral-deductible
报销比例 reimbursement-gap
慢病两病用药 chronic-outpatient-benefit
打包付费 consortium-bundled-payment
结余留用 surplus-retained-overspend-shared
DRG case-based-payment
一般诊疗费 general-consultation-fee
签约率 family-doctor-coverage
家医签约费 contract-fee
家庭病床 home-service
医防融合 medical-prevention-integration
慢病管理 chronic-management
一老一小 elderly-health-system
托育 infant-care-service
安宁疗护 hospice-care
医养结合 medical-elderly-integration
发热门诊 fever-clinic
疾控编制 cdc-staffing-standard
救护车 ambulance-standard
医共体 county-medical-community
人财物统一管理 medical-community-unified-management
资源下沉 quality-resources
次中心 county-sub-centre
优质服务基层行 quality-service-campaign
推荐标准 quality-service-campaign
社区医院 community-hospital-construction
特色科室 special-department
胸痛中心 emergency-care-primary
共享中心 shared-resource-centre
分级诊疗 tiered-diagnosis
双向转诊 two-way-referral
基层就诊率 primary-visit-rate
等级评审 grading-evaluation-system
名医工作室 famous-doctor-studio
信息化 health-information-platform
电子病历 health-record-open
健康档案 health-record-open
远程会诊 telemedicine
互联网医院 internet-health-services
检查结果互认 mutual-recognition
中医馆 tcm-clinic-hall
适宜技术 tcm-suitable-techniques
基药 essential-medicine-system
药品目录 drug-catalogue-alignment
集采 centralised-procurement
长处方 long-prescription
绩效考核 institution-performance-appraisal
领导小组 leadership-mechanism
督导考核 supervision-mechanism
医责险 malpractice-insurance
社会办医 social-medical-institutions
`
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [string, string]);

const rows = loadCodebook().topics.flatMap(({ measures }) => measures);

describe('words that officials type', () => {
  it.each(WORDS)('%s is a name of its row', (word, id) => {
    const row = rows.find((measure) => measure.id === id);
    expect([row?.name, ...(row?.aliases ?? [])]).toContainEqual(expect.stringContaining(word));
  });

  it('name few rows each, so that a reader meets the right one early', () => {
    const shared = WORDS.map(([word]) => word).filter(
      (word) =>
        rows.filter(({ name, aliases = [] }) => [name, ...aliases].includes(word)).length > 2,
    );
    expect(shared).toEqual([]);
  });
});
