import { refreshing } from '#bot/cards/actions.ts';
import { concernCard, concernGone } from '#bot/cards/concernCards.ts';
import { type ConfidentialConcern, tellAt } from '#domain/concerns/concern.ts';
import { message } from '#domain/review/message.ts';
import type { Message } from '#domain/review/message.ts';
import { isHistory } from '#domain/review/told.ts';
import type { SchoolNow } from '../../reviews/context.ts';
import { tabLink } from '../../reviews/tabLink.ts';
import type { StoredConcern } from '../../storage/concernStore.ts';
import { type Delivery, toldIn } from '../../storage/deliveryRow.ts';
import { type DrawnCard, drawn } from '../drawn.ts';
import type { DeliveryPorts, Look, Source } from '../source.ts';
import { keysIn } from '#domain/typed.ts';

type News = keyof StoredConcern['told'];

/**
 * Tells that something was raised in confidence or answered, and not what. A concern is looked at until everybody has
 * been told.
 */
export const concern: Source<'concern'> = {
  all: async ({ app, school }) => {
    const untold = await app.concerns.untold();
    for (const { concern: each, told } of untold)
      for (const news of ['raised', 'answered'] as const)
        if (!told[news] && sinceOf(each, news).some((at) => isHistory({ name: NAMES[news], at }, school)))
          await note({ app, concernId: each.id }, { [news]: true });
    return untold.map(({ concern: { id } }) => ({ kind: 'concern', concernId: id }));
  },
  find: async ({ app, school, about }) => {
    const stored = await app.concerns.find(about.concernId);
    return (
      stored && {
        due: () => newsOf(stored.concern, school),
        draw: async (delivery) => draw({ app, delivery, of: stored.concern }),
        isKeptUp: () => false,
      }
    );
  },
  gone: { card: (app, delivery) => draw({ app, delivery, of: undefined }) },
  lookAgain: (look, delivery) => noteOf({ look, delivery, isTold: false }),
  record: (look, delivery) => noteOf({ look, delivery, isTold: true }),
};

const NAMES = { raised: 'inConfidenceRaised', answered: 'inConfidenceAnswered' } as const;

/** When one of the two pieces of news happened, where it has happened. */
function sinceOf({ at, answered }: ConfidentialConcern, news: News): string[] {
  return news === 'raised' ? [at] : answered ? [answered.at] : [];
}

function newsOf(of: ConfidentialConcern, school: SchoolNow): Message[] {
  return (['raised', 'answered'] as const).flatMap((news) =>
    sinceOf(of, news)
      .filter((at) => !isHistory({ name: NAMES[news], at }, school))
      .map((since): Message => {
        const to = news === 'raised' ? of.to : of.by;
        const fields = { to, aboutId: of.id, at: tellAt({ oid: to, since, context: school }) };
        return { ...message({ name: NAMES[news], parts: {}, fields }), goes: 'atOnce' };
      }),
  );
}

type NoteOfArgs = { look: Look<'concern'>; delivery: Delivery; isTold: boolean };

/** Notes whether everybody was told. Until then, the next timer finds the concern. */
async function noteOf({ look: { app, about }, delivery, isTold }: NoteOfArgs): Promise<void> {
  const news = toldIn(delivery)?.name === NAMES.answered ? 'answered' : 'raised';
  await note({ app, concernId: about.concernId }, { [news]: isTold });
}

async function note(
  { app, concernId }: { app: DeliveryPorts; concernId: string },
  told: Partial<Record<News, boolean>>,
): Promise<void> {
  const latest = await app.concerns.find(concernId);
  if (!latest || keysIn(told).every((news) => latest.told[news] === told[news])) return;
  await app.concerns.update({ ...latest, told: { ...latest.told, ...told } });
}

type DrawArgs = { app: DeliveryPorts; delivery: Delivery; of: ConfidentialConcern | undefined };

function draw({ app, delivery, of }: DrawArgs): DrawnCard {
  const { reviewId, key } = delivery;
  const link = (place: string) => tabLink(app.settings.teamsAppId, place);
  const news = toldIn(delivery)?.name === NAMES.answered ? 'answered' : 'raised';
  const card = of ? concernCard({ news, concern: of, link }) : concernGone();
  const facts = of ? { key, at: of.at, answered: of.answered?.at ?? null } : null;
  return drawn(refreshing(card, { reviewId, messageKey: key }), facts);
}
