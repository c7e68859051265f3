import { strToU8, zipSync } from 'fflate';

const NAMESPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
};
const DECLARED = Object.entries(NAMESPACES)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxParts {
  /** Content of `<w:body>`. */
  body: string;
  /** Content of `<w:numbering>`. */
  numbering?: string;
  /** Content of `<w:styles>`. */
  styles?: string;
  /** Content of `<w:footnotes>`. */
  footnotes?: string;
  /** Content of the first footer. */
  footer?: string;
  /** Content of `<w:comments>`. */
  comments?: string;
}

const xmlPart = (name: string, content: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${name} ${DECLARED}>${content}</w:${name}>`);

/** The bytes of a small Word file with the parts given, under their usual names and without relations. */
export function makeDocx({ body, ...others }: DocxParts): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': xmlPart('document', `<w:body>${body}</w:body>`),
  };
  for (const [name, content] of Object.entries(others)) {
    const isFooter = name === 'footer';
    parts[`word/${isFooter ? 'footer1' : name}.xml`] = xmlPart(isFooter ? 'ftr' : name, content);
  }
  return zipSync(parts);
}

export interface RelatedPart {
  /** Last step of the relation's type: styles, aFChunk, header. */
  type: string;
  /** The target as the relation has it. */
  target: string;
  id?: string;
  /** Name in the package; none for what lies outside of it. */
  name?: string;
  /** Name of the root element and what is in it, or any bytes. */
  content?: [root: string, inner: string] | Uint8Array | string;
}

/** A Word file whose parts are named by relations, in folders and under names of its own. */
export function makePackage(
  main: { name: string; target?: string; body: string; types?: string },
  related: RelatedPart[] = [],
  relationType = RELATION,
): Uint8Array {
  const relations = (entries: RelatedPart[]): Uint8Array =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
        .map(
          ({ id, type, target, name }, index) =>
            `<Relationship Id="${id ?? `r${index + 1}`}" Type="${relationType}/${type}" Target="${target}"${name === undefined ? ' TargetMode="External"' : ''}/>`,
        )
        .join('')}</Relationships>`,
    );
  const folder = main.name.slice(0, main.name.lastIndexOf('/') + 1);
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(`<Types>${main.types ?? ''}</Types>`),
    '_rels/.rels': relations([
      { type: 'officeDocument', target: main.target ?? main.name, name: main.name },
    ]),
    [`${folder}_rels/${main.name.slice(folder.length)}.rels`]: relations(related),
    [main.name]: xmlPart('document', `<w:body>${main.body}</w:body>`),
  };
  for (const { name, content } of related) {
    if (name === undefined || content === undefined) continue;
    parts[name] = Array.isArray(content)
      ? xmlPart(...content)
      : typeof content === 'string'
        ? strToU8(content)
        : content;
  }
  return zipSync(parts);
}

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`;

export const numbered = (text: string, level: number, list = 1): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

export const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith('<') ? text : paragraph(text)}</w:tc>`;

export const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;

/** A complex field: its code cut into runs, and the result in the file. */
export const field = (codes: string[], result?: string): string =>
  [
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    ...codes.map((code) => `<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>`),
    ...(result === undefined
      ? []
      : ['<w:r><w:fldChar w:fldCharType="separate"/></w:r>', run(result)]),
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  ].join('');

/** A style by kind, id and what it holds. */
export const style = (type: string, id: string, inner: string, attributes = ''): string =>
  `<w:style w:type="${type}" w:styleId="${id}" ${attributes}><w:name w:val="${id}"/>${inner}</w:style>`;

/** A list definition: each level as [format, text, other elements], and what else the list has. */
export function list(
  id: number,
  levels: [format: string, text: string, extra?: string][],
  own = '',
): string {
  const defined = levels.map(
    ([format, text, extra = ''], index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${own}${defined.join('')}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
}
