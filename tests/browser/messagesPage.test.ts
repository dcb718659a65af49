import { randomUUID } from 'node:crypto';
import { QueueClient } from '@azure/storage-queue';
import { describe, expect, test } from 'vitest';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { ADMINISTRATOR, HEAD_OF_ENGLISH, HEAD_OF_MATHS, TEACHER } from '../testSchool.ts';
import { tabFaults, tabFaultsInAllThemes } from './axe.ts';
import { comeTo, type PersonWindow } from './person.ts';
import { openSchoolWithWindows } from './school.ts';
import { planningMeeting } from '../planningMeeting.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER], botFor: [HEAD_OF_ENGLISH, HEAD_OF_MATHS] });
for (const service of ['connector', 'graph'] as const)
  school.fairview.tenant.fault({ service, mode: 'error', status: 403, code: 'Forbidden', oid: oidOf(TEACHER) });
school.fairview.tenant.fault({ service: 'graph', mode: 'error', status: 403, code: 'Forbidden' });
await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(idFor({ kind: 1, person: TEACHER }), '2026-10-14T15:30'));
await school.rest();

async function windowAt(number: number, place: string, width = 1280): Promise<PersonWindow> {
  const window = await school.windowOf(number, { width });
  await comeTo(window, place);
  return window;
}

describe('how the messages are doing', () => {
  test('the administrator sees who was not reached and why, and tries again; it is gone once it went', async () => {
    const window = await windowAt(ADMINISTRATOR, '/delivery', 360);
    const { tab } = window;
    await tab.getByRole('heading', { level: 1, name: 'Messages and reminders' }).waitFor();
    await tab.getByText('A meeting notice for you').first().waitFor();
    await expect.poll(() => tab.getByText('Room 1').count()).toBe(0);
    expect(await tabFaults(window)).toEqual([]);
    for (const service of ['connector', 'graph'] as const)
      school.fairview.tenant.fault({ service, mode: 'ok', oid: oidOf(TEACHER) });
    school.fairview.tenant.fault({ service: 'graph', mode: 'ok' });
    const again = tab.getByRole('button', { name: /^Try again/ });
    for (let left = await again.count(); left > 0; left -= 1) {
      await again.first().click();
      await expect.poll(() => again.count()).toBe(left - 1);
    }
    await tab.getByText('Everybody was reached.').waitFor();
    await expect
      .poll(() => school.chat(TEACHER).filter(({ summary }) => summary === 'A meeting notice for you').length)
      .toBe(1);
  });

  test('work that was given up says when, and names no number of tries', async () => {
    const givenUp = new QueueClient(school.fairview.storageConnectionString, 'work-poison');
    await givenUp.createIfNotExists();
    const message = JSON.stringify({ work: 'launch', message: { launchId: randomUUID() }, failed: 10 });
    await givenUp.sendMessage(Buffer.from(message).toString('base64'));
    await school.rest();
    const window = await windowAt(ADMINISTRATOR, '/delivery', 320);
    await window.tab.getByText('Going on with the launch of a cycle').waitFor();
    await window.tab.getByText(/^Every try failed\. Given up Monday 5 October, \d\d:\d\d\.$/).waitFor();
    expect(await tabFaultsInAllThemes(window)).toEqual([]);
  });

  test('a message that cannot be read says so and when, and is removed with the keyboard', async () => {
    await new QueueClient(school.fairview.storageConnectionString, 'work-poison').sendMessage('not in base64!');
    await school.rest();
    const window = await windowAt(ADMINISTRATOR, '/delivery', 320);
    const { tab, page } = window;
    await tab
      .getByText(/^This version of Fairview cannot read it, .* Given up Monday 5 October, \d\d:\d\d\.$/)
      .waitFor();
    expect(await tabFaultsInAllThemes(window)).toEqual([]);
    const remove = tab.getByRole('button', { name: 'Remove: A message that cannot be read' });
    await remove.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => remove.count()).toBe(0);
  });

  test('what is stored is brought up to date, and the page says how far it is and what came of it', async () => {
    const window = await windowAt(ADMINISTRATOR, '/delivery', 360);
    const { tab } = window;
    await tab.getByText('This has not been done yet.').waitFor();
    await tab.getByRole('button', { name: 'Bring it up to date' }).click();
    await tab.getByText(/^Brought up to date Monday 5 October, .*: \d+ items looked at/).waitFor();
    await tab.getByText('Everything could be read.').waitFor();
    expect(await tabFaults(window)).toEqual([]);
  });

  test('a review is found in the chat by who may see it, and put there without saying whose it is', async () => {
    const lookFor = async (number: number) => {
      const { page } = await school.windowOf(number, { app: 'chat' });
      await page.getByRole('button', { name: 'Find in Fairview' }).click();
      await page.getByLabel('Name or words').fill('pemberton');
      await page.keyboard.press('Enter');
      return page;
    };
    const stranger = await lookFor(HEAD_OF_MATHS);
    await stranger.getByText('Nothing that you may see is called that.').waitFor();
    const page = await lookFor(HEAD_OF_ENGLISH);
    await page.getByRole('button', { name: 'Lucy Pemberton' }).click();
    const shared = page.getByRole('article', { name: /^You/ }).filter({ hasText: 'A review in Fairview' });
    await shared.getByText('Open in Fairview').waitFor();
    expect(await shared.innerText()).not.toMatch(/Pemberton|Lucy/);
  });

  test('somebody chooses when reminders come; all days quiet is refused at the field, and what was chosen stays', async () => {
    const window = await windowAt(HEAD_OF_ENGLISH, '/reminders', 360);
    const { tab } = window;
    await tab.getByLabel('Not before').fill('09:30');
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
      await tab.getByRole('checkbox', { name: day }).check();
    await tab.getByRole('button', { name: 'Save' }).click();
    await tab.getByText('Keep at least one day on which reminders may come.').first().waitFor();
    await tab.getByRole('checkbox', { name: 'Monday' }).uncheck();
    await tab.getByRole('button', { name: 'Save' }).click();
    await expect
      .poll(async () => (await school.call(HEAD_OF_ENGLISH, 'GET', '/api/reminders')).body)
      .toMatchObject({ preferences: { hour: '09:30', quiet: [2, 3, 4, 5] } });
    expect(await tabFaults(window)).toEqual([]);
  });
});
