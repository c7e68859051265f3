import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxOf } from '../../src/word/docx.ts';
import { draftPaper } from '../../src/word/draft.ts';
import { paragraphsOf } from '../../src/word/paper.ts';

const clauses = [
  { id: 'c1', text: '一、目标\n到2015年底，海曙区全面完成。' },
  { id: 'c2', text: '二、任务' },
];
const remarks = [
  { clauseId: 'c1', at: [5, 12], message: '期限已过' },
  { clauseId: 'c1', at: [13, 16], message: '他地名称' },
  { clauseId: 'c1', at: [13, 18], message: '又一处' },
  { clauseId: 'c2', at: null, message: '编号不连续' },
] as const;

test('a draft keeps every character, each remark a comment at its words', async () => {
  const paper = draftPaper(clauses, remarks, '2026-11-29');
  const words = paragraphsOf(paper).map(({ runs }) => runs.map(({ text }) => text).join(''));
  expect(words).toEqual(['一、目标', '到2015年底，海曙区全面完成。', '二、任务']);
  const said = paragraphsOf(paper).flatMap(({ runs }) =>
    runs.flatMap(({ text, comment }) => (comment ? [[text, comment]] : [])),
  );
  expect(said).toEqual([
    ['到2015年底', '期限已过'],
    ['海曙区', '他地名称\n又一处'],
    ['二、任务', '编号不连续'],
  ]);
  const files = unzipSync(await docxOf(paper));
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  expect(part('word/comments.xml').match(/<w:comment /gu)).toHaveLength(3);
  expect(part('word/document.xml').match(/<w:commentReference /gu)).toHaveLength(3);
});
