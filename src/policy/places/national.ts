/** Ministries, today's and those that older documents name. They stand at the start of a name: 市委宣传部 is none. */
const MINISTRIES =
  '外交|国防|教育|科学技术|科技|工业和信息化|工信|公安|民政|司法|财政|人力资源和?社会保障|人社|自然资源|生态环境|住房和?城乡建设|交通运输|水利|农业农村|商务|文化和旅游|应急管理|卫生|农业|建设|铁道|劳动和社会保障|劳动|人事|国土资源|环境保护|文化|信息产业|监察|交通|对外贸易经济合作|国内贸易|化学工业|冶金工业|机械工业|电子工业|煤炭工业|邮电|林业|内务|轻工业|纺织工业';
const NATIONAL = new RegExp(
  `^(?:${[
    '中共中央|中央(?:军委|宣传部|组织部|政法委|网信办|网络安全|编办|机构编制|文明办|社会工作部|农村工作|农办)|中宣部|中组部|国务院|健康中国行动推进委员会|最高人民(?:法院|检察院)|审计署|海关总署|退役军人事务部',
    '全国(?:人民代表大会|人大|政协|爱国卫生运动委员会|爱卫|总工会|妇联|妇女联合会|老龄|工商联|绿化委员会)|中华全国总工会|共青团中央',
    `(?:${MINISTRIES})部(?![门分位])`,
    '国家[\\p{Script=Han}]{2,16}?(?:委员会|局|署|办公室|办(?=$|关于)|委|部(?![门分位]))',
    '中国(?:人民银行|(?:证券|银行保险|银行业|保险)监督管理委员会|(?:证|银保|银|保)监会|气象局|地震局|民用航空局|科学院|工程院|科协|科学技术协会|残疾人联合会|残联|红十字会总会|疾病预防控制中心|人民解放军|作家协会|记协|法学会|计划生育协会)',
    '中华人民共和国',
  ].join('|')})`,
  'u',
);
/** Organs with branches in places that are named behind them: 国家税务总局绍兴市税务局. */
const WITH_BRANCHES = /^(?:国家|中国)/u;

/**
 * The organ of the State that opens a text, else null; `branches` says that a place behind it is that of
 * a branch.
 */
export function nationalOrgan(text: string): { length: number; branches: boolean } | null {
  const [organ] = NATIONAL.exec(text) ?? [];
  return organ === undefined ? null : { length: organ.length, branches: WITH_BRANCHES.test(organ) };
}
