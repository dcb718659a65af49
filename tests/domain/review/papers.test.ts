import { describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { obligations } from '#domain/review/obligations.ts';
import { requests } from '#domain/review/requests.ts';
import { history } from '#domain/views/history.ts';
import { viewReview } from '#domain/views/review.ts';
import { reminderIn } from '#domain/review/dutyKey.ts';
import { oidOf } from '#local/school/people.ts';
import { id, play, type Story } from './story.ts';

const REVIEWER = 5;
const TEACHER = 12;
const HEADTEACHER = 1;
const SENIOR_LEADER = 2;

const teacher = () => play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
const maths = () => play({ pack: 'maths-school', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
const associate = () => play({ pack: 'trust-associate-staff', reviewee: 35, reviewer: 34, opened: '2026-01-12T09:00' });
const share = (paperId: string, answers: Record<string, string>, version = 1): Command => ({
  type: 'sharePaper',
  paperId,
  version,
  answers,
});
const meeting = (kind: string, start: string): Command =>
  ({
    type: 'scheduleMeeting',
    meetingId: id(1),
    kind,
    start,
    minutes: 60,
    place: 'Room 1',
    bring: [],
    askToWaiveNotice: false,
  }) as Command;

const viewOf = (story: Story, number: number, at: string) => {
  const context = story.contextAt(at);
  const person = context.person(oidOf(number));
  return person && viewReview({ review: story.review(), actor: person, context });
};
const paperOf = (story: Story, number: number, at: string, paperId: string) =>
  viewOf(story, number, at)?.preparing?.papers.find((paper) => paper.id === paperId);
const told = (story: Story, at: string) =>
  messagesFor(story.review(), story.contextAt(at)).map(({ kind, to }) => [kind, to]);
const duty = (story: Story, name: string, at: string) =>
  obligations(story.review(), story.contextAt(at)).find(({ obligation }) => obligation === name);

describe('a self-review', () => {
  const written = { pastYear: 'A good year.' };

  test('KM-25 is the reviewee’s own to write and share; the reviewer is told and reads it', () => {
    const story = teacher();
    expect(story.isRefused('2026-10-01T09:00', REVIEWER, share('selfReview', written))).toMatchObject({
      refused: 'notAllowed',
      rule: 'KM-25',
    });
    story.does('2026-10-01T09:00', TEACHER, share('selfReview', written));
    expect(told(story, '2026-10-01T09:00')).toContainEqual(['paperToRead', oidOf(REVIEWER)]);
    expect(paperOf(story, REVIEWER, '2026-10-01T10:00', 'selfReview')).toMatchObject({
      optional: true,
      canWrite: false,
      versions: [
        {
          version: 1,
          by: 'Lucy Pemberton',
          sections: [{ level: 1 }, { heading: 'How did the past year go?', blocks: [{ text: 'A good year.' }] }],
        },
      ],
    });
  });

  test('KM-25 never compulsory, never chased: nobody is asked for it, and sharing it ends the offer', () => {
    const story = teacher();
    story.does('2026-09-14T09:00', REVIEWER, meeting('planningMeeting', '2026-10-05T15:30'));
    const chased = messagesFor(story.review(), story.contextAt('2026-10-05T09:00')).filter(
      (message) => reminderIn(message)?.reminderKey.startsWith('self-review') || message.kind === 'paperToRead',
    );
    expect(chased).toEqual([]);
    expect(duty(story, 'self-review', '2026-10-05T09:00')).toMatchObject({ optional: true, state: 'owed' });
    story.does('2026-10-05T09:00', TEACHER, share('selfReview', written));
    expect(duty(story, 'self-review', '2026-10-05T09:00')?.state).toBe('done');
  });

  test('KM-25 shared again it is a new version, the old one stays; the same twice is once', () => {
    const story = teacher();
    story.does('2026-10-01T09:00', TEACHER, share('selfReview', written));
    expect(story.changesNothing('2026-10-01T09:05', TEACHER, share('selfReview', written, 2))).toBe(true);
    expect(story.isRefused('2026-10-01T10:00', TEACHER, share('selfReview', { pastYear: 'Better.' })).refused).toBe(
      'stale',
    );
    story.does('2026-10-01T10:00', TEACHER, share('selfReview', { pastYear: 'Better.' }, 2));
    expect(story.review().papers.filled[0]?.versions.map(({ answers }) => answers['pastYear'])).toEqual([
      'A good year.',
      'Better.',
    ]);
  });
});

describe('what both prepare', () => {
  const prepared = { lastYear: 'All achieved.' };

  test('TA-09 each owes it before the meeting, and sharing it is what ends the duty', () => {
    const story = associate();
    story.does('2026-01-12T10:00', 34, meeting('reviewMeeting', '2026-01-27T13:00'));
    const states = () =>
      ['exchange-reviewee', 'exchange-reviewer'].map((name) => duty(story, name, '2026-01-26T09:00')?.state);
    expect(states()).toEqual(['owed', 'owed']);
    story.does('2026-01-26T09:00', 35, share('revieweePreparation', prepared));
    expect(states()).toEqual(['done', 'owed']);
    expect(story.isRefused('2026-01-26T09:00', 35, share('reviewerPreparation', prepared)).refused).toBe('notAllowed');
    story.does('2026-01-26T10:00', 34, share('reviewerPreparation', prepared));
    expect(states()).toEqual(['done', 'done']);
    expect(told(story, '2026-01-26T10:00')).toContainEqual(['paperToRead', oidOf(35)]);
  });

  test('TA-09 what must be said is asked for at its field', () => {
    const refusal = associate().isRefused('2026-01-26T09:00', 35, share('revieweePreparation', { ahead: 'More time' }));
    expect([refusal.refused, refusal.fields?.[0]?.field]).toEqual(['invalid', 'lastYear']);
  });
});

describe('plans that both sign', () => {
  const staff = () =>
    play({ pack: 'support-staff', reviewee: 40, reviewer: 38, opened: '2026-09-01T09:00', staffGroup: 'support' });
  const plan = {
    reviewDate: '2026-09-20',
    objectives: JSON.stringify([['Fewer late fees', 'A list', 'May', 'None late']]),
  };
  const goals = { reviewDate: '2026-09-20', goals: JSON.stringify([['A spreadsheet course', 'Spring']]) };

  test.each([
    ['PA-13 the individual plan', 'individualPlan', plan],
    ['PA-14 the personal development plan', 'developmentPlan', goals],
  ])('%s: the reviewer signs first, which fixes the text; the reviewee signs that text', (_name, paperId, answers) => {
    const story = staff();
    const sign = (textHash: string): Command => ({ type: 'signPaper', paperId, version: 1, textHash });
    expect(story.isRefused('2026-09-20T09:00', 38, sign('0'.repeat(64))).refused).toBe('notYet');
    story.does('2026-09-20T10:00', 40, share(paperId, answers));
    const hash = paperOf(story, 38, '2026-09-20T11:00', paperId)?.versions[0]?.textHash ?? '';
    expect(story.isRefused('2026-09-20T11:00', 40, sign(hash)).refused).toBe('notYet');
    expect(story.isRefused('2026-09-20T11:00', 38, sign('0'.repeat(64))).refused).toBe('stale');
    expect(requests(story.review(), story.contextAt('2026-09-20T11:00'))).toMatchObject([
      { kind: 'signPaper', to: oidOf(38) },
    ]);
    story.does('2026-09-20T11:00', 38, sign(hash));
    expect(told(story, '2026-09-20T11:00')).toContainEqual(['paperToSign', oidOf(40)]);
    story.does('2026-09-20T12:00', 40, sign(hash));
    expect(story.changesNothing('2026-09-20T12:05', 40, sign(hash))).toBe(true);
    expect(requests(story.review(), story.contextAt('2026-09-20T12:05'))).toEqual([]);
    expect(told(story, '2026-09-20T12:05')).toContainEqual(['paperSigned', oidOf(38)]);
  });

  test('PA-13 X-08 a later change is a new version, signed anew; the signed text stays', () => {
    const story = staff();
    story.does('2026-09-20T10:00', 38, share('individualPlan', plan));
    const hash = paperOf(story, 38, '2026-09-20T11:00', 'individualPlan')?.versions[0]?.textHash ?? '';
    story.does('2026-09-20T11:00', 38, { type: 'signPaper', paperId: 'individualPlan', version: 1, textHash: hash });
    story.does('2026-09-21T10:00', 40, share('individualPlan', { ...plan, revieweeComments: 'Agreed.' }, 2));
    const [first, second] = story.review().papers.filled[0]?.versions ?? [];
    expect(first?.signatures.reviewer?.textHash).toBe(hash);
    expect(JSON.stringify(first?.document)).toContain('Fewer late fees');
    expect(second?.signatures).toEqual({ reviewer: null, reviewee: null });
    expect(
      story.isRefused('2026-09-21T11:00', 38, {
        type: 'signPaper',
        paperId: 'individualPlan',
        version: 1,
        textHash: hash,
      }).refused,
    ).toBe('stale');
  });

  test('PA-13 names, job title and objectives that the app knows already stand in the form, steps and criteria too', () => {
    const story = staff();
    story.does('2026-09-18T09:00', 40, {
      type: 'saveObjective',
      objectiveId: id(5),
      title: 'Fewer late fees',
      success: 'None late',
      by: '2027-05-31',
      linkKind: 'Work of the team',
      linkedTo: 'Examinations',
      reason: null,
      parts: { actions: 'A list' },
    });
    story.does('2026-09-18T09:00', 38, {
      type: 'planObservation',
      observationId: id(6),
      observerOid: oidOf(38),
      start: '2027-02-01T10:00',
      minutes: 30,
      purpose: 'To see it',
      focus: 'Calm entry',
      activities: 'Mocks',
      group: 'Year 11',
      documentsAsked: null,
    });
    const paper = paperOf(story, 40, '2026-09-20T09:00', 'individualPlan');
    expect(paper?.begin).toMatchObject({
      revieweeName: expect.any(String),
      jobTitle: expect.any(String),
      objectives: JSON.stringify([['Fewer late fees', 'A list', 'Monday 31 May 2027', 'None late']]),
      observation: JSON.stringify([['Year 11', 'Spring term 2027', 'Calm entry', 'Pauline Redfern']]),
    });
    expect(paper).toMatchObject({ canWrite: true, canSign: false, signedByBoth: true });
  });
});

describe('the Objectives and Evidence Record', () => {
  const record = { objectives: JSON.stringify([['Reading', 'Daily', 'Scores', '80 %', '90 %']]) };

  test('KS-11 KS-13 the appraisee gives it to the manager before the review, and that ends the duty; the manager finalises it', () => {
    const story = maths();
    story.does('2026-09-02T09:00', REVIEWER, meeting('reviewMeeting', '2026-09-23T15:30'));
    expect(duty(story, 'evidence-record', '2026-09-10T09:00')?.state).toBe('owed');
    story.does('2026-09-10T09:00', TEACHER, share('evidenceRecord', record));
    expect(duty(story, 'evidence-record', '2026-09-10T09:00')?.state).toBe('done');
    expect(duty(story, 'final-record', '2026-09-24T09:00')?.state).toBe('owed');
    story.does('2026-09-24T09:00', REVIEWER, share('evidenceRecord', { ...record, selfEvaluation: 'As agreed.' }, 2));
    expect(duty(story, 'final-record', '2026-09-24T09:00')?.state).toBe('done');
  });

  test('KS-17 KS-21 the update is drafted before the mid-year review; the agreed one goes to the senior leader too', () => {
    const story = maths();
    story.does('2026-12-01T09:00', REVIEWER, meeting('midYearReview', '2027-01-20T15:30'));
    story.does('2027-01-11T09:00', TEACHER, share('midYear', { feedback: 'None yet.' }));
    expect(duty(story, 'draft-update', '2027-01-11T09:00')?.state).toBe('done');
    expect(duty(story, 'share-update', '2027-01-21T09:00')?.state).toBe('owed');
    expect(told(story, '2027-01-11T09:00')).not.toContainEqual(['paperCopy', oidOf(SENIOR_LEADER)]);
    story.does('2027-01-21T09:00', REVIEWER, share('midYear', { feedback: 'On track, and said so.' }, 2));
    expect(duty(story, 'share-update', '2027-01-21T09:00')?.state).toBe('done');
    expect(told(story, '2027-01-21T09:00')).toContainEqual(['paperCopy', oidOf(SENIOR_LEADER)]);
  });
});

describe('reasonable adjustments', () => {
  test('KC-12 are recorded by either, and read by the two alone, whatever access somebody else has', () => {
    const story = play({ pack: 'conversations', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
    story.does('2026-09-10T09:00', TEACHER, share('adjustments', { adjustments: 'A chair with arms.' }));
    const at = '2026-09-10T10:00';
    expect(paperOf(story, REVIEWER, at, 'adjustments')?.versions).toHaveLength(1);
    const review = story.review();
    const letIn = {
      ...review,
      access: {
        requests: [],
        grants: [
          {
            id: id(8),
            oid: oidOf(HEADTEACHER),
            sees: 'whole' as const,
            purpose: 'moderation',
            by: oidOf(REVIEWER),
            at: '2026-09-10T08:00:00Z',
            ended: null,
            rule: 'KS-27',
            clause: 'confidentiality',
          },
        ],
      },
    };
    const context = story.contextAt(at);
    const headteacher = context.person(oidOf(HEADTEACHER));
    const seen = headteacher && viewReview({ review: letIn, actor: headteacher, context });
    expect(seen?.you.whole).toBe(true);
    expect(seen?.preparing?.papers).toEqual([]);
    expect(JSON.stringify(seen)).not.toContain('A chair with arms');
  });

  test.each([
    [39, 38],
    [38, 39],
  ])('TA-50 support in personal circumstances: %i writes it at any time, %i reads it, and nobody else', (by, other) => {
    const story = play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2026-01-05T09:00' });
    story.does('2026-03-10T09:00', by, share('personalSupport', { support: 'Shorter days until Easter.' }));
    const at = '2026-03-10T10:00';
    expect(paperOf(story, other, at, 'personalSupport')?.versions).toHaveLength(1);
    expect(story.review().support.plans).toEqual([]);
    const context = story.contextAt(at);
    const headteacher = context.person(oidOf(HEADTEACHER));
    const seen = headteacher && viewReview({ review: story.review(), actor: headteacher, context });
    expect(seen?.you.whole).toBe(true);
    expect(JSON.stringify(seen)).not.toContain('Shorter days');
  });

  test('TA-09 before the meeting the reviewee may review himself or herself, and nobody has to', () => {
    const story = play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2026-01-05T09:00' });
    const said = { standards: 'Well above them.', expectations: 'As agreed.', objectives: 'Both reached.' };
    expect(story.isRefused('2026-01-10T09:00', 38, share('selfReview', said)).refused).toBe('notAllowed');
    story.does('2026-01-10T09:00', 39, share('selfReview', said));
    expect(paperOf(story, 38, '2026-01-10T10:00', 'selfReview')).toMatchObject({ optional: true });
    expect(paperOf(story, 38, '2026-01-10T10:00', 'selfReview')?.versions).toHaveLength(1);
  });

  test('KC-12 the history says that it was shared, and not what it says', () => {
    const story = play({ pack: 'conversations', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
    const lines = history(
      [
        {
          seq: 2,
          at: '2026-09-10T08:00:00Z',
          by: oidOf(TEACHER),
          event: {
            type: 'paperShared',
            paperId: 'adjustments',
            version: 1,
            answers: { adjustments: 'A chair with arms.' },
          },
        },
      ],
      story.contextAt('2026-09-10T10:00'),
    );
    expect(lines[0]?.what).toBe('Shared “Reasonable adjustments and support”, version 1');
  });
});
