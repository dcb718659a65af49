import { describe, expect, test } from 'vitest';
import { idFor } from '#local/school/story.ts';
import { planningMeeting } from '../planningMeeting.ts';
import { HEAD_OF_ENGLISH, TEACHER } from '../testSchool.ts';
import { openSchoolWithWindows } from './school.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER], botFor: [TEACHER, HEAD_OF_ENGLISH] });
await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(idFor({ kind: 1, person: TEACHER }), '2026-10-12T15:30'));
await school.must(HEAD_OF_ENGLISH, TEACHER, {
  type: 'sharePack',
  meetingId: idFor({ kind: 1, person: TEACHER }),
  criteria: [],
  note: null,
});
await school.moveTo('2026-10-14T12:00');

describe('reminders, as the clock is moved in the window', () => {
  test('KM-41 the reminder comes into the open chat, its button leads to the form, and once done it says so', async () => {
    const { page, tab, close } = await school.windowOf(HEAD_OF_ENGLISH, { app: 'chat' });
    await page.getByRole('button', { name: /next working day/i }).click();
    await page.getByText('Monday 19 October, in 2 working days').waitFor();
    await page.getByText('Write the draft').last().click();
    await tab.getByRole('textbox', { name: /^Last year/ }).fill('A strong year.');
    await tab.getByLabel(/^Criteria/).fill('The teachers’ standards.');
    await tab
      .getByRole('radiogroup', { name: /^The objectives are reasonable/ })
      .getByRole('radio', { name: 'Yes' })
      .check();
    await tab.getByLabel(/^Support, training/).fill('A partner in the department.');
    await tab.getByRole('button', { name: 'Give Lucy Pemberton the draft' }).click();
    await tab.getByText('Finish and sign').first().waitFor();
    await page
      .getByRole('link', { name: /^Chat/ })
      .or(page.getByRole('button', { name: /^Chat/ }))
      .or(page.getByRole('tab', { name: /^Chat/ }))
      .first()
      .click();
    await page.getByText('✓ Draft the planning').waitFor();
    const reminders = school
      .chat(HEAD_OF_ENGLISH)
      .filter((message) => JSON.stringify(message.card ?? {}).includes('Draft the planning'));
    expect(reminders).toHaveLength(1);
    await close();
  });
});
