import { afterAll, beforeAll, expect, test } from 'vitest';
import { HEAD_OF_ENGLISH, TEACHER } from '../../local/tenant/openTenant.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';

let opened: OpenWindow;

beforeAll(async () => {
  opened = await openWindow();
  const mail = opened.tenant.people().find(({ oid }) => oid === TEACHER)?.mail ?? '';
  for (const [subject, day] of [
    ['Planning meeting', '2026-10-07'],
    ['Feedback talk', '2026-10-08'],
  ] as const)
    await opened.tenant.createEvent(HEAD_OF_ENGLISH, {
      subject,
      start: `${day}T15:30`,
      end: `${day}T16:30`,
      location: 'Meeting room 2',
      text: 'Bring last year’s objectives.',
      attendees: [mail],
      online: true,
    });
});
afterAll(() => opened.close());

const startOf = (oid: string, wanted: string) =>
  opened.tenant
    .calendar(oid)
    .find(({ subject }) => subject === wanted)
    ?.start.dateTime.slice(0, 16);

test('the organiser drags a meeting to another day and hour, and the invited person sees it there', async () => {
  const page = await opened.openAs(HEAD_OF_ENGLISH, 'calendar');
  const other = await opened.openAs(TEACHER, 'calendar');
  const block = page.getByRole('button', { name: /Planning meeting.*15:30 to 16:30/ });
  await other.getByRole('button', { name: /Planning meeting.*15:30 to 16:30/ }).waitFor();
  const from = await block.boundingBox();
  const column = await page.locator('.w-column').nth(3).boundingBox();
  if (!from || !column) throw new Error('The calendar is not drawn.');
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(column.x + 30, from.y + 10 - 28, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => startOf(TEACHER, 'Planning meeting')).toBe('2026-10-08T15:00');
  await other.getByRole('button', { name: /Planning meeting.*15:00 to 16:00/ }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await Promise.all([page, other].map((each) => each.context().close()));
});

test('the organiser moves a meeting by keyboard and cancels it', async () => {
  const page = await opened.openAs(HEAD_OF_ENGLISH, 'calendar');
  await page.getByRole('button', { name: /Feedback talk/ }).focus();
  await page.keyboard.press('Enter');
  const details = page
    .getByRole('group', { name: 'Feedback talk' })
    .or(page.getByRole('dialog', { name: 'Feedback talk' }));
  await details.getByText('Lucy Pemberton').waitFor();
  await details.getByText('Bring last year’s objectives.').waitFor();
  await details.getByRole('link', { name: 'Join the Teams meeting' }).waitFor();
  await page.getByRole('button', { name: 'Move…' }).click();
  await page.getByLabel('Date').fill('2026-10-09');
  await page.getByLabel('Begins at').fill('14:00');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect.poll(() => startOf(TEACHER, 'Feedback talk')).toBe('2026-10-09T14:00');
  await page.getByRole('button', { name: /Feedback talk.*14:00/ }).click();
  await page.getByRole('button', { name: 'Cancel meeting' }).click();
  await page.getByRole('button', { name: 'Yes, cancel it' }).click();
  await expect.poll(() => page.getByRole('button', { name: /Feedback talk/ }).count()).toBe(0);
  await page.context().close();
});

test('the invited person cannot move a meeting, but answers it', async () => {
  const page = await opened.openAs(TEACHER, 'calendar');
  await page.getByRole('button', { name: /Planning meeting/ }).click();
  await page.getByRole('button', { name: 'Accept' }).waitFor();
  expect(await page.getByRole('button', { name: 'Move…' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Cancel meeting' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect
    .poll(
      () =>
        opened.tenant.calendar(HEAD_OF_ENGLISH).find(({ subject }) => subject === 'Planning meeting')?.attendees[0]
          ?.status.response,
    )
    .toBe('accepted');
  await page.context().close();
});

test('weeks are turned, today leads back, and a phone shows a day', async () => {
  const page = await opened.openAs(TEACHER, 'calendar');
  await page.getByRole('heading', { name: '5 to 9 October 2026' }).waitFor();
  await page.getByRole('button', { name: 'Week after' }).click();
  await page.getByRole('heading', { name: '12 to 16 October 2026' }).waitFor();
  await page.getByRole('button', { name: 'Today' }).click();
  await page.getByRole('heading', { name: '5 to 9 October 2026' }).waitFor();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('heading', { name: 'Monday 5 October' }).first().waitFor();
  await page.getByRole('button', { name: 'Thursday 8 October 2026' }).click();
  await page.getByRole('button', { name: /Planning meeting/ }).waitFor();
  expect(await page.locator('.w-column').count()).toBe(1);
  await page.context().close();
});
