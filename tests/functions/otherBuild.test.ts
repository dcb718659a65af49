import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { facts, layout, paragraph } from '#bot/cards/layout.ts';
import { fold } from '#domain/review/fold.ts';
import type { App } from '#functions/app.ts';
import { showsOf } from '#functions/delivery/cardPrints.ts';
import { isOutdated, noteOf } from '#functions/delivery/drawn.ts';
import { contextOf, schoolNow } from '#functions/reviews/context.ts';
import { toldIn } from '#functions/storage/deliveryRow.ts';
import { isReplaced } from '#functions/delivery/replaced.ts';
import { drawCard } from '#functions/delivery/drawCard.ts';
import { reconcile } from '#functions/reconcile/reconcile.ts';
import { openStored, type StoredSchool } from '../stored/openStored.ts';
import type { StoredFile } from '../stored/storedFile.ts';
import { watch } from '../stored/watch.ts';

const build = (app: App, version: string): App => ({ ...app, settings: { ...app.settings, version } });

/** Every card in a chat, as a version of the app would draw it now. */
async function cardsOf({ stored }: StoredSchool, app: App) {
  const school = await schoolNow(app);
  const all = await Promise.all(
    stored.reviews.map(async ({ id }) => {
      const review = (await app.reviews.load(id))?.review;
      if (!review) throw new Error(`Review ${id} is not there.`);
      const context = contextOf(review, school);
      const among = await app.deliveries.ofReview(id);
      const inChat = among.filter(({ activityId }) => activityId !== '');
      return Promise.all(
        inChat.map(async (delivery) => {
          const message = toldIn(delivery);
          if (!message) return [];
          const replaced = await isReplaced(app, { ...delivery, among });
          return [{ delivery, drawn: drawCard(app, { message, review, context, isReplaced: replaced }) }];
        }),
      );
    }),
  );
  return all.flat(2);
}

/** The keys of the cards that a version of the app would bring up to date. */
async function outdatedIn(school: StoredSchool, version: string): Promise<string[]> {
  const app = build(school.app, version);
  const cards = await cardsOf(school, app);
  const outdated = await Promise.all(cards.map(({ delivery, drawn }) => isOutdated({ app, delivery, drawn })));
  return cards.filter((_, at) => outdated[at]).map(({ delivery: { key, to } }) => `${key} ${to}`);
}

/** As though this version had drawn every card. */
async function drawAllAs(school: StoredSchool, version: string, more: object = {}): Promise<void> {
  const app = build(school.app, version);
  for (const { delivery, drawn } of await cardsOf(school, app))
    await app.deliveries.update(delivery, { ...noteOf(app, drawn), ...more });
}

/** Closes the school unexpectedly on the next ten days from Monday to Friday. */
async function close({ app, stored }: StoredSchool): Promise<void> {
  const first = Temporal.Instant.from(stored.moment).toZonedDateTimeISO('Europe/London').toPlainDate();
  const closures = Array.from({ length: 14 }, (_, days) => first.add({ days: days + 1 }))
    .filter(({ dayOfWeek }) => dayOfWeek <= 5)
    .map(String);
  expect(closures).toHaveLength(10);
  const { school } = await app.school.current();
  if (!school) throw new Error('There is no school.');
  const { calendar } = school;
  await app.school.saveSchool({
    ...school,
    calendar: { ...calendar, closures: [...calendar.closures, ...closures].toSorted() },
  });
}

describe('what changed outside of a review while the app was replaced', () => {
  test('X-04 ten closures more touch the same cards, whichever version drew them', async () => {
    const school = await openStored('trust-open');
    try {
      await drawAllAs(school, 'the build before');
      expect(await outdatedIn(school, 'this build')).toEqual([]);
      await close(school);
      const bySame = await outdatedIn(school, 'the build before');
      expect(bySame.map((key) => key.split('.')[0])).toEqual(['supportPlan', 'supportPlan']);
      expect(await outdatedIn(school, 'this build')).toEqual(bySame);
    } finally {
      await school.stop();
    }
  });

  test('is not known of a card from before its figures were kept: it is left until its review touches it', async () => {
    const school = await openStored('maths-open');
    try {
      await drawAllAs(school, 'the build before', { drawnShows: '' });
      await close(school);
      expect(await outdatedIn(school, 'this build')).toEqual([]);
    } finally {
      await school.stop();
    }
  });

  test.each(['kent-open', 'trust-open', 'support-open', 'conversations-open', 'told'])(
    'a deadline that has passed meanwhile shows in a later version too: %s',
    async (name) => {
      const school = await openStored(name);
      try {
        await drawAllAs(school, 'the build before');
        school.fairview.clock.set(Temporal.Instant.from(school.stored.moment).add({ hours: 24 * 60 }));
        const [bySame, byOther] = [
          await outdatedIn(school, 'the build before'),
          await outdatedIn(school, 'this build'),
        ];
        expect({ name, byOther }).toEqual({ name, byOther: bySame });
      } finally {
        await school.stop();
      }
    },
  );
});

describe('an event that the version before wrote, and was stopped before its cards', () => {
  const REVIEW = 'a6336f71-76bd-430c-82c0-da16cfd63040';
  const MEETING = '00000001-0000-4000-8000-000000001602';
  const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

  /** The school with some more events of shape 1 in a review and a matching head; everything else is as it was. */
  const goneOn =
    (...added: object[]) =>
    (stored: StoredFile): StoredFile => {
      const rows = stored.tables['Reviews'] ?? [];
      const own = rows.filter(({ partition }) => partition === REVIEW);
      const events = own.filter(({ row }) => row.startsWith('event-'));
      const head = own.find(({ row }) => row === 'head') ?? expect.fail('There is no head.');
      const state = JSON.parse(head.text ?? '{}') as { reviewerOid: string };
      let { lastHash } = head.rest as { lastHash: string };
      const more = added.map((event, index) => {
        const seq = events.length + index + 1;
        const text = JSON.stringify({ seq, at: stored.moment, by: state.reviewerOid, event });
        const previous = lastHash;
        lastHash = sha256(`${previous}\n${text}`);
        const row = `event-${String(seq).padStart(8, '0')}`;
        return { partition: REVIEW, row, text, rest: { seq: { Int32: seq }, previous, hash: lastHash } };
      });
      const rest = { version: { Int32: events.length + added.length }, lastHash };
      const Reviews = [...rows.filter((row) => row !== head), ...more, { partition: REVIEW, row: 'head', rest }];
      return { ...stored, tables: { ...stored.tables, Reviews } };
    };
  /** As though the cards had been drawn, in the words of now, before the latest events of the review. */
  async function drawAsBefore({ app }: StoredSchool, latest: number): Promise<void> {
    const { list } = await app.reviews.history(REVIEW);
    const review = fold(REVIEW, list.slice(0, -latest));
    const context = contextOf(review, await schoolNow(app));
    const among = await app.deliveries.ofReview(REVIEW);
    for (const delivery of among) {
      const message = toldIn(delivery);
      const replaced = await isReplaced(app, { ...delivery, among });
      if (message && delivery.activityId !== '')
        await app.deliveries.update(delivery, {
          cardHash: drawCard(app, { message, review, context, isReplaced: replaced }).hash,
        });
    }
  }

  const cancelled = { type: 'meetingCancelled', meetingId: MEETING, reason: 'Illness.', inOutlook: false };
  /** Something that no card about the meeting shows. */
  const thanked = (number: number) => ({
    type: 'wordsSaid',
    wordsId: `00000001-0000-4000-8000-00000009990${number}`,
    kind: 'praise',
    text: 'Thank you.',
  });

  test.each([
    ['the last one', [cancelled]],
    ['one of several', [cancelled, ...[0, 1, 2, 3, 4].map(thanked)]],
  ])('X-08 the cards that lie in chats are brought up to date by this version: %s', async (_, added) => {
    const school = await openStored('maths-open', { change: goneOn(...added) });
    try {
      expect((await school.app.reviews.history(REVIEW)).intact).toBe(true);
      await drawAsBefore(school, added.length);
      const outdated = (await outdatedIn(school, 'this build')).map((key) => key.split(' ')[0] ?? '');
      expect(outdated).toContain(`meetingNotice.${MEETING}.1`);
      expect(outdated.filter((key) => !key.includes(MEETING))).toEqual([]);
      const watched = watch(school.origin);
      await reconcile(school.app, REVIEW);
      await school.rest();
      watched.end();
      // Two processes may update the same card at the same moment, in the same way.
      const updated = new Set(watched.sent().filter((request) => request.startsWith('PUT ')));
      expect(updated.size).toBe(outdated.length);
      expect(await outdatedIn(school, 'this build')).toEqual([]);
    } finally {
      await school.stop();
    }
  });

  test('X-08 those that were drawn in other words, of whatever state, are left', async () => {
    const school = await openStored('maths-open', { change: goneOn(cancelled) });
    try {
      for (const { delivery } of await cardsOf(school, school.app))
        await school.app.deliveries.update(delivery, { cardHash: 'in other words' });
      expect(await outdatedIn(school, 'this build')).toEqual([]);
    } finally {
      await school.stop();
    }
  });
});

describe('what a card shows without its words', () => {
  const card = (text: string, due = 'Monday 5 October 2026 at 15:30') =>
    layout({
      label: 'Meeting',
      title: text,
      whose: 'Lucy Pemberton, 2026–27',
      body: [paragraph(text), facts([['When', due]])],
    });

  test.each([
    ['a sentence worded anew', 'Read it by 5 October.', 'It is to be read by 5 October, please.', true],
    ['an hour', 'It begins at 15:30.', 'It begins at 15:45.', false],
    ['a day of the month', 'Read it by 5 October.', 'Read it by 6 October.', false],
    ['a month', 'Read it by the 5th of October.', 'Read it by the 5th of November.', false],
    ['a day of the week', 'It is on Monday.', 'It is on Tuesday.', false],
    ['that it is late', 'Due: Monday, in 2 working days', 'Due: Monday, one working day late', false],
    ['how far off it is', 'Due: Monday, in 2 working days', 'Due: Monday, tomorrow', true],
    ['how late it is', 'Due: Monday, 2 working days late', 'Due: Monday, 3 working days late', true],
    ['a count', 'There are 3 objectives.', 'There are 4 objectives.', false],
  ])('%s', (_, before, now, same) => {
    expect(showsOf(card(now)) === showsOf(card(before))).toBe(same);
  });

  test('a fact, a colour, an action and its data are part of it; how far off a deadline is, is not', () => {
    const before = card('Read it.');
    const others = [
      card('Read it.', 'Monday 5 October 2026 at 15:45'),
      layout({ label: 'Meeting', tone: 'attention', title: 'Read it.', whose: 'Lucy Pemberton, 2026–27', body: [] }),
      { ...before, actions: [{ type: 'Action.Execute', title: 'Done', verb: 'sign', data: { textHash: 'a' } }] },
      { ...before, actions: [{ type: 'Action.Execute', title: 'Done', verb: 'sign', data: { textHash: 'b' } }] },
      { ...before, actions: [{ type: 'Action.Execute', title: 'Done', verb: 'agree', data: { textHash: 'a' } }] },
    ] as (typeof before)[];
    expect(new Set([before, ...others].map(showsOf)).size).toBe(others.length + 1);
    const due = (text: string) =>
      showsOf(layout({ label: 'To do', title: 'Read it', whose: 'Lucy', body: [facts([['Due', text]])] }));
    expect(due('Tuesday 6 October, tomorrow by 14:40')).toBe(due('Tuesday 6 October, 14:40, in 2 working days'));
  });
});
