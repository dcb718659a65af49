import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TestProject } from 'vitest/node';
import type { TestSchool } from '../../testSchool.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a school can be requested. */
    schools: string;
  }
}

/**
 * Runs before the tests of the tab, and opens and closes schools on request. The schools run here, beside the tests and
 * not within them, since a page's window and a server do not work in one process.
 */
export default async function keepSchools(project: TestProject): Promise<() => Promise<void>> {
  const open = new Map<number, TestSchool>();
  let given = 0;
  const answer = async (request: IncomingMessage): Promise<unknown> => {
    const body = JSON.parse((await text(request)) || '{}');
    const { openSchool } = await import('../../testSchool.ts');
    const school = open.get(body.school);
    if (request.url === '/token') return { token: await school?.fairview.tenant.tokenFor(body.oid) };
    if (request.url === '/clock') return school?.fairview.clock.set(school.momentOf(body.local));
    if (request.url === '/close') return close(body.school);
    const opened = await openSchool({ ...body, storage: () => storageFrom(project) });
    const reviews = Object.fromEntries(body.reviewsOf.map((each: number) => [each, opened.reviewOf(each)]));
    const number = (given += 1);
    open.set(number, opened);
    return { school: number, origin: opened.origin, reviews };
  };
  const close = async (number: number): Promise<void> => {
    const school = open.get(number);
    open.delete(number);
    await school?.stop();
  };
  const server = createServer((request, response) => {
    answer(request).then(
      (found) => response.end(JSON.stringify(found ?? {})),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('schools', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.closeAllConnections();
    server.close();
    await Promise.all([...open.keys()].map(close));
  };
}

/** The account of an empty storage. */
async function storageFrom(project: TestProject): Promise<string> {
  const response = await fetch(project.getProvidedContext().storage);
  return response.text();
}
