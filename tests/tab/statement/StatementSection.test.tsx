import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { HEAD_OF_ENGLISH, HEADTEACHER, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { meetingArranged, statementDrafted, statementSigned } from '../../teachersReview.ts';
import { show, words } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER] });
const place = `/reviews/${school.reviewOf(TEACHER)}/statement`;

describe('before the meeting', () => {
  test('KM-41 there is nothing to write, and it is said what comes first', async () => {
    await show(school, HEAD_OF_ENGLISH, place);
    expect(await screen.findByRole('heading', { level: 2, name: 'Planning and review statement' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Write the draft' })).toBeNull();
  });
});

describe('the draft', () => {
  test('KM-41 after the meeting its form is there at once; what is missing stands at its field', async () => {
    await meetingArranged(school, '2026-10-12T15:30');
    await school.comesTo('2026-10-13T09:00');
    const page = await show(school, HEAD_OF_ENGLISH, place);
    await page.fill(/^Last year/, 'A strong year.');
    await page.press('Give Lucy Pemberton the draft');
    expect(await page.faultAt(/^Criteria/)).toContain('“Criteria for the year ahead” is empty. Write an answer.');
    expect(await page.field(/^Last year/)).toHaveProperty('value', 'A strong year.');
    expect(await screen.findByText(/^Saved at/)).toBeTruthy();
  });

  test('KM-26 the pack can be read beside it, and put away again', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, place);
    await page.press('The review pack');
    const beside = await screen.findByRole('region', { name: 'Beside the text' });
    expect(await within(beside).findByText('Job description')).toBeTruthy();
    expect(await page.field(/^Last year/)).toBeTruthy();
    await page.press('The review pack');
    expect(screen.queryByRole('region', { name: 'Beside the text' })).toBeNull();
  });

  test('KM-41 the reviewee is told that it is being written', async () => {
    await show(school, TEACHER, place);
    expect(await screen.findByText(/^Tom Hargrave is writing the draft/)).toBeTruthy();
  });

  test('KM-41 sent, the reviewer can finish and sign it', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, place);
    await page.fill(/^Criteria/, 'The teachers’ standards.');
    await page.fill(/^Support, training/, 'A partner in the department.');
    const reasonable = await screen.findByRole('radiogroup', { name: /^The objectives are reasonable/ });
    await page.user.click(within(reasonable).getByRole('radio', { name: 'Yes' }));
    await page.fill(/^Last year/, 'A strong year.');
    await page.press('Give Lucy Pemberton the draft');
    await page.isSaid('Lucy Pemberton has a copy to read and comment on.');
    expect(await screen.findByText('Finish and sign')).toBeTruthy();
  });

  test('KM-42 the reviewee comments, and asks for changes with one tick; the form is empty afterwards', async () => {
    const page = await show(school, TEACHER, place);
    await page.press('Send my comments');
    expect(await page.faultAt(/^Your comments/)).toMatch(/\S/);
    await page.fill(/^Your comments/, 'The reading project is missing.');
    await page.tick('I ask for changes');
    await page.press('Send my comments');
    await page.isSaid('Tom Hargrave has your comments.');
    expect(page.commands().at(-1)).toMatchObject({ type: 'commentOnStatement', changesWanted: true });
    expect(await page.field(/^Your comments/)).toHaveProperty('value', '');
  });
});

describe('signing', () => {
  test('X-08 waits for the tick that the whole text has been read', async () => {
    await statementDrafted(school);
    const page = await show(school, HEAD_OF_ENGLISH, place);
    await page.press('Sign');
    expect(await page.faultAt('I have read the whole text')).toContain('Tick that you have read the whole text.');
    await page.hasFocus(await page.field('I have read the whole text'));
    expect(page.commands()).toEqual([]);
    await page.tick('I have read the whole text');
    expect(words()).not.toContain('Tick that you have read');
    await page.press('Sign');
    await page.isSaid(/^Signed\. The text is locked/);
    expect(page.commands()).toMatchObject([{ type: 'signStatement', version: 1 }]);
  });

  test('KM-43 the reviewee signs the text that was fixed', async () => {
    await statementSigned(school, TEACHER);
    await show(school, TEACHER, place);
    expect(await screen.findByText(/✓ Signed by Lucy Pemberton/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sign' })).toBeNull();
    expect(words()).toMatch(/Fingerprint of the document: [0-9a-f]{16}/);
  });

  test('X-08 a new version asks why, with the focus there, and leaves the signed one', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, place);
    await page.press('Begin a new version');
    await page.hasFocus(await page.field(/^Why is a new version needed/));
    await page.press('Begin the new version');
    expect(await page.faultAt(/^Why is a new version needed/)).toMatch(/\S/);
    await page.fill(/^Why is a new version needed/, 'A date was wrong.');
    await page.press('Begin the new version');
    await page.isSaid('A new version is begun. The signed one stays as it is.');
    expect(await screen.findByText(/Why it was begun: A date was wrong\./)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Earlier versions' })).toBeTruthy();
  });

  test('the headteacher reads it and signs nothing', async () => {
    await show(school, HEADTEACHER, place);
    await screen.findByRole('heading', { level: 2, name: 'Planning and review statement' });
    expect(screen.queryByRole('button', { name: 'Sign' })).toBeNull();
  });
});
