import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Me } from '#contract/answers.ts';
import { HEAD_OF_ENGLISH, HEADTEACHER, TEACHER } from '../../testSchool.ts';
import { meetingArranged } from '../../teachersReview.ts';
import { openSchool } from '../rig/openSchool.ts';
import { show, type Way } from '../rig/show.tsx';
import { catchPosts, pickerAt, posts } from '../rig/filePicker.ts';

const school = await openSchool({ reviewsOf: [TEACHER] });
await meetingArranged(school);
const preparing = `/reviews/${school.reviewOf(TEACHER)}/preparing`;
const CHOOSE = 'Choose from OneDrive or SharePoint';
const { body: me } = await school.call<Me>(HEADTEACHER, 'GET', '/api/me');
const hosts = me.fileHosts ?? expect.fail('The school has no files.');

beforeEach(catchPosts);
afterEach(() => void vi.restoreAllMocks());

/** A form whose File Picker has been opened, as Microsoft's page sees it. */
async function opened(way?: Way) {
  const page = await show(school, HEADTEACHER, '/school/documents', way);
  await page.press('Add a document');
  await page.press(CHOOSE);
  return page;
}

test('a file that is picked fills title and address; the picker is told, and the focus is back', async () => {
  const page = await opened();
  const picker = await pickerAt(hosts);
  const item = { name: 'Pay policy 2026.pdf', webUrl: 'https://larkmoor.sharepoint.com/pay.pdf' };
  expect(await picker.command({ command: 'pick', items: [item] })).toEqual({ result: 'success' });
  await waitFor(() => expect(screen.queryByRole('dialog', { name: CHOOSE })).toBe(null));
  expect(await page.field(/^Title/)).toHaveProperty('value', 'Pay policy 2026');
  expect(await page.field(/^Address/)).toHaveProperty('value', item.webUrl);
  await page.isSaid('Pay policy 2026.pdf is chosen. Its title and address are filled in.');
  await page.hasFocus(screen.getByRole('button', { name: CHOOSE }));
});

test('where a file would be uploaded, picking one makes it a link', async () => {
  const page = await show(school, HEAD_OF_ENGLISH, preparing);
  await page.press('Attach a document');
  await page.tick('A file', 'radio');
  await page.press(CHOOSE);
  const picker = await pickerAt(hosts);
  await picker.command({
    command: 'pick',
    items: [{ name: 'Post.docx', webUrl: 'https://larkmoor.sharepoint.com/p' }],
  });
  expect(await page.field(/^Address/)).toHaveProperty('value', 'https://larkmoor.sharepoint.com/p');
});

test('until Microsoft’s page is there, the dialog says that it is opening', async () => {
  await opened();
  await screen.findByText('Opening your files …');
  await pickerAt(hosts);
  await waitFor(() => expect(screen.queryByText('Opening your files …')).toBe(null));
});

test('closed without picking, in Microsoft’s page or by the dialog’s own button, nothing is filled in', async () => {
  const page = await opened();
  const picker = await pickerAt(hosts);
  expect(await picker.command({ command: 'close' })).toEqual({ result: 'success' });
  await waitFor(() => expect(screen.queryByRole('dialog', { name: CHOOSE })).toBe(null));
  await page.press(CHOOSE);
  await page.press('Close');
  await waitFor(() => expect(screen.queryByRole('dialog', { name: CHOOSE })).toBe(null));
  expect(await page.field(/^Title/)).toHaveProperty('value', '');
  expect(await page.field(/^Address/)).toHaveProperty('value', '');
});

test('without consent the dialog says so in words and offers to give it; the address can still be typed', async () => {
  const detail = 'Microsoft 365 does not let Fairview show your files yet.';
  const body = { code: 'consentNeeded', detail, consentUrl: 'https://login.microsoftonline.com/consent' };
  const page = await opened((_, path) => (path.startsWith('/api/files/token') ? { status: 403, body } : undefined));
  expect((await screen.findByRole('alert')).textContent).toContain(detail);
  expect(screen.getByRole('button', { name: 'Give consent' })).toBeTruthy();
  expect(posts).toEqual([]);
  await page.press('Close');
  await page.fill(/^Address/, 'https://larkmoor.sharepoint.com/typed.docx');
  expect(await page.field(/^Address/)).toHaveProperty('value', 'https://larkmoor.sharepoint.com/typed.docx');
});

test('where Microsoft 365 does not answer, it is tried again by a button', async () => {
  let isAway = true;
  const page = await opened((_, path) =>
    isAway && path.startsWith('/api/files/token')
      ? { status: 503, body: { code: 'unreachable', detail: 'Nothing is lost. Try again in a minute.' } }
      : undefined,
  );
  expect((await screen.findByRole('alert')).textContent).toContain('Try again in a minute.');
  isAway = false;
  await page.press('Try again');
  await pickerAt(hosts);
  expect(posts).toHaveLength(1);
});

test('where the school has not said where its files are, there is no button', async () => {
  const page = await show(school, HEADTEACHER, '/school/documents', (_, path) =>
    path === '/api/me' ? { status: 200, body: { ...me, fileHosts: null } } : undefined,
  );
  await page.press('Add a document');
  await page.field(/^Address/);
  await waitFor(() => expect(page.asked.map(({ path }) => path)).toContain('/api/me'));
  expect(screen.queryByRole('button', { name: CHOOSE })).toBe(null);
});
