import { describe, expect, test } from 'vitest';
import { idFor } from '#local/school/story.ts';
import { HEAD_OF_ENGLISH, TEACHER } from '../testSchool.ts';
import { tabFaultsInAllThemes } from './axe.ts';
import { theBrowser } from './chromium.ts';
import { comeTo, toGroup, toMore, toReviewOf, toWhoSees } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER], botFor: [TEACHER] });
await school.must(HEAD_OF_ENGLISH, TEACHER, {
  type: 'scheduleMeeting',
  meetingId: idFor({ kind: 1, person: TEACHER }),
  kind: 'planningMeeting',
  start: '2026-10-14T15:30',
  minutes: 60,
  place: 'Room E1',
  bring: ['Your job description'],
  askToWaiveNotice: false,
});
await school.must(TEACHER, TEACHER, {
  type: 'saveObjective',
  objectiveId: idFor({ kind: 2, person: TEACHER }),
  title: 'Averyveryverylongwordthatdoesnotbreakbyitself'.repeat(4),
  success: 'Seen in samples',
  by: '2027-05-28',
  linkKind: 'School improvement plan',
  linkedTo: 'Reading',
  reason: null,
});
await school.rest();

const GROUPS = ['Overview', 'Meetings', 'Objectives', 'Observations', 'Statement and pay', 'Development and support'];

describe('the tab in the three themes', () => {
  test('axe finds nothing on any page, and nothing scrolls sideways at 320 pixels', async () => {
    const person = await school.windowOf(HEAD_OF_ENGLISH, { width: 320, height: 900 });
    const { page, tab } = person;
    const check = async (name: string) => expect([name, await tabFaultsInAllThemes(person)]).toEqual([name, []]);
    await tab.getByRole('heading', { name: 'Your team' }).waitFor();
    await check('Home');
    await toReviewOf(tab, 'Lucy Pemberton');
    for (const group of GROUPS) {
      await toGroup(tab, group);
      await tab.getByRole('tab', { name: group, exact: true, selected: true }).waitFor();
      await page.waitForLoadState('networkidle');
      await check(group);
    }
    await toMore(tab, 'History');
    await tab.getByRole('heading', { name: 'What happened' }).waitFor();
    await check('History');
    await toWhoSees(tab);
    await tab.getByRole('heading', { name: /can see this review$/ }).waitFor();
    await check('Who can see this');
    await person.close();
  });
});

describe('the tab', () => {
  test('works by keyboard alone: from home to the meeting and back', async () => {
    const { page, tab, close } = await school.windowOf(HEAD_OF_ENGLISH);
    await tab.getByRole('link', { name: 'My team' }).focus();
    await page.keyboard.press('Enter');
    await tab.getByRole('heading', { level: 1, name: 'My team' }).waitFor();
    await tab.getByRole('link', { name: 'Lucy Pemberton' }).first().focus();
    await page.keyboard.press('Enter');
    await tab.getByRole('heading', { level: 1, name: 'Lucy Pemberton' }).waitFor();
    expect(await tab.locator(':focus').innerText()).toBe('Lucy Pemberton');
    await tab.getByRole('tab', { name: 'Overview' }).focus();
    for (let step = 0; step < 6 && (await tab.locator(':focus').innerText()) !== 'Meetings'; step += 1)
      await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await tab.getByRole('button', { name: 'Move', exact: true }).waitFor();
    await close();
  });

  test('somebody else’s review is not shown, and it is said in plain words', async () => {
    const person = await school.windowOf(16);
    const { tab, close } = person;
    await comeTo(person, `/reviews/${school.reviewOf(TEACHER)}`);
    await expect.poll(() => tab.getByText('There is no such review, or it is not for you.').count()).toBe(1);
    await close();
  });

  test('without a connection what was typed stays, and is sent once there is one again', async () => {
    const { page, tab, close } = await school.windowOf(TEACHER);
    await tab.getByRole('link', { name: 'Open your review' }).click();
    await toGroup(tab, 'Objectives');
    await tab.getByRole('button', { name: 'Add an objective' }).click();
    await tab.getByText('What you type is saved by itself.').waitFor();
    await page.context().setOffline(true);
    await tab.getByRole('textbox', { name: 'Objective', exact: true }).fill('Written on a train');
    await tab.getByText(/No connection: kept on this device/).waitFor();
    await page.context().setOffline(false);
    await tab.getByText(/Saved at/).waitFor();
    await page.reload();
    await tab.getByRole('link', { name: 'My review' }).click();
    await toGroup(tab, 'Objectives');
    await tab.getByRole('button', { name: 'Add an objective' }).click();
    await expect
      .poll(() => tab.getByRole('textbox', { name: 'Objective', exact: true }).inputValue())
      .toBe('Written on a train');
    await close();
  });

  test('outside Teams it says where to find it; everything comes compressed', async () => {
    const page = await (await theBrowser()).newPage();
    const encodings = new Map<string, string | undefined>();
    page.on('response', (response) => encodings.set(response.url(), response.headers()['content-encoding']));
    await page.goto(`${school.origin}/tab/`);
    await expect.poll(() => page.getByRole('heading', { name: 'Fairview lives in Microsoft Teams' }).count()).toBe(1);
    expect(encodings.size).toBeGreaterThan(2);
    expect([...encodings].filter(([, encoding]) => encoding !== 'br' && encoding !== 'gzip')).toEqual([]);
    await page.close();
  });

  test('a card’s deep link opens the tab at its place', async () => {
    const { page, tab, close } = await school.windowOf(TEACHER, { app: 'chat' });
    await page.getByText('Open in Fairview').last().click();
    await expect.poll(() => tab.getByRole('heading', { level: 1, name: 'Your review' }).count()).toBe(1);
    await close();
  });
});
