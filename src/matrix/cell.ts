/** How a cell of the matrix is drawn, when the site is built and when a place is added to a table. */
import type { PlaceCell, PlaceColumn, Quotation, StatedDocument } from '../model.ts';
import { href } from '../site.ts';
import { type Content, element } from './markup.ts';

export const NOT_STATED = '原文未规定';

/** Said of an entry that nobody has compared with the text as it is. */
export const UNREVIEWED = '未经人工核对';

/** Address of a clause from the root of the site. */
export const clauseUrl = ({ policyId, clauseId }: Quotation): string =>
  `/policies/${policyId}/#${clauseId}`;

/** The figures of a quotation, a line each. */
export const figureLines = ({ figures = [] }: Quotation): Content[] =>
  figures.map(({ words, about }) =>
    element('p', { class: 'figure' }, element('b', {}, words), about && element('span', {}, about)),
  );

/** A statement in words, the operative ones strong; the row of a table with its heads as a small table. */
export function quoteOf({ quote, emphasis, row }: Quotation): Content {
  if (row)
    return element(
      'dl',
      { class: 'words quoted-row' },
      ...row.map(({ head, cell }) =>
        element('div', {}, element('dt', {}, head), element('dd', {}, cell)),
      ),
    );
  const pieces = emphasis.flatMap(([from, to], i): Content[] => [
    quote.slice(emphasis[i - 1]?.[1] ?? 0, from),
    element('b', {}, quote.slice(from, to)),
  ]);
  return element('p', { class: 'words' }, ...pieces, quote.slice(emphasis.at(-1)?.[1] ?? 0));
}

/** Words of strength of a quotation, and its basis where that stands nowhere else; quiet. */
export function markers({ basis, strength = [] }: Quotation, named = true): Content {
  const shown = named ? basis : undefined;
  if (shown === undefined && strength.length === 0) return null;
  return element(
    'p',
    { class: 'markers' },
    shown !== undefined && element('span', { class: 'basis', title: '口径' }, shown),
    ...strength.map((word) => element('span', { title: '措辞' }, word)),
  );
}

/** Responsible units of a quotation, a line each kind; nothing where the text names none. */
export const unitLines = ({ units = [] }: Quotation): Content[] =>
  units.map(({ role, names }) =>
    element('p', {}, element('span', { class: 'quiet' }, `${role}：`), names.join('、')),
  );

function entry(
  quotation: Quotation,
  document: StatedDocument | undefined,
  several: boolean,
): Content {
  const cite = (document?.cite ?? '') + quotation.within;
  return element(
    'div',
    { class: 'entry' },
    ...figureLines(quotation),
    quoteOf(quotation),
    markers(quotation),
    element(
      'p',
      { class: 'entry-foot' },
      several && element('span', {}, document?.document),
      element('a', { href: href(clauseUrl(quotation)), title: cite }, quotation.clause),
      document?.draft && element('span', { class: 'draft' }, document.draft),
      !quotation.reviewed && element('span', { class: 'unreviewed' }, UNREVIEWED),
      element('button', { class: 'js-only', type: 'button' }, '复制引文'),
      element('button', { class: 'js-only', type: 'button', 'data-collect': '' }, '收集'),
    ),
    quotation.units &&
      element(
        'details',
        { class: 'entry-units' },
        element('summary', {}, '责任单位'),
        ...unitLines(quotation),
      ),
  );
}

/** A row of the same family. */
export interface Kin {
  id: string;
  name: string;
}

/** Where a place says nothing on a row: the row of its family, the head first, that quotes what the place says. */
export function seenUnder(
  { rows }: Pick<PlaceColumn, 'rows'>,
  measure: string,
  kin: readonly Kin[],
): Kin | undefined {
  const states = (id: string) => (rows[id]?.statements.length ?? 0) > 0;
  return states(measure) ? undefined : kin.find(({ id }) => states(id));
}

/** Said of a place that says something in the family, but not this. */
export const unsaidWords = (type: string): '未定数值' | '未单列' =>
  type === 'value' ? '未定数值' : '未单列';

/** The same, where the link to what it says follows. */
export const seeWords = (type: string): string => `${unsaidWords(type)}，同组规定见`;

/**
 * What stands in a cell. In: the column of the place, the measure, that measure's cell, and where the place says
 * nothing on it what to look at instead.
 */
export function cellContents(
  { documents, several, place }: PlaceColumn,
  measure: string,
  cell: PlaceCell | undefined,
  see?: { kin: Kin; type: string } | undefined,
): Content[] {
  const { statements = [], more, above } = cell ?? {};
  return [
    ...statements.map((quotation) => entry(quotation, documents[quotation.policyId], several)),
    more !== undefined &&
      element(
        'p',
        { class: 'more' },
        element('a', { href: href(`/matrix/${measure}/#place-${place}`) }, `另 ${more} 条`),
      ),
    statements.length === 0 &&
      element(
        'p',
        { class: 'not-stated' },
        see ? seeWords(see.type) : NOT_STATED,
        see && element('a', { href: `#row-${see.kin.id}` }, see.kin.name),
      ),
    above &&
      element(
        'p',
        { class: 'from-above' },
        above.applies ? `适用${above.label}` : '上级文件另有规定',
        element('a', { href: href(above.url) }, `${above.document} ${above.clause}`),
      ),
  ];
}

/** The wording of a cell, by which two say the same word for word; empty where there is none. */
export const wordingOf = (quotes: readonly string[]): string =>
  quotes.map((quote) => quote.normalize('NFKC').replace(/[\s\p{P}]/gu, '')).join('\n');

/** In the last column: what the places say that have none of their own. `spread` is that of all places. */
export function restContents(
  measure: string,
  stated: number,
  silent: number,
  spread: string,
): Content[] {
  return [
    element(
      'a',
      { href: href(`/matrix/${measure}/`) },
      stated > 0 && `${stated} 地已规定`,
      stated > 0 && silent > 0 && ' · ',
      silent > 0 && `${silent} 地未规定`,
    ),
    spread && element('span', { class: 'spread' }, `各地 ${spread}`),
    stated > 0 &&
      element(
        'button',
        { class: 'js-only button-quiet', type: 'button', 'aria-expanded': 'false' },
        '展开',
      ),
  ];
}

/** One line for all columns that state nothing, where rows are cards; empty where there is none. */
export const silentWords = (labels: readonly string[]): string =>
  labels.length > 0 ? `${NOT_STATED}：${labels.join('、')}` : '';

/** For each cell of a row the label of the first column before it that says the same word for word. */
export function sameAs(row: readonly { label: string; wording: string }[]): (string | undefined)[] {
  const first = new Map<string, string>();
  return row.map(({ label, wording }) => {
    const before = first.get(wording);
    if (wording && before === undefined) first.set(wording, label);
    return wording ? before : undefined;
  });
}

/** Stands above the words of a cell in their place. */
export const sameNote = (label: string): Content =>
  element('p', { class: 'same' }, `与${label}相同`);
