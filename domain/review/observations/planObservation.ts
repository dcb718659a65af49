import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { id, localTime, minutes } from '../fields.ts';
import { isRefusal } from '../refusal.ts';
import { mayObserve, refusalOfObserver } from './mayObserve.ts';
import { agreedFields, agreedIn } from './visit.ts';
import { firstVisit, SHORTEST_VISIT, visitMoment } from './visitTime.ts';

/** Plans a visit (KM-62 to KM-66, TA-20). */
export const planObservation = command('planObservation', {
  fields: {
    observationId: id,
    observerOid: id,
    start: localTime,
    minutes: minutes('The length', 180),
    ...agreedFields,
  },
  ids: { observationId: { names: 'observation' } },
  by: ['reviewer', 'headteacher'],
  decide: (said, situation) => {
    const { review, context } = situation;
    const { observationId, observerOid, minutes: length } = said;
    if (review.observations.some((each) => each.id === observationId)) return [];
    const refusal = refusalOfObserver(observerOid, { review, context });
    if (refusal) return refusal;
    const start = visitMoment({ start: said.start, minutes: length, observerOid, movedId: undefined }, situation);
    if (isRefusal(start)) return start;
    const at = start.toInstant().toString();
    return [{ type: 'observationPlanned', observationId, observerOid, start: at, minutes: length, ...agreedIn(said) }];
  },
  example: ({ observerOid }, situation) => {
    const { review, context } = situation;
    const observers = observerOid === undefined ? mayObserve(review, context).map(({ oid }) => oid) : [observerOid];
    const reviewerFirst = observers.toSorted(
      (a, b) => Number(b === review.reviewerOid) - Number(a === review.reviewerOid),
    );
    const visit = firstVisit({ observers: reviewerFirst, movedId: undefined }, situation);
    return (
      visit && {
        observationId: SOMETHING_NEW,
        ...visit,
        minutes: SHORTEST_VISIT,
        purpose: SOME_WORDS,
        focus: SOME_WORDS,
        activities: SOME_WORDS,
        group: null,
        documentsAsked: null,
      }
    );
  },
});
