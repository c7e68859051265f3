import { strength } from '../../lexicon/strength.ts';
import { HAN_TO_TEN } from '../../text/numerals.ts';
import type { Span } from '../../text/span.ts';
import { isUnit, splitUnits } from './unit-names.ts';

/** 牵头医院, 牵头单位 name a thing; nobody leads there. */
const NO_LEAD = '(?!医院|医疗机构|单位|部门|机构|学校|高校|院校|企业|专家|人|的)';
/** 由某委牵头, and 某局（要）牵头负责 where a sentence or a part of it begins. */
const LEADS = new RegExp(
  `(?:(由)|(?<=^|[，。；：\\n]))\\s*((?:自由|[^，。；：（由\\n])+?)(?:${strength('must')}|共同|联合)?(?:负责)?牵头${NO_LEAD}`,
  'gu',
);
/** Units that are named without 由 are organs; anything else (支持链主企业牵头) says whom they lead or help. */
const ORGAN = /(?:委|局|办|部|厅|署|政府|委员会|办公室|管委会|部门|中心)$/u;
const VERB = new RegExp(
  `^(?:${strength('urge')}|建议|积极|同时|所以|因此|即|在|[${HAN_TO_TEN}]是|其|对|从|并|而|如|以|第|建立|组建|成立)`,
  'u',
);

/** Words for any unit name none. */
const GENERIC = /^(?:企业|单位|部门|机构|学校|医院|高校|龙头企业)$/u;

/** Units that lead by the running text of a clause (由X牵头), in its order; `duty`, which names units by itself, aside. */
export function leadsInText(text: string, duty: readonly Span[]): string[] {
  const units = [...text.matchAll(LEADS)].flatMap(({ index, 0: whole, 1: by, 2: names }) => {
    const end = index + whole.length;
    if (duty.some(([from, to]) => end > from && index < to)) return [];
    const found = splitUnits(names!);
    const sure = (unit: string) =>
      isUnit(unit) && !VERB.test(unit) && !GENERIC.test(unit) && (by || ORGAN.test(unit));
    return found.every(sure) ? found : [];
  });
  return [...new Set(units)];
}
