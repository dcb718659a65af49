import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TENANT_ID } from '#local/tenant/identity.ts';
import { HEAD_OF_ENGLISH, TEACHER } from '../../local/tenant/openTenant.ts';
import { type OpenWindow, frameOf, openWindow } from './openWindow.ts';

let opened: OpenWindow;

beforeAll(async () => {
  opened = await openWindow();
});
afterAll(() => opened.close());

test('teams-js starts and learns who, where and in which theme', async () => {
  const page = await opened.openAs(TEACHER, 'fairview&at=reviews/1', { theme: 'dark' });
  const frame = await frameOf(page);
  const context = await frame.evaluate('teams.app.getContext()');
  expect(context).toMatchObject({
    app: { theme: 'dark', locale: 'en-GB', host: { name: 'Teams', clientType: 'web' } },
    page: { id: 'fairview', subPageId: 'reviews/1', frameContext: 'content' },
    user: { id: TEACHER, loginHint: 'lucy.pemberton@larkmoor.example', tenant: { id: TENANT_ID } },
  });
  const supported = await frame.evaluate(`[
    teams.pages.isSupported(), teams.pages.currentApp.isSupported(), teams.dialog.url.isSupported(),
    teams.dialog.url.parentCommunication.isSupported(), teams.teamsCore.isSupported(),
    teams.calendar.isSupported(), teams.menus.isSupported(), teams.chat.isSupported()]`);
  expect(supported).toEqual([true, true, true, true, true, false, false, false]);
  await page.context().close();
});

test('the token is the person’s own', async () => {
  const page = await opened.openAs(HEAD_OF_ENGLISH, 'fairview');
  const frame = await frameOf(page);
  const token = await frame.evaluate('teams.authentication.getAuthToken()');
  expect(decodeJwt(String(token))).toMatchObject({ oid: HEAD_OF_ENGLISH, tid: TENANT_ID, scp: 'access_as_user' });
  await page.context().close();
});

test('the tab hears of another theme, and is not loaded anew for it', async () => {
  const page = await opened.openAs(TEACHER, 'fairview');
  const frame = await frameOf(page);
  await page.getByRole('button', { name: /^Theme/ }).click();
  await page.getByRole('menuitemradio', { name: 'High contrast' }).click();
  await expect.poll(() => frame.evaluate('window.heard')).toEqual(['theme contrast']);
  await page.context().close();
});

test('a dialog has teams-js of its own, talks with the tab and hands back a result', async () => {
  const page = await opened.openAs(TEACHER, 'fairview');
  const frame = await frameOf(page);
  await frame.evaluate(`void (window.result = new Promise((resolve) => teams.dialog.url.open(
    { url: location.origin + '/tab/dialog', title: 'Waive the notice', size: { width: 'medium', height: 300 } },
    resolve,
    (message) => window.heard.push('from dialog ' + message))))`);
  const dialog = await frameOf(page, 'Waive the notice');
  expect(await dialog.evaluate('teams.app.getContext()')).toMatchObject({ page: { frameContext: 'task' } });
  await dialog.evaluate(
    `teams.dialog.url.parentCommunication.registerOnMessageFromParent((word) => window.heard.push(word))`,
  );
  await dialog.evaluate(`teams.dialog.url.parentCommunication.sendMessageToParentFromDialog('hello')`);
  await expect.poll(() => frame.evaluate('window.heard')).toContain('from dialog hello');
  await frame.evaluate(`teams.dialog.url.parentCommunication.sendMessageToDialog('good day')`);
  await expect.poll(() => dialog.evaluate('window.heard')).toContain('good day');
  await dialog.evaluate(`teams.dialog.url.submit({ waived: true })`);
  expect(await frame.evaluate('window.result')).toEqual({ err: undefined, result: { waived: true } });
  expect(await page.locator('iframe[title="Waive the notice"]').count()).toBe(0);
  await page.context().close();
});

test('a dialog that is closed, or leads to another site, ends with an error', async () => {
  const page = await opened.openAs(TEACHER, 'fairview');
  const frame = await frameOf(page);
  const open = (url: string) =>
    frame.evaluate(
      `void (window.result = new Promise((resolve) => teams.dialog.url.open({ url: '${url}', title: 'A dialog', size: { width: 400, height: 300 } }, resolve)))`,
    );
  await open(`${opened.origin}/tab/dialog`);
  await page.getByRole('dialog', { name: 'A dialog' }).getByRole('button', { name: 'Close' }).click();
  expect(await frame.evaluate('window.result')).toMatchObject({ err: expect.stringContaining('cancelled') });
  await open('https://elsewhere.example/');
  expect(await frame.evaluate('window.result')).toMatchObject({ err: expect.stringContaining('cancelled') });
  await page.context().close();
});

test('the tab goes to another place of its own, and is asked to put its things away first', async () => {
  const page = await opened.openAs(TEACHER, 'fairview');
  const frame = await frameOf(page);
  await page.evaluate(`window.saved = false`);
  await frame.evaluate(
    `teams.teamsCore.registerBeforeUnloadHandler((ready) => { parent.saved = true; setTimeout(ready, 50); return true; })`,
  );
  await frame.evaluate(`teams.pages.currentApp.navigateTo({ pageId: 'fairview', subPageId: 'reviews/2' })`);
  await page.waitForURL(/at=reviews%2F2/);
  await expect.poll(() => page.evaluate('window.saved')).toBe(true);
  await expect
    .poll(async () => (await frameOf(page)).evaluate('teams.app.getContext()').catch(() => undefined))
    .toMatchObject({ page: { subPageId: 'reviews/2' } });
  await page.context().close();
});

test('what the window does not know is refused and does not hang', async () => {
  const page = await opened.openAs(TEACHER, 'fairview');
  const frame = await frameOf(page);
  const answer = await frame.evaluate(`new Promise((resolve) => {
    addEventListener('message', ({ data }) => data.id === 4711 && resolve(data.args));
    parent.postMessage({ id: 4711, func: 'meeting.toggleIncomingClientAudio', args: [] }, '*');
  })`);
  expect(answer).toEqual([false, 'meeting.toggleIncomingClientAudio is not supported here.']);
  await page.context().close();
});

test('without consent the tab asks for it, and it is given in the window', async () => {
  const page = await opened.openAs(TEACHER, 'fairview');
  const frame = await frameOf(page);
  opened.tenant.consent(TEACHER, false);
  await frame.evaluate(
    `void (window.result = teams.authentication.authenticate({ url: 'https://login.microsoftonline.com/consent' }))`,
  );
  await page.getByRole('button', { name: 'Allow' }).click();
  expect(await frame.evaluate('window.result')).toBe('consented');
  await page.context().close();
});

test('a tab that says nothing gets an error with a way to try again', async () => {
  opened.serveTab('silent');
  const page = await opened.openAs(TEACHER, 'fairview');
  await page.getByLabel('Fairview is being opened').waitFor();
  await page.getByRole('alert').getByText('Fairview could not be opened').waitFor({ timeout: 15_000 });
  opened.serveTab('teams');
  await page.getByRole('button', { name: 'Try again' }).click();
  await frameOf(page);
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  await page.context().close();
});
