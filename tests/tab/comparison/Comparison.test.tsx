import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ComparisonView } from '#domain/views/comparison.ts';
import { HEAD_OF_ENGLISH, HEADTEACHER, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { show, words } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER] });

const VIEW: ComparisonView = {
  cycles: ['2027-08-31', '2026-08-31'],
  cycle: '2027-08-31',
  comparisons: [
    {
      policy: { id: 'kent-model', title: 'Kent model policy' },
      clause: '3, 4.7',
      says: 'Development is compared by kind of contract.',
      leastPeople: 5,
      measures: [
        {
          id: 'support',
          title: 'Support plans',
          counted: 'people with a review',
          answers: ['With a support plan', 'Without'],
          tables: [
            {
              by: 'Contract',
              groups: [{ name: 'Permanent', people: 20, counts: [5, 15] }],
              hidden: ['Fixed term'],
              all: { name: 'All', people: 30, counts: [10, 20] },
            },
          ],
        },
        {
          id: 'development',
          title: 'Development asked for',
          counted: 'people who asked for any',
          answers: ['Provided', 'Declined'],
          tables: [{ by: 'Contract', groups: [], hidden: ['Permanent'], all: null }],
        },
      ],
    },
  ],
};

describe('groups compared', () => {
  test('each group has its share and its number; what is left out is named, with why', async () => {
    await show(school, HEADTEACHER, '/comparison', (_, path) =>
      path.startsWith('/api/comparison') ? { status: 200, body: VIEW } : undefined,
    );
    const row = await screen.findByRole('row', { name: /^Permanent/ });
    expect(within(row).getByText('25% (5)')).toBeTruthy();
    expect(words()).toContain('Not shown, so that nobody can be found: Fixed term.');
    expect(words()).toContain('There are too few people to show, or all had the same.');
  });

  test('the headteacher comes to it from the overview; to others it says who sees it', async () => {
    const page = await show(school, HEADTEACHER, '/school-overview');
    const link = await screen.findByRole('link', { name: 'Compare groups' });
    expect(link.getAttribute('href')).toBe('/tab/comparison');
    page.unmount();
    await show(school, HEAD_OF_ENGLISH, '/comparison');
    expect(await screen.findByText(/show these figures to whoever leads it/)).toBeTruthy();
  });
});
