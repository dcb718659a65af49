import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { oidOf } from '#local/school/people.ts';
import { HEAD_OF_ENGLISH, HEADTEACHER, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { visitPlanned } from '../../teachersReview.ts';
import { placeNow, show, words } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER] });
const place = `/reviews/${school.reviewOf(TEACHER)}/observations`;

describe('planning a visit', () => {
  test('KM-63 the hours that are left are drawn and said', async () => {
    await show(school, HEAD_OF_ENGLISH, place);
    expect(await screen.findByText('3 hours left of 3 hours in this cycle')).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: '3 hours left of 3 hours in this cycle' })).toBeTruthy();
  });

  test('is not offered to the person observed', async () => {
    await show(school, TEACHER, place);
    await screen.findByText('3 hours left of 3 hours in this cycle');
    expect(screen.queryByRole('button', { name: 'Plan an observation' })).toBeNull();
  });

  test('KM-62 sent empty it says at each field what is missing; the time is asked for where the day is there', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, place);
    await page.press('Plan an observation');
    expect(words()).toContain('The earliest day is Monday 12 October.');
    expect(await page.field(/^Date/)).toHaveProperty('value', '2026-10-12');
    await page.fill(/^Date/, '');
    await page.press('Plan the visit');
    expect(await page.faultAt(/^Date/)).toMatch(/\S/);
    for (const field of [/^Purpose/, /^Focus/, /^Activities/]) expect(await page.faultAt(field)).toContain('Enter');
    await page.fill(/^Date/, '2026-10-20');
    await page.press('Plan the visit');
    expect(await page.faultAt(/^Time/)).toMatch(/\S/);
    await page.press('Not now');
  });

  test('KM-65 less than a week ahead is refused under its rule, and what was typed stays', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, place);
    await page.press('Plan an observation');
    await page.fill(/^Date/, '2026-10-09');
    await page.fill(/^Time/, '10:00');
    await page.fill(/^Purpose/, 'To see questioning in action');
    await page.fill(/^Focus/, 'Pupils who rarely speak');
    await page.fill(/^Activities/, 'A discussion');
    await page.press('Plan the visit');
    expect(await page.faultAt(/^Date/)).toContain('Policy, Appendix 3, 5.');
    expect(screen.queryByText(/^The policy asks for something else/)).toBeNull();
    expect(await page.field(/^Focus/)).toHaveProperty('value', 'Pupils who rarely speak');
    await page.press('Not now');
  });

  test('KM-64 only those trained in observing are offered, and the page says who can enter a training', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, place);
    await page.press('Plan an observation');
    expect(await screen.findByText(/Only somebody trained in observing may observe/)).toBeTruthy();
    await page.press('Not now');
  });
});

describe('a visit that is planned', () => {
  test('KM-66 the person observed proposes another focus, with why', async () => {
    await visitPlanned(school);
    const page = await show(school, TEACHER, place);
    await page.press('Propose another focus');
    await page.hasFocus(await page.field(/^Focus that you propose/));
    expect(await page.field(/^Focus that you propose/)).toHaveProperty('value', 'Pupils who rarely speak');
    await page.press('Send the proposal');
    expect(await page.faultAt(/^Why/)).toMatch(/\S/);
    await page.fill(/^Focus that you propose/, 'The quiet half of the class');
    await page.fill(/^Why/, 'They have just changed groups.');
    await page.press('Send the proposal');
    await page.isSaid('Proposed. Tom Hargrave will answer.');
    expect(words()).toContain('another focus proposed');
  });

  test('KM-66 the observer answers with a form that begins with what was proposed', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, place);
    await page.press('Answer the proposal');
    expect(await page.field(/^Focus/)).toHaveProperty('value', 'The quiet half of the class');
    await page.press('Answer with this');
    await page.isSaid('Changed. The person observed is told.');
    expect(page.commands()).toMatchObject([{ type: 'rewriteObservation', focus: 'The quiet half of the class' }]);
  });

  test('KM-66 planning documents are linked by name and address; what is missing is said at each', async () => {
    const page = await show(school, TEACHER, place);
    await page.press('Link it');
    expect(await page.faultAt(/^Name of the document/)).toContain('Enter the name of the document.');
    expect(await page.faultAt(/^Its address/)).toContain('Enter an address that begins with https://.');
    await page.fill(/^Name of the document/, 'Lesson plan');
    await page.fill(/^Its address/, 'ftp://nowhere');
    await page.press('Link it');
    expect(await page.faultAt(/^Its address/)).toMatch(/\S/);
    await page.fill(/^Its address/, 'https://larkmoor.sharepoint.com/plan.docx');
    await page.press('Link it');
    expect(await screen.findByRole('link', { name: 'Lesson plan' })).toBeTruthy();
    expect(await page.field(/^Name of the document/)).toHaveProperty('value', '');
    await page.press('Remove Lesson plan');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Lesson plan' })).toBeNull());
  });

  test('it is cancelled with a reason, and moved, each in a dialog of its own', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, place);
    await page.press('Cancel the visit');
    const dialog = within(await screen.findByRole('dialog', { name: 'Cancel the visit' }));
    await page.user.click(dialog.getByRole('button', { name: 'Cancel the visit' }));
    expect(await page.faultAt(/^Why is it cancelled/)).toContain('Enter the reason.');
    await page.press('Not now');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await page.hasFocus(await screen.findByRole('button', { name: 'Cancel the visit' }));
    await page.press('Move the visit');
    await page.fill(/^Date/, '2026-10-21');
    const move = within(await screen.findByRole('dialog', { name: 'Move the visit' }));
    await page.user.click(move.getByRole('button', { name: 'Move the visit' }));
    await page.isSaid('The visit is moved.');
    expect(page.commands().at(-1)).toMatchObject({ type: 'moveObservation', start: '2026-10-21T10:00', minutes: 50 });
  });

  test('KM-69 the time of the feedback meeting warns of protected time on its day', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, place);
    await page.press('Arrange the feedback meeting');
    await page.fill(/^Date/, '2026-10-21');
    expect(await screen.findByText(/^Not on Wednesday:/)).toBeTruthy();
    await page.press('Not now');
  });
});

describe('the pages of a visit, made for a phone', () => {
  const page = async (what: 'notes' | 'feedback', by = HEAD_OF_ENGLISH) => {
    const [observation] = (await school.review(by, TEACHER)).observations.list;
    return `${place}/${observation?.id}/${what}`;
  };

  test('KM-68 before it has begun there are no notes to write, and that is said', async () => {
    await show(school, HEAD_OF_ENGLISH, await page('notes'));
    expect(
      await screen.findByText(/^The visit begins at \d\d:\d\d\. This page then opens for your notes by itself\.$/),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Hand in the notes' })).toBeNull();
  });

  test('KM-70 before it is over there is no feedback to write, and that is said', async () => {
    await show(school, HEAD_OF_ENGLISH, await page('feedback'));
    expect(await screen.findByText('The feedback is written once the visit is over.')).toBeTruthy();
  });

  test('a visit that is not there says so', async () => {
    await show(school, HEAD_OF_ENGLISH, `${place}/nothing/notes`);
    expect(await screen.findByRole('heading', { level: 1, name: 'There is nothing here for you' })).toBeTruthy();
    expect(words()).toContain('There is no such visit in this review, or no longer.');
  });

  test('KM-68 TA-22 each note gets its time as it is added and says what it is about; handing in asks for feedback', async () => {
    await school.comesTo('2026-10-21T10:20');
    const notes = await show(school, HEAD_OF_ENGLISH, await page('notes'));
    await notes.fill('What happens', 'Pupils read aloud');
    await notes.press(/^Add at 10:2\d$/);
    expect(await notes.field('What happens')).toHaveProperty('value', '');
    await notes.press('Activity');
    await notes.fill('The activity that begins', 'Reading');
    await notes.press(/^Add at 10:2\d$/);
    await notes.press('Learning');
    await notes.fill('Evidence of learning', 'Each names a reason');
    await notes.press('End the observation');
    const stream = within(await screen.findByRole('log', { name: 'Notes' }));
    expect(stream.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^10:2\dSeenPupils read aloud/),
      expect.stringMatching(/^10:2\dLearningEach names a reason/),
      expect.stringMatching(/^10:2\dActivity · \d\d minutesReading/),
    ]);
    await notes.press('Hand in the notes');
    await screen.findByText('Say whether brief feedback was given straight after.');
    expect(notes.commands()).toMatchObject([
      {
        type: 'recordVisitNotes',
        seen: expect.stringMatching(/^10:2\d Pupils read aloud$/),
        responses: '',
        learning: expect.stringMatching(/^10:2\d Each names a reason$/),
        activities: [{ what: 'Reading' }],
      },
    ]);
    // What was written is kept, for whoever comes back to it.
    const kept = () =>
      JSON.stringify(notes.asked.filter(({ method, path }) => method === 'PUT' && path.includes('/drafts/')));
    await waitFor(() => expect(kept()).toContain('Each names a reason'));
    await screen.findByText(/^Saved at/);
  });

  test('KM-68 a note is put right, with its time, and removed', async () => {
    const notes = await show(school, HEAD_OF_ENGLISH, await page('notes'));
    await notes.press('Change note 1');
    await notes.fill('Time', '10:05');
    await notes.fill('Seen', 'Two pupils read aloud');
    await notes.press('Keep the change');
    expect(words()).toContain('10:05SeenTwo pupils read aloud');
    await notes.press('Change note 2');
    await notes.press('Remove');
    expect(words()).not.toContain('Each names a reason');
  });

  test('KM-68 without a connection handing in waits, is said to wait, and goes by itself', async () => {
    const notes = await show(school, HEAD_OF_ENGLISH, await page('notes'), (_, path) =>
      path.endsWith('/commands') ? 'offline' : undefined,
    );
    await notes.fill('What happens', 'They write');
    await notes.press('End the observation');
    const [radio] = await screen.findAllByRole('radio');
    await notes.user.click(radio ?? document.body);
    await notes.fill('What was said', 'A good start.');
    await notes.press('Hand in the notes');
    expect(await screen.findByText(/^No connection: the notes are kept on this device/)).toBeTruthy();
    expect((await screen.findByRole('button', { name: 'Handing in …' })).getAttribute('aria-disabled')).toBe('true');
    expect(screen.queryByRole('button', { name: 'Back to the notes' })).toBeNull();
    notes.setWay(() => undefined);
    await waitFor(() => expect(placeNow()).not.toContain('/notes'), { timeout: 15_000 });
  });

  test('KM-69 afterwards Home says whose lesson the feedback meeting is about', async () => {
    await school.comesTo('2026-10-21T11:30');
    await show(school, HEAD_OF_ENGLISH, '/');
    expect(await screen.findByRole('link', { name: 'Feedback meeting about Lucy Pemberton’s lesson' })).toBeTruthy();
  });

  test('whoever was observed is not told of their own lesson by name', async () => {
    await show(school, TEACHER, '/');
    expect(await screen.findByRole('heading', { name: 'Your review' })).toBeTruthy();
    expect(words()).not.toContain('Lucy Pemberton’s lesson');
  });

  test('KM-70 afterwards each missing answer is said at its field; Enter in a line sends nothing', async () => {
    await school.comesTo('2026-10-21T11:30');
    const feedback = await show(school, HEAD_OF_ENGLISH, await page('feedback'));
    await feedback.press('Send the feedback');
    await waitFor(() => expect(words()).toMatch(/is empty\. Write an answer/));
    expect(placeNow()).toContain('/feedback');
  });

  test('KM-70 filled in it is sent, and the page leads back to the visit', async () => {
    const feedback = await show(school, HEAD_OF_ENGLISH, await page('feedback'));
    for (const label of ['What was seen', 'Strengths', 'Areas for development', 'Summary of the discussion'])
      await feedback.fill(new RegExp(`^${label}`), 'A lively lesson.');
    await feedback.fill(/^Action points/, 'Ask the quiet ones\nLend the books');
    const books = within(await screen.findByRole('group', { name: 'Lend the books' }));
    await feedback.user.selectOptions(books.getByRole('combobox', { name: 'Who does it' }), 'Tom Hargrave');
    await feedback.fill(/^Action points/, 'Ask the quiet ones\nLend the cards');
    const second = within(await screen.findByRole('group', { name: 'Lend the cards' }));
    expect(second.getByRole('combobox', { name: 'Who does it' })).toHaveProperty('value', oidOf(HEAD_OF_ENGLISH));
    fireEvent.change(second.getByLabelText('By which day (optional)'), { target: { value: '2026-10-01' } });
    await feedback.press('Send the feedback');
    await waitFor(() =>
      expect(second.getByText('This day has passed. Choose one that is still to come.')).toBeTruthy(),
    );
    fireEvent.change(second.getByLabelText('By which day (optional)'), { target: { value: '2026-11-02' } });
    await feedback.press('Send the feedback');
    await feedback.isSaid('Sent. Lucy Pemberton can read it and add comments.');
    expect(placeNow()).not.toContain('/feedback');
  });

  test('PA-07 each action point of it became an action, which is ticked when it is done', async () => {
    const reader = await show(school, TEACHER, place);
    const points = within(await screen.findByRole('list', { name: 'Action points' }));
    expect(screen.getByText('Action points')).toBeTruthy();
    expect(points.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Ask the quiet ones YouDone',
      'Lend the cards Tom Hargrave, by Monday 2 NovemberDone',
    ]);
    await reader.press('Done: Ask the quiet ones');
    await reader.isSaid('Closed as done.');
    expect((await screen.findByRole('list', { name: 'Action points' })).textContent).toContain('Done, ');
  });

  test('the list of actions says from which feedback one comes', async () => {
    const reader = await show(school, TEACHER, `/reviews/${school.reviewOf(TEACHER)}/notes`);
    const [link] = await screen.findAllByRole('link', {
      name: 'From the feedback on the observation of Wednesday 21 October',
    });
    await reader.user.click(link ?? document.body);
    expect(placeNow()).toContain('/observations/');
  });

  test('the feedback meeting is recorded for now, unless another time is said', async () => {
    const page2 = await show(school, HEAD_OF_ENGLISH, place);
    await page2.press('Record the feedback meeting');
    expect(await page2.field(/^Date/)).toHaveProperty('value', '2026-10-21');
    await page2.press('Record it');
    expect(await screen.findByText(/^Talked over on Wednesday 21 October/)).toBeTruthy();
  });

  test('KM-71 the person observed reads it and closes it; the button says whether comments are added', async () => {
    const reader = await show(school, TEACHER, place);
    expect(await screen.findByRole('button', { name: 'I have read it' })).toBeTruthy();
    await reader.fill('Your comments', 'The waiting time was planned.');
    await reader.press('Add my comments and close');
    await reader.isSaid('The feedback is closed. Nobody owes anything more for this visit.');
    expect(words()).toContain('The waiting time was planned.');
  });
});

describe('a drop-in', () => {
  test('KM-67 whoever drops in on nobody is told so', async () => {
    await show(school, TEACHER, '/drop-in');
    expect(await screen.findByText(/^You cannot drop in on anybody/)).toBeTruthy();
  });

  test('KM-67 sent empty it says what is missing at each field, with the focus on the first', async () => {
    const page3 = await show(school, HEADTEACHER, '/drop-in');
    await page3.press('Record the drop-in');
    await page3.hasFocus(await screen.findByRole('combobox', { name: /^Who you visited/ }));
    expect(await page3.faultAt(/^Time/)).toMatch(/\S/);
    expect(await page3.faultAt(/^What you looked at/)).toMatch(/\S/);
  });

  test('KM-67 a name is offered as soon as the text changes; recorded, it leads to the person', async () => {
    const page3 = await show(school, HEADTEACHER, '/drop-in');
    // As a phone's keyboard does it: the text changes, and no key is said to have been pressed.
    await page3.fill(/^Who you visited/, 'pemb');
    await page3.user.click(await screen.findByRole('option', { name: 'Lucy Pemberton, Teacher of English' }));
    expect(await page3.field(/^Who you visited/)).toHaveProperty('value', 'Lucy Pemberton');
    await page3.fill(/^Time/, '07:30');
    await page3.fill(/^What you looked at/, 'How the lesson begins');
    await page3.press('Record the drop-in');
    expect(await screen.findByRole('heading', { level: 1, name: 'Lucy Pemberton' })).toBeTruthy();
  });

  test('KM-67 after a lost answer, other words are a drop-in of their own once that has been told', async () => {
    const page3 = await show(school, HEADTEACHER, '/drop-in', (method, path) =>
      method === 'POST' && path === '/api/drop-ins' ? 'answerLost' : undefined,
    );
    await page3.fill(/^Who you visited/, 'pemb');
    await page3.user.click(await screen.findByRole('option', { name: 'Lucy Pemberton, Teacher of English' }));
    await page3.fill(/^Time/, '07:10');
    await page3.fill(/^What you looked at/, 'The first words');
    await page3.press('Record the drop-in');
    await screen.findByRole('alert');
    page3.setWay(() => undefined);
    await page3.fill(/^What you looked at/, 'Other words');
    await page3.press('Record the drop-in');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('arrived after all, with other words'));
    await page3.press('Record the drop-in');
    await page3.isSaid('Recorded. The person is told, and feedback is due.');
    const { observations } = await school.review(TEACHER, TEACHER);
    expect(observations.list.map(({ focus }) => focus)).toEqual(
      expect.arrayContaining(['The first words', 'Other words']),
    );
  });
});
