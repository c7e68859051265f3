import type { APIRoute } from 'astro';
import { jsonResponse } from '../../../content/json-response.ts';
import { schemas } from '../../../content/schemas.ts';

export const getStaticPaths = () => [...schemas().keys()].map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) => jsonResponse(schemas().get(params.name ?? ''));
