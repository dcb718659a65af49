import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Azurite's own well-known account; it opens only storage on this machine. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export type Azurite = {
  /** The connection string of its first account. */
  connectionString: string;
  /** The connection strings of all accounts. */
  connectionStrings: string[];
  stop: () => Promise<void>;
};

/** What another Azurite has open would be written by both of them, and lost. */
export class FolderInUse extends Error {}

/**
 * Starts Azurite (tables, queues, blobs) on free ports of this machine, on disk in a folder or in memory. By default it
 * has one account; accounts know nothing of each other. Throws `FolderInUse` where another one has the folder open.
 */
export async function startAzurite(folder: string | null, accounts: readonly string[] = [ACCOUNT]): Promise<Azurite> {
  const program = createRequire(import.meta.url).resolve('azurite/dist/src/azurite.js');
  const release = folder === null ? () => undefined : await claim(folder);
  const where = folder === null ? ['--inMemoryPersistence'] : ['--location', folder];
  const ports = ['--blobPort', '0', '--queuePort', '0', '--tablePort', '0'];
  const child = spawn(
    process.execPath,
    [program, '--silent', '--skipApiVersionCheck', '--disableTelemetry', ...where, ...ports],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, AZURITE_ACCOUNTS: accounts.map((name) => `${name}:${KEY}`).join(';') },
    },
  );
  child.once('exit', release);
  const addresses = await listening(child);
  if (folder !== null) writeFileSync(join(folder, IN_USE), addresses.get('Blob') ?? '');
  const connectionStringOf = (account: string) => {
    const endpoint = (service: 'Blob' | 'Queue' | 'Table') => `${service}Endpoint=${addresses.get(service)}/${account}`;
    return `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${KEY};${endpoint('Blob')};${endpoint('Queue')};${endpoint('Table')};`;
  };
  return {
    connectionString: connectionStringOf(accounts[0] ?? ACCOUNT),
    connectionStrings: accounts.map(connectionStringOf),
    stop: () => stopped(child),
  };
}

/** Says who has a folder open: the process that starts an Azurite in it, and then the address of that. */
const IN_USE = 'in-use';

/** Keeps a folder for one Azurite. Answers how it is given free; one that was killed holds it no longer. */
async function claim(folder: string): Promise<() => void> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, IN_USE);
  if (existsSync(file) && (await isAtWork(readFileSync(file, 'utf8'))))
    throw new FolderInUse(`${folder} is open in another program on this machine. Stop that one first.`);
  rmSync(file, { force: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch {
    throw new FolderInUse(`${folder} is being opened by another program at this moment.`);
  }
  return () => rmSync(file, { force: true });
}

async function isAtWork(holder: string): Promise<boolean> {
  try {
    if (!holder.startsWith('http')) return process.kill(Number(holder), 0);
    const { headers } = await fetch(holder, { signal: AbortSignal.timeout(5_000) });
    return headers.get('server')?.startsWith('Azurite') ?? false;
  } catch {
    return false;
  }
}

function listening(child: ChildProcess): Promise<Map<string, string>> {
  const { promise, resolve, reject } = Promise.withResolvers<Map<string, string>>();
  const addresses = new Map<string, string>();
  child.once('exit', (code) => reject(new Error(`Azurite ended with ${code} before it listened.`)));
  createInterface({ input: child.stdout ?? process.stdin }).on('line', (line) => {
    const [, service, address] = /^Azurite (\w+) service is successfully listening at (\S+)$/.exec(line) ?? [];
    if (service && address) addresses.set(service, address);
    if (addresses.size === 3) resolve(addresses);
  });
  return promise;
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once('exit', () => resolve());
  child.kill('SIGTERM');
  return promise;
}
