import type { ServerResponse } from 'node:http';
import type { Tenant } from '../tenant/tenant.ts';

/** A request to the `/local` API: the parts of the path below the resource's name, the query, and the body's JSON. */
export type Call = {
  tenant: Tenant;
  method: string;
  segments: string[];
  query: URLSearchParams;
  body: unknown;
};

export type Reply = { status: number; body: unknown; headers?: Record<string, string> };

/** A successful answer. */
export const ok = (body: unknown): Reply => ({ status: 200, body });

/** Writes an answer as JSON that must not be cached. */
export function json(res: ServerResponse, { status, body, headers = {} }: Reply): void {
  const text = JSON.stringify(body);
  res.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
    'Content-Length': Buffer.byteLength(text),
  });
  res.end(text);
}
