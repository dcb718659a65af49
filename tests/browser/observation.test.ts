import { describe, expect, test } from 'vitest';
import { cardText, HEAD_OF_ENGLISH, TEACHER } from '../testSchool.ts';
import { type PersonWindow, toReviewOf, toGroup } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER], botFor: [TEACHER, HEAD_OF_ENGLISH] });
const reviewer = await school.windowOf(HEAD_OF_ENGLISH);

async function toObservations({ tab, page }: PersonWindow) {
  await page.reload();
  await toReviewOf(tab, 'Lucy Pemberton');
  await toGroup(tab, 'Observations');
}

const previews = (number: number) => school.chat(number).map((message) => message.summary);

describe('an observation, through two people’s windows', () => {
  test('KM-62 KM-63 KM-65 planned with purpose, focus and length; hours left are shown; less than a week ahead is refused', async () => {
    const { tab } = reviewer;
    await toObservations(reviewer);
    await tab.getByText('3 hours left of 3 hours in this cycle').waitFor();
    await tab.getByRole('button', { name: 'Plan an observation' }).click();
    const observer = tab.getByRole('combobox', { name: /Observer/ });
    await observer.fill('zzz');
    await tab.getByRole('option', { name: 'Nobody of that name' }).waitFor();
    await observer.fill('HARGRAVE, tom');
    await tab.getByRole('option', { name: 'Tom Hargrave, Head of English' }).click();
    await tab.getByLabel(/^Date/).fill('2026-10-09');
    await tab.getByLabel(/^Time/).fill('10:00');
    await tab.getByLabel(/^Purpose/).fill('To see questioning in action');
    await tab.getByLabel(/^Focus/).fill('Pupils who rarely speak');
    await tab.getByLabel(/^Activities/).fill('A discussion of chapter three');
    await tab.getByRole('button', { name: 'Plan the visit' }).click();
    await tab
      .getByText(/Policy, Appendix 3, 5/)
      .last()
      .waitFor();
    expect(await tab.getByLabel(/^Focus/).inputValue()).toBe('Pupils who rarely speak');
    await tab.getByLabel(/^Date/).fill('2026-10-20');
    await tab.getByRole('button', { name: 'Plan the visit' }).click();
    await tab.getByText('2 hours 10 minutes left of 3 hours in this cycle').waitFor();
  });

  test('KM-65 the person is told at once and again a week ahead', async () => {
    await expect.poll(() => previews(TEACHER)).toContain('A visit is planned');
    expect(previews(TEACHER)).not.toContain('A visit is coming up');
    await school.moveTo('2026-10-13T10:30');
    expect(previews(TEACHER).filter((preview) => preview === 'A visit is coming up')).toHaveLength(1);
  });

  test('KM-69 KM-71 afterwards the observer is reminded by card, with what is due and when', async () => {
    await school.moveTo('2026-10-20T11:30');
    const reminder = school
      .chat(HEAD_OF_ENGLISH)
      .find((message) => cardText(message).includes('Meet to talk over the lesson observation'));
    expect(cardText(reminder)).toContain('Wednesday 21 October');
    expect(cardText(reminder)).toContain('Appendix 3, 11');
  });

  test('KM-70 KM-71 the feedback is written on a phone, kept while it is typed, and sent', async () => {
    const phone = await school.windowOf(HEAD_OF_ENGLISH, { width: 390, height: 844 });
    const { tab } = phone;
    await tab.getByRole('button', { name: 'Record what came of it' }).click();
    await tab.getByLabel(/^What was seen/).fill('A discussion of chapter three.');
    await tab.getByText(/Saved at/).waitFor();
    await tab.getByRole('button', { name: 'Send the feedback' }).click();
    await tab.getByText('“Strengths” is empty. Write an answer.').first().waitFor();
    for (const [label, text] of [
      ['Strengths', 'Every pupil spoke.'],
      ['Areas for development', 'Longer waiting time.'],
      ['Summary of the discussion', 'A lively lesson.'],
      ['Action points', 'Count to five.\nAsk three more.'],
    ] as const) {
      await tab.getByLabel(new RegExp(`^${label}`)).fill(text);
    }
    const overflow = await phone.page
      .frames()
      .at(-1)
      ?.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await tab.getByRole('button', { name: 'Send the feedback' }).click();
    await tab.getByText('feedback given').waitFor();
    await tab.getByRole('button', { name: 'Record the feedback meeting' }).click();
    await tab.getByLabel(/^Time/).fill('11:25');
    await tab.getByRole('button', { name: 'Record it' }).click();
    await tab.getByText(/Talked over on Tuesday 20 October/).waitFor();
    await phone.close();
  });

  test('KM-71 the reviewee appends comments; then it is closed and nobody is chased', async () => {
    const reviewee = await school.windowOf(TEACHER, { app: 'chat' });
    await reviewee.page.getByLabel(/Your comments, if you have any/).fill('The waiting time was planned that way.');
    await reviewee.page.getByRole('button', { name: 'I have read it' }).click();
    await reviewee.page.getByText(/You commented on the feedback on the/).waitFor();
    await reviewee.close();
    await toObservations(reviewer);
    await reviewer.tab.getByText('The waiting time was planned that way.').waitFor();
    await reviewer.tab.getByText('closed', { exact: true }).waitFor();
    await school.rest();
    const before = previews(HEAD_OF_ENGLISH).length;
    await school.moveTo('2026-11-03T12:00');
    const about = school.chat(HEAD_OF_ENGLISH).slice(before).map(cardText).join('\n');
    expect(about).not.toContain('observation');
  });
});
