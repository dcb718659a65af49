import type { Context } from '../context.ts';
import { messageKey } from '../messageKey.ts';
import type { Asked } from '../message.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';
import { whoNames } from './whoHears.ts';
import { ruleFor } from './open.ts';
import type { Appeal } from './state.ts';

/** Each step of an appeal to those whom it concerns: the two, the one who names the hearer, and the hearer. */
export function aboutAppeals(review: Review, context: Context): Asked[] {
  const namer = whoNames(review, context);
  return review.appeals.flatMap(({ id, raisedAt, state, lodgedAt, talk, hearer, hearing, withdrawnAt, decision }) => {
    const { revieweeOid, reviewerOid } = review;
    const about = { appealId: id };
    const told = (key: string, at: string, people: readonly (string | undefined)[], by?: string): Asked[] =>
      [...new Set(people)]
        .filter((to) => to !== undefined && to !== by)
        .map((to) => ({ key, kind: 'appeal', to: to ?? '', aboutId: id, at }));
    return [
      ...(state === 'talking' || talk ? told(messageKey('appealRaised', about), raisedAt, [reviewerOid]) : []),
      ...(talk
        ? told(messageKey('appealTalk', { ...about, at: talk.at }), talk.at, [revieweeOid, reviewerOid], talk.by)
        : []),
      ...(lodgedAt ? told(messageKey('appealLodged', about), lodgedAt, [namer, reviewerOid]) : []),
      ...(hearer
        ? told(
            messageKey('appealHearer', { ...about, oid: hearer.oid }),
            hearer.at,
            [revieweeOid, reviewerOid, hearer.oid],
            hearer.by,
          )
        : []),
      ...(hearing
        ? told(messageKey('appealHearing', { ...about, start: hearing.start }), hearing.at, [revieweeOid, reviewerOid])
        : []),
      ...(withdrawnAt
        ? told(messageKey('appealWithdrawn', about), withdrawnAt, [reviewerOid, namer, hearer?.oid])
        : []),
      ...(decision
        ? told(messageKey('appealDecided', about), decision.at, [revieweeOid, reviewerOid, namer], decision.by)
        : []),
    ];
  });
}

/** Whose turn it is in each appeal that has not ended. */
export function askedAboutAppeals(review: Review, context: Context): Request[] {
  return review.appeals.flatMap((appeal): Request[] => {
    const rule = ruleFor(appeal.subject, context);
    const turn = turnOf(appeal, review, context);
    if (!turn) return [];
    return [{ ...turn, aboutId: appeal.id, section: 'appeals', ...(rule && { rule: rule.rule, clause: rule.clause }) }];
  });
}

function turnOf(
  { state, talk, hearer }: Appeal,
  review: Review,
  context: Context,
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
    : { kind: 'nameHearer', to: whoNames(review, context), title: 'Name who hears the appeal' };
}
