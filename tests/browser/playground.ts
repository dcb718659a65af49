import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { BOT_ID, TENANT_ID } from '#local/tenant/identity.ts';
import type { TestSchool } from '../testSchool.ts';

export type Playground = { address: string; stop: () => void };

type PlaygroundActivity = Record<string, unknown> & { from?: object; recipient?: object; conversation?: object };

/**
 * Microsoft's Agents Playground as a client of the bot. It signs nothing and knows nobody at the school. So a relay
 * takes the place of Teams' own service: it signs with the tenant's key and says who is speaking.
 */
export async function startPlayground(school: TestSchool, oid: string): Promise<Playground> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const relay = await startRelay(school, { oid, serviceUrl: `${address}/_connector` });
  const program = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const child = spawn(
    process.execPath,
    [program, 'start', '-e', `${relay.origin}/api/messages`, '-c', 'msteams', '-p', String(port), '--dt'],
    {
      env: { ...process.env, PATH: `${folderWithoutBrowser()}${delimiter}${process.env['PATH'] ?? ''}` },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  await listening(child);
  return {
    address,
    stop: () => {
      child.kill();
      relay.stop();
    },
  };
}

async function startRelay(school: TestSchool, { oid, serviceUrl }: { oid: string; serviceUrl: string }) {
  const server = createServer((req, res) => {
    const relay = async () => {
      const body = await text(req);
      if (req.method !== 'POST') return res.writeHead(200).end();
      const token = await school.fairview.tenant.mintToken({
        audience: 'bot',
        forgery: { claims: { serviceurl: serviceUrl } },
      });
      const answer = await fetch(`${school.origin}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
        body: JSON.stringify(asFrom(JSON.parse(body) as PlaygroundActivity, oid, serviceUrl)),
      });
      return res.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(await answer.text());
    };
    relay().catch(() => res.writeHead(502).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() };
}

function asFrom(activity: PlaygroundActivity, oid: string, serviceUrl: string): PlaygroundActivity {
  return {
    ...activity,
    serviceUrl,
    from: { ...activity.from, aadObjectId: oid },
    recipient: { id: `28:${BOT_ID}`, name: 'Fairview' },
    conversation: { ...activity.conversation, tenantId: TENANT_ID },
    channelData: { tenant: { id: TENANT_ID } },
  };
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The Agents Playground ended with ${code}.`)));
    child.stdout?.on('data', (data: Buffer) => {
      if (data.toString().includes('Listening')) resolve();
    });
  });
}

/** The playground opens a browser by itself, and ends where there is none; here it finds one that does nothing. */
function folderWithoutBrowser(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fairview-'));
  writeFileSync(join(folder, 'xdg-open'), '#!/bin/sh\nexit 0\n');
  chmodSync(join(folder, 'xdg-open'), 0o755);
  return folder;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
