import { describe, expect, test } from 'vitest';
import { NOTHING_CHOSEN } from '#domain/people/preferences.ts';
import type { Person } from '#domain/people/person.ts';
import type { Role } from '#domain/people/roles.ts';
import type { Command } from '#domain/review/commands.ts';
import { isLate } from '#domain/review/late.ts';
import { type Followed, followedBy } from '#domain/standing/followed.ts';
import { standingOf } from '#domain/standing/standing.ts';
import { inLines, linesAsCsv } from '#domain/views/cockpitList.ts';
import { goodNow } from '#domain/views/goodNow.ts';
import { viewHome } from '#domain/views/home.ts';
import { type InPlace, scopeOf } from '#domain/views/scope.ts';
import { todos } from '#domain/views/todo.ts';
import { oidOf, people } from '#local/school/people.ts';
import { id, play } from '../review/story.ts';

type Story = ReturnType<typeof play>;

const somebody = (number: number, ...roles: Role[]): Person => {
  const found = people.find(({ oid }) => oid === oidOf(number)) ?? expect.fail('There is nobody.');
  return { ...found, roles: [...found.roles, ...roles] };
};

const PLANNING: Command = {
  type: 'scheduleMeeting',
  meetingId: id(1),
  kind: 'planningMeeting',
  start: '2026-10-05T15:30',
  minutes: 45,
  place: 'Room E4',
  bring: [],
  askToWaiveNotice: false,
};

const kent = () => play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-07T09:00' });
/** What is to be shared before the meeting never is. */
const kentMet = () => {
  const story = kent();
  story.does('2026-09-21T09:00', 5, PLANNING);
  return story;
};
const trust = () => play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2026-01-05T09:00' });
const support = () =>
  play({ pack: 'support-staff', reviewee: 39, reviewer: 38, opened: '2026-09-01T09:00', staffGroup: 'support' });
const maths = () => play({ pack: 'maths-school', reviewee: 16, reviewer: 6, opened: '2026-09-01T09:00' });

const DAYS = ['2026-10-05', '2026-10-06', '2026-10-21', '2026-11-03', '2026-11-20', '2027-01-11'];

function homeOf({ story, at, viewer }: { story: Story; at: string; viewer: Person }) {
  const context = story.contextAt(at);
  return viewHome({
    viewer,
    seen: [{ review: story.review(), context }],
    context: {
      ...context,
      notCovered: null,
      policyDuties: [],
      targetsYear: null,
      canDropIn: false,
      mayAsk: false,
      delivery: null,
      preferences: () => NOTHING_CHOSEN,
    },
  });
}

function followedIn({ story, at, viewer }: { story: Story; at: string; viewer: Person }): Followed {
  const context = story.contextAt(at);
  const [found] = followedBy({
    standings: [standingOf(story.review(), context)],
    person: viewer,
    school: context,
    packOf: () => context.pack,
  });
  if (!found) throw new Error('Nothing is followed.');
  return found;
}

describe.each([
  { of: 'teachers whom nobody has met', story: kent(), reviewer: 5 },
  { of: 'teachers after the meeting', story: kentMet(), reviewer: 5 },
  { of: 'associate staff', story: trust(), reviewer: 38 },
  { of: 'support staff', story: support(), reviewer: 38 },
  { of: 'mathematicians', story: maths(), reviewer: 6 },
])('what is late in a review of $of', ({ story, reviewer }) => {
  const viewer = somebody(reviewer);

  test.each(DAYS)('is the same on Home, in the team and in the overview on %s', (day) => {
    const now = { story, at: `${day}T09:00`, viewer };
    const home = homeOf(now);
    const late = followedIn(now).duties.filter((duty) => duty.isLate);
    const keys = (some: readonly { key: string }[]) => some.map(({ key }) => key).toSorted();
    expect(keys(home.yours.filter(isLate))).toEqual(keys(late.filter(({ who }) => who.oid === viewer.oid)));
    expect(home.team[0]?.overdue).toBe(late.length);
  });
});

describe('what somebody had to do before a meeting', () => {
  test('is late until the meeting is over, and nowhere after that', () => {
    const lateAt = (at: string) =>
      followedIn({ story: kentMet(), at, viewer: somebody(5) }).duties.flatMap(({ isLate: late, action }) =>
        late ? [action] : [],
      );
    expect(lateAt('2026-10-05T15:45')).toContain('evidenceShared');
    expect(lateAt('2026-10-06T09:00')).not.toContain('evidenceShared');
  });
});

describe('a duty that frames others', () => {
  const stateAt = (at: string) => {
    const story = kent();
    return todos({ review: story.review(), actor: somebody(5), context: story.contextAt(at) }).find(
      ({ title }) => title === 'Complete planning and review',
    )?.state;
  };

  test('is not asked for while the meeting is still to be arranged, though that is late', () => {
    expect(stateAt('2026-10-29T09:00')).toBe('ahead');
  });

  test('is not late beside the step that is', () => {
    expect(stateAt('2026-11-03T09:00')).toBe('ahead');
  });
});

test('nothing is merely good to do while something of the review is late', () => {
  const story = kent();
  const at = (moment: string) =>
    goodNow({ review: story.review(), actor: somebody(5), context: story.contextAt(moment) });
  expect(at('2026-10-12T09:00')?.title).toBe('Arrange the meeting');
  expect(at('2026-10-21T09:00')).toBeNull();
});

describe('a line of the overview', () => {
  const lines = (story: Story, viewer: Person, at = '2026-10-05T09:00') =>
    inLines([followedIn({ story, at, viewer })], story.contextAt(at));

  test('says that nothing is begun only to whoever sees the steps', () => {
    const [seen] = lines(kent(), somebody(1));
    const [unseen] = lines(trust(), somebody(13, 'businessManager'));
    expect([seen?.reached, unseen?.reached]).toEqual(['Not begun', null]);
    const file = linesAsCsv(lines(trust(), somebody(13, 'businessManager')), trust().contextAt('2026-10-05T09:00'));
    expect(file).toContain('Not open to you');
  });

  test('has the day of the deadline that Home has: the last working day', () => {
    const story = kent();
    const [line] = lines(story, somebody(1));
    // Sunday 18 October, five working days before the last day for the meeting.
    expect(line?.next?.counted).toEqual({ workingDays: 9, lastWorkingDay: '2026-10-16' });
    expect(linesAsCsv(line ? [line] : [], story.contextAt('2026-10-05T09:00'))).toContain('Friday 16 October 2026');
  });
});

test('figures are headed by whom they are about', () => {
  const viewer = somebody(1);
  const followed = followedIn({ story: kent(), at: '2026-10-05T09:00', viewer });
  const [own, teacher, other] = [1, 12, 13].map((number) => ({
    revieweeOid: oidOf(number),
    led: followed.standing.led,
  }));
  const central = { revieweeOid: oidOf(40), led: { by: 'operationsDirector' as const, site: null } };
  const scope = (everybody: (InPlace | undefined)[], who = viewer, some = [followed]) =>
    scopeOf({ followed: some, everybody: everybody.flatMap((each) => each ?? []), viewer: who });
  expect(scope([own, teacher])).toEqual({ of: 'school' });
  expect(scope([own, teacher, central])).toEqual({ of: 'school' });
  expect(scope([own, teacher, other])).toEqual({ of: 'department', name: 'English' });
  expect(scope([own, teacher, other], viewer, [followed, { ...followed, team: { id: 'x', name: 'Maths' } }])).toEqual({
    of: 'some',
  });
  expect(scope([teacher, other], somebody(5))).toEqual({ of: 'reviewed' });
});
