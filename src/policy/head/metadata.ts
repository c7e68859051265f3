import { codeOf, divisions, provinceOf } from '../../lexicon/division-table.ts';
import type { Clause, PolicyMeta, Source } from '../../model.ts';
import { policyPath } from '../../policy-id.ts';
import { type SourceEntry, slugOf } from '../../source/manifest.ts';
import { splitOutside } from '../../text/brackets.ts';
import { squeeze } from '../../text/squeeze.ts';
import { LABEL } from '../outline/unnumbered.ts';
import { placeOf } from '../places/place.ts';
import { citesOf } from './cites.ts';
import { readColophon, wordsIn } from './colophon.ts';
import { readDate } from './dates.ts';
import { type Element, type ElementKind, takeElements } from './elements.ts';
import { type Foot, readFoot } from './foot.ts';
import { type Front, readStatus } from './front.ts';
import { issuerInTitle, issuerOf, letterheadNames } from './issuer.ts';
import { readNotes } from './notes.ts';
import { DOC_TYPE, type LineRole, roleOf } from './roles.ts';
import { titleText } from './title.ts';
import { readValidity } from './validity.ts';

/** Metadata of a policy, read from its front matter, closing and colophon. What is not stated is null. */
export function metadataOf(
  source: Source,
  entry: SourceEntry,
  front: Front,
  clauses: Clause[],
): PolicyMeta {
  const { hints } = source;
  const linesOf = (kind: Clause['kind']) =>
    clauses.filter((clause) => clause.kind === kind).flatMap(({ text }) => text.split('\n'));
  const textOf = (role: LineRole) =>
    front.front.filter((line) => line.role === role).map(({ text }) => text);
  const closing = linesOf('closing');
  const colophon = readColophon(linesOf('colophon').join('\n'));
  const elements = [
    ...front.front.flatMap((line) => line.elements),
    ...[...closing, ...linesOf('colophon')].flatMap(publicityIn),
  ];
  const first = (kind: ElementKind) => elements.find((each) => each.kind === kind)?.value ?? null;
  const foot = wholeFoot(front, closing, clauses);
  const notes = readNotes(textOf('note'));
  const letterhead = textOf('letterhead').map(squeeze);
  const order =
    textOf('order').map(squeeze)[0] ??
    /^.+令(?=[（(]?第)/u.exec(first('docNumber') ?? '')?.[0] ??
    null;
  const title = front.title ?? hints['title'] ?? firstLine(front, clauses, source);
  const docNumber =
    numberOf(order, first, letterhead) ?? notes.docNumber ?? hints['docNumber'] ?? null;
  const stated = {
    title,
    documentType: DOC_TYPE.exec(title.replace(/(?:[（(][^）)]*[）)]|》)+$/u, ''))?.[0] ?? null,
    issuer:
      issuerOf({ signature: foot.signature, title, order, letterhead }) ??
      notes.issuer ??
      hints['issuer'] ??
      null,
    letterhead: letterheadNames(letterhead).join('、') || order,
    docNumber: docNumber === null ? null : squeeze(docNumber),
    registryNumber: first('registryNumber'),
    copyNumber: first('copyNumber'),
    securityLevel: first('securityLevel'),
    secrecyPeriod: first('secrecyPeriod'),
    urgency: first('urgency'),
    signers: [
      ...elements.filter(({ kind }) => kind === 'signer').map(({ value }) => value),
      ...(foot.signature?.persons ?? []),
    ],
    signedOn:
      foot.signature?.date ??
      [...textOf('date'), ...closing.filter(isDated)].map(readDate).find(Boolean) ??
      notes.signedOn ??
      hintDate(source, 'signedOn'),
    printedOn: colophon.printedOn,
    ...readValidity(clauses),
    status: readStatus(front, [title]),
    addressees: addresseesOf(front),
    copiedTo: colophon.copiedTo,
    publicity: first('publicity') ?? publicityIn(hints['publicity'] ?? '')[0]?.value ?? null,
    attachments: foot.attachments,
    note: foot.note,
    printer: colophon.printer,
    keywords: colophon.keywords.length > 0 ? colophon.keywords : wordsIn(hints['keywords'] ?? ''),
  };
  stated.effectiveOn ??= hintDate(source, 'effectiveOn');
  stated.effectiveUntil ??= hintDate(source, 'expiresOn');
  return {
    policyId: entry.policyId,
    ...placeFields(entry, stated),
    ...stated,
    ...entry.inferred,
    cites: citesOf(clauses, [title, front.innerTitle], stated.docNumber),
    source: {
      file: source.file,
      sha256: source.sha256,
      encoding: source.encoding,
      ...(entry.part ? { part: entry.part } : {}),
    },
    inferred: Object.keys(entry.inferred ?? {}),
    url: policyPath(entry.policyId),
  };
}

/** The place by the manifest, else by the text; one that the table lacks has an id made from its name. */
function placeFields(
  entry: SourceEntry,
  stated: Parameters<typeof placeOf>[0],
): Pick<PolicyMeta, 'jurisdiction' | 'province' | 'level' | 'divisionCode'> {
  const place = placeOf({ ...stated, ...entry.inferred });
  const named = place.label === null ? 'unknown' : slugOf(place.label);
  const jurisdiction = entry.jurisdiction ?? place.division?.slug ?? named;
  const division = divisions().bySlug.get(jurisdiction);
  return {
    jurisdiction,
    province: division ? provinceOf(division) : place.province,
    level: division?.level ?? null,
    divisionCode: division ? codeOf(division) : null,
  };
}

/** What stands for a title where no line reads like one: the first that is more than a label. */
function firstLine({ front }: Front, clauses: Clause[], { file }: Source): string {
  const texts = [...front.filter(({ role }) => role === 'text'), ...front, ...clauses].map(
    ({ text }) => text.split('\n')[0]!,
  );
  const titled = texts.find((text) => text.replace(LABEL, '') !== '')?.replace(LABEL, '');
  return titleText([titled ?? texts[0] ?? '']) || file;
}

/** 发文字号; that of an order or an announcement is a serial number behind its name. */
function numberOf(
  order: string | null,
  first: (kind: ElementKind) => string | null,
  letterhead: string[],
): string | null {
  const serial = first('serialNumber');
  if (order !== null && serial !== null) return `${order}${serial}`;
  const series = letterhead.find((line) => /(?:公告|通告)$/u.test(line)) ?? '';
  return first('docNumber') ?? (serial === null ? null : `${series}${serial}`);
}

/** 公开属性 is printed at the head or at the foot. */
function publicityIn(line: string): Element[] {
  return takeElements(line).elements.filter(({ kind }) => kind === 'publicity');
}

/** The foot of a notice whose plan follows stands in the front; else it is the closing. */
function wholeFoot(head: Front, closing: string[], clauses: Clause[]): Foot {
  const { front, signature, title, innerTitle } = head;
  const below = readFoot(closing);
  // Who signs the plan has not signed the notice, whose title names its own issuer.
  const isOfPlan = innerTitle !== null && issuerInTitle(title ?? '') !== null;
  const start = front.findIndex(({ role }) => ['addressees', 'transmittal'].includes(role));
  const above = readFoot(
    front
      .slice(start + 1)
      // 附件： on the first line says what the file itself is.
      .filter((line) => line !== front[0] || line.role !== 'label')
      .filter(({ role }) => role !== 'title' && role !== 'note')
      .map(({ pieces }) => pieces.map(({ text }) => text).join('')),
  );
  // A file that is an attachment itself has none.
  const annexes = clauses.filter(({ kind, path }) => kind === 'annex' && path.length === 1);
  const headings = front.length > 0 ? annexes.flatMap(({ heading }) => heading ?? []) : [];
  const names = headings.filter((heading) => heading.length <= 60 && !/[。；：:]$/u.test(heading));
  return {
    signature: signature ?? (isOfPlan ? null : below.signature),
    attachments:
      [above.attachments, below.attachments, names].find(({ length }) => length > 0) ?? [],
    note: [above.note, below.note].filter(Boolean).join('；') || null,
  };
}

function isDated(line: string): boolean {
  return roleOf(line) === 'date';
}

function hintDate(source: Source, name: string): string | null {
  const hint = source.hints[name];
  return hint === undefined ? null : readDate(hint);
}

function addresseesOf({ front }: Front): string[] {
  const start = front.findIndex(({ role }) => role === 'addressees');
  const behind = front.findIndex(({ role }, index) => index > start && role !== 'addressees');
  const lines = start === -1 ? [] : front.slice(start, behind === -1 ? undefined : behind);
  const list = squeeze(lines.map(({ text }) => text).join('')).replace(/[：:]$/u, '');
  return splitOutside(list, /[，,；;]/gu).filter((name) => name !== '');
}
