import { dateInWords, momentInWords } from '#domain/calendar/inWords.ts';
import { isClosed } from '#domain/review/closing/state.ts';
import { atSchool, type Context } from '#domain/review/context.ts';
import { todayAt } from '#domain/review/today.ts';
import type { MessageId } from '#domain/review/messageKey.ts';
import type { ToldMessage } from '#domain/review/message.ts';
import type { Review } from '#domain/review/review.ts';
import { isSuspended } from '#domain/review/suspension/suspension.ts';

/** What a card is drawn from: the message it carries, and the review as it stands now. */
export type Subject = {
  review: Review;
  message: ToldMessage;
  context: Context;
  /** A later reminder of the same duty has come to the person. */
  isReplaced?: boolean | undefined;
  /** The address that opens the tab at a place such as `reviews/{id}/objectives`. */
  link: (place: string) => string;
};

export function nameOf(oid: string, { context }: Pick<Subject, 'context'>): string {
  return context.person(oid)?.displayName ?? 'Somebody who has left';
}

/** "Your review, 2026/27" or "Priya Shah’s review, 2026/27"; never left out. */
export function whose({
  review,
  message,
  context,
}: Pick<Subject, 'review' | 'context'> & { message: Pick<ToldMessage, 'to'> }): string {
  const mine = message.to === review.revieweeOid;
  const { start, end } = review.cycle;
  const cycle = start.slice(0, 4) === end.slice(0, 4) ? start.slice(0, 4) : `${start.slice(0, 4)}/${end.slice(2, 4)}`;
  return `${mine ? 'Your' : `${nameOf(review.revieweeOid, { context })}’s`} review, ${cycle}`;
}

/** Whether nothing can be done in the review for now, so that the link to it promises nothing. */
export function standsStill({ review }: Pick<Subject, 'review'>): boolean {
  return isSuspended(review) || isClosed(review);
}

/** A moment in everyday words, in the school's time zone. */
export function when(moment: string, { context }: Pick<Subject, 'context'>): string {
  const today = todayAt(context);
  return momentInWords({ moment, timeZone: context.calendar.timeZone, now: today });
}

/** A date in everyday words. */
export function day(date: string, { context }: Pick<Subject, 'context'>): string {
  return dateInWords(date, todayAt(context));
}

/** The school-local date and time of a moment, as values of a card's inputs. */
export function localParts(moment: string, { context }: Pick<Subject, 'context'>): { date: string; time: string } {
  const local = atSchool(moment, context);
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/**
 * The revision of the meeting or visit, or the version of the paper, for which this message was made; 0 where it names
 * none.
 */
export function revisionOf({ parts }: MessageId): number {
  if ('revision' in parts) return parts.revision;
  return 'version' in parts ? parts.version : 0;
}
