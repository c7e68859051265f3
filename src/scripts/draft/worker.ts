/** Reads and checks drafts away from the page's thread; what it knows of places and documents it gets when it starts. */
import { pathLabel } from '../../citation/clause-name.ts';
import { check } from '../../draft/checks.ts';
import { ownPlace } from '../../draft/places.ts';
import { type Draft, readDraft } from '../../draft/read.ts';
import { InputError } from '../../errors.ts';
import type { DivisionNames, DocumentEntry, SourceLine } from '../../model.ts';
import { decode } from '../../source/decode.ts';
import type { BesideRequest, CheckRequest, Reply, Request } from './protocol.ts';

const base = new URL(import.meta.env.BASE_URL.replace(/\/*$/, '/'), self.location.origin).href;

async function text(file: string): Promise<string> {
  const response = await fetch(`${base}data/${file}.json`);
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}

const data = async <T>(file: string): Promise<T> => JSON.parse(await text(file));

const known = Promise.all([data<DivisionNames>('divisions'), data<DocumentEntry[]>('documents')]);
// Whoever asks before it is known hears of it then.
known.catch(() => {});

/** Text, or the lines of a file. Throws InputError for one that can't be read. */
async function linesOf(text: CheckRequest['text']): Promise<string | SourceLine[]> {
  if (typeof text === 'string') return text;
  const { name, bytes } = text;
  if (!/\.docx$/iu.test(name)) return decode(bytes, name).text;
  const { readDocx } = await import('../../source/docx.ts');
  return readDocx(bytes, name).lines;
}

let last: Draft | undefined;

async function answer({ text, own }: CheckRequest): Promise<Reply> {
  const [lines, [places, documents]] = await Promise.all([linesOf(text), known]);
  const draft = readDraft(lines);
  last = draft;
  const chosen = places.find(([, name]) => name === own.trim())?.[0];
  const code = chosen ?? ownPlace(draft.clauses, places);
  const now = new Date();
  const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-01`;
  return {
    kind: 'checked',
    own: places.find((place) => place[0] === code)?.[1] ?? null,
    text: typeof text === 'string' ? null : draft.clauses.map((clause) => clause.text).join('\n'),
    clauses: draft.clauses.map((clause) => ({
      id: clause.clauseId,
      label: pathLabel(clause),
      text: clause.text,
    })),
    findings: check(draft, {
      places,
      own: code,
      documents: documents.flatMap(({ title, number }) =>
        number === null ? [] : [{ title, docNumber: number }],
      ),
      today,
    }),
  };
}

async function lay(request: BesideRequest): Promise<Reply> {
  if (!last) throw new Error('no draft');
  const { compare } = await import('./compare.ts');
  return compare(last, request, text);
}

self.addEventListener('message', async ({ data: request }: MessageEvent<Request>) => {
  const reply: Reply =
    request.kind === 'beside'
      ? await lay(request).catch(() => ({
          kind: 'beside-failed',
          message: '未能取得对照所需的数据，请稍后再试。',
        }))
      : await answer(request).catch((error) => ({
          kind: 'failed',
          message:
            error instanceof InputError ? error.message : '没有读出来，请把文字粘贴到框里再试。',
        }));
  self.postMessage(reply);
});
