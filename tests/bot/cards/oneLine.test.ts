import { describe, expect, test } from 'vitest';
import { cardFor } from '#bot/cards/cardFor.ts';
import { reminderOf } from '#domain/review/dutyKey.ts';
import { message, type ToldMessage } from '#domain/review/message.ts';
import { obligations } from '#domain/review/obligations.ts';
import { oidOf } from '#local/school/people.ts';
import { id, instant, play } from '../../domain/review/story.ts';

const TEACHER = 12;
const HEAD_OF_ENGLISH = 5;

function begun() {
  const story = play({ pack: 'kent-model', reviewee: TEACHER, reviewer: HEAD_OF_ENGLISH, opened: '2026-09-07T09:00' });
  story.happens('2026-09-14T09:00', HEAD_OF_ENGLISH, {
    type: 'meetingScheduled',
    meetingId: id(1),
    kind: 'planningMeeting',
    start: instant('2026-10-05T15:30'),
    minutes: 60,
    place: 'Room 1',
    bring: ['The job description'],
    shortNotice: false,
  });
  story.does('2026-09-14T10:00', HEAD_OF_ENGLISH, {
    type: 'planObservation',
    observationId: id(2),
    observerOid: oidOf(HEAD_OF_ENGLISH),
    start: '2026-10-02T09:00',
    minutes: 50,
    purpose: 'How the plan is going',
    focus: 'Questions to pupils',
    activities: 'A lesson',
    group: null,
    documentsAsked: null,
  });
  return story;
}

const about = (aboutId: string) => ({ to: oidOf(TEACHER), aboutId, at: '' });
const notice = message({ name: 'meetingNotice', parts: { meetingId: id(1), revision: 1 }, fields: about(id(1)) });
const planned = message({ name: 'visitPlanned', parts: { observationId: id(2), revision: 1 }, fields: about(id(2)) });
const ahead = message({ name: 'visitAhead', parts: { observationId: id(2), revision: 1 }, fields: about(id(2)) });

type DrawnArgs = { told: ToldMessage; at: string; isReplaced?: boolean };

function drawn(story: ReturnType<typeof begun>, { told, at, isReplaced }: DrawnArgs) {
  const card = cardFor({
    review: story.review(),
    message: told,
    context: story.contextAt(at),
    isReplaced,
    link: (place) => place,
  });
  return { text: JSON.stringify(card.body), lines: card.body.length, buttons: card.actions?.length ?? 0 };
}

describe('a card of what is over is one line', () => {
  test('KM-22 of a meeting: whole before it, and then a tick without what to bring', () => {
    expect(drawn(begun(), { told: notice, at: '2026-10-05T16:00' }).text).toContain('The job description');
    const { text, lines, buttons } = drawn(begun(), { told: notice, at: '2026-10-05T16:31' });
    expect(text).toContain('✓ Planning and review meeting, Monday 5 October, 15:30');
    expect(text).not.toContain('The job description');
    expect([lines, buttons]).toEqual([2, 0]);
  });

  test('KM-65 of a visit: the card a week ahead takes the place of the first, and alone has the tick', () => {
    const at = (told: ToldMessage, when: string) => drawn(begun(), { told, at: when }).text;
    expect(at(planned, '2026-09-24T09:00')).toContain('Questions to pupils');
    expect(at(planned, '2026-09-25T12:00')).toContain('A later card has this visit');
    expect(at(ahead, '2026-09-25T12:00')).toContain('Questions to pupils');
    const after = [planned, ahead].map((told) => at(told, '2026-10-02T10:00'));
    expect(after.map((text) => text.includes('✓'))).toEqual([false, true]);
    expect(after.join('')).not.toContain('Questions to pupils');
  });

  test('of a duty: of several reminders the latest has the tick', () => {
    const context = begun().contextAt('2026-09-16T09:00');
    const arrange = obligations(begun().review(), context).find(({ doneWhen }) => doneWhen === 'meetingArranged');
    const told: ToldMessage = {
      ...reminderOf(arrange?.reminderKey ?? '', 'soon-2'),
      kind: 'duty',
      to: oidOf(HEAD_OF_ENGLISH),
      aboutId: begun().review().id,
    };
    const text = (isReplaced: boolean) => drawn(begun(), { told, at: '2026-09-16T09:00', isReplaced }).text;
    expect(text(false)).toContain('✓');
    expect(text(true)).toContain('A later reminder replaces this one.');
    expect(text(true)).not.toContain('✓');
  });
});
