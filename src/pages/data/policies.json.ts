import type { APIRoute } from 'astro';
import { jsonResponse } from '../../content/json-response.ts';
import { openStore } from '../../store/open.ts';

export const GET: APIRoute = async () => jsonResponse((await openStore()).metas());
