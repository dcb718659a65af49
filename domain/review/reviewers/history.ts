import { dateInWords } from '../../calendar/inWords.ts';
import type { Context } from '../context.ts';
import type { InWords } from '../part.ts';
import type { ReviewersEvent } from './events.ts';

const named = (oid: string, { person }: Context) => person(oid)?.displayName ?? 'somebody who has left';

export const history: InWords<ReviewersEvent> = {
  reviewerRequested: (_, { context: { pack } }) => `Asked in writing for another ${pack.wording.reviewer}`,
  reviewerRequestDecided: ({ granted }, { context: { pack } }) =>
    `${granted ? 'Granted' : 'Declined'} the request for another ${pack.wording.reviewer}`,
  reviewerChanged: ({ fromOid, toOid }, { context }) =>
    `Passed the review from ${named(fromOid, context)} to ${named(toOid, context)}; the cycle goes on`,
  panelSet: ({ memberOids, leadOid }, { context }) =>
    `Set the panel that reviews: ${memberOids.map((oid) => named(oid, context)).join(', ')}; ${named(leadOid, context)} leads it`,
  firstCycleFixed: ({ end }) => `Fixed the first cycle’s end: ${dateInWords(end)}`,
  newPostDecided: ({ from, newCycle }) =>
    newCycle
      ? `Decided that the cycle begins again with the new post, from ${dateInWords(from)} to ${dateInWords(newCycle.end)}`
      : `Decided that the cycle goes on after the move to a new post on ${dateInWords(from)}`,
};
