import type { Quantity } from '../../model.ts';
import type { Dimension } from './units.ts';

/** What the words around a quantity say about its kind. */
export interface Context {
  dimension: Dimension | null;
  /** The segment and the one before it. */
  words: string;
  prefix: string;
  suffix: string;
  /** The clause reports what is, by its heading or by a date before that of the document. */
  reports: boolean;
}

const REIMBURSED = /报销|医保支付|支付比例|起付|自付|补偿比例|统筹基金支付|封顶线/u;
const SUBSIDY = /补助|补贴|奖励|奖补|津贴|资助|给予|保障经费|经费保障|考核奖|由财政|拨付|补足/u;
const SERVED = /满$|累计|连续工作|工作|从事|服务满|缴费|年限|执业|任职|学历|的$|具有|取得/u;
const RULE =
  /标准(?!化)|不得|前提|编制|提取|比例(?:为|不|按|承担)|核定|预留|分担|岗位|一般不|允许|按(?:照)?|不超过|不高于|作为/u;
const AIM = /达到|率|改扩建|新增|建成|建设|打造|培育|力争|提高|下降|降低|增长|稳定在|保持在|占比/u;

/** Names the kind of a quantity, the more particular kinds first. */
export function kindOf(context: Context): Quantity['kind'] {
  const { dimension, words, prefix, suffix } = context;
  if (context.reports) return 'baseline';
  if (REIMBURSED.test(words) && (dimension === 'share' || dimension === 'money'))
    return 'reimbursement';
  if (/按(?:照)?(?:每|$)|标准配/u.test(prefix + suffix) && dimension === 'thing') return 'standard';
  if (dimension === 'age') return /寿命/u.test(words) ? 'target' : 'eligibility';
  if (dimension === 'time') return ofTime(prefix, suffix, words);
  if (dimension === 'money') return SUBSIDY.test(words) ? 'subsidy' : 'standard';
  if (/等$/u.test(prefix) && dimension === 'thing') return 'count';
  if (/编制|岗位总量/u.test(words) && /\/|比例/u.test(words)) return 'target';
  if (dimension === 'share' && RULE.test(words) && !/[率占]?达到|占比/u.test(words)) {
    return SUBSIDY.test(words) && !/提取|提供/u.test(words) ? 'subsidy' : 'standard';
  }
  if (dimension === 'people' && /^每个|至少/u.test(words) && !AIM.test(words)) return 'standard';
  return 'target';
}

function ofTime(prefix: string, suffix: string, words: string): Quantity['kind'] {
  if (/反应时间|等候|等待|平均住院日|时长|缩短/u.test(words)) return 'target';
  if (/服务期|有效期|聘期|试用期|任期|期限|每$/u.test(prefix)) return 'period';
  if (SERVED.test(prefix) && /^(?:以上|后|的|，)?/u.test(suffix) && !/内$/u.test(prefix)) {
    return /内|内，/u.test(suffix.slice(0, 2)) ? 'period' : 'eligibility';
  }
  return 'period';
}
