import { describe, expect, test } from 'vitest';
import { cardFor } from '#bot/cards/cardFor.ts';
import { message, type ToldMessage } from '#domain/review/message.ts';
import { oidOf } from '#local/school/people.ts';
import { id, instant, play } from '../../domain/review/story.ts';

const TEACHER = 12;
const HEAD_OF_ENGLISH = 5;
const COLLEAGUE = 13;
const LATER = '2026-09-16T09:00';

function begun() {
  const story = play({ pack: 'kent-model', reviewee: TEACHER, reviewer: HEAD_OF_ENGLISH, opened: '2026-09-07T09:00' });
  story.happens('2026-09-14T09:00', HEAD_OF_ENGLISH, {
    type: 'meetingScheduled',
    meetingId: id(1),
    kind: 'planningMeeting',
    start: instant('2026-10-05T15:30'),
    minutes: 60,
    place: 'Room 1',
    bring: [],
    shortNotice: false,
  });
  return story;
}

type Story = ReturnType<typeof begun>;

const notice = (revision: number) =>
  message({
    name: 'meetingNotice',
    parts: { meetingId: id(1), revision },
    fields: { to: oidOf(TEACHER), aboutId: id(1), at: '' },
  });
const NOTICE = notice(1);

const drawn = (story: Story, told: ToldMessage, at = LATER) =>
  cardFor({ review: story.review(), message: told, context: story.contextAt(at), link: (place) => place });

const titles = (card: object) =>
  [...JSON.stringify(card).matchAll(/"title":"([^"]+)","verb"/g)].map(([, title]) => title);

describe('a card that lies in a chat', () => {
  test('has its buttons while they would be accepted', () => {
    expect(new Set(titles(drawn(begun(), NOTICE)))).toEqual(new Set(['Acknowledge', 'Send proposal']));
  });

  test('KM-03 of a suspended review has none, nor their inputs, and says why in the policy’s words', () => {
    const story = begun();
    story.happens('2026-09-15T09:00', 1, { type: 'reviewSuspended', reason: 'capability', note: 'Since today.' });
    const card = drawn(story, NOTICE);
    const { pack } = story.contextAt(LATER);
    expect(JSON.stringify(card)).not.toMatch(/Acknowledge|Send proposal|Input\./);
    expect(JSON.stringify(card)).toContain(pack.suspensions[0]?.text);
    expect(JSON.stringify(card)).toContain('Our policy, section 3, 4.1');
    expect(card.actions?.map(({ title }) => title)).toEqual(['Agenda and points']);
  });

  test('of a closed review has none and says so; one that had none left says nothing', () => {
    const closed = (story: Story) => {
      story.happens('2026-09-15T09:00', 1, { type: 'cycleClosed', note: 'Has left.' });
      return JSON.stringify(drawn(story, NOTICE));
    };
    expect(closed(begun())).toContain('This cycle is closed.');
    expect(closed(begun())).not.toMatch(/Acknowledge|Send proposal/);
    const answered = begun();
    answered.does('2026-09-14T10:00', TEACHER, { type: 'acknowledgeMeeting', meetingId: id(1), revision: 1 });
    expect(closed(answered)).not.toContain('This cycle is closed.');
  });

  test('at short notice offers to agree to that, and nothing that would not do', () => {
    const story = begun();
    story.happens('2026-09-15T09:00', HEAD_OF_ENGLISH, {
      type: 'meetingMoved',
      meetingId: id(1),
      start: instant('2026-09-18T15:30'),
      minutes: 60,
      place: 'Room 1',
      shortNotice: true,
      inOutlook: false,
    });
    expect(new Set(titles(drawn(story, notice(2))))).toEqual(new Set(['Agree to shorter notice', 'Send proposal']));
  });

  test('tells somebody who sees little of the review that it stands still, and not why', () => {
    const story = play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2026-01-05T09:00' });
    story.happens('2026-01-06T09:00', 38, {
      type: 'viewsAskedFor',
      askingId: id(7),
      view: story.contextAt('2026-01-06T09:00').pack.views[0]?.id ?? '',
      of: [oidOf(COLLEAGUE)],
      purpose: 'How the office works with you.',
      needsAgreement: false,
      meetingId: null,
    });
    const fields = { to: oidOf(COLLEAGUE), aboutId: id(7), at: '' };
    const asked = message({ name: 'viewAsked', parts: { askingId: id(7), oid: oidOf(COLLEAGUE) }, fields });
    const grant = { grantId: id(8), oid: oidOf(COLLEAGUE), sees: 'ownViews', purpose: 'asked', about: id(7) } as const;
    story.happens('2026-01-06T09:00', 38, { type: 'accessGiven', ...grant, rule: 'TA-31', clause: '4' });
    expect(titles(drawn(story, asked, '2026-01-07T09:00'))).toContain('I would rather not');
    story.happens('2026-01-08T09:00', 1, { type: 'reviewSuspended', reason: 'grievance', note: 'Since today.' });
    const card = JSON.stringify(drawn(story, asked, '2026-01-09T09:00'));
    expect(card).toContain('This review is suspended.');
    expect(card).not.toMatch(/rather not|grievance|TA-29/i);
  });
});
