import { describe, expect, test } from 'vitest';
import type { RecordedEvent } from '#domain/review/events.ts';
import { fold } from '#domain/review/fold.ts';
import { message as messageOf } from '#domain/review/message.ts';
import type { App } from '#functions/app.ts';
import { drawCard } from '#functions/delivery/drawCard.ts';
import { localSettings } from '#local/settings.ts';
import { oidOf } from '#local/school/people.ts';
import { id, instant, play } from '../domain/review/story.ts';

const TEACHER = 12;
const HEAD_OF_ENGLISH = 5;

const story = play({ pack: 'kent-model', reviewee: TEACHER, reviewer: HEAD_OF_ENGLISH, opened: '2026-09-07T09:00' });
const opened = story.review();
const MEETING = {
  type: 'meetingScheduled',
  meetingId: id(1),
  kind: 'planningMeeting',
  start: instant('2026-10-05T15:30'),
  minutes: 60,
  place: 'Room 1',
  bring: [] as string[],
  shortNotice: false,
} as const satisfies RecordedEvent['event'];

const to = oidOf(TEACHER);
const message = messageOf({
  name: 'meetingNotice',
  parts: { meetingId: id(1), revision: 1 },
  fields: { to, aboutId: id(1), at: '' },
});
const begun = messageOf({ name: 'reviewBegun', parts: {}, fields: { to, aboutId: opened.id, at: '' } });

/** The events of the story; the first ones are from before events recorded their shape. */
function appWith(events: readonly RecordedEvent[], firstOfNow: number): Pick<App, 'settings' | 'reviews'> {
  const list = events.map((each) => (each.seq < firstOfNow ? each : { ...each, shape: 2 }));
  return {
    settings: localSettings({ origin: 'http://127.0.0.1:1', storageConnectionString: '' }),
    reviews: { history: async () => ({ list, intact: true }) } as unknown as App['reviews'],
  };
}

const at = (seq: number, by: number, event: RecordedEvent['event'], local: string): RecordedEvent => ({
  seq,
  at: instant(local),
  by: oidOf(by),
  event,
});

describe('a card from before it was kept of which version of the review it was drawn', () => {
  const first = at(
    1,
    46,
    {
      type: 'reviewOpened',
      revieweeOid: oidOf(TEACHER),
      reviewerOid: oidOf(HEAD_OF_ENGLISH),
      approverOid: oidOf(1),
      staffGroup: opened.staffGroup,
      workingPattern: opened.workingPattern,
      policy: opened.policy,
      cycle: opened.cycle,
    },
    '2026-09-07T09:00',
  );
  const events = [
    first,
    at(2, HEAD_OF_ENGLISH, MEETING, '2026-09-14T09:00'),
    at(
      3,
      HEAD_OF_ENGLISH,
      { type: 'meetingCancelled', meetingId: id(1), reason: 'Illness.', inOutlook: false },
      '2026-09-15T09:00',
    ),
  ];
  const before = { cardHash: 'of other words', drawnOf: 0, drawnFrom: '' };

  test('counts as drawn when the last of those events was there: what came after that touched it', async () => {
    const review = fold(id(999), events);
    const context = story.contextAt('2026-09-16T09:00');
    const drawn = drawCard(appWith(events, 3), { message, review, context });
    expect(await drawn.saysTheSame(before)).toBe(false);
    expect(await drawCard(appWith(events, 3), { message: begun, review, context }).saysTheSame(before)).toBe(true);
  });

  test('is left where nothing came after that', async () => {
    const review = fold(id(999), events);
    const context = story.contextAt('2026-09-16T09:00');
    expect(await drawCard(appWith(events, 4), { message, review, context }).saysTheSame(before)).toBe(true);
  });

  test('of a review that has none of those events counts as touched', async () => {
    const review = fold(id(999), events);
    const context = story.contextAt('2026-09-16T09:00');
    expect(await drawCard(appWith(events, 1), { message, review, context }).saysTheSame(before)).toBe(false);
  });

  test('is touched by another name or role of somebody it looks up, whatever the events say', async () => {
    const review = fold(id(999), events);
    const context = story.contextAt('2026-09-16T09:00');
    const { of: drawnOf, from: drawnFrom } = drawCard(appWith(events, 1), { message, review, context });
    const withOther = (change: object) => ({
      ...context,
      person: (oid: string) => {
        const found = context.person(oid);
        return found && oid === oidOf(HEAD_OF_ENGLISH) ? { ...found, ...change } : found;
      },
    });
    const look = (change: object) =>
      drawCard(appWith(events, 1), { message, review, context: withOther(change) }).saysTheSame({
        cardHash: 'of other words',
        drawnOf,
        drawnFrom,
      });
    expect(await look({})).toBe(true);
    expect(await look({ jobTitle: 'Head of languages' })).toBe(true);
    expect(await look({ displayName: 'Another Name' })).toBe(false);
    expect(await look({ roles: ['seniorLeader', 'governor'] })).toBe(false);
  });
});
