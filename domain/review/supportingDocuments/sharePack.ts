import { criteriaFixedBefore } from '../../limits/criteriaFixedBefore.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import { isSame } from '../canonicalJson.ts';
import { command, SOME_WORDS } from '../command.ts';
import { id, words } from '../fields.ts';
import { isStanding } from '../meetings/meeting.ts';
import { refuse } from '../refusal.ts';
import { refusalOf } from './evidencePlan.ts';
import { listOf } from './fields.ts';
import { meetingsToShareFor } from './meetingsToShareFor.ts';

/**
 * The reviewer says that everything for a meeting is shared, and by which criteria performance will be judged (KM-23).
 * If the last planning meeting was in Fairview, criteria that it did not fix are refused (KM-29).
 */
export const sharePack = command('sharePack', {
  fields: { meetingId: id, criteria: listOf('The criterion', 20), note: words('The note', 2000).nullable() },
  ids: { meetingId: 'existing' },
  by: ['reviewer'],
  decide: ({ meetingId, criteria, note }, { review, context }) => {
    const meeting = review.meetings.find((each) => each.id === meetingId && isStanding(each));
    if (!meeting) return refuse({ refused: 'notFound', message: 'There is no such meeting in this review.' });
    if (!meetingsToShareFor(review, context).includes(meeting))
      return refuse({
        refused: 'notFound',
        message: 'This policy does not ask for everything to be shared before this meeting.',
      });
    const last = review.papers.packs.findLast((each) => each.meetingId === meetingId);
    if (last && isSame([last.criteria, last.note], [criteria, note])) return [];
    const { before } = review.papers;
    const limit = limitsOf({ pack: context.pack, kind: 'criteriaFixedBefore', staffGroup: review.staffGroup })[0];
    const flag = before && limit && criteriaFixedBefore(limit, { used: criteria, fixed: before.criteria });
    return refusalOf(flag ?? undefined, 'criteria') ?? [{ type: 'packShared', meetingId, criteria, note }];
  },
  example: (about, { review, context }) => {
    const meetingId = about.meetingId ?? meetingsToShareFor(review, context)[0]?.id;
    if (meetingId === undefined) return undefined;
    const last = review.papers.packs.findLast((each) => each.meetingId === meetingId);
    return { meetingId, criteria: [], note: last?.note === SOME_WORDS ? null : SOME_WORDS };
  },
});
