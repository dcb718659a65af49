import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { HEADTEACHER, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { show, type Way, words } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER] });
const { body: real } = await school.call<{ statements: object[] }>(HEADTEACHER, 'GET', '/api/moderation');
const [one] = real.statements;

/** As many statements as the school has teachers under this policy. */
const statements = Array.from({ length: 28 }, (_, index) => ({
  ...one,
  reviewId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  reviewee: { oid: `oid-${index}`, name: `Teacher ${index + 1}`, jobTitle: 'Teacher' },
  version: 1,
  state: 'toModerate',
  canCompare: true,
}));
const section = { id: 'lastYear', heading: 'Last year', level: 2, blocks: [{ text: 'A strong year.' }] };
const comment = {
  name: 'Teacher',
  at: '2026-10-13T09:00:00Z',
  comment: 'The reading project is missing.',
  changesWanted: true,
};
const manyStatements: Way = (method, path) => {
  if (path === '/api/moderation') return { status: 200, body: { ...real, status: 200, statements } };
  if (path.includes('/moderation/statements/'))
    return { status: 200, body: { reviewId: path.slice(-36), version: 1, sections: [section], comments: [comment] } };
  if (method === 'PUT' && path.includes('/together/'))
    return {
      status: 200,
      body: { steps: statements.map(({ reviewId }) => ({ reviewId, isDone: true, message: null, clause: null })) },
    };
  return undefined;
};

test('KM-45 KM-47 28 statements take 13 clicks instead of 224, one of them sent back with its ground', async () => {
  Object.defineProperty(globalThis, 'innerWidth', { value: 1280, configurable: true });
  const page = await show(school, HEADTEACHER, '/moderation', manyStatements);
  expect(await screen.findByRole('heading', { level: 1, name: 'Moderate 28 statements' })).toBeTruthy();
  expect(await screen.findAllByText('A strong year.')).toHaveLength(3);
  expect(screen.getAllByText('The reading project is missing.')).toHaveLength(3);
  let clicks = 0;
  const press = async (name: string) => {
    clicks += 1;
    await page.press(name);
  };
  await press('Send back: Teacher 1');
  clicks += 1;
  await page.tick(/^Not met: the plans are consistent/);
  await page.fill(/^Your reasons/, 'Two objectives fewer than others.');
  for (let group = 0; group < 9; group += 1) await press('Agree, show the next');
  await press('Agree');
  expect(words()).toContain('28 read, 27 to agree, 1 to send back');
  await press('Agree 27, send back 1');
  await page.isSaid('28 sent.');
  expect(clicks).toBe(13);
  const sent = page.asked.filter(({ path }) => path.includes('/together/'));
  expect(sent).toHaveLength(1);
  const { steps } = (sent[0]?.body ?? { steps: [] }) as {
    steps: { command: { outcome: string; reasons: string | null } }[];
  };
  expect(steps.map(({ command }) => command.outcome).filter((outcome) => outcome === 'agreed')).toHaveLength(27);
  expect(steps.find(({ command }) => command.outcome === 'newStatement')?.command).toMatchObject({
    reasons: 'Two objectives fewer than others.',
    findings: [{ id: 'consistency', met: false }, { met: true }, { met: true }, { met: true }],
  });
});

test('what no reviewer has signed yet is one line for each reviewer', async () => {
  const unsigned = statements.map((each) => ({ ...each, state: 'notSigned', canCompare: false }));
  await show(school, HEADTEACHER, '/moderation', (_, path) =>
    path === '/api/moderation' ? { status: 200, body: { ...real, statements: unsigned } } : undefined,
  );
  expect(await screen.findByText(/: 28 statements to sign$/)).toBeTruthy();
  expect(screen.queryAllByRole('link', { name: /^Teacher/ })).toHaveLength(0);
});
