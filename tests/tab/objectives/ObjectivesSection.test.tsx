import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { HEAD_OF_ENGLISH, HEADTEACHER, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { objectivesSent, objectiveWritten } from '../../teachersReview.ts';
import { show, words } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER] });
const place = `/reviews/${school.reviewOf(TEACHER)}/objectives`;
const LONG = 'Averyveryverylongwordthatdoesnotbreakbyitself'.repeat(4);

describe('objectives that are being written', () => {
  test('there are none at first, and the first is one press away', async () => {
    await show(school, TEACHER, place);
    expect(await screen.findByText(/^No objectives yet\./)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Send to/ })).toBeNull();
  });

  test('the headteacher sees that there are none, and writes none', async () => {
    await show(school, HEADTEACHER, place);
    expect(await screen.findByText('No objectives have been written yet.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add an objective' })).toBeNull();
  });

  test('KM-35 measure, timescale and priority are asked for; what is missing stands at its field, which has the focus', async () => {
    const page = await show(school, TEACHER, place);
    await page.press('Add an objective');
    await page.hasFocus(await page.field(/^Objective/));
    await page.fill(/^Objective/, 'Every pupil in 9B reads a whole novel');
    await page.press('Save the objective');
    expect(await page.faultAt(/^How success is measured/)).toContain('Fill in “How success is measured”.');
    await page.hasFocus(await page.field(/^How success is measured/));
    expect(await page.field(/^Objective/)).toHaveProperty('value', 'Every pupil in 9B reads a whole novel');
    // What was typed here is not saved in the middle of the next test.
    await screen.findByText(/^Saved at/);
  });

  test('what is typed is kept by itself, and says where', async () => {
    const page = await show(school, TEACHER, place);
    await page.press('Add an objective');
    // The draft of the test before has come.
    await waitFor(async () =>
      expect(await page.field(/^Objective/)).toHaveProperty('value', expect.stringMatching(/./)),
    );
    await page.fill(/^Objective/, 'Half an objective');
    expect(await screen.findByText(/^Saved at/)).toBeTruthy();
    await page.press('Not now');
    await page.press('Add an objective');
    await waitFor(async () => expect(await page.field(/^Objective/)).toHaveProperty('value', 'Half an objective'));
  });

  test('KM-35 it is sent with what was typed, and nothing of it is left in the form', async () => {
    const page = await show(school, TEACHER, place);
    await page.press('Add an objective');
    await page.fill(/^Objective/, LONG);
    await page.fill(/^How success is measured/, 'Seen in samples');
    await page.fill(/^To be reached by/, '2027-05-28');
    await page.fill(/^Which priority/, 'Priority 2: reading');
    await page.press('Save the objective');
    await page.isSaid('The objective is saved.');
    expect(page.commands().at(-1)).toMatchObject({ type: 'saveObjective', title: LONG, by: '2027-05-28' });
    expect(screen.getByRole('heading', { level: 3 }).style.overflowWrap).toBe('anywhere');
    await page.press('Add an objective');
    expect(await page.field(/^Objective/)).toHaveProperty('value', '');
  });

  test('one is removed, by its number', async () => {
    const page = await show(school, TEACHER, place);
    await page.press('Remove objective 1');
    await page.isSaid('The objective is removed.');
    expect(await screen.findByText(/^No objectives yet\./)).toBeTruthy();
  });

  test('KM-36 another who changed it meanwhile is named, with both texts, and nothing is saved over', async () => {
    await objectiveWritten(school);
    const page = await show(school, TEACHER, place);
    await page.press('Change objective 1');
    await page.fill(/^How success is measured/, 'All 28 finish');
    const [objective] = (await school.review(TEACHER, TEACHER)).objectives?.list ?? [];
    await school.must(HEAD_OF_ENGLISH, TEACHER, {
      type: 'saveObjective',
      objectiveId: objective?.id ?? '',
      title: 'Every pupil in 9B reads a whole novel',
      success: '26 of 28 finish',
      by: '2027-05-28',
      linkKind: 'School improvement plan',
      linkedTo: 'Reading',
      reason: null,
      expectedRevision: objective?.revision ?? 0,
    });
    await page.press('Save the objective');
    expect(await screen.findByText('Tom Hargrave changed this objective meanwhile')).toBeTruthy();
    expect(words()).toContain('26 of 28 finish');
    const save = await screen.findByRole('button', { name: 'Save the objective' });
    expect(save.getAttribute('aria-disabled')).toBe('true');
    await page.press('Keep what is here');
    await page.press('Save the objective');
    await page.isSaid('The objective is saved.');
    expect((await school.review(TEACHER, TEACHER)).objectives?.list[0]?.success).toBe('All 28 finish');
  });
});

describe('objectives that wait for approval', () => {
  test('KM-36 are sent to whoever approves, by name', async () => {
    const page = await show(school, TEACHER, place);
    await page.press(/^Send to Tom Hargrave/);
    await page.isSaid('Sent to Tom Hargrave, who gets a card in chat.');
    expect(await screen.findByText('Waiting for approval')).toBeTruthy();
  });

  test('KM-36 are returned with a comment, without which nothing is sent', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, place);
    const approve = await screen.findByRole('button', { name: 'Approve' });
    const primary = approve.className;
    await page.press('Return with a comment');
    expect(approve.className).not.toBe(primary);
    await page.hasFocus(await page.field(/^What should change/));
    await page.press('Return');
    expect(await page.faultAt(/^What should change/)).toMatch(/Fill in|Say/);
    await page.fill(/^What should change/, 'Say which novels.');
    await page.press('Return');
    expect(await screen.findByText(/^Returned by Tom Hargrave/)).toBeTruthy();
    expect(words()).toContain('Say which novels.');
  });

  test('KM-36 are approved in one press, and can then no longer be changed', async () => {
    await objectivesSent(school);
    const page = await show(school, HEAD_OF_ENGLISH, place);
    await page.press('Approve');
    await page.isSaid('Approved. Both can see it.');
    expect(screen.queryByRole('button', { name: 'Change objective 1' })).toBeNull();
  });
});

describe('approved objectives that are revised', () => {
  test('KM-49 asking says why; then they meet, sign, and either can withdraw', async () => {
    const page = await show(school, TEACHER, place);
    await page.press('Ask for a revision');
    await page.press('Ask for the revision');
    expect(await page.faultAt(/^Why the objectives should change/)).toMatch(/\S/);
    await page.fill(/^Why the objectives should change/, 'The class was split.');
    await page.press('Ask for the revision');
    expect(await screen.findByText('The objectives are being revised')).toBeTruthy();
    expect(await screen.findByText('The class was split.')).toBeTruthy();
    await page.press('Withdraw the revision');
    await page.isSaid('Withdrawn. The objectives stand as they were approved.');
  });

  test('KM-49 what is signed is shown old against new, with who has still to sign', async () => {
    await school.must(TEACHER, TEACHER, {
      type: 'askForRevision',
      changeId: crypto.randomUUID(),
      reason: null,
      why: 'The class was split.',
    });
    const page = await show(school, HEAD_OF_ENGLISH, place);
    expect(await page.field(/^You met on/)).toHaveProperty('value', '2026-10-05');
    await page.press('Open the objectives for revision');
    await page.press('Change objective 1');
    await page.fill(/^Objective/, 'Every pupil in 9C reads a novel');
    await page.press('Save the objective');
    await page.press('Sign the changes');
    expect(await screen.findByText(/Lucy Pemberton has still to sign/)).toBeTruthy();
    expect(words()).toContain('Until now');
  });
});

describe('objectives of several reviews', () => {
  test('nobody’s wait: that is said', async () => {
    await show(school, HEADTEACHER, '/objectives/waiting');
    const main = within(await screen.findByRole('main'));
    expect(main.getByRole('heading', { level: 1, name: 'Objectives to approve' })).toBeTruthy();
    expect(main.queryByRole('checkbox')).toBeNull();
  });
});
