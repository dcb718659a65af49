import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSignInCheck } from '#functions/identity/signedIn.ts';
import { localSettings } from '#local/settings.ts';
import { HEAD_OF_ENGLISH, type OpenTenant, TEACHER, openTenant } from './openTenant.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'tenant-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const draft = {
  subject: 'Planning',
  start: '2026-10-14T15:30',
  end: '2026-10-14T16:00',
  attendees: ['lucy.pemberton@larkmoor.example'],
  online: true,
};

describe('a tenant that is started again', () => {
  test('still knows tokens, calendars, chats and who has the app', async () => {
    const file = join(folder, 'deeper', 'tenant.json');
    const first = await openTenant({ file });
    const token = await first.tenant.tokenFor(TEACHER);
    const event = await first.tenant.createEvent(HEAD_OF_ENGLISH, draft);
    const [lesson] = first.tenant.calendar(TEACHER);
    await first.tenant.cancelEvent(TEACHER, { id: lesson?.id ?? '' });
    await first.tenant.install(TEACHER);
    await first.tenant.send(TEACHER, { text: 'hello' });
    first.tenant.changePerson(TEACHER, { jobTitle: 'Second in English' });
    await first.close();

    const second = await openTenant({ file });
    expect(await createSignInCheck(second)(`Bearer ${token}`)).toMatchObject({ oid: TEACHER });
    expect(second.tenant.calendar(HEAD_OF_ENGLISH).find(({ id }) => id === event.id)).toEqual(event);
    expect(second.tenant.calendar(TEACHER).map(({ id }) => id)).not.toContain(lesson?.id);
    expect(second.tenant.isInstalled(TEACHER)).toBe(true);
    expect(second.tenant.chats(TEACHER)).toEqual([expect.objectContaining({ from: 'person', text: 'hello' })]);
    expect(second.tenant.people().find(({ oid }) => oid === TEACHER)?.jobTitle).toBe('Second in English');
    await second.close();
  });

  test('keeps no timetable on disk', async () => {
    const file = join(folder, 'tenant.json');
    const open = await openTenant({ file });
    expect(open.tenant.calendar(TEACHER, { from: '2026-09-01', to: '2027-07-21' }).length).toBeGreaterThan(1000);
    await open.close();
    const { statSync } = await import('node:fs');
    expect(statSync(file).size).toBeLessThan(10_000);
  });
});

describe('Outlook as a person uses it', () => {
  let open: OpenTenant;
  beforeEach(async () => void (open = await openTenant()));
  afterEach(() => open.close());

  test('times are the school’s, and the organiser is marked', async () => {
    const event = await open.tenant.createEvent(HEAD_OF_ENGLISH, draft);
    expect(event).toMatchObject({
      isOrganizer: true,
      start: { dateTime: '2026-10-14T15:30:00.0000000', timeZone: 'Europe/London' },
      onlineMeeting: { joinUrl: expect.any(String) },
    });
    expect(
      open.tenant.calendar(TEACHER, { from: '2026-10-14', to: '2026-10-15' }).filter(({ isOrganizer }) => !isOrganizer),
    ).toHaveLength(1);
  });

  test('only who called a meeting moves it; who was invited declines it', async () => {
    const event = await open.tenant.createEvent(HEAD_OF_ENGLISH, draft);
    const copy = open.tenant.calendar(TEACHER).find(({ iCalUId }) => iCalUId === event.iCalUId);
    await expect(
      open.tenant.moveEvent(TEACHER, {
        id: copy?.id ?? '',
        to: { start: '2026-10-15T15:30', end: '2026-10-15T16:00' },
      }),
    ).rejects.toThrow(TypeError);
    await open.tenant.cancelEvent(TEACHER, { id: copy?.id ?? '' });
    expect(open.tenant.calendar(TEACHER).some(({ iCalUId }) => iCalUId === event.iCalUId)).toBe(false);
    expect(open.tenant.calendar(HEAD_OF_ENGLISH).find(({ id }) => id === event.id)?.attendees[0]?.status.response).toBe(
      'declined',
    );
  });

  test('somebody or something that is not there', async () => {
    expect(() => open.tenant.calendar('nobody')).toThrow(RangeError);
    expect(() => open.tenant.chats('nobody')).toThrow(RangeError);
    await expect(open.tenant.cancelEvent(TEACHER, { id: 'none' })).rejects.toThrow(RangeError);
  });
});

test('the settings point at this machine, and at no other', () => {
  const settings = localSettings({
    origin: 'http://127.0.0.1:3978',
    storageConnectionString: 'UseDevelopmentStorage=true',
  });
  expect(settings.graphOrigin).toBe('http://127.0.0.1:3978/tenant/graph');
  expect(() => localSettings({ origin: 'https://fairview.example', storageConnectionString: '' })).toThrow(
    'this machine only',
  );
});

test('what is not the tenant’s is left to others', async () => {
  const open = await openTenant();
  open.answerElse((_req, res) => void res.writeHead(418).end());
  expect((await fetch(`${open.origin}/api/health`)).status).toBe(418);
  expect((await fetch(`${open.origin}/tenant/elsewhere`)).status).toBe(404);
  await open.close();
});
