/** Rows of documents beside each other, as elements. */

import { documentOf, policyPath, versionOf } from '../policy-id.ts';
import { el } from '../search-page/elements.ts';
import { href } from '../site.ts';
import type { Cell, Detail, Head, Row, Tie } from './lay.ts';
import { clauseText, mergedText } from './text.ts';

/** What the documents are called on the page, in their order. */
export const LETTERS = ['甲', '乙', '丙', '丁'] as const;

/** Measures that are named before the rest is opened. */
const NAMED = 4;

const PARTS: ReadonlySet<string> = new Set(['part', 'chapter', 'annex']);

type Child = Node | string | false;

/** Documents whose first gives the order; `view` is that of the address. */
export function drawer(heads: readonly Head[], view: 'side' | 'merged') {
  const idOf = (k: number, n: number): string =>
    `${heads[k]!.policyId}.${heads[k]!.clauses[n]!.id}`;
  const labelOf = (k: number, n: number): string => heads[k]!.clauses[n]!.label;

  /** The number of a clause, leading to the clause in its document. */
  const clauseLink = (k: number, n: number): HTMLElement => {
    const { policyId, clauses } = heads[k]!;
    const address = href(`${policyPath(policyId)}#${clauses[n]!.id}`);
    return el('a', { class: 'at', id: idOf(k, n), href: address }, labelOf(k, n));
  };

  /** Leads to a clause on this page. */
  const see = (k: number, n: number): HTMLElement =>
    el('a', { href: `#${idOf(k, n)}` }, `${LETTERS[k]} ${labelOf(k, n)}`);

  /** By what a clause stands in its row, and where else it has counterparts. */
  function basis(ties: readonly Tie[], row: Row): Child[] {
    const [here, away] = [true, false].map((inRow) =>
      ties.filter((tie) => row.columns[tie.document]!.includes(tie.clause) === inRow),
    );
    const measures = Map.groupBy(
      here!.flatMap((tie) => tie.measures),
      ({ id }) => id,
    );
    const said: Child[] = [];
    if (measures.size > 0) said.push(sameMeasures([...measures.values()]));
    else if (here!.some((tie) => tie.basis === 'number'))
      said.push(el('span', { class: 'basis' }, '同条号'));
    else if (here![0]?.basis === 'part')
      said.push(
        el('span', { class: 'basis' }, `同为${labelOf(here![0].document, here![0].clause)}`),
      );
    else if (here![0])
      said.push(el('span', { class: 'basis' }, `文字相近 ${Math.round(here![0].share * 100)}%`));
    if (here!.some((tie) => tie.moved)) said.push(el('span', { class: 'chip' }, '移动'));
    if (away!.length > 0) said.push(seeAlso(away!));
    return said;
  }

  /** Rows that tie a clause to those beside it, each as often as it ties. */
  function sameMeasures(measures: readonly Tie['measures'][]): HTMLElement {
    const links = measures.map((same) =>
      el(
        'span',
        {},
        el('a', { href: href(`/matrix/${same[0]!.id}/`) }, same[0]!.name),
        same.every(({ apart }) => apart) && '（口径不同）',
      ),
    );
    const rest = links.slice(NAMED);
    return el(
      'span',
      { class: 'basis' },
      '同一措施：',
      ...parted(links.slice(0, NAMED)),
      rest.length > 0 &&
        el('details', {}, el('summary', {}, `另 ${rest.length} 项`), ...parted(rest)),
    );
  }

  const seeAlso = (ties: readonly Tie[]): HTMLElement =>
    el(
      'span',
      { class: 'basis' },
      '另见 ',
      ...parted(ties.map(({ document, clause }) => see(document, clause))),
    );

  function clauseOf(k: number, { clause, stretches, ties }: Cell, row: Row): HTMLElement {
    const relation = row.relations[k - 1];
    const both = relation === 'changed' || relation === 'same';
    const alone = row.columns.filter((clauses) => clauses.length > 0).length === 1;
    const away = ties.filter((tie) => !row.columns[tie.document]!.includes(tie.clause));
    return el(
      'div',
      { class: 'clause' },
      el(
        'p',
        { class: 'clause-head' },
        clauseLink(k, clause),
        both && el('span', { class: 'said' }, relation === 'same' ? '文字相同' : '文字不同'),
        ...(k > 0 ? basis(ties, row) : [away.length > 0 && seeAlso(away)]),
      ),
      el(
        'div',
        { class: 'clause-text' },
        ...clauseText(stretches, !alone, (n) => `#${idOf(k === 0 ? 1 : 0, n)}`),
      ),
    );
  }

  function none(k: number): HTMLElement {
    return el('p', { class: 'none' }, `${LETTERS[k]}未找到对应条文`);
  }

  const named = (k: number): string => {
    const { place, draft } = heads[k]!;
    return `${LETTERS[k]} ${place}${versionWords(heads, k)}${draft === null ? '' : `（${draft}，未生效）`}`;
  };
  const cell = (k: number, ...inside: Child[]): HTMLElement =>
    el(
      'div',
      { role: 'cell', class: 'cell' },
      el('span', { class: 'cell-of' }, named(k)),
      ...inside,
    );

  function sideCells(row: Row, { cells }: Detail): HTMLElement[] {
    return cells.map((own, k) =>
      cell(k, ...(own.length > 0 ? own.map((each) => clauseOf(k, each, row)) : [none(k)])),
    );
  }

  function mergedCells(row: Row, { cells, merged }: Detail): HTMLElement[] {
    return merged.map((text, n) => {
      const k = n + 1;
      if (text === null) {
        const [from, own] = cells[k]!.length > 0 ? [k, cells[k]!] : [0, cells[0]!];
        const said = own.length > 0 && el('span', { class: 'said' }, `仅${LETTERS[from]}`);
        return cell(k, said, ...own.map((each) => clauseOf(from, each, row)));
      }
      const relation = row.relations[n];
      return cell(
        k,
        el(
          'p',
          { class: 'clause-head' },
          ...row.columns[0]!.map((clause) => clauseLink(0, clause)),
          ' ↔ ',
          ...row.columns[k]!.map((clause) => clauseLink(k, clause)),
          relation === 'same' && el('span', { class: 'said' }, '文字相同'),
          relation === 'changed' && el('span', { class: 'said' }, '文字不同'),
          ...basis(
            cells[k]!.flatMap(({ ties }) => ties),
            row,
          ),
        ),
        el(
          'div',
          { class: 'clause-text' },
          ...mergedText(text, ({ kind, at }) => `#${idOf(kind === 'away' ? k : 0, at!)}`),
        ),
      );
    });
  }

  /** Collects all clauses of a row, in a group of their own. */
  function collect({ columns }: Row): HTMLElement {
    const named = columns.flatMap((clauses, k) =>
      clauses.map((n) => ({
        id: `${heads[k]!.policyId}#${heads[k]!.clauses[n]!.id}`,
        at: labelOf(k, n),
      })),
    );
    const several = named.length > 1;
    return el(
      'button',
      {
        type: 'button',
        class: 'button-quiet no-print',
        'data-collect': named.map(({ id }) => id).join(' '),
        'data-collect-group': several ? `对照：${named[0]!.at}` : undefined,
        'aria-label': `${several ? '收集本组' : '收集'}：${named[0]!.at}`,
      },
      several ? '收集本组' : '收集',
    );
  }

  function headOf(k: number): Child[] {
    const { place, draft } = heads[k]!;
    return [
      el('b', {}, LETTERS[k]!),
      ` ${place}${versionWords(heads, k)}`,
      draft !== null && el('span', { class: 'badge' }, `${draft}，未生效`),
    ];
  }

  return {
    row(row: Row, detail: Detail): HTMLElement {
      const part = row.columns.some((clauses, k) =>
        clauses.some((n) => PARTS.has(heads[k]!.clauses[n]!.kind)),
      );
      const cells = view === 'side' ? sideCells(row, detail) : mergedCells(row, detail);
      cells
        .find((made) => made.querySelector('.clause-head'))
        ?.querySelector('.clause-head')
        ?.append(collect(row));
      const element = el('div', { role: 'row', class: 'row' }, ...cells);
      element.classList.toggle('is-part', part);
      element.classList.toggle('is-same', isSame(row));
      return element;
    },

    /** Heads of the columns, with what is a draft. */
    heads(): HTMLElement {
      const shown = view === 'side' ? heads : heads.slice(1);
      return el(
        'div',
        { role: 'row', class: 'row heads' },
        ...shown.map((head, n) => {
          const k = view === 'side' ? n : n + 1;
          return el(
            'div',
            { role: 'columnheader' },
            ...(view === 'side' ? [] : [...headOf(0), ' 与 ']),
            ...headOf(k),
            el('span', { class: 'head-title' }, view === 'side' ? ` ${head.title}` : ' 合为一文'),
          );
        }),
      );
    },
  };
}

/** Which version of its document one is, where it isn't the newest or stands beside another. */
export function versionWords(heads: readonly Pick<Head, 'policyId' | 'date'>[], k: number): string {
  const { policyId, date } = heads[k]!;
  const older = versionOf(policyId) !== null;
  const beside = heads.some(
    (head, n) => n !== k && documentOf(head.policyId) === documentOf(policyId),
  );
  if (!older && !beside) return '';
  return `　${date ?? '日期原文未载明'} ${older ? '旧版本' : '最新'}`;
}

/** Nodes with 、 between them. */
function parted(nodes: readonly Node[]): Child[] {
  return nodes.flatMap((node, i) => (i === 0 ? [node] : ['、', node]));
}

/** All documents that have a part in a row say the same there, in the same place, and all have one. */
export const isSame = ({ relations, moved }: Row): boolean =>
  !moved && relations.every((relation) => relation === 'same');
