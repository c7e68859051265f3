/**
 * The nouns of the project. Types and the published JSON Schemas both come from these definitions,
 * so a data file, its schema and the code that reads it cannot disagree.
 */
import { z } from 'zod';
import { DOCUMENT, VERSION } from './policy-id.ts';

const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('YYYY-MM-DD');

/** A line of a source as received (text formats) or as extracted (Word, PDF, web pages). */
export const SourceLine = z.object({
  line: z.int().positive().describe('1-based number of the line'),
  text: z.string(),
  furniture: z
    .boolean()
    .optional()
    .describe('the reader knows that this is not the document: navigation, running head'),
  paragraph: z
    .boolean()
    .optional()
    .describe('the format says that this line is a whole paragraph, so nothing is joined to it'),
  align: z
    .enum(['center', 'right'])
    .optional()
    .describe(
      'where the format sets the line: titles stand in the middle, signatures at the right',
    ),
});

export const Issue = z.object({
  ruleId: z.string().describe('kebab-case name of the rule'),
  line: z.int().nonnegative().describe('line of the source; 0 where the whole document is meant'),
  message: z.string().describe('in Chinese, quoting the offending text'),
});

/** Bytes of a source, decoded. `hints` is metadata that the container states (a web page's 索引号 box). */
export const Source = z.object({
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  encoding: z.string(),
  format: z.enum(['text', 'markdown', 'html', 'docx', 'pdf']),
  lines: z.array(SourceLine),
  hints: z.record(z.string(), z.string()),
  issues: z.array(Issue).optional().describe('what the reader of the format could not take over'),
});

export const ClauseKind = z.enum([
  'front',
  'preamble',
  'part',
  'section',
  'item',
  'subitem',
  'bullet',
  'box',
  'table',
  'continuation',
  'closing',
  'colophon',
  'annex',
  'chapter',
  'article',
]);

export const Table = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
});

const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);

/** Where things stand in the text of a clause: offsets [from, to) of UTF-16 units. */
export const ClauseSpans = z.object({
  marker: span.nullable().describe('the mark as printed'),
  heading: span.nullable(),
  duty: z
    .array(span)
    .describe('what names the responsible units, label or brackets included, in order'),
});

export const Clause = z.object({
  clauseId: z.string().regex(/^[a-z][a-z0-9_-]*$/),
  path: z.array(z.string()),
  kind: ClauseKind,
  marker: z.string().nullable().describe('the mark as printed, null where the clause has none'),
  markerInferred: z.boolean().optional(),
  heading: z.string().nullable(),
  text: z
    .string()
    .describe('own text, children excluded; paragraphs and table rows separated by \\n'),
  spans: ClauseSpans,
  lead: z.array(z.string()),
  responsible: z.array(z.string()),
  responsibleInherited: z.array(z.string()).optional(),
  leadInText: z
    .array(z.string())
    .optional()
    .describe('units that lead by the running text (由X牵头), apart from lead and responsible'),
  source: z.object({
    lines: z.tuple([z.int().positive(), z.int().positive()]).describe('first and last line'),
  }),
  url: z.string(),
  table: Table.optional(),
});

export const Furniture = z.object({ line: z.int().positive(), text: z.string() });

export const Level = z.enum(['国家', '省', '市', '县']);

const stated = (name: string) => z.string().nullable().describe(name);

/**
 * An entry of `policies.json`. Its elements are those of GB/T 9704 that a text can state; what it does
 * not state is null or [].
 */
export const PolicyMeta = z.object({
  policyId: z
    .string()
    .regex(new RegExp(`^${DOCUMENT.source}(?:@${VERSION.source})?$`))
    .describe('of an older version with @ and its date'),
  title: z.string(),
  documentType: stated('文种: 通知, 意见 …'),
  jurisdiction: z.string(),
  province: z.string().nullable(),
  level: Level.nullable(),
  divisionCode: stated('GB/T 2260'),
  issuer: stated('发文机关'),
  letterhead: stated('发文机关标志'),
  docNumber: stated('发文字号'),
  registryNumber: stated('规范性文件登记号'),
  copyNumber: stated('份号'),
  securityLevel: stated('密级'),
  secrecyPeriod: stated('保密期限'),
  urgency: stated('紧急程度'),
  signers: z.array(z.string()).describe('签发人'),
  signedOn: date.nullable(),
  printedOn: date.nullable(),
  effectiveOn: date.nullable(),
  effectiveUntil: date.nullable().describe('last day on which the document is valid'),
  status: z.string().nullable(),
  addressees: z.array(z.string()),
  copiedTo: z.array(z.string()),
  publicity: z.string().nullable(),
  attachments: z.array(z.string()).describe('附件说明: names of the attachments'),
  note: stated('附注'),
  printer: stated('印发机关'),
  keywords: z.array(z.string()).describe('主题词'),
  cites: z.array(z.object({ title: z.string(), docNumber: z.string().nullable() })),
  source: z.object({
    file: z.string(),
    sha256: z.string(),
    encoding: z.string(),
    part: z
      .int()
      .positive()
      .optional()
      .describe('which document of the file this is, where it holds several'),
  }),
  inferred: z.array(z.string()),
  url: z.string(),
  versions: z
    .array(z.string())
    .optional()
    .describe(
      'ids of its older versions, from the newest; their clauses are in `policies/<id>.json`',
    ),
});

/** Elements of official documents by the names of GB/T 9704—2012, in its order. */
export const OfficialElement = z.enum([
  '份号',
  '密级',
  '保密期限',
  '紧急程度',
  '发文机关标志',
  '发文字号',
  '签发人',
  '标题',
  '文种',
  '主送机关',
  '附件说明',
  '发文机关',
  '成文日期',
  '附注',
  '抄送机关',
  '印发机关',
  '印发日期',
]);

/** A file `policies/<policyId>.json`. */
export const PolicyFile = z.object({
  policyId: z.string(),
  elements: z
    .partialRecord(OfficialElement, z.union([z.string(), z.array(z.string())]))
    .describe('what the document states of itself, by the names of GB/T 9704'),
  clauses: z.array(Clause),
  furniture: z.array(Furniture),
  issues: z.array(Issue),
});

export const Comparator = z.enum(['>=', '<=', '>', '<', '=', 'range', 'approx']);

export const QuantityKind = z.enum([
  'target',
  'baseline',
  'standard',
  'subsidy',
  'eligibility',
  'reimbursement',
  'period',
  'count',
]);

export const Quantity = z.object({
  id: z.string(),
  policyId: z.string(),
  clauseId: z.string(),
  quote: z.string().describe('verbatim in the clause, white space aside'),
  at: span.describe('where the quote stands in the text of the clause'),
  words: span.describe('where the words of the figure stand, within the quote'),
  subject: z.string().nullable(),
  population: z.string().nullable(),
  comparator: Comparator,
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]).nullable(),
  unit: z.string().nullable(),
  deadline: z.string().nullable(),
  qualifiers: z.array(z.string()),
  quantifier: z.string().optional().describe('所有, 全部, 均, 全覆盖 where they stand for 100 %'),
  kind: QuantityKind,
  measure: z.string().nullable(),
});

export const Review = z.object({ by: z.string(), on: date });

export const MatrixEntry = z.object({
  policyId: z.string(),
  clauseId: z.string(),
  quote: z.string().describe('the whole statement, verbatim in the clause, white space aside'),
  statement: span.describe('where the quote stands in the text of the clause'),
  emphasis: z.string().describe('the operative words of the quote'),
  at: span.describe('where the operative words stand in the text of the clause'),
  value: Quantity.shape.value.optional(),
  unit: Quantity.shape.unit.optional(),
  comparator: Comparator.optional(),
  deadline: z.string().nullable().optional(),
  subject: z.string().nullable().optional(),
  population: z.string().nullable().optional(),
  kind: QuantityKind.optional(),
  qualifiers: z
    .array(z.string())
    .optional()
    .describe('words that keep the figure from being owed as it stands, verbatim: 力争, 原则上'),
  basis: z
    .string()
    .optional()
    .describe(
      'id of the basis by which it is measured; absent where the row has none, or none fits',
    ),
  strength: z
    .array(z.string())
    .optional()
    .describe(
      'words of strength, verbatim, in the operative words or before them where they govern them',
    ),
  lead: Clause.shape.lead.optional(),
  responsible: Clause.shape.responsible.optional(),
  leadInText: Clause.shape.leadInText,
  responsibleInherited: Clause.shape.responsibleInherited,
  reviewed: z
    .boolean()
    .describe('the entry was compared with the text, and the clause has not changed since'),
  review: Review.optional().describe('in what role and when, where it is reviewed'),
  url: z.string(),
});

export const Measure = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string(),
  type: z.enum(['value', 'provision']),
  definition: z.string(),
  unit: z.string().optional(),
  comparability: z.enum(['same', 'different-denominator', 'different-kind']),
  note: z.string().optional(),
  bases: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .optional()
    .describe('by which entries are measured; those of one basis are comparable'),
  family: z.string().optional().describe('id of the row that heads its family'),
  key: z.boolean().optional().describe('a row that drafters ask for'),
  superior: z
    .enum(['applies', 'mentions', 'none'])
    .optional()
    .describe('what the rule of a superior is to a place that has none; absent: mentions'),
  cells: z.record(
    z.string(),
    z.object({
      status: z.enum(['stated', 'not-stated']),
      entries: z.array(MatrixEntry),
      see: z
        .object({ measure: z.string(), says: z.enum(['未定数值', '未单列']) })
        .optional()
        .describe(
          'of a cell that is not stated: the row of its family that quotes what the place says on the matter, and what pages say instead of 原文未规定',
        ),
    }),
  ),
});

/** A figure of a statement in words, with what it is sorted by: 不低于90%, 到2025年 · 三级医院. */
export const StatedFigure = z.object({
  words: z.string(),
  about: z.string().optional().describe('when and of whom; a baseline is said to be one'),
  value: Quantity.shape.value,
  deadline: z.string().optional(),
  population: z.string().optional(),
  baseline: z.boolean().optional(),
  qualifiers: z
    .array(z.string())
    .optional()
    .describe('words beside it that limit what is owed, verbatim: 力争, 原则上'),
});

/** What all statements of a document share. */
export const StatedDocument = z.object({
  place: z.string().describe('id of the jurisdiction'),
  document: z.string().describe('docNumber, else the title'),
  cite: z.string().describe('the document as running text cites it'),
  draft: z.string().optional().describe('what kind of draft the document is'),
  date: date.optional().describe('signed, else printed, else in effect'),
});

/** A statement that the matrix quotes, with the figures in it. */
export const Quotation = z.object({
  policyId: z.string(),
  clauseId: z.string(),
  quote: z
    .string()
    .describe('the whole statement as displayed, without the white space of the layout'),
  emphasis: z.array(span).describe('where the operative words stand in the quote, in order'),
  at: span.describe('where the statement stands in the text of the clause'),
  row: z
    .array(z.object({ head: z.string(), cell: z.string() }))
    .optional()
    .describe('the row of a table with its heads, where the quote is one'),
  figures: z.array(StatedFigure).optional(),
  basis: z
    .string()
    .optional()
    .describe('name of the basis by which it is measured, where the row has several'),
  strength: z.array(z.string()).optional().describe('words of strength in it, verbatim'),
  units: z
    .array(z.object({ role: z.string(), names: z.array(z.string()) }))
    .optional()
    .describe('responsible units as printed, each kind by its name: 牵头单位, 文中牵头 …'),
  clause: z.string().describe('address of the clause as staff say it: 二（三）2'),
  within: z.string().describe('the same as citations say it: 第二部分第（三）项第2条'),
  reviewed: z.boolean().optional(),
  review: Review.optional().describe('of several the earliest'),
});

/** What any page says of an entry of the matrix. */
export const Statement = Quotation.extend(StatedDocument.shape).extend({
  url: z.string(),
  name: z.string().describe('heading of the clause, or the beginning of its text'),
});

/** What one place says on a measure. */
export const PlaceCell = z.object({
  key: z.string().describe('two cells of one key say the same'),
  statements: z.array(Quotation),
  more: z
    .int()
    .positive()
    .optional()
    .describe('statements that the page of the measure has besides'),
  above: z
    .object({
      label: z.string(),
      document: z.string(),
      clause: z.string(),
      url: z.string(),
      applies: z.boolean().optional().describe('the rule is in force for the place too'),
    })
    .optional()
    .describe('rule of the superior, where the place itself says nothing'),
});

/** A file `places/<place>/<topic>.json`: the column of a place in the table of a topic. */
export const PlaceColumn = z.object({
  place: z.string(),
  label: z.string(),
  topic: z.string(),
  several: z.boolean().describe('the place has several documents, so each is named'),
  documents: z.record(z.string(), StatedDocument).describe('by policyId'),
  rows: z.record(z.string(), PlaceCell).describe('by measure; what is missing is not stated'),
});

/** A file `counterparts/<measure>.json`: what places state of a measure, the first of each where many do. */
export const Counterparts = z.object({
  measure: z.string(),
  comparability: Measure.shape.comparability,
  note: z.string().optional().describe('what differs in what the places state'),
  places: z.int().nonnegative().describe('how many state it'),
  statements: z
    .array(
      z.object({
        place: z.string().describe('id of the jurisdiction'),
        label: z.string().describe('its name'),
        draft: z.string().optional().describe('what kind of draft the document is'),
        clause: z.string().describe('address of the clause as staff say it: 二（三）2'),
        url: z.string().describe('from the root of the site'),
        figures: z.string().optional().describe('on one line'),
        quote: z.string().describe('cut where it is long'),
        sameAs: z
          .int()
          .nonnegative()
          .optional()
          .describe('number of the first statement that says the same in the same words, from 0'),
      }),
    )
    .describe('in the order of places'),
});

/** An entry of `measures.json`: a row of the matrix by name. */
export const MeasureName = z.object({
  id: z.string(),
  name: z.string(),
  topic: z.string().describe('name of the topic'),
});

/** A file `rows/<policyId>.json`: a document in short, and which measures quote its clauses. */
export const DocumentRows = z.object({
  policyId: z.string(),
  title: z.string(),
  number: z.string().nullable().describe('发文字号'),
  place: z.string().describe('label of the place'),
  date: date.nullable().describe('成文日期, else 印发日期, else 施行日期'),
  draft: z.string().nullable().describe('what kind of draft the document is'),
  issuer: z.string().nullable().describe('发文机关'),
  signedOn: date.nullable().describe('成文日期'),
  printedOn: date.nullable().describe('印发日期'),
  clauses: z
    .record(z.string(), z.array(z.string()))
    .describe('by clauseId: the measures that quote it; a clause that none quotes is missing'),
  bases: z
    .record(z.string(), z.record(z.string(), z.array(z.string())))
    .describe(
      'by clauseId and measure: ids of the bases by which it is quoted; those without are missing',
    ),
});

/** A file `neighbours/<place>.json`: the other places, in the order in which a reader looks at them. */
export const Neighbours = z.object({
  place: z.string(),
  superiors: z.array(z.string()).describe('places above, the nearest first'),
  ranked: z
    .array(z.string())
    .describe(
      'those above, those of the same province and level, the rest; the most alike first by the rows that they state',
    ),
});

export const WordingRelation = z
  .enum(['superior', 'subordinate', 'cited', 'citing', 'peer'])
  .describe(
    'what a document is to another: of a place above or below it, cited by it or citing it',
  );

const wordingPlace = {
  clauseId: z.string(),
  clause: z.string().describe('address of the clause as staff say it: 二（三）2'),
  at: span.describe('offsets in the text of the clause'),
};
const wordingStart = z.int().nonnegative().describe('characters of the document before it');

export const WordingKind = z
  .enum(['superior', 'subordinate', 'peer', 'common'])
  .describe(
    'superior: a document of a place above, or one that is cited, has the words too; common: many documents have them, or their form brings them with it',
  );

/** A file `wording/<policyId>.json`: which words a document shares with others, in runs of 12 characters or more. */
export const WordingFile = z.object({
  policyId: z.string(),
  length: z.int().nonnegative().describe('characters of the document, white space aside'),
  characters: z
    .int()
    .nonnegative()
    .describe('of the document, without white space, head, signature and responsible units'),
  shared: z
    .int()
    .nonnegative()
    .describe('those of them that another document has, common words aside'),
  found: z.object({
    documents: z.int().nonnegative().describe('how many documents share words with it'),
    stretches: z.int().nonnegative(),
  }),
  uncollected: z.array(z.string()).describe('titles that it cites and the corpus does not have'),
  documents: z
    .array(
      z.object({
        policyId: z.string(),
        title: z.string().describe('a draft says that it is one'),
        place: z.string().describe('name of its place'),
        length: z.int().nonnegative().describe('characters of it, white space aside'),
        relation: WordingRelation,
        earlier: z
          .boolean()
          .nullable()
          .describe(
            'the other document is the earlier one; null where dates and status do not say',
          ),
        same: z.int().nonnegative().describe('characters that both have, common words aside'),
        runs: z.int().nonnegative(),
      }),
    )
    .describe('those named below, and those that share most'),
  stretches: z
    .array(
      z.object({
        ...wordingPlace,
        start: wordingStart,
        same: z.int().positive().describe('characters that are equal in the first of the others'),
        kind: WordingKind,
        documents: z.int().positive().describe('how many other documents have the words'),
        others: z.array(
          z.object({
            document: z.int().nonnegative().describe('number in `documents`, from 0'),
            ...wordingPlace,
            start: wordingStart,
            same: z.int().positive(),
          }),
        ),
      }),
    )
    .describe('long and rare ones first'),
});

/** `wording.json`: the documents that share most, and the longest and rarest of what they share. */
export const Wording = z.object({
  documents: z.int().nonnegative(),
  found: z.int().nonnegative().describe('how many pairs of documents share words'),
  pairs: z
    .array(
      z.object({
        policies: z.tuple([z.string(), z.string()]).describe('the shorter document first'),
        relation: WordingRelation.describe('what the second is to the first'),
        earlier: z.boolean().nullable().describe('the second is the earlier one'),
        characters: z.int().nonnegative().describe('of the shorter document'),
        same: z.int().nonnegative(),
        runs: z.int().nonnegative(),
        uncollected: z
          .array(z.string())
          .describe('titles that both cite and the corpus does not have'),
      }),
    )
    .describe('the largest shares first'),
  passages: z.array(
    z.object({
      policyId: z.string(),
      ...wordingPlace,
      kind: WordingKind,
      same: z.int().positive(),
      documents: z.int().positive(),
      other: z.object({ policyId: z.string(), ...wordingPlace }),
      earlier: z.boolean().nullable(),
    }),
  ),
});

export const Jurisdiction = z.object({
  id: z.string(),
  label: z.string(),
  parent: z.string().optional(),
});

/** An entry of `places.json`, in the order in which the site lists places. */
export const Place = z.object({
  id: z.string(),
  label: z.string(),
  level: Level.nullable(),
  parent: z.string().nullable().describe('the next place above that has documents'),
  province: z.string().nullable(),
  pinyin: z.string(),
  initials: z.string().describe('first letters of the syllables: sx for 绍兴'),
  documents: z.int().positive(),
});

/** An entry of `documents.json`, the list of documents, by place and then from the newest. */
export const DocumentEntry = z.object({
  policyId: z.string(),
  title: z.string(),
  number: z.string().nullable().describe('发文字号'),
  place: z.string().describe('label of the place'),
  level: Level.nullable(),
  province: z.string().nullable(),
  date: date.nullable().describe('成文日期, else 印发日期, else 施行日期'),
  kind: stated('文种'),
  organs: z.array(z.string()).describe('发文机关 without the name of their place'),
  status: z.string().nullable(),
  draft: z.boolean(),
  topics: z.array(z.string()).describe('ids of the topics that its clauses are quoted under'),
  clauses: z.int(),
});

/** The file `divisions.json`: places of China as they are called today. */
export const DivisionNames = z.array(
  z.tuple([z.string().describe('code of GB/T 2260'), z.string().describe('full name')]),
);

/** A file `measures/<measure>.json`: what every place says on one measure. */
export const MeasureFile = Measure.omit({
  cells: true,
  family: true,
  key: true,
  superior: true,
}).extend({
  topic: z.object({ id: z.string(), name: z.string() }),
  places: z
    .array(Jurisdiction.extend({ level: Level.nullable() }))
    .describe('all places, in their order'),
  documents: z.record(z.string(), StatedDocument).describe('by policyId'),
  statements: z.array(Quotation).describe('in the order of places'),
});

/** A line of `find.json`: what a row is found by, folded for search. */
export const Findable = z.object({
  id: z.string(),
  name: z.string().describe('as displayed'),
  family: z.string().optional(),
  topic: z.string().describe('name of its topic'),
  names: z.array(z.string()).describe('its name and aliases'),
  text: z
    .string()
    .describe(
      'definition, headings of clauses, offices, places and operative words, cut where long',
    ),
});

/** The file `coverage.json`: who states what. */
export const Coverage = z.object({
  places: z.array(z.string()),
  measures: z
    .record(z.string(), z.string())
    .describe('by measure: a hexadecimal digit for each four places, the first place highest'),
});

/** The file `overview.json`: how many measures places state and how many of their figures fall due. */
export const Overview = z.object({
  topics: z.array(
    z.object({ id: z.string(), name: z.string(), measures: z.int().describe('rows of the topic') }),
  ),
  places: z
    .array(
      z.object({
        id: z.string(),
        label: z.string(),
        parent: z.string().nullable().describe('the next place above that has documents'),
        topics: z.array(z.int()).describe('rows stated, in the order of topics'),
        years: z.record(z.string(), z.int()).describe('figures by the year they fall due'),
      }),
    )
    .describe('in the order in which the site lists places'),
});

export const Matrix = z.object({
  jurisdictions: z.array(Jurisdiction),
  topics: z.array(z.object({ id: z.string(), name: z.string(), measures: z.array(Measure) })),
});

/** One document as the rest of the project sees it: the metadata, the clauses, and what was odd. */
export const Policy = z.object({
  meta: PolicyMeta,
  clauses: z.array(Clause),
  furniture: z.array(Furniture),
  issues: z.array(Issue),
});

export type SourceLine = z.infer<typeof SourceLine>;
export type Source = z.infer<typeof Source>;
export type Issue = z.infer<typeof Issue>;
export type Level = z.infer<typeof Level>;
export type ClauseSpans = z.infer<typeof ClauseSpans>;
export type ClauseKind = z.infer<typeof ClauseKind>;
export type Table = z.infer<typeof Table>;
export type Clause = z.infer<typeof Clause>;
export type Furniture = z.infer<typeof Furniture>;
export type PolicyMeta = z.infer<typeof PolicyMeta>;
export type OfficialElement = z.infer<typeof OfficialElement>;
export type PolicyFile = z.infer<typeof PolicyFile>;
export type Policy = z.infer<typeof Policy>;
/** What a document says of itself, without the file that it came in. */
export type DocumentMeta = Omit<PolicyMeta, 'source'>;
/** What a document says of itself where a row quotes it; all else may change without the row. */
export type QuotedDocument = Pick<
  PolicyMeta,
  | 'policyId'
  | 'jurisdiction'
  | 'title'
  | 'issuer'
  | 'docNumber'
  | 'signedOn'
  | 'printedOn'
  | 'effectiveOn'
  | 'status'
  | 'url'
>;
/** A clause as pages that quote it see it: its lines in the file move when others change. */
export type QuotedClause = Omit<Clause, 'source'>;
export type Comparator = z.infer<typeof Comparator>;
export type QuantityKind = z.infer<typeof QuantityKind>;
export type Quantity = z.infer<typeof Quantity>;
export type MatrixEntry = z.infer<typeof MatrixEntry>;
export type Measure = z.infer<typeof Measure>;
export type StatedFigure = z.infer<typeof StatedFigure>;
export type Quotation = z.infer<typeof Quotation>;
export type StatedDocument = z.infer<typeof StatedDocument>;
export type Statement = z.infer<typeof Statement>;
export type PlaceCell = z.infer<typeof PlaceCell>;
export type PlaceColumn = z.infer<typeof PlaceColumn>;
export type MeasureFile = z.infer<typeof MeasureFile>;
export type Findable = z.infer<typeof Findable>;
export type Coverage = z.infer<typeof Coverage>;
export type Overview = z.infer<typeof Overview>;
export type Counterparts = z.infer<typeof Counterparts>;
export type MeasureName = z.infer<typeof MeasureName>;
export type DocumentRows = z.infer<typeof DocumentRows>;
export type Neighbours = z.infer<typeof Neighbours>;
export type WordingRelation = z.infer<typeof WordingRelation>;
export type WordingKind = z.infer<typeof WordingKind>;
export type WordingFile = z.infer<typeof WordingFile>;
export type Wording = z.infer<typeof Wording>;
export type Jurisdiction = z.infer<typeof Jurisdiction>;
export type Place = z.infer<typeof Place>;
export type DivisionNames = z.infer<typeof DivisionNames>;
export type DocumentEntry = z.infer<typeof DocumentEntry>;
export type Matrix = z.infer<typeof Matrix>;
