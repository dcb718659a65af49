import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import {
  HEAD_OF_ENGLISH,
  HEAD_OF_MATHS,
  MATHS_TEACHER,
  openSchool,
  OTHER_TEACHER,
  TEACHER,
  type TestSchool,
} from '../testSchool.ts';
import { planningMeeting } from '../planningMeeting.ts';

let school: TestSchool;

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER, OTHER_TEACHER, MATHS_TEACHER] });
});
afterAll(async () => {
  await school?.stop();
});

const SUMMARY = 'A meeting notice for you';
const notices = (number: number) => school.chat(number).filter(({ summary }) => summary === SUMMARY);
const lines = (number: number) =>
  school.fairview.tenant.feed(oidOf(number)).filter(({ previewText }) => previewText === SUMMARY);
const mails = (number: number) =>
  school.fairview.tenant.mailbox(oidOf(number)).filter(({ subject }) => subject === `Fairview: ${SUMMARY}`);

async function invite(number: number, by = HEAD_OF_ENGLISH): Promise<void> {
  await school.must(by, number, planningMeeting(idFor({ kind: 1, person: number }), '2026-10-14T15:30'));
  await school.rest();
}

describe('the ways to a person', () => {
  test('at first contact the app is installed, and the message comes in chat', async () => {
    await invite(TEACHER);
    await expect.poll(() => notices(TEACHER).length).toBe(1);
    expect(school.fairview.tenant.isInstalled(oidOf(TEACHER))).toBe(true);
    expect([lines(TEACHER).length, mails(TEACHER).length]).toEqual([0, 0]);
  });

  test('a blocked chat: a line in the activity feed that says nothing of anybody', async () => {
    await school.fairview.tenant.install(oidOf(OTHER_TEACHER));
    const fault = { service: 'connector', oid: oidOf(OTHER_TEACHER), code: 'ConversationBlockedByUser' } as const;
    school.fairview.tenant.fault({ ...fault, mode: 'error', status: 403 });
    await invite(OTHER_TEACHER);
    await expect.poll(() => lines(OTHER_TEACHER).length).toBe(1);
    expect([notices(OTHER_TEACHER).length, mails(OTHER_TEACHER).length]).toEqual([0, 0]);
    expect(JSON.stringify(lines(OTHER_TEACHER))).not.toMatch(/Whitcombe|Hargrave|Room 1/);
    school.fairview.tenant.fault({ ...fault, mode: 'ok' });
  });

  test('the app taken away: it is not put back unasked; a mail with a link and nothing else', async () => {
    await school.fairview.tenant.install(oidOf(MATHS_TEACHER));
    await school.rest();
    await school.fairview.tenant.uninstall(oidOf(MATHS_TEACHER));
    await invite(MATHS_TEACHER, HEAD_OF_MATHS);
    await expect.poll(() => mails(MATHS_TEACHER).length).toBe(1);
    expect(school.fairview.tenant.isInstalled(oidOf(MATHS_TEACHER))).toBe(false);
    expect(notices(MATHS_TEACHER)).toHaveLength(0);
    expect(mails(MATHS_TEACHER)[0]?.content).toContain('teams.microsoft.com/l/entity/');
    expect(mails(MATHS_TEACHER)[0]?.content).not.toMatch(/Khalil|Nwosu|Room 1|meeting/);
  });
});
