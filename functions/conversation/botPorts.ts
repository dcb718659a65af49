import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { readCardAction } from '#bot/cardAction.ts';
import { REFRESH } from '#bot/cards/actions.ts';
import { answerTo } from '#bot/cards/answers.ts';
import { notInRegisterCard, welcomeCard } from '#bot/cards/greetings.ts';
import type { Card } from '#bot/cards/layout.ts';
import { refusalInWords, refusedCard } from '#bot/cards/refused.ts';
import type { BotPorts } from '#bot/conversation.ts';
import { isTrustedService } from '#bot/serviceAddress.ts';
import type { Person } from '#domain/people/person.ts';
import { accessTo } from '#domain/review/access/accessTo.ts';
import { viewAccess } from '#domain/review/access/view.ts';
import { type AppealsView, viewAppeals } from '#domain/review/appeals/view.ts';
import { type PersonView, viewPerson } from '#domain/views/person.ts';
import { deadlineFor } from '#domain/views/deadlineFor.ts';
import { sayingKey } from '#domain/review/deliveryPlace.ts';
import { isRefusal, type Refusal } from '#domain/review/refusal.ts';
import type { Review } from '#domain/review/review.ts';
import { stableId } from '#domain/review/stableId.ts';
import { cardNow } from '../delivery/cardNow.ts';
import { isAsNoted, noteOf } from '../delivery/drawn.ts';
import type { DeliveryPorts } from '../delivery/source.ts';
import { followedPeople } from '../home/followedPeople.ts';
import { homeOf, type HomePorts } from '../home/homeOf.ts';
import { ownMeetingsOf } from '../home/ownMeetings.ts';
import { searchFor } from '../home/searchFor.ts';
import { contextOf, schoolNow, type SchoolNow, schoolOrNone } from '../reviews/context.ts';
import { carryOut, type DoorPorts, unknownReview } from '../reviews/door.ts';
import { chatLink, tabLink } from '../reviews/tabLink.ts';
import type { Delivery } from '../storage/deliveryRow.ts';
import type { StoredDelivery } from '../storage/deliveryStore.ts';
import { sha256 } from '../storage/hash.ts';

/** What a conversation with the bot needs of the app. */
type ConversationPorts = DeliveryPorts & DoorPorts & HomePorts;

/** Hours during which the long welcome is not repeated after somebody removes the app and adds it again. */
const WELCOME_LASTS = 24;

/**
 * What the bot asks of the app. Pressed buttons go through the one door; questions are answered from the person's own
 * home.
 */
export function botPorts(app: ConversationPorts): BotPorts {
  const { settings, conversations, clock } = app;
  const link = (place: string) => tabLink(settings.teamsAppId, place);
  const personOf = async (oid: string) => {
    const school = await schoolNow(app);
    return { school, person: school.person(oid) };
  };
  return {
    tenantId: settings.tenantId,
    trusts: (serviceUrl) => isTrustedService(serviceUrl, settings.botServiceUrl),
    link,
    chatLink: chatLink(settings.botId),
    press: (press) => answerPress(app, press),
    answer: async (oid, text) => {
      const { school, person } = await personOf(oid);
      if (!person) return notInRegisterCard();
      const [home, meetings] = await Promise.all([
        homeOf({ app, person, school }),
        ownMeetingsOf({ app, person, school }),
      ]);
      return answerTo(text, {
        home,
        meetings,
        people: school.everybody().map(({ oid: each }) => viewPerson(each, school)),
        followed: () => followedPeople({ app, person, school }),
        appeals: () => appealsOf({ app, person, school, reviewId: home.own[0]?.reviewId }),
        readers: (reviewId) => readersOf({ app, person, school, reviewId }),
        deadline: (owed) => deadlineFor(owed, school),
        link,
        remind: async ({ reviewId, key }) => {
          const command = { type: 'remind' as const, key };
          const done = await carryOut(app, { reviewId, commandId: randomUUID(), actorOid: oid, door: 'card', command });
          return isRefusal(done) ? done.message : null;
        },
      });
    },
    welcome: async (oid) => {
      const { school, person } = await personOf(oid);
      if (!person) return notInRegisterCard();
      const before = await conversations.say(sayingKey('welcome', { oid }), school.now.toString());
      const again =
        before !== undefined && Temporal.Instant.from(before).until(school.now).total('hours') < WELCOME_LASTS;
      return welcomeCard(link, { again });
    },
    search: async (oid, search) => {
      const { school, person } = await personOf(oid);
      return person && searchFor(app, { person, school, search });
    },
    languageOf: async (oid) => (await schoolOrNone(app))?.preferences(oid).language,
    remember: conversations.remember,
    forget: conversations.forget,
    isFirstIn: async (conversationId) =>
      (await conversations.say(sayingKey('chat', { chatHash: sha256(conversationId) }), clock.now().toString())) ===
      undefined,
  };
}

type OfReviewArgs = { app: ConversationPorts; person: Person; school: SchoolNow; reviewId: string | undefined };

/** What somebody's own review says about appeals. */
async function appealsOf({ app, person, school, reviewId }: OfReviewArgs): Promise<AppealsView | undefined> {
  const stored = reviewId === undefined ? undefined : await app.reviews.load(reviewId);
  if (!stored) return undefined;
  const { review } = stored;
  return viewAppeals({ review, actor: person, context: contextOf(review, school) });
}

/** Who can see a review as a whole, for those who do so themselves (KM-51). */
async function readersOf({ app, person, school, reviewId }: OfReviewArgs): Promise<PersonView[] | undefined> {
  const stored = reviewId === undefined ? undefined : await app.reviews.load(reviewId);
  if (!stored) return undefined;
  const { review } = stored;
  const context = contextOf(review, school);
  if (!accessTo({ review, person, context }).has('whole')) return undefined;
  return viewAccess({ review, actor: person, context }).seenBy;
}

/**
 * Carries out what a pressed button, or a second look at a card, asks for, and answers with the card as it then is. The
 * card says what is refused, and nothing that was typed is lost.
 */
async function answerPress(
  app: ConversationPorts,
  { oid, data, pressId }: { oid: string; data: unknown; pressId: string },
): Promise<Card | string> {
  const commandId = stableId(pressId, sha256);
  const pressed = readCardAction(data, commandId);
  if (isRefusal(pressed)) return pressed.message;
  const { reviewId, messageKey, asks, typed } = pressed;
  const delivery = await app.deliveries.find({ reviewId, key: messageKey, to: oid });
  if (asks === REFRESH) return delivery ? present({ app, delivery }) : refusalInWords(unknownReview());
  const done =
    'refused' in asks ? asks : await carryOut(app, { reviewId, commandId, command: asks, actorOid: oid, door: 'card' });
  if (!delivery) return withoutCard(app, { reviewId, oid, done });
  if (!isRefusal(done)) return present({ app, delivery, isDone: true });
  const card = await present({ app, delivery });
  return typeof card === 'string' ? refusalInWords(done) : refusedCard({ card, refusal: done, typed });
}

type PresentArgs = { app: ConversationPorts; delivery: StoredDelivery; isDone?: boolean | undefined };

/**
 * The card as it is now, for the person it was sent to, in English: the conversation tells it in the person's language. Notes that the card was looked at or acted on, and what the
 * person has in chat afterwards. If somebody else noted something in between, the card is drawn anew and noted again.
 */
async function present({ app, delivery, isDone = false }: PresentArgs): Promise<Card | string> {
  const school = await schoolNow(app);
  const drawn = await cardNow(app, { delivery, school });
  if (!drawn) return refusalInWords(unknownReview());
  const { english = drawn.card } = drawn;
  const now = school.now.toString();
  const change: Partial<Delivery> = {
    ...(!delivery.openedAt && { openedAt: now }),
    ...(isDone && { actedAt: now }),
    ...(isDone || !isAsNoted({ app, delivery, drawn }) ? noteOf(app, drawn) : {}),
  };
  if (Object.keys(change).length === 0 || (await app.deliveries.update(delivery, change))) return english;
  const { reviewId, key, to } = delivery;
  const latest = await app.deliveries.find({ reviewId, key, to });
  return latest ? present({ app, delivery: latest, isDone }) : english;
}

/**
 * An answer to somebody who was never sent that card. A refused attempt leaves an entry that the reviewee can see
 * (X-06).
 */
async function withoutCard(
  app: ConversationPorts,
  { reviewId, oid, done }: { reviewId: string; oid: string; done: Review | Refusal },
): Promise<string> {
  if (!isRefusal(done)) return 'Done.';
  if ((await app.reviews.load(reviewId)) !== undefined)
    await app.reviews.recordRead(reviewId, {
      at: app.clock.now().toString(),
      who: oid,
      why: 'a button that was not theirs: refused, and nothing was shown',
      what: 'refused',
    });
  return refusalInWords(done.refused === 'notAllowed' ? unknownReview() : done);
}
