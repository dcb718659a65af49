import { command } from '../command.ts';
import { id } from '../fields.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { askingOf, findAsking, isOpenTo, letGo, viewGiver } from './askings.ts';

/** Somebody who was asked declines to give a view. Nobody has to answer. */
export const declineView = command('declineView', {
  fields: { askingId: id },
  ids: { askingId: 'existing' },
  by: [viewGiver],
  decide: ({ askingId }, { review, actor }) => {
    const asking = findAsking(review, askingId);
    if (isRefusal(asking)) return asking;
    const invited = asking.invited.find(({ oid }) => oid === actor.oid);
    if (invited?.given) return refuse({ refused: 'alreadyDone', message: 'You have answered. Thank you.' });
    if (invited?.declinedAt) return [];
    if (!isOpenTo(asking)) return refuse({ refused: 'notYet', message: 'You are not asked for this yet.' });
    return [{ type: 'viewDeclined', askingId: asking.id }, ...letGo({ review, askingId: asking.id, oid: actor.oid })];
  },
  example: (about, { review, actor }) => {
    const askingId = about.askingId ?? askingOf(actor.oid, review)?.id;
    return askingId === undefined ? undefined : { askingId };
  },
});
