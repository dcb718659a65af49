import { render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TEXTS } from '#domain/language/cy.ts';
import { wordsIn } from '#domain/language/words.ts';
import { ServersWords } from '#tab/language/ServersWords.tsx';
import { PageWords } from '#tab/language/useWords.ts';
import { OTHER_TEACHER, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { show, words } from '../rig/show.tsx';

const WELSH = wordsIn('cy', TEXTS);

const school = await openSchool({ reviewsOf: [TEACHER, OTHER_TEACHER] });

test('who chooses Welsh has it at once, on every page that is in Welsh, and on the next device', async () => {
  const page = await show(school, TEACHER, '/reminders');
  await screen.findByText('The Welsh has not been checked by a translator yet.', { exact: false });
  await page.tick('Cymraeg', 'radio');
  await screen.findByRole('heading', { level: 1, name: 'Fy newisiadau' });
  await waitFor(() => expect(document.documentElement.lang).toBe('cy'));
  expect(words()).toContain('Nid yw’r Gymraeg wedi’i gwirio gan gyfieithydd eto.');
  page.unmount();
  localStorage.clear();
  sessionStorage.clear();
  await show(school, TEACHER, '/');
  await screen.findByRole('heading', { level: 1, name: 'Dydd Llun 5 Hydref' });
  expect(screen.getByRole('navigation', { name: 'Fairview' }).textContent).toBe('HafanFy adolygiadPolisïau');
  expect(words()).toContain('Does dim byd yn aros amdanoch.');
  // KM-22 in nine working days, as in English: what is the policy's stays in its language.
  expect(words()).toContain('ymhen 9 diwrnod gwaithdydd Gwener 16 Hydref');
  expect(screen.getByText('Arrange the planning and review meeting').closest('[lang]')?.getAttribute('lang')).toBe(
    'en-GB',
  );
});

test('a policy is read in its own language on a page that is in Welsh, as are the deadlines worked out from it', async () => {
  const page = await show(school, TEACHER, '/policies/kent-model');
  await screen.findByRole('heading', { level: 2, name: 'A ydych wedi’i ddarllen?' });
  const lang = (element: Element) => element.closest('[lang]')?.getAttribute('lang');
  const [title] = screen.getAllByText(/Kent/);
  expect(lang(title ?? document.body)).toBe('en-GB');
  expect(lang(screen.getByText('Reviewers are trained and prepared for reviewing.'))).toBe('en-GB');
  expect(lang(screen.getByRole('heading', { name: 'Y rheolau' }))).toBe('cy');
  page.unmount();
  await show(school, TEACHER, '/policies/kent-model/calculator?event=planningMeeting&at=2026-10-05T15:30');
  expect(await screen.findByText('Erbyn dydd Llun 12 Hydref 2026')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Mer' })).toBeTruthy();
});

test('where concerns are raised in confidence is said in Welsh', async () => {
  await show(school, TEACHER, '/concerns');
  await screen.findByRole('heading', { level: 1, name: 'Yn gyfrinachol' });
  expect(words()).toContain('Defnyddiwch drefniadau chwythu’r chwiban yr ysgol ei hun.');
});

test('a page that is not in Welsh yet is whole in English, and says that it is; the first row stays the reader’s', async () => {
  await show(school, TEACHER, '/privacy');
  await screen.findByText('Hafan');
  const heading = await screen.findByRole('heading', { level: 1 });
  expect(heading.closest('[lang]')?.getAttribute('lang')).toBe('en-GB');
  expect(screen.getByText('Hafan').closest('[lang]')?.getAttribute('lang')).toBe('cy');
});

test('everybody else reads English', async () => {
  await show(school, OTHER_TEACHER, '/');
  await screen.findByRole('heading', { level: 1, name: 'Monday 5 October' });
  expect(document.documentElement.lang).toBe('en-GB');
});

test('what the server refuses is told in Welsh, and what it says otherwise is marked as English', async () => {
  const reader = (children: string) => (
    <PageWords value={WELSH}>
      <ServersWords>{children}</ServersWords>
    </PageWords>
  );
  const { rerender } = render(reader('There is no such review, or it is not for you.'));
  await screen.findByText('Nid oes adolygiad o’r fath, neu nid yw i chi.');
  rerender(reader('The plan is agreed in the first half term.'));
  expect((await screen.findByText('The plan is agreed in the first half term.')).lang).toBe('en-GB');
});
