import { strToU8, zipSync } from 'fflate';
import { makeDocx, makePackage, type RelatedPart } from '../source/make-docx.ts';

type Below = (limit: number) => number;
type Soup = (count: number) => string;

/** Elements that hold others, and what stands in their start tag. */
const WRAPPERS = [
  'w:p',
  'w:p',
  'w:p',
  'w:r',
  'w:r',
  'w:r',
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:sdt',
  'w:sdtContent',
  'w:hyperlink',
  'w:smartTag',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:pict',
  'w:drawing',
  'w:txbxContent',
  'w:ruby',
  'w:rt',
  'w:rubyBase',
  'w:fldSimple w:instr="EQ \\f(1,3)"',
  'mc:AlternateContent',
  'mc:Choice Requires="wps"',
  'mc:Choice Requires="nobody"',
  'mc:Fallback',
  'm:oMath',
  'm:f',
  'm:num',
  'm:den',
  'm:sSup',
  'm:sup',
  'm:e',
  'm:rad',
  'm:nary',
  'm:m',
  'm:mr',
  'm:d',
  'w:body',
  'w:footnote w:id="1"',
  'w:novelty',
];
const LEAVES = [
  '<w:tab/>',
  '<w:br/>',
  '<w:noBreakHyphen/>',
  '<w:sym w:font="Wingdings" w:char="F0FE"/>',
  '<w:sym w:font="Symbol" w:char="zz"/>',
  '<w:sym w:char="D800"/>',
  '<w:footnoteReference w:id="1"/>',
  '<w:altChunk r:id="r1"/>',
  '<w:altChunk r:id="r2"/>',
  '<w:subDoc r:id="r9"/>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:fldChar w:fldCharType="separate"/>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:instrText>eq \\o\\ac(○,</w:instrText>',
  '<w:instrText>1)</w:instrText>',
  '<w:instrText> EQ \\s\\up((((</w:instrText>',
  '<w:instrText>TOC \\o</w:instrText>',
  '<w:rPr><w:vanish/></w:rPr>',
  '<w:rPr><w:strike/><w:vertAlign w:val="superscript"/></w:rPr>',
  '<w:rPr><w:position w:val="1e9"/><w:rStyle w:val="S1"/></w:rPr>',
  '<w:rPr><w:rFonts w:ascii="Wingdings 2" w:hAnsi="Symbol"/></w:rPr>',
  '<w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr></w:pPr>',
  '<w:pPr><w:pStyle w:val="S2"/><w:jc w:val="right"/><w:ind w:left="-1e3"/></w:pPr>',
  '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>',
  '<w:tcPr><w:gridSpan w:val="-5"/><w:vMerge/></w:tcPr>',
  '<w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>',
  '<w:trPr><w:gridBefore w:val="x"/><w:hidden/></w:trPr>',
  '<m:chr m:val="∑"/>',
  '<v:textpath string="文件"/>',
  '&lt;&amp;&#x10FFFF;',
];
const STYLES = [1, 2, 3]
  .map(
    (id) =>
      `<w:style w:type="${id === 1 ? 'character' : 'paragraph'}" w:default="1" w:styleId="S${id}"><w:basedOn w:val="S${(id % 3) + 1}"/><w:pPr><w:numPr><w:numId w:val="${id}"/></w:numPr></w:pPr><w:rPr><w:strike/></w:rPr></w:style>`,
  )
  .join('');
const NUMBERING = [1, 2, 3]
  .map(
    (id) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:numStyleLink w:val="S${id}"/><w:lvl w:ilvl="0"><w:start w:val="-9"/><w:numFmt w:val="ideographTraditional"/><w:lvlText w:val="%1%2%9、"/></w:lvl></w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="999999999"/></w:lvlOverride></w:num>`,
  )
  .join('');

/** A Word file whose elements stand in one another as none of Word's do, or whose XML is broken. */
export function oddWord(soup: Soup, below: Below): Uint8Array {
  const pick = (items: readonly string[]): string => items[below(items.length)]!;
  const text = (): string => `<w:t>${xmlText(soup(1 + below(3)))}</w:t>`;
  const tree = (depth: number): string => {
    if (depth === 0 || below(4) === 0) return below(2) === 0 ? text() : pick(LEAVES);
    const wrapper = pick(WRAPPERS);
    const inner = Array.from({ length: 1 + below(4) }, () => tree(depth - 1)).join('');
    return `<${wrapper}>${inner}</${wrapper.split(' ')[0]}>`;
  };
  const trees = Array.from({ length: 1 + below(6) }, () => {
    const inner = tree(1 + below(7));
    return below(3) === 0 ? inner : `<w:p><w:r>${inner}${text()}</w:r></w:p>`;
  }).join('');
  const body = below(6) === 0 ? broken(trees, below) : trees;
  switch (below(4)) {
    case 0:
      return zipSync({ 'word/document.xml': strToU8(xmlText(soup(20))) });
    case 1:
      return makeDocx({ body, styles: STYLES, numbering: NUMBERING, footnotes: tree(4) });
    default:
      return makePackage({ name: 'word/document.xml', body }, related(tree, soup, below));
  }
}

function related(tree: (depth: number) => string, soup: Soup, below: Below): RelatedPart[] {
  const contents = [
    `<html><p>${soup(5)}</p>`,
    soup(5),
    '{\\rtf1',
    'PK\u0003\u0004',
    makeDocx({ body: tree(3) }),
    'MIME-Version: 1.0\nContent-Type: text/html; boundary=""\n\n<p>页</p>',
  ];
  const types = ['aFChunk', 'styles', 'numbering', 'footnotes', 'header', 'chart', 'comments', ''];
  return Array.from({ length: 1 + below(4) }, (_, index) => ({
    type: index === 0 ? 'aFChunk' : types[below(types.length)]!,
    target: below(5) === 0 ? '../word/document.xml' : `part${index}.xml`,
    name: `word/part${index}.xml`,
    content: index === 0 || below(8) === 0 ? contents[below(contents.length)]! : ['any', tree(4)],
  }));
}

/** XML with a piece taken out, doubled or moved, at any place. */
function broken(xml: string, below: Below): string {
  const at = below(xml.length);
  const length = below(60);
  return [
    xml.slice(0, at) + xml.slice(at + length),
    xml.slice(0, at) + xml.slice(Math.max(0, at - length)),
    `${xml.slice(0, at)}<!DOCTYPE a>${xml.slice(at)}`,
  ][below(3)]!;
}

/** Text without the characters that no XML may have. */
export function xmlText(text: string): string {
  return text.replace(/[<>&\p{Cs}\ufffe\uffff]|(?![\t\n])\p{Cc}/gu, '');
}
