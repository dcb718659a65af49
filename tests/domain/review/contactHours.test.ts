import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Context } from '#domain/review/context.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { NO_PREFERENCES, reminderPreferencesSchema } from '#domain/review/reminderPreferences.ts';
import { nextMorning, contactHours, withinContactHours } from '#domain/review/contactHours.ts';
import { reminderSteps } from '#domain/review/reminderSteps.ts';
import { nextWorkingMoment } from '#domain/calendar/workingHours.ts';
import { oidOf, people } from '#local/school/people.ts';
import { momentOf } from '../../testSchool.ts';
import { play } from './story.ts';
import { planningMeeting } from '../../planningMeeting.ts';

const REVIEWER = 5;
const TEACHER = 12;
const OID = oidOf(TEACHER);

const story = () =>
  play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, approver: 1, opened: '2026-09-01T09:00' });
const instant = (local: string) => momentOf(local).toString();
const local = (at: string | Temporal.Instant) =>
  Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London').toPlainDateTime().toString({ smallestUnit: 'minute' });
const contextAt = (at: string, reminderPreferences = NO_PREFERENCES) => ({
  ...story().contextAt(at),
  reminderPreferences: () => reminderPreferences,
});

describe('when somebody may be reached', () => {
  test('in the working hours of working days, from the hour that the person chose', () => {
    const morning = (at: string, reminderPreferences = NO_PREFERENCES) =>
      local(nextMorning({ after: momentOf(at), oid: OID, context: contextAt(at, reminderPreferences) }));
    expect(morning('2026-10-05T07:00')).toBe('2026-10-05T08:00');
    expect(morning('2026-10-05T08:01')).toBe('2026-10-06T08:00');
    expect(morning('2026-10-05T07:00', { hour: '09:15', quiet: [] })).toBe('2026-10-05T09:15');
    expect(morning('2026-10-05T07:00', { hour: '06:30', quiet: [] })).toBe('2026-10-06T06:30');
  });

  test('an hour that is chosen later on a day counts from then on, and one that is chosen earlier on the next', () => {
    const morning = (hour: string) =>
      local(
        nextMorning({
          after: momentOf('2026-10-05T09:00'),
          oid: OID,
          context: contextAt('2026-10-05T09:00', { hour, quiet: [] }),
        }),
      );
    expect([morning('16:00'), morning('08:00')]).toEqual(['2026-10-05T16:00', '2026-10-06T08:00']);
  });

  test('not at weekends, in half-term or on quiet days', () => {
    const morning = (at: string, reminderPreferences = NO_PREFERENCES) =>
      local(nextMorning({ after: momentOf(at), oid: OID, context: contextAt(at, reminderPreferences) }));
    expect(morning('2026-10-09T12:00')).toBe('2026-10-12T08:00');
    expect(morning('2026-10-23T12:00')).toBe('2026-11-02T08:00');
    expect(morning('2026-10-09T12:00', { hour: null, quiet: [1] })).toBe('2026-10-13T08:00');
    expect(morning('2026-10-22T12:00', { hour: null, quiet: [5] })).toBe('2026-11-02T08:00');
  });

  test.each([
    ['the clocks go back on Sunday 25 October 2026', '2026-10-23T17:59', '2026-11-02T08:00'],
    ['the clocks go forward on Sunday 28 March 2027', '2027-03-26T12:00', '2027-04-12T08:00'],
  ])('%s: it stays the same hour of the day', (_, at, expected) => {
    expect(local(nextMorning({ after: momentOf(at), oid: OID, context: contextAt(at) }))).toBe(expected);
  });

  test('nobody can choose to hear nothing, nor at night', () => {
    expect(reminderPreferencesSchema.safeParse({ hour: null, quiet: [1, 2, 3, 4, 5] }).success).toBe(false);
    expect(reminderPreferencesSchema.safeParse({ hour: '05:00', quiet: [] }).success).toBe(false);
    const partTime = { ...contextAt('2026-10-05T07:00', { hour: null, quiet: [1, 2, 3] }) };
    const teacher = people.find(({ oid }) => oid === OID);
    const person = () => teacher && { ...teacher, workingPattern: 'MT---' };
    expect(contactHours(OID, { ...partTime, person }).pattern).toBe('MT---');
  });

  test('an hour after the end of the working day is its end', () => {
    const days = contactHours(OID, contextAt('2026-10-05T07:00', { hour: '19:00', quiet: [] }));
    expect(
      local(nextWorkingMoment(momentOf('2026-10-05T07:00').toZonedDateTimeISO('Europe/London'), days).toInstant()),
    ).toBe('2026-10-05T17:00');
  });

  test('what was missed in an outage waits for the next working moment, unless its deadline would pass before', () => {
    const at = instant('2026-10-05T08:00');
    const night = contextAt('2026-10-05T22:00');
    expect(local(withinContactHours({ to: OID, at }, night))).toBe('2026-10-06T08:00');
    expect(local(withinContactHours({ to: OID, at, deadline: instant('2026-10-06T07:00') }, night))).toBe(
      '2026-10-05T08:00',
    );
    expect(local(withinContactHours({ to: OID, at, deadline: instant('2026-10-07T07:00') }, night))).toBe(
      '2026-10-06T08:00',
    );
    expect(local(withinContactHours({ to: OID, at }, contextAt('2026-10-05T11:00')))).toBe('2026-10-05T08:00');
  });
});

describe('the schedule of a deadline in days', () => {
  const steps = (due: string, reminderPreferences = NO_PREFERENCES, otherwise: Partial<Context> = {}) =>
    reminderSteps(
      {
        startsAt: instant('2026-09-01T09:00'),
        due: instant(due),
        reminderSchedule: 'days',
        owedByOid: OID,
        escalatesTo: oidOf(1),
      },
      { ...contextAt('2026-09-01T09:00', reminderPreferences), ...otherwise },
    ).map(({ name, at }) => [name, local(at)]);

  test('on a quiet day the morning of the working day before takes its place, once', () => {
    const onThursday = steps('2026-10-09T23:59:59', { hour: null, quiet: [5] }).filter(([, at]) =>
      at?.startsWith('2026-10-08'),
    );
    expect(onThursday).toEqual([['today', '2026-10-08T08:00']]);
    expect(steps('2026-10-09T23:59:59')).toContainEqual(['today', '2026-10-09T08:00']);
  });

  test('off on Mondays and Tuesdays, with a deadline on a Tuesday: the last reminder comes on the Friday before', () => {
    const person = (oid: string) => {
      const found = people.find((each) => each.oid === oid);
      return found && { ...found, workingPattern: oid === OID ? '--WTF' : 'MTWTF' };
    };
    expect(steps('2026-10-13T23:59:59', NO_PREFERENCES, { person })).toEqual([
      ['inGoodTime', '2026-10-01T08:00'],
      ['soon', '2026-10-08T08:00'],
      ['today', '2026-10-09T08:00'],
      ['overdue', '2026-10-14T08:00'],
      ['nextInLine', '2026-10-16T08:00'],
    ]);
  });

  test('a quiet day and a closed one after it: the reminder comes on the next day that is neither', () => {
    expect(steps('2026-11-02T23:59:59', { hour: null, quiet: [5] })).toEqual([
      ['inGoodTime', '2026-10-15T08:00'],
      ['soon', '2026-10-21T08:00'],
      ['tomorrow', '2026-10-22T08:00'],
      ['today', '2026-11-02T08:00'],
      ['overdue', '2026-11-03T08:00'],
      ['nextInLine', '2026-11-05T08:00'],
    ]);
  });

  test('half-term and the weekend are counted over', () => {
    expect(steps('2026-11-03T23:59:59')).toEqual([
      ['inGoodTime', '2026-10-20T08:00'],
      ['soon', '2026-10-23T08:00'],
      ['tomorrow', '2026-11-02T08:00'],
      ['today', '2026-11-03T08:00'],
      ['overdue', '2026-11-04T08:00'],
      ['nextInLine', '2026-11-06T08:00'],
    ]);
  });
});

describe('what goes at once and what is gathered', () => {
  test('reminders of deadlines in days are gathered; what somebody did is told at once', () => {
    const told = story();
    told.does(
      '2026-10-05T09:00',
      REVIEWER,
      planningMeeting('00000000-0000-4000-8000-000000000001', '2026-10-12T15:30'),
    );
    const messages = messagesFor(told.review(), told.contextAt('2026-10-05T10:00'));
    expect(messages.find(({ kind }) => kind === 'meetingNotice')?.goes).toBe('atOnce');
    const reminders = messages.filter(({ kind }) => kind === 'duty' || kind === 'dutyOfSomebodyElse');
    const gathered = reminders.filter(({ goes }) => goes === 'gathered');
    expect(gathered.length).toBeGreaterThan(3);
    expect(new Set(gathered.map(({ at }) => local(at).slice(11)))).toEqual(new Set(['08:00']));
    // A duty that begins in the middle of its last day cannot wait for the next morning.
    const alone = reminders.filter(({ goes }) => goes === 'atOnce');
    expect(alone.map(({ at }) => local(at).slice(11))).not.toContain('08:00');
  });
});
