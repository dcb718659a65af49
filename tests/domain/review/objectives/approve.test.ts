import { describe, expect, test } from 'vitest';
import { history } from '#domain/views/history.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { requests } from '#domain/review/requests.ts';
import { obligations } from '#domain/review/obligations.ts';
import { peopleOf } from '#domain/review/people.ts';
import { whoApproves } from '#domain/review/objectives/whoApproves.ts';
import { oidOf } from '#local/school/people.ts';
import { id, play, type Story } from '../story.ts';
import { objectiveFor } from './someObjective.ts';
import { textToSign } from '../whatIsSigned.ts';

const CHAIR = 51;
const AT = '2026-10-05T09:00';
const LATER = '2026-10-06T10:00';
const kentObjective = objectiveFor('kent-model', '2027-05-28');
const trustObjective = objectiveFor('trust-associate-staff', '2026-12-11');
const kent = () => play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
const trust = () => play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2026-09-01T09:00' });
const maths = (reviewee: number, reviewer: number) =>
  play({ pack: 'maths-school', reviewee, reviewer, opened: '2026-09-01T09:00' });

const kinds = (story: Story, number: number, at = LATER) =>
  messagesFor(story.review(), story.contextAt(at))
    .filter(({ to, kind }) => to === oidOf(number) && kind !== 'duty')
    .map(({ kind }) => kind);
const asked = (story: Story) =>
  requests(story.review(), story.contextAt(LATER)).map(({ kind, to }) => [kind, to] as const);
const DRAFT = {
  version: 1,
  reason: null,
  draftedAt: null,
  changedAt: null,
  answers: {},
  formVersion: null,
  assessments: [],
  comments: [],
  agreed: null,
  copies: [],
  signedText: null,
  signatures: { reviewer: null, reviewee: null },
};

describe('agreement, or a determination', () => {
  test('KM-36 by agreement: the record says so', () => {
    const story = kent();
    story.does(AT, 12, kentObjective(1));
    story.does(AT, 12, { type: 'sendObjectives', revision: 1 });
    story.does(AT, 5, { type: 'approveObjectives', revision: 1 });
    expect(story.review().objectives.state).toMatchObject({ kind: 'approved', how: 'agreed' });
    expect(textToSign(story.review(), DRAFT, story.contextAt(AT))).toContain('Objectives, agreed');
    expect(story.review().objectives.versions).toHaveLength(1);
  });

  test('KM-36 without agreement the reviewer determines, once it was tried; the record says so and the reviewee is told', () => {
    const story = kent();
    const determine = { type: 'determineObjectives', revision: 1, reason: 'The date' } as const;
    story.does(AT, 5, kentObjective(1));
    expect(story.isRefused(AT, 5, determine)).toMatchObject({ refused: 'notYet', rule: 'KM-36' });
    story.does(AT, 5, { type: 'sendObjectives', revision: 1 });
    story.does(AT, 12, { type: 'returnObjectives', revision: 1, comment: 'The date is too early.' });
    expect(story.isRefused(AT, 12, determine).refused).toBe('notAllowed');
    expect(story.isRefused(AT, 5, { ...determine, revision: 0 }).refused).toBe('stale');
    story.does(AT, 5, determine);
    expect(story.review().objectives.state).toMatchObject({ kind: 'approved', how: 'determined', reason: 'The date' });
    expect(textToSign(story.review(), DRAFT, story.contextAt(AT))).toContain('determined without agreement');
    expect(kinds(story, 12)).toContain('objectivesDecided');
    story.does(LATER, 12, { type: 'commentOnDetermined', comment: 'I still think so.' });
    expect(story.review().objectives.versions[0]?.comment?.text).toBe('I still think so.');
    expect(kinds(story, 5, '2026-10-07T10:00')).toContain('determinedCommented');
    expect(story.isRefused(LATER, 5, determine).refused).toBe('alreadyDone');
  });

  test('TA-16 either says that there is no agreement; the headteacher determines, and the reviewer cannot', () => {
    const story = trust();
    story.does(AT, 38, trustObjective(1));
    expect(story.isRefused(AT, 38, { type: 'determineObjectives', revision: 1, reason: 'No' })).toMatchObject({
      refused: 'notAllowed',
      rule: 'TA-16',
    });
    story.does(AT, 38, { type: 'sendObjectives', revision: 1 });
    expect(kinds(story, 39)).toContain('objectivesSentOn');
    story.does(AT, 39, { type: 'disagreeWithObjectives', revision: 1, comment: 'Too much for one year.' });
    expect(requests(story.review(), story.contextAt(AT))[0]?.title).toContain('The two do not agree');
    for (const [who, comment] of [
      [38, 'It is little enough.'],
      [39, 'Once more.'],
    ] as const)
      expect(story.isRefused(AT, who, { type: 'disagreeWithObjectives', revision: 1, comment })).toMatchObject({
        refused: 'alreadyDone',
        rule: 'TA-16',
      });
    expect(story.review().objectives.state).toMatchObject({
      disagreement: { by: oidOf(39), comment: 'Too much for one year.' },
    });
    expect(story.isRefused(AT, 39, { type: 'approveObjectives', revision: 1 }).refused).toBe('notAllowed');
    story.does(AT, 1, { type: 'approveObjectives', revision: 1 });
    expect(story.review().objectives.state).toMatchObject({ how: 'determined', by: oidOf(1) });
  });

  test('TA-16 they can be sent without agreement from the start', () => {
    const story = trust();
    story.does(AT, 39, trustObjective(1));
    story.does(AT, 39, { type: 'sendObjectives', revision: 1, disagreement: 'Which priority comes first' });
    expect(story.review().objectives.state).toMatchObject({ disagreement: { by: oidOf(39) } });
    const inKent = kent();
    inKent.does(AT, 12, kentObjective(1));
    expect(inKent.isRefused(AT, 12, { type: 'sendObjectives', revision: 1, disagreement: 'All' }).refused).toBe(
      'invalid',
    );
  });

  test('TA-12 who approves adjusts objectives and support after talking with both, and says when', () => {
    const story = trust();
    story.does(AT, 38, trustObjective(1));
    story.does(AT, 38, { type: 'sendObjectives', revision: 1 });
    expect(story.isRefused(AT, 38, trustObjective(1, { title: 'Later' })).refused).toBe('notYet');
    story.does(AT, 1, trustObjective(1, { parts: { support: 'A course in spring' } }));
    expect(story.review().objectives.state).toMatchObject({ kind: 'sent', adjusted: true });
    expect(story.isRefused(AT, 1, { type: 'approveObjectives', revision: 2 })).toMatchObject({
      rule: 'TA-12',
      fields: [{ field: 'talkedWithReviewee' }, { field: 'talkedWithReviewer' }],
    });
    const talked = { talkedWithReviewee: '2026-10-05', talkedWithReviewer: '2026-10-02' };
    expect(
      story.isRefused(AT, 1, { type: 'approveObjectives', revision: 2, ...talked, talkedWithReviewer: '2026-10-09' })
        .fields,
    ).toEqual([{ field: 'talkedWithReviewer', message: 'This day is still to come.' }]);
    story.does(AT, 1, { type: 'approveObjectives', revision: 2, ...talked });
    expect(story.review().objectives.state).toMatchObject({
      how: 'confirmed',
      talked: { reviewee: '2026-10-05', reviewer: '2026-10-02' },
    });
    expect(kinds(story, 39)).toContain('objectivesDecided');
  });

  test('KM-36 the one to whom they were sent does not write in what the other sent', () => {
    const story = kent();
    story.does(AT, 12, kentObjective(1));
    story.does(AT, 12, { type: 'sendObjectives', revision: 1 });
    expect(story.isRefused(AT, 5, kentObjective(1, { title: 'Mine' })).refused).toBe('notYet');
  });
});

describe('who approves', () => {
  test('KS-16 staff: the senior leader, who is let in and asked; senior leaders: the headteacher', () => {
    const story = maths(12, 5);
    const leader = story.contextAt(AT).holderOf('seniorLeader')?.oid ?? '';
    const objective = objectiveFor('maths-school', '2027-06-30');
    story.does(AT, 5, objective(1));
    story.does(AT, 5, { type: 'sendObjectives', revision: 1 });
    expect(story.review().objectives.state).toMatchObject({ to: leader });
    expect(peopleOf(story.review())).toContain(leader);
    expect(asked(story)).toContainEqual(['decideObjectives', leader]);
    const duty = () =>
      obligations(story.review(), story.contextAt(LATER)).filter(
        ({ obligation }) => obligation === 'approve-objectives',
      );
    expect(duty().every(({ owedByOid }) => owedByOid === leader)).toBe(true);
    const number = Number(leader.slice(-12));
    story.does(AT, number, { type: 'approveObjectives', revision: 1 });
    expect(story.review().objectives.state).toMatchObject({ how: 'confirmed' });

    const ofLeader = maths(number, 1);
    expect(whoApproves({ review: ofLeader.review(), senderOid: oidOf(number), context: ofLeader.contextAt(AT) })).toBe(
      oidOf(1),
    );
  });

  test('KS-16 KS-14 the headteacher’s: one of the panel who does not lead it, the chair where he or she is on it', () => {
    const story = play({
      pack: 'maths-school',
      reviewee: 1,
      reviewer: 52,
      approver: CHAIR,
      opened: '2026-09-01T09:00',
    });
    const approves = () => whoApproves({ review: story.review(), senderOid: oidOf(52), context: story.contextAt(AT) });
    const panel = (members: number[], lead: number) =>
      story.does(AT, CHAIR, { type: 'setPanel', memberOids: members.map(oidOf), leadOid: oidOf(lead), note: null });
    expect(approves()).toBe(oidOf(CHAIR));
    panel([52, 53, 54], 52);
    expect(approves()).toBe(oidOf(53));
    panel([52, 53, CHAIR], 52);
    expect(approves()).toBe(oidOf(CHAIR));
    panel([52, 53, CHAIR], CHAIR);
    expect(approves()).toBe(oidOf(52));
  });

  test('KS-16 a senior leader who is the line manager does not approve what he or she agreed', () => {
    const story = maths(12, 5);
    const leader = story.contextAt(AT).holderOf('seniorLeader')?.oid ?? '';
    const own = { ...story.review(), reviewerOid: leader };
    expect(whoApproves({ review: own, senderOid: leader, context: story.contextAt(AT) })).toBe(oidOf(1));
  });

  test('KM-36 the history says what happened and quotes nobody', () => {
    const story = trust();
    story.does(AT, 38, trustObjective(1));
    story.does(AT, 38, { type: 'sendObjectives', revision: 1 });
    story.does(AT, 39, { type: 'disagreeWithObjectives', revision: 1, comment: 'Far too much.' });
    const events = [
      {
        seq: 2,
        at: '2026-10-05T08:00:00Z',
        by: oidOf(39),
        event: { type: 'objectivesContested', comment: 'Far too much.' } as const,
      },
    ];
    const [line] = history(events, story.contextAt(AT));
    expect(line?.what).toBe('Said that there is no agreement on the objectives');
    expect(story.isRefused(AT, 12, { type: 'askForRevision', changeId: id(7), reason: null, why: 'No' }).refused).toBe(
      'notAllowed',
    );
  });
});
