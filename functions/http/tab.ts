import { app as host, type HttpRequest, type HttpResponseInit } from '@azure/functions';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { FileHosts } from '#contract/answers.ts';
import type { App } from '../app.ts';
import { tabLink } from '../reviews/tabLink.ts';
import { watchAnswer } from '../telemetry/watch.ts';
import { failure } from './route.ts';
import { fieldIn } from '#domain/typed.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/** The service worker of the tab, which may serve nothing outside it. */
const WORKER = 'worker.js';

/** Who may show the tab in a frame: the hosts of Microsoft 365 and, on a developer's machine, the app's own window. */
const HOSTS =
  'https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com https://*.microsoft365.com https://*.office.com https://outlook.office.com https://outlook.office365.com';

/** The compressed forms that may lie beside a file, the smaller first: the browser's name for each, and its ending. */
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/**
 * Serves the built tab from the app's own origin, compressed where the browser accepts it. Files with a hash in their
 * name may be cached for ever; the page itself is never cached.
 */
export function registerTabRoute(app: Pick<App, 'settings'>): void {
  host.http('tab', {
    methods: ['GET'],
    authLevel: 'anonymous',
    route: 'tab/{*path}',
    handler: (request, context) =>
      watchAnswer('GET /tab', () =>
        serve(app, request).catch((error: unknown) => failure({ error, key: 'GET /tab', context }).init),
      ),
  });
}

async function serve({ settings }: Pick<App, 'settings'>, request: HttpRequest): Promise<HttpResponseInit> {
  const path = normalize(request.params['path'] ?? '');
  if (path === 'open-in-teams') return toTeams(request.query.get('to') ?? '', settings);
  const isInside = !path.startsWith('..') && !path.startsWith(sep) && extname(path) !== '';
  const takes = request.headers.get('accept-encoding') ?? '';
  const file = isInside ? await readSmallest(join(settings.tabFolder, path), takes) : undefined;
  if (file) return asset(path, file);
  const page = await readPage({ folder: settings.tabFolder, takes, theme: request.query.get('theme') });
  if (!page) throw new Error('The tab has not been built.');
  return {
    status: 200,
    headers: {
      ...page.headers,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': contentPolicy(settings.fileHosts),
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
    body: page.body,
  };
}

/**
 * What the page may load, send and show. Only where the school has said where its files are, Microsoft's File Picker is
 * shown from there: a form is posted to it, and the document that was picked is looked up.
 */
function contentPolicy(fileHosts: FileHosts | undefined): string {
  const hosts = Object.values(fileHosts ?? {});
  const to = (directive: string, always: string[]) => `${directive} ${[...always, ...hosts].join(' ')}`;
  return [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data: https://res.cdn.office.net",
    to('connect-src', ["'self'", 'https://res.cdn.office.net']),
    to('frame-src', ["'self'"]),
    to('form-action', ["'self'"]),
    `frame-ancestors 'self' ${HOSTS}`,
  ].join('; ');
}

/** Leads somebody who is outside Teams to the same place inside: only Teams knows which app that is. */
function toTeams(place: string, { teamsAppId }: Pick<App, 'settings'>['settings']): HttpResponseInit {
  return {
    status: 302,
    headers: { Location: tabLink(teamsAppId, place), 'Cache-Control': 'no-cache', 'Referrer-Policy': 'no-referrer' },
  };
}

const THEMES = ['default', 'dark', 'contrast'];

type ReadPageArgs = { folder: string; takes: string; theme: string | null };

/** The page. Where the address names Teams' theme, the page has it before any script runs, so that none begins white. */
async function readPage({ folder, takes, theme }: ReadPageArgs): Promise<TabFile | undefined> {
  const path = join(folder, 'index.html');
  if (theme === null || !THEMES.includes(theme)) return readSmallest(path, takes);
  const body = await read(path);
  const themed = body?.toString('utf8').replace('<html ', `<html data-theme="${theme}" `);
  return themed === undefined ? undefined : { body: Buffer.from(themed), headers: {} };
}

type TabFile = { body: Buffer; headers: Record<string, string> };

function asset(path: string, { body, headers }: TabFile) {
  return {
    status: 200,
    headers: {
      ...headers,
      'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      'Cache-Control': path.startsWith('assets') ? 'public, max-age=31536000, immutable' : 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      ...(path === WORKER && { 'Service-Worker-Allowed': '/tab/' }),
    },
    body,
  };
}

/** A file in the smallest form that a browser accepts (`Accept-Encoding`). */
async function readSmallest(path: string, takes: string): Promise<TabFile | undefined> {
  const headers = { Vary: 'Accept-Encoding' };
  for (const [encoding, ending] of ENCODINGS) {
    if (!new RegExp(`\\b${encoding}\\b(?!;q=0)`).test(takes)) continue;
    const body = await read(`${path}${ending}`);
    if (body) return { body, headers: { ...headers, 'Content-Encoding': encoding } };
  }
  const body = await read(path);
  return body && { body, headers };
}

async function read(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = fieldIn(error, 'code');
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
