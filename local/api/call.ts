import type { ServerResponse } from 'node:http';
import type { Tenant } from '../tenant/tenant.ts';

/** A request to the `/local` API: the path below the resource's name part by part, the query, and the body's JSON. */
export type Call = {
  tenant: Tenant;
  method: string;
  segments: string[];
  query: URLSearchParams;
  body: unknown;
};

export type Reply = { status: number; body: unknown; headers?: Record<string, string> };

/** An answer that went well. */
export const ok = (body: unknown): Reply => ({ status: 200, body });

/** Writes an answer as JSON, never kept by a cache. */
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
