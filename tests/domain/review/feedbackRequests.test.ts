import { describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { obligations } from '#domain/review/obligations.ts';
import { peopleOf } from '#domain/review/people.ts';
import { requests } from '#domain/review/requests.ts';
import { viewReview } from '#domain/views/review.ts';
import { oidOf } from '#local/school/people.ts';
import { id, play, type Story } from './story.ts';

const ASSISTANT = 35;
const REVIEWER = 34;
const COLLEAGUE = 36;

const associate = () =>
  play({ pack: 'trust-associate-staff', reviewee: ASSISTANT, reviewer: REVIEWER, opened: '2026-01-12T09:00' });
const ask = (view: string, of: number[], meetingId: string | null = null): Command => ({
  type: 'askForViews',
  askingId: id(5),
  view,
  of: of.map(oidOf),
  purpose: 'How the reading group goes, for the annual review.',
  meetingId,
});
const agree: Command = { type: 'agreeToAsking', askingId: id(5) };
const give = (answers: Record<string, string>): Command => ({ type: 'giveView', askingId: id(5), answers });
const ANSWER = { howKnown: 'We share the room.', answer: 'Patient and clear.' };

const seenBy = (story: Story, number: number, at = '2026-06-01T09:00') => {
  const context = story.contextAt(at);
  const person = context.person(oidOf(number));
  return person && viewReview({ review: story.review(), actor: person, context });
};
const told = (story: Story, at = '2026-06-01T09:00') =>
  messagesFor(story.review(), story.contextAt(at)).map(({ kind, to }) => [kind, to]);

describe('asking colleagues', () => {
  test('TA-31 nobody is asked before the reviewee has agreed to the names and the purpose', () => {
    const story = associate();
    story.does('2026-06-01T09:00', REVIEWER, ask('colleagues', [COLLEAGUE]));
    expect(seenBy(story, COLLEAGUE)).toBeUndefined();
    expect(story.isRefused('2026-06-01T09:30', COLLEAGUE, give(ANSWER)).refused).toBe('notYet');
    expect(told(story)).toContainEqual(['askingToDecide', oidOf(ASSISTANT)]);
    expect(told(story)).not.toContainEqual(['viewAsked', oidOf(COLLEAGUE)]);
    expect(story.isRefused('2026-06-01T10:00', REVIEWER, agree).refused).toBe('notAllowed');
    story.does('2026-06-01T10:00', ASSISTANT, agree);
    expect(told(story, '2026-06-01T11:00')).toContainEqual(['viewAsked', oidOf(COLLEAGUE)]);
    expect(told(story, '2026-06-01T11:00')).toContainEqual(['askingDecided', oidOf(REVIEWER)]);
    expect(peopleOf(story.review())).toContain(oidOf(COLLEAGUE));
  });

  test.each(['reviewSuspended', 'cycleClosed'] as const)('TA-31 nothing of it is offered after %s', (how) => {
    const event =
      how === 'cycleClosed'
        ? ({ type: how, note: 'Has left.' } as const)
        : ({ type: how, reason: 'sickness', note: 'Long ill.' } as const);
    const story = associate();
    const offered = (number: number) => {
      const { preparing, asked } = seenBy(story, number, '2026-06-03T09:00') ?? {};
      const { kinds = [], list = [] } = preparing?.feedbackRequests ?? {};
      return {
        kinds: kinds.map((kind) => kind.id),
        can: list.flatMap(({ canDecide, canWithdraw }) => [canDecide && 'decide', canWithdraw && 'withdraw']),
        asked: asked?.length,
      };
    };
    story.does('2026-06-01T09:00', REVIEWER, ask('colleagues', [COLLEAGUE]));
    expect(offered(ASSISTANT)).toEqual({ kinds: [], can: ['decide', false], asked: 0 });
    expect(offered(REVIEWER)).toEqual({ kinds: ['colleagues'], can: [false, 'withdraw'], asked: 0 });
    story.does('2026-06-01T10:00', ASSISTANT, agree);
    expect(offered(COLLEAGUE).asked).toBe(1);
    story.happens('2026-06-02T09:00', 1, event);
    for (const number of [ASSISTANT, REVIEWER])
      expect(offered(number)).toEqual({ kinds: [], can: [false, false], asked: 0 });
    expect(offered(COLLEAGUE).asked).toBe(0);
  });

  test('TA-31 whoever is asked sees that, and nothing else of the review; the answer goes to the two and ends it', () => {
    const story = associate();
    story.does('2026-06-01T09:00', REVIEWER, ask('colleagues', [COLLEAGUE]));
    story.does('2026-06-01T10:00', ASSISTANT, agree);
    const seen = seenBy(story, COLLEAGUE);
    expect(seen?.asked).toMatchObject([{ purpose: 'How the reading group goes, for the annual review.' }]);
    expect(seen).toMatchObject({
      you: { whole: false, sees: ['ownViews'] },
      preparing: null,
      statement: null,
      objectives: null,
      meetings: [],
      stages: [],
      observations: { list: [] },
    });
    expect(seen?.todos.map(({ action }) => action)).toEqual(['giveView']);
    story.does('2026-06-02T10:00', COLLEAGUE, give(ANSWER));
    expect(seenBy(story, COLLEAGUE)).toBeUndefined();
    for (const number of [ASSISTANT, REVIEWER])
      expect(seenBy(story, number)?.preparing?.feedbackRequests.list).toMatchObject([
        { invited: [{ state: 'given', read: [{ text: 'We share the room.' }, { text: 'Patient and clear.' }] }] },
      ]);
    expect(told(story, '2026-06-02T11:00')).toContainEqual(['viewGiven', oidOf(ASSISTANT)]);
    expect(story.isRefused('2026-06-03T10:00', COLLEAGUE, give(ANSWER)).refused).toBe('alreadyDone');
  });

  test('TA-31 where the reviewee does not agree nobody is asked, and the reviewer is told why', () => {
    const story = associate();
    story.does('2026-06-01T09:00', REVIEWER, ask('colleagues', [COLLEAGUE]));
    story.does('2026-06-01T10:00', ASSISTANT, { type: 'declineAsking', askingId: id(5), comment: 'Please ask Grace.' });
    expect(seenBy(story, COLLEAGUE)).toBeUndefined();
    expect(requests(story.review(), story.contextAt('2026-06-01T11:00'))).toEqual([]);
    expect(story.isRefused('2026-06-01T11:00', ASSISTANT, agree).refused).toBe('alreadyDone');
    expect(told(story, '2026-06-01T11:00')).toContainEqual(['askingDecided', oidOf(REVIEWER)]);
  });

  test('TA-31 an answer is asked for and not owed; withdrawn, nobody sees it any more', () => {
    const story = associate();
    story.does('2026-06-01T09:00', REVIEWER, ask('colleagues', [COLLEAGUE, 33]));
    story.does('2026-06-01T10:00', ASSISTANT, agree);
    story.does('2026-06-02T10:00', 33, { type: 'declineView', askingId: id(5) });
    expect(seenBy(story, 33)).toBeUndefined();
    expect(story.isRefused('2026-06-02T11:00', ASSISTANT, { type: 'withdrawAsking', askingId: id(5) }).refused).toBe(
      'notAllowed',
    );
    story.does('2026-06-02T11:00', REVIEWER, { type: 'withdrawAsking', askingId: id(5) });
    expect(seenBy(story, COLLEAGUE)).toBeUndefined();
    expect(told(story, '2026-06-02T12:00')).not.toContainEqual(['viewAsked', oidOf(COLLEAGUE)]);
  });

  test('TA-31 neither of the two is asked, nor a stranger, nor by a stranger', () => {
    const story = associate();
    for (const number of [ASSISTANT, REVIEWER, 99])
      expect(story.isRefused('2026-06-01T09:00', REVIEWER, ask('colleagues', [number]))).toMatchObject({
        refused: 'invalid',
        fields: [{ field: 'of' }],
      });
    expect(story.isRefused('2026-06-01T09:00', ASSISTANT, ask('colleagues', [COLLEAGUE])).refused).toBe('notAllowed');
    expect(story.isRefused('2026-06-01T09:00', COLLEAGUE, ask('colleagues', [33])).refused).toBe('notAllowed');
  });
});

describe('asking those who are managed, and those who manage', () => {
  const LEADER = 5;
  const LEADERS_MANAGER = 2;
  const MANAGED = 12;
  const leader = () =>
    play({ pack: 'maths-school', reviewee: LEADER, reviewer: LEADERS_MANAGER, opened: '2026-09-01T09:00' });

  test('KS-04 they are asked at once, the appraisee is told of names and purpose; nobody else may be asked', () => {
    const story = leader();
    expect(story.isRefused('2026-09-10T09:00', LEADERS_MANAGER, ask('around', [16]))).toMatchObject({ rule: 'KS-04' });
    story.does('2026-09-10T09:00', LEADERS_MANAGER, ask('around', [MANAGED]));
    expect(told(story, '2026-09-10T09:00')).toContainEqual(['viewAsked', oidOf(MANAGED)]);
    expect(told(story, '2026-09-10T09:00')).toContainEqual(['askingTold', oidOf(LEADER)]);
    story.does('2026-09-11T09:00', MANAGED, give({ howKnown: 'My head of department.', strengths: 'Clear and fair.' }));
    expect(story.review().papers.askings[0]?.invited[0]?.given?.answers['strengths']).toBe('Clear and fair.');
  });

  test('KS-12 the manager asks his or her own manager before the meeting, and that ends the duty', () => {
    const story = play({ pack: 'maths-school', reviewee: MANAGED, reviewer: LEADER, opened: '2026-09-01T09:00' });
    story.does('2026-09-02T09:00', LEADER, {
      type: 'scheduleMeeting',
      meetingId: id(1),
      kind: 'reviewMeeting',
      start: '2026-09-23T15:30',
      minutes: 60,
      place: 'Room 1',
      bring: [],
      askToWaiveNotice: false,
    });
    const duty = () =>
      obligations(story.review(), story.contextAt('2026-09-10T10:00')).find(
        ({ obligation }) => obligation === 'managers-view-year-end',
      );
    expect(duty()?.state).toBe('owed');
    expect(story.isRefused('2026-09-10T09:00', LEADER, ask('ownManager', [16], id(1)))).toMatchObject({
      rule: 'KS-12',
    });
    story.does('2026-09-10T09:00', LEADER, ask('ownManager', [LEADERS_MANAGER], id(1)));
    expect(duty()?.state).toBe('done');
  });
});

test('KC-05 a manager asks the team for feedback on him- or herself; nobody outside the team, and not the manager’s manager', () => {
  const story = play({ pack: 'conversations', reviewee: 5, reviewer: 2, opened: '2026-09-01T09:00' });
  expect(story.isRefused('2026-09-10T09:00', 2, ask('team', [12])).refused).toBe('notAllowed');
  expect(story.isRefused('2026-09-10T09:00', 5, ask('team', [16]))).toMatchObject({ rule: 'KC-05' });
  story.does('2026-09-10T09:00', 5, ask('team', [12, 13]));
  expect(told(story, '2026-09-10T09:00')).toContainEqual(['viewAsked', oidOf(13)]);
  story.does('2026-09-10T12:00', 12, give({ helps: 'You listen first.' }));
  expect(seenBy(story, 5, '2026-09-11T09:00')?.preparing?.feedbackRequests.list[0]?.invited[0]).toMatchObject({
    state: 'given',
  });
});
