import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  meetingArranged,
  objectiveWritten,
  objectivesSent,
  statementDrafted,
  statementSigned,
} from '../../teachersReview.ts';
import { HEAD_OF_ENGLISH, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { show, words } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER] });
await meetingArranged(school, '2026-10-12T15:30');
await objectiveWritten(school);
await objectivesSent(school);
await school.comesTo('2026-10-13T09:00');
await statementDrafted(school);
await statementSigned(school, HEAD_OF_ENGLISH);
const page = await show(school, TEACHER, '/reminders');
await page.tick('Cymraeg', 'radio');
await screen.findByRole('heading', { level: 1, name: 'Fy newisiadau' });
page.unmount();

const review = `/reviews/${school.reviewOf(TEACHER)}`;
const languageOf = (text: string | RegExp) => screen.getByText(text).closest('[lang]')?.getAttribute('lang');

test('the objectives are in Welsh, with what the policy says as it is', async () => {
  await show(school, TEACHER, `${review}/objectives`);
  await screen.findByRole('heading', { level: 2, name: 'Amcanion' });
  expect(words()).toContain('Anfonwyd gan Lucy Pemberton, dydd Llun 5 Hydref, 08:00, at Tom Hargrave.');
  expect(words()).toContain('Erbyn dydd Gwener 28 Mai 2027');
  expect(languageOf(/^Objectives are agreed between reviewer and reviewee/)).toBe('en-GB');
});

test('X-08 what is signed stays as it is written, and signing it is asked for in Welsh', async () => {
  await show(school, TEACHER, `${review}/statement`);
  expect(await screen.findByRole('button', { name: 'Llofnodi' })).toBeTruthy();
  expect(words()).toContain('Heb ei lofnodi eto gan Lucy Pemberton');
  expect(languageOf('A strong year.')).toBe('en-GB');
});

test('what is prepared is in Welsh, with the names of papers as they are', async () => {
  await show(school, TEACHER, `${review}/preparing`);
  await screen.findByRole('heading', { level: 2, name: 'Papurau' });
  expect(words()).toContain('Os dymunwch, i’w lenwi: chi');
  expect(words()).toContain('Ddim yma eto.');
  expect(languageOf('Self-review')).toBe('en-GB');
});

test('notes and actions are in Welsh', async () => {
  await show(school, TEACHER, `${review}/notes`);
  await screen.findByRole('heading', { level: 2, name: 'Camau gweithredu' });
  expect(words()).toContain('Nid oes cam gweithredu ar agor.');
  expect(screen.getByRole('button', { name: 'Rhoi canmoliaeth' })).toBeTruthy();
});
