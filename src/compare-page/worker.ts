/** Lays documents beside each other, away from the page's thread. */
import type { Linker } from '../compare/groups.ts';
import type { DocumentRows, MeasureName, PolicyFile } from '../model.ts';
import { documentOf } from '../policy-id.ts';
import { lay, type Published } from './lay.ts';
import type { Reply, Request } from './protocol.ts';

/** Rows that are told at once, so that the first are shown while the others are worked out. */
const BATCH = 12;

const base = new URL(import.meta.env.BASE_URL.replace(/\/*$/, '/'), self.location.origin).href;
const reply = (message: Reply): void => self.postMessage(message);

class Missing extends Error {}

async function data<T>(file: string, policyId = ''): Promise<T> {
  const response = await fetch(`${base}data/${file}.json`);
  if (!response.ok) throw new Missing(policyId);
  return response.json();
}

async function published(policyId: string): Promise<Published> {
  const [rows, { clauses }] = await Promise.all([
    data<DocumentRows>(`rows/${policyId}`, policyId),
    data<PolicyFile>(`policies/${policyId}`, policyId),
  ]);
  return { rows, clauses };
}

/** What tells which clauses of versions correspond comes only where two of the documents are versions of one. */
async function versionLinks(documents: readonly string[]): Promise<Linker | undefined> {
  if (new Set(documents.map(documentOf)).size === documents.length) return undefined;
  return (await import('../compare/versions.ts')).linksOfVersions;
}

self.addEventListener('message', async ({ data: documents }: MessageEvent<Request>) => {
  try {
    const { heads, rows, detail } = lay(
      ...(await Promise.all([
        Promise.all(documents.map(published)),
        data<MeasureName[]>('measures'),
        versionLinks(documents),
      ])),
    );
    reply({ kind: 'laid', heads, rows });
    for (let from = 0; from < rows.length; from += BATCH) {
      const details = rows.slice(from, from + BATCH).map((_, i) => detail(from + i));
      reply({ kind: 'details', from, details });
    }
  } catch (error) {
    reply(
      error instanceof Missing ? { kind: 'missing', policyId: error.message } : { kind: 'failed' },
    );
  }
});
