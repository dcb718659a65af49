import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import type { LateOwer } from '#domain/views/cockpit.ts';
import { useOverview } from '#tab/api/overview.ts';
import { LateFigure } from '#tab/cockpit/LateFigure.tsx';
import { useFilter } from '#tab/cockpit/useFilter.ts';
import { HEAD_OF_ENGLISH, HEADTEACHER, MATHS_TEACHER, OTHER_TEACHER, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { placeNow, show } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER, OTHER_TEACHER, MATHS_TEACHER] });
await school.comesTo('2026-11-10T09:00');
const ARRANGE = 'Arrange the planning and review meeting';

/** The list alone: the page's charts are drawn in a browser. */
function Late() {
  const filter = useFilter();
  const [whole, setWhole] = useState<string>();
  const { data } = useOverview({}, whole);
  return data && <LateFigure late={data.late} filter={filter} onWhole={setWhole} />;
}

const bar = () => screen.findByRole('region', { name: 'Selected' });

describe('those who are late', () => {
  test('KM-87 nothing is offered until somebody is ticked; the bar says for how many people', async () => {
    const page = await show(school, HEADTEACHER, <Late />);
    await page.tick(`Tom Hargrave: ${ARRANGE}`);
    expect(within(await bar()).getByText('1 person selected')).toBeTruthy();
    // Only whoever reviews arranges the meeting.
    expect(within(await bar()).queryByRole('button', { name: /^Arrange/ })).toBeNull();
    await page.tick(`Everybody: ${ARRANGE}`);
    expect(within(await bar()).getByText('2 people selected')).toBeTruthy();
    await page.tick(`Everybody: ${ARRANGE}`);
    expect(screen.queryByRole('region', { name: 'Selected' })).toBeNull();
  });

  test('KM-87 reminds each of them, and says so at the row; on the same day it says that it was done', async () => {
    const page = await show(school, HEADTEACHER, <Late />);
    await page.tick(`Tom Hargrave: ${ARRANGE}`);
    await page.press('Remind 1 person');
    await page.isSaid('Reminded 1 person.');
    expect(await screen.findByText('Reminded')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Selected' })).toBeNull();
    const [sent] = page.asked.filter(({ method }) => method === 'PUT');
    const reminder = (reviewee: number) => ({
      reviewId: school.reviewOf(reviewee),
      command: { type: 'remind', key: `arrange-planning-meeting.${school.reviewOf(reviewee)}.1` },
    });
    const { steps } = (sent?.body ?? {}) as { steps?: unknown[] };
    expect(steps).toHaveLength(2);
    expect(steps).toEqual(expect.arrayContaining([reminder(TEACHER), reminder(OTHER_TEACHER)]));
    await page.tick(`Tom Hargrave: ${ARRANGE}`);
    await page.press('Remind 1 person');
    await page.isSaid('Nobody was reminded.');
    expect(
      await screen.findByText('Tom Hargrave was reminded of this today already. You can remind again tomorrow.'),
    ).toBeTruthy();
  });

  test('KM-22 what is one’s own is arranged, and nobody reminds himself or herself', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, <Late />);
    await page.tick(`Tom Hargrave: ${ARRANGE}`);
    expect(within(await bar()).queryByRole('button', { name: /^Remind/ })).toBeNull();
    await page.press('Arrange 2 meetings');
    expect(placeNow()).toBe('/arrange');
    expect(new URLSearchParams(location.search).get('reviews')?.split(',').toSorted()).toEqual(
      [school.reviewOf(TEACHER), school.reviewOf(OTHER_TEACHER)].toSorted(),
    );
  });
});

describe('a folded list', () => {
  const owers = Array.from({ length: 20 }, (_, index): LateOwer => ({
    person: { oid: `ower-${index}`, name: `Person ${index}`, jobTitle: 'Head of department' },
    team: 'English',
    people: 1,
    workingDays: 3,
    isYou: false,
    duties: [{ reviewId: `review-${index}`, key: 'key' }],
  }));

  /** Three of 20 are shown, until all are asked for. */
  function Folded() {
    const filter = useFilter();
    const [whole, setWhole] = useState<string>();
    const shown = whole === 'write' ? owers : owers.slice(0, 3);
    const kind = { kind: 'write', title: 'Write the statement', people: 20, owers: shown };
    const late = { people: 20, kinds: [{ ...kind, moreOwers: 20 - shown.length }] };
    return <LateFigure late={late} filter={filter} onWhole={setWhole} />;
  }

  test('is unfolded by whoever ticks everybody: all are ticked, and the bar says how many', async () => {
    const page = await show(school, HEADTEACHER, <Folded />);
    await page.tick('Everybody: Write the statement');
    expect(within(await bar()).getByText('20 people selected')).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: 'Person 19: Write the statement', checked: true })).toBeTruthy();
    await page.tick('Everybody: Write the statement');
    expect(screen.queryByRole('region', { name: 'Selected' })).toBeNull();
  });
});
