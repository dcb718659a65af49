import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
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

/**
 * Starts Azurite (tables, queues, blobs) on free ports of this machine, on disk in a folder or in memory. By default it
 * has one account; accounts know nothing of each other.
 */
export async function startAzurite(folder: string | null, accounts: readonly string[] = [ACCOUNT]): Promise<Azurite> {
  const program = createRequire(import.meta.url).resolve('azurite/dist/src/azurite.js');
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
  const addresses = await listening(child);
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
