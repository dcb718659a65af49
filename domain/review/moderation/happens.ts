import { dateInWords } from '../../calendar/inWords.ts';
import type { Happens, InWords } from '../part.ts';
import type { Review } from '../review.ts';
import type { ModerationEvent } from './events.ts';
import type { Moderation, Outcome } from './state.ts';

export const moderationHappen: Happens<ModerationEvent> = {
  moderationSampleDrawn: (review, { type, ...fields }, { at, by }) =>
    changed(review, { sample: { ...fields, by, at } }),
  statementModerated: (review, { type, ...fields }, { at, by }) =>
    changed(review, { outcomes: [...review.moderation.outcomes, { ...fields, by, at }] }),
  checkerNamed: (review, { oid }, { at, by }) =>
    changed(review, { checkers: [...review.moderation.checkers, { oid, by, at }] }),
  checkerWithdrawn: (review, { oid }) =>
    changed(review, { checkers: review.moderation.checkers.filter((each) => each.oid !== oid) }),
  midYearAudited: (review, { type, ...fields }, { at, by }) =>
    changed(review, { audits: [...review.moderation.audits, { ...fields, by, at }] }),
};

function changed(review: Review, change: Partial<Moderation>): Review {
  return { ...review, moderation: { ...review.moderation, ...change } };
}

export const moderationInWords: InWords<ModerationEvent> = {
  moderationSampleDrawn: ({ chosen, size, outOf, seed }) =>
    `Drew the sample for moderation, ${size} of ${outOf} (seed ${seed}): this one is ${chosen ? '' : 'not '}in it`,
  statementModerated: ({ version, outcome }, { pack }) =>
    OUTCOMES[outcome](`${pack.wording.statement}, version ${version}`),
  checkerNamed: ({ oid }, { person }) =>
    `Named ${person(oid)?.displayName ?? 'somebody who has left'} to check the statement`,
  checkerWithdrawn: ({ oid }, { person }) =>
    `${person(oid)?.displayName ?? 'Somebody who has left'} no longer checks the statement`,
  midYearAudited: ({ on }) => `Audited the mid-year review on ${dateInWords(on)}`,
};

const OUTCOMES: Record<Outcome['outcome'], (statement: string) => string> = {
  agreed: (statement) => `Moderated the ${statement}: agreed`,
  newStatement: (statement) => `Moderated the ${statement}: instructed a new one`,
  concerns: (statement) => `Checked the ${statement}: has concerns`,
};
