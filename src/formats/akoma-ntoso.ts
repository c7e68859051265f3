import type { Block, ParagraphBlock, TableBlock, TableCell } from '../content/block.ts';
import { clauseBlocks } from '../content/blocks.ts';
import { segments } from '../content/segments.ts';
import { draftKind } from '../lexicon/drafts.ts';
import type { Clause, PolicyMeta } from '../model.ts';
import { type ClauseNode, clauseTree } from './clause-tree.ts';
import { element, text, type Xml } from './xml.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** What the schema asks for where a document states no date (AKN-NC 4.6 leaves it to the user). */
const NO_DATE = '0001-01-01';

/** Levels of an official document from 一、 down (GB/T 9704—2012, 7.3.3), as the standard names its hierarchy. */
const LETTER_LEVELS = ['section', 'subsection', 'paragraph', 'subparagraph', 'point'];
/** What stands below an article: 项 and 目 (立法法 §61). */
const ARTICLE_LEVELS = ['point', 'indent'];
const NUMBERED = new Set<Clause['kind']>(['part', 'section', 'item', 'subitem']);

/**
 * A document in Akoma Ntoso 3.0 (OASIS LegalDocML, Akoma Ntoso 1.0 Part 2): a text of articles is an `act`, any
 * other a `doc`. The text of its clauses stands in it character for character in their order; `eId` is the anchor
 * of the clause. `address` is where the site publishes the document.
 */
export function akomaNtoso(
  { meta, clauses }: { meta: PolicyMeta; clauses: Clause[] },
  address: string,
): string {
  const isAct = clauses.some(({ kind }) => kind === 'article');
  const name = isAct ? 'act' : 'doc';
  const parts = partsOf(clauseTree(clauses));
  const document = element(
    name,
    { name: meta.documentType ?? name },
    metadata(meta, name, address),
    around('preface', parts.preface, meta),
    around('preamble', parts.preamble, meta),
    element(
      isAct ? 'body' : 'mainBody',
      {},
      parts.body.map((node) => hierarchy(node, meta, 0, isAct)),
    ),
    around('conclusions', parts.conclusions, meta),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('akomaNtoso', { xmlns: NAMESPACE }, document).xml}\n`;
}

/** What the schema keeps before and behind the body, where it really stands there; the body is never empty. */
function partsOf(nodes: ClauseNode[]) {
  const is = (kind: Clause['kind']) => (node: ClauseNode | undefined) =>
    node?.clause.kind === kind && node.children.length === 0;
  const from = nodes.length > 1 && is('front')(nodes[0]) ? 1 : 0;
  const begin = nodes.length > from + 1 && is('preamble')(nodes[from]) ? from + 1 : from;
  const end = nodes.length > begin + 1 && is('colophon')(nodes.at(-1)) ? -1 : undefined;
  return {
    preface: nodes.slice(0, from),
    preamble: nodes.slice(from, begin),
    body: nodes.slice(begin, end),
    conclusions: end === undefined ? [] : nodes.slice(end),
  };
}

function around(name: string, [node]: ClauseNode[], meta: PolicyMeta): Xml | null {
  if (!node) return null;
  const blocks = clauseBlocks(node.clause, meta).map((block) => blockOf(block, node.clause));
  return element(name, { eId: node.clause.clauseId }, blocks);
}

/** `level`: how many numbered levels stand above. */
function hierarchy(
  { clause, children }: ClauseNode,
  meta: PolicyMeta,
  level: number,
  isAct: boolean,
): Xml {
  const { name, below } = nameOf(clause, level, isAct);
  const { num, heading, blocks } = opening(clause, meta);
  const own = blocks.map((block) => blockOf(block, clause));
  const isLeaf = children.length === 0;
  return element(
    name,
    { eId: clause.clauseId, name: name === 'hcontainer' ? clause.kind : null },
    num,
    heading,
    own.length > 0 || isLeaf ? element(isLeaf ? 'content' : 'intro', {}, own) : null,
    children.map((child) => hierarchy(child, meta, below, isAct)),
  );
}

function nameOf(clause: Clause, level: number, isAct: boolean): { name: string; below: number } {
  const { kind } = clause;
  if (kind === 'article' || kind === 'chapter') return { name: kind, below: 0 };
  if (isAct && kind === 'part') return { name: 'part', below: 0 };
  if (isAct && kind === 'section') return { name: 'section', below: 0 };
  const levels = isAct ? ARTICLE_LEVELS : LETTER_LEVELS;
  const name = NUMBERED.has(kind) ? levels[level] : undefined;
  return { name: name ?? 'hcontainer', below: NUMBERED.has(kind) ? level + 1 : level };
}

/** Mark and heading of a clause where they open its first paragraph in this order, and the blocks of what follows. */
function opening(clause: Clause, meta: PolicyMeta) {
  const { marker, heading } = clause.spans;
  const blocks = clauseBlocks(clause, meta);
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph' || marker?.[0] !== 0 || marker[1] > first.text.length) {
    return { num: null, heading: null, blocks };
  }
  const follows =
    heading !== null &&
    heading[1] <= first.text.length &&
    /^\s*$/u.test(clause.text.slice(marker[1], heading[0]));
  const end = follows ? heading[1] : marker[1];
  const left: ParagraphBlock = { ...first, start: end, text: first.text.slice(end) };
  return {
    num: element('num', {}, text(first.text.slice(0, marker[1]))),
    heading: follows ? element('heading', {}, text(clause.text.slice(...heading))) : null,
    blocks: left.text === '' ? rest : [left, ...rest],
  };
}

const blockOf = (block: Block, clause: Clause): Xml =>
  block.type === 'table' ? tableOf(block, clause) : element('p', {}, inline(block, clause));

/** A stretch of the text; what names the responsible units is marked. */
function inline({ start, text: words }: { start: number; text: string }, { spans }: Clause): Xml[] {
  const duties = spans.duty.map(([from, to]) => ({ start: from, end: to }));
  return segments(words, duties, start).map(({ text: own, span }) =>
    span ? element('inline', { name: 'responsible' }, text(own)) : text(own),
  );
}

function tableOf({ caption, head, body, notes }: TableBlock, clause: Clause): Xml {
  const cell = (name: string) => (own: TableCell) =>
    element(
      name,
      {
        rowspan: own.rows > 1 ? String(own.rows) : null,
        colspan: own.columns > 1 ? String(own.columns) : null,
      },
      element('p', {}, inline(own, clause)),
    );
  const row = (cells: TableCell[]) =>
    element(
      'tr',
      {},
      cells.map((own) => cell(own.header === null ? 'td' : 'th')(own)),
    );
  return {
    xml: [
      ...caption.map((line) => element('p', { class: 'caption' }, inline(line, clause))),
      element(
        'table',
        { eId: `${clause.clauseId}__table` },
        head.length > 0 ? element('tr', {}, head.map(cell('th'))) : null,
        body.map(row),
      ),
      ...notes.map((line) => element('p', {}, inline(line, clause))),
    ]
      .map(({ xml }) => xml)
      .join(''),
  };
}

/** FRBR identification (AKN-NC 1.0, 4): the work by its date and the id of the policy, its Chinese text, this file. */
function metadata(meta: PolicyMeta, name: 'act' | 'doc', address: string): Xml {
  const date = meta.signedOn ?? meta.printedOn;
  const work = ['/akn/cn', name, ...(date ? [date] : []), meta.policyId].join('/');
  const expression = `${work}/zho@`;
  const draft = draftKind(meta);
  const value = (tag: string, of: string | null) =>
    of === null ? null : element(tag, { value: of });
  const core = (uri: string, suffix: string, author: string) => [
    element('FRBRthis', { value: `${uri}/!main${suffix}` }),
    element('FRBRuri', { value: `${uri}${suffix}` }),
    ...(uri === work ? [element('FRBRalias', { name: 'address', value: address })] : []),
    element('FRBRdate', { date: date ?? NO_DATE, name: date ? dateName(meta) : 'notStated' }),
    element('FRBRauthor', { href: author }),
  ];
  const issuer = meta.issuer ? '#issuer' : '#notStated';
  return element(
    'meta',
    {},
    element(
      'identification',
      { source: '#publisher' },
      element(
        'FRBRWork',
        {},
        core(work, '', issuer),
        element('FRBRcountry', { value: 'cn' }),
        value('FRBRsubtype', meta.documentType),
        value('FRBRnumber', meta.docNumber),
        element('FRBRname', { value: meta.title }),
        draft ? element('FRBRprescriptive', { value: 'false' }) : null,
      ),
      element(
        'FRBRExpression',
        {},
        core(expression, '', issuer),
        element('FRBRauthoritative', { value: 'false' }),
        element('FRBRlanguage', { language: 'zho' }),
      ),
      element(
        'FRBRManifestation',
        {},
        core(expression, '.akn', '#publisher'),
        element('FRBRformat', { value: 'application/akn+xml' }),
      ),
    ),
    meta.effectiveOn || meta.effectiveUntil
      ? element(
          'lifecycle',
          { source: '#publisher' },
          event('inForce', meta.effectiveOn, 'generation'),
          event('lastDay', meta.effectiveUntil, 'repeal'),
        )
      : null,
    element(
      'references',
      { source: '#publisher' },
      element('original', { eId: 'source', href: address, showAs: meta.title }),
      meta.cites.map(({ title, docNumber }, at) =>
        element('TLCReference', {
          eId: `cites-${at + 1}`,
          name: 'cites',
          href: `/akn/ontology/reference/cn/${encodeURIComponent(docNumber ?? title)}`,
          showAs: docNumber ? `${title}（${docNumber}）` : title,
        }),
      ),
      organization('publisher', '政策条文'),
      organization(meta.issuer ? 'issuer' : 'notStated', meta.issuer ?? '原文未载明'),
    ),
  );
}

const dateName = ({ signedOn }: PolicyMeta): string => (signedOn ? 'signed' : 'printed');

const event = (eId: string, date: string | null, type: string): Xml | null =>
  date === null ? null : element('eventRef', { eId, date, source: '#source', type });

const organization = (eId: string, showAs: string): Xml =>
  element('TLCOrganization', {
    eId,
    href: `/akn/ontology/organization/cn/${encodeURIComponent(showAs)}`,
    showAs,
  });
