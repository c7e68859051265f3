import { trimLead } from './phrases.ts';
import type { About } from './subjects.ts';
import type { Segment } from './text.ts';

/** 门诊统筹支付比例：三级50%，二级60%。 The words before the colon name what each figure of the sentence is. */
export interface Label {
  words: string;
  start: number;
  sentence: number;
}

const NAMES_A_FIGURE =
  /(?:比例|标准|限额|额度|名额|津贴|补贴|补助|费用|价格|收费|数量|起付线|封顶线|面积|幅度|税率|费率|工资|时限|期限)(?:分别)?(?:调整)?(?:为|如下)?$/u;
const LONGEST = 30;

/** The label in force in a segment: the one before if it ends with a colon and names a figure, to the end of the sentence. */
export function labelOf(
  text: string,
  before: Segment | undefined,
  { sentence }: Segment,
  current: Label | null,
): Label | null {
  const words = before && text[before.end] === '：' ? text.slice(before.start, before.end) : '';
  if (before && words.length <= LONGEST && NAMES_A_FIGURE.test(words)) {
    const name = trimLead(words).replace(/(?:分别)?(?:调整)?(?:为|如下)?$/u, '');
    return { words: name, start: before.start, sentence };
  }
  return current?.sentence === sentence ? current : null;
}

/** Puts the label before a subject that doesn't name a figure itself: 三级 is 门诊统筹支付比例（三级）. */
export function labelled(about: About, label: Label | null): About {
  if (!label || about.from !== 'piece') return about;
  const own = about.subject ?? '';
  if (own.length > 12 || NAMES_A_FIGURE.test(own)) return about;
  return { ...about, subject: own ? `${label.words}（${own}）` : label.words, from: 'label' };
}
