import type { Issue } from '../../model.ts';
import type { Account } from '../account.ts';
import { ordinaryCharacters } from './characters.ts';
import type { Page } from './layout.ts';
import type { RawPage } from './page.ts';

const MOST_QUOTED = 40;
const HARDLY = 20;
const RADICAL = /[\u2e80-\u2fdf\uf900-\ufad9]/;

/** The text of a page by pdf.js's own count beside what was read of it. */
export function accountOf(raw: RawPage, page: Page, number: number): Account {
  return {
    part: `第 ${number} 页`,
    printed: raw.counted.map((text) => sameDashes(ordinaryCharacters(text))),
    taken: sameDashes(page.lines.map(({ text }) => text).join('\n')),
    aside: sameDashes(
      [
        ...[...raw.hidden, ...raw.twice].map(({ text }) => text),
        ...raw.frames.flatMap(({ pieces }) => pieces.map(({ replaced }) => replaced)),
      ].join('\n'),
    ),
  };
}

/** A raised minus comes out as another dash than was printed. */
const sameDashes = (text: string): string => text.replace(/[−–—⁻₋]/g, '-');

/** Issues that are about a page rather than a line: what it shows that is not text, or hides. */
export function pageIssues(raw: readonly RawPage[], pages: readonly Page[]): Issue[] {
  const numbers = (holds: (page: RawPage, index: number) => boolean): string =>
    raw.flatMap((page, index) => (holds(page, index) ? [index + 1] : [])).join('、');
  const issues: Issue[] = [];
  const report = (ruleId: string, message: string): void => {
    issues.push({ ruleId, line: 0, message });
  };
  const bare = numbers((page, index) => isBare(page, pages[index] as Page));
  if (bare !== '') report('scanned-pages', `第 ${bare} 页只有图片，其中的文字没有读取`);
  const recognised = numbers((page) => page.recognised);
  if (recognised !== '') {
    report('recognised-text', `第 ${recognised} 页是扫描图像，文字由识别软件得出，请对照原件`);
  }
  const radicals = numbers(({ frames }) =>
    frames.some(({ pieces }) => pieces.some(({ replaced }) => RADICAL.test(replaced))),
  );
  if (radicals !== '') {
    report('pdf-radicals', `第 ${radicals} 页用部首或兼容字符代替汉字，已换成对应的汉字`);
  }
  const vertical = numbers(({ vertical: own }) => own);
  if (vertical !== '')
    report('vertical-text', `第 ${vertical} 页有竖排文字，按自右向左读出，请核对`);
  for (const [text, where] of hiddenTexts(raw)) {
    report('hidden-text', `第 ${where.join('、')} 页有不显示的文字没有收入：${quoted(text)}`);
  }
  for (const [index, { frames }] of raw.entries()) {
    const unknown = frames.flatMap(({ pieces }) => pieces.map((piece) => piece.unknown)).join('');
    if (unknown === '') continue;
    report('symbol-not-read', `第 ${index + 1} 页有符号字体的符号认不出：${quoted(unknown)}`);
  }
  for (const [index, { struck }] of pages.entries()) {
    for (const text of struck) {
      report(
        'struck-text',
        `第 ${index + 1} 页有文字被横线划过，仍按正文收入，请核对：${quoted(text)}`,
      );
    }
  }
  return issues;
}

/** A picture and hardly a word beside the page number: the text is in the picture. */
function isBare({ hasPictures, scan }: RawPage, { lines }: Page): boolean {
  const text = lines
    .flatMap((line) => (line.furniture ? [] : line.text.replace(/\s/g, '')))
    .join('');
  return hasPictures && (text === '' || (scan && text.length < HARDLY));
}

/** What pages hide, with the pages that hide it. */
function hiddenTexts(raw: readonly RawPage[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [index, { hidden }] of raw.entries()) {
    const text = hidden.map((piece) => piece.text.trim()).join('');
    if (text !== '') found.set(text, [...(found.get(text) ?? []), index + 1]);
  }
  return found;
}

function quoted(text: string): string {
  return `“${text.slice(0, MOST_QUOTED)}${text.length > MOST_QUOTED ? '…' : ''}”`;
}
