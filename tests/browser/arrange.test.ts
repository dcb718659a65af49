import { describe, expect, test } from 'vitest';
import type { ArrangingView } from '#domain/views/arranging.ts';
import { oidOf } from '#local/school/people.ts';
import { HEAD_OF_ENGLISH, OTHER_TEACHER, TEACHER } from '../testSchool.ts';
import { tabFaults, tabFaultsInAllThemes } from './axe.ts';
import { comeTo } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

const THIRD = 14;
const school = await openSchoolWithWindows({ reviewsOf: [TEACHER, OTHER_TEACHER, THIRD], botFor: [TEACHER] });

const owed = async () =>
  (await school.call<ArrangingView>(HEAD_OF_ENGLISH, 'GET', '/api/arranging')).body.meetings.length;

describe('arranging meetings with a whole team, in the reviewer’s window', () => {
  test('KM-22 from Home: times are proposed for all, one is changed, and all are sent with one press into the calendars', async () => {
    const team = await owed();
    const reviewer = await school.windowOf(HEAD_OF_ENGLISH);
    const { tab } = reviewer;
    await tab.getByRole('button', { name: `Arrange ${team}` }).click();
    await tab.getByRole('heading', { level: 1, name: `Arrange ${team} planning and review meetings` }).waitFor();
    await expect.poll(() => tab.locator('button[aria-pressed="true"]').count()).toBe(team);
    const other = tab.getByRole('button', { name: /^Lucy Pemberton, .+, \d\d:\d\d$/ }).last();
    await other.click();
    await expect.poll(() => other.getAttribute('aria-pressed')).toBe('true');
    await tab.getByLabel('Place for all of them').fill('English office');
    expect(await tabFaultsInAllThemes(reviewer)).toEqual([]);
    await tab.getByRole('button', { name: `Send all ${team}` }).click();
    await expect.poll(owed).toBe(0);
    await tab.getByRole('heading', { level: 2, name: 'Sent' }).waitFor();
    await school.rest();
    for (const number of [TEACHER, OTHER_TEACHER, THIRD]) {
      const events = school.fairview.tenant.calendar(oidOf(number), { from: '2026-10-12', to: '2026-11-30' });
      expect(events.filter(({ subject }) => subject === 'Planning and review meeting')).toHaveLength(1);
    }
    await reviewer.close();
  });

  test('KM-22 on a phone the page says that nobody is owed a meeting', async () => {
    const reviewer = await school.windowOf(HEAD_OF_ENGLISH, { width: 320, height: 700 });
    await comeTo(reviewer, '/arrange');
    await reviewer.tab.getByText(/^You have no meetings to arrange now/).waitFor();
    expect(await tabFaults(reviewer)).toEqual([]);
    await reviewer.close();
  });
});
