import type { Line } from '#bot/cards/gatheredCard.ts';
import { type Carried, carriedBy, type Delivery, placeOf, toldIn } from '../storage/deliveryRow.ts';
import type { StoredDelivery } from '../storage/deliveryStore.ts';
import { inEnglish } from './asRead.ts';
import { textOf } from './cardPrints.ts';
import { isEntered } from './mornings.ts';
import { isReplaced } from './replaced.ts';
import type { DeliveryPorts, DueNow } from './source.ts';
import type { Work } from './work.ts';

type LineInArgs = {
  carried: Carried & Pick<Delivery, 'to'>;
  /** The subject as it stands; undefined where it is no longer kept. */
  standing: DueNow | undefined;
  /** The line where nothing is left of the subject. */
  gone: Line | undefined;
  /** Everything that was delivered about the subject, where it has been read. */
  among?: readonly StoredDelivery[];
};

/** Whether a line asks for something, or tells what somebody must still hear. */
export const isOpen = ({ state }: Line) => ['late', 'owed', 'ofSomebodyElse', 'news'].includes(state);

/** What a morning message says of one thing that it carries. */
export async function lineIn(
  app: Pick<DeliveryPorts, 'deliveries'>,
  { carried, standing, gone, among }: LineInArgs,
): Promise<Line> {
  const told = toldIn(carried);
  const line = told && (await standing?.line?.(told));
  if (!line) return gone ?? { state: 'gone', title: 'No longer due', about: '' };
  return isOpen(line) && (await isReplaced(app, { ...carried, among })) ? { ...line, state: 'replaced' } : line;
}

/** The most cards whose lines are remembered. */
const MOST_CARDS = 2_000;

/** What each line says on the morning cards that this process drew, by the card's hash. */
const linesByCard = new Map<string, ReadonlyMap<string, string>>();

const placeIn = ({ reviewId, key }: Pick<Carried, 'reviewId' | 'key'>) => `${reviewId} ${key}`;

/** Remembers what the lines of a card say. */
export function rememberLines(hash: string, lines: readonly { carried: Carried; line: Line }[]): void {
  if (linesByCard.size >= MOST_CARDS) linesByCard.clear();
  linesByCard.set(hash, new Map(lines.map(({ carried, line }) => [placeIn(carried), textOf(line)])));
}

type ToLookAtArgs = {
  works: readonly Work[];
  /** The subject that has changed, and everything that was delivered about it. */
  place: string;
  standing: DueNow;
  gone: Line | undefined;
  among: readonly StoredDelivery[];
};

/**
 * Of some morning messages, those that are to be looked at because a subject has changed. One is left out where every
 * line about the subject says what the card says that the person has.
 */
export async function toLookAt(
  app: Pick<DeliveryPorts, 'deliveries'>,
  { works, place, ...subject }: ToLookAtArgs,
): Promise<Work[]> {
  const found = await Promise.all(
    works.map(async ({ about, key, to }) => {
      const morning = await app.deliveries.find({ reviewId: placeOf(about), key, to });
      if (morning?.status !== 'sent' || !isEntered(morning)) return true;
      if (morning.activityId === '') return false;
      const known = linesByCard.get(inEnglish(morning.cardHash));
      if (!known) return true;
      const own = carriedBy(morning).filter(({ reviewId }) => reviewId === place);
      const lines = await Promise.all(own.map((carried) => lineIn(app, { carried: { ...carried, to }, ...subject })));
      return own.some((carried, at) => known.get(placeIn(carried)) !== textOf(lines[at]));
    }),
  );
  return works.filter((_, at) => found[at]);
}
