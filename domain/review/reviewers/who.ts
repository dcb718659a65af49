import { cycleCaseFor } from '../../policies/cycles.ts';
import { ROLES } from '../../people/roles.ts';
import type { Capacity } from '../part.ts';
import { askedCase, decides, panelOf, reviewerCases } from './cases.ts';

/** Whoever decides by the policy on a reviewee's request (KM-13, KM-18). */
export const requestDecider: Capacity = {
  id: 'requestDecider',
  inWords: 'the person who decides who reviews',
  isHeldBy: ({ review, actor: person, context: { pack } }) =>
    decides({ parties: askedCase(pack, review.staffGroup)?.decidedBy ?? [], review, person }),
};

/** Whoever decides by the policy for the reason given (KM-17, KM-19, TA-06, PA-08). */
export const reviewerDecider: Capacity = {
  id: 'reviewerDecider',
  inWords: 'the person who decides who reviews',
  isHeldBy: ({ review, actor: person, context: { pack } }) =>
    reviewerCases(pack, review.staffGroup).some((each) => decides({ parties: each.decidedBy, review, person })),
};

/** The chair of governors, for the governing body, if a panel of governors reviews (KM-12, KS-14). */
export const governorsSpeaker: Capacity = {
  id: 'governorsSpeaker',
  inWords: `the ${ROLES.chairOfGovernors.words}`,
  isHeldBy: ({ review, actor: person, context: { pack } }) =>
    panelOf(pack, review.staffGroup) !== undefined && decides({ parties: ['chairOfGovernors'], review, person }),
};

/** Whoever decides by the policy on the cycle (KM-09, KM-10). */
export const decidesOnCycle = (which: 'startsPartWay' | 'newPost'): Capacity => ({
  id: which === 'newPost' ? 'newPostDecider' : 'firstCycleDecider',
  inWords: 'the person who decides on the cycle',
  isHeldBy: ({ review, actor: person, context: { pack } }) => {
    const party = cycleCaseFor({ pack, which, staffGroup: review.staffGroup })?.decidedBy;
    return party !== undefined && decides({ parties: [party], review, person });
  },
});
