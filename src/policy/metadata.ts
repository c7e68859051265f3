import type { Clause, PolicyMeta, Source } from '../model.ts';
import { type SourceEntry, slugOf } from '../source/manifest.ts';
import { readDate } from './dates.ts';
import { codeOf, divisions, provinceOf } from './division-table.ts';
import { type Front, readPublicity, readStatus } from './front.ts';
import { placeOf } from './place.ts';
import { DOC_NUMBER, type LineRole } from './roles.ts';
import { splitOutsideBrackets, squeeze } from './text.ts';

const ISSUER_IN_TITLE =
  /^(.{2,40}?(?:人民政府办公厅|人民政府办公室|人民政府|办公厅|办公室|委员会|局|厅|委|部|院|署|会))(?:等\S{1,6}部门)?(?:关于|印发|转发|批转|公布|发布)/u;
const EFFECTIVE =
  /(?:自|从|于)\s*([\d〇○零一二三四五六七八九]{4}\s*年[^。，；]{3,14}?日)\s*(?:起|开始)?\s*(?:正式)?(?:施行|实施|执行|生效|起施行)/u;
const ORGAN = /(?:政府|中心|联合会|委员会|办公室|办公厅|局|厅|部|委|院|署|会|法院|检察院)$/u;

/** Metadata of a policy, read from its front matter, closing and colophon. What is not stated is null. */
export function metadataOf(
  source: Source,
  entry: SourceEntry,
  front: Front,
  clauses: Clause[],
): PolicyMeta {
  const textOf = (kind: Clause['kind']) =>
    clauses
      .filter((clause) => clause.kind === kind && !clause.path[0]?.startsWith('附'))
      .map(({ text }) => text)
      .join('\n');
  const notes = readNotes(front);
  const closing = textOf('closing').split('\n');
  const colophon = textOf('colophon');
  const lineOf = (role: LineRole) =>
    front.front.filter((line) => line.role === role).map(({ text }) => text);
  const title = front.title ?? source.hints['title'] ?? firstLine(source);
  const docNumber =
    docNumberOf(lineOf('docNumber')) ?? notes.docNumber ?? source.hints['docNumber'] ?? null;
  const stated = {
    title,
    documentType: null,
    letterhead: null,
    copyNumber: null,
    securityLevel: null,
    secrecyPeriod: null,
    urgency: null,
    signers: [],
    effectiveUntil: null,
    attachments: [],
    note: null,
    printer: null,
    keywords: [],
    issuer: issuerOf(lineOf, closing, title) ?? notes.issuer ?? source.hints['issuer'] ?? null,
    docNumber: docNumber === null ? null : tidyNumber(docNumber),
    registryNumber: lineOf('registry').map(squeeze)[0] ?? null,
    signedOn: signedOn(lineOf('date'), closing) ?? notes.signedOn ?? hintDate(source, 'signedOn'),
    printedOn: colophon === '' ? null : readDate(colophon),
    effectiveOn: effectiveOn(clauses) ?? hintDate(source, 'effectiveOn'),
    status: readStatus(front, [title]),
    addressees: addresseesOf(front),
    copiedTo: copiedTo(colophon),
    publicity: readPublicity([...lineOf('publicity'), ...closing]),
  };
  return {
    policyId: entry.policyId,
    ...placeFields(entry, stated),
    ...stated,
    ...entry.inferred,
    cites: citesOf(clauses, [title, front.innerTitle]),
    source: { file: source.file, sha256: source.sha256, encoding: source.encoding },
    inferred: Object.keys(entry.inferred ?? {}),
    url: `/policies/${entry.policyId}/`,
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

function firstLine({ lines, file }: Source): string {
  return lines.find((line) => !line.furniture && line.text.trim() !== '')?.text.trim() ?? file;
}

/** 发文字号 on its line; an order prints its name and its number on two. */
function docNumberOf([first, second]: string[]): string | undefined {
  return first !== undefined && /令$/u.test(squeeze(first)) ? `${first}${second ?? ''}` : first;
}

function tidyNumber(printed: string): string {
  return squeeze(DOC_NUMBER.exec(squeeze(printed))?.[0] ?? printed);
}

function issuerOf(
  lineOf: (role: LineRole) => string[],
  closing: string[],
  title: string,
): string | null {
  const signed = lineOf('signature').length > 0 ? lineOf('signature') : signedBelow(closing);
  // Organs that sign together stand on lines of their own, or apart on one line.
  if (signed.length > 0)
    return signed
      .flatMap((line) => line.split(/\s{1,}(?=\S{4})/u))
      .map(squeeze)
      .join('、');
  const named = ISSUER_IN_TITLE.exec(title)?.[1];
  if (named) return named;
  const order = lineOf('docNumber').find((line) => /令$/u.test(line));
  if (order) return squeeze(order).replace(/令$/u, '');
  const letterhead = lineOf('letterhead')[0];
  return letterhead ? squeeze(letterhead).replace(/文件$/u, '') : null;
}

/** The organs above the date at the foot of a document. */
function signedBelow(closing: string[]): string[] {
  const isOrgan = (line: string) => ORGAN.test(squeeze(line)) && !/[，。：；]/u.test(line);
  const first = closing.findIndex(isOrgan);
  const behind = closing.findIndex((line, index) => index > first && !isOrgan(line));
  return first === -1 ? [] : closing.slice(first, behind === -1 ? undefined : behind);
}

const ORDER = /(?:[\p{Script=Han}、]{0,48}令)\s*第?\s*[\d〇零一二三四五六七八九十百]+\s*号/u;
const ADOPTED =
  /日\s*([\p{Script=Han}、]{2,40}?(?:人民代表大会常务委员会|人民代表大会|常务委员会|人民政府|国务院|部|委员会|局|总署))(?:第[\p{Script=Han}\d]+次)?[\p{Script=Han}\d]{0,20}?(?:会议)?(?:通过|令|公布|发布|公告)/u;

/** The organ is the same in every term. */
const TERM = /第[一二三四五六七八九十百]+届/u;

/** What the notes below the title of a statute state: who adopted it, when, and by which order. */
function readNotes(front: Front): {
  issuer: string | null;
  signedOn: string | null;
  docNumber: string | null;
} {
  const lines = front.front
    .filter(({ role }) => role === 'note')
    .map(({ text }) => text.normalize('NFKC'));
  const [first = ''] = lines;
  const promulgated = lines.find((line) => /(?:公布|发布)/u.test(line) && !/修[订正]/u.test(line));
  return {
    issuer: ADOPTED.exec(first)?.[1]?.replace(TERM, '') ?? null,
    signedOn: readDate(promulgated ?? first),
    docNumber:
      lines.map((line) => ORDER.exec(squeeze(line).replace(/^.*日/u, ''))?.[0]).find(Boolean) ??
      null,
  };
}

function signedOn(front: string[], closing: string[]): string | null {
  const lines = [...front, ...closing.filter((line) => line.length <= 24)];
  return lines.map(readDate).find((date) => date !== null) ?? null;
}

function hintDate(source: Source, name: string): string | null {
  const hint = source.hints[name];
  return hint === undefined ? null : readDate(hint);
}

function effectiveOn(clauses: Clause[]): string | null {
  for (const { text } of clauses.toReversed()) {
    const match = EFFECTIVE.exec(text);
    if (match) return readDate(match[1]!);
  }
  return null;
}

function addresseesOf({ front }: Front): string[] {
  const start = front.findIndex(({ role }) => role === 'addressees');
  const behind = front.findIndex(({ role }, index) => index > start && role !== 'addressees');
  const lines = start === -1 ? [] : front.slice(start, behind === -1 ? undefined : behind);
  const list = squeeze(lines.map(({ text }) => text).join('')).replace(/[：:]$/u, '');
  return splitOutsideBrackets(list, '，,；;').filter((name) => name !== '');
}

function copiedTo(colophon: string): string[] {
  const lines = colophon.split('\n').map(squeeze);
  const start = lines.findIndex((line) => COPIED.test(line));
  if (start === -1) return [];
  const behind = lines.slice(start + 1);
  const end = behind.findIndex(
    (line) => PRINTED.test(line) || (ORGAN.test(line) && !/[，。]/u.test(line)),
  );
  const list = [
    lines[start]!.replace(COPIED, ''),
    ...behind.slice(0, end === -1 ? undefined : end),
  ];
  return splitOutsideBrackets(list.join(''), '，,、。；;').filter((name) => name !== '');
}

const COPIED = /^(?:抄送|抄报|分送)[：:]/u;
const PRINTED = /印[发制]$/u;

/** 《…》 with the 发文字号 printed behind it; inner titles count once, the policy's own titles never. */
function citesOf(clauses: Clause[], own: (string | null)[]): PolicyMeta['cites'] {
  const cites = new Map<string, string | null>();
  const text = clauses.map((clause) => squeeze(clause.text)).join('\n');
  const behind = new RegExp(`^[（(](${DOC_NUMBER.source})[）)]`, 'u');
  for (const { title, end } of quotedTitles(text)) {
    const number = behind.exec(text.slice(end, end + 60));
    if (own.some((name) => name !== null && sameTitle(name, title))) continue;
    if (!cites.has(title) || number) cites.set(title, number?.[1] ?? cites.get(title) ?? null);
  }
  return [...cites].map(([title, docNumber]) => ({ title, docNumber }));
}

/** Outermost 《》 pairs of a text; a pair that is left open ends nothing. */
function quotedTitles(text: string): { title: string; end: number }[] {
  const titles: { title: string; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '《') {
      if (depth === 0) start = at + 1;
      depth += 1;
    } else if (text[at] === '》' && depth > 0) {
      depth -= 1;
      if (depth === 0) titles.push({ title: text.slice(start, at), end: at + 1 });
    } else if (text[at] === '\n') depth = 0;
  }
  return titles.filter(({ title }) => title.length >= 2);
}

/** A policy names itself, and the plan it sends out, in more or less full form. */
function sameTitle(own: string, title: string): boolean {
  const plain = (name: string) => name.replace(/[〈<《〉>》]/gu, '');
  return plain(own).includes(plain(title)) && /^(?:贯彻|实施)|[案划法定见知施则要]$/u.test(title);
}
