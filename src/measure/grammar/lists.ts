import { outside } from '../../text/brackets.ts';
import { noun, trimLead } from './phrases.ts';

/** 城镇和农村居民人均可支配收入分别…: what is measured is said once, behind the last of the list. */
const MEASURED = /(?:(?:居民)?人均可支配收入|吞吐量|产量)$/u;
/** The name of a measure at the end of the last item, what one bears of it included. */
export const MEASURE_WORDS =
  /(?:(?:承担|负担)的.{2,8}|(?:规范|健康|综合|标准化|系统|日常|动态|早期|平均)?(?:[\u4e00-\u9fff]{2}|(?:机械|资源|无害|规模|标准|信息|数字|城镇|国产|良种|清洁|智能|自动|电气)化)率|人数占比|占比|比重|(?:缴存|缴费|支付|报销|补助|补贴|分担|担保|返还|配套|资助|抽查)?比例|人数|数量|满意度|增加值|费用|收入|总量)$/u;
const MEASURE_END = /[率数量值比重入额积度资险]$/u;

/** Subjects of 分别: the list before it, one for each of `count` values; null where they don't match. */
export function distribute(list: string, count: number): string[] | null {
  const parts = splitList(trimLead(list));
  if (parts.length < count) return null;
  const last = parts.slice(-count);
  const shared = /^.*?每[千万百十]+名?(?:常住)?(?:人口?)?(?:拥有)?/u.exec(last[0]!)?.[0];
  const tail = (MEASURED.exec(last.at(-1)!) ?? MEASURE_WORDS.exec(last.at(-1)!))?.[0] ?? '';
  return last.map((part, index) => {
    const own = noun(part.replace(/(.{2,}?)\d.*$/u, '$1'), false);
    if (tail && !MEASURE_END.test(own)) return own + tail;
    return index > 0 && shared && !/[千万]人?/u.test(own) ? `${shared}${own}` : own;
  });
}

/** Joints that are part of another word, or bind closer than a list: 参与, 普及, 和谐, A及其B. */
const NO_JOINT =
  /^(?:参与|给与|与会|普及|涉及|危及|触及|及时|及格|及其|及早|及以|和谐|和平|共和|缓和|饱和|调和|总和)$/u;

/** The items of a list parted by 、和与及以及, outside brackets and quotation marks. */
export function splitList(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const index of outside(text, /[、和与及]/gu)) {
    const words = [text.slice(index - 1, index + 1), text.slice(index, index + 2)];
    if (words.some((word) => NO_JOINT.test(word))) continue;
    parts.push(text.slice(start, words[0] === '以及' ? index - 1 : index));
    start = index + 1;
  }
  parts.push(text.slice(start));
  return parts.filter((part) => part.length > 1 || /[省市县区乡镇村男女]/u.test(part));
}
