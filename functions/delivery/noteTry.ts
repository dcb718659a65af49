import { aboutOf, type Delivery } from '../storage/deliveryRow.ts';
import { type Noted, reasonCode } from '../telemetry/measures.ts';
import { note } from '../telemetry/note.ts';

type NoteTryArgs = {
  delivery: Pick<Delivery, 'channel' | 'reviewId'>;
  outcome: Noted<'fairview.deliveries'>['outcome'];
  reason: string;
};

/** Notes how a try to send a message went, for those who operate the app. */
export function noteTry({ delivery, outcome, reason }: NoteTryArgs): void {
  const { channel } = delivery;
  note('fairview.deliveries', { channel, about: subjectOf(delivery), outcome, reason: reasonCode(reason) });
}

/**
 * What a message is about, no closer than needed: a concern in confidence counts as a matter of the school, since a
 * number under its own name would say that there is one.
 */
function subjectOf(delivery: Pick<Delivery, 'reviewId'>): Noted<'fairview.deliveries'>['about'] {
  const kind = aboutOf(delivery)?.kind;
  if (kind === 'review') return 'review';
  return kind === 'person' ? 'morning' : 'school';
}
