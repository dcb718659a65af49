import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEAD_OF_ENGLISH, type OpenTenant, PART_TIMER, TEACHER, openTenant } from '../openTenant.ts';
import { graphFor } from './graphFor.ts';

let open: OpenTenant;
beforeAll(async () => void (open = await openTenant()));
afterAll(() => open.close());

const LONDON = 'outlook.timezone="Europe/London"';
const london = (dateTime: string) => ({ dateTime, timeZone: 'Europe/London' });
const LUCY = 'lucy.pemberton@larkmoor.example';

type Suggestion = {
  confidence: number;
  meetingTimeSlot: { start: { dateTime: string }; end: { dateTime: string } };
  attendeeAvailability: { availability: string }[];
};

const schoolDay = (date: string) => ({ start: london(`${date}T08:30:00`), end: london(`${date}T16:30:00`) });

async function find(
  wanted: Record<string, unknown>,
): Promise<{ emptySuggestionsReason: string; meetingTimeSuggestions: Suggestion[] }> {
  const client = await graphFor(open).forPerson(HEAD_OF_ENGLISH);
  return client
    .api('/me/findMeetingTimes')
    .header('Prefer', LONDON)
    .post({
      attendees: [{ type: 'required', emailAddress: { address: LUCY } }],
      timeConstraint: { activityDomain: 'unrestricted', timeSlots: [schoolDay('2026-10-13'), schoolDay('2026-10-14')] },
      meetingDuration: 'PT1H',
      minimumAttendeePercentage: 100,
      ...wanted,
    });
}

const busyTimes = (oid: string, date: string) =>
  open.tenant
    .calendar(oid, { from: date, to: `${date}T23:59` })
    .filter(({ showAs, isCancelled }) => showAs !== 'free' && !isCancelled)
    .map(({ start, end }) => ({ start: start.dateTime.slice(0, 16), end: end.dateTime.slice(0, 16) }));

describe('findMeetingTimes', () => {
  test('suggests times at which both are free, earliest first', async () => {
    const { emptySuggestionsReason, meetingTimeSuggestions } = await find({ maxCandidates: 100 });
    expect(emptySuggestionsReason).toBe('');
    const starts = meetingTimeSuggestions.map(({ meetingTimeSlot }) => meetingTimeSlot.start.dateTime);
    expect(starts.length).toBeGreaterThan(0);
    expect(starts).toEqual(starts.toSorted());
    for (const { meetingTimeSlot, confidence } of meetingTimeSuggestions) {
      const [start, end] = [meetingTimeSlot.start.dateTime.slice(0, 16), meetingTimeSlot.end.dateTime.slice(0, 16)];
      expect(confidence).toBe(100);
      for (const oid of [HEAD_OF_ENGLISH, TEACHER]) {
        expect(busyTimes(oid, start.slice(0, 10)).some((busy) => busy.start < end && start < busy.end)).toBe(false);
      }
    }
  });

  test('no more than were asked for', async () => {
    expect((await find({ maxCandidates: 2, meetingDuration: 'PT30M' })).meetingTimeSuggestions).toHaveLength(2);
  });

  test('an event that was just booked is in the way', async () => {
    const [first] = (await find({})).meetingTimeSuggestions;
    const slot = first?.meetingTimeSlot ?? { start: { dateTime: '' }, end: { dateTime: '' } };
    const made = await open.tenant.createEvent(TEACHER, {
      subject: 'Dentist',
      start: slot.start.dateTime,
      end: slot.end.dateTime,
    });
    const after = (await find({ maxCandidates: 100 })).meetingTimeSuggestions.map(
      ({ meetingTimeSlot }) => meetingTimeSlot.start.dateTime,
    );
    expect(after).not.toContain(slot.start.dateTime);
    await open.tenant.cancelEvent(TEACHER, { id: made.id });
  });

  test('says why there is none: others, oneself, or people nobody knows', async () => {
    const assembly = { start: london('2026-10-13T09:00:00'), end: london('2026-10-13T10:00:00') };
    const only = { timeConstraint: { activityDomain: 'unrestricted', timeSlots: [assembly] } };
    const blockLucy = await open.tenant.createEvent(TEACHER, {
      subject: 'Trip',
      start: '2026-10-13T08:00',
      end: '2026-10-13T17:00',
    });
    const reason = async (wanted: Record<string, unknown>) =>
      (await find({ ...only, ...wanted })).emptySuggestionsReason;
    const tomBusy = busyTimes(HEAD_OF_ENGLISH, '2026-10-13').some(({ start }) => start.endsWith('09:00'));
    expect(await reason(tomBusy ? { isOrganizerOptional: true } : {})).toBe('attendeesUnavailable');
    const blockTom = await open.tenant.createEvent(HEAD_OF_ENGLISH, {
      subject: 'Trip',
      start: '2026-10-13T08:00',
      end: '2026-10-13T17:00',
    });
    expect(await reason({})).toBe('organizerUnavailable');
    expect(
      await reason({
        isOrganizerOptional: true,
        attendees: [{ type: 'required', emailAddress: { address: 'someone@elsewhere.example' } }],
      }),
    ).toBe('attendeesUnavailableOrUnknown');
    await open.tenant.cancelEvent(TEACHER, { id: blockLucy.id });
    await open.tenant.cancelEvent(HEAD_OF_ENGLISH, { id: blockTom.id });
  });

  test('somebody of whom nothing is known counts for half, as Graph has it', async () => {
    const { meetingTimeSuggestions } = await find({
      attendees: [{ type: 'required', emailAddress: { address: 'someone@elsewhere.example' } }],
      minimumAttendeePercentage: 50,
      maxCandidates: 1,
    });
    expect(meetingTimeSuggestions[0]).toMatchObject({
      confidence: 74.5,
      attendeeAvailability: [{ availability: 'unknown' }],
    });
  });

  test('nothing in the past, and within working hours where that is asked for', async () => {
    const past = { timeConstraint: { activityDomain: 'unrestricted', timeSlots: [schoolDay('2026-10-02')] } };
    expect((await find(past)).meetingTimeSuggestions).toEqual([]);
    const night = {
      timeConstraint: {
        activityDomain: 'work',
        timeSlots: [{ start: london('2026-10-13T18:00:00'), end: london('2026-10-13T22:00:00') }],
      },
    };
    expect((await find(night)).meetingTimeSuggestions).toEqual([]);
  });

  test('a duration that is none: 400', async () => {
    await expect(find({ meetingDuration: 'an hour' })).rejects.toMatchObject({ statusCode: 400 });
  });
});

describe('getSchedule', () => {
  const ask = (schedules: string[], date: string) =>
    graphFor(open)
      .app.api(`/users/${HEAD_OF_ENGLISH}/calendar/getSchedule`)
      .header('Prefer', LONDON)
      .post({
        schedules,
        startTime: london(`${date}T08:00:00`),
        endTime: london(`${date}T17:00:00`),
        availabilityViewInterval: 60,
      });

  test('shows when somebody is busy, and not with what', async () => {
    const { value } = await ask([LUCY], '2026-10-06');
    expect(value[0]).toMatchObject({
      scheduleId: LUCY,
      workingHours: { daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] },
    });
    expect(value[0].availabilityView).toMatch(/^[02]{9}$/);
    expect(
      value[0].scheduleItems.map((item: { start: { dateTime: string } }) => item.start.dateTime.slice(0, 16)),
    ).toEqual(busyTimes(TEACHER, '2026-10-06').map(({ start }) => start));
    expect(Object.keys(value[0].scheduleItems[0])).toEqual(['status', 'start', 'end']);
  });

  test('a part-timer is away on a day off; somebody unknown is an error of his or her own', async () => {
    const { value } = await ask(['joanna.fairclough@larkmoor.example', 'someone@elsewhere.example'], '2026-10-08');
    expect(value[0]).toMatchObject({
      availabilityView: '333333333',
      scheduleItems: [{ status: 'oof' }],
      workingHours: { daysOfWeek: ['monday', 'tuesday', 'wednesday'] },
    });
    expect(value[1]).toMatchObject({ availabilityView: '', error: { responseCode: 'ErrorMailRecipientNotFound' } });
    expect(open.tenant.calendar(PART_TIMER, { from: '2026-10-08', to: '2026-10-09' })[0]).toMatchObject({
      isAllDay: true,
      start: { dateTime: '2026-10-08T00:00:00.0000000' },
    });
  });

  test('not more than 62 days', async () => {
    const long = {
      schedules: [LUCY],
      startTime: london('2026-09-01T00:00:00'),
      endTime: london('2026-12-01T00:00:00'),
    };
    await expect(graphFor(open).app.api(`/users/${TEACHER}/calendar/getSchedule`).post(long)).rejects.toMatchObject({
      statusCode: 400,
    });
  });
});
