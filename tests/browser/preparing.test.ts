import { describe, expect, test } from 'vitest';
import { idFor } from '#local/school/story.ts';
import { planningMeeting } from '../planningMeeting.ts';
import { HEAD_OF_ENGLISH, TEACHER } from '../testSchool.ts';
import { tabFaults } from './axe.ts';
import { type PersonWindow, toReviewOf, toGroup } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER], botFor: [TEACHER, HEAD_OF_ENGLISH] });
await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(idFor({ kind: 1, person: TEACHER }), '2026-10-14T15:30'));

async function toPreparing(number: number, look = {}): Promise<PersonWindow> {
  const person = await school.windowOf(number, look);
  const { tab } = person;
  if (number === TEACHER) await tab.getByRole('link', { name: 'Open your review' }).click();
  else await toReviewOf(tab, 'Lucy Pemberton');
  await toGroup(tab, 'Meetings');
  return person;
}

describe('preparing the meeting, through two people’s windows', () => {
  test('KM-25 the reviewee writes a self-review, kept while it is typed, and shares it', async () => {
    const person = await toPreparing(TEACHER);
    const { tab } = person;
    await tab.getByRole('link', { name: 'Self-review' }).click();
    await tab.getByLabel(/^How did the past year go/).fill('A year of reading groups.');
    await tab.getByText(/Saved at/).waitFor();
    await tab.getByRole('button', { name: 'Share it with Tom Hargrave' }).click();
    await tab.getByText(/Version 1, shared by Lucy Pemberton/).waitFor();
    expect(await tab.getByText('A year of reading groups.').count()).toBe(1);
    await person.close();
  });

  test('KM-11 KM-23 KM-26 the reviewer links the job description, shares what will be used, and sees what is missing', async () => {
    const person = await toPreparing(HEAD_OF_ENGLISH, { width: 360 });
    const { tab } = person;
    const missing = tab.getByRole('button', { name: 'Attach: Job description' });
    await missing.waitFor();
    await tab.getByRole('button', { name: 'Attach a document' }).click();
    await tab.getByLabel(/^Title/).fill('Teacher of English');
    await tab.getByLabel(/^Address/).fill('https://example.org/teacher');
    await tab.getByRole('button', { name: 'Attach it' }).click();
    await tab
      .getByText(/^Link to SharePoint, OneDrive or Teams/)
      .first()
      .waitFor();
    await tab.getByLabel(/^Address/).fill('https://larkmoor.sharepoint.com/teacher.docx');
    await tab.getByRole('button', { name: 'Attach it' }).click();
    await missing.waitFor({ state: 'detached' });
    await tab.getByRole('button', { name: 'This is everything: share it' }).click();
    await tab.getByText(/You shared everything that will be used/).waitFor();
    await tab.getByText('Fairview has no review of the year before.').waitFor();
    expect(await tabFaults(person)).toEqual([]);
    await person.close();
  });
});
