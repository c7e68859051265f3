/** How a statement stands in the table of one measure, when the site is built and when more is loaded. */
import type { Quotation, StatedDocument, StatedFigure } from '../model.ts';
import { href } from '../site.ts';
import { clauseUrl, markers, quoteOf, unitLines } from './cell.ts';
import { type Content, element, type Markup } from './markup.ts';
import { deadlineWords, isBaseline, reviewWords } from './said.ts';

export interface MeasureRow {
  quotation: Quotation;
  document: StatedDocument;
  label: string;
  /** Name of the clause, where it is known. */
  name?: string | undefined;
  /** Statements of the same place that the table leaves out. */
  more?: number | undefined;
  anchor?: string | undefined;
  /** Stands back until the reader asks for more. */
  later?: boolean | undefined;
}

/** Columns by the name that they are sorted by; figures and deadlines stand with values alone. */
export const COLUMNS: { sort: string; label: string; values?: true }[] = [
  { sort: 'place', label: '地区' },
  { sort: 'value', label: '数值', values: true },
  { sort: 'deadline', label: '期限', values: true },
  { sort: 'nature', label: '性质' },
  { sort: 'quote', label: '原文' },
  { sort: 'date', label: '文件和日期' },
  { sort: 'clause', label: '条款' },
];

const first = ({ value }: StatedFigure): string => String([value ?? ''].flat()[0]);
const lines = (texts: string[]): Content[] => texts.map((text) => element('p', {}, text));

/** What a document or a figure is, where it is not what is in force and aimed at. */
export const natureOf = (quotation: Quotation, { draft }: StatedDocument): string =>
  [draft && `${draft}，未生效`, isBaseline(quotation) && '现状'].filter(Boolean).join('，');

/** One row; `values` where the measure has figures. */
export function measureRow(row: MeasureRow, values: boolean): Markup {
  const { quotation, document, label, name, more, anchor, later } = row;
  const { figures = [], quote } = quotation;
  const nature = natureOf(quotation, document);
  const cite = document.cite + quotation.within;
  const deadlines = [...new Set(figures.map(({ deadline }) => deadlineWords(deadline)))];
  return element(
    'tr',
    {
      id: anchor,
      class: later ? 'js-later' : undefined,
      'data-place': document.place,
      'data-value': figures[0] && first(figures[0]),
      'data-deadline': figures[0]?.deadline,
      'data-nature': nature || undefined,
      'data-quote': quote.slice(0, 12),
      'data-date': document.date,
      'data-clause': `${quotation.policyId} ${quotation.clause}`,
      'data-draft': document.draft && '',
      'data-baseline': isBaseline(quotation) ? '' : undefined,
    },
    element('th', { scope: 'row' }, label),
    values &&
      element(
        'td',
        { class: 'value' },
        ...figures.map(({ words, population }) =>
          element(
            'p',
            { class: 'figure' },
            element('b', {}, words),
            population && element('span', {}, population),
          ),
        ),
      ),
    values && element('td', {}, ...lines(deadlines)),
    element('td', { class: 'nature' }, nature),
    element(
      'td',
      { class: 'quoted' },
      quoteOf(quotation),
      markers(quotation, false),
      ...unitLines(quotation),
      more !== undefined && element('p', { class: 'quiet' }, `该地另有 ${more} 条`),
    ),
    element(
      'td',
      {},
      element('p', {}, document.document),
      document.date && element('time', { datetime: document.date }, document.date),
    ),
    element(
      'td',
      { class: 'clause' },
      element('a', { href: href(clauseUrl(quotation)), title: cite }, quotation.clause),
      name && element('p', { class: 'quiet' }, name),
      element('p', { class: quotation.review ? 'quiet' : 'unreviewed' }, reviewWords(quotation)),
      element(
        'button',
        { class: 'js-only', type: 'button' },
        '复制引文',
        element('span', { class: 'visually-hidden' }, `：${label} ${quotation.clause}`),
      ),
      element(
        'button',
        { class: 'js-only', type: 'button', 'data-collect': '' },
        '收集',
        element('span', { class: 'visually-hidden' }, `：${label} ${quotation.clause}`),
      ),
    ),
  );
}
