import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { notFound, wrongMethod } from './problem.ts';
import { fieldIn } from '#domain/typed.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.map': 'application/json',
  '.woff2': 'font/woff2',
};

/** Fluent writes its styles into the page; everything else comes from here, and nobody may frame the window. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; font-src 'self' data:; " +
  "frame-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The places at which the window’s page is shown: the window itself, and the gallery of every card. */
const PAGES = ['', 'cards'];

/**
 * Serves the built window: its page at `/local/` and `/local/cards`, its files below. Files with a hash in their name
 * may be cached for ever.
 */
export async function serveWindow({
  req,
  res,
  windowFolder,
  path,
}: {
  req: IncomingMessage;
  res: ServerResponse;
  windowFolder: string;
  path: string[];
}): Promise<void> {
  if (req.method !== 'GET' && req.method !== 'HEAD') throw wrongMethod(req.method ?? '');
  const asked = path.join('/');
  const name = PAGES.includes(asked) ? 'index.html' : asked;
  const root = resolve(windowFolder);
  const file = resolve(join(root, name));
  const type = TYPES[extname(file)];
  const content = file.startsWith(root + sep) && type ? await read(file) : undefined;
  if (!content) {
    if (name !== 'index.html') throw notFound(`There is no ${name} in the window.`);
    throw notFound('The window has not been built. Run: npm run build');
  }
  res.writeHead(200, {
    'Content-Type': type,
    'Content-Length': content.length,
    'Cache-Control': path[0] === 'assets' ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    ...(name === 'index.html' && { 'Content-Security-Policy': POLICY }),
  });
  res.end(req.method === 'HEAD' ? undefined : content);
}

async function read(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = fieldIn(error, 'code');
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
