import { InputError } from '../errors.ts';
import type { Issue, SourceLine } from '../model.ts';
import type { Account } from './account.ts';
import { append } from './append.ts';
import { printedIn } from './docx/account.ts';
import { readBlocks } from './docx/body.ts';
import { type Chunk, readChunk } from './docx/chunk.ts';
import type { BodyContext, BodyLine } from './docx/context.ts';
import { textWidthOf } from './docx/layout.ts';
import { readNotes } from './docx/notes.ts';
import { readNumbering } from './docx/numbering.ts';
import { type Budget, budgetFor, openPackage } from './docx/package.ts';
import type { Relation } from './docx/relations.ts';
import { distinct, reportOmissions } from './docx/report.ts';
import { readStyles } from './docx/styles.ts';
import { children, findAll, parseXml, type XmlElement } from './xml.ts';

/** Word files inside Word files are read to this depth. */
const DEEPEST = 3;

interface WordFile extends Chunk {
  pictures: number;
}

/**
 * A Word file (.docx) → lines as Word shows them: automatic numbers as printed markers, a table row as cells
 * joined by tabs, notes at the end, text boxes after the paragraph they hang on, embedded files in their
 * place; headers, footers and contents pages as furniture. Deleted, hidden and struck text is set aside and
 * reported. `accounts` count every part beside the reading of it. Throws InputError for a file that is
 * broken, too large or not Word.
 */
export function readDocx(
  bytes: Uint8Array,
  file: string,
): { lines: SourceLine[]; issues: Issue[]; accounts: Account[] } {
  const { lines, issues, accounts, pictures } = readWord(bytes, file, budgetFor(bytes), 0);
  if (!lines.some((line) => !line.furniture && line.text.trim() !== '')) {
    throw new InputError(
      pictures > 0
        ? `${file}：Word 文件里只有图片，没有文字，请先做文字识别再导入`
        : `${file}：Word 文件里没有文字，请换一个有内容的文件`,
    );
  }
  return {
    lines: lines.map(({ remarks: _, ...line }, index) => ({ line: index + 1, ...line })),
    issues: [
      ...issues,
      ...lines.flatMap(({ remarks = [] }, index) =>
        distinct(remarks).map(({ ruleId, message }) => ({ ruleId, line: index + 1, message })),
      ),
    ],
    accounts,
  };
}

function readWord(bytes: Uint8Array, file: string, budget: Budget, depth: number): WordFile {
  const parts = openPackage(bytes, file, budget);
  const parse = (name: string | undefined): XmlElement | undefined => {
    const xml = name === undefined ? undefined : parts.text(name);
    return xml === undefined ? undefined : parseXml(xml, file);
  };
  const main = parse(parts.main);
  // Some programs append a second body instead of adding to the first.
  const bodies = children(main, 'body');
  const body = bodies[0] && { ...bodies[0], children: bodies.flatMap((one) => one.children) };
  if (!body) throw new InputError(`${file}：压缩包里没有 Word 正文，请确认是 .docx 文件`);
  const related = (type: string): Relation[] => [
    ...new Map(
      parts
        .relations(parts.main)
        .filter((relation) => relation.type === type)
        .map((relation) => [relation.target, relation]),
    ).values(),
  ];
  const partOf = (type: string): string | undefined => related(type)[0]?.target;

  const styles = readStyles(parse(partOf('styles')));
  const numbering = readNumbering(parse(partOf('numbering')), styles.listOf);
  const shared = {
    styles,
    numbering,
    notes: new Map<string, string>(),
    omitted: { deleted: 0, pictures: 0 },
    textWidth: textWidthOf(body),
  };
  const within = depth === 0 ? '' : `${file} `;
  const issues: Issue[] = [];
  const accounts: Account[] = [];

  /** Reads one part and counts it. */
  const readPart = (
    name: string | undefined,
    label: string,
    read: (root: XmlElement, context: BodyContext) => BodyLine[],
  ): BodyLine[] => {
    const root = name === parts.main ? main : parse(name);
    if (name === undefined || !root) return [];
    const target = (id: string): string =>
      parts.relations(name).find((relation) => relation.id === id)?.target ?? '';
    const context: BodyContext = {
      ...shared,
      aside: [],
      added: [],
      fields: [],
      address: target,
      chunk: (id) => {
        const chunk = embedded(target(id));
        append(
          context.added,
          chunk.lines.map(({ text }) => text),
        );
        append(issues, chunk.issues);
        append(accounts, chunk.accounts);
        return chunk.lines;
      },
    };
    const lines = read(root, context);
    accounts.push({
      part: `${within}${label}`,
      printed: [...printedIn(parts.text(name) ?? '', file), ...context.added],
      taken: lines.map(({ text }) => text).join('\n'),
      aside: context.aside.join('\n'),
    });
    return lines;
  };
  const embedded = (name: string): Chunk => {
    budget.chunks -= 1;
    if (budget.chunks < 0 || depth >= DEEPEST) {
      throw new InputError(`${file}：嵌入的文件过多，未读取；请用 Word 打开后另存一份再试`);
    }
    const written = parts.written(name);
    return readChunk(parts.bytes(name), written, parts.contentType(name), (content) =>
      readWord(content, written, budget, depth + 1),
    );
  };

  const text = readPart(parts.main, '正文', (_, context) => readBlocks(body, context));
  const notes = (['footnote', 'endnote'] as const).flatMap((kind) =>
    readPart(partOf(`${kind}s`), kind === 'footnote' ? '脚注' : '尾注', (root, context) =>
      readNotes(root, kind, context),
    ),
  );
  const shownIds = new Set(
    ['headerReference', 'footerReference'].flatMap((name) =>
      findAll(body, name).map(({ attributes }) => attributes.id),
    ),
  );
  const furniture = [...related('header'), ...related('footer')]
    .filter(({ id, target }) => shownIds.has(id) || id === target)
    .flatMap(({ target }) => readPart(target, `页眉页脚 ${parts.written(target)}`, readBlocks))
    .filter((line) => line.text.trim() !== '' || line.remarks)
    .map((line): BodyLine => ({ ...line, furniture: true }));
  for (const { target } of ['chart', 'chartEx', 'diagramData'].flatMap(related)) {
    const printed = printedIn(parts.text(target) ?? '', file);
    const part = `${within}图表 ${parts.written(target)}`;
    accounts.push({ part, printed, taken: '', aside: '' });
  }
  const comments = children(parse(partOf('comments')), 'comment').length;
  append(issues, reportOmissions(shared.omitted, comments, numbering.unknown));
  return {
    lines: [...text, ...notes, ...furniture],
    issues,
    accounts,
    pictures: shared.omitted.pictures,
  };
}
