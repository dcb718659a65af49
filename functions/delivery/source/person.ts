import { refreshing } from '#bot/cards/actions.ts';
import { gatheredCard, type Line } from '#bot/cards/gatheredCard.ts';
import { dateInWords } from '#domain/calendar/inWords.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import type { About } from '#domain/review/about.ts';
import { reminderIn } from '#domain/review/dutyKey.ts';
import { message } from '#domain/review/message.ts';
import { partsOf, readMessageKey } from '#domain/review/messageKey.ts';
import type { Message } from '#domain/review/message.ts';
import { todayAt } from '#domain/review/today.ts';
import { tabLink } from '../../reviews/tabLink.ts';
import {
  aboutOf,
  addressOf,
  type Carried,
  carriedBy,
  type Delivery,
  isOver,
  placeOf,
  toldIn,
} from '../../storage/deliveryRow.ts';
import type { StoredDelivery } from '../../storage/deliveryStore.ts';
import { orPassOverLater } from '../../storage/unreadable.ts';
import { type DrawnCard, drawn } from '../drawn.ts';
import { isOpen, lineIn, rememberLines } from '../morningLines.ts';
import { workOnEarlier } from '../replaced.ts';
import { isEntered, thisMorning } from '../mornings.ts';
import { ownWorkLines } from '../ownWorkLines.ts';
import { todaysLines } from '../todaysLines.ts';
import { secondsInHand } from '../sendOnce.ts';
import type { DueNow, Look, Source } from '../source.ts';
import { workOf, workOn } from '../work.ts';

/** The most reminders that one message carries; the rest go the next morning. */
const MOST = 100;

/** Whether what a morning carries reminds of a duty. A single reminder has a card of its own; news has a line only. */
function isReminder({ key }: Carried): boolean {
  const message = readMessageKey(key);
  return message !== undefined && reminderIn(message) !== undefined;
}

/** The kinds of subject that send reminders. */
type Reminding = { [Kind in 'review' | 'policy']: Source<Kind> };

type Morning = Look<'person'>;

/**
 * The one message of somebody's morning. It carries every reminder that is due, from all kinds that remind, below what
 * is on today, and says what else is late; a single reminder is sent as its own card, and nothing is sent for what is on today alone. The morning is claimed by a unique row, and what it carried is entered once.
 */
export function morningOf(reminding: Reminding): Source<'person'> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- A morning carries what is of these kinds.
  const kindOf = ({ kind }: About): Source => reminding[kind as keyof Reminding];

  /** What a morning message says now of each thing that it carries. Each subject is read once. */
  async function linesOf(carried: readonly Carried[], { app, school, about: { oid: to } }: Morning): Promise<Line[]> {
    const found = new Map<string, Promise<DueNow | undefined>>();
    const find = (about: About) => {
      const place = placeOf(about);
      const finding = found.get(place) ?? kindOf(about).find({ app, school, about, to });
      found.set(place, finding);
      return finding;
    };
    const lineOf = async (each: Carried): Promise<Line> => {
      const about = aboutOf(each);
      const standing = about && (await find(about));
      return lineIn(app, { carried: { ...each, to }, standing, gone: about && kindOf(about).gone?.line });
    };
    return Promise.all(carried.map(lineOf));
  }

  /** The reminders in a morning message that are still owed, or about which somebody must still be told. */
  async function openIn(delivery: Delivery, morning: Morning): Promise<Carried[]> {
    const carried = carriedBy(delivery);
    const lines = await linesOf(carried, morning);
    return carried.filter((_, at) => lines[at] && isOpen(lines[at]));
  }

  /** Every reminder that is due to somebody now and has not been sent. */
  async function remindersOf(morning: Morning): Promise<Carried[]> {
    const { oid } = morning.about;
    const abouts = await Promise.all(
      Object.values(reminding).map(async ({ ofPerson }): Promise<About[]> => (await ofPerson?.(morning, oid)) ?? []),
    );
    // One subject that cannot be read does not keep anybody from being reminded of the others.
    const found = abouts.flat().map((about) => orPassOverLater(placeOf(about), () => remindersIn(about, morning)));
    return (await Promise.all(found)).flatMap((some) => some ?? []).slice(0, MOST);
  }

  async function remindersIn(about: About, { app, school, about: { oid: to } }: Morning): Promise<Carried[]> {
    const standing = await kindOf(about).find({ app, school, about, to });
    const due = (standing?.due() ?? []).filter(
      (one) => one.to === to && one.goes === 'gathered' && !isBefore(school.now, one.at),
    );
    const open = due.map(async (one): Promise<Carried[]> => {
      const { reviewId, key } = addressOf(about, one);
      const known = await app.deliveries.find({ reviewId, key, to });
      return known ? [] : [{ reviewId, key, kind: one.kind, aboutId: one.aboutId }];
    });
    return (await Promise.all(open)).flat();
  }

  async function draw(delivery: Delivery, morning: Morning): Promise<DrawnCard> {
    const { app, school } = morning;
    const link = (place: string) => tabLink(app.settings.teamsAppId, place);
    const carried = carriedBy(delivery);
    const lines = await linesOf(carried, morning);
    const told = toldIn(delivery);
    const day = (told && partsOf('gathered', told)?.day) ?? todayAt(school);
    const isOver = day !== todayAt(school);
    const [today, ownWork] = isOver
      ? [[], []]
      : await Promise.all([
          todaysLines({ app, oid: delivery.to, school }),
          ownWorkLines({ app, oid: delivery.to, school, carried }),
        ]);
    const card = gatheredCard({
      lines: [...today, ...lines, ...ownWork],
      isOver,
      date: dateInWords(day, todayAt(school)),
      home: link('home'),
    });
    const facts = carried.map(({ reviewId, key }, at) => [reviewId, key, lines[at]?.state, lines[at]?.at ?? null]);
    const besides = [...today, ...ownWork].map(({ state, at = null, link: to = '' }) => [state, at, to]);
    const morningCard = refreshing(card, { reviewId: delivery.reviewId, messageKey: delivery.key });
    const withMarks = drawn(morningCard, [...facts, ...besides]);
    rememberLines(
      withMarks.hash,
      carried.flatMap((each, at) => (lines[at] ? [{ carried: each, line: lines[at] }] : [])),
    );
    return withMarks;
  }

  return {
    find: async (morning) => ({
      due: () => [messageOf(morning)],
      draw: (delivery) => draw(delivery, morning),
      isEmpty: async (delivery) => (await openIn(delivery, morning)).length === 0,
    }),

    load: async (morning, { claimed, before }) => {
      const { app, school } = morning;
      // A message that may have gone out already is sent on as it was while anything in it is open. So nothing in it is
      // sent by itself as well.
      const mayHaveGone =
        before?.status === 'sending' && before.handedOverAt !== '' && (await openIn(before, morning)).length > 0;
      const carried = mayHaveGone ? carriedBy(before) : await remindersOf(morning);
      const [only] = carried;
      if (!only) {
        await app.deliveries.release(claimed);
        return undefined;
      }
      if (carried.length > 1 || !isReminder(only))
        return app.deliveries.update(claimed, { carries: JSON.stringify(carried) });
      const alone = workOn({ ...only, to: claimed.to });
      if (alone) await app.send('deliver', alone);
      const sentAt = school.now.toString();
      await app.deliveries.update(claimed, { status: 'sent', sentAt, carries: '[]', leasedUntil: '' });
      return undefined;
    },

    // What a morning message carried counts as sent with it, each under its own key. The message is then finished.
    record: async ({ app }, morning) => {
      if (isEntered(morning)) return;
      const { to, key: within, channel, status, sentAt, claimedAt } = morning;
      const fields = { to, within, channel, status, sentAt, claimedAt };
      await Promise.all(carriedBy(morning).map((each) => app.deliveries.claim({ ...each, ...fields })));
      for (const each of carriedBy(morning))
        for (const work of await workOnEarlier(app, { ...each, to })) await app.send('deliver', work);
      await app.deliveries.update(morning, { leasedUntil: '' });
    },

    // The sender that has it in hand may have been stopped; a message that did not go through is retried with what it
    // carries.
    lookAgain: async ({ app, school, about }, morning) => {
      if (isOver(morning)) return;
      const { key, to } = morning;
      await app.send('deliver', { about, key, to }, secondsInHand({ app, morning, now: school.now }));
      await lookAtCarried(morning, { app, school, about });
    },

    // What it carried is open again. It goes with this morning's message, or with the next one to that person.
    tryAnew: async (look, morning) => {
      const { app, about } = look;
      for (const { reviewId, key } of morning ? carriedBy(morning) : []) {
        const each = await app.deliveries.find({ reviewId, key, to: about.oid });
        if (each && each.within === morning?.key) await app.deliveries.release(each);
      }
      if (morning) await app.deliveries.release(morning);
      await app.send('deliver', workOf(about, messageOf(look)));
      // Where this morning's message has already gone, what it carried is looked at again for the next.
      if (morning) await lookAtCarried(morning, look);
    },
  };

  async function lookAtCarried(delivery: StoredDelivery, { app, school }: Morning): Promise<void> {
    const abouts = new Map(carriedBy(delivery).map((each) => [each.reviewId, aboutOf(each)]));
    for (const about of abouts.values()) if (about) await kindOf(about).lookAgain?.({ app, school, about }, delivery);
  }
}

/** This morning's message. Whether it has anything to carry is known only once it is claimed. */
function messageOf({ school, about }: Morning): Message {
  const { oid } = about;
  const at = school.now.toString();
  return {
    ...message({ name: 'gathered', parts: thisMorning(school), fields: { to: oid, aboutId: oid, at } }),
    goes: 'atOnce',
  };
}
