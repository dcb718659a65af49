import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { HEAD_OF_ENGLISH, type OpenTenant, TEACHER, openTenant } from '../openTenant.ts';
import { graphFor } from './graphFor.ts';

let open: OpenTenant;
beforeAll(
  async () =>
    void (open = await openTenant({
      registered: { delegated: ['User.Read'], application: ['User.Read.All', 'Calendars.ReadWrite'] },
    })),
);
afterAll(() => open.close());
afterEach(() => {
  open.tenant.fault({ service: 'graph', mode: 'ok' });
  open.tenant.enforce({ mailboxConcurrency: false });
});

async function ask(
  token: string | undefined,
  path = `/users/${TEACHER}`,
): Promise<{ status: number; headers: Headers; error: Record<string, unknown> }> {
  const answer = await fetch(`${open.settings.graphOrigin}/v1.0${path}`, {
    headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
  });
  const body = (await answer.json()) as { error?: Record<string, unknown> };
  return { status: answer.status, headers: answer.headers, error: body.error ?? {} };
}

describe('who may ask Graph', () => {
  test('without a token: 401, in Graph’s own shape with the request’s ids', async () => {
    const { status, headers, error } = await ask(undefined);
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toContain('Bearer');
    expect(error).toEqual({
      code: 'InvalidAuthenticationToken',
      message: 'Access token is empty.',
      innerError: {
        date: expect.any(String),
        'request-id': headers.get('request-id'),
        'client-request-id': headers.get('client-request-id'),
      },
    });
  });

  test.each([
    ['expired', { audience: 'graph', forgery: { expired: true } }],
    ['forged', { audience: 'graph', forgery: { foreignKey: true } }],
    ['of the tab', { audience: 'tab', oid: TEACHER }],
    ['of the Bot Connector', { audience: 'connector' }],
  ] as const)('a token that is %s: 401', async (_what, wish) => {
    expect(await ask(await open.tenant.mintToken(wish))).toMatchObject({
      status: 401,
      error: { code: 'InvalidAuthenticationToken' },
    });
  });

  test('a permission that was not given: 403', async () => {
    const person = await graphFor(open).forPerson(TEACHER);
    await expect(person.api('/users').get()).rejects.toMatchObject({
      statusCode: 403,
      code: 'Authorization_RequestDenied',
    });
    await expect(person.api(`/users/${HEAD_OF_ENGLISH}`).get()).rejects.toMatchObject({ statusCode: 403 });
    await expect(person.api('/me/events').post({})).rejects.toMatchObject({
      statusCode: 403,
      code: 'ErrorAccessDenied',
    });
    await expect(graphFor(open).app.api(`/users/${TEACHER}/sendMail`).post({})).rejects.toMatchObject({
      statusCode: 403,
      code: 'ErrorAccessDenied',
    });
  });

  test('findMeetingTimes is not for an app by itself', async () => {
    await expect(graphFor(open).app.api(`/users/${TEACHER}/findMeetingTimes`).post({})).rejects.toMatchObject({
      statusCode: 403,
    });
  });
});

describe('Graph when it is not well', () => {
  test('throttled once: the real client waits as Retry-After says, and goes on', async () => {
    open.tenant.fault({ service: 'graph', mode: 'throttled', retryAfter: 1, times: 1 });
    const began = Date.now();
    expect(await graphFor(open).app.api(`/users/${TEACHER}`).get()).toMatchObject({ id: TEACHER });
    expect(Date.now() - began).toBeGreaterThanOrEqual(1000);
  });

  test('an error of one’s choice, for one person alone', async () => {
    open.tenant.fault({ service: 'graph', mode: 'error', status: 500, code: 'generalException', oid: TEACHER });
    await expect(graphFor(open).app.api(`/users/${TEACHER}`).get()).rejects.toMatchObject({
      statusCode: 500,
      code: 'generalException',
    });
    expect(await graphFor(open).app.api(`/users/${HEAD_OF_ENGLISH}`).get()).toMatchObject({ id: HEAD_OF_ENGLISH });
    open.tenant.fault({ service: 'graph', mode: 'ok', oid: TEACHER });
    expect(await graphFor(open).app.api(`/users/${TEACHER}`).get()).toMatchObject({ id: TEACHER });
  });

  test('unreachable: the connection breaks', async () => {
    open.tenant.fault({ service: 'graph', mode: 'unreachable' });
    await expect(graphFor(open).app.api(`/users/${TEACHER}`).get()).rejects.toThrow();
  });

  test('too many requests at once into one mailbox are turned away', async () => {
    open.tenant.enforce({ mailboxConcurrency: true });
    const token = await open.tenant.mintToken({ audience: 'graph' });
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(token, `/users/${TEACHER}/events`)));
    const turnedAway = answers.filter(({ status }) => status === 429);
    expect(turnedAway.length).toBeGreaterThan(0);
    expect(turnedAway[0]?.headers.get('retry-after')).toBe('1');
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(4);
  });
});

describe('batches', () => {
  test('each request has its own answer', async () => {
    const { responses } = await graphFor(open)
      .app.api('/$batch')
      .post({
        requests: [
          { id: '1', method: 'GET', url: `/users/${TEACHER}?$select=displayName` },
          { id: '2', method: 'GET', url: '/users/nobody' },
          { id: '3', method: 'GET', url: `/users/${TEACHER}`, dependsOn: ['2'] },
        ],
      });
    expect(responses.map(({ id, status }: { id: string; status: number }) => [id, status])).toEqual([
      ['1', 200],
      ['2', 404],
      ['3', 424],
    ]);
    expect(responses[0].body).toMatchObject({ displayName: 'Lucy Pemberton' });
  });

  test('twenty at most', async () => {
    const requests = Array.from({ length: 21 }, (_, index) => ({
      id: String(index),
      method: 'GET',
      url: `/users/${TEACHER}`,
    }));
    await expect(graphFor(open).app.api('/$batch').post({ requests })).rejects.toMatchObject({ statusCode: 400 });
  });
});
