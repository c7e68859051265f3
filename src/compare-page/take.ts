/** What the page shows, for a file: all documents beside each other, or two of them; loaded when a reader asks. */
import { clausePlace } from '../citation/place.ts';
import { linesOf } from '../collection/cite.ts';
import { sourceOf } from '../collection/gather.ts';
import { rememberedForm } from '../scripts/cite-form.ts';
import { published } from '../scripts/collection/data.ts';
import { saveSelection, saveWord, takenNow, taking } from '../scripts/take/take.ts';
import {
  type ComparedClause,
  type ComparedGroup,
  type Comparison,
  columnsPaper,
  nameOf,
  trackedPaper,
} from '../word/comparison.ts';
import type { Selection } from '../word/selection.ts';
import { isSame, LETTERS } from './draw.ts';
import type { Cell, Detail, Head, Row } from './lay.ts';
import type { Reply } from './protocol.ts';
import { relationWords } from './summary.ts';

export interface Shown {
  heads: readonly Head[];
  rows: readonly Row[];
  details: readonly Detail[];
}

/** Where the clauses of documents stand, as citations say it: more than the page has to know before a file is made. */
async function placesIn(heads: readonly Head[]): Promise<Map<string, string>> {
  const all = await Promise.all(heads.map(({ policyId }) => published(policyId)));
  return new Map(
    heads.flatMap(({ policyId }, k) =>
      [...(all[k]?.clauses.values() ?? [])].map(
        (clause) => [`${policyId}#${clause.clauseId}`, clausePlace(clause)] as const,
      ),
    ),
  );
}

const clausesOf = (
  head: Head | undefined,
  cells: readonly Cell[] | undefined,
  places: ReadonlyMap<string, string>,
): ComparedClause[] =>
  (cells ?? []).map(({ clause, stretches }) => {
    const { id = '', label = '' } = head?.clauses[clause] ?? {};
    const within = places.get(`${head?.policyId}#${id}`) ?? '';
    const words = stretches.map(({ text, kind }) => ({ text, own: kind === 'own' }));
    return { id, label, within, words };
  });

const documentOf = (head: Head): Comparison['before'] => ({
  policyId: head.policyId,
  clauseId: '',
  within: '',
  source: sourceOf(head),
});

/** How document `k` of a row stands to the first. */
function saidOf({ relations }: Row, { cells }: Detail, k: number): string {
  const relation = relations[k - 1];
  if (!relation) return '';
  const said = relationWords(LETTERS[0], LETTERS[k] as string)[relation];
  const moved = (cells[k] ?? []).some(({ stretches }) =>
    stretches.some(({ kind }) => kind === 'moved'),
  );
  return moved ? `${said}，部分文字写在${LETTERS[0]}的别处` : said;
}

function groupOf(
  heads: readonly Head[],
  row: Row,
  detail: Detail,
  places: ReadonlyMap<string, string>,
): ComparedGroup {
  const side = (k: 0 | 1): ComparedClause[] => clausesOf(heads[k], detail.cells[k], places);
  return { before: side(0), after: side(1), said: saidOf(row, detail, 1) };
}

/** All documents as a table, a column each. */
function selectionOf(
  { heads, rows, details }: Shown,
  title: string,
  places: ReadonlyMap<string, string>,
): Selection {
  const letters = heads.map((_, k) => LETTERS[k] as string);
  return {
    title,
    corner: '条款',
    places: heads.map(({ place }, k) => `${letters[k]} ${place}`),
    rows: rows.map((row, n) => {
      const detail = details[n] as Detail;
      const columns = heads.map((head, k) => clausesOf(head, detail.cells[k], places));
      const others = heads.slice(1).map((_, k) => saidOf(row, detail, k + 1));
      return {
        name: columns.find(([first]) => first)?.[0]?.label ?? '',
        path: '',
        cells: columns.map((clauses, k) =>
          clauses.map(({ id, within, words }) => ({
            cited: { ...documentOf(heads[k] as Head), clauseId: id, within },
            lines: linesOf(words.map(({ text }) => text).join('')),
            figures: [],
            besides: [],
          })),
        ),
        remarks: others.flatMap((said, k) =>
          !said ? [] : others.length > 1 ? [`${letters[k + 1]}：${said}`] : [said],
        ),
      };
    }),
  };
}

/** Two of several documents, laid beside each other by themselves. Rejects where that fails. */
function layTwo(documents: [string, string]): Promise<Shown> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Shown>((resolve, reject) => {
    const details: Detail[] = [];
    let laid: Pick<Shown, 'heads' | 'rows'> | undefined;
    worker.addEventListener('error', reject);
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.kind === 'laid') laid = data;
      else if (data.kind === 'details') details.push(...data.details);
      else reject(new Error(data.kind));
      if (laid && details.length === laid.rows.length) resolve({ ...laid, details });
    });
    worker.postMessage(documents);
  }).finally(() => worker.terminate());
}

/** What differs, where rows that say the same are not shown. */
function filtered({ heads, rows, details }: Shown, only: boolean): Shown {
  const kept = rows.flatMap((row, n) => (only && isSame(row) ? [] : [n]));
  return {
    heads,
    rows: kept.map((n) => rows[n] as Row),
    details: kept.map((n) => details[n] as Detail),
  };
}

/**
 * Makes the file that a button asks for; `only` where rows that say the same are not shown. Papers of two documents
 * are of the first and the one of that number.
 */
export function takeComparison(
  button: HTMLButtonElement,
  shown: Shown,
  only: boolean,
  other: number,
): Promise<void> {
  return taking(button, async () => {
    const kind = button.dataset.take ?? '';
    const places = await placesIn(shown.heads);
    const said = only ? ['筛选：仅看差异'] : [];
    if (kind !== 'columns' && kind !== 'tracked') {
      const title = `${shown.heads.map(({ place }) => place).join('、')}文件对照`;
      const documents = shown.heads.map((head, k) => `${LETTERS[k]} ${nameOf(documentOf(head))}`);
      const taken = takenNow([...said, `文件：${documents.join('；')}`], rememberedForm());
      await saveSelection(kind, selectionOf(filtered(shown, only), title, places), taken, false);
      return;
    }
    const many = shown.heads.length > 2;
    const ids = [shown.heads[0], shown.heads[other]].map((head) => head?.policyId ?? '');
    const two = filtered(many ? await layTwo(ids as [string, string]) : shown, only);
    const [before, after] = two.heads as [Head, Head];
    const comparison: Comparison = {
      before: documentOf(before),
      after: documentOf(after),
      groups: two.rows.map((row, n) => groupOf(two.heads, row, two.details[n] as Detail, places)),
    };
    if (many)
      said.push(
        `本页并排 ${shown.heads.length} 份，这里是其中的${LETTERS[0]}、${LETTERS[other]}两份，文中称甲、乙。`,
      );
    const paper = kind === 'columns' ? columnsPaper : trackedPaper;
    await saveWord(paper(comparison, takenNow(said, rememberedForm())));
  });
}
