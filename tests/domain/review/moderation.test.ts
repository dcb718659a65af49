import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Person } from '#domain/people/person.ts';
import { mayHear } from '#domain/review/appeals/mayHear.ts';
import type { Command } from '#domain/review/commands.ts';
import type { Context } from '#domain/review/context.ts';
import { drawSample } from '#domain/review/moderation/drawSample.ts';
import { isModerationComplete } from '#domain/review/moderation/procedure.ts';
import { obligations } from '#domain/review/obligations.ts';
import { requests } from '#domain/review/requests.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { currentStatement } from '#domain/review/statements/statement.ts';
import { viewModeration } from '#domain/review/moderation/view.ts';
import { viewModerationPage } from '#domain/views/moderationPage.ts';
import { stages } from '#domain/views/stages.ts';
import { viewReview } from '#domain/views/review.ts';
import { oidOf } from '#local/school/people.ts';
import { id, play, type Story } from './story.ts';
import { planningMeeting } from '../../planningMeeting.ts';
import { hashToSign } from './whatIsSigned.ts';
import { KENT_STATEMENT } from '../../builders/statement.ts';

const HEADTEACHER = 1;
const REVIEWER = 5;
const TEACHER = 12;
const CHAIR = 51;
const [GOVERNOR, OTHER_GOVERNOR] = [52, 53];

function signStory(story: Story, at: string, by: readonly number[]): void {
  const review = story.review();
  const statement = currentStatement(review);
  if (!statement) throw new Error('There is no draft.');
  const textHash = hashToSign(review, statement, story.contextAt(at));
  for (const each of by) story.does(at, each, { type: 'signStatement', version: statement.version, textHash });
}

/** A statement signed by both on Wednesday 14 October, two days after the meeting. */
function signed(values: Record<string, string | number> = {}, [reviewee, reviewer] = [TEACHER, REVIEWER]): Story {
  const story = play({ pack: 'kent-model', reviewee, reviewer, opened: '2026-09-01T09:00', values });
  story.does('2026-10-05T09:00', reviewer, planningMeeting(id(1), '2026-10-12T15:30'));
  story.does('2026-10-13T09:00', reviewer, { type: 'draftStatement', version: 1, answers: KENT_STATEMENT });
  signStory(story, '2026-10-14T09:00', [reviewer, reviewee]);
  return story;
}

const met = (...ids: string[]) => ids.map((each) => ({ id: each, met: true, note: null }));
const ALL = met('consistency', 'policy', 'equality', 'schoolPlan');

const moderate = (more: Partial<Extract<Command, { type: 'moderateStatement' }>> = {}): Command => ({
  type: 'moderateStatement',
  version: 1,
  outcome: 'agreed',
  findings: ALL,
  reasons: null,
  ...more,
});

function personOf(number: number, { person }: Context): Person {
  const found = person(oidOf(number));
  if (!found) throw new Error(`Nobody has the number ${number}.`);
  return found;
}

const dutyOf = (story: Story, obligation: string, at: string) =>
  obligations(story.review(), story.contextAt(at)).find((each) => each.obligation === obligation);

describe('moderation of a teacher’s statement', () => {
  test('KM-45 KM-46 the headteacher moderates against the criteria, which ends the duty; both are told', () => {
    const story = signed();
    expect(dutyOf(story, 'moderate-statement', '2026-10-15T09:00')?.state).toBe('owed');
    story.does('2026-10-15T10:00', HEADTEACHER, moderate());
    expect(dutyOf(story, 'moderate-statement', '2026-10-15T11:00')?.state).toBe('done');
    const told = messagesFor(story.review(), story.contextAt('2026-10-15T11:00')).filter(
      ({ kind }) => kind === 'statementModerated',
    );
    expect(told.map(({ to }) => to)).toEqual([oidOf(REVIEWER), oidOf(TEACHER)]);
    expect(story.changesNothing('2026-10-15T12:00', HEADTEACHER, moderate())).toBe(true);
  });

  test('KM-45 each criterion is looked at, and what is not met is said', () => {
    const story = signed();
    const [first, ...rest] = ALL;
    expect(story.isRefused('2026-10-15T10:00', HEADTEACHER, moderate({ findings: rest })).fields).toMatchObject([
      { field: 'consistency' },
    ]);
    const findings = [{ id: first?.id ?? '', met: false, note: null }, ...rest];
    expect(story.isRefused('2026-10-15T10:00', HEADTEACHER, moderate({ findings }))).toMatchObject({ rule: 'KM-45' });
  });

  test('KM-45 nobody else moderates, and nothing before it is signed', () => {
    const story = signed();
    for (const by of [REVIEWER, TEACHER, CHAIR, 46])
      expect(story.isRefused('2026-10-15T10:00', by, moderate()).refused).toBe('notAllowed');
    story.does('2026-10-15T10:00', REVIEWER, { type: 'reviseStatement', version: 1, reason: 'A date.' });
    expect(story.isRefused('2026-10-15T11:00', HEADTEACHER, moderate({ version: 2 })).refused).toBe('notYet');
    expect(story.isRefused('2026-10-15T11:00', HEADTEACHER, moderate()).refused).toBe('notYet');
  });

  test.each(['none', 'headteacherReviewsAll'])('KM-45 a school that chose %s has nothing to moderate', (choice) => {
    const story = signed({ moderation: choice });
    expect(story.isRefused('2026-10-15T10:00', HEADTEACHER, moderate())).toMatchObject({ rule: 'KM-45' });
    expect(dutyOf(story, 'moderate-statement', '2026-10-15T10:00')).toBeUndefined();
    expect(isModerationComplete(story.review(), story.contextAt('2026-10-15T10:00').pack)).toBe(true);
  });

  test('KM-47 a new statement is instructed with its ground and the reasons, and is due ten working days later', () => {
    const story = signed();
    const reasons = 'The plan is lighter than those of others.';
    const findings = [{ id: 'consistency', met: false, note: 'Two objectives fewer.' }, ...ALL.slice(1)];
    const refusedFor = (more: Parameters<typeof moderate>[0]) =>
      story.isRefused('2026-10-15T10:00', HEADTEACHER, moderate({ outcome: 'newStatement', ...more })).fields;
    expect(refusedFor({ findings })).toMatchObject([{ field: 'reasons' }]);
    expect(refusedFor({ reasons })).toMatchObject([{ field: 'ground' }]);
    story.does('2026-10-15T10:00', HEADTEACHER, moderate({ outcome: 'newStatement', findings, reasons }));
    const context = story.contextAt('2026-10-15T11:00');
    const told = [TEACHER, REVIEWER].map(
      (each) => viewModeration({ review: story.review(), actor: personOf(each, context), context })?.outcomes[0],
    );
    const ground =
      'The plans are consistent with those of people who have similar experience and similar responsibility';
    expect(told).toMatchObject([
      { grounds: [ground], findings: [], reasons },
      { grounds: [ground], findings: [], reasons },
    ]);
    const duty = dutyOf(story, 'new-statement', '2026-10-16T09:00');
    expect(duty).toMatchObject({ state: 'owed', owedByOid: oidOf(REVIEWER), dueLocal: '2026-11-05T23:59:59+00:00' });
    expect(isModerationComplete(story.review(), story.contextAt('2026-10-16T09:00').pack)).toBe(false);

    story.does('2026-10-16T10:00', REVIEWER, { type: 'reviseStatement', version: 1, reason: 'As instructed.' });
    const both = ['new-statement', 'new-statement-reviewee'].map((each) => dutyOf(story, each, '2026-10-16T11:00'));
    expect(both).toMatchObject([
      { owedByOid: oidOf(REVIEWER), state: 'owed', dueLocal: '2026-11-05T23:59:59+00:00' },
      { owedByOid: oidOf(TEACHER), state: 'owed', dueLocal: '2026-11-05T23:59:59+00:00' },
    ]);
    expect(dutyOf(story, 'sign-statement', '2026-11-03T09:00')?.state).toBe('done');
    expect(dutyOf(story, 'countersign-statement', '2026-11-03T09:00')?.state).toBe('done');
    signStory(story, '2026-11-03T09:00', [REVIEWER]);
    expect(dutyOf(story, 'new-statement', '2026-11-03T10:00')?.state).toBe('done');
    expect(dutyOf(story, 'new-statement-reviewee', '2026-11-03T10:00')?.state).toBe('done');
    expect(requests(story.review(), story.contextAt('2026-11-03T10:00')).map(({ kind, to }) => [kind, to])).toEqual([
      ['moderateAnew', oidOf(HEADTEACHER)],
      ['signNewStatement', oidOf(TEACHER)],
    ]);
    story.does('2026-11-03T11:00', HEADTEACHER, moderate({ version: 2 }));
    expect(isModerationComplete(story.review(), story.contextAt('2026-11-03T12:00').pack)).toBe(true);
  });

  test('KM-82 what another statement was compared with, neither of the two learns', () => {
    const story = signed();
    const OTHER_TEACHER = 13;
    const other = signed({}, [OTHER_TEACHER, REVIEWER]);
    const words = 'The other plan has four objectives.';
    const findings = [{ id: 'consistency', met: false, note: words }, ...ALL.slice(1)];
    story.does(
      '2026-10-15T10:00',
      HEADTEACHER,
      moderate({ outcome: 'newStatement', findings, reasons: 'Two objectives fewer than is usual here.' }),
    );
    const context = story.contextAt('2026-10-15T11:00');
    const page = viewModerationPage({
      seen: [story, other].map((each) => ({ review: each.review(), context })),
      school: context,
      viewer: personOf(HEADTEACHER, context),
    });
    expect(page.statements).toHaveLength(2);
    const [lucy, another] = [TEACHER, OTHER_TEACHER].map((each) => personOf(each, context));
    for (const actor of [REVIEWER, TEACHER].map((each) => personOf(each, context))) {
      const seen = JSON.stringify([
        viewModeration({ review: story.review(), actor, context }),
        viewReview({ review: story.review(), actor, context })?.statement,
        messagesFor(story.review(), context).filter(({ to }) => to === actor.oid),
      ]);
      expect(seen).toContain(lucy?.displayName);
      expect(seen).not.toContain(another?.displayName);
      expect(seen).not.toContain(words);
    }
  });

  test('KM-43 KM-46 nobody moderates, and nobody is late with it, before the reviewer has signed', () => {
    const story = play({
      pack: 'kent-model',
      reviewee: TEACHER,
      reviewer: REVIEWER,
      opened: '2026-09-01T09:00',
      values: {},
    });
    story.does('2026-10-05T09:00', REVIEWER, planningMeeting(id(1), '2026-10-12T15:30'));
    story.does('2026-10-13T09:00', REVIEWER, { type: 'draftStatement', version: 1, answers: KENT_STATEMENT });
    // The tenth working day after 12 October, over half-term, is Monday 2 November.
    expect(dutyOf(story, 'moderate-statement', '2026-11-04T09:00')?.state).toBe('waiting');
    expect(dutyOf(story, 'sign-statement', '2026-11-04T09:00')?.state).toBe('overdue');
    signStory(story, '2026-11-05T09:00', [REVIEWER]);
    const signedAt = '2026-11-05T09:00:00Z';
    // The day stays as the policy has it; it had passed when the headteacher could begin, without the reviewee.
    for (const late of ['moderate-statement', 'countersign-statement'])
      expect(dutyOf(story, late, '2026-11-05T10:00')).toMatchObject({
        dueLocal: '2026-11-02T23:59:59+00:00',
        openedAfter: signedAt,
      });
    expect(dutyOf(story, 'moderate-statement', '2026-11-05T10:00')?.because).toMatch(
      /the reviewer signed after that, on Thursday 5 November/,
    );
    story.does('2026-11-06T09:00', HEADTEACHER, moderate());
  });

  test('KM-45 what the headteacher found is not for the two; the outcome is', () => {
    const story = signed();
    story.does('2026-10-15T10:00', HEADTEACHER, moderate());
    const context = story.contextAt('2026-10-15T11:00');
    const seenBy = (number: number) => {
      const person = context.person(oidOf(number));
      if (!person) throw new Error('Nobody has this number.');
      return viewModeration({ review: story.review(), actor: person, context })?.outcomes[0];
    };
    expect(seenBy(TEACHER)).toMatchObject({ outcome: 'agreed', findings: [] });
    expect(seenBy(HEADTEACHER)?.findings).toHaveLength(4);
  });
});

describe('a sample', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const ids = Array.from({ length: 10 }, (_, index) => id(index + 1));

  test('KM-45 the app draws it, of the size that the school chose; the same seed draws the same again', () => {
    const drawn = drawSample({ reviewIds: ids, given: { percent: 25, seed: 'a' }, sha256 });
    expect(drawn.size).toBe(3);
    expect(drawSample({ reviewIds: ids.toReversed(), given: { percent: 25, seed: 'a' }, sha256 })).toEqual(drawn);
    expect(drawSample({ reviewIds: ids, given: { percent: 25, seed: 'b' }, sha256 })).not.toEqual(drawn);
  });

  test('KM-45 before it is drawn nothing is moderated', () => {
    const story = signed({ moderation: 'sample' });
    expect(story.isRefused('2026-10-15T10:00', HEADTEACHER, moderate())).toMatchObject({
      refused: 'notYet',
      rule: 'KM-45',
    });
    expect(dutyOf(story, 'moderate-sample', '2026-10-15T10:00')?.state).toBe('owed');
  });
});

describe('statements side by side', () => {
  test('KM-45 what is signed can be laid beside others, in the sample or not; what is not signed cannot', () => {
    const unsigned = play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
    for (const [story, canCompare] of [
      [signed({ moderation: 'sample' }), true],
      [unsigned, false],
    ] as const) {
      story.happens('2026-10-14T12:00', HEADTEACHER, {
        type: 'moderationSampleDrawn',
        seed: 'a',
        size: 1,
        outOf: 4,
        chosen: false,
      });
      const context = story.contextAt('2026-10-15T10:00');
      const { statements } = viewModerationPage({
        seen: [{ review: story.review(), context }],
        school: context,
        viewer: personOf(HEADTEACHER, context),
      });
      expect(statements).toMatchObject([{ state: 'notInSample', canCompare }]);
    }
  });
});

describe('the check of the headteacher’s statement', () => {
  const own = (values: Record<string, string | number>) => signed(values, [HEADTEACHER, OTHER_GOVERNOR]);
  const check = moderate({ findings: met('schoolPlan', 'policy', 'regulations') });

  test('KM-48 the chair of governors checks it, where the school chose so, and nobody else', () => {
    const story = own({ headteacherCheck: 'chair' });
    for (const by of [HEADTEACHER, OTHER_GOVERNOR, GOVERNOR])
      expect(story.isRefused('2026-10-15T10:00', by, check).refused).toBe('notAllowed');
    story.does('2026-10-15T10:00', CHAIR, check);
    expect(dutyOf(story, 'check-headteachers-statement', '2026-10-15T11:00')?.state).toBe('done');
  });

  test('KM-48 whoever checks answers three questions: priorities, policy, regulations; the answers are kept', () => {
    const story = own({ headteacherCheck: 'chair' });
    const questions = ['schoolPlan', 'policy', 'regulations'];
    expect(story.contextAt('2026-10-15T10:00').pack.headteachersCheck?.criteria.map((each) => each.id)).toEqual(
      questions,
    );
    for (const left of questions) {
      const two = met(...questions.filter((each) => each !== left));
      expect(story.isRefused('2026-10-15T10:00', CHAIR, moderate({ findings: two })).fields).toMatchObject([
        { field: left },
      ]);
    }
    const { moderation } = story.does('2026-10-15T10:00', CHAIR, check);
    expect(moderation.outcomes).toMatchObject([{ by: oidOf(CHAIR), findings: met(...questions) }]);
  });

  test('KM-48 the chair who reviews the headteacher cannot check as well', () => {
    const story = signed({ headteacherCheck: 'chair' }, [HEADTEACHER, CHAIR]);
    expect(story.isRefused('2026-10-15T10:00', CHAIR, check)).toMatchObject({ rule: 'KM-48' });
  });

  test('KM-48 up to so many governors are named and let in, and told; a reviewer is not, nor one too many', () => {
    const story = own({ headteacherCheck: 'governors', headteacherCheckers: 1 });
    const name = (number: number): Command => ({ type: 'nameChecker', oid: oidOf(number) });
    expect(story.isRefused('2026-10-15T09:00', HEADTEACHER, name(GOVERNOR)).refused).toBe('notAllowed');
    expect(story.isRefused('2026-10-15T09:00', CHAIR, name(OTHER_GOVERNOR))).toMatchObject({ rule: 'KM-48' });
    expect(story.isRefused('2026-10-15T09:00', CHAIR, name(REVIEWER)).fields?.[0]?.message).toBe(
      'Choose one of the governors.',
    );
    const review = story.does('2026-10-15T09:00', CHAIR, name(GOVERNOR));
    expect(review.access.grants).toMatchObject([
      { oid: oidOf(GOVERNOR), sees: 'statement', rule: 'KM-48', ended: null },
    ]);
    expect(story.isRefused('2026-10-15T09:30', CHAIR, name(54))).toMatchObject({ rule: 'KM-48' });
    expect(requests(review, story.contextAt('2026-10-15T10:00'))).toMatchObject([
      { kind: 'checkStatement', to: oidOf(GOVERNOR) },
    ]);
    story.does(
      '2026-10-15T10:00',
      GOVERNOR,
      moderate({
        outcome: 'concerns',
        findings: met('schoolPlan', 'policy', 'regulations'),
        reasons: 'One target is vague.',
      }),
    );
    expect(requests(story.review(), story.contextAt('2026-10-15T11:00'))).toEqual([]);
    expect(dutyOf(story, 'check-headteachers-statement-governors', '2026-10-15T11:00')?.state).toBe('done');
  });

  test('KM-48 whoever no longer checks sees it no more', () => {
    const story = own({ headteacherCheck: 'governors' });
    story.does('2026-10-15T09:00', CHAIR, { type: 'nameChecker', oid: oidOf(GOVERNOR) });
    const review = story.does('2026-10-15T10:00', CHAIR, { type: 'withdrawChecker', oid: oidOf(GOVERNOR) });
    expect(review.access.grants.every(({ ended }) => ended !== null)).toBe(true);
    expect(story.isRefused('2026-10-15T11:00', GOVERNOR, check).refused).toBe('notAllowed');
  });

  test('KM-48 whoever checks is not named to hear an appeal, nor the other way round', () => {
    const story = own({ headteacherCheck: 'governors' });
    story.does('2026-10-15T09:00', CHAIR, { type: 'nameChecker', oid: oidOf(GOVERNOR) });
    story.does('2026-10-16T09:00', HEADTEACHER, {
      type: 'raiseAppeal',
      appealId: id(5),
      subject: 'statement',
      entry: 'The second target',
      reasons: 'It was not talked about.',
      talkFirst: false,
    });
    const name = (number: number): Command => ({
      type: 'nameHearer',
      appealId: id(5),
      grantId: id(6),
      oid: oidOf(number),
    });
    expect(story.isRefused('2026-10-16T10:00', CHAIR, name(GOVERNOR))).toMatchObject({ rule: 'KM-48' });
    const shown = mayHear(story.review(), story.contextAt('2026-10-16T10:00')).map(({ oid }) => oid);
    expect([GOVERNOR, 54].map((number) => shown.includes(oidOf(number)))).toEqual([false, true]);
    story.does('2026-10-16T10:00', CHAIR, name(54));
    expect(story.isRefused('2026-10-16T11:00', CHAIR, { type: 'nameChecker', oid: oidOf(54) })).toMatchObject({
      rule: 'KM-48',
    });
  });

  test('KM-48 where nobody checks, nothing is asked', () => {
    const story = own({ headteacherCheck: 'nobody' });
    expect(story.isRefused('2026-10-15T10:00', CHAIR, check).refused).toBe('notAllowed');
    expect(isModerationComplete(story.review(), story.contextAt('2026-10-15T10:00').pack)).toBe(true);
  });
});

describe('audits of mid-year reviews', () => {
  const audit = (more: Partial<Extract<Command, { type: 'recordAudit' }>> = {}): Command => ({
    type: 'recordAudit',
    meetingId: id(2),
    on: '2027-02-10',
    outcome: 'Consistent with the others.',
    ...more,
  });

  function held(): Story {
    const story = signed();
    story.does('2027-01-25T09:00', REVIEWER, {
      type: 'scheduleMeeting',
      meetingId: id(2),
      kind: 'midYearReview',
      start: '2027-02-03T15:30',
      minutes: 45,
      place: 'Room 1',
      bring: [],
      askToWaiveNotice: false,
    });
    return story;
  }

  test('KM-39 the headteacher notes when a mid-year review was audited with the reviewer, and what came of it', () => {
    const review = held().does('2027-02-10T16:00', HEADTEACHER, audit());
    expect(review.moderation.audits).toMatchObject([{ meetingId: id(2), on: '2027-02-10', by: oidOf(HEADTEACHER) }]);
  });

  test('KM-39 only the headteacher, only a mid-year review, once it is held, on a day since', () => {
    const story = held();
    for (const by of [REVIEWER, TEACHER])
      expect(story.isRefused('2027-02-10T16:00', by, audit()).refused).toBe('notAllowed');
    expect(story.isRefused('2027-02-02T16:00', HEADTEACHER, audit()).refused).toBe('notYet');
    expect(story.isRefused('2027-02-10T16:00', HEADTEACHER, audit({ meetingId: id(1) })).refused).toBe('notFound');
    expect(story.isRefused('2027-02-10T16:00', HEADTEACHER, audit({ on: '2027-02-02' })).fields?.[0]?.field).toBe('on');
    expect(story.isRefused('2027-02-10T16:00', HEADTEACHER, audit({ on: '2027-02-11' })).fields?.[0]?.field).toBe('on');
  });
});

describe('what is offered about moderation is what would be accepted', () => {
  const offered = (story: Story, number: number) => {
    const context = story.contextAt('2026-10-15T11:00');
    const view = viewModeration({ review: story.review(), actor: personOf(number, context), context });
    return (
      view && {
        canModerate: view.canModerate,
        canName: view.canName,
        canWithdraw: view.canWithdraw,
        named: view.canBeNamed.map(({ oid }) => oid),
      }
    );
  };
  const NOTHING = { canModerate: null, canName: false, canWithdraw: false, named: [] };
  const own = (most: number) => {
    const story = signed({ headteacherCheck: 'governors', headteacherCheckers: most }, [HEADTEACHER, OTHER_GOVERNOR]);
    story.does('2026-10-15T09:00', CHAIR, { type: 'nameChecker', oid: oidOf(GOVERNOR) });
    return story;
  };

  test('KM-48 once as many as the policy allows are named, nobody more can be; whoever was can be withdrawn', () => {
    expect(offered(own(1), CHAIR)).toEqual({ ...NOTHING, canWithdraw: true });
    const more = offered(own(2), CHAIR);
    expect([more?.canName, more?.canWithdraw]).toEqual([true, true]);
    for (const number of [GOVERNOR, OTHER_GOVERNOR, HEADTEACHER]) expect(more?.named).not.toContain(oidOf(number));
    expect(more?.named).toContain(oidOf(CHAIR));
    expect(offered(own(2), GOVERNOR)).toEqual({ ...NOTHING, canModerate: 1 });
  });

  test('KM-48 X-08 in a closed review nobody is named or withdrawn, and nothing is moderated', () => {
    const story = own(2);
    story.happens('2026-10-15T10:00', CHAIR, { type: 'cycleClosed', note: null });
    for (const number of [CHAIR, GOVERNOR]) expect(offered(story, number)).toEqual(NOTHING);
  });

  test('KM-03 KM-45 nor in one that is suspended', () => {
    const story = signed();
    expect(offered(story, HEADTEACHER)?.canModerate).toBe(1);
    story.does('2026-10-15T10:00', HEADTEACHER, { type: 'suspendReview', reason: 'capability', note: 'It begins.' });
    expect(offered(story, HEADTEACHER)).toEqual(NOTHING);
  });

  test('KM-39 a mid-year review that was held is audited while the review goes on, and not once it is closed', () => {
    const story = signed({ moderation: 'sample' });
    story.does('2027-01-11T09:00', REVIEWER, {
      type: 'scheduleMeeting',
      meetingId: id(2),
      kind: 'midYearReview',
      start: '2027-02-01T15:30',
      minutes: 60,
      place: 'Room 2',
      bring: [],
      askToWaiveNotice: false,
    });
    const toAudit = () => {
      const context = story.contextAt('2027-02-03T09:00');
      const seen = [{ review: story.review(), context }];
      return viewModerationPage({ seen, school: context, viewer: personOf(HEADTEACHER, context) }).midYear.map(
        ({ canAudit }) => canAudit,
      );
    };
    expect(toAudit()).toEqual([true]);
    story.happens('2027-02-02T09:00', HEADTEACHER, { type: 'cycleClosed', note: null });
    expect(toAudit()).toEqual([false]);
  });
});

/** The step of the path that the signatures reach. */
function signingStep(story: Story, at: string) {
  const found = stages(story.review(), story.contextAt(at)).find(({ id: step }) => step === 'signed');
  return found && { title: found.title, state: found.state, day: found.at?.slice(0, 10) };
}

test('the path says whose signature a statement has, with its own day', () => {
  const story = play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
  story.does('2026-10-05T09:00', REVIEWER, planningMeeting(id(1), '2026-10-12T15:30'));
  story.does('2026-10-13T09:00', REVIEWER, { type: 'draftStatement', version: 1, answers: KENT_STATEMENT });
  signStory(story, '2026-10-14T09:00', [REVIEWER]);
  expect(signingStep(story, '2026-10-14T10:00')).toEqual({
    title: 'Signed by the reviewer',
    state: 'done',
    day: '2026-10-14',
  });
  signStory(story, '2026-10-15T09:00', [TEACHER]);
  expect(signingStep(story, '2026-10-15T10:00')).toEqual({ title: 'Signed by both', state: 'done', day: '2026-10-15' });
});

test('a statement that was sent back is not signed, until the new one is', () => {
  const story = signed();
  const unmet = [{ id: 'consistency', met: false, note: 'Fewer than others.' }, ...ALL.slice(1)];
  story.does(
    '2026-10-15T09:00',
    HEADTEACHER,
    moderate({ outcome: 'newStatement', findings: unmet, reasons: 'Two objectives fewer than others.' }),
  );
  expect(signingStep(story, '2026-10-15T10:00')).toMatchObject({
    title: 'A new statement is asked for',
    state: 'ahead',
  });
  story.does('2026-10-16T09:00', REVIEWER, {
    type: 'reviseStatement',
    version: 1,
    reason: 'The headteacher asked for it.',
  });
  expect(signingStep(story, '2026-10-16T10:00')).toMatchObject({ title: 'A new statement is asked for' });
  signStory(story, '2026-10-19T09:00', [REVIEWER]);
  expect(signingStep(story, '2026-10-19T10:00')).toMatchObject({ title: 'Signed by the reviewer', state: 'done' });
});
