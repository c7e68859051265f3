import { HAN } from '../../text/numerals.ts';
import { squeeze } from '../../text/squeeze.ts';
import { DATE, readDate } from './dates.ts';
import { DOC_NUMBER } from './elements.ts';

const ORDER = new RegExp(`(?:[\\p{Script=Han}、]*令)第?[\\d${HAN}]+号`, 'u');
const ADOPTED =
  /日\s*经?\s*(国务院|[\p{Script=Han}、]+?(?:人民代表大会常务委员会|人大常委会|人民代表大会|人民政府|国务院|部|委员会|局|总署))[\p{Script=Han}\d]{0,24}(?:通过|令|公布|发布|公告)/u;
/** The organ is the same in every term. */
const TERM = new RegExp(`第?[${HAN}]+届`, 'u');

/** What the notes below a title state: who adopted the document, when, and by which order. */
export function readNotes(printed: string[]): {
  issuer: string | null;
  signedOn: string | null;
  docNumber: string | null;
} {
  const lines = printed.map((text) => text.normalize('NFKC'));
  const [first = ''] = lines;
  const promulgated = lines.find((line) => /(?:公布|发布)/u.test(line) && !/修[订正]/u.test(line));
  return {
    issuer: ADOPTED.exec(first)?.[1]?.replace(TERM, '') ?? null,
    signedOn: readDate(promulgated ?? first),
    docNumber: lines.map(numberIn).find(Boolean) ?? null,
  };
}

function numberIn(note: string): string | undefined {
  const number = DOC_NUMBER.exec(squeeze(note.replace(DATE, '，')))?.[0];
  return number ?? ORDER.exec(squeeze(note).replace(/^.*日/u, ''))?.[0];
}
