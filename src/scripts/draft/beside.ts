/** The part of the page that lays a draft beside places: comes when a reader asks for it. */
import type { BesideRow, Missing, PlaceSaid } from '../../draft/beside.ts';
import { SAID_WORDS, saidLines } from '../../draft/said.ts';
import { clauseUrl, figureLines, markers, NOT_STATED, quoteOf } from '../../matrix/cell.ts';
import { toNodes } from '../../matrix/markup.ts';
import type { Quotation } from '../../model.ts';
import { el, find as part } from '../../search-page/elements.ts';
import { href } from '../../site.ts';
import { labelsOf, onRemove, settle, showChosen, usualPlaces } from '../matrix/chosen.ts';
import type { BesideRequest, Compared, Reply } from './protocol.ts';

type Answer = Extract<Reply, { kind: 'beside' | 'beside-failed' }>;

const box = part<HTMLElement>('[data-beside]');
const body = part<HTMLElement>('[data-beside-body]');
const summary = part<HTMLElement>('[data-beside-summary]');
const tables = part<HTMLElement>('[data-beside-tables]');
const missing = part<HTMLElement>('[data-beside-missing]');
const maybe = part<HTMLElement>('[data-beside-maybe]');
/** Characters of a clause in the list. */
const BEGINNING = 36;

const statement = (quotation: Quotation, foot: Node | string): HTMLElement =>
  el(
    'div',
    { class: 'entry' },
    ...toNodes([...figureLines(quotation), quoteOf(quotation), markers(quotation)]),
    el('p', { class: 'entry-foot' }, foot),
  );

function placeCell(row: BesideRow, at: number, label: string): HTMLElement {
  const said = row.places[at] as PlaceSaid;
  const { statements, more } = said;
  return el(
    'td',
    {},
    el('span', { class: 'place' }, label),
    ...saidLines(said).map((line) => el('p', { class: 'beside-said' }, line)),
    ...statements.map((each) =>
      statement(each, el('a', { href: href(clauseUrl(each)) }, each.clause)),
    ),
    more > 0 && el('p', {}, el('a', { href: href(`/matrix/${row.id}/`) }, `另有 ${more} 条`)),
    statements.length === 0 && el('p', { class: 'not-stated' }, NOT_STATED),
  );
}

function table(rows: readonly BesideRow[], places: Compared['places']): HTMLElement {
  return el(
    'table',
    { class: 'beside' },
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        ...['措施', '拟稿', ...places.map(({ label }) => label)].map((head) =>
          el('th', { scope: 'col' }, head),
        ),
      ),
    ),
    el(
      'tbody',
      {},
      ...rows.map((row) =>
        el(
          'tr',
          { 'data-row': row.id, class: row.member ? 'is-member' : undefined },
          el('th', { scope: 'row' }, el('a', { href: href(`/matrix/${row.id}/`) }, row.name)),
          el(
            'td',
            {},
            el('span', { class: 'place' }, '拟稿'),
            ...row.draft.map((each) => statement(each, each.clause)),
          ),
          ...places.map(({ label }, i) => placeCell(row, i, label)),
        ),
      ),
    ),
  );
}

/** What a topic has, in a line. */
function countsOf(rows: readonly BesideRow[]): string {
  const cells = rows.flatMap(({ places }) => places);
  const figures = cells.flatMap((cell) => cell.figures.map(({ said }) => said));
  const count = (said: keyof typeof SAID_WORDS) => figures.filter((each) => each === said).length;
  const strength = cells.filter((cell) => cell.strength).length;
  return [
    `拟稿有 ${rows.length} 项`,
    ...(['lower', 'higher', 'same', 'unlike'] as const).map((said) =>
      count(said) > 0 ? `${SAID_WORDS[said]} ${count(said)} 处` : '',
    ),
    strength > 0 ? `措辞不同 ${strength} 处` : '',
  ]
    .filter(Boolean)
    .join('，');
}

function topic(name: string, rows: readonly BesideRow[], places: Compared['places']): HTMLElement {
  const details = el(
    'details',
    { 'data-beside-topic': '' },
    el('summary', {}, el('b', {}, name), el('span', { class: 'quiet' }, `　${countsOf(rows)}`)),
  );
  details.addEventListener('toggle', () => details.append(table(rows, places)), { once: true });
  return details;
}

const family = ({ name, touched, rows }: Missing, places: Compared['places']): HTMLElement => {
  const said = [
    rows.some((row) => row.name === name) ? '' : name,
    touched ? '拟稿已有同组的其他项' : '',
  ].filter(Boolean);
  return el(
    'li',
    {},
    said.length > 0 && el('p', { class: 'quiet' }, said.join('　')),
    ...rows.map((row) =>
      el(
        'p',
        {},
        el('a', { href: href(`/matrix/${row.id}/`) }, row.name),
        el(
          'span',
          { class: 'quiet' },
          `　${places
            .filter((_, i) => row.places[i]?.statements.length)
            .map(({ label }) => label)
            .join('、')}`,
        ),
      ),
    ),
  );
};

const countOf = (families: readonly Missing[]): number =>
  families.reduce((sum, { rows }) => sum + rows.length, 0);

/** What a draft lacks of a topic: what drafters ask for, and the rest behind it; drawn when it is opened. */
function lacking(name: string, all: readonly Missing[], places: Compared['places']): HTMLElement {
  const [key, others] = [all.filter((each) => each.key), all.filter((each) => !each.key)];
  const list = (families: readonly Missing[]): HTMLElement | '' =>
    families.length > 0
      ? el('ol', { class: 'rows beside-families' }, ...families.map((each) => family(each, places)))
      : '';
  const said = [`${countOf(all)} 项`, key.length > 0 ? `起草常用 ${countOf(key)} 项` : ''];
  const details = el(
    'details',
    { 'data-beside-lacks': '' },
    el(
      'summary',
      {},
      el('b', {}, name),
      el('span', { class: 'quiet' }, `　${said.filter(Boolean).join('，')}`),
    ),
  );
  const draw = (): void =>
    details.append(
      list(key),
      key.length === 0 || others.length === 0
        ? list(others)
        : el('details', {}, el('summary', {}, `其余 ${countOf(others)} 项`), list(others)),
    );
  details.addEventListener('toggle', draw, { once: true });
  return details;
}

function fillMissing(all: readonly Missing[], places: Compared['places']): void {
  const topics = [...Map.groupBy(all, ({ topic: of }) => of)].map(([name, own]) =>
    lacking(name, own, places),
  );
  missing.replaceChildren(...(topics.length > 0 ? topics : ['所选各地写明的措施，拟稿都有。']));
}

function fillMaybe(all: Compared['maybe']): void {
  part<HTMLElement>('[data-beside-unplaced]').hidden = all.length === 0;
  maybe.replaceChildren(
    ...all.map(({ label, text, rows }) =>
      el(
        'li',
        {},
        el(
          'p',
          {},
          `${label}　${text.slice(0, BEGINNING).replace(/\s+/gu, ' ')}${text.length > BEGINNING ? '…' : ''}`,
        ),
        el(
          'p',
          { class: 'quiet' },
          '可能相关：',
          ...rows.flatMap(({ id, name }, i) => [
            i > 0 && '、',
            el('a', { href: href(`/matrix/${id}/`) }, name),
          ]),
        ),
      ),
    ),
  );
}

function fill(compared: Compared): void {
  const { rows, places } = compared;
  const within = new Set(rows.map((row) => row.topic));
  summary.textContent = `${countsOf(rows)}；所选各地有而拟稿未载 ${countOf(compared.missing)} 项`;
  const topics = [...within].map((name) =>
    topic(
      name,
      rows.filter((row) => row.topic === name),
      places,
    ),
  );
  tables.replaceChildren(...topics);
  const [first] = topics;
  if (first instanceof HTMLDetailsElement) first.open = true;
  fillMissing(compared.missing, places);
  fillMaybe(compared.maybe);
}

export interface BesidePage {
  /** Lays the draft beside the places that nobody has chosen yet. */
  start: () => void;
  /** Shows what the worker has found. */
  take: (answer: Answer) => void;
  /** There is another draft. */
  forget: () => void;
}

/** Ties the section once; `ask` sends places to the worker. */
export function besidePage(ask: (places: BesideRequest['places']) => void): BesidePage {
  let shown: Compared | null = null;
  let wanted = '';
  const usual = (box.dataset.usual ?? '').split(' ');
  const button = part<HTMLElement>('[data-beside-start]');
  const show = (on: boolean): void => {
    body.hidden = !on;
    button.hidden = on;
  };
  const choose = (ids: readonly string[]): void => {
    const labels = labelsOf(ids);
    wanted = ids.join();
    showChosen(ids);
    box.dataset.beside = 'busy';
    summary.textContent = '正在对照……';
    ask(ids.map((id, i) => ({ id, label: labels[i] ?? id })));
  };
  const chooseUsual = async (): Promise<void> => choose(settle(await usualPlaces(usual)));
  part<HTMLElement>('#choose').addEventListener('click', async () => {
    const { openPicker } = await import('../matrix/picker.ts');
    openPicker(choose, () => void chooseUsual());
  });
  onRemove(choose);
  for (const each of box.querySelectorAll<HTMLButtonElement>('[data-take]'))
    each.addEventListener('click', async () => {
      if (!shown) return;
      const now = shown;
      const { takeDraft } = await import('../take/draft.ts');
      await takeDraft(each, now);
    });
  return {
    start() {
      show(true);
      void chooseUsual();
    },
    forget() {
      shown = null;
      wanted = '';
      box.dataset.beside = '';
      show(false);
    },
    take(answer) {
      if (answer.kind === 'beside-failed') summary.textContent = answer.message;
      // Another choice may have been made meanwhile.
      else if (answer.places.map(({ id }) => id).join() === wanted) {
        shown = answer;
        fill(answer);
      } else return;
      box.dataset.beside = answer.kind;
    },
  };
}
