import { describe, expect, test } from 'vitest';
import { idFor } from '#local/school/story.ts';
import { HEAD_OF_ENGLISH, TEACHER } from '../testSchool.ts';
import { tabFaults } from './axe.ts';
import { comeTo, toReviewOf, toGroup } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER] });

describe('what is written down beside a meeting, through two people’s windows', () => {
  test('PA-07 PA-10 in the side panel of a meeting: the note, an action; the other finds them in the review', async () => {
    await school.must(HEAD_OF_ENGLISH, TEACHER, {
      type: 'scheduleMeeting',
      meetingId: idFor({ kind: 1, person: TEACHER }),
      kind: 'midYearReview',
      start: '2026-10-14T09:00',
      minutes: 45,
      place: 'Room E1',
      bring: [],
      askToWaiveNotice: false,
    });
    await school.moveTo('2026-10-14T09:05');
    const panel = await school.windowOf(TEACHER, { width: 320, height: 800 });
    const { tab } = panel;
    await comeTo(panel, '/meeting');
    await tab.getByRole('button', { name: /09:00 with Tom Hargrave/ }).click();
    await tab.getByRole('button', { name: 'Write the note' }).click();
    const first = tab.getByLabel(/^How the work is going/);
    expect(await first.evaluate((field) => field === document.activeElement)).toBe(true);
    await first.fill('Reading has come far.');
    await tab.getByRole('button', { name: 'Share the note' }).click();
    await tab.getByText('Reading has come far.').waitFor();
    await tab.getByRole('button', { name: 'Add an action' }).click();
    await tab.getByLabel(/^What is to be done/).fill('Lend the three books');
    await tab.getByRole('button', { name: 'Record the action' }).click();
    await tab.getByText('Enter the day by which it is to be done.').first().waitFor();
    expect(await tab.getByLabel(/^What is to be done/).inputValue()).toBe('Lend the three books');
    await tab.getByRole('radio', { name: 'Tom Hargrave' }).check();
    await tab.getByLabel(/^By which day/).fill('2026-10-21');
    await tab.getByRole('button', { name: 'Record the action' }).click();
    await tab.getByText('Tom Hargrave, by Wednesday 21 October').waitFor();
    expect(await tabFaults(panel)).toEqual([]);
    await panel.close();

    const reviewer = await school.windowOf(HEAD_OF_ENGLISH);
    await toReviewOf(reviewer.tab, 'Lucy Pemberton');
    await toGroup(reviewer.tab, 'Meetings');
    await reviewer.tab.getByText('Reading has come far.').waitFor();
    await reviewer.tab.getByRole('button', { name: 'Done: Lend the three books' }).click();
    await reviewer.tab.getByText('No action is open.').waitFor();
    expect(await tabFaults(reviewer)).toEqual([]);
    await reviewer.close();
  });
});
