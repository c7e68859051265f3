import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addFiles, type IngestOptions, type Terminal } from '../../src/ingest/session.ts';
import { emptyCorpus, emptyFolder, options, silent } from './corpus.ts';

interface Talk {
  /** Titles of documents by the names of their files; `held` are in the corpus already. */
  files: Record<string, string>;
  held?: Record<string, string>;
  given?: Partial<IngestOptions>;
  /** What a person answers in turn; nothing where nobody can be asked. */
  answers?: string[];
  /** Every line that is said and asked, and the message of the error that ends it. */
  said: string[];
}

/** Every line that is said and asked, folders of files aside. */
async function talk({ files, held = {}, given, answers }: Omit<Talk, 'said'>): Promise<string[]> {
  const root = await emptyCorpus();
  const paths = async (titles: Record<string, string>) => {
    const folder = await emptyFolder();
    for (const [name, title] of Object.entries(titles)) {
      await writeFile(
        join(folder, name),
        `${title}\n\n一、总体目标\n到2025年，签约率达到75%以上。\n`,
      );
    }
    return Object.keys(titles).map((name) => join(folder, name));
  };
  if (Object.keys(held).length > 0) {
    await addFiles(await paths(held), options(root), silent);
  }
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const ask = async (question: string) => {
    say(question);
    return answers?.shift() ?? '';
  };
  const terminal: Terminal = { say, ask: answers ? ask : null, progress: () => undefined };
  await addFiles(await paths(files), options(root, { yes: false, ...given }), terminal).catch(
    ({ message }: Error) => say(message),
  );
  return said.map((line) => line.replaceAll(/\/\S+\//gu, '').trim());
}

/** What is reported of such a document. */
const report = (file: string, title: string, place = '青川县（qingchuan）', doubt?: string) => [
  file,
  ...(doubt ? [`待确认　${doubt}`] : []),
  `标题　　${title}`,
  `标识　　${file[0]}`,
  '文号　　原文未载明',
  '机关　　原文未载明',
  '日期　　成文 原文未载明，印发 原文未载明，施行 原文未载明',
  `辖区　　${place}`,
  '编码　　utf-8',
  '条款　　共 2 条：部分（一、、篇） 1',
  '版面　　页码、页眉、网页导航等 0 行不计入条款',
  '数值　　1 个，其中 0 个归入对照表',
  '对照表　填入 0 行',
  '疑点　　0 处',
];

const PLAN = '青川县签约实施方案';
const NO_KIND = '青川县签约的若干事';
const unkind = (title: string) => `标题没有文种（如通知、意见、方案）：“${title}”`;
const added = (count: number, undo: string, what = '撤回') =>
  `已收录 ${count} 份文件。接下来：npm start 生成并查看网站，npm run build 只生成；${what}用 npm run ingest -- --remove ${undo}`;
const yes = { yes: true };

const TALKS: Record<string, Talk> = {
  'a place that the text states is offered, and nothing else is asked where nothing is doubtful': {
    files: { 'a.txt': PLAN },
    answers: ['', 'y'],
    said: [
      `a.txt：《${PLAN}》`,
      '这份文件是哪里的？回车采用 青川县（qingchuan）：',
      ...report('a.txt', PLAN),
      '写入以上 1 份文件？（y/N）',
      added(1, 'a'),
    ],
  },
  'what is doubtful is asked with what was read, and no consent writes nothing': {
    files: { 'a.txt': NO_KIND },
    answers: ['', '', 'yesterday'],
    said: [
      `a.txt：《${NO_KIND}》`,
      '这份文件是哪里的？回车采用 青川县（qingchuan）：',
      'a.txt',
      unkind(NO_KIND),
      `标题，回车采用“${NO_KIND}”：`,
      ...report('a.txt', NO_KIND),
      '写入以上 1 份文件？（y/N）',
      '没有写入。',
    ],
  },
  'a place that no text states is asked until it is given, and for that alone': {
    files: { 'a.txt': '签约实施方案' },
    answers: ['', '诸暨', '好'],
    said: [
      'a.txt：《签约实施方案》',
      '这份文件是哪里的？如 绍兴市、浙江省绍兴市：',
      '这份文件是哪里的？如 绍兴市、浙江省绍兴市：',
      ...report('a.txt', '签约实施方案', '诸暨市（zhuji）'),
      '写入以上 1 份文件？（y/N）',
      added(1, 'a'),
    ],
  },
  'without a person a place has to be given': {
    files: { 'a.txt': '签约实施方案' },
    given: yes,
    said: ['a.txt：原文没有写明辖区；请加 --jurisdiction 地名，如 --jurisdiction 浙江省绍兴市'],
  },
  'a look without writing reports what is doubtful and asks nothing': {
    files: { 'a.txt': '签约实施方案' },
    given: { dryRun: true },
    answers: ['诸暨'],
    said: [
      ...report('a.txt', '签约实施方案', '原文未载明（unknown）', '原文没有写明辖区'),
      '只是查看（--dry-run），没有写入。',
    ],
  },
  'several are refused together while one is doubtful': {
    files: { 'a.txt': NO_KIND, 'b.txt': '青川县签约的事' },
    given: yes,
    said: [
      '',
      '标题                辖区                 文号  成文日期  条款  疑点  待确认',
      `${NO_KIND}  青川县（qingchuan）  —     —         2     0     1 项`,
      '青川县签约的事      青川县（qingchuan）  —     —         2     0     1 项',
      ...report('a.txt', NO_KIND, undefined, unkind(NO_KIND)),
      ...report('b.txt', '青川县签约的事', undefined, unkind('青川县签约的事')),
      `a.txt：${unkind(NO_KIND)}；请用 --set title=… 写明，或去掉 --yes 逐项确认（另有 1 份待确认）`,
    ],
  },
  'one text under two names is taken once': {
    files: { 'a.txt': PLAN, 'b.txt': PLAN },
    given: yes,
    said: ['b.txt：与 a.txt 内容相同，只收录一次', ...report('a.txt', PLAN), added(1, 'a')],
  },
  'what is there already is said to be': {
    held: { 'a.txt': PLAN },
    files: { 'a.txt': PLAN },
    given: yes,
    said: ['a.txt：已收录为 a，没有变化'],
  },
  'a newer text of the same title is the newest, and the older is kept': {
    held: { 'a.txt': PLAN },
    files: { 'a.txt': `${PLAN} ` },
    given: yes,
    said: [
      'a.txt：是 a 的新版本，原有文本留作旧版本 a@undated',
      ...report('a.txt', PLAN),
      added(1, 'a', '移除文件（连同旧版本）'),
    ],
  },
  'a text that is put in the place of the older': {
    held: { 'a.txt': PLAN },
    files: { 'a.txt': `${PLAN} ` },
    given: { ...yes, replace: true },
    said: [
      'a.txt：将替换 a 的现行文本，原有文本不保留',
      ...report('a.txt', PLAN),
      added(1, 'a', '移除文件（连同旧版本）'),
    ],
  },
  'a draft of what is there is an older version of it': {
    held: { 'a.txt': PLAN },
    files: { 'b.txt': `${PLAN}（征求意见稿）` },
    given: yes,
    said: [
      'b.txt：早于已收录的 a，收作旧版本 a@undated',
      ...report('b.txt', PLAN).flatMap((line) =>
        line.startsWith('标识')
          ? ['标识　　a@undated']
          : line.startsWith('编码')
            ? ['状态　　征求意见稿', line]
            : [line],
      ),
      added(1, 'a@undated'),
    ],
  },
  'another version is that of the document that is named': {
    held: { 'a.txt': PLAN },
    files: { 'b.txt': '青川县签约办法' },
    given: { ...yes, versionOf: 'a' },
    said: [
      'b.txt：是 a 的新版本，原有文本留作旧版本 a@undated',
      ...report('b.txt', '青川县签约办法').map((line) => line.replace('标识　　b', '标识　　a')),
      added(1, 'a', '移除文件（连同旧版本）'),
    ],
  },
  'a document that is not there has no versions': {
    held: { 'a.txt': PLAN },
    files: { 'b.txt': '青川县签约办法' },
    given: { ...yes, versionOf: 'c' },
    said: ['--version-of c：没有这个标识，现有：a'],
  },
  'of several documents all are named that may have versions': {
    held: { 'a.txt': PLAN, 'c.txt': '青川县签约意见' },
    files: { 'b.txt': '青川县签约办法' },
    given: { ...yes, versionOf: 'd' },
    said: ['--version-of d：没有这个标识，现有：a、c'],
  },
  'another version is that of the document whose id is given': {
    held: { 'a.txt': PLAN },
    files: { 'b.txt': '青川县签约办法' },
    given: { ...yes, policyId: 'a' },
    said: [
      'b.txt：是 a 的新版本，原有文本留作旧版本 a@undated',
      ...report('b.txt', '青川县签约办法').map((line) => line.replace('标识　　b', '标识　　a')),
      added(1, 'a', '移除文件（连同旧版本）'),
    ],
  },
  'a document that is given an id of its own is no version of that of its title': {
    held: { 'a.txt': PLAN },
    files: { 'b.txt': `${PLAN} ` },
    given: { ...yes, policyId: 'b' },
    said: [...report('b.txt', PLAN), added(1, 'b')],
  },
  'a document whose place bears a common name needs the place': {
    files: { 'a.txt': '朝阳区签约实施方案' },
    given: yes,
    said: [
      'a.txt：原文只写“朝阳区”，同名的有北京市朝阳区、吉林省长春市朝阳区；请加 --jurisdiction 地名，如 --jurisdiction 浙江省绍兴市',
    ],
  },
  'a new document beside a new version': {
    held: { 'a.txt': PLAN },
    files: { 'a.txt': `${PLAN} `, 'b.txt': '青川县签约办法' },
    given: yes,
    said: [
      'a.txt：是 a 的新版本，原有文本留作旧版本 a@undated',
      '',
      '标题                辖区                 文号  成文日期  条款  疑点  待确认',
      `${PLAN}  青川县（qingchuan）  —     —         2     0     —`,
      '青川县签约办法      青川县（qingchuan）  —     —         2     0     —',
      ...report('a.txt', PLAN),
      ...report('b.txt', '青川县签约办法'),
      added(2, 'a（逐份）', '移除文件（连同旧版本）'),
    ],
  },
  'another document under an id that is taken is refused': {
    held: { 'a.txt': PLAN },
    files: { 'a.txt': '青川县签约办法' },
    given: yes,
    said: [
      `a.txt：标识 a 已用于《${PLAN}》，是新版本请加 --version-of a，是另一份文件请加 --policy-id 另起标识`,
    ],
  },
  'a title that is taken under another id, of a place that is not sure, is refused': {
    held: { 'a.txt': PLAN },
    files: { 'b.txt': `${PLAN} ` },
    given: { ...yes, jurisdiction: '诸暨市' },
    said: [
      'b.txt：标题与已收录的 a 相同，是它的另一版本请加 --version-of a，是另一份文件请加 --policy-id 另起标识',
    ],
  },
  'nothing doubtful is asked of a person who has agreed beforehand': {
    files: { 'a.txt': NO_KIND },
    given: yes,
    answers: [],
    said: [
      ...report('a.txt', NO_KIND, undefined, unkind(NO_KIND)),
      `a.txt：${unkind(NO_KIND)}；请用 --set title=… 写明，或去掉 --yes 逐项确认`,
    ],
  },
  'nothing doubtful is asked of a person who only looks': {
    files: { 'a.txt': NO_KIND },
    given: { dryRun: true },
    answers: [],
    said: [
      ...report('a.txt', NO_KIND, undefined, unkind(NO_KIND)),
      '只是查看（--dry-run），没有写入。',
    ],
  },
  'nothing is written where nobody can agree': {
    files: { 'a.txt': PLAN },
    said: [...report('a.txt', PLAN), '没有终端可以确认：写入请加 --yes，只查看请加 --dry-run'],
  },
  'several files have no part': {
    files: { 'a.txt': PLAN, 'b.txt': PLAN },
    given: { part: 1 },
    said: ['--part 只能用于一个文件，请分次收录'],
  },
  'several files have no value given': {
    files: { 'a.txt': PLAN, 'b.txt': PLAN },
    given: { settled: { title: PLAN } },
    said: ['--set 只能用于一个文件，请分次收录'],
  },
  'several files have no id': {
    files: { 'a.txt': PLAN, 'b.txt': PLAN },
    given: { policyId: 'a' },
    said: ['--policy-id 只能用于一个文件，请分次收录'],
  },
  'several files are no version of one document': {
    files: { 'a.txt': PLAN, 'b.txt': PLAN },
    given: { versionOf: 'a' },
    said: ['--version-of 只能用于一个文件，请分次收录'],
  },
};

it.each(Object.entries(TALKS))('%s', async (_, { said, ...given }) => {
  expect(await talk(given)).toEqual(said);
});

it.each(['y', 'YES', '是', '好', ' y '])('%j is consent', async (answer) => {
  const said = await talk({ files: { 'a.txt': PLAN }, answers: ['', answer] });
  expect(said.at(-1)).toBe(added(1, 'a'));
});

it.each(['', 'n', 'yy', '是的', '不好'])('%j is none', async (answer) => {
  const said = await talk({ files: { 'a.txt': PLAN }, answers: ['', answer] });
  expect(said.at(-1)).toBe('没有写入。');
});
