/** How statements are said where no table of words is needed: in browsers too. */
import type { Quotation, Statement } from '../model.ts';
import { UNREVIEWED } from './cell.ts';

/** A deadline as a reader says it: 到2025年, 到2023年底; what is no date is given back as it is. */
export function deadlineWords(deadline: string | null | undefined): string {
  if (!deadline) return '';
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(deadline) ?? [];
  if (!year) return deadline;
  if (!month) return `到${year}年`;
  if (month === '12' && (!day || day === '31')) return `到${year}年底`;
  return `到${year}年${Number(month)}月${day ? `${Number(day)}日` : ''}`;
}

/** Who compared an entry with the text, and when; else that nobody has. */
export const reviewWords = ({ review }: Pick<Quotation, 'review'>): string =>
  review ? `${review.by}核对，${review.on}` : UNREVIEWED;

/** The figures of a statement on one line; empty for a rule. */
export const figureLine = ({ figures = [] }: Pick<Statement, 'figures'>): string =>
  figures.map(({ words, about }) => [words, about].filter(Boolean).join('，')).join('；');

/** True where all that is stated is how things were. */
export const isBaseline = ({ figures = [] }: Pick<Statement, 'figures'>): boolean =>
  figures.length > 0 && figures.every(({ baseline }) => baseline);
