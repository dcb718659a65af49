import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type Azurite, startAzurite } from '#local/azurite.ts';

/** The schools that one run of the tests can open; each has its own account in the one storage. */
const ACCOUNTS = Array.from({ length: 400 }, (_, index) => `school${index}`);

declare module 'vitest' {
  interface ProvidedContext {
    /** Where an account can be requested. */
    storage: string;
  }
}

/**
 * Runs before the tests: hands out accounts of one Azurite, which starts at the first request. So a school need not
 * wait for a storage of its own, and a run that opens no school starts nothing.
 */
export default async function prepareStorage(project: TestProject): Promise<() => Promise<void>> {
  let azurite: Promise<Azurite> | undefined;
  let given = 0;
  const server = createServer((_req, res) => {
    azurite ??= startAzurite(null, ACCOUNTS);
    azurite.then(
      ({ connectionStrings }) => res.end(connectionStrings[given++]),
      (error: unknown) => res.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('storage', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.closeAllConnections();
    server.close();
    await (await azurite)?.stop();
  };
}
