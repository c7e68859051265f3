import type { APIRoute } from 'astro';
import { jsonResponse } from '../../content/json-response.ts';
import { policyPages } from '../../content/policies.ts';

export const GET: APIRoute = async () =>
  jsonResponse([...(await policyPages()).values()].map(({ meta }) => meta));
