import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ADMINISTRATOR, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { placeNow, show, type Way } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [] });
const example = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'school.example.json'), 'utf8');
const file = (text: string) => new File([text], 'school.json', { type: 'application/json' });

/** The server answers as before anybody has set the school up. */
const before: Way = (method) =>
  method === 'GET' ? { status: 503, body: { code: 'notSetUp', detail: 'Not yet.' } } : undefined;

test('whoever opens Fairview before the school is set up can send its file, and is then in', async () => {
  const page = await show(school, ADMINISTRATOR, '/', before);
  await page.press('Send the file');
  await screen.findByText('Choose a file.');
  await page.user.upload(await page.field(/^The school’s file/), file(example));
  page.setWay(() => undefined);
  await page.press('Send the file');
  await page.isSaid('Saved: 2 people.');
  await waitFor(() => expect(screen.queryByText('The school is not set up yet')).toBeNull());
  expect(page.asked.filter(({ method }) => method === 'PUT')).toEqual([
    { method: 'PUT', path: '/api/school', body: JSON.parse(example) },
  ]);
});

test('a file that is not right says where; one that is not JSON is not sent', async () => {
  const page = await show(school, ADMINISTRATOR, '/school/register');
  await page.user.upload(await page.field(/^The school’s file/), file('{'));
  await page.press('Send the file');
  await screen.findByText(/The file is not JSON/);
  expect(page.asked.filter(({ method }) => method === 'PUT')).toEqual([]);
  await page.user.upload(
    await page.field(/^The school’s file/),
    file(example.replace('"workingPattern": "MTWTF"', '"workingPattern": "all"')),
  );
  await page.press('Send the file');
  await screen.findByText(/^people\.0\.workingPattern: .*MTW--/);
});

test('somebody who is no administrator is told so', async () => {
  const page = await show(school, TEACHER, '/school/register');
  expect(await screen.findByText(/^Only an administrator of the school/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Send the file' })).toBeNull();
  await page.user.click(screen.getByRole('link', { name: 'Go to Home' }));
  expect(placeNow()).toBe('/');
});
