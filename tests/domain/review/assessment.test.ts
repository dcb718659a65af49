import { describe, expect, test } from 'vitest';
import { overallResult } from '#domain/assessment/overallResult.ts';
import { findPack } from '#domain/policies/packs.ts';
import type { Command } from '#domain/review/commands.ts';
import type { Objective } from '#domain/review/objectives/objective.ts';
import { whoReceives } from '#domain/review/objectives/whoApproves.ts';
import { evidenceFor } from '#domain/review/statements/evidence.ts';
import { currentStatement } from '#domain/review/statements/statement.ts';
import { viewReview } from '#domain/views/review.ts';
import { oidOf } from '#local/school/people.ts';
import { id, play, type Story } from './story.ts';
import { hashToSign, textToSign } from './whatIsSigned.ts';
import { KENT_STATEMENT } from '../../builders/statement.ts';

const TEACHER = 12;
const REVIEWER = 5;
const SENIOR_LEADER = 2;
const ASSISTANT = 35;
const LEAD = 34;
const NOW = '2026-10-14T09:00';

const last = (number: number): Objective => ({
  id: id(number),
  title: `Objective ${number}`,
  success: 'It is seen.',
  by: '2026-07-01',
  linkKind: 'School improvement plan',
  linkedTo: 'Reading',
  reason: null,
  revision: 1,
  changedBy: oidOf(TEACHER),
});

const meeting = (kind: 'planningMeeting' | 'reviewMeeting'): Command => ({
  type: 'scheduleMeeting',
  meetingId: id(91),
  kind,
  start: '2026-10-12T15:30',
  minutes: 60,
  place: 'Room 1',
  bring: [],
  askToWaiveNotice: false,
});

function kent(lastObjectives?: Objective[]): Story {
  const more = lastObjectives && { lastObjectives };
  const story = play({
    pack: 'kent-model',
    reviewee: TEACHER,
    reviewer: REVIEWER,
    opened: '2026-09-01T09:00',
    ...more,
  });
  story.does('2026-10-05T09:00', REVIEWER, meeting('planningMeeting'));
  return story;
}

/** What the trust's record asks for at least. */
const TRUST = {
  lastYear: 'Good.',
  standards: 'Well above them.',
  accountabilities: 'The front desk is in good hands.',
  strengths: 'Calm and quick.',
  areasForDevelopment: 'Asking for help.',
  impact: 'Felt in the classrooms too.',
  priorities: 'The new system.',
  development: 'A course.',
  programme: 'Termly.',
  overall: 'A very good year.',
};

const draftOf = (answers: Record<string, string>, assessments?: Record<string, string>[]): Command => ({
  type: 'draftStatement',
  version: 1,
  answers,
  ...(assessments && {
    assessments: assessments.map((each, index) => ({ objectiveId: id(index + 1), answers: each })),
  }),
});

function draftIn(story: Story) {
  const statement = currentStatement(story.review());
  if (!statement) throw new Error('There is no draft.');
  return statement;
}

function hashOf(story: Story): string {
  return hashToSign(story.review(), draftIn(story), story.contextAt(NOW));
}

function text(story: Story): string {
  return textToSign(story.review(), draftIn(story), story.contextAt(NOW));
}

describe('the assessment of each objective', () => {
  test('KM-30 each of last year’s objectives is there by itself, with how challenging it was', () => {
    const story = kent([last(1), last(2)]);
    const review = story.does('2026-10-13T09:00', REVIEWER, {
      ...draftOf(KENT_STATEMENT, [{ progress: 'Largely met.', challenge: 'Very.' }, { progress: 'Met.' }]),
    });
    expect(review.statements[0]?.assessments.map(({ title }) => title)).toEqual(['Objective 1', 'Objective 2']);
    expect(text(story)).toContain('1. Objective 1\nProgress and result\nLargely met.\nHow challenging it was\nVery.');
  });

  test('KM-30 an objective without its assessment is refused, at its own field', () => {
    const story = kent([last(1), last(2)]);
    expect(
      story.isRefused('2026-10-13T09:00', REVIEWER, draftOf(KENT_STATEMENT, [{ progress: 'Met.' }])).fields,
    ).toEqual([{ field: `${id(2)}.progress`, message: '“Progress and result” is empty. Write an answer.' }]);
  });

  test('KM-31 KM-32 reasons outside the person’s control and what was reasonable stand with the objective', () => {
    const story = kent([last(1)]);
    story.does(
      '2026-10-13T09:00',
      REVIEWER,
      draftOf(KENT_STATEMENT, [
        { progress: 'Partly.', outsideControl: 'A new timetable.', absence: 'Two terms of three.' },
      ]),
    );
    expect(text(story)).toMatch(
      /outside the person’s control\nA new timetable\.\n.*time present\nTwo terms of three\./,
    );
  });

  test('KM-30 objectives of a year before Fairview was used are added with their titles; known ones never are', () => {
    const older: Command = {
      type: 'draftStatement',
      version: 1,
      answers: KENT_STATEMENT,
      assessments: [{ objectiveId: id(7), title: 'From paper', answers: { progress: 'Met.' } }],
    };
    expect(kent().does('2026-10-13T09:00', REVIEWER, older).statements[0]?.assessments).toMatchObject([
      { title: 'From paper' },
    ]);
    expect(
      kent([last(1)])
        .isRefused('2026-10-13T09:00', REVIEWER, older)
        .fields?.map(({ field }) => field),
    ).toEqual([`${id(1)}.progress`]);
    expect(
      kent().isRefused('2026-10-13T09:00', REVIEWER, draftOf(KENT_STATEMENT, [{ progress: 'Met.' }])).fields?.[0]
        ?.message,
    ).toBe('Name the objective, or remove it.');
  });

  test('TA-38 the record asks for strengths, impact and the rest, and says them in one document', () => {
    const story = play({ pack: 'trust-associate-staff', reviewee: 35, reviewer: LEAD, opened: '2026-09-01T09:00' });
    story.does('2026-09-21T09:00', LEAD, meeting('reviewMeeting'));
    const missing = story.isRefused('2026-10-13T09:00', LEAD, draftOf({ lastYear: 'Good.' })).fields ?? [];
    expect(missing.map(({ field }) => field.replace('answers.', ''))).toEqual([
      'standards',
      'accountabilities',
      'strengths',
      'areasForDevelopment',
      'impact',
      'priorities',
      'development',
      'programme',
      'overall',
    ]);
    const offered = { obstacles: 'Two moves.', aspirations: 'To lead.', ownPoints: 'Thanks.', planOfAction: 'Train' };
    story.does('2026-10-13T09:00', LEAD, draftOf({ ...TRUST, ...offered }));
    expect(Object.values({ ...TRUST, ...offered }).filter((said) => !text(story).includes(said))).toEqual([]);
  });

  test('TA-18 the reasons for an objective not achieved are recorded with it', () => {
    const story = play({
      pack: 'trust-associate-staff',
      reviewee: ASSISTANT,
      reviewer: LEAD,
      opened: '2026-01-05T09:00',
      lastObjectives: [last(1)],
    });
    story.does('2026-09-21T09:00', LEAD, meeting('reviewMeeting'));
    story.does('2026-10-13T09:00', LEAD, draftOf(TRUST, [{ achieved: 'no', reasons: 'The system came late.' }]));
    expect(text(story)).toContain('Was it achieved?\nNo\nIf it was not achieved: the reasons\nThe system came late.');
  });
});

/** A member of the support staff with one objective, after the final review. */
function support(): Story {
  const story = play({
    pack: 'support-staff',
    reviewee: ASSISTANT,
    reviewer: LEAD,
    opened: '2026-09-01T09:00',
    changes: { staffGroup: 'support' },
  });
  story.does('2026-09-05T09:00', LEAD, {
    type: 'saveObjective',
    objectiveId: id(1),
    title: 'Run the breakfast club',
    success: 'Twenty come.',
    by: '2026-12-01',
    linkKind: 'Work of the team',
    linkedTo: 'Mornings',
    reason: null,
  });
  story.does('2026-10-05T09:00', LEAD, meeting('reviewMeeting'));
  return story;
}

describe('each objective of the year that ends', () => {
  const answers = { reviewerComments: 'A good year.' };

  test('PA-15 interim and annual review, factors outside control, and one of four results', () => {
    const story = support();
    expect(
      story.isRefused('2026-10-13T09:00', LEAD, draftOf(answers, [{ result: 'Superb', annual: 'Twenty-two came.' }]))
        .fields?.[0]?.message,
    ).toContain('Exceeded; Met; Partly met; Not met');
    story.does('2026-10-13T09:00', LEAD, draftOf(answers, [{ result: 'Exceeded', annual: 'Twenty-two came.' }]));
    expect(text(story)).toContain('1. Run the breakfast club\nHow far the objective was achieved\nExceeded');
    expect(text(story)).not.toContain('All together');
  });

  test('PA-11 the reviewee agrees content and wording before the reviewer can sign', () => {
    const story = support();
    story.does('2026-10-13T09:00', LEAD, draftOf(answers, [{ result: 'Met', annual: 'Twenty came.' }]));
    const hash = () => hashOf(story);
    const sign = (): Command => ({ type: 'signStatement', version: 1, textHash: hash() });
    const agree = (): Command => ({ type: 'agreeStatement', version: 1, textHash: hash() });
    expect(story.isRefused('2026-10-13T10:00', LEAD, sign())).toMatchObject({ refused: 'notYet', rule: 'PA-11' });
    expect(story.isRefused('2026-10-13T10:00', LEAD, agree()).refused).toBe('notAllowed');
    story.does('2026-10-13T11:00', ASSISTANT, agree());
    story.does('2026-10-13T12:00', LEAD, draftOf(answers, [{ result: 'Met', annual: 'Nineteen came.' }]));
    expect(story.isRefused('2026-10-13T13:00', LEAD, sign())).toMatchObject({ rule: 'PA-11' });
    story.does('2026-10-13T14:00', ASSISTANT, agree());
    story.does('2026-10-13T15:00', LEAD, sign());
    const review = story.does('2026-10-13T16:00', ASSISTANT, sign());
    expect(review.statements[0]?.copies.map(({ to, as }) => [to, as])).toEqual([
      [oidOf(ASSISTANT), 'copy'],
      [oidOf(LEAD), 'copy'],
    ]);
  });
});

describe('the results combined by the school’s rule', () => {
  const scaleIn = (pack: string) => {
    const scale = findPack(pack)?.scales[0];
    if (!scale) throw new Error('There is no scale.');
    return scale;
  };

  test('KS-22 the levels of the targets combine into one, and it is said how', () => {
    const scale = scaleIn('maths-school');
    const overall = overallResult(scale, ['good', 'good', 'outstanding', 'notMet']);
    expect(overall?.result).toBe('Good');
    expect(overall?.because).toContain('3 of 4 are Good or better, 75 per cent');
    expect(overallResult(scale, ['good', null])).toBeUndefined();
  });

  test('KC-07 yes where every criterion is met, otherwise no', () => {
    const scale = scaleIn('conversations');
    expect(overallResult(scale, ['yes', 'yes'])).toEqual({
      result: 'Yes: met',
      because: '2 of 2 are “Yes: met”, and all must be.',
    });
    expect(overallResult(scale, ['yes', 'no'])?.result).toBe('No: not met');
  });

  const conversations = (posts: 'kentScheme' | 'apprentice') => {
    const story = play({
      pack: 'conversations',
      reviewee: ASSISTANT,
      reviewer: LEAD,
      opened: '2026-09-01T09:00',
      changes: { posts: [posts] },
    });
    story.does('2026-09-05T09:00', LEAD, {
      type: 'saveObjective',
      objectiveId: id(1),
      title: 'Run the breakfast club',
      success: 'Twenty come.',
      by: '2026-12-01',
      linkKind: 'Team priority',
      linkedTo: 'Mornings',
      reason: null,
    });
    return story;
  };

  test('KC-06 an assessment without evidence is refused; KC-08 it needs no meeting', () => {
    const story = conversations('kentScheme');
    const without = draftOf({ performance: 'Good.' }, [{ result: 'Yes: met' }]);
    expect(story.isRefused('2026-10-13T09:00', LEAD, without)).toMatchObject({
      rule: 'KC-06',
      fields: [{ field: 'evidence' }],
    });
    story.does(
      '2026-10-13T09:00',
      LEAD,
      draftOf({ performance: 'Good.', evidence: 'The club’s register.' }, [{ result: 'Yes: met' }]),
    );
    expect(text(story)).toContain('All together: Yes: met\n1 of 1 are');
  });

  test('KC-06 feedback on an observation is evidence, one that was planned is not', () => {
    const review = conversations('kentScheme').review();
    const observation = { cancelled: null, feedback: null } as unknown as (typeof review.observations)[number];
    expect(evidenceFor({ ...review, observations: [observation] }, {})).toEqual([]);
    const seen = { ...observation, feedback: { answers: {}, formVersion: null, at: NOW } } as typeof observation;
    expect(evidenceFor({ ...review, observations: [seen] }, {})).toHaveLength(1);
  });

  test('KC-13 KC-07 on other terms and conditions no criterion is asked', () => {
    const story = conversations('apprentice');
    story.does('2026-10-13T09:00', LEAD, draftOf({ performance: 'Good.', evidence: 'Notes.' }));
    expect(text(story)).not.toContain('All together');
  });

  test('KC-07 the headteacher gets the assessment once it is signed, and sees nothing else', () => {
    const story = conversations('kentScheme');
    story.does(
      '2026-10-13T09:00',
      LEAD,
      draftOf({ performance: 'Good.', evidence: 'Notes.' }, [{ result: 'Yes: met' }]),
    );
    const textHash = hashOf(story);
    const review = story.does('2026-10-14T09:00', LEAD, { type: 'signStatement', version: 1, textHash });
    expect(review.statements[0]?.copies).toContainEqual({
      to: oidOf(1),
      as: 'report',
      rule: 'KC-07',
      clause: 'Assessment',
    });
    const context = story.contextAt(NOW);
    const headteacher = context.person(oidOf(1));
    const view = headteacher && viewReview({ review, actor: headteacher, context });
    expect(view).toMatchObject({ statement: null, assessed: { overall: { result: 'Yes: met' } } });
    expect(view?.assessed?.read.map(({ text: each }) => each)).toEqual(['Good.', 'Notes.']);
  });
});

describe('where the finished statement goes', () => {
  const signed = (story: Story, by: readonly number[]) => {
    const textHash = hashOf(story);
    for (const each of by) story.does(NOW, each, { type: 'signStatement', version: 1, textHash });
    return story.review().statements[0];
  };

  test('KM-44 signed by the reviewer, the reviewee gets a copy and the headteacher the original, once', () => {
    const story = kent();
    story.does('2026-10-13T09:00', REVIEWER, draftOf(KENT_STATEMENT));
    const copies = [
      { to: oidOf(TEACHER), as: 'copy', rule: 'KM-44' },
      { to: oidOf(1), as: 'original', rule: 'KM-44' },
    ];
    expect(signed(story, [REVIEWER])?.copies).toMatchObject(copies);
    expect(signed(story, [TEACHER])?.copies).toMatchObject(copies);
    expect(story.review().access.grants).toEqual([]);
  });

  test('TA-13 TA-10 the record, signed by both, goes to the personnel file', () => {
    const story = play({
      pack: 'trust-associate-staff',
      reviewee: ASSISTANT,
      reviewer: LEAD,
      opened: '2026-01-05T09:00',
    });
    story.does('2026-09-21T09:00', LEAD, meeting('reviewMeeting'));
    story.does('2026-10-13T09:00', LEAD, draftOf(TRUST));
    expect(signed(story, [LEAD, ASSISTANT])?.copies.map(({ to, as }) => [to, as])).toContainEqual([
      oidOf(1),
      'personnelFile',
    ]);
  });

  test('KS-13 the manager’s signature submits the report to the senior leader; of a senior leader, to the headteacher', () => {
    const story = play({
      pack: 'maths-school',
      reviewee: TEACHER,
      reviewer: REVIEWER,
      opened: '2026-09-01T09:00',
      lastObjectives: [last(1)],
    });
    story.does('2026-10-05T09:00', REVIEWER, meeting('reviewMeeting'));
    const answers = { outcomes: 'Good results.', evidence: 'The record.' };
    story.does('2026-10-13T09:00', REVIEWER, draftOf(answers, [{ result: 'Good', outcome: 'As asked.' }]));
    expect(text(story)).toContain('All together: Good');
    expect(signed(story, [REVIEWER])?.copies).toMatchObject([
      { to: oidOf(SENIOR_LEADER), as: 'report', rule: 'KS-13' },
      { as: 'copy' },
    ]);
    const ofLeader = play({ pack: 'maths-school', reviewee: 2, reviewer: 1, opened: '2026-09-01T09:00' });
    expect(
      whoReceives({ review: ofLeader.review(), party: 'approver', context: ofLeader.contextAt('2026-10-13T09:00') }),
    ).toBe(oidOf(1));
  });
});
