import { describe, expect, test } from 'vitest';
import { oidOf } from '#local/school/people.ts';
import { cardText, HEAD_OF_ENGLISH, OTHER_TEACHER, TEACHER } from '../testSchool.ts';
import { toReviewOf, toGroup, toMore } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

const school = await openSchoolWithWindows({
  reviewsOf: [TEACHER, OTHER_TEACHER],
  botFor: [TEACHER, OTHER_TEACHER, HEAD_OF_ENGLISH],
});
const reviewer = await school.windowOf(HEAD_OF_ENGLISH);

describe('meeting notice, through two people’s windows', () => {
  test('KM-22 the reviewer sees who has no meeting, picks a time when both are free, and both calendars have it', async () => {
    const { tab } = reviewer;
    await tab.getByText('2 without a meeting').waitFor();
    await toReviewOf(tab, 'Lucy Pemberton');
    await toGroup(tab, 'Meetings');
    await tab.getByRole('button', { name: 'Find a time', exact: true }).click();
    const day = tab.getByRole('group', { name: /October/ }).first();
    const chosen = await day.getByRole('button').first().innerText();
    await day.getByRole('button').first().click();
    await tab.getByLabel('Place').fill('Room E1');
    await tab.getByRole('button', { name: 'Send the notice' }).click();
    await tab.getByText('in both Outlook calendars', { exact: true }).waitFor();
    await tab.getByText(chosen).first().waitFor();
    for (const number of [TEACHER, HEAD_OF_ENGLISH]) {
      const events = school.fairview.tenant.calendar(oidOf(number), { from: '2026-10-12', to: '2026-10-31' });
      expect(events.filter((event) => event.subject === 'Planning and review meeting')).toHaveLength(1);
    }
  });

  test('the reviewee acknowledges in the card, and the reviewer sees it', async () => {
    await expect.poll(() => cardText(school.chat(TEACHER).at(-1))).toContain('What to bring');
    const reviewee = await school.windowOf(TEACHER, { app: 'chat' });
    await reviewee.page.getByRole('button', { name: 'Acknowledge' }).click();
    await reviewee.page.getByText('You acknowledged this meeting.').waitFor();
    await reviewee.close();
    await reviewer.page.reload();
    await toReviewOf(reviewer.tab, 'Lucy Pemberton');
    await toGroup(reviewer.tab, 'Meetings');
    await reviewer.tab.getByText(/Lucy Pemberton acknowledged it/).waitFor();
  });

  test('KM-22 less than five working days is warned of with the clause and needs a reason, which stays on the record; both calendars have it at once', async () => {
    const { tab, page } = reviewer;
    await page.reload();
    await toReviewOf(tab, 'Daniel Whitcombe');
    await toGroup(tab, 'Meetings');
    await tab.getByRole('button', { name: 'Find a time', exact: true }).click();
    await tab.getByLabel(/^Date/).fill('2026-10-08');
    await tab.getByLabel(/^Time/).fill('15:30');
    await tab.getByLabel('Place').fill('Room E1');
    await tab.getByText(/normally needs at least five working days’ notice/).waitFor();
    await tab.getByLabel(/^Why the notice is shorter/).fill('The week after is the school trip.');
    await tab.getByRole('button', { name: 'Send the notice' }).click();
    await tab.getByText('in both Outlook calendars', { exact: true }).waitFor();
    expect(
      school.fairview.tenant
        .calendar(oidOf(OTHER_TEACHER), { from: '2026-10-08', to: '2026-10-09' })
        .some((event) => event.subject === 'Planning and review meeting'),
    ).toBe(true);

    const reviewee = await school.windowOf(OTHER_TEACHER, { app: 'chat' });
    await reviewee.page.getByText('The week after is the school trip.').waitFor();
    await reviewee.page.getByRole('button', { name: 'Acknowledge' }).click();
    await reviewee.page.getByText('You acknowledged this meeting.').waitFor();
    await reviewee.close();
    await page.reload();
    await toReviewOf(tab, 'Daniel Whitcombe');
    await toMore(tab, 'History');
    await tab.getByText(/Arranged the meeting for .*, at short notice/).waitFor();
    await toGroup(tab, 'Meetings');
    await tab.getByText(/Notice of this one was shorter/).waitFor();
  });

  test('X-05 moved in Outlook, the meeting moves in Fairview, and so does what hangs on it', async () => {
    const { tab, page } = reviewer;
    const organiser = oidOf(HEAD_OF_ENGLISH);
    const find = () =>
      school.fairview.tenant
        .calendar(organiser, { from: '2026-10-08', to: '2026-10-31' })
        .filter((event) => event.subject === 'Planning and review meeting');
    const event = find().find((each) => each.start.dateTime.startsWith('2026-10-08'));
    await school.fairview.tenant.moveEvent(organiser, {
      id: event?.id ?? '',
      to: {
        start: '2026-10-15T15:30',
        end: '2026-10-15T16:30',
      },
    });
    await expect
      .poll(async () => (await school.review(HEAD_OF_ENGLISH, OTHER_TEACHER)).meetings[0]?.meetings.at(-1)?.start)
      .toBe('2026-10-15T14:30:00Z');
    await page.reload();
    await toReviewOf(tab, 'Daniel Whitcombe');
    await tab.getByText('Draft the planning and review statement and give the reviewee a copy').waitFor();
    await tab.getByText('Thursday 22 October').waitFor();
  });
});
