import { describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import { observationFlags } from '#domain/review/flags.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { obligations } from '#domain/review/obligations.ts';
import { observationMinutes } from '#domain/review/observations/observationHours.ts';
import { requests } from '#domain/review/requests.ts';
import { viewReview } from '#domain/views/review.ts';
import { oidOf } from '#local/school/people.ts';
import { id, play } from './story.ts';

const HEADTEACHER = 1;
const SENIOR_LEADER = 2;
const REVIEWER = 5;
const TEACHER = 12;
const COLLEAGUE = 13;
const OBSERVER = 14;

const about = { observationId: id(1) };
const AGREED = {
  purpose: 'To see questioning',
  focus: 'Pupils who rarely speak',
  activities: 'A discussion of chapter three',
  group: '9W',
  documentsAsked: 'The lesson plan',
};
const plan = (start: string, more: Partial<Extract<Command, { type: 'planObservation' }>> = {}): Command => ({
  type: 'planObservation',
  ...about,
  observerOid: oidOf(OBSERVER),
  start,
  minutes: 50,
  ...AGREED,
  ...more,
});

const teacher = () => play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
const planned = () => {
  const story = teacher();
  story.does('2026-10-05T10:00', REVIEWER, plan('2026-10-15T10:00'));
  return story;
};
type Story = ReturnType<typeof teacher>;
const asked = (story: Story, at: string) =>
  requests(story.review(), story.contextAt(at)).map(({ kind, to }) => [kind, to]);
const told = (story: Story, at: string) =>
  messagesFor(story.review(), story.contextAt(at)).map(({ kind, to }) => [kind, to]);
const first = (story: Story) => {
  const [observation] = story.review().observations;
  if (!observation) throw new Error('No observation.');
  return observation;
};

describe('the first day for a visit', () => {
  const notice = (at: string) => {
    const story = teacher();
    const context = story.contextAt(at);
    const reviewer = context.person(oidOf(REVIEWER));
    return reviewer && viewReview({ review: story.review(), actor: reviewer, context })?.observations.visitNotice;
  };

  test('KM-65 is a week from now', () => {
    expect(notice('2026-10-05T09:00')).toMatchObject({ earliest: '2026-10-12', after: null });
  });

  test('KM-65 after half-term, which is named, where the week ends in it', () => {
    // Tuesday 27 October lies in half-term, which ends on Sunday 1 November.
    expect(notice('2026-10-20T09:00')).toMatchObject({ earliest: '2026-11-02', after: 'half-term' });
  });
});

describe('agreed beforehand', () => {
  test('KM-66 TA-20 reason, focus, activities and length are agreed with the person, who is asked for it', () => {
    const story = planned();
    expect(asked(story, '2026-10-05T11:00')).toEqual([
      ['agreeVisit', oidOf(TEACHER)],
      ['linkPlanningDocuments', oidOf(TEACHER)],
    ]);
    expect(
      story.isRefused('2026-10-05T11:00', OBSERVER, { type: 'agreeObservation', ...about, revision: 1 }),
    ).toMatchObject({ refused: 'notAllowed' });
    story.does('2026-10-05T12:00', TEACHER, { type: 'agreeObservation', ...about, revision: 1 });
    expect(first(story).agreement).toMatchObject({ kind: 'agreed', by: oidOf(TEACHER) });
    expect(told(story, '2026-10-05T12:00')).toContainEqual(['visitAnswered', oidOf(OBSERVER)]);
    expect(story.changesNothing('2026-10-05T12:05', TEACHER, { type: 'agreeObservation', ...about, revision: 1 })).toBe(
      true,
    );
  });

  test('KM-66 another focus is proposed, and taken over: agreed by both', () => {
    const story = planned();
    const wish = { focus: 'Pace', activities: AGREED.activities, why: 'Pace is my objective.' };
    const propose: Command = { type: 'proposeForObservation', ...about, revision: 1, ...wish };
    expect(story.isRefused('2026-10-05T12:00', TEACHER, { ...propose, focus: AGREED.focus }).refused).toBe('invalid');
    story.does('2026-10-05T12:00', TEACHER, propose);
    expect(asked(story, '2026-10-05T12:00')).toContainEqual(['answerVisitProposal', oidOf(OBSERVER)]);
    story.does('2026-10-06T09:00', OBSERVER, {
      type: 'rewriteObservation',
      ...about,
      revision: 1,
      ...AGREED,
      focus: 'Pace',
    });
    expect(first(story)).toMatchObject({ focus: 'Pace', revision: 2, agreement: { kind: 'agreed' } });
    expect(story.isRefused('2026-10-06T10:00', TEACHER, propose).refused).toBe('stale');
  });

  test('KM-66 answered otherwise than proposed, and after a move, the person is asked again', () => {
    const story = planned();
    story.does('2026-10-05T12:00', TEACHER, { type: 'agreeObservation', ...about, revision: 1 });
    story.does('2026-10-05T13:00', OBSERVER, {
      type: 'rewriteObservation',
      ...about,
      revision: 1,
      ...AGREED,
      focus: 'Questions',
    });
    expect(first(story).agreement).toEqual({ kind: 'open' });
    story.does('2026-10-05T14:00', TEACHER, { type: 'agreeObservation', ...about, revision: 2 });
    story.does('2026-10-05T15:00', OBSERVER, {
      type: 'moveObservation',
      ...about,
      start: '2026-10-16T10:00',
      minutes: 40,
    });
    expect(first(story).agreement).toEqual({ kind: 'open' });
    expect(
      story.isRefused('2026-10-16T10:05', OBSERVER, {
        type: 'rewriteObservation',
        ...about,
        revision: 3,
        ...AGREED,
        focus: 'Too late',
      }).refused,
    ).toBe('alreadyDone');
  });

  test('KM-66 the planning documents asked for are linked by the person observed, and by nobody else', () => {
    const story = planned();
    const link: Command = {
      type: 'linkPlanningDocument',
      ...about,
      documentId: id(7),
      title: 'Lesson plan',
      url: 'https://larkmoor.example/plan',
    };
    expect(story.isRefused('2026-10-06T09:00', OBSERVER, link).refused).toBe('notAllowed');
    story.does('2026-10-06T09:00', TEACHER, link);
    expect(first(story).documents).toEqual([{ id: id(7), title: 'Lesson plan', url: 'https://larkmoor.example/plan' }]);
    expect(asked(story, '2026-10-06T09:00')).toEqual([['agreeVisit', oidOf(TEACHER)]]);
    story.does('2026-10-06T09:05', TEACHER, { type: 'removePlanningDocument', ...about, documentId: id(7) });
    expect(first(story).documents).toEqual([]);
  });

  test('KM-62 PA-13 the plan names the amount, purpose, focus, group, term and observer', () => {
    const story = planned();
    expect(first(story)).toMatchObject({ ...AGREED, minutes: 50, observerOid: oidOf(OBSERVER) });
    const context = story.contextAt('2026-10-05T11:00');
    const reviewer = context.person(oidOf(REVIEWER));
    expect(
      reviewer && viewReview({ review: story.review(), actor: reviewer, context })?.observations.list,
    ).toMatchObject([{ term: 'Autumn term 2026' }]);
  });
});

describe('drop-ins', () => {
  const dropIn: Command = {
    type: 'recordDropIn',
    ...about,
    start: '2026-10-06T10:00',
    minutes: 15,
    focus: 'Starts of lessons',
  };

  test('KM-67 the headteacher or a senior leader named for it drops in; it is recorded as one, outside of the three hours', () => {
    const story = teacher();
    expect(story.isRefused('2026-10-06T10:05', HEADTEACHER, dropIn).refused).toBe('notYet');
    story.does('2026-10-06T11:00', HEADTEACHER, dropIn);
    story.does('2026-10-06T11:05', SENIOR_LEADER, { ...dropIn, observationId: id(2) });
    expect(first(story)).toMatchObject({ kind: 'dropIn', observerOid: oidOf(HEADTEACHER) });
    expect(observationMinutes({ review: story.review(), context: story.contextAt('2026-10-06T12:00') })?.left).toBe(
      180,
    );
    expect(told(story, '2026-10-06T12:00')).toContainEqual(['dropInRecorded', oidOf(TEACHER)]);
  });

  test('KM-67 the same principles hold: feedback is owed after a drop-in, and the person can read it', () => {
    const story = teacher();
    story.does('2026-10-06T11:00', HEADTEACHER, dropIn);
    const owed = obligations(story.review(), story.contextAt('2026-10-06T12:00'))
      .filter((duty) => duty.about.kind === 'observation' && duty.state === 'owed')
      .map(({ rule, owedByOid }) => [rule, owedByOid]);
    expect(owed).toEqual([
      ['KM-69', oidOf(HEADTEACHER)],
      ['KM-71', oidOf(HEADTEACHER)],
    ]);
  });

  test('KM-67 refused with its clause: by anybody else, on oneself, and where the school has none', () => {
    const story = teacher();
    expect(story.isRefused('2026-10-06T11:00', COLLEAGUE, dropIn)).toMatchObject({
      refused: 'notAllowed',
      rule: 'KM-67',
      clause: 'Appendix 3, 6',
    });
    expect(story.isRefused('2026-10-06T11:00', TEACHER, dropIn).refused).toBe('notAllowed');
    const off = play({
      pack: 'kent-model',
      reviewee: TEACHER,
      reviewer: REVIEWER,
      opened: '2026-09-01T09:00',
      values: { dropIns: false },
    });
    expect(off.isRefused('2026-10-06T11:00', HEADTEACHER, dropIn)).toMatchObject({ rule: 'KM-67' });
    const without = play({
      pack: 'trust-associate-staff',
      reviewee: 35,
      reviewer: 34,
      opened: '2026-01-12T09:00',
    });
    expect(without.isRefused('2026-10-06T11:00', HEADTEACHER, dropIn).message).toContain('no drop-ins');
  });

  test('KM-67 only who may record one is offered it', () => {
    const story = teacher();
    const offered = (number: number) => {
      const context = story.contextAt('2026-10-06T11:00');
      const person = context.person(oidOf(number));
      return person && viewReview({ review: story.review(), actor: person, context })?.observations.dropIns?.rule;
    };
    expect([HEADTEACHER, REVIEWER, TEACHER].map(offered)).toEqual(['KM-67', undefined, undefined]);
  });
});

describe('during and after the visit', () => {
  const notes: Command = {
    type: 'recordVisitNotes',
    ...about,
    seen: '10:02 Pupils settle.',
    responses: '10:10 Three hands up.',
    learning: '10:40 Exit tickets.',
    activities: [
      { what: 'Reading', minutes: 20 },
      { what: 'Discussion', minutes: 30 },
    ],
    oralFeedback: 'given',
    oralNote: 'Calm start; more waiting time.',
  };

  test('KM-68 TA-22 notes, responses, evidence of learning, activities with their time, and brief feedback straight after', () => {
    const story = planned();
    expect(story.isRefused('2026-10-15T09:00', OBSERVER, notes).refused).toBe('notYet');
    expect(story.isRefused('2026-10-15T10:30', REVIEWER, notes).refused).toBe('notAllowed');
    story.does('2026-10-15T10:55', OBSERVER, notes);
    expect(first(story).notes).toMatchObject({ oralFeedback: 'given', activities: [{ minutes: 20 }, { minutes: 30 }] });
    expect(story.changesNothing('2026-10-15T10:56', OBSERVER, notes)).toBe(true);
    expect(
      story.isRefused('2026-10-15T10:57', OBSERVER, { ...notes, seen: '', responses: '', learning: '', activities: [] })
        .refused,
    ).toBe('invalid');
  });

  test('KM-69 the feedback meeting is arranged after the visit, never in PPA, break or lunch; the person is told', () => {
    const story = planned();
    const meet = (start: string): Command => ({ type: 'planFeedbackMeeting', ...about, start, minutes: 20 });
    expect(story.isRefused('2026-10-15T11:00', OBSERVER, meet('2026-10-15T13:10'))).toMatchObject({
      refused: 'protectedTime',
      rule: 'KM-69',
    });
    expect(story.isRefused('2026-10-14T11:00', OBSERVER, meet('2026-10-15T09:00')).refused).toBe('invalid');
    expect(story.isRefused('2026-10-15T11:00', TEACHER, meet('2026-10-15T15:20')).refused).toBe('notAllowed');
    story.does('2026-10-15T11:00', OBSERVER, meet('2026-10-15T15:20'));
    expect(told(story, '2026-10-15T11:00')).toContainEqual(['feedbackMeetingPlanned', oidOf(TEACHER)]);
    story.does('2026-10-15T11:05', OBSERVER, meet('2026-10-15T15:50'));
    expect(
      observationFlags(first(story), { review: story.review(), context: story.contextAt('2026-10-15T11:05') }),
    ).toMatchObject([{ rule: 'KM-69', force: 'should' }]);
  });

  test('KM-72 reviewer and line manager are sent what they need, where others observed; then nobody is chased', () => {
    const story = planned();
    const send: Command = { type: 'passOnObservation', ...about, text: 'Questioning reached everybody.' };
    const duty = () =>
      obligations(story.review(), story.contextAt('2026-10-15T16:00')).find(
        ({ obligation }) => obligation === 'pass-on-observation',
      )?.state;
    story.does('2026-10-15T15:45', OBSERVER, { type: 'recordFeedbackMeeting', ...about, heldAt: '2026-10-15T15:25' });
    expect(duty()).toBe('owed');
    expect(story.isRefused('2026-10-15T15:50', REVIEWER, send).refused).toBe('notAllowed');
    story.does('2026-10-15T15:50', OBSERVER, send);
    expect(duty()).toBe('done');
    expect(told(story, '2026-10-15T16:00')).toContainEqual(['observationPassedOn', oidOf(REVIEWER)]);
  });

  test('KM-72 an observer who is reviewer and line manager owes nobody a message', () => {
    const story = teacher();
    story.does('2026-10-05T10:00', REVIEWER, plan('2026-10-15T10:00', { observerOid: oidOf(REVIEWER) }));
    story.does('2026-10-15T15:45', REVIEWER, { type: 'recordFeedbackMeeting', ...about, heldAt: '2026-10-15T15:25' });
    expect(
      obligations(story.review(), story.contextAt('2026-10-15T16:00'))
        .filter(({ rule, state }) => rule === 'KM-72' && state !== 'done')
        .map(({ obligation }) => obligation),
    ).toEqual(['tell-training-coordinator']);
    expect(
      story.isRefused('2026-10-15T16:00', REVIEWER, { type: 'passOnObservation', ...about, text: 'To nobody' }).refused,
    ).toBe('notAllowed');
  });
});

describe('further observation', () => {
  const propose = (minutes: number): Command => ({
    type: 'proposeFurtherObservation',
    agreementId: id(8),
    metOn: '2026-11-10',
    minutes,
    focus: 'Behaviour after lunch',
  });
  const usedUp = () => {
    const story = teacher();
    for (const [index, day] of ['13', '14', '15'].entries())
      story.does(
        '2026-10-05T10:00',
        REVIEWER,
        plan(`2026-10-${day}T10:00`, { observationId: id(index + 1), minutes: 60 }),
      );
    return story;
  };
  const more = plan('2026-11-24T10:00', { observationId: id(9), minutes: 50 });

  test('KM-73 KM-63 beyond the plan only what a revision meeting agreed, confirmed by both', () => {
    const story = usedUp();
    expect(story.isRefused('2026-11-10T10:00', REVIEWER, more)).toMatchObject({ refused: 'overLimit', rule: 'KM-63' });
    story.does('2026-11-10T16:00', REVIEWER, propose(60));
    expect(told(story, '2026-11-10T16:00')).toContainEqual(['furtherToConfirm', oidOf(TEACHER)]);
    expect(story.isRefused('2026-11-11T09:00', REVIEWER, more).refused).toBe('overLimit');
    const confirm: Command = { type: 'answerFurtherObservation', agreementId: id(8), agreed: true };
    expect(story.isRefused('2026-11-11T09:00', REVIEWER, confirm).refused).toBe('notAllowed');
    expect(story.isRefused('2026-11-11T09:00', COLLEAGUE, confirm).refused).toBe('notAllowed');
    story.does('2026-11-11T10:00', TEACHER, confirm);
    expect(observationMinutes({ review: story.review(), context: story.contextAt('2026-11-11T10:00') })).toMatchObject({
      allowed: 180,
      further: 60,
      left: 60,
    });
    story.does('2026-11-11T11:00', REVIEWER, more);
    expect(
      story.isRefused('2026-11-11T11:00', REVIEWER, plan('2026-11-25T10:00', { observationId: id(10), minutes: 20 })),
    ).toMatchObject({ refused: 'overLimit', rule: 'KM-73' });
  });

  test('KM-73 what the other does not confirm does not count; a meeting still to come cannot be written down', () => {
    const story = usedUp();
    expect(story.isRefused('2026-11-09T10:00', REVIEWER, propose(60)).fields?.[0]?.field).toBe('metOn');
    story.does('2026-11-10T16:00', TEACHER, propose(60));
    story.does('2026-11-10T17:00', REVIEWER, { type: 'answerFurtherObservation', agreementId: id(8), agreed: false });
    expect(story.isRefused('2026-11-11T09:00', REVIEWER, more).refused).toBe('overLimit');
  });
});
