import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { InputError } from '../errors.ts';
import type { Issue, SourceLine } from '../model.ts';
import { type BodyContext, type BodyLine, readBlocks, readNotes } from './docx-body.ts';
import { readNumbering } from './docx-numbering.ts';
import { readStyles } from './docx-styles.ts';
import { LIMITS } from './limits.ts';
import { child, parseXml, type XmlElement } from './xml.ts';

const PARTS = /^word\/(?:document|numbering|styles|footnotes|endnotes|header\d*|footer\d*)\.xml$/;

/**
 * A Word file (.docx) → lines: automatic numbers as printed markers, a table row as cells joined by
 * tabs, notes at the end, text boxes after the paragraph they hang on; headers, footers, contents pages
 * and hidden text as furniture. Throws InputError for a file that is broken, too large or not Word.
 */
export function readDocx(
  bytes: Uint8Array,
  file: string,
): { lines: SourceLine[]; issues: Issue[] } {
  const parts = unpack(bytes, file);
  const part = (name: string): XmlElement | null => {
    const content = parts.get(`word/${name}.xml`);
    return content === undefined ? null : parseXml(content, file);
  };
  const body = child(part('document') ?? undefined, 'body');
  if (!body) throw new InputError(`${file}：压缩包里没有 Word 正文，请确认是 .docx 文件`);

  const styles = readStyles(part('styles'));
  const context: BodyContext = {
    styles,
    numbering: readNumbering(part('numbering'), styles.listOf),
    notes: new Map(),
    omitted: { deleted: 0, pictures: 0 },
  };
  const text = readBlocks(body, context);
  const furniture = [...parts.keys()]
    .filter((name) => /^word\/(?:header|footer)/.test(name))
    .sort()
    .flatMap((name) => readBlocks(parseXml(parts.get(name)!, file), context))
    .filter((line) => line.text.trim() !== '')
    .map((line): BodyLine => ({ ...line, furniture: true }));
  const all = [
    ...text,
    ...readNotes(part('footnotes'), 'footnote', context),
    ...readNotes(part('endnotes'), 'endnote', context),
    ...furniture,
  ];
  if (!all.some((line) => !line.furniture && line.text.trim() !== '')) {
    throw new InputError(
      context.omitted.pictures > 0
        ? `${file}：Word 文件里只有图片，没有文字，请先做文字识别再导入`
        : `${file}：Word 文件里没有文字，请换一个有内容的文件`,
    );
  }
  return {
    lines: all.map((line, index) => ({ line: index + 1, ...line })),
    issues: reportOmissions(context.omitted),
  };
}

/** The parts that are read, after checking what the archive declares against the limits. */
function unpack(bytes: Uint8Array, file: string): Map<string, string> {
  let total = 0;
  const wanted = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!PARTS.test(name)) return false;
    total += originalSize;
    if (
      originalSize > LIMITS.partBytes ||
      total > LIMITS.unpackRatio * Math.max(bytes.length, 100_000)
    ) {
      throw new InputError(
        `${file}：解压后过大，可能是压缩炸弹，未读取；请用 Word 打开后另存一份再试`,
      );
    }
    return true;
  };
  try {
    const unpacked = unzipSync(bytes, { filter: wanted });
    return new Map(Object.entries(unpacked).map(([name, content]) => [name, decodePart(content)]));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${file}：Word 文件已损坏（压缩包打不开），请重新获取或另存一份再试`);
  }
}

/** Parts are UTF-8 or UTF-16 with a byte order mark (ISO 29500-2 §9.1.4). */
function decodePart(content: Uint8Array): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(content);
  return strFromU8(content).replace(/^\ufeff/, '');
}

function reportOmissions({ deleted, pictures }: BodyContext['omitted']): Issue[] {
  const issues: Issue[] = [];
  if (deleted > 0) {
    const message = `文件带修订痕迹，已删除的文字（${deleted} 处）未收入，其余按接受修订后的文字读取`;
    issues.push({ ruleId: 'tracked-changes', line: 0, message });
  }
  if (pictures > 0) {
    const message = `文件里有 ${pictures} 张图片，图片中的文字没有读取`;
    issues.push({ ruleId: 'pictures-not-read', line: 0, message });
  }
  return issues;
}
