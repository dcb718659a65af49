import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { HEAD_OF_ENGLISH, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { meetingArranged } from '../../teachersReview.ts';
import { show, words } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER] });
await meetingArranged(school);
const place = `/reviews/${school.reviewOf(TEACHER)}/preparing`;
const [paper] = (await school.review(TEACHER, TEACHER)).preparing?.papers ?? [];

/** The line of the checklist of documents that speaks of a document. */
async function documentRow(name: string): Promise<HTMLElement | undefined> {
  const rows = within(await screen.findByRole('list', { name: 'Documents' })).getAllByRole('listitem');
  return rows.find((row) => row.textContent?.includes(name));
}

describe('documents', () => {
  test('KM-11 what is wanted and not there is said', async () => {
    await show(school, HEAD_OF_ENGLISH, place);
    expect((await documentRow('Job description'))?.textContent).toContain('Not here yet');
  });

  test('KM-11 an address of another place is refused at its field; the school’s own is taken', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, place);
    await page.press('Attach a document');
    await page.hasFocus(await page.field(/^What it is/));
    await page.fill(/^Title/, 'Teacher of English');
    await page.fill(/^Address/, 'https://example.org/teacher');
    await page.press('Attach it');
    expect(await page.faultAt(/^Address/)).toContain('Link to SharePoint, OneDrive or Teams');
    await page.fill(/^Address/, 'https://larkmoor.sharepoint.com/teacher.docx');
    await page.press('Attach it');
    await page.isSaid('Attached. The other of you is told.');
    expect((await documentRow('Job description'))?.textContent).toContain('Teacher of English');
  });

  test('a file has to be chosen before it can be attached', async () => {
    const page = await show(school, TEACHER, place);
    await page.press('Attach a document');
    await page.tick('A file', 'radio');
    await page.press('Attach it');
    expect(await page.faultAt(/^File/)).toContain('Choose a file.');
    expect(page.commands()).toEqual([]);
  });

  test('what one attached oneself can be taken away again', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, place);
    await page.press('Take it away: Teacher of English');
    await page.isSaid('It is taken away.');
    await waitFor(async () => expect((await documentRow('Job description'))?.textContent).toContain('Not here yet'));
  });
});

describe('the checklists', () => {
  test('a document that is not here is attached from its own line', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, place);
    await page.press('Attach: School improvement plan');
    await page.field(/^What it is/);
    expect(screen.getByRole('option', { name: 'School improvement plan', selected: true })).toBeTruthy();
  });

  test('KM-11 the address of what is wanted opens its form, and a link without a title is called what it is', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, `${place}/jobDescription`);
    await page.fill(/^Address/, 'https://larkmoor.sharepoint.com/teacher.docx');
    await page.press('Attach it');
    await page.isSaid('Attached. The other of you is told.');
    expect(page.commands()).toMatchObject([{ type: 'attachLink', kind: 'jobDescription', title: 'Job description' }]);
    expect(screen.queryByLabelText(/^Address/)).toBeNull();
  });

  test('KM-26 the pack has a line for each of its parts, and calls none of them missing', async () => {
    await show(school, HEAD_OF_ENGLISH, place);
    const pack = within(await screen.findByRole('list', { name: 'The review pack' }));
    expect(pack.getAllByRole('listitem').length).toBeGreaterThan(5);
    expect(words()).not.toContain('Missing');
  });
});

describe('a paper', () => {
  test('KM-25 is written for the writer alone, and kept, until it is shared', async () => {
    const page = await show(school, TEACHER, `${place}/${paper?.id}`);
    await page.fill(/^How did the past year go/, 'A year of reading groups.');
    expect(await screen.findByText(/^Saved at/)).toBeTruthy();
    expect(words()).toContain('Until you share it, only you can see what you write.');
    await page.press('Share it with Tom Hargrave');
    await page.isSaid('Shared. Tom Hargrave can read it.');
    expect(words()).toContain('Version 1, shared by Lucy Pemberton');
  });

  test('KM-25 a new version begins with what was shared', async () => {
    const page = await show(school, TEACHER, `${place}/${paper?.id}`);
    await page.press('Write a new version');
    const answer = await page.field(/^How did the past year go/);
    await waitFor(() => expect(answer).toHaveProperty('value', 'A year of reading groups.'));
    await page.hasFocus(answer);
  });
});

describe('what the meeting rests on', () => {
  test('KM-27 kinds of evidence are proposed, a line each, and the other agrees', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, place);
    await page.press('Propose what will count');
    await page.fill(/^Kinds of other evidence/, 'Pupils’ survey\n\n  Reading logs ');
    await page.press('Propose it');
    await page.isSaid('Proposed. The other of you is asked to agree.');
    expect(page.commands().at(-1)).toMatchObject({ kinds: ['Pupils’ survey', 'Reading logs'] });
  });

  test('KM-27 the other agrees with one press', async () => {
    const page = await show(school, TEACHER, place);
    await page.press('Agree');
    await page.isSaid('Agreed.');
    expect(page.commands()).toMatchObject([{ type: 'agreeEvidence' }]);
  });

  test('KM-23 the reviewer says once that everything is shared', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, place);
    await page.fill(/^Note/, 'The survey on paper.');
    await page.press('This is everything: share it');
    await page.isSaid('Shared. Lucy Pemberton is told.');
    expect(words()).toContain('You shared everything that will be used');
    expect(screen.queryByRole('button', { name: 'This is everything: share it' })).toBeNull();
  });
});
