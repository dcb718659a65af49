import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEAD, HEAD_OF_ENGLISH, type OpenTenant, TEACHER, openTenant } from '../openTenant.ts';
import { graphFor } from './graphFor.ts';

let open: OpenTenant;
beforeAll(async () => void (open = await openTenant()));
afterAll(() => open.close());

const app = () => graphFor(open).app;
const london = (dateTime: string) => ({ dateTime, timeZone: 'Europe/London' });
const lucy = { type: 'required', emailAddress: { address: 'lucy.pemberton@larkmoor.example', name: 'Lucy Pemberton' } };

const planning = (transactionId: string, start = '2026-10-14T15:30:00', end = '2026-10-14T16:15:00') => ({
  subject: 'Planning and review meeting',
  body: { contentType: 'html', content: '<p>Please bring your job description.</p>' },
  start: london(start),
  end: london(end),
  location: { displayName: 'E1' },
  attendees: [lucy],
  isOnlineMeeting: true,
  onlineMeetingProvider: 'teamsForBusiness',
  transactionId,
});

const book = (transactionId: string, start?: string, end?: string) =>
  app()
    .api(`/users/${HEAD_OF_ENGLISH}/events`)
    .post(planning(transactionId, start, end));
const read = (oid: string, id: string) => app().api(`/users/${oid}/events/${id}`).get();
const copyIn = (oid: string, iCalUId: string) =>
  open.tenant.calendar(oid, { from: '2026-10-05', to: '2026-12-20' }).find((event) => event.iCalUId === iCalUId);

describe('an event', () => {
  test('is in both calendars, with a Teams link and one iCalUId', async () => {
    const event = await book('both');
    expect(event).toMatchObject({
      isOrganizer: true,
      isOnlineMeeting: true,
      onlineMeeting: { joinUrl: expect.stringContaining('https://teams.microsoft.com/l/meetup-join/') },
      organizer: { emailAddress: { address: 'tom.hargrave@larkmoor.example' } },
      start: { dateTime: '2026-10-14T14:30:00.0000000', timeZone: 'UTC' },
      responseStatus: { response: 'organizer' },
      bodyPreview: expect.stringContaining('job description'),
    });
    expect(event.body.content).toContain(event.onlineMeeting.joinUrl);
    const copy = copyIn(TEACHER, event.iCalUId);
    expect(copy).toMatchObject({
      isOrganizer: false,
      subject: 'Planning and review meeting',
      showAs: 'tentative',
      responseStatus: { response: 'notResponded' },
      start: { dateTime: '2026-10-14T15:30:00.0000000', timeZone: 'Europe/London' },
    });
    expect(copy?.id).not.toBe(event.id);
  });

  test('is made once by one transaction id, however often it is asked for', async () => {
    const [first, second] = [await book('once'), await book('once', '2026-10-15T15:30:00', '2026-10-15T16:15:00')];
    expect(second.id).toBe(first.id);
    const { value } = await app().api(`/users/${HEAD_OF_ENGLISH}/events`).filter(`iCalUId eq '${first.iCalUId}'`).get();
    expect(value).toHaveLength(1);
  });

  test('is shown in the zone asked for, by Windows’ names too, over the end of summer time', async () => {
    const event = await book('zones', '2026-11-04T15:30:00', '2026-11-04T16:15:00');
    expect(event.start.dateTime).toBe('2026-11-04T15:30:00.0000000');
    const asked = async (prefer: string) =>
      (await app().api(`/users/${HEAD_OF_ENGLISH}/events/${event.id}`).header('Prefer', prefer).get()).start;
    expect(await asked('outlook.timezone="GMT Standard Time"')).toEqual({
      dateTime: '2026-11-04T15:30:00.0000000',
      timeZone: 'GMT Standard Time',
    });
    expect(await asked('outlook.timezone="W. Europe Standard Time"')).toMatchObject({
      dateTime: '2026-11-04T16:30:00.0000000',
    });
    await expect(asked('outlook.timezone="Middle Earth"')).rejects.toMatchObject({
      statusCode: 400,
      code: 'TimeZoneNotSupportedException',
    });
  });

  test('moves with everybody’s copy, asks anew, and keeps its body and link', async () => {
    const event = await book('move');
    const copy = copyIn(TEACHER, event.iCalUId);
    await open.tenant.respondToEvent(TEACHER, { id: copy?.id ?? '', response: 'accepted' });
    expect((await read(HEAD_OF_ENGLISH, event.id)).attendees[0].status.response).toBe('accepted');

    const moved = await app()
      .api(`/users/${HEAD_OF_ENGLISH}/events/${event.id}`)
      .patch({ start: london('2026-10-16T15:30:00'), end: london('2026-10-16T16:15:00') });
    expect(moved).toMatchObject({
      start: { dateTime: '2026-10-16T14:30:00.0000000' },
      body: event.body,
      onlineMeeting: event.onlineMeeting,
    });
    expect(moved['@odata.etag']).not.toBe(event['@odata.etag']);
    expect(moved.attendees[0].status.response).toBe('none');
    expect(copyIn(TEACHER, event.iCalUId)).toMatchObject({
      id: copy?.id,
      start: { dateTime: '2026-10-16T15:30:00.0000000' },
      responseStatus: { response: 'notResponded' },
    });
  });

  test('loses its online meeting with a body that has no part for it', async () => {
    const event = await book('body');
    const patched = await app()
      .api(`/users/${HEAD_OF_ENGLISH}/events/${event.id}`)
      .patch({ body: { contentType: 'html', content: '<p>New</p>' } });
    expect(patched).toMatchObject({ isOnlineMeeting: false, onlineMeeting: null, body: { content: '<p>New</p>' } });
  });

  test('is changed and cancelled by its organiser alone', async () => {
    const event = await book('organiser');
    const copy = copyIn(TEACHER, event.iCalUId)?.id ?? '';
    await expect(app().api(`/users/${TEACHER}/events/${copy}`).patch({ subject: 'Mine' })).rejects.toMatchObject({
      statusCode: 403,
    });
    await expect(app().api(`/users/${TEACHER}/events/${copy}/cancel`).post({})).rejects.toMatchObject({
      statusCode: 400,
      code: 'ErrorInvalidRequest',
    });
  });

  test('is gone from the organiser’s calendar once cancelled, and marked in the others', async () => {
    const event = await book('cancel');
    await app()
      .api(`/users/${HEAD_OF_ENGLISH}/events/${event.id}/cancel`)
      .post({ comment: 'We shall find another time.' });
    await expect(read(HEAD_OF_ENGLISH, event.id)).rejects.toMatchObject({ statusCode: 404, code: 'ErrorItemNotFound' });
    expect(copyIn(TEACHER, event.iCalUId)).toMatchObject({
      isCancelled: true,
      showAs: 'free',
      subject: 'Canceled: Planning and review meeting',
    });
  });

  test('deleted by the organiser is cancelled; declined by somebody invited leaves that calendar alone', async () => {
    const deleted = await book('delete');
    await app().api(`/users/${HEAD_OF_ENGLISH}/events/${deleted.id}`).delete();
    expect(copyIn(TEACHER, deleted.iCalUId)).toMatchObject({ isCancelled: true });

    const declined = await book('decline');
    const person = await graphFor(open).forPerson(TEACHER);
    await person
      .api(`/me/events/${copyIn(TEACHER, declined.iCalUId)?.id}/decline`)
      .post({ comment: 'I teach then.', sendResponse: true });
    expect(copyIn(TEACHER, declined.iCalUId)).toBeUndefined();
    expect((await read(HEAD_OF_ENGLISH, declined.id)).attendees[0].status.response).toBe('declined');
  });

  test('takes new people in and lets others go', async () => {
    const event = await book('people');
    const head = { type: 'optional', emailAddress: { address: 'helen.ashdown@larkmoor.example' } };
    await app()
      .api(`/users/${HEAD_OF_ENGLISH}/events/${event.id}`)
      .patch({ attendees: [head] });
    expect(copyIn(TEACHER, event.iCalUId)).toMatchObject({ isCancelled: true });
    expect(copyIn(HEAD, event.iCalUId)).toMatchObject({ isOrganizer: false });
  });

  test.each([
    ['an end before its start', { start: london('2026-10-14T16:00:00'), end: london('2026-10-14T15:00:00') }],
    ['no such day', { start: london('2026-02-30T16:00:00') }],
    ['no such zone', { start: { dateTime: '2026-10-14T16:00:00', timeZone: 'Middle Earth' } }],
    ['a property that Graph does not know', { colour: 'red' }],
    ['an address that is none', { attendees: [{ emailAddress: { address: 'Lucy' } }] }],
  ])('%s: 400', async (_what, wrong) => {
    await expect(
      app()
        .api(`/users/${HEAD_OF_ENGLISH}/events`)
        .post({ ...planning('wrong'), ...wrong }),
    ).rejects.toMatchObject({ statusCode: 400 });
  });

  test('somebody else’s calendar is closed to a person', async () => {
    const person = await graphFor(open).forPerson(TEACHER);
    await expect(person.api(`/users/${HEAD_OF_ENGLISH}/events`).get()).rejects.toMatchObject({ statusCode: 403 });
  });
});

describe('a calendar’s view', () => {
  const view = (top?: number) => {
    const request = app()
      .api(`/users/${TEACHER}/calendarView`)
      .query({ startDateTime: encodeURIComponent('2026-10-06T00:00:00+01:00'), endDateTime: '2026-10-06T23:00:00Z' });
    return (top === undefined ? request : request.top(top)).get();
  };

  test('shows the timetable, ten events a page', async () => {
    const page = await view(2);
    expect(page.value).toHaveLength(2);
    expect(page['@odata.nextLink']).toContain('$skip=2');
    const next = await app().api(page['@odata.nextLink']).get();
    expect(next.value[0].start.dateTime >= page.value[1].start.dateTime).toBe(true);
    const day = (await view()).value;
    expect(day.every((event: { start: { dateTime: string } }) => event.start.dateTime.startsWith('2026-10-06'))).toBe(
      true,
    );
    expect(day.filter((event: { subject: string }) => event.subject.startsWith('English ')).length).toBeGreaterThan(2);
  });

  test('needs a window', async () => {
    await expect(app().api(`/users/${TEACHER}/calendarView`).get()).rejects.toMatchObject({
      statusCode: 400,
      code: 'ErrorInvalidParameter',
    });
  });

  test('a timetabled lesson can be read, moved and deleted like any event', async () => {
    const lesson = (await view()).value.find((event: { subject: string }) => event.subject.startsWith('English '));
    expect(await read(TEACHER, lesson.id)).toMatchObject({ subject: lesson.subject });
    const moved = await app()
      .api(`/users/${TEACHER}/events/${lesson.id}`)
      .patch({ start: london('2026-10-07T16:00:00'), end: london('2026-10-07T17:00:00') });
    expect(moved.id).toBe(lesson.id);
    expect((await view()).value.map((event: { id: string }) => event.id)).not.toContain(lesson.id);
    await app().api(`/users/${TEACHER}/events/${lesson.id}`).delete();
    await expect(read(TEACHER, lesson.id)).rejects.toMatchObject({ statusCode: 404 });
  });
});
