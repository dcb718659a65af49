import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FeedItem, MailMessage } from '#local/tenant/chatMessage.ts';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { planningMeeting } from '../planningMeeting.ts';
import { cardText, HEAD_OF_ENGLISH, openSchool, OTHER_TEACHER, TEACHER, type TestSchool } from '../testSchool.ts';

let school: TestSchool;
const meetingOf = (person: number) => planningMeeting(idFor({ kind: 1, person }), '2026-10-14T15:30');
const speaks = (number: number, language: string) => school.call(number, 'PUT', '/api/preferences', { language });

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER, OTHER_TEACHER] });
  for (const number of [TEACHER, HEAD_OF_ENGLISH]) await school.fairview.tenant.install(oidOf(number));
  await speaks(TEACHER, 'cy');
  await speaks(OTHER_TEACHER, 'cy');
  await school.rest();
});
afterAll(async () => {
  await school?.stop();
});

/** The last card in somebody's chat about the meeting. */
const notice = (number: number) =>
  school.chat(number).findLast((message) => /15:30/.test(cardText(message)) && /Pryd|When/.test(cardText(message)));

describe('somebody who chose Welsh', () => {
  test('has the card in chat and its notification in Welsh, with the policy’s words as they are', async () => {
    await school.must(HEAD_OF_ENGLISH, TEACHER, meetingOf(TEACHER));
    await school.rest();
    const message = notice(TEACHER);
    expect(message?.summary).toBe('Hysbysiad o gyfarfod i chi');
    const text = cardText(message);
    for (const words of [
      'dydd Mercher 14 Hydref, 15:30',
      'Eich adolygiad, 2026/27',
      'Cydnabod',
      'Planning and review meeting',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Wednesday');
  });

  test('is answered in Welsh', async () => {
    await school.fairview.tenant.send(oidOf(TEACHER), { text: 'what is due' });
    expect(cardText(school.chat(TEACHER).at(-1))).toContain('Mae gennych un peth i’w wneud');
    await school.fairview.tenant.send(oidOf(TEACHER), { text: 'what is the wifi password' });
    expect(cardText(school.chat(TEACHER).at(-1))).toContain('Nid wyf yn gwybod hynny');
  });

  test('has the card in English again after choosing English, and in Welsh after choosing Welsh', async () => {
    const begun = notice(TEACHER)?.id;
    await speaks(TEACHER, 'en');
    await school.rest();
    expect(notice(TEACHER)?.id).toBe(begun);
    expect(cardText(notice(TEACHER))).toContain('Wednesday 14 October, 15:30');
    await speaks(TEACHER, 'cy');
    await school.rest();
    expect(cardText(notice(TEACHER))).toContain('dydd Mercher 14 Hydref, 15:30');
  });

  test('without a chat has the line in the feed, and without a feed the mail, in Welsh', async () => {
    const { tenant } = school.fairview;
    const oid = oidOf(OTHER_TEACHER);
    tenant.fault({ service: 'connector', mode: 'error', status: 403, oid, code: 'MessageWritesBlocked' });
    await school.must(HEAD_OF_ENGLISH, OTHER_TEACHER, meetingOf(OTHER_TEACHER));
    await school.rest();
    const [line]: FeedItem[] = tenant.feed(oid);
    expect(line?.previewText).toBe('Hysbysiad o gyfarfod i chi');
    tenant.fault({ service: 'graph', mode: 'error', status: 403, oid, code: 'Forbidden' });
    const { meetingId } = meetingOf(OTHER_TEACHER);
    await school.must(HEAD_OF_ENGLISH, OTHER_TEACHER, { type: 'cancelMeeting', meetingId, reason: 'Ill.' });
    await school.rest();
    const mail: MailMessage | undefined = tenant.mailbox(oid).at(-1);
    expect(mail?.subject).toBe('Fairview: Mae cyfarfod wedi’i ganslo');
    expect(mail?.content).toMatch(
      /^Mae rhywbeth yn Fairview yn aros amdanoch.*\n\nAgorwch ef yma: https:\S+\n\nOs nad yw/s,
    );
  });

  test('who chose nothing has the same in English', async () => {
    expect(school.chat(HEAD_OF_ENGLISH).map(({ summary }) => summary)).not.toContain('Hysbysiad o gyfarfod i chi');
    expect(school.chat(HEAD_OF_ENGLISH).length).toBeGreaterThan(0);
  });
});
