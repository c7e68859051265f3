/** A statement of the matrix as files quote it. */
import type { Quotation } from '../model.ts';
import type { Quoted } from './selection.ts';

/** Its lines, its figures and what is said beside them, without its source. */
export function quotationParts(
  quotation: Quotation,
): Pick<Quoted, 'lines' | 'figures' | 'besides'> {
  const { quote, row, figures = [], basis, strength = [], units = [], reviewed } = quotation;
  return {
    lines: row ? [row.map(({ head, cell }) => (head ? `${head}：${cell}` : cell))] : [[quote]],
    figures: figures.map(({ words, about }) => [words, about].filter(Boolean).join('，')),
    besides: [
      basis ? `口径：${basis}` : '',
      strength.length > 0 ? `措辞：${strength.join('、')}` : '',
      ...units.map(({ role, names }) => `${role}：${names.join('、')}`),
      reviewed ? '' : '未经人工核对',
    ].filter(Boolean),
  };
}
