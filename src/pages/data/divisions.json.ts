import type { APIRoute } from 'astro';
import { jsonResponse } from '../../content/json-response.ts';
import { divisions } from '../../lexicon/division-table.ts';
import type { DivisionNames } from '../../model.ts';

/** Places of China as they are called today, for telling whose names stand in a draft. */
export const GET: APIRoute = () =>
  jsonResponse(
    divisions().rows.flatMap(
      ({ code, name, to }): DivisionNames => (code !== null && to === null ? [[code, name]] : []),
    ),
  );
