import { z } from 'zod';
import { cycleCaseFor } from '../../policies/cycles.ts';
import { id, words } from '../fields.ts';
import { oldCommand } from '../oldCommand.ts';
import type { Permits, Standing } from '../part.ts';
import { askedCase, decides, panelOf, reviewerCases } from './cases.ts';

const oid = z.guid({ error: 'Choose somebody.' });
const reason = words('Why', 2000);
const date = z.iso.date({ error: 'Give a date.' });

export const reviewersCommands = [
  oldCommand('requestReviewer', { requestId: id, aboutOid: oid, reasons: words('Your reasons', 2000) }),
  oldCommand('grantReviewerRequest', { requestId: id, toOid: oid, reason }),
  oldCommand('declineReviewerRequest', { requestId: id, reason }),
  oldCommand('changeReviewer', {
    case: z.enum(['severalManagers', 'absent', 'unsuitable', 'lineManager'], { error: 'Choose a reason.' }),
    toOid: oid,
    reason,
  }),
  oldCommand('setPanel', {
    memberOids: z.array(oid).min(1, 'Choose the governors of the panel.').max(9),
    leadOid: z.guid({ error: 'Choose who leads the panel.' }),
    note: words('Note', 2000).nullable(),
  }),
  oldCommand('fixFirstCycle', { end: date, reason: reason.nullable() }),
  oldCommand('decideNewPost', {
    decisionId: id,
    post: words('The new post', 200),
    from: date,
    /** The last day of the cycle that begins again with the new post; null where the cycle goes on. */
    newEnd: date.nullable(),
    /** Who reviews from now on; null where the reviewer stays. */
    toOid: oid.nullable(),
    reason,
  }),
] as const;

export type ReviewersCommand = z.infer<(typeof reviewersCommands)[number]>;

/** Whoever decides by the policy on what a reviewee asked for (KM-13, KM-18). */
const DECIDES_REQUESTS: Standing = {
  id: 'requestDecider',
  inWords: 'the person who decides who reviews',
  isHeldBy: (review, person, { pack }) => decides(askedCase(pack, review.staffGroup)?.decidedBy ?? [], review, person),
};

/** Whoever decides by the policy for the reason given (KM-17, KM-19, TA-06, PA-08). */
const DECIDES_WHO_REVIEWS: Standing = {
  id: 'reviewerDecider',
  inWords: 'the person who decides who reviews',
  isHeldBy: (review, person, { pack }) =>
    reviewerCases(pack, review.staffGroup).some((each) => decides(each.decidedBy, review, person)),
};

/** The chair of governors, for the governing body, where a panel of governors reviews (KM-12, KS-14). */
const SPEAKS_FOR_GOVERNORS: Standing = {
  id: 'governorsSpeaker',
  inWords: 'the chair of governors',
  isHeldBy: (review, person, { pack }) =>
    panelOf(pack, review.staffGroup) !== undefined && decides(['chairOfGovernors'], review, person),
};

const decidesOnCycle = (which: 'startsPartWay' | 'newPost'): Standing => ({
  id: which === 'newPost' ? 'newPostDecider' : 'firstCycleDecider',
  inWords: 'the person who decides on the cycle',
  isHeldBy: (review, person, { pack }) => {
    const party = cycleCaseFor(pack, which, review.staffGroup)?.decidedBy;
    return party !== undefined && decides([party], review, person);
  },
});

export const reviewersPermits: Permits<ReviewersCommand> = {
  requestReviewer: ['reviewee'],
  grantReviewerRequest: [DECIDES_REQUESTS],
  declineReviewerRequest: [DECIDES_REQUESTS],
  changeReviewer: [DECIDES_WHO_REVIEWS],
  setPanel: [SPEAKS_FOR_GOVERNORS],
  fixFirstCycle: [decidesOnCycle('startsPartWay')],
  decideNewPost: [decidesOnCycle('newPost')],
};
