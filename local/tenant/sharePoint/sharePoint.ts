import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keysIn } from '#domain/typed.ts';
import type { Answer, Exchange } from '../exchange.ts';
import { verifyToken } from '../login/tokens.ts';
import type { World } from '../world.ts';
import { DRIVES, type DriveItem } from './documents.ts';
import { fileHostsAt } from './hosts.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');

/** Which of the two hosts a request went to; undefined for any other. */
export type FileHost = 'oneDrive' | 'sites';

/** The host of files that is asked, by the name in the request. */
export function fileHostAsked(host: string | undefined, origin: string): FileHost | undefined {
  const hosts = fileHostsAt(origin);
  return keysIn(hosts).find((each) => new URL(hosts[each]).host === host);
}

/**
 * Answers as the hosts of OneDrive and SharePoint would, as far as Microsoft's File Picker (version 8) is concerned: the
 * page of the picker, which is a stand-in for Microsoft's and speaks its protocol, and the files that it lists.
 */
export function createSharePoint(world: World): Record<FileHost, (exchange: Exchange) => Promise<Answer>> {
  const hosts = fileHostsAt(world.origin);
  const isReader = async (token: string | null | undefined, host: FileHost) => {
    const verified = await verifyToken(token ?? '', { key: world.keys.login, audiences: [hosts[host]] });
    return verified.ok && String(verified.claims['scp']).split(' ').includes('MyFiles.Read');
  };

  const answer = async (host: FileHost, { method, segments, headers, text }: Exchange): Promise<Answer> => {
    const path = segments.join('/');
    if (path === '_layouts/15/FilePicker.aspx') {
      const token = method === 'POST' ? new URLSearchParams(text).get('access_token') : null;
      return (await isReader(token, host)) ? page('picker.html', 'text/html') : FOR_MICROSOFT_ALONE;
    }
    if (path === '_layouts/15/filePicker.js' && method === 'GET') return page('picker.js', 'text/javascript');
    if (method === 'OPTIONS') return { status: 204, headers: CORS };
    if (method !== 'GET' || segments[0] !== '_api') return { status: 404 };
    const bearer = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
    if (!(await isReader(bearer, host))) return { status: 401, headers: CORS };
    const found = inDrive(host, segments.slice(1));
    return found === undefined ? { status: 404, headers: CORS } : { status: 200, headers: CORS, body: found };
  };
  return {
    oneDrive: (exchange) => answer('oneDrive', exchange),
    sites: (exchange) => answer('sites', exchange),
  };
}

/** `v2.0/drives/{id}/root/children` or `v2.0/drives/{id}/items/{id}`; undefined for what is not there. */
function inDrive(
  host: FileHost,
  [version, drives, driveId, ...rest]: string[],
): { value: readonly DriveItem[] } | DriveItem | undefined {
  const items = DRIVES[host];
  if (version !== 'v2.0' || drives !== 'drives') return undefined;
  if (driveId !== items[0]?.parentReference.driveId) return undefined;
  if (rest.join('/') === 'root/children') return { value: items };
  const [kind, id] = rest;
  return kind === 'items' ? items.find((each) => each.id === id) : undefined;
}

const CORS = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Authorization' };

/** Without a token, SharePoint's page is shown in frames of Microsoft's own sites alone. */
const FOR_MICROSOFT_ALONE: Answer = {
  status: 200,
  headers: {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "frame-ancestors 'self' teams.microsoft.com *.office.com",
  },
  body: '<!doctype html><title>Sign in</title>',
};

const page = (name: string, type: string): Answer => ({
  status: 200,
  headers: { 'Content-Type': `${type}; charset=utf-8` },
  body: read(name),
});
