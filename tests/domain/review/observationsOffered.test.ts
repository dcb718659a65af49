import { describe, expect, test } from 'vitest';
import type { Person } from '#domain/people/person.ts';
import type { Command } from '#domain/review/commands.ts';
import { isOffered } from '#domain/review/offer.ts';
import { viewReview } from '#domain/views/review.ts';
import { oidOf, people } from '#local/school/people.ts';
import { id, play } from './story.ts';

const HEADTEACHER = 1;
const SENIOR_LEADER = 2;
const REVIEWER = 5;
const TEACHER = 12;
const OBSERVER = 14;
const ANSWERS = { description: 'Seen', strengths: 'Many', development: 'Some', summary: 'Good', actionPoints: 'One' };

const visit = (more: Partial<Extract<Command, { type: 'planObservation' }>> = {}): Command => ({
  type: 'planObservation',
  observationId: id(1),
  observerOid: oidOf(OBSERVER),
  start: '2026-10-13T10:00',
  minutes: 50,
  purpose: 'To see questioning',
  focus: 'Pupils who rarely speak',
  activities: 'A discussion of chapter three',
  group: null,
  documentsAsked: 'The plan of the lesson',
  ...more,
});
const furtherOf = (number: number): Command => ({
  type: 'proposeFurtherObservation',
  agreementId: id(number),
  metOn: '2026-10-05',
  minutes: 60,
  focus: 'Questioning',
});
const dropIn = (observationId: string): Command => ({
  type: 'recordDropIn',
  observationId,
  start: '2026-10-06T10:00',
  minutes: 10,
  focus: 'The start of the lesson',
});

function planned() {
  const story = play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
  story.does('2026-10-05T09:00', REVIEWER, visit());
  return story;
}
type Story = ReturnType<typeof planned>;

function somebody(number: number): Person {
  const found = people.find(({ oid }) => oid === oidOf(number));
  if (!found) throw new Error(`Nobody has the number ${number}.`);
  return found;
}

function shown(story: Story, at: string, to: number) {
  const observations = viewReview({
    review: story.review(),
    actor: somebody(to),
    context: story.contextAt(at),
  })?.observations;
  if (!observations) throw new Error('Observations are not shown.');
  return observations;
}

/** The flags that are set, for all observations and for the first. */
function offered(story: Story, at: string, to: number): string[] {
  const { list, further, dropIns, canPlan } = shown(story, at, to);
  return [
    ...(canPlan ? ['canPlan'] : []),
    ...(dropIns ? ['dropIns'] : []),
    ...(further?.canPropose ? ['canPropose'] : []),
    ...(further?.list.some(({ canAnswer }) => canAnswer) ? ['canAnswer'] : []),
    ...Object.entries(list[0] ?? {}).flatMap(([flag, is]) => (flag.startsWith('can') && is === true ? [flag] : [])),
  ];
}

const ALL = [HEADTEACHER, REVIEWER, TEACHER, OBSERVER];

const isDropInOffered = (story: Story, at: string) =>
  isOffered({
    type: 'recordDropIn',
    about: {},
    situation: { review: story.review(), actor: somebody(SENIOR_LEADER), context: story.contextAt(at) },
  });

describe('what is offered about observations', () => {
  test('KM-66 before a visit it is moved, rewritten, agreed; only the person observed links documents', () => {
    const story = planned();
    const at = '2026-10-06T09:00';
    expect(offered(story, at, REVIEWER)).toEqual(['canPlan', 'canPropose', 'canChange', 'canMove', 'canRewrite']);
    expect(offered(story, at, OBSERVER)).toEqual(['canChange', 'canMove', 'canRewrite', 'canPlanMeeting']);
    expect(offered(story, at, TEACHER)).toEqual(['canPropose', 'canAgree', 'canPropose', 'canLinkDocuments']);
    story.does(at, TEACHER, { type: 'agreeObservation', observationId: id(1), revision: 1 });
    expect(shown(story, at, TEACHER).list[0]).toMatchObject({ canAgree: false, canPropose: true });
    expect(shown(story, '2026-10-14T09:00', TEACHER).list[0]).toMatchObject({ canPropose: false });
  });

  test('KM-68 to KM-72 after a visit it is written up, talked over and passed on, and the feedback is closed', () => {
    const story = planned();
    const after = ['canTakeNotes', 'canPlanMeeting', 'canRecordMeeting', 'canRecordFeedback', 'canPassOn'];
    expect(offered(story, '2026-10-14T09:00', OBSERVER)).toEqual(['canChange', 'canMove', ...after]);
    story.does('2026-10-14T10:00', OBSERVER, { type: 'recordFeedback', observationId: id(1), answers: ANSWERS });
    expect(offered(story, '2026-10-14T11:00', OBSERVER)).toEqual(after);
    expect(offered(story, '2026-10-14T11:00', TEACHER)).toContain('canClose');
    story.does('2026-10-14T12:00', TEACHER, { type: 'closeFeedback', observationId: id(1), comment: null });
    expect(offered(story, '2026-10-14T13:00', TEACHER)).toEqual(['canPropose']);
  });

  test('KM-63 no visit is offered to be planned once the hours are used, until more were agreed (KM-73)', () => {
    const story = planned();
    for (const [number, start] of [
      [2, '2026-10-14T10:00'],
      [3, '2026-10-15T10:00'],
    ] as const)
      story.does('2026-10-05T09:00', REVIEWER, visit({ observationId: id(number), start, minutes: 65 }));
    expect(shown(story, '2026-10-06T09:00', REVIEWER)).toMatchObject({ canPlan: false, mayObserve: [] });
    story.does('2026-10-06T09:00', REVIEWER, furtherOf(7));
    expect(offered(story, '2026-10-06T10:00', TEACHER)).toContain('canAnswer');
    expect(offered(story, '2026-10-06T10:00', REVIEWER)).not.toContain('canAnswer');
    story.does('2026-10-06T10:00', TEACHER, { type: 'answerFurtherObservation', agreementId: id(7), agreed: true });
    expect(shown(story, '2026-10-06T11:00', REVIEWER).canPlan).toBe(true);
  });

  test('KM-65 nor in the last week of the cycle, which leaves no notice', () => {
    const story = planned();
    expect(shown(story, '2027-06-01T09:00', REVIEWER).canPlan).toBe(true);
    expect(shown(story, '2027-08-28T09:00', REVIEWER).canPlan).toBe(false);
  });

  test('KM-64 everybody who can be chosen to observe is accepted, and nobody else of the staff', () => {
    const story = planned();
    const { mayObserve } = shown(story, '2026-10-06T09:00', REVIEWER);
    const about = { review: story.review(), actor: somebody(REVIEWER), context: story.contextAt('2026-10-06T09:00') };
    const staff = people.filter(({ staffGroup }) => staffGroup !== null).map(({ oid }) => oid);
    const taken = staff.filter((observerOid) =>
      isOffered({ type: 'planObservation', about: { observerOid }, situation: about }),
    );
    expect(mayObserve.toSorted()).toEqual(taken.toSorted());
    expect(mayObserve).not.toContain(oidOf(TEACHER));
  });

  test('KM-67 a drop-in that was recorded by mistake is cancelled, and never moved', () => {
    const story = play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
    story.does('2026-10-06T12:00', SENIOR_LEADER, dropIn(id(1)));
    expect(shown(story, '2026-10-06T13:00', SENIOR_LEADER).list[0]).toMatchObject({ canChange: true, canMove: false });
  });

  test('KM-66 with as many links as are kept, one can be removed and none added', () => {
    const story = planned();
    const link = {
      type: 'linkPlanningDocument',
      observationId: id(1),
      title: 'Plan',
      url: 'https://x.example',
    } as const;
    for (let number = 20; number < 40; number += 1)
      story.does('2026-10-06T09:00', TEACHER, { ...link, documentId: id(number) });
    expect(shown(story, '2026-10-06T10:00', TEACHER).list[0]).toMatchObject({
      canLinkDocuments: false,
      canRemoveDocuments: true,
    });
  });

  test('KM-03 nothing while the review is suspended, before the visit or after it', () => {
    for (const at of ['2026-10-06', '2026-10-14']) {
      const story = planned();
      story.does('2026-10-05T10:00', REVIEWER, furtherOf(7));
      expect(isDropInOffered(story, `${at}T09:00`)).toBe(true);
      story.does(`${at}T10:00`, HEADTEACHER, { type: 'suspendReview', reason: 'capability', note: 'Decided.' });
      expect(ALL.flatMap((each) => offered(story, `${at}T11:00`, each))).toEqual([]);
      expect(isDropInOffered(story, `${at}T11:00`)).toBe(false);
    }
  });

  test('X-08 nothing once the cycle is closed', () => {
    const story = planned();
    story.does('2026-10-05T10:00', REVIEWER, furtherOf(7));
    story.does('2026-10-14T10:00', OBSERVER, { type: 'recordFeedback', observationId: id(1), answers: ANSWERS });
    story.does('2027-09-06T10:00', REVIEWER, { type: 'closeCycle', note: 'A long absence of both.' });
    expect(ALL.flatMap((each) => offered(story, '2027-09-07T09:00', each))).toEqual([]);
  });
});
