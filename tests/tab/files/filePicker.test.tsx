import { waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openFilePicker, type PickedFile } from '#tab/files/filePicker.ts';
import { catchPosts, posts, speakAs } from '../rig/filePicker.ts';

const HOSTS = { oneDrive: 'https://larkmoor-my.sharepoint.com', sites: 'https://larkmoor.sharepoint.com' };

const heard = {
  onOpen: vi.fn<() => void>(),
  onPick: vi.fn<(file: PickedFile) => void>(),
  onClose: vi.fn<() => void>(),
  onTrouble: vi.fn<(error?: unknown) => void>(),
};
let frame: HTMLIFrameElement;
let leave: () => void;

beforeEach(() => {
  vi.clearAllMocks();
  catchPosts();
  frame = document.createElement('iframe');
  frame.name = 'file-picker';
  document.body.append(frame);
});
afterEach(() => {
  leave();
  frame.remove();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Gives tokens for the school's own hosts, as the server does. */
const tokenFor = async (host: string) => {
  if (!Object.values(HOSTS).includes(host)) throw new Error('Not one of the school’s.');
  return `token for ${host}`;
};

async function asked() {
  leave = openFilePicker({ frame, hosts: HOSTS, theme: 'dark', tokenFor, ...heard });
  await waitFor(() => expect(posts).toHaveLength(1));
  const [post = expect.fail('Nothing was posted.')] = posts;
  const { origin, pathname, searchParams } = new URL(post.action);
  const options = JSON.parse(searchParams.get('filePicker') ?? '{}') as { messaging: { channelId: string } };
  return { post, origin, pathname, searchParams, options };
}

async function spoken() {
  const { options } = await asked();
  const { channelId } = options.messaging;
  return speakAs({ source: frame.contentWindow, origin: HOSTS.oneDrive, channelId });
}

describe('the page that is asked for', () => {
  test('is Microsoft’s, at the school’s OneDrive, in the frame; the token is in the body alone', async () => {
    const { post, origin, pathname, searchParams, options } = await asked();
    expect([origin, pathname]).toEqual([HOSTS.oneDrive, '/_layouts/15/FilePicker.aspx']);
    expect([post.method.toUpperCase(), post.target]).toEqual(['POST', 'file-picker']);
    expect(post.fields).toEqual({ access_token: `token for ${HOSTS.oneDrive}` });
    expect(decodeURIComponent(post.action)).not.toContain('token');
    expect(searchParams.get('locale')).toBe('en-gb');
    expect(options).toMatchObject({
      sdk: '8.0',
      entry: { oneDrive: {} },
      authentication: {},
      messaging: { origin: location.origin },
      typesAndSources: { mode: 'files' },
      selection: { mode: 'single' },
      theme: 'dark',
    });
  });

  test('speaks the page’s language, which Microsoft knows by another name', async () => {
    document.documentElement.lang = 'cy';
    expect((await asked()).searchParams.get('locale')).toBe('cy-gb');
  });

  test('is told to begin once it says that it is there', async () => {
    const picker = await spoken();
    await waitFor(() => expect(picker.heard).toEqual([{ type: 'activate' }]));
    expect(heard.onOpen).toHaveBeenCalledOnce();
  });

  test.each([
    ['another window', (speaker: Parameters<typeof speakAs>[0]) => ({ ...speaker, source: window })],
    ['another origin', (speaker: Parameters<typeof speakAs>[0]) => ({ ...speaker, origin: 'https://example.org' })],
    ['another channel', (speaker: Parameters<typeof speakAs>[0]) => ({ ...speaker, channelId: 'guessed' })],
  ])('%s is not listened to', async (_what, changed) => {
    const { options } = await asked();
    const { channelId } = options.messaging;
    speakAs(changed({ source: frame.contentWindow, origin: HOSTS.oneDrive, channelId }));
    expect(heard.onOpen).not.toHaveBeenCalled();
  });

  test('that gives no answer within half a minute is given up', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    leave = openFilePicker({ frame, hosts: HOSTS, theme: 'default', tokenFor, ...heard });
    vi.advanceTimersByTime(29_999);
    expect(heard.onTrouble).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(heard.onTrouble).toHaveBeenCalledOnce();
  });
});

describe('what it commands', () => {
  test('tokens are given for the host that it names, however the address goes on', async () => {
    const picker = await spoken();
    const authenticate = (resource: string) =>
      picker.command({ command: 'authenticate', type: 'SharePoint', resource });
    expect(await authenticate(HOSTS.oneDrive)).toEqual({ result: 'token', token: `token for ${HOSTS.oneDrive}` });
    expect(await authenticate(`${HOSTS.sites}/sites/Staff`)).toEqual({
      result: 'token',
      token: `token for ${HOSTS.sites}`,
    });
    expect(await authenticate('https://graph.microsoft.com')).toMatchObject({
      result: 'error',
      error: { code: 'unableToObtainToken' },
    });
  });

  test('of a picked file that has nothing but what Microsoft promises, name and address are asked for', async () => {
    const lookUp = vi
      .spyOn(globalThis, 'fetch')
      .mockResolvedValue(Response.json({ name: 'Plan.docx', webUrl: 'https://larkmoor.sharepoint.com/plan' }));
    const picker = await spoken();
    const item = {
      id: '01ABC',
      parentReference: { driveId: 'b!xyz' },
      '@sharePoint.endpoint': `${HOSTS.sites}/_api/v2.0`,
    };
    expect(await picker.command({ command: 'pick', items: [item] })).toEqual({ result: 'success' });
    expect(heard.onPick).toHaveBeenCalledWith({ name: 'Plan.docx', address: 'https://larkmoor.sharepoint.com/plan' });
    expect(lookUp).toHaveBeenCalledWith(`${HOSTS.sites}/_api/v2.0/drives/b!xyz/items/01ABC`, {
      headers: { Authorization: `Bearer token for ${HOSTS.sites}` },
    });
  });

  test('a file that cannot be looked up, or lies elsewhere, is refused and not taken', async () => {
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(null, { status: 404 }));
    const picker = await spoken();
    for (const endpoint of [`${HOSTS.sites}/_api/v2.0`, 'https://example.org/_api/v2.0', undefined]) {
      const item = { id: '1', parentReference: { driveId: '2' }, '@sharePoint.endpoint': endpoint };
      expect(await picker.command({ command: 'pick', items: [item] })).toMatchObject({
        result: 'error',
        error: { code: 'unusableItem' },
      });
    }
    expect(fetch).toHaveBeenCalledOnce();
    expect(heard.onPick).not.toHaveBeenCalled();
  });

  test('anything else is answered as unknown; a notification is not answered', async () => {
    const picker = await spoken();
    picker.say({ type: 'notification', data: { notification: 'page-loaded' } });
    expect(await picker.command({ command: 'dance' })).toEqual({
      result: 'error',
      error: { code: 'unsupportedCommand', message: 'dance' },
    });
    expect(picker.heard.map(({ type }) => type)).toEqual(['activate', 'acknowledge', 'result']);
  });
});
