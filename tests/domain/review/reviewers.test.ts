import { describe, expect, test } from 'vitest';
import { accessTo } from '#domain/review/access/accessTo.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { obligations } from '#domain/review/obligations.ts';
import { peopleOf } from '#domain/review/people.ts';
import { requests } from '#domain/review/requests.ts';
import { viewReviewers } from '#domain/review/reviewers/view.ts';
import { history } from '#domain/views/history.ts';
import { oidOf, people } from '#local/school/people.ts';
import { id, instant, play } from './story.ts';

const HEADTEACHER = 1;
const DEPUTY = 2;
const OTHER_DEPUTY = 3;
const REVIEWER = 5;
const HEAD_OF_MATHS = 6;
const REVIEWEE = 12;
const COLLEAGUE = 13;
const NOW = '2026-10-05T09:00';
const LATER = '2026-10-06T09:00';

const kent = () => play({ pack: 'kent-model', reviewee: REVIEWEE, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
const person = (number: number) => {
  const found = people.find(({ oid }) => oid === oidOf(number));
  if (!found) throw new Error('Nobody.');
  return found;
};
const asks = {
  type: 'requestReviewer' as const,
  requestId: id(1),
  aboutOid: oidOf(REVIEWER),
  reasons: 'We run the same club.',
};
const grants = (toOid: string) => ({
  type: 'grantReviewerRequest' as const,
  requestId: id(1),
  toOid,
  reason: 'Granted, to be fair to both.',
});
const passes = (why: 'absent' | 'unsuitable' | 'severalManagers' | 'lineManager', to: number) => ({
  type: 'changeReviewer' as const,
  case: why,
  toOid: oidOf(to),
  reason: 'As agreed.',
});
type Story = ReturnType<typeof kent>;
const told = (story: Story, at: string, kind: string) =>
  messagesFor(story.review(), story.contextAt(at))
    .filter((message) => message.kind === kind)
    .map(({ to }) => to)
    .toSorted();

describe('a reviewee asks for another reviewer', () => {
  test('KM-18 in writing, with reasons; the headteacher is asked to decide and has a card', () => {
    const story = kent();
    expect(story.isRefused(NOW, COLLEAGUE, asks).refused).toBe('notAllowed');
    expect(story.isRefused(NOW, REVIEWEE, { ...asks, aboutOid: oidOf(DEPUTY) }).fields?.[0]?.field).toBe('aboutOid');
    const review = story.does(NOW, REVIEWEE, asks);
    expect(told(story, NOW, 'reviewerAsked')).toEqual([oidOf(HEADTEACHER)]);
    expect(requests(review, story.contextAt(NOW))).toContainEqual(
      expect.objectContaining({ kind: 'decideReviewer', to: oidOf(HEADTEACHER), rule: 'KM-18' }),
    );
    expect(story.changesNothing(NOW, REVIEWEE, asks)).toBe(true);
    expect(story.isRefused(NOW, REVIEWEE, { ...asks, requestId: id(2) }).refused).toBe('alreadyDone');
  });

  test('KM-18 only where the reviewer is a delegate: nobody asks for another in place of the headteacher', () => {
    const story = play({ pack: 'kent-model', reviewee: REVIEWEE, reviewer: HEADTEACHER, opened: '2026-09-01T09:00' });
    const about = { ...asks, aboutOid: oidOf(HEADTEACHER) };
    expect(story.isRefused(NOW, REVIEWEE, about)).toMatchObject({ refused: 'invalid', rule: 'KM-18' });
    const shown = (of: Story) =>
      viewReviewers({ review: of.review(), actor: person(REVIEWEE), context: of.contextAt(NOW) }).canAsk;
    expect(shown(story)).toBeNull();
    expect(shown(kent())).toMatchObject({ rule: 'KM-18' });
  });

  test('KM-18 the reasons are for the two alone, not for the reviewer it is about', () => {
    const story = kent();
    const review = story.does(NOW, REVIEWEE, asks);
    const seenBy = (number: number) =>
      viewReviewers({ review, actor: person(number), context: story.contextAt(NOW) }).requests;
    expect(seenBy(REVIEWER)).toEqual([]);
    expect(seenBy(REVIEWEE).map(({ reasons, canDecide }) => [reasons, canDecide])).toEqual([[asks.reasons, false]]);
    expect(seenBy(HEADTEACHER).map(({ canDecide }) => canDecide)).toEqual([true]);
  });

  test('KM-18 the headteacher declines with a reason: the reviewer stays, and the reviewee is told', () => {
    const story = kent();
    story.does(NOW, REVIEWEE, asks);
    const decline = { type: 'declineReviewerRequest' as const, requestId: id(1), reason: 'The club ends in May.' };
    expect(story.isRefused(LATER, REVIEWER, decline).refused).toBe('notAllowed');
    expect(story.isRefused(LATER, REVIEWEE, decline).refused).toBe('notAllowed');
    const review = story.does(LATER, HEADTEACHER, decline);
    expect(review.reviewerOid).toBe(oidOf(REVIEWER));
    expect(told(story, LATER, 'reviewerRequestDecided')).toEqual([oidOf(REVIEWEE)]);
    expect(requests(review, story.contextAt(LATER)).filter(({ kind }) => kind === 'decideReviewer')).toEqual([]);
    expect(story.changesNothing(LATER, HEADTEACHER, decline)).toBe(true);
    expect(story.isRefused(LATER, HEADTEACHER, grants(oidOf(DEPUTY))).refused).toBe('alreadyDone');
  });

  test('KM-18 KM-20 granted, another reviews; cycle, deadlines, objectives, meetings and history stay', () => {
    const story = kent();
    story.does(NOW, REVIEWER, {
      type: 'saveObjective',
      objectiveId: id(7),
      title: 'Reading',
      success: 'All read.',
      by: '2027-05-28',
      linkKind: story.contextAt(NOW).pack.objectives.linkedTo[0] ?? '',
      linkedTo: 'Plan',
      reason: null,
    });
    story.does(NOW, REVIEWEE, { type: 'sendObjectives', revision: 1 });
    story.does(NOW, REVIEWER, {
      type: 'scheduleMeeting',
      meetingId: id(8),
      kind: 'planningMeeting',
      start: '2026-10-14T15:30',
      minutes: 60,
      place: 'E1',
      bring: [],
      askToWaiveNotice: false,
    });
    const before = story.does(NOW, REVIEWEE, asks);
    const dues = (review: typeof before) =>
      obligations(review, story.contextAt(LATER)).map(({ key, due }) => [key, due]);
    const after = story.does(LATER, HEADTEACHER, grants(oidOf(DEPUTY)));
    expect(after.reviewerOid).toBe(oidOf(DEPUTY));
    expect(dues(after)).toEqual(dues(before));
    expect([after.cycle, after.meetings, after.objectives.list]).toEqual([
      before.cycle,
      before.meetings,
      before.objectives.list,
    ]);
    expect(after.objectives.state).toMatchObject({ kind: 'sent', to: oidOf(DEPUTY) });
    expect(told(story, LATER, 'reviewerChanged')).toEqual([oidOf(DEPUTY), oidOf(REVIEWER)]);
    // The former reviewer is the line manager still.
    expect([...accessTo({ review: after, person: person(REVIEWER), context: story.contextAt(LATER) })]).toEqual([
      'observations',
    ]);
    expect(accessTo({ review: after, person: person(DEPUTY), context: story.contextAt(LATER) }).has('whole')).toBe(
      true,
    );
  });

  test('KM-18 KM-19 not to somebody of lower status than the line manager, to the reviewee, or to nobody', () => {
    const story = kent();
    story.does(NOW, REVIEWEE, asks);
    const refused = story.isRefused(LATER, HEADTEACHER, grants(oidOf(COLLEAGUE)));
    expect([refused.refused, refused.rule, refused.fields?.[0]?.field]).toEqual(['overLimit', 'KM-19', 'toOid']);
    expect(story.isRefused(LATER, HEADTEACHER, grants(oidOf(REVIEWEE))).message).toContain('Nobody reviews');
    expect(story.isRefused(LATER, HEADTEACHER, grants(oidOf(REVIEWER))).refused).toBe('alreadyDone');
    expect(story.isRefused(LATER, HEADTEACHER, grants(id(77))).refused).toBe('notFound');
  });
});

describe('the headteacher changes the reviewer', () => {
  test('KM-17 more than one line manager: the headteacher decides which one reviews', () => {
    const story = kent();
    const wish = passes('severalManagers', HEAD_OF_MATHS);
    expect(story.isRefused(NOW, REVIEWER, wish).refused).toBe('notAllowed');
    expect(story.isRefused(NOW, 46, wish).refused).toBe('notAllowed');
    expect(story.does(NOW, HEADTEACHER, wish).reviewerOid).toBe(oidOf(HEAD_OF_MATHS));
    expect(told(story, NOW, 'reviewerChanged')).toEqual([REVIEWER, HEAD_OF_MATHS, REVIEWEE].map(oidOf).toSorted());
  });

  test('KM-19 reviewer absent for most of the cycle: the headteacher takes over, or delegates to equal or higher status', () => {
    const story = kent();
    expect(story.isRefused(NOW, HEADTEACHER, passes('absent', COLLEAGUE)).rule).toBe('KM-19');
    expect(story.does(NOW, HEADTEACHER, passes('absent', HEADTEACHER)).reviewerOid).toBe(oidOf(HEADTEACHER));
    expect(story.does(LATER, HEADTEACHER, passes('unsuitable', OTHER_DEPUTY)).reviewerOid).toBe(oidOf(OTHER_DEPUTY));
    const [latest, first] = viewReviewers({
      review: story.review(),
      actor: person(REVIEWEE),
      context: story.contextAt(LATER),
    }).past;
    expect([latest?.from?.oid, latest?.to[0]?.oid, latest?.rule]).toEqual([oidOf(1), oidOf(3), 'KM-19']);
    expect(first?.why).toContain('away for most of the cycle');
  });

  test('KM-19 the reason is for the person reviewed and the headteacher; the history names no reason', () => {
    const story = kent();
    const review = story.does(NOW, HEADTEACHER, passes('unsuitable', DEPUTY));
    const reasonFor = (number: number) =>
      viewReviewers({ review, actor: person(number), context: story.contextAt(NOW) }).past.map(({ reason }) => reason);
    expect([reasonFor(REVIEWEE), reasonFor(HEADTEACHER), reasonFor(DEPUTY)]).toEqual([
      ['As agreed.'],
      ['As agreed.'],
      [null],
    ]);
    const event = {
      type: 'reviewerChanged' as const,
      fromOid: oidOf(REVIEWER),
      toOid: oidOf(DEPUTY),
      case: 'unsuitable',
      reason: 'As agreed.',
      rule: 'KM-19',
      clause: '4.2',
    };
    const events = [{ seq: 2, at: instant(NOW), by: oidOf(HEADTEACHER), event }];
    expect(history(events, story.contextAt(NOW))[0]?.what).toBe(
      'Passed the review from Tom Hargrave to David Osei; the cycle goes on',
    );
  });

  test('KM-18 a request that waits is decided before the reviewer is changed otherwise', () => {
    const story = kent();
    story.does(NOW, REVIEWEE, asks);
    expect(story.isRefused(NOW, HEADTEACHER, passes('absent', DEPUTY)).refused).toBe('notYet');
    expect(
      viewReviewers({ review: story.review(), actor: person(HEADTEACHER), context: story.contextAt(NOW) }).cases,
    ).toEqual([]);
  });

  test('PA-08 long absence of the manager: a replacement is arranged, by somebody who sees nothing else of the review', () => {
    const pack = 'support-staff';
    const story = play({
      pack,
      reviewee: 2,
      reviewer: REVIEWER,
      opened: '2026-10-01T09:00',
      staffGroup: 'support',
    });
    const context = story.contextAt(NOW);
    expect([...accessTo({ review: story.review(), person: person(HEADTEACHER), context })]).toEqual(['reviewers']);
    expect(story.isRefused(NOW, REVIEWER, passes('absent', 38)).refused).toBe('notAllowed');
    const review = story.does(NOW, HEADTEACHER, passes('absent', 38));
    expect([review.reviewerOid, review.cycle]).toEqual([oidOf(38), { start: '2026-09-01', end: '2027-08-31' }]);
    expect(review.reviewers.changes[0]?.rule).toBe('PA-08');
  });

  test('TA-06 the headteacher or operations director hands the review to the line manager, and to nobody else', () => {
    const pack = 'trust-associate-staff';
    const story = play({ pack, reviewee: 35, reviewer: 4, opened: '2026-10-01T09:00' });
    expect(story.isRefused(NOW, 4, passes('lineManager', 34)).refused).toBe('notAllowed');
    expect(story.isRefused(NOW, HEADTEACHER, passes('lineManager', 38)).rule).toBe('TA-06');
    expect(story.isRefused(NOW, HEADTEACHER, passes('absent', 34)).fields?.[0]?.field).toBe('case');
    expect(story.does(NOW, HEADTEACHER, passes('lineManager', 34)).reviewerOid).toBe(oidOf(34));
  });

  test('KM-21 untrained reviewers are warned about, not refused; the trained are not', () => {
    const story = kent();
    const context = {
      ...story.contextAt(NOW),
      trainings: (oid: string) => (oid === oidOf(DEPUTY) ? [{ what: 'reviewing' as const, on: '2025-09-01' }] : []),
    };
    const { candidates, warnings } = viewReviewers({ review: story.review(), actor: person(HEADTEACHER), context });
    const of = (number: number) => candidates.find(({ oid }) => oid === oidOf(number))?.untrained;
    expect([of(DEPUTY), of(OTHER_DEPUTY)]).toEqual([
      null,
      expect.stringContaining('not recorded as trained in reviewing'),
    ]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['KM-21']);
    expect(viewReviewers({ review: story.review(), actor: person(REVIEWEE), context }).candidates).toEqual([]);
    expect(story.does(NOW, HEADTEACHER, passes('absent', OTHER_DEPUTY)).reviewerOid).toBe(oidOf(OTHER_DEPUTY));
  });
});

describe('the headteacher’s own review has a panel', () => {
  const CHAIR = 51;
  const headteachers = (pack = 'kent-model') =>
    play({ pack, reviewee: HEADTEACHER, reviewer: CHAIR, approver: CHAIR, opened: '2026-09-01T09:00' });
  const sets = (members: number[], lead: number) => ({
    type: 'setPanel' as const,
    memberOids: members.map(oidOf),
    leadOid: oidOf(lead),
    note: null,
  });

  test('KM-12 two or three governors, set by the chair of governors; an invalid panel is refused, with the reason', () => {
    const story = headteachers();
    expect(story.isRefused(NOW, 52, sets([52, 53], 52)).refused).toBe('notAllowed');
    expect(story.isRefused(NOW, HEADTEACHER, sets([52, 53], 52)).refused).toBe('notAllowed');
    const one = story.isRefused(NOW, CHAIR, sets([52], 52));
    expect([one.rule, one.message]).toEqual(['KM-12', expect.stringContaining('This panel has 1')]);
    expect(story.isRefused(NOW, CHAIR, sets([52, DEPUTY], 52)).message).toContain('not recorded as a governor');
    expect(story.isRefused(NOW, CHAIR, sets([52, 53], 54)).fields?.[0]?.field).toBe('leadOid');
    const review = story.does(NOW, CHAIR, sets([52, 53], 52));
    expect(review.reviewerOid).toBe(oidOf(52));
    expect(story.changesNothing(NOW, CHAIR, sets([53, 52], 52))).toBe(true);
    expect(kent().isRefused(NOW, CHAIR, sets([52, 53], 52)).refused).toBe('notAllowed');
  });

  test('KM-12 every member sees the whole review, has it in the lists and is told; who leaves it sees it no longer', () => {
    const story = headteachers();
    story.does(NOW, CHAIR, sets([52, 53], 52));
    expect(peopleOf(story.review())).toEqual(expect.arrayContaining([oidOf(52), oidOf(53)]));
    expect(accessTo({ review: story.review(), person: person(53), context: story.contextAt(NOW) }).has('whole')).toBe(
      true,
    );
    expect(accessTo({ review: story.review(), person: person(54), context: story.contextAt(NOW) }).size).toBe(0);
    expect(told(story, NOW, 'panelSet')).toEqual([1, 52, 53].map(oidOf));
    const after = story.does(LATER, CHAIR, sets([52, 54], 52));
    expect(accessTo({ review: after, person: person(53), context: story.contextAt(NOW) }).size).toBe(0);
    expect(told(story, LATER, 'panelSet')).toEqual([1, 1, 52, 52, 53, 53, 54].map(oidOf));
  });

  test('KM-13 the headteacher asks in writing, with reasons, for another governor; the chair decides', () => {
    const story = headteachers();
    const ask = { ...asks, aboutOid: oidOf(53) };
    expect(story.isRefused(NOW, HEADTEACHER, { ...ask, aboutOid: oidOf(CHAIR) }).refused).toBe('notYet');
    story.does(NOW, CHAIR, sets([52, 53], 52));
    story.does(NOW, HEADTEACHER, ask);
    expect(told(story, NOW, 'reviewerAsked')).toEqual([oidOf(CHAIR)]);
    expect(story.isRefused(LATER, 52, grants(oidOf(54))).refused).toBe('notAllowed');
    expect(story.isRefused(LATER, CHAIR, grants(oidOf(DEPUTY))).fields?.[0]?.field).toBe('toOid');
    expect(story.isRefused(LATER, CHAIR, sets([52, 54], 52)).refused).toBe('notYet');
    const review = story.does(LATER, CHAIR, grants(oidOf(54)));
    expect(review.reviewers.panels.at(-1)).toMatchObject({ memberOids: [oidOf(52), oidOf(54)], leadOid: oidOf(52) });
    expect(told(story, LATER, 'reviewerRequestDecided')).toEqual([oidOf(HEADTEACHER)]);
  });

  test('KM-14 the adviser who is let in reads the review whole, and is not on the panel', () => {
    const story = headteachers();
    story.does(NOW, CHAIR, sets([52, 53], 52));
    const lets = {
      type: 'giveAccess' as const,
      grantId: id(9),
      oid: oidOf(54),
      as: 'adviser' as const,
      purpose: 'Advice.',
    };
    const named = story.does(NOW, CHAIR, lets);
    expect(named.access.grants[0]).toMatchObject({ oid: oidOf(54), sees: 'whole', rule: 'KM-14' });
    expect(accessTo({ review: named, person: person(54), context: story.contextAt(NOW) }).has('whole')).toBe(true);
    expect(story.isRefused(NOW, CHAIR, sets([52, 54], 52)).message).toContain('adviser');
    expect(story.isRefused(NOW, HEADTEACHER, { ...lets, grantId: id(10), oid: oidOf(51) }).refused).toBe('notAllowed');
  });

  test('KS-14 three governors, set each year: until then it is a duty of the chair, and setting the panel ends it', () => {
    const story = headteachers('maths-school');
    const duty = () => obligations(story.review(), story.contextAt(NOW)).find(({ rule }) => rule === 'KS-14');
    expect([duty()?.owedByOid, duty()?.state]).toEqual([oidOf(CHAIR), 'overdue']);
    expect(story.isRefused(NOW, CHAIR, sets([52, 53], 52)).rule).toBe('KS-14');
    story.does(NOW, CHAIR, sets([52, 53, 54], 53));
    expect(duty()?.state).toBe('done');
  });
});

describe('what is offered about who reviews is what would be accepted', () => {
  const CHAIR = 51;
  const seenBy = (story: Story, number: number) =>
    viewReviewers({ review: story.review(), actor: person(number), context: story.contextAt(LATER) });
  const offered = (story: Story, number: number) => {
    const { canAsk, cases, panel, firstCycle, newPost, requests: asked, candidates } = seenBy(story, number);
    return {
      canAsk: canAsk !== null,
      cases: cases.map((each) => each.case),
      canSet: panel?.canSet ?? false,
      canFix: firstCycle?.canFix ?? false,
      newPost: Boolean(newPost?.can),
      requests: asked.map(({ canGrant, canDecide }) => [canGrant, canDecide]),
      anybody: candidates.length > 0,
    };
  };
  const NOTHING = {
    canAsk: false,
    cases: [],
    canSet: false,
    canFix: false,
    newPost: false,
    requests: [],
    anybody: false,
  };

  test('KM-18 KM-19 asking, deciding, and passing it on while nobody asks, each to whom it falls', () => {
    const story = kent();
    expect(offered(story, REVIEWEE).canAsk).toBe(true);
    expect(offered(story, HEADTEACHER)).toMatchObject({ cases: ['severalManagers', 'absent', 'unsuitable'] });
    story.does(NOW, REVIEWEE, asks);
    expect(offered(story, REVIEWEE)).toMatchObject({ canAsk: false, requests: [[false, false]] });
    expect(offered(story, HEADTEACHER)).toMatchObject({ cases: [], requests: [[true, true]], anybody: true });
    expect(seenBy(story, HEADTEACHER).newPost?.can?.candidates).toEqual([]);
  });

  test('KM-19 nobody is shown whom no reason lets take over', () => {
    const story = kent();
    for (const { oid } of seenBy(story, HEADTEACHER).candidates)
      expect(
        (['absent', 'severalManagers', 'unsuitable'] as const).some((why) => {
          const again = kent();
          try {
            return again.does(NOW, HEADTEACHER, { ...passes(why, 1), toOid: oid }).reviewerOid === oid;
          } catch {
            return false;
          }
        }),
      ).toBe(true);
  });

  test('X-08 in a closed review nothing about it is offered', () => {
    const story = kent();
    story.does(NOW, REVIEWEE, asks);
    story.happens(NOW, HEADTEACHER, { type: 'cycleClosed', note: null });
    for (const number of [REVIEWEE, HEADTEACHER])
      expect(offered(story, number)).toEqual({ ...NOTHING, requests: [[false, false]] });
  });

  test('KM-19 KM-10 in one that is suspended who reviews can be changed, and the cycle cannot', () => {
    const story = kent();
    story.does(NOW, HEADTEACHER, { type: 'suspendReview', reason: 'capability', note: 'It begins.' });
    expect(offered(story, REVIEWEE).canAsk).toBe(true);
    expect(offered(story, HEADTEACHER)).toMatchObject({ anybody: true, newPost: false, canFix: false });
    expect(offered(story, HEADTEACHER).cases).not.toEqual([]);
  });

  test('KM-12 KM-14 KM-48 the panel is set from governors who neither advise it nor check the statement', () => {
    const story = play({
      pack: 'kent-model',
      reviewee: HEADTEACHER,
      reviewer: CHAIR,
      approver: CHAIR,
      opened: '2026-09-01T09:00',
      values: { headteacherCheck: 'governors', headteacherCheckers: 1 },
    });
    const shown = () => seenBy(story, CHAIR).candidates.map(({ oid }) => oid);
    expect(offered(story, CHAIR).canSet).toBe(true);
    expect(shown()).toEqual(expect.arrayContaining([52, 53, 54].map(oidOf)));
    story.does(NOW, CHAIR, { type: 'nameChecker', oid: oidOf(52) });
    story.does(NOW, CHAIR, { type: 'giveAccess', oid: oidOf(54), as: 'adviser', purpose: 'Advice.' });
    expect(offered(story, CHAIR).canSet).toBe(true);
    for (const number of [52, 54, HEADTEACHER]) expect(shown()).not.toContain(oidOf(number));
    expect(shown()).toContain(oidOf(53));
    expect(offered(story, HEADTEACHER)).toMatchObject({ canSet: false, anybody: false });
  });
});
