import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { planningMeeting } from '../planningMeeting.ts';
import { cardText, HEAD_OF_ENGLISH, openSchool, OTHER_TEACHER, TEACHER, type TestSchool } from '../testSchool.ts';

let school: TestSchool;
/** A third teacher of English. */
const OBSERVED = 14;
const MEETING = idFor({ kind: 1, person: TEACHER });
const VISIT = idFor({ kind: 3, person: OBSERVED });

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER, OTHER_TEACHER, OBSERVED] });
  for (const number of [TEACHER, HEAD_OF_ENGLISH]) await school.fairview.tenant.install(oidOf(number));
  await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(MEETING, '2026-10-12T15:30'));
  // With this nothing of that review is due on the day.
  await school.must(HEAD_OF_ENGLISH, TEACHER, { type: 'sharePack', meetingId: MEETING, criteria: [], note: null });
  const other = planningMeeting(idFor({ kind: 1, person: OTHER_TEACHER }), '2026-10-12T10:00');
  await school.must(HEAD_OF_ENGLISH, OTHER_TEACHER, other);
  await school.must(HEAD_OF_ENGLISH, OBSERVED, {
    type: 'planObservation',
    observationId: VISIT,
    observerOid: oidOf(HEAD_OF_ENGLISH),
    start: '2026-10-12T13:30',
    minutes: 50,
    purpose: 'To see questioning in action',
    focus: 'Pupils who rarely speak',
    activities: 'A discussion',
    group: null,
    documentsAsked: null,
  });
  await school.rest();
});
afterAll(async () => {
  await school?.stop();
});

/** The morning message of 12 October, as it stands in somebody's chat. */
const morning = (number: number) =>
  school
    .chat(number)
    .filter(({ summary }) => summary === 'Your morning message')
    .map(cardText)
    .find((text) => text.includes('Monday 12 October'));

describe('what is on today in the morning message', () => {
  test('KM-23 stands above what is due, in order of time, with its hour and the other person', async () => {
    await school.moveTo('2026-10-12T09:00');
    const text = morning(HEAD_OF_ENGLISH) ?? '';
    const lines = [
      'Today\n10:00',
      'with Daniel Whitcombe',
      'Today\n13:30',
      'You observe',
      'Today\n15:30',
      'with Lucy Pemberton',
      'Share the',
    ];
    const places = lines.map((each) => text.indexOf(each));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('X-05 what is called off stands there no more, though nothing of its review was due', async () => {
    await school.must(HEAD_OF_ENGLISH, TEACHER, {
      type: 'cancelMeeting',
      meetingId: MEETING,
      reason: 'She is away on a course.',
    });
    await school.rest();
    await expect.poll(() => morning(HEAD_OF_ENGLISH)).not.toContain('with Lucy Pemberton');
    expect(morning(HEAD_OF_ENGLISH)).toContain('with Daniel Whitcombe');
  });

  test('nobody has a message for a meeting alone', () => {
    expect(school.chat(TEACHER).map(({ summary }) => summary)).not.toContain('Your morning message');
  });
});
