import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { App } from '../app.ts';
import { openRoute } from './route.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** Who may show the tab in a frame: the hosts of Microsoft 365, and on one machine the app's own window. */
const HOSTS =
  'https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com https://*.microsoft365.com https://*.office.com https://outlook.office.com https://outlook.office365.com';

/** Serves the built tab from the app's own origin: files with a hash in their name for ever, the page itself never from a cache. */
export function registerTabRoute({ settings }: Pick<App, 'settings'>): void {
  openRoute('tab', ['GET'], 'tab/{*path}', async (request) => {
    const path = normalize(request.params['path'] ?? '');
    const file = path.startsWith('..') || path.startsWith(sep) ? undefined : await read(join(settings.tabFolder, path));
    if (file && extname(path) !== '') return asset(path, file);
    const page = await read(join(settings.tabFolder, 'index.html'));
    if (!page) throw new Error('The tab has not been built.');
    return {
      status: 200,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-cache',
        'Content-Security-Policy': `default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data: https://res.cdn.office.net; connect-src 'self' https://res.cdn.office.net; frame-ancestors 'self' ${HOSTS}`,
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
      },
      body: page,
    };
  });
}

function asset(path: string, body: Buffer) {
  return {
    status: 200,
    headers: {
      'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      'Cache-Control': path.startsWith('assets') ? 'public, max-age=31536000, immutable' : 'no-cache',
      'X-Content-Type-Options': 'nosniff',
    },
    body,
  };
}

async function read(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
