/** Files of what a page shows: made here when a reader asks, by parts that are loaded then. */
import { dayOf } from '../../citation/access.ts';
import { baseUrl } from '../../site.ts';
import type { Paper } from '../../word/paper.ts';
import type { Selection, Taken } from '../../word/selection.ts';
import { announce } from '../copy.ts';
import { here } from '../here.ts';
import { saveAs } from '../save.ts';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  md: 'text/markdown',
};

/** What a page that shows something now says of itself; `form` is that of citations. */
export const takenNow = (shown: readonly string[], form: string | null = null): Taken => ({
  shown,
  address: here(location.href),
  site: here(baseUrl()),
  day: dayOf(new Date()),
  form: form === 'gbt2015' ? 'gbt2015' : 'gbt2025',
});

export async function saveWord(paper: Paper): Promise<void> {
  const { docxOf } = await import('../../word/docx.ts');
  saveAs(`${paper.title} ${paper.day}.docx`, await docxOf(paper), TYPES.docx);
}

/** A selection as a file of one of these kinds. */
export async function saveLines(
  kind: 'xlsx' | 'csv' | 'md',
  selection: Selection,
  taken: Taken,
): Promise<void> {
  const name = `${selection.title} ${taken.day}.${kind}`;
  if (kind === 'xlsx') {
    const { xlsxOf } = await import('../../word/xlsx.ts');
    saveAs(name, await xlsxOf(selection, taken), TYPES.xlsx);
    return;
  }
  const { csvOf, markdownOf } = await import('../../word/lines.ts');
  saveAs(name, (kind === 'csv' ? csvOf : markdownOf)(selection, taken), TYPES[kind]);
}

/** A selection as a table in Word, or as lines. */
export async function saveSelection(
  kind: string,
  selection: Selection,
  taken: Taken,
  besides: boolean,
): Promise<void> {
  if (kind === 'xlsx' || kind === 'csv' || kind === 'md') return saveLines(kind, selection, taken);
  const { tablePaper } = await import('../../word/papers.ts');
  return saveWord(tablePaper(selection, taken, besides));
}

/** Whether words beside the quotations are asked for. */
export const asksBesides = (): boolean =>
  document.querySelector<HTMLInputElement>('[data-take-besides]')?.checked ?? false;

/** Runs what a button asks for; says when it is done, or that it failed. */
export async function taking(button: HTMLButtonElement, make: () => Promise<void>): Promise<void> {
  button.disabled = true;
  announce('正在生成文件…');
  try {
    await make();
    announce('文件已生成');
  } catch {
    announce('文件没有生成，请稍后再试');
  } finally {
    button.disabled = false;
    button.focus({ preventScroll: true });
  }
}
