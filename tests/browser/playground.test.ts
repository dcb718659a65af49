import { afterAll, describe, expect, test } from 'vitest';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { HEAD_OF_ENGLISH, TEACHER } from '../testSchool.ts';
import { theBrowser } from './chromium.ts';
import { startPlayground } from './playground.ts';
import { openSchoolWithWindows } from './school.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER] });
const playground = await startPlayground(school, oidOf(TEACHER));
const page = await (await theBrowser()).newPage();
await page.goto(playground.address);
afterAll(async () => {
  await page.close();
  playground.stop();
});

describe('Microsoft’s Agents Playground as a client of the bot', () => {
  test('the bot welcomes whoever installs it, and answers what is due', async () => {
    // The app was already added for the person at first contact; the second welcome on a day is short.
    await page.getByText(/Fairview (looks after your reviews|is back)/).waitFor();
    const box = page.getByRole('textbox').first();
    await box.click();
    await page.keyboard.type('what is due');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByText('Nothing is due from you').count()).toBeGreaterThan(0);
  });

  test('help says what can be asked', async () => {
    await page.getByRole('textbox').first().click();
    await page.keyboard.type('help');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByText('What you can ask').count()).toBeGreaterThan(0);
  });

  test('KM-22 a meeting notice arrives as a card, and is acknowledged in it', async () => {
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
    await page.getByText('Planning and review meeting').first().waitFor();
    await page.getByRole('button', { name: 'Acknowledge' }).click();
    await expect
      .poll(async () => (await school.review(TEACHER, TEACHER)).meetings[0]?.meetings[0]?.answer.kind)
      .toBe('acknowledged');
    await expect.poll(() => page.getByText('You acknowledged this meeting.').count()).toBeGreaterThan(0);
  });
});
