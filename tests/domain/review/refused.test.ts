import { describe, expect, test } from 'vitest';
import { accessTo } from '#domain/review/access/accessTo.ts';
import type { Command } from '#domain/review/commands.ts';
import { decide } from '#domain/review/decide.ts';
import { obligations } from '#domain/review/obligations.ts';
import { coverageOf, openReview } from '#domain/review/openReview.ts';
import { partiesOf } from '#domain/review/parties.ts';
import { isRefusal } from '#domain/review/refusal.ts';
import type { Values } from '#domain/policies/settings.ts';
import { riverYear } from '../../builders/calendar.ts';
import { CHAIR, HEAD, personOid, REVIEWEE, REVIEWER, schoolOfFive, SENIOR, somePerson } from '../../builders/person.ts';
import { someDuty, someMeeting, somePack } from '../../builders/policy.ts';
import {
  arranges,
  bothSign,
  commandOf,
  type Deed,
  filled,
  inHand,
  objective,
  sentAndApproved,
  tell,
} from '../year/deeds.ts';
import { id, play, type Story } from './story.ts';

const KENT = 'kent-model';

/** A review in River School’s five, with what its people have done so far. */
function reviewOf(
  pack: Parameters<typeof play>[0]['pack'],
  group: string,
  deeds: readonly Deed[] = [],
  values: Values = {},
): Story {
  const story = play({
    pack,
    reviewee: REVIEWEE,
    reviewer: REVIEWER,
    opened: group === 'associate' ? '2027-01-04T09:00' : '2026-09-01T09:00',
    school: { name: 'River School', calendar: riverYear, people: schoolOfFive(group) },
    values,
  });
  tell(story, deeds);
  return story;
}

const kent = (deeds: readonly Deed[] = [], values: Values = {}) => reviewOf(KENT, 'teacher', deeds, values);
const planned = arranges('2026-09-14T09:00', { number: 1, kind: 'planningMeeting', start: '2026-09-28T15:30' });
const objectives: Deed[] = [
  [
    '2026-09-29T09:00',
    REVIEWEE,
    objective(11, { linkKind: 'School improvement plan', parts: { relevance: 'Year 7.', support: 'A partner.' } }),
  ],
];
const drafted: Deed = [
  '2026-10-01T09:00',
  REVIEWER,
  { type: 'draftStatement', version: 1, answers: filled(KENT, 'statement') },
];
const signed: Deed[] = [planned, drafted, ...bothSign('2026-10-02T09:00', '2026-10-02T10:00')];
const visit = (start: string): Command => ({
  type: 'planObservation',
  observationId: id(5),
  observerOid: personOid(SENIOR),
  start,
  minutes: 30,
  purpose: 'Reading',
  focus: 'Reading',
  activities: 'A lesson',
  group: null,
  documentsAsked: null,
});

/** Why somebody is refused, with the rule and the fields that are named. */
function refused(story: Story, at: string, by: number, command: Command): string {
  const { refused: code, rule, fields } = story.isRefused(at, by, command);
  return [code, rule, ...(fields ?? []).map(({ field }) => field)].filter(Boolean).join(' ');
}

describe('who may and who may not', () => {
  test('KM-85 KM-51 whose visit was cancelled has no part in the review any more, and sees nothing of it', () => {
    const story = kent([
      ['2026-09-07T09:00', REVIEWER, visit('2026-10-06T10:00')],
      ['2026-09-08T09:00', REVIEWER, { type: 'cancelObservation', observationId: id(5), reason: 'A trip.' }],
    ]);
    const context = story.contextAt('2026-09-09T09:00');
    const observer = somePerson(SENIOR);
    expect([...partiesOf(story.review(), observer)]).toEqual([]);
    expect([...accessTo({ review: story.review(), person: observer, context })]).toEqual([]);
    expect(
      refused(story, '2026-09-09T09:00', REVIEWEE, { type: 'agreeObservation', observationId: id(5), revision: 1 }),
    ).toBe('alreadyDone');
  });

  test('KM-48 nobody is named to check where the school chose the chair', () => {
    const story = play({
      pack: KENT,
      reviewee: HEAD,
      reviewer: 6,
      opened: '2026-09-01T09:00',
      school: {
        name: 'River School',
        calendar: riverYear,
        people: [
          ...schoolOfFive('teacher'),
          somePerson(6, { roles: ['governor'], staffGroup: null, managerOid: null }),
        ],
      },
      values: { headteacherCheck: 'chair' },
    });
    expect(refused(story, '2026-09-10T09:00', CHAIR, { type: 'nameChecker', oid: personOid(6) })).toBe('invalid KM-48');
  });

  test('KM-52 who asked once does not ask again, and who was let in is told so', () => {
    const school = { name: 'River School', calendar: riverYear, people: schoolOfFive('teacher') };
    const changes = { managerOid: personOid(SENIOR) };
    const story = play({
      pack: KENT,
      reviewee: REVIEWEE,
      reviewer: REVIEWER,
      opened: '2026-09-01T09:00',
      school,
      changes,
    });
    const ask = (number: number): Command => ({ type: 'askForAccess', requestId: id(number), purpose: 'To plan.' });
    const answer = (give: boolean, number = 1): Command => ({
      type: 'decideAccess',
      requestId: id(number),
      give,
      note: null,
    });
    story.does('2026-09-02T09:00', SENIOR, ask(1));
    expect(refused(story, '2026-09-02T10:00', SENIOR, ask(2))).toBe('alreadyDone KM-52');
    expect(refused(story, '2026-09-02T10:00', HEAD, answer(true, 9))).toBe('notFound');
    const context = story.contextAt('2026-09-02T10:00');
    const asker = context.person(personOid(SENIOR));
    const head = context.person(personOid(HEAD));
    if (!asker || !head) throw new Error('There is nobody.');
    const moved = (oid: string) =>
      oid === asker.oid ? { ...asker, managerOid: null } : { ...context.person(oid), managerOid: null };
    expect(
      decide(answer(true), {
        review: story.review(),
        actor: head,
        context: { ...context, person: moved as typeof context.person },
      }),
    ).toMatchObject({
      refused: 'notAllowed',
    });
    story.does('2026-09-02T11:00', HEAD, answer(true));
    expect(refused(story, '2026-09-02T12:00', HEAD, answer(false))).toBe('alreadyDone');
    expect(refused(story, '2026-09-02T12:00', SENIOR, ask(2))).toBe('alreadyDone KM-52');
    expect(refused(story, '2026-09-02T12:00', HEAD, { type: 'endAccess', grantId: id(9) })).toBe('notFound');
  });

  test('KM-19 who decides for one reason does not decide for another', () => {
    const { pack } = kent().contextAt('2026-09-01T09:00');
    const reviewerCases = (pack.reviewerCases ?? []).map((each) =>
      each.case === 'absent' ? { ...each, decidedBy: ['chairOfGovernors' as const] } : each,
    );
    const story = reviewOf({ ...pack, reviewerCases }, 'teacher');
    const change: Command = {
      type: 'changeReviewer',
      case: 'unsuitable',
      toOid: personOid(SENIOR),
      reason: 'They are related.',
    };
    expect(refused(story, '2026-09-02T09:00', CHAIR, change)).toBe('notAllowed KM-19');
  });

  test('KM-02 a review of oneself, by somebody without the right, or after a contract’s end is not opened', () => {
    const [head, reviewer, reviewee] = schoolOfFive('teacher');
    const story = kent();
    const { pack } = story.contextAt('2026-09-01T09:00');
    if (!head || !reviewer || !reviewee) throw new Error('There is nobody.');
    const opening = {
      reviewee,
      reviewer,
      approver: head,
      pack,
      today: '2026-09-01',
      calendar: riverYear,
      lastEnd: undefined,
    };
    const code = (answer: object) => (isRefusal(answer) ? answer.refused : 'opened');
    const until = (end: string) => ({ ...reviewee, employment: { ...reviewee.employment, start: '2020-09-01', end } });
    expect(code(openReview(reviewer, opening))).toBe('notAllowed');
    expect(code(openReview(head, { ...opening, reviewer: reviewee }))).toBe('invalid');
    expect(code(openReview(head, { ...opening, reviewee: { ...reviewee, staffGroup: 'associate' } }))).toBe(
      'notCovered',
    );
    expect(code(coverageOf({ reviewee: until('2026-08-15'), pack, date: '2026-09-01', calendar: riverYear }))).toBe(
      'notCovered',
    );
    expect(code(coverageOf({ reviewee, pack: { ...pack, cycles: [] }, date: '2026-09-01', calendar: riverYear }))).toBe(
      'notCovered',
    );
    expect(code(openReview(head, opening))).toBe('opened');
  });
});

describe('what has passed, ended or changed', () => {
  test('KM-62 a visit after the cycle’s end is refused at its field', () => {
    expect(refused(kent(), '2027-06-10T09:00', REVIEWER, visit('2027-09-14T10:00'))).toBe('invalid start');
  });

  test('KM-22 a time that has passed is not proposed, and a meeting that was cancelled neither moved nor noted', () => {
    const story = kent([planned]);
    const propose = { type: 'proposeAnotherTime', meetingId: id(1), revision: 1, comment: 'Earlier.' } as const;
    expect(refused(story, '2026-09-15T09:00', REVIEWEE, { ...propose, start: '2026-09-14T15:30' })).toBe(
      'inThePast start',
    );
    story.does('2026-09-15T10:00', REVIEWER, { type: 'cancelMeeting', meetingId: id(1), reason: 'Ill.' });
    const move: Command = {
      type: 'moveMeeting',
      meetingId: id(1),
      start: '2026-09-29T15:30',
      minutes: 60,
      place: 'Room 4',
      askToWaiveNotice: false,
    };
    expect(refused(story, '2026-09-16T09:00', REVIEWER, move)).toBe('alreadyDone');
    expect(
      refused(story, '2026-09-29T09:00', REVIEWER, {
        type: 'writeNote',
        meetingId: id(1),
        answers: filled(KENT, 'conversation'),
      }),
    ).toBe('invalid');
  });

  test('KM-57 KM-58 nobody is named while it is talked over, and a hearing is not in the past', () => {
    const people = [
      ...schoolOfFive('teacher'),
      somePerson(6, { roles: ['governor'], staffGroup: null, managerOid: null }),
    ];
    const story = play({
      pack: KENT,
      reviewee: REVIEWEE,
      reviewer: REVIEWER,
      opened: '2026-09-01T09:00',
      school: { name: 'River School', calendar: riverYear, people },
      values: { moderation: 'none' },
    });
    tell(story, signed);
    const name: Command = { type: 'nameHearer', appealId: id(31), oid: personOid(6) };
    story.does('2026-10-05T09:00', REVIEWEE, {
      type: 'raiseAppeal',
      appealId: id(31),
      subject: 'statement',
      entry: 'Support',
      reasons: 'We said more.',
      talkFirst: true,
    });
    expect(refused(story, '2026-10-05T10:00', HEAD, name)).toMatch(/^notYet KM-5[67]/);
    story.does('2026-10-06T09:00', REVIEWEE, { type: 'lodgeAppeal', appealId: id(31) });
    story.does('2026-10-06T10:00', HEAD, name);
    const hearing = { type: 'setHearing', appealId: id(31), place: 'Board room' } as const;
    expect(refused(story, '2026-10-07T09:00', 6, { ...hearing, start: '2026-10-06T15:00' })).toBe('inThePast start');
    expect(refused(story, '2026-10-07T09:00', 6, { ...hearing, start: '2026-10-07T09:00' })).toBe('inThePast start');
  });

  test('KM-41 KM-46 an older or a signed draft is not written, and moderation is said once', () => {
    const story = kent([planned, drafted]);
    const draft = (version: number): Command => ({
      type: 'draftStatement',
      version,
      answers: filled(KENT, 'statement', { lastYear: 'Another year.' }),
    });
    expect(refused(story, '2026-10-01T10:00', REVIEWER, draft(2))).toBe('stale');
    tell(story, bothSign('2026-10-02T09:00', '2026-10-02T10:00'));
    expect(refused(story, '2026-10-02T11:00', REVIEWER, draft(1))).toBe('alreadyDone KM-43');
    const { pack } = story.contextAt('2026-10-05T09:00');
    const moderate = (version: number, reasons: string | null = null): Command => ({
      type: 'moderateStatement',
      version,
      outcome: 'agreed',
      findings: (pack.moderation?.criteria ?? []).map((each) => ({ id: each.id, met: true, note: null })),
      reasons,
    });
    expect(refused(story, '2026-10-05T09:00', HEAD, moderate(2))).toBe('stale');
    story.does('2026-10-05T09:00', HEAD, moderate(1));
    expect(refused(story, '2026-10-05T10:00', HEAD, moderate(1, 'Again.'))).toBe('alreadyDone KM-45');
  });

  test('PA-11 a wording that is signed is not agreed to any more', () => {
    const story = reviewOf('support-staff', 'support', [
      arranges('2027-07-01T09:00', { number: 3, kind: 'reviewMeeting', start: '2027-07-08T14:00' }),
      [
        '2027-07-09T09:00',
        REVIEWER,
        { type: 'draftStatement', version: 1, answers: filled('support-staff', 'statement') },
      ],
      ['2027-07-09T10:00', REVIEWEE, inHand('agreeStatement')],
      ['2027-07-12T09:00', REVIEWER, inHand('signStatement')],
    ]);
    const at = '2027-07-12T10:00';
    expect(refused(story, at, REVIEWEE, commandOf(story, [at, REVIEWEE, inHand('agreeStatement')]))).toBe(
      'alreadyDone PA-11',
    );
  });

  test('KM-36 KM-49 objectives are not returned twice, and no list without objectives is signed', () => {
    const story = kent([planned, ...objectives]);
    const revision = () => story.review().objectives.revision;
    story.does('2026-09-29T10:00', REVIEWEE, { type: 'sendObjectives', revision: revision() });
    const back = (): Command => ({ type: 'returnObjectives', revision: revision(), comment: 'One more.' });
    story.does('2026-09-29T11:00', REVIEWER, back());
    expect(refused(story, '2026-09-29T12:00', REVIEWER, back())).toBe('alreadyDone');
    tell(story, sentAndApproved(['2026-09-30T09:00', REVIEWEE], ['2026-09-30T10:00', REVIEWER]));
    story.does('2027-01-11T09:00', REVIEWEE, {
      type: 'askForRevision',
      changeId: id(21),
      reason: null,
      why: 'A new post.',
    });
    story.does('2027-01-12T09:00', REVIEWER, { type: 'openRevision', changeId: id(21), metOn: '2027-01-12' });
    story.does('2027-01-12T10:00', REVIEWER, { type: 'removeObjective', objectiveId: id(11) });
    expect(refused(story, '2027-01-12T11:00', REVIEWER, { type: 'signChanges', revision: revision() })).toBe('notYet');
  });

  test('KM-27 evidence is agreed until the planning is finished; a proposal says something, and to the last one', () => {
    const story = kent([planned]);
    const propose = (revision: number, kinds: string[]): Command => ({
      type: 'proposeEvidence',
      revision,
      kinds,
      criteria: [],
    });
    expect(refused(story, '2026-09-29T09:00', REVIEWER, propose(0, []))).toBe('invalid KM-27 kinds');
    story.does('2026-09-29T09:00', REVIEWER, propose(0, ['Survey']));
    expect(refused(story, '2026-09-29T10:00', REVIEWEE, propose(0, ['Books']))).toBe('stale KM-27');
    tell(story, [drafted, ...bothSign('2026-10-02T09:00', '2026-10-02T10:00')]);
    expect(refused(story, '2026-10-05T09:00', REVIEWEE, { type: 'agreeEvidence', revision: 1 })).toBe(
      'alreadyDone KM-27',
    );
    expect(refused(story, '2026-10-05T09:00', REVIEWEE, propose(1, ['Books']))).toBe('alreadyDone KM-27');
  });
});

describe('duties, views, pay, support', () => {
  test('X-05 a duty that Fairview sees by itself, or that is not due yet, is not recorded by hand', () => {
    const pack = somePack({
      meetings: { planningMeeting: someMeeting('Meeting') },
      obligations: [
        someDuty({ id: 'record', doneWhen: 'recorded' }),
        someDuty({ id: 'draft', doneWhen: 'statementDrafted' }),
      ],
    });
    const story = reviewOf(pack, 'teacher', [planned]);
    const at = '2026-09-15T09:00';
    const keyOf = (name: string) =>
      obligations(story.review(), story.contextAt(at)).find(({ obligation }) => obligation === name)?.key ?? '';
    const record = (name: string, on: string): Command => ({ type: 'recordDuty', key: keyOf(name), on, note: null });
    expect(refused(story, at, REVIEWER, record('draft', '2026-09-15'))).toBe('invalid RS-10');
    expect(refused(story, at, REVIEWER, record('record', '2026-09-15'))).toBe('notYet RS-10');
    const later = '2026-09-29T09:00';
    expect(refused(story, later, REVIEWER, record('record', '2026-09-30'))).toBe('notYet RS-10 on');
    expect(refused(story, later, REVIEWER, record('record', '2026-08-31'))).toBe('invalid RS-10 on');
    story.does(later, REVIEWER, record('record', '2026-09-29'));
    const cancelled = reviewOf(pack, 'teacher', [
      planned,
      ['2026-09-15T09:00', REVIEWER, { type: 'cancelMeeting', meetingId: id(1), reason: 'Ill.' }],
    ]);
    expect(refused(cancelled, later, REVIEWER, record('record', '2026-09-29'))).toBe('notFound');
  });

  test('KS-12 a view is about a meeting of this review, given once, whole, and not declined after that', () => {
    const story = reviewOf('maths-school', 'teacher');
    const ask = (meetingId: string | null): Command => ({
      type: 'askForViews',
      askingId: id(7),
      view: 'ownManager',
      of: [personOid(HEAD)],
      purpose: 'The year',
      meetingId,
    });
    const give = (answers: Record<string, string>): Command => ({ type: 'giveView', askingId: id(7), answers });
    expect(refused(story, '2026-09-02T09:00', REVIEWER, ask(id(8)))).toBe('notFound');
    expect(refused(story, '2026-09-02T09:00', REVIEWER, { type: 'withdrawAsking', askingId: id(7) })).toBe('notFound');
    story.does('2026-09-02T09:00', REVIEWER, ask(null));
    expect(refused(story, '2026-09-02T10:00', HEAD, give({}))).toMatch(/^invalid KS-12 /);
    story.does('2026-09-02T11:00', HEAD, give(filled('maths-school', 'view')));
    expect(refused(story, '2026-09-02T12:00', HEAD, give(filled('maths-school', 'view')))).toBe('alreadyDone KS-12');
    expect(refused(story, '2026-09-02T12:00', HEAD, { type: 'declineView', askingId: id(7) })).toBe('alreadyDone');
  });

  test('TA-31 nobody declines, or agrees to, what is not asked', () => {
    const story = reviewOf('trust-associate-staff', 'associate', [
      [
        '2027-01-05T09:00',
        REVIEWER,
        {
          type: 'askForViews',
          askingId: id(7),
          view: 'colleagues',
          of: [personOid(SENIOR)],
          purpose: 'The desk',
          meetingId: null,
        },
      ],
    ]);
    expect(refused(story, '2027-01-05T10:00', SENIOR, { type: 'declineView', askingId: id(7) })).toBe('notYet');
    expect(refused(story, '2027-01-05T10:00', REVIEWEE, { type: 'agreeToAsking', askingId: id(8) })).toBe('notFound');
    story.does('2027-01-05T11:00', REVIEWER, { type: 'withdrawAsking', askingId: id(7) });
    expect(refused(story, '2027-01-05T12:00', SENIOR, { type: 'declineView', askingId: id(7) })).toBe('alreadyDone');
  });

  test('KM-33 KM-53 pay is recommended where the school has that part, and not once it is with those who decide', () => {
    const recommend = (recommendation = 'Pay progression'): Command => ({
      type: 'recommendPay',
      version: 1,
      answers: { eligible: 'yes', criteria: 'Those of 2025.', recommendation, reasons: 'Met.' },
    });
    const decided: Command = { type: 'decidePay', version: 1, agreed: true, reasons: 'Yes.' };
    const without = kent([], { payPart: false }).isRefused('2026-10-05T09:00', REVIEWER, recommend());
    expect(['invalid', 'notAllowed']).toContain(without.refused);
    const story = kent([...signed, ['2026-10-05T09:00', REVIEWER, recommend()]]);
    expect(refused(reviewOf('maths-school', 'teacher'), '2026-10-05T09:00', HEAD, decided)).toBe('notYet KS-23');
    story.does('2026-10-06T09:00', HEAD, { type: 'passPayOn', version: 1, comment: null });
    expect(refused(story, '2026-10-06T10:00', REVIEWER, recommend('No pay progression'))).toBe('alreadyDone KM-33');
    story.does('2026-10-06T11:00', HEAD, {
      type: 'giveAccess',
      oid: personOid(CHAIR),
      as: 'payGovernors',
      purpose: 'Pay.',
    });
    story.does('2026-10-07T09:00', CHAIR, decided);
    expect(refused(story, '2026-10-07T10:00', HEAD, { type: 'returnPay', version: 1, comment: 'No.' })).toBe(
      'alreadyDone KM-33',
    );
  });

  test('TA-24 TA-26 what has ended or been decided stays so', () => {
    const plan = (planId: number): Command => ({
      type: 'writeSupportPlan',
      planId: id(planId),
      version: 1,
      answers: filled('trust-associate-staff', 'supportPlan', { progressBy: '2027-01-15' }),
      reason: null,
    });
    const story = reviewOf('trust-associate-staff', 'associate', [['2027-01-06T09:00', REVIEWER, plan(2)]]);
    const end = { type: 'endSupportPlan', outcome: 'capability', note: 'Too little.' } as const;
    expect(refused(story, '2027-01-06T10:00', REVIEWER, { ...end, planId: id(2) })).toBe('notYet TA-24');
    story.does('2027-01-06T14:00', REVIEWEE, { type: 'agreeSupportPlan', planId: id(2), version: 1 });
    expect(refused(story, '2027-01-07T09:00', REVIEWER, plan(3))).toBe('alreadyDone TA-24');
    expect(refused(story, '2027-02-04T09:00', REVIEWER, { ...end, planId: id(9) })).toBe('notFound');
    story.does('2027-02-04T09:00', REVIEWER, { ...end, planId: id(2) });
    expect(refused(story, '2027-02-04T10:00', REVIEWER, plan(2))).toBe('alreadyDone TA-24');
    const decline = (proposalId: number): Command => ({
      type: 'declineCapability',
      proposalId: id(proposalId),
      note: 'Wait.',
    });
    story.does('2027-02-04T11:00', REVIEWER, {
      type: 'proposeCapability',
      proposalId: id(4),
      spokenOn: '2027-02-04',
      note: 'See the plan.',
    });
    expect(refused(story, '2027-02-05T09:00', HEAD, decline(9))).toBe('notFound');
    story.does('2027-02-05T09:00', HEAD, { type: 'suspendReview', reason: 'capability', note: 'It begins.' });
    story.does('2027-02-08T09:00', HEAD, { type: 'resumeReview', note: 'Resolved.' });
    expect(refused(story, '2027-02-08T10:00', HEAD, decline(4))).toBe('alreadyDone');
  });

  test('KM-03 KM-11 while the review stands still no file and no link is attached', () => {
    const story = kent([['2026-09-07T09:00', HEAD, { type: 'suspendReview', reason: 'capability', note: 'It runs.' }]]);
    const at = '2026-09-08T09:00';
    expect(
      refused(story, at, REVIEWER, {
        type: 'attachLink',
        documentId: id(6),
        kind: 'jobDescription',
        title: 'The post',
        link: 'https://river.sharepoint.com/sites/staff/post.docx',
      }),
    ).toMatch(/^suspended/);
    const file = { name: 'post.pdf', type: 'application/pdf', size: 10, sha256: 'f'.repeat(64) };
    const wish = { type: 'attachFile', documentId: id(6), kind: 'jobDescription', title: 'The post', file } as const;
    expect(
      decide(wish, { review: story.review(), actor: somePerson(REVIEWER), context: story.contextAt(at) }),
    ).toMatchObject({
      refused: 'suspended',
    });
  });
});
