import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { HEAD_OF_ENGLISH, HEADTEACHER, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { objectivesSent, objectiveWritten, visitPlanned } from '../../teachersReview.ts';
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

  test('KM-51 the headteacher does not see them, and is told so', async () => {
    await show(school, HEADTEACHER, place);
    expect(await screen.findByText(/What is in this review is open to you only in part/)).toBeTruthy();
    expect(screen.queryByText('No objectives have been written yet.')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add an objective' })).toBeNull();
  });

  test('KM-35 measure, timescale and priority are asked for; what is missing stands at its field, which has the focus', async () => {
    const page = await show(school, TEACHER, place);
    await page.press('Add an objective');
    await page.hasFocus(await page.field(/^Objective/));
    await page.fill(/^Objective/, 'Every pupil in 9B reads a whole novel');
    await page.press('Save the objective');
    expect(await page.faultAt(/^How success is measured/)).toContain('Enter how success is measured.');
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
    expect(screen.getByRole('heading', { level: 3, name: LONG })).toBeTruthy();
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
    await page.press('Return with a comment');
    await page.hasFocus(await page.field(/^What should change/));
    await page.press('Return');
    expect(await page.faultAt(/^What should change/)).toMatch(/Enter|Say/);
    await page.fill(/^What should change/, 'Say which novels.');
    await page.press('Return');
    expect(await screen.findByText(/^Returned by Tom Hargrave/)).toBeTruthy();
    // The button that opened the dialog is gone, so the focus goes to the part of the page in which it stood.
    await page.hasFocus(
      (await screen.findByRole('heading', { name: 'Objectives' })).closest('section') ?? document.body,
    );
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
    expect(await page.faultAt(/^What has changed, and why/)).toMatch(/\S/);
    await page.fill(/^What has changed, and why/, 'The class was split.');
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

describe('what belongs to an objective', () => {
  test('KM-26 an action is put beside it, and stands in its thread before the statement', async () => {
    await school.must(HEAD_OF_ENGLISH, TEACHER, {
      type: 'agreeAction',
      actionId: crypto.randomUUID(),
      text: 'Visit a guided reading lesson',
      ownerOid: (await school.review(TEACHER, TEACHER)).reviewee.oid,
      due: '2026-10-23',
      meetingId: null,
    });
    const page = await show(school, TEACHER, place);
    await page.press(/^Choose what belongs here/);
    await page.user.click(
      await screen.findByRole('menuitemcheckbox', { name: 'Action: Visit a guided reading lesson' }),
    );
    await page.isSaid('It is now under the objective.');
    const [first, last] = within(await screen.findByRole('list', { name: /^What belongs to/ })).getAllByRole(
      'listitem',
    );
    expect(first?.textContent).toContain('Action for Lucy Pemberton, open, by Friday 23 October');
    expect(last?.textContent).toContain('The assessment of this objective will appear here.');
  });

  test('PA-07 an action is added from the objective’s card, belongs to it at once, and is ticked there', async () => {
    const page = await show(school, TEACHER, place);
    const group = within(await screen.findByRole('group', { name: /^Add to “Every pupil in 9C/ }));
    await page.user.click(group.getByRole('button', { name: 'Add an action' }));
    await page.fill(/^What is to be done/, 'Read aloud every Monday');
    await page.tick('Lucy Pemberton', 'radio');
    await page.fill(/^By which day/, '2026-11-20');
    await page.press('Record the action');
    await page.isSaid('Recorded. Its owner is reminded the working day before.');
    const [objective] = (await school.review(TEACHER, TEACHER)).objectives?.list ?? [];
    expect(objective?.ties).toHaveLength(2);
    await page.press('Done: Read aloud every Monday');
    await page.isSaid('Closed as done.');
    expect(strandWith('Read aloud every Monday')).toContain('Action for Lucy Pemberton, done, Monday 5 October');
  });

  test('KM-27 evidence of an agreed kind is added from the card, with what it shows in its thread', async () => {
    await school.must(HEAD_OF_ENGLISH, TEACHER, {
      type: 'proposeEvidence',
      revision: 0,
      kinds: ['Logs'],
      criteria: [],
    });
    await school.must(TEACHER, TEACHER, { type: 'agreeEvidence', revision: 1 });
    const page = await show(school, TEACHER, place);
    await page.press('Add evidence');
    await page.tick('Logs', 'radio');
    await page.fill(/^What it is/, 'Reading logs of September');
    await page.fill(/^What it shows/, '19 of 28 pupils have finished a novel.');
    await page.fill(/^Collected on/, '2026-10-02');
    await page.fill(/^Who gives it/, 'Grace Nwosu');
    await page.fill(/^How this person knows/, 'Teaches the parallel class.');
    await page.press('Share the evidence');
    await page.isSaid('Shared. The other of you is told.');
    expect(strandWith('Reading logs of September')).toContain('19 of 28 pupils have finished a novel.');
  });

  test('KM-26 from three on, the first is open and the others say in a line what belongs to them', async () => {
    const changes = await school.review(TEACHER, TEACHER);
    for (const [index, title] of ['Lead the poetry unit', 'Mark mocks by the new scheme'].entries())
      await school.must(TEACHER, TEACHER, {
        type: 'saveObjective',
        objectiveId: crypto.randomUUID(),
        title,
        success: `${index + 2} classes`,
        by: '2027-05-28',
        linkKind: 'School improvement plan',
        linkedTo: 'Reading',
        reason: null,
      });
    expect(changes.objectives?.list).toHaveLength(1);
    const page = await show(school, TEACHER, place);
    const first = await screen.findByRole('button', { name: /^Objective 1/ });
    expect(first.getAttribute('aria-expanded')).toBe('true');
    const second = screen.getByRole('button', { name: /^Objective 2/ });
    expect(second.getAttribute('aria-expanded')).toBe('false');
    expect(second.textContent).toBe('Objective 2Lead the poetry unitNothing added yet');
    await page.user.click(first);
    expect(first.textContent).toContain('1 piece of evidence, 1 action open, 1 action closed');
    await page.user.click(second);
    expect(await screen.findByRole('list', { name: 'What belongs to “Lead the poetry unit”' })).toBeTruthy();
  });

  test('KM-26 KM-72 an observation that is tied to it says what its feedback says', async () => {
    const observationId = await visitPlanned(school);
    await school.must(TEACHER, TEACHER, {
      type: 'tieToObjective',
      objectiveId: (await school.review(TEACHER, TEACHER)).objectives?.list[0]?.id ?? '',
      thing: 'observation',
      thingId: observationId,
      tied: true,
    });
    await school.comesTo('2026-10-20T12:00');
    await school.must(HEAD_OF_ENGLISH, TEACHER, {
      type: 'recordFeedback',
      observationId,
      answers: {
        description: 'Two pupils spoke.',
        strengths: 'Paired reading kept every pupil reading.',
        development: 'The quiet ones.',
        summary: 'We agreed on both.',
        actionPoints: 'Ask more of the quiet ones.',
      },
    });
    await show(school, TEACHER, place);
    await screen.findByText(/: 1 action point$/);
    const strand = strandWith('Observation by Tom Hargrave, Tuesday 20 October');
    expect(strand).toContain('Read the feedback');
    expect(strand).not.toContain('Paired reading');
    expect(screen.getAllByText(/Ask more of the quiet ones\./)).toHaveLength(1);
    const order = screen.getAllByRole('listitem').map((each) => each.textContent?.split(',')[0] ?? '');
    expect(order.indexOf('Evidence from Lucy Pemberton')).toBeLessThan(order.indexOf('Observation by Tom Hargrave'));
  });
});

/** The words of the strand of a thread in which something is named. */
function strandWith(text: string): string {
  return screen.getAllByRole('listitem').find((each) => each.textContent?.includes(text))?.textContent ?? '';
}

describe('objectives of several reviews', () => {
  test('nobody’s wait: that is said', async () => {
    await show(school, HEADTEACHER, '/objectives/waiting');
    const main = within(await screen.findByRole('main'));
    expect(main.getByRole('heading', { level: 1, name: 'Objectives to approve' })).toBeTruthy();
    expect(main.queryByRole('checkbox')).toBeNull();
  });
});
