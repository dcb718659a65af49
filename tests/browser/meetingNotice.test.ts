import { describe, expect, test } from 'vitest';
import { oidOf } from '#local/school/people.ts';
import { cardText, HEAD_OF_ENGLISH, OTHER_TEACHER, TEACHER } from '../testSchool.ts';
import { toSection } from './person.ts';
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
    await tab.getByRole('link', { name: 'Lucy Pemberton' }).click();
    await toSection(tab, 'Meeting');
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
    await reviewer.tab.getByRole('link', { name: 'Lucy Pemberton' }).click();
    await toSection(reviewer.tab, 'Meeting');
    await reviewer.tab.getByText(/Lucy Pemberton acknowledged it/).waitFor();
  });

  test('KM-22 less than five working days is stopped with the clause; the reviewee waives it in chat, and that is recorded', async () => {
    const { tab, page } = reviewer;
    await page.reload();
    await tab.getByRole('link', { name: 'Daniel Whitcombe' }).click();
    await toSection(tab, 'Meeting');
    await tab.getByRole('button', { name: 'Find a time', exact: true }).click();
    await tab.getByLabel(/^Date/).fill('2026-10-08');
    await tab.getByLabel(/^Time/).fill('15:30');
    await tab.getByLabel('Place').fill('Room E1');
    await tab.getByRole('button', { name: 'Send the notice' }).click();
    await tab.getByText(/KM-22 · 4.3\)/).waitFor();
    expect(await tab.getByLabel('Place').inputValue()).toBe('Room E1');
    await tab.getByRole('button', { name: 'Ask Daniel Whitcombe to agree to shorter notice' }).click();
    await tab.getByText('waiting for agreement to shorter notice').waitFor();
    expect(
      school.fairview.tenant
        .calendar(oidOf(OTHER_TEACHER), { from: '2026-10-08', to: '2026-10-09' })
        .some((event) => event.subject === 'Planning and review meeting'),
    ).toBe(false);

    const reviewee = await school.windowOf(OTHER_TEACHER, { app: 'chat' });
    await reviewee.page.getByRole('button', { name: 'Agree to shorter notice' }).click();
    await reviewee.page.getByText('You agreed to the shorter notice.').waitFor();
    await reviewee.close();
    await page.reload();
    await tab.getByRole('link', { name: 'Daniel Whitcombe' }).click();
    await toSection(tab, 'History');
    await tab.getByText('Agreed to shorter notice of the meeting').waitFor();
    await toSection(tab, 'Meeting');
    await tab.getByText('in both Outlook calendars', { exact: true }).waitFor();
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
    await tab.getByRole('link', { name: 'Daniel Whitcombe' }).click();
    await tab.getByText('Draft the planning and review statement and give the reviewee a copy').waitFor();
    await tab.getByText('Thursday 22 October').waitFor();
  });
});
