import { dateInWords, momentInWords } from '../../calendar/inWords.ts';
import type { Happens, InWords } from '../part.ts';
import type { Review } from '../review.ts';
import type { AppealsEvent } from './events.ts';
import type { Appeal } from './state.ts';

/** What the events of appeals make of a review. */
export const appealsHappen: Happens<AppealsEvent> = {
  appealRaised: (review, { appealId, subject, entry, reasons, talkFirst }, { at }) => ({
    ...review,
    appeals: [
      ...review.appeals,
      {
        id: appealId,
        subject,
        entry,
        reasons,
        raisedAt: at,
        state: talkFirst ? 'talking' : 'lodged',
        lodgedAt: talkFirst ? null : at,
        talk: null,
        hearer: null,
        hearing: null,
        withdrawnAt: null,
        decision: null,
      },
    ],
  }),
  appealTalkedOver: (review, { appealId, on, note, settled }, { at, by }) =>
    withAppeal(review, appealId, (appeal) => ({
      ...appeal,
      talk: { on, note, settled, by, at },
      state: settled ? 'ended' : appeal.state,
    })),
  appealLodged: (review, { appealId }, { at }) =>
    withAppeal(review, appealId, (appeal) => ({ ...appeal, state: 'lodged', lodgedAt: at })),
  appealHearerNamed: (review, { appealId, oid, grantId }, { at, by }) =>
    withAppeal(review, appealId, (appeal) => ({ ...appeal, hearer: { oid, grantId, by, at }, hearing: null })),
  appealHearingSet: (review, { appealId, start, place }, { at }) =>
    withAppeal(review, appealId, (appeal) => ({ ...appeal, hearing: { start, place, at } })),
  appealWithdrawn: (review, { appealId }, { at }) =>
    withAppeal(review, appealId, (appeal) => ({ ...appeal, state: 'ended', withdrawnAt: at })),
  appealDecided: (review, { appealId, outcome, reasons, newVersion }, { at, by }) =>
    withAppeal(review, appealId, (appeal) => ({
      ...appeal,
      state: 'ended',
      decision: { by, at, outcome, reasons, newVersion },
    })),
};

function withAppeal(review: Review, id: string, change: (appeal: Appeal) => Appeal): Review {
  return { ...review, appeals: review.appeals.map((each) => (each.id === id ? change(each) : each)) };
}

export const appealsInWords: InWords<AppealsEvent> = {
  appealRaised: ({ talkFirst }) => (talkFirst ? 'Asked to talk something over before appealing' : 'Appealed'),
  appealTalkedOver: ({ on, settled }) =>
    `Recorded that it was talked over on ${dateInWords(on)}${settled ? ', and settled' : ''}`,
  appealLodged: () => 'Took the appeal further',
  appealHearerNamed: ({ oid }, { person }) =>
    `Named ${person(oid)?.displayName ?? 'somebody who has left'} to hear the appeal`,
  appealHearingSet: ({ start }, { calendar }) => `Set the hearing for ${momentInWords(start, calendar.timeZone)}`,
  appealWithdrawn: () => 'Withdrew the appeal',
  appealDecided: ({ newVersion }) =>
    newVersion === null ? 'Decided the appeal' : `Decided the appeal, and began version ${newVersion} of the statement`,
};
