import type { Issue } from '../../model.ts';
import type { BodyContext } from './context.ts';
import type { Remark } from './pieces.ts';

/** Remarks that say the same as one, with their number. */
export function distinct(remarks: readonly Remark[]): Remark[] {
  const found = new Map<string, { ruleId: string; count: number }>();
  for (const { ruleId, message } of remarks) {
    found.set(message, { ruleId, count: (found.get(message)?.count ?? 0) + 1 });
  }
  return [...found].map(([message, { ruleId, count }]) => ({
    ruleId,
    message: count > 1 ? `${message}（本行 ${count} 处）` : message,
  }));
}

/**
 * What a document leaves out as a whole: deletions, comments, pictures, and formats of numbers not known.
 * Deletions and comments are not quoted, because issues are published.
 */
export function reportOmissions(
  { deleted, pictures }: BodyContext['omitted'],
  comments: number,
  formats: ReadonlySet<string>,
): Issue[] {
  const issues: Issue[] = [];
  const report = (ruleId: string, message: string): void => {
    issues.push({ ruleId, line: 0, message });
  };
  if (deleted > 0) {
    report(
      'tracked-changes',
      `文件带修订痕迹，已删除的文字（${deleted} 处）未收入，其余按接受修订后的文字读取`,
    );
  }
  if (comments > 0) {
    report('comments-not-read', `文件有 ${comments} 条批注没有收入`);
  }
  if (pictures > 0) {
    report('pictures-not-read', `文件里有 ${pictures} 张图片，图片中的文字没有读取`);
  }
  for (const format of formats) {
    report('number-format', `自动编号的格式“${format}”不认识，编号按阿拉伯数字读出`);
  }
  return issues;
}
