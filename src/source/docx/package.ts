import { type UnzipFileInfo, unzipSync } from 'fflate';
import { InputError } from '../../errors.ts';
import { LIMITS } from '../limits.ts';
import {
  contentTypes,
  plainName,
  type Relation,
  readRelations,
  relationsOf,
  usualRelations,
} from './relations.ts';

/** The parts of a Word file that bear text or say how it is shown, by name, and what leads to them. */
export interface Package {
  /** Name of the main part. */
  main: string;
  bytes: (name: string) => Uint8Array | undefined;
  /** A part as text; undefined where there is none of that name. */
  text: (name: string) => string | undefined;
  relations: (name: string) => Relation[];
  contentType: (name: string) => string;
  /** A part's name as it is written in the file. */
  written: (name: string) => string;
}

/** What a file and the files embedded in it may still unpack to, and how many may be embedded. */
export interface Budget {
  bytes: number;
  chunks: number;
}

export const budgetFor = (bytes: Uint8Array): Budget => ({
  bytes: LIMITS.unpackRatio * Math.max(bytes.length, 100_000),
  chunks: 200,
});

/** Relations that lead to nothing with text of the document in it. */
const NOT_FOLLOWED =
  /^(?:image|hdphoto|font|theme|fontTable|settings|webSettings|customXml|customXmlProps|thumbnail|oleObject|package|control|video|audio|media|vbaProject|wordVbaData|glossaryDocument|attachedTemplate|printerSettings|(?:core|extended|custom)-properties|stylesWithEffects|diagram(?:Layout|QuickStyle|Colors)|chart(?:Style|ColorStyle)|people|commentsExtended|commentsIds|commentsExtensible|keyMapCustomizations)$/;
const MAIN_TYPE =
  /wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroEnabled/i;

/**
 * Opens the zip of a Word file: reads the relations, then the parts that they lead to. Names are compared
 * without regard to case (ISO 29500-2 §6.2.2). Throws InputError for a zip that is damaged, unpacks to
 * more than the budget, or holds something else than a Word document.
 */
export function openPackage(bytes: Uint8Array, file: string, budget: Budget): Package {
  const names = new Map<string, string>();
  const index = unpack(bytes, file, budget, (name, written) => {
    names.set(name, written);
    return name === '[content_types].xml' || name.endsWith('.rels');
  });
  const read = (name: string): string | undefined => {
    const content = index.get(name);
    return content && decodePart(content);
  };
  const types = contentTypes(read('[content_types].xml'), file);
  const known = new Map<string, Relation[]>();
  const relations = (name: string): Relation[] => {
    const found = known.get(name) ?? readRelations(read(relationsOf(name)), name, file);
    known.set(name, found);
    return found;
  };
  const main =
    relations('').find(({ type, target }) => type === 'officeDocument' && names.has(target))
      ?.target ??
    [...types.overrides].find(([name, type]) => MAIN_TYPE.test(type) && names.has(name))?.[0] ??
    'word/document.xml';
  if (!names.has(main)) throw new InputError(`${file}：${otherContent([...names.keys()])}`);
  const type = types.of(main);
  if (/spreadsheetml|presentationml/.test(type)) {
    throw new InputError(`${file}：${otherContent([main])}`);
  }
  if (relations(main).length === 0) known.set(main, usualRelations(main, [...names.keys()]));

  const wanted = new Set([main]);
  for (const name of wanted) {
    for (const { type, target, external } of relations(name)) {
      if (!external && !NOT_FOLLOWED.test(type)) wanted.add(target);
    }
  }
  const parts = unpack(bytes, file, budget, (name) => wanted.has(name));
  return {
    main,
    bytes: (name) => parts.get(name),
    text: (name) => {
      const content = parts.get(name);
      return content && decodePart(content);
    },
    relations,
    contentType: types.of,
    written: (name) => names.get(name) ?? name,
  };
}

/** Entries of the zip that are wanted, by plain name, after checking what it declares of their size. */
function unpack(
  bytes: Uint8Array,
  file: string,
  budget: Budget,
  wanted: (name: string, written: string) => boolean,
): Map<string, Uint8Array> {
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!wanted(plainName(name), name)) return false;
    budget.bytes -= originalSize;
    if (originalSize > LIMITS.partBytes || budget.bytes < 0) {
      throw new InputError(
        `${file}：解压后过大，可能是压缩炸弹，未读取；请用 Word 打开后另存一份再试`,
      );
    }
    return true;
  };
  try {
    const unpacked = Object.entries(unzipSync(bytes, { filter }));
    return new Map(unpacked.map(([name, content]) => [plainName(name), content]));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${file}：Word 文件已损坏（压缩包打不开），请重新获取或另存一份再试`);
  }
}

const UTF16: Record<string, string> = {
  fffe: 'utf-16le',
  '3c00': 'utf-16le',
  feff: 'utf-16be',
  '003c': 'utf-16be',
};

/** Parts are UTF-8 or UTF-16 (ISO 29500-2 §6.1); some programs write the encoding that they declare. */
function decodePart(content: Uint8Array): string {
  const start = String.fromCharCode(...content.subarray(0, 100));
  const declared = /^<\?xml[^>]*encoding=["']gb/i.test(start);
  const first = [...content.subarray(0, 2)].map((byte) => byte.toString(16).padStart(2, '0'));
  const encoding = UTF16[first.join('')] ?? (declared ? 'gb18030' : 'utf-8');
  return new TextDecoder(encoding).decode(content);
}

/** What a zip without a Word document holds, and what to do about it. */
function otherContent(names: readonly string[]): string {
  const holds = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (holds(/^xl\//)) return '是 Excel 表格，请把其中的政策文本另存为 .docx 或 .txt';
  if (holds(/^ppt\//)) return '是演示文稿，请把其中的政策文本另存为 .docx 或 .txt';
  if (holds(/^ofd\.xml$/)) return '是 OFD 版式文件，请用阅读软件导出为 PDF 或文本';
  if (holds(/^content\.xml$/)) return '是 ODT 文件，请用 Word 或 WPS 另存为 .docx';
  return '压缩包里没有 Word 正文，请确认是 .docx 文件';
}
