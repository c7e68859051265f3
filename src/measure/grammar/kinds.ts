import { behindFigure, COMPARED, comparing } from '../../lexicon/comparators.ts';
import { strength } from '../../lexicon/strength.ts';
import { verbs } from '../../lexicon/verbs.ts';
import type { Quantity } from '../../model.ts';
import type { Figure } from './figures.ts';

/** What the words around a figure say about its kind. */
export interface Context {
  figure: Figure;
  /** The segment up to the end of the piece, and the segment before it. */
  words: string;
  earlier: string;
  /** Words of the piece before and behind the figure. */
  prefix: string;
  suffix: string;
}

const REIMBURSED = /报销|支付比例|起付|自付|补偿比例|统筹基金支付|封顶线/u;
const SUBSIDY =
  /补助|补贴|奖励|奖补|津贴|资助|给予|保障经费|经费保障|考核奖|由财政|拨付|补足|救助|扶持资金/u;
const LIMITED = comparing(
  (means, { denied, gap }) => gap === 'amount' || means === '<' || means === denied,
);
const PRICED = new RegExp(
  `罚|标准|限额|额度|价|收费|费用|缴|注册资本|保证金|${LIMITED}|${behindFigure('<=')}|(?:${behindFigure('>=')})的|每`,
  'u',
);
const SERVED = /(?:满|累计|工作|从事|服务|缴费|年限|执业|任职|学历|具有|取得|经验).{0,12}$/u;
const TERM =
  /(?:服务期|聘期|试用期|任期|期限|(?:使用|出让|租赁|贷款|还款|经营|授权)年限|建设期|工期|保修期|每)[^，]{0,8}$/u;
/** 实现2小时内到达: how fast things are to be. */
const AIMED_AT = new RegExp(`(?:${verbs('gets')}|${strength('aim')})$`, 'u');
const RULES = `前提|编制|提取|预留|承担|核增|设定|允许|${strength('ban')}`;
const RULED = new RegExp(RULES, 'u');
const RULE = new RegExp(
  `${RULES}|标准(?!化)|分担|一般不|核定|作为|比例(?:为|${COMPARED})|${comparing((means) => means === '>' || means === '<=')}|按照`,
  'u',
);
const AIM = new RegExp(
  `(?:率|比例|占比|比重|水平|指数|满意度|机构|医院).{0,10}(?:${verbs('holds', 'changes')}|${comparing((means) => means === '>=')})`,
  'u',
);

const REACHED = new RegExp(`${verbs('states')}|${strength('aim')}|建成|提供`, 'u');
const EACH_AT_LEAST = new RegExp(
  `^(?:${strength('aim')})?每个.*(?:${comparing((means) => means === '>=')})`,
  'u',
);

/** Names the kind of a quantity, the more particular kinds first. Figures that report are left to the caller. */
export function kindOf({ figure, words, prefix, suffix, earlier }: Context): Quantity['kind'] {
  const { dimension } = figure;
  const own = words.replace(/（[^）]*）/gu, '');
  if (REIMBURSED.test(own) && (dimension === 'share' || dimension === 'money'))
    return 'reimbursement';
  if (dimension === 'age') return /寿命/u.test(`${earlier}${own}`) ? 'target' : 'eligibility';
  if (dimension === 'time') return ofTime(figure, prefix, own);
  if (dimension === 'money') return ofMoney(own, suffix, earlier);
  if (/等$/u.test(prefix) && dimension === 'thing') return 'count';
  if (dimension === 'share') return ofShare(own, prefix);
  if (/按照?每|标准.{0,4}$/u.test(prefix + suffix.slice(0, 6))) return 'standard';
  return dimension === 'people' && EACH_AT_LEAST.test(own) ? 'standard' : 'target';
}

function ofMoney(own: string, suffix: string, earlier: string): Quantity['kind'] {
  if (/罚款|罚金|警告|滞纳金|违约金/u.test(`${own}${suffix}`)) return 'standard';
  if (SUBSIDY.test(own)) return 'subsidy';
  if (SUBSIDY.test(earlier)) return 'subsidy';
  return PRICED.test(`${own}${suffix.slice(0, 6)}`) ? 'standard' : 'target';
}

function ofShare(own: string, prefix: string): Quantity['kind'] {
  if (RULED.test(own)) return 'standard';
  if (/(?:率|占比|比重|水平|指数)$/u.test(prefix)) return 'target';
  if (AIM.test(own) || REACHED.test(own)) return 'target';
  if (/调节|补助|补贴|奖励/u.test(own)) return 'subsidy';
  return RULE.test(own) ? 'standard' : 'target';
}

function ofTime({ unit, behind }: Figure, prefix: string, own: string): Quantity['kind'] {
  if (AIMED_AT.test(prefix)) return 'target';
  if (/反应时间|等候|等待|平均住院日|时长|缩短|圈/u.test(own)) return 'target';
  if (TERM.test(prefix) || behind?.comparator === '<=' || !/^(?:年|个月|学年)$/u.test(unit ?? '')) {
    return 'period';
  }
  return SERVED.test(prefix) && !/有效|保存|公示|办结/u.test(prefix) ? 'eligibility' : 'period';
}
