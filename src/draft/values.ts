/** One indicator with two values, or with two units. */
import type { Quantity } from '../model.ts';
import { squeeze } from '../text/squeeze.ts';
import type { Finding } from './finding.ts';

/** Subjects that name no indicator by themselves. */
const VAGUE =
  /^(?:其中|每年|每人|标准|补助标准|比例|总量|数量|数|人数|目标|全部|以上|年均|合计|财政|各级)$/u;
const STATED: ReadonlySet<Quantity['kind']> = new Set([
  'target',
  'standard',
  'subsidy',
  'reimbursement',
]);

const nameOf = ({ subject }: Quantity): string =>
  squeeze(subject ?? '')
    .replace(/[“”"（(].*$/u, '')
    .replace(/(?:要|应|应当|须|达到?|提高到?|为|不?低于)$/u, '');

const unitOf = ({ unit }: Quantity): string => squeeze(unit ?? '');
const wordsOf = (quantity: Quantity): string => `${quantity.value}${unitOf(quantity)}`;

/** Aims of the same indicator, time and people whose values are unlike, or whose values are alike and units are not. */
export function unlikeValues(quantities: readonly Quantity[]): Finding[] {
  const stated = quantities.filter(
    (quantity) =>
      STATED.has(quantity.kind) &&
      typeof quantity.value === 'number' &&
      nameOf(quantity).length >= 4 &&
      !VAGUE.test(nameOf(quantity)),
  );
  const year = ({ deadline }: Quantity): string => deadline?.slice(0, 4) ?? '';
  const byName = Map.groupBy(stated, (quantity) =>
    [nameOf(quantity), quantity.population ?? '', quantity.qualifiers.join()].join('|'),
  );
  const found: Finding[] = [];
  for (const all of byName.values())
    for (const [n, other] of all.entries()) {
      const report = (ruleId: string, said: string, first: Quantity): void => {
        const message = `${said}不一：“${nameOf(first)}”这里是${wordsOf(other)}，另处是${wordsOf(first)}`;
        found.push({
          ruleId,
          clauseId: other.clauseId,
          at: other.at,
          message,
          also: first.clauseId,
        });
      };
      const others = all.slice(0, n).filter(({ clauseId }) => clauseId !== other.clauseId);
      const unit = unitOf(other);
      const units = others.find((each) => each.value === other.value && unitOf(each) !== unit);
      const values = others.find(
        (each) =>
          each.value !== other.value &&
          unitOf(each) === unit &&
          (year(each) === year(other) || !year(each) || !year(other)),
      );
      if (units && unit && unitOf(units)) report('units-unlike', '单位', units);
      else if (values) report('values-unlike', '数值', values);
    }
  return found;
}
