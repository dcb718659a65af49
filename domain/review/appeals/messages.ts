import type { ReviewNow } from '../situation.ts';
import type { Context } from '../context.ts';
import { type MessageToSend, messageToEach } from '../message.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';
import { whoNames } from './whoHears.ts';
import { ruleFor } from './open.ts';
import type { Appeal } from './state.ts';

/**
 * Messages about each step of an appeal, to the people concerned: the two, the one who names the hearer, and the
 * hearer.
 */
export function aboutAppeals(review: Review, context: Context): MessageToSend[] {
  const namer = whoNames(review, context);
  return review.appeals.flatMap(({ id, raisedAt, state, lodgedAt, talk, hearer, hearing, withdrawnAt, decision }) => {
    const { revieweeOid, reviewerOid } = review;
    const parts = { appealId: id };
    const about = { aboutId: id };
    const two = [revieweeOid, reviewerOid];
    return [
      ...(state === 'talking' || talk
        ? messageToEach({ name: 'appealRaised', parts, toEach: { ...about, to: [reviewerOid], at: raisedAt } })
        : []),
      ...(talk
        ? messageToEach({
            name: 'appealTalk',
            parts: { ...parts, at: talk.at },
            toEach: { ...about, to: two, at: talk.at, by: talk.by },
          })
        : []),
      ...(lodgedAt
        ? messageToEach({ name: 'appealLodged', parts, toEach: { ...about, to: [namer, reviewerOid], at: lodgedAt } })
        : []),
      ...(hearer
        ? messageToEach({
            name: 'appealHearer',
            parts: { ...parts, oid: hearer.oid },
            toEach: { ...about, to: [...two, hearer.oid], at: hearer.at, by: hearer.by },
          })
        : []),
      ...(hearing
        ? messageToEach({
            name: 'appealHearing',
            parts: { ...parts, start: hearing.start },
            toEach: { ...about, to: two, at: hearing.at },
          })
        : []),
      ...(withdrawnAt
        ? messageToEach({
            name: 'appealWithdrawn',
            parts,
            toEach: { ...about, to: [reviewerOid, namer, hearer?.oid], at: withdrawnAt },
          })
        : []),
      ...(decision
        ? messageToEach({
            name: 'appealDecided',
            parts,
            toEach: { ...about, to: [...two, namer], at: decision.at, by: decision.by },
          })
        : []),
    ];
  });
}

/** Whose turn it is in each open appeal. */
export function askedAboutAppeals(review: Review, context: Context): Request[] {
  return review.appeals.flatMap((appeal): Request[] => {
    const rule = ruleFor(appeal.subject, context);
    const turn = turnOf(appeal, { review, context });
    if (!turn) return [];
    return [{ ...turn, aboutId: appeal.id, section: 'appeals', ...(rule && { rule: rule.rule, clause: rule.clause }) }];
  });
}

function turnOf(
  { state, talk, hearer }: Appeal,
  { review, context }: ReviewNow,
): Pick<Request, 'kind' | 'to' | 'title'> | undefined {
  if (state === 'ended') return undefined;
  if (state === 'talking') {
    return talk
      ? { kind: 'talkOver', to: review.revieweeOid, title: 'You talked it over: take it further, or withdraw it' }
      : {
          kind: 'talkOver',
          to: review.reviewerOid,
          title: 'Talk over what the other person disagrees with, and record it',
        };
  }
  return hearer
    ? { kind: 'hearAppeal', to: hearer.oid, title: 'Hear the appeal and decide it' }
    : { kind: 'nameHearer', to: whoNames(review, context), title: 'Choose who hears the appeal' };
}
