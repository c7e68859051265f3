import type { Clause } from '../model.ts';
import { HAN } from '../text/numerals.ts';

type Named = Pick<Clause, 'path' | 'kind'>;

/** Parts of a document that carry no number, as a citation names them. */
const UNNUMBERED: Record<string, string> = {
  front: '文首',
  preamble: '序言',
  closing: '文尾',
  colophon: '版记',
};

const COUNT = `[${HAN}]+`;
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u');

/** How a mark of a path is said that is not said as it is printed; a mark matches whole. */
const NAMES: [RegExp, (mark: string, inArticle: boolean) => string][] = [
  [whole('—\\d+'), (mark) => `第${mark.slice(1)}个要点`],
  [whole('续\\d+'), (mark) => `后续第${mark.slice(1)}段`],
  [whole(COUNT), (mark) => `第${mark}部分`],
  [whole(`（${COUNT}）`), (mark) => `第${mark}项`],
  [whole('\\d+'), (mark, inArticle) => `第${mark}${inArticle ? '目' : '条'}`],
  [whole('（\\d+）'), (mark, inArticle) => `第${mark}${inArticle ? '点' : '目'}`],
  [whole('\\d+）|[①-⑳]'), (mark) => `第${mark}点`],
  [whole(`${COUNT}是`), (mark) => `第${mark.slice(0, -1)}点`],
];
const ARTICLE = whole('第.+条(?:之.+)?');
const DIVISION = whole('第.+(?:[编篇章节]|部分)|[上中下][篇编]');

/**
 * Says where a clause stands: 第二部分第（三）项第2条 in a 公文, 第十二条第（一）项 in a statute, whose
 * articles number through the whole text, so that chapters are left out where an article is named
 * (立法法: 条、款、项、目). Marks of other kinds stand as printed. Empty for an empty path.
 */
export function clausePlace({ path }: Named): string {
  const inArticle = path.some((mark) => ARTICLE.test(mark));
  return path
    .filter((mark) => !inArticle || !DIVISION.test(mark))
    .map((mark) => markPlace(mark, inArticle))
    .join('');
}

function markPlace(mark: string, inArticle: boolean): string {
  const rule = NAMES.find(([pattern]) => pattern.test(mark));
  return UNNUMBERED[mark] ?? rule?.[1](mark, inArticle) ?? mark;
}
