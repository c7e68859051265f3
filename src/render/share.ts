/** Renders a share of the pages and notes what each of them read. */
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type WrittenPiece, withPieces } from '../store/pieces.ts';
import { readingsOf } from '../store/track.ts';
import { type Bundle, openBundle } from './bundle.ts';

type PathWithRoute = Awaited<ReturnType<Bundle['paths']>>[number];

export interface RenderPlan {
  /** Folder of the bundle, and the one that the pages are written to. */
  bundle: string;
  out: string;
  /** This process, from 0, of so many. */
  share: number;
  of: number;
  /** Files of the site that are as they were. */
  unchanged: string[];
  /** Folder of the files as they were made before, and by file the pieces of it that are as they were. */
  before: string;
  pieces: Record<string, WrittenPiece[]>;
}

export interface RenderReport {
  /** Files of all pages and data that there are to render. */
  files: string[];
  /** What those rendered here read, by file. */
  readings: Record<string, string[]>;
  /** What of these was written in pieces. */
  pieces: Record<string, WrittenPiece[]>;
}

/** Renders what falls to a process, each file written as it is made. Throws with the name of a file that can't be. */
export async function renderShare(plan: RenderPlan): Promise<RenderReport> {
  const bundle = await openBundle(plan.bundle);
  // Of two routes with a file the one that comes first has it.
  const all = new Map<string, PathWithRoute>();
  for (const path of await bundle.paths()) {
    const file = fileOf(path);
    if (!all.has(file)) all.set(file, path);
  }
  const unchanged = new Set(plan.unchanged);
  const changed = [...all].filter(([file]) => !unchanged.has(file));
  // What is made of one row or one document is made by one process, one after another: it reads the same.
  const subjects = [...Map.groupBy(changed, ([, path]) => subjectOf(path)).values()];
  const report: RenderReport = { files: [...all.keys()], readings: {}, pieces: {} };
  for (const [file, path] of subjects.filter((_, i) => i % plan.of === plan.share).flat()) {
    const pieces = plan.pieces[file] ?? [];
    const now: WrittenPiece[] = [];
    const made = { before: { file: join(plan.before, file), pieces }, now };
    try {
      const [, read] = await readingsOf(() =>
        withPieces(made, async () => write(await bundle.render(path), join(plan.out, file))),
      );
      report.readings[file] = read;
    } catch (error) {
      throw new Error(`${file}：${(error as Error).message}`, { cause: error });
    }
    if (now.length > 0) report.pieces[file] = now;
  }
  return report;
}

async function write({ body, status }: Response, file: string): Promise<void> {
  if (body === null || (status !== 200 && status !== 404)) throw new Error(`没有内容（${status}）`);
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, 'w');
  try {
    for await (const piece of body) writeFileSync(handle, piece);
  } finally {
    closeSync(handle);
  }
}

/** What a page or file is about: what stands first in its address for a parameter of its route. */
function subjectOf({ pathname, route }: PathWithRoute): string {
  const [, ...values] = route.pattern.exec(pathname) ?? [];
  return values.find(Boolean) ?? pathname;
}

/** Where what stands at an address is written, from the root of the site. */
function fileOf({ pathname, route }: PathWithRoute): string {
  const path = pathname.replace(/^\/+|\/+$/g, '');
  if (route.type !== 'page') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}
