import type { Clause } from '../model.ts';

type Named = Pick<Clause, 'path' | 'kind'>;

/** Parts of a document that carry no number, as a citation names them. */
const UNNUMBERED: Record<string, string> = {
  front: '文首',
  preamble: '序言',
  closing: '文尾',
  colophon: '版记',
};

/** How one mark of a path is said. The first pattern that matches holds. */
const NAMES: [RegExp, (mark: string, inArticle: boolean) => string][] = [
  [/^第.+(编|部分|章|节|条|款|项|目)/, (mark) => mark],
  [/^(附件|附录|附表|附图|专栏|表|图)/, (mark) => mark],
  [/^[—－–-]\d+$/, (mark) => `第${mark.slice(1)}个要点`],
  [/^续\d+$/, (mark) => `后续第${mark.slice(1)}段`],
  [/^[〇零一二三四五六七八九十百]+$/, (mark) => `第${mark}部分`],
  [/^（[〇零一二三四五六七八九十百]+）$/, (mark) => `第${mark}项`],
  [/^\d+$/, (mark, inArticle) => `第${mark}${inArticle ? '目' : '条'}`],
  [/^（\d+）$/, (mark, inArticle) => `第${mark}${inArticle ? '点' : '目'}`],
  [/^(\d+）|[①-⑳])$/u, (mark) => `第${mark}点`],
];

/**
 * Says where a clause stands: 第二部分第（三）项第2条 in a 公文, 第十二条第（一）项 in a statute, whose
 * articles number through the whole text, so that chapters are left out where an article is named
 * (立法法: 条、款、项、目). Marks of other kinds stand as printed. Empty for an empty path.
 */
export function clausePlace(clause: Named): string {
  const article = clause.path.findIndex((mark) => isArticle(mark));
  const annex = clause.path.findLastIndex((mark) => mark.startsWith('附件'));
  const inArticle = article >= 0;
  return clause.path
    .filter((mark, at) => !(inArticle && at < article && at > annex && isDivision(mark)))
    .map((mark) => markPlace(mark, inArticle))
    .join('');
}

function markPlace(mark: string, inArticle: boolean): string {
  const unnumbered = UNNUMBERED[mark];
  if (unnumbered) return unnumbered;
  const rule = NAMES.find(([pattern]) => pattern.test(mark));
  return rule ? rule[1](mark, inArticle) : mark;
}

function isArticle(mark: string): boolean {
  return /^第.+条/.test(mark);
}

function isDivision(mark: string): boolean {
  return /^第.+[编分章节]$/.test(mark);
}
