import { refreshing } from '#bot/cards/actions.ts';
import { gatheredCard, type Line } from '#bot/cards/gatheredCard.ts';
import { dateInWords } from '#domain/calendar/inWords.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import type { About } from '#domain/review/about.ts';
import { message } from '#domain/review/message.ts';
import { partsOf } from '#domain/review/messageKey.ts';
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
import { isEntered, thisMorning } from '../mornings.ts';
import { secondsInHand } from '../sendOnce.ts';
import type { Look, Source } from '../source.ts';
import { workOf, workOn } from '../work.ts';

/** The most reminders that one message carries; the rest go the next morning. */
const MOST = 100;

/** The kinds of subject that send reminders. */
type Reminding = { [Kind in 'review' | 'policy']: Source<Kind> };

type Morning = Look<'person'>;

/**
 * The one message of somebody's morning. It carries every reminder that is due, from all kinds that remind; a single
 * reminder is sent as its own card. The morning is claimed by a unique row, and what it carried is entered once.
 */
export function morningOf(reminding: Reminding): Source<'person'> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- A morning carries what is of these kinds.
  const kindOf = ({ kind }: About): Source => reminding[kind as keyof Reminding];

  async function lineOf(carried: Carried, { app, school, about: { oid: to } }: Morning): Promise<Line> {
    const [about, told] = [aboutOf(carried), toldIn({ ...carried, to })];
    const standing = about && (await kindOf(about).find({ app, school, about, to }));
    const line = told && (await standing?.line?.(told));
    return line ?? (about && kindOf(about).gone?.line) ?? { state: 'gone', title: 'No longer due', about: '' };
  }

  /** The reminders in a morning message that are still owed, or about which somebody must still be told. */
  async function openIn(delivery: Delivery, morning: Morning): Promise<Carried[]> {
    const carried = carriedBy(delivery);
    const lines = await Promise.all(carried.map((each) => lineOf(each, morning)));
    return carried.filter((_, at) => lines[at]?.state !== 'done' && lines[at]?.state !== 'gone');
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
    const lines = await Promise.all(carried.map((each) => lineOf(each, morning)));
    const told = toldIn(delivery);
    const day = (told && partsOf('gathered', told)?.day) ?? todayAt(school);
    const card = gatheredCard({ lines, date: dateInWords(day), home: link('home') });
    const facts = carried.map(({ reviewId, key }, at) => [reviewId, key, lines[at]?.state, lines[at]?.due ?? null]);
    return drawn(refreshing(card, { reviewId: delivery.reviewId, messageKey: delivery.key }), facts);
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
      if (carried.length > 1) return app.deliveries.update(claimed, { carries: JSON.stringify(carried) });
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
