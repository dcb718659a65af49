import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE_APP_ID, TEAMS_APP_ID } from '#local/tenant/identity.ts';
import { HEAD, type OpenTenant, TEACHER, openTenant } from '../openTenant.ts';
import { graphFor } from './graphFor.ts';

const activities: Record<string, unknown>[] = [];

let open: OpenTenant;
beforeAll(async () => {
  open = await openTenant({ registered: { mailboxes: { 'Calendars.ReadWrite': [], 'Mail.Send': [HEAD] } } });
  open.answerElse(async (req, res) => {
    let text = '';
    for await (const part of req) text += String(part);
    activities.push(JSON.parse(text) as Record<string, unknown>);
    res.writeHead(200).end();
  });
});
afterAll(() => open.close());

const app = () => graphFor(open).app;
const bind = (id: string) => ({
  'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${id}`,
});
const notification = {
  topic: { source: 'text', value: 'Planning meeting', webUrl: 'https://teams.microsoft.com/l/entity/x/y' },
  activityType: 'reviewDue',
  previewText: { content: 'Something needs you' },
  templateParameters: [{ name: 'what', value: 'a meeting' }],
};

describe('the Teams app in Graph', () => {
  test('is found in the catalogue by the manifest’s id', async () => {
    const { value } = await app().api('/appCatalogs/teamsApps').filter(`externalId eq '${TEAMS_APP_ID}'`).get();
    expect(value).toEqual([expect.objectContaining({ id: CATALOGUE_APP_ID, externalId: TEAMS_APP_ID })]);
  });

  test('cannot reach somebody’s feed before it is installed', async () => {
    await expect(
      app().api(`/users/${TEACHER}/teamwork/sendActivityNotification`).post(notification),
    ).rejects.toMatchObject({ statusCode: 403, code: 'Forbidden' });
  });

  test('is installed once, told to the bot, and 409 the second time', async () => {
    await app().api(`/users/${TEACHER}/teamwork/installedApps`).post(bind(CATALOGUE_APP_ID));
    await open.tenant.settle();
    expect(open.tenant.isInstalled(TEACHER)).toBe(true);
    expect(activities.map((activity) => [activity['type'], activity['action']])).toEqual([
      ['conversationUpdate', undefined],
      ['installationUpdate', 'add'],
    ]);
    await expect(
      app().api(`/users/${TEACHER}/teamwork/installedApps`).post(bind(CATALOGUE_APP_ID)),
    ).rejects.toMatchObject({ statusCode: 409, code: 'Conflict' });
    const { value } = await app()
      .api(`/users/${TEACHER}/teamwork/installedApps`)
      .expand('teamsApp')
      .filter(`teamsApp/externalId eq '${TEAMS_APP_ID}'`)
      .get();
    expect(value).toEqual([
      { id: expect.any(String), teamsApp: expect.objectContaining({ externalId: TEAMS_APP_ID }) },
    ]);
  });

  test('is not installed by the manifest’s id, as little as in a real tenant', async () => {
    await expect(app().api(`/users/${HEAD}/teamwork/installedApps`).post(bind(TEAMS_APP_ID))).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  test('is not installed with consent to what its manifest does not ask for', async () => {
    const consentedPermissionSet = {
      resourceSpecificPermissions: [{ permissionValue: 'TeamsActivity.Send.User', permissionType: 'application' }],
    };
    await expect(
      app()
        .api(`/users/${HEAD}/teamwork/installedApps`)
        .post({ ...bind(CATALOGUE_APP_ID), consentedPermissionSet }),
    ).rejects.toMatchObject({ statusCode: 400 });
  });

  test('puts a line into the activity feed', async () => {
    await app().api(`/users/${TEACHER}/teamwork/sendActivityNotification`).post(notification);
    expect(open.tenant.feed(TEACHER)).toEqual([
      expect.objectContaining({
        activityType: 'reviewDue',
        previewText: 'Something needs you',
        at: '2026-10-05T07:00:00Z',
      }),
    ]);
    const withoutLink = { ...notification, topic: { source: 'text', value: 'x' } };
    await expect(
      app().api(`/users/${TEACHER}/teamwork/sendActivityNotification`).post(withoutLink),
    ).rejects.toMatchObject({ statusCode: 400 });
  });
});

describe('mail', () => {
  test('reaches the mailboxes of this tenant, with what is attached', async () => {
    await app()
      .api(`/users/${HEAD}/sendMail`)
      .post({
        message: {
          subject: 'Your planning meeting',
          body: { contentType: 'Text', content: 'Wednesday, half past three.' },
          toRecipients: [{ emailAddress: { address: 'lucy.pemberton@larkmoor.example' } }],
          attachments: [
            {
              '@odata.type': '#microsoft.graph.fileAttachment',
              name: 'meeting.ics',
              contentType: 'text/calendar',
              contentBytes: 'QkVHSU4=',
            },
          ],
        },
        saveToSentItems: false,
      });
    expect(open.tenant.mailbox(TEACHER)).toEqual([
      expect.objectContaining({
        from: 'helen.ashdown@larkmoor.example',
        subject: 'Your planning meeting',
        contentType: 'text',
        attachments: [expect.objectContaining({ name: 'meeting.ics' })],
      }),
    ]);
  });

  test('from a mailbox outside Exchange’s scope: 403, however the mail is', async () => {
    const message = { subject: '', body: { contentType: 'Text', content: '' }, toRecipients: [] };
    await expect(app().api(`/users/${TEACHER}/sendMail`).post({ message })).rejects.toMatchObject({
      statusCode: 403,
      code: 'ErrorAccessDenied',
    });
  });

  test('without anybody to send it to: 400', async () => {
    await expect(
      app()
        .api(`/users/${HEAD}/sendMail`)
        .post({ message: { subject: '', body: { contentType: 'Text', content: '' }, toRecipients: [] } }),
    ).rejects.toMatchObject({ statusCode: 400 });
  });
});
