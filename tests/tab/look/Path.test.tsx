import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Stage } from '#domain/views/stages.ts';
import { Path } from '#tab/look/Path.tsx';
import { words } from '../rig/show.tsx';

const stage = (id: string, state: Stage['state'], at: string): Stage => ({ id, title: id, state, at, atIs: 'due' });
const clock = { now: '2026-10-05T09:00:00+01:00', timeZone: 'Europe/London' };

test('a path says in words at which step it stands, and what comes then', () => {
  const stages = [
    stage('Planning meeting', 'done', '2026-09-21'),
    stage('Objectives', 'now', '2026-10-19'),
    stage('Statement', 'ahead', '2026-10-31'),
  ];
  render(<Path stages={stages} {...clock} />);
  expect(words()).toContain('Step 2 of 3: Objectives by 19 October');
  expect(words()).toContain('Then: Statement by 31 October');
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
});

test('today is said of a step only on its own day', () => {
  const steps = (at: string) => [stage('Planning meeting', 'done', '2026-09-21'), stage('Objectives', 'now', at)];
  const { rerender } = render(<Path stages={steps('2026-11-10')} {...clock} />);
  expect(screen.queryByText('Today')).toBeNull();
  expect(screen.getByText('Next')).toBeTruthy();
  rerender(<Path stages={steps('2026-10-05')} {...clock} />);
  expect(screen.getByText('Today')).toBeTruthy();
});

test('once every step is done, it says that', () => {
  render(<Path stages={['First', 'Second'].map((id) => stage(id, 'done', '2026-09-21'))} {...clock} />);
  expect(words()).toContain('All 2 steps are done.');
});
