import type { app as hostApp, HttpRequest, HttpResponseInit } from '@azure/functions';

/** What the trial's queue function was given, in the order in which it was called. */
export type Taken = { entry: unknown; dequeueCount: number; at: number };

/**
 * A small app for asking one Functions host what another answers: the same registrations run on the local host and on
 * Microsoft's. It says what a function was given.
 */
export function registerTrial(app: typeof hostApp): void {
  app.http('special', {
    methods: ['GET'],
    authLevel: 'anonymous',
    route: 'api/things/special',
    handler: async () => ({ body: 'special' }),
  });
  app.http('thing', {
    methods: ['GET', 'PUT'],
    authLevel: 'anonymous',
    route: 'api/things/{id}',
    handler: async (request) => ({ jsonBody: given(request) }),
  });
  app.http('post', {
    methods: ['POST'],
    authLevel: 'anonymous',
    route: 'api/things/{id}',
    handler: async (request) => {
      const bytes = Buffer.from(await request.arrayBuffer());
      return { status: 201, headers: { 'X-Length': String(bytes.length) }, body: bytes.subarray(0, 1024) };
    },
  });
  app.http('rest', {
    methods: ['GET'],
    authLevel: 'anonymous',
    route: 'files/{*path}',
    handler: async (request) => ({ jsonBody: given(request) }),
  });
  app.http('headers', {
    methods: ['GET'],
    authLevel: 'anonymous',
    route: 'api/headers',
    handler: async (request) => ({
      jsonBody: Object.fromEntries([...request.headers].filter(([name]) => name.startsWith('x-trial'))),
    }),
  });
  app.http('says', {
    methods: ['GET'],
    authLevel: 'anonymous',
    route: 'api/says/{what}',
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- A function without types can answer nothing.
    handler: async (request) => SAYS[request.params['what'] ?? ''] as HttpResponseInit,
  });
  app.http('broken', {
    methods: ['GET'],
    authLevel: 'anonymous',
    route: 'api/broken',
    handler: async () => Promise.reject(new Error('a secret of the function')),
  });
  app.http('unnamedMethods', {
    authLevel: 'anonymous',
    route: 'api/unnamed',
    handler: async (request) => ({ body: request.method }),
  });
  app.http('keyed', { authLevel: 'function', route: 'api/keyed', handler: async () => ({ body: 'let in' }) });

  const taken: Taken[] = [];
  app.http('taken', {
    methods: ['GET'],
    authLevel: 'anonymous',
    route: 'api/taken',
    handler: async () => ({ jsonBody: taken }),
  });
  app.storageQueue('take', {
    queueName: 'trial',
    connection: 'AzureWebJobsStorage',
    handler: async (entry, context) => {
      const { dequeueCount } = context.triggerMetadata ?? {};
      taken.push({ entry, dequeueCount: Number(dequeueCount), at: Date.now() });
      if (entry === 'fails' || isFailing(entry)) throw new Error('a secret of the function');
      if (entry === 'waits') await new Promise((resolve) => setTimeout(resolve, 1_500));
    },
  });
  app.timer('hourly', { schedule: '0 0 * * * *', handler: async () => undefined });
}

const SAYS: Record<string, HttpResponseInit | undefined> = {
  nothing: undefined,
  empty: {},
  text: { body: 'text' },
  json: { jsonBody: { a: 1 } },
  created: { status: 201 },
  noContent: { status: 204 },
  unchanged: { status: 304, headers: { ETag: '"1"' } },
  moved: { status: 302, headers: { Location: '/api/things/special' } },
  typed: { headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: 'ä' },
};

function given(request: HttpRequest) {
  const { pathname, search } = new URL(request.url);
  return { params: request.params, pathname, search, query: Object.fromEntries(request.query) };
}

function isFailing(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && 'fails' in entry;
}
