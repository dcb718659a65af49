import { beforeEach, describe, expect, test } from 'vitest';
import { answerTo } from '#local/window/host/answers.ts';
import type { HostPorts } from '#local/window/host/hostPorts.ts';
import { readRequest } from '#local/window/host/hostRequest.ts';

let told: unknown[];

const ports: HostPorts = {
  frameContext: 'content',
  context: () => ({ entityId: 'fairview' }),
  token: () => Promise.resolve('a token'),
  consent: () => Promise.resolve(false),
  openLink: (url) => url.startsWith('https://teams.microsoft.com/'),
  openPlace: (place) => void told.push(['place', place]),
  openDialog: ({ url }) => Promise.resolve(url === '/tab/ok' ? { result: 7 } : { error: 'closed' }),
  resizeDialog: (size) => void told.push(['size', size]),
  submitDialog: (result) => void told.push(['result', result]),
  passOn: (func, message) => void told.push([func, message]),
  copy: (text) => Promise.resolve(void told.push(['copied', text])),
  shareLink: (place, label) => void told.push(['shared', place, label]),
  returnFocus: (forward) => void told.push(['focus', forward]),
  news: (news) => void told.push(news),
};

beforeEach(() => {
  told = [];
});

const ask = async (func: string, ...args: unknown[]) => answerTo({ func, args, ports });

describe('what teams-js asks is answered in the form that it reads', () => {
  test('initialize: frame, client, and a runtime that is JSON', async () => {
    const [frame, client, runtime] = (await ask('initialize')) ?? [];
    expect([frame, client]).toEqual(['content', 'web']);
    expect(JSON.parse(String(runtime))).toMatchObject({ apiVersion: 4, supports: { pages: {}, dialog: { url: {} } } });
  });

  test.each([
    ['getContext', [], [{ entityId: 'fairview' }]],
    ['authentication.getAuthToken', [], [true, 'a token']],
    ['authentication.authenticate', ['https://example.com'], [false, 'CancelledByUser']],
    ['executeDeepLink', ['https://teams.microsoft.com/l/entity/a/b'], [true]],
    ['executeDeepLink', [42], [false, 'The link leads nowhere.']],
    ['pages.navigateToApp', [{ appId: 'a', pageId: 'b' }], [true]],
    ['pages.currentApp.navigateTo', [{ pageId: 'b', subPageId: 'reviews/1' }], [null, true]],
    ['tasks.startTask', [{ url: '/tab/ok' }], [undefined, 7]],
    ['tasks.startTask', [undefined], ['closed']],
    ['clipboard.writeToClipboard', [{ mimeType: 'text/plain', content: btoa('copy') }], [undefined, true]],
    ['setFrameContext', [{}], undefined],
    ['constructor', [], [false, 'constructor is not supported here.']],
    ['video.start', [], [false, 'video.start is not supported here.']],
  ])('%s', async (func, args, answer) => {
    expect(await ask(func, ...args)).toEqual(answer);
  });

  test('a token that cannot be had is refused, not left open', async () => {
    const without = { ...ports, token: () => Promise.reject(new Error('No such person')) };
    expect(await answerTo({ func: 'authentication.getAuthToken', args: [], ports: without })).toEqual([
      false,
      'No such person',
    ]);
  });

  test('how far the page is becomes news', async () => {
    await ask('appInitialization.appLoaded', '2.58.0');
    await ask('appInitialization.success', '2.58.0');
    await ask('appInitialization.failure', 'Timeout', 'No answer');
    expect(told).toEqual([
      { is: 'loaded' },
      { is: 'ready' },
      { is: 'failed', reason: 'Timeout', message: 'No answer' },
    ]);
  });
});

describe('messages that are no requests', () => {
  test.each([null, 'text', 7, {}, { id: '1', func: 'initialize' }, { id: 1 }])('%o', (data) => {
    expect(readRequest(data)).toBeUndefined();
  });

  test('fields of newer libraries are no reason to refuse', () => {
    expect(readRequest({ id: 1, func: 'initialize', uuidAsString: 'u', monotonicTimestamp: 5 })).toEqual({
      id: 1,
      func: 'initialize',
      args: [],
      uuidAsString: 'u',
    });
  });
});
