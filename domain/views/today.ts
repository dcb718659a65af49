import { Temporal } from 'temporal-polyfill';
import { inOrderOfTime, isBefore, isoIn } from '../calendar/moments.ts';
import type { Person } from '../people/person.ts';
import { accessTo } from '../review/access/accessTo.ts';
import { atSchool, type Context } from '../review/context.ts';
import { endOf, isStanding, type Meeting } from '../review/meetings/meeting.ts';
import { isFormal, type Observation } from '../review/observations/observation.ts';
import { isOffered } from '../review/offer.ts';
import { otherOf } from '../review/parties.ts';
import type { Review } from '../review/review.ts';
import { BEFOREHAND } from './beforehand.ts';
import { type PersonView, viewPerson } from './person.ts';

/** Something that somebody takes part in today, and what fits this moment. */
export type TodayItem = {
  id: string;
  reviewId: string;
  kind: 'meeting' | 'visit' | 'feedbackMeeting';
  /** "Planning and review meeting"; for a visit what it looks at. */
  name: string;
  /** The other of the two. */
  with: PersonView;
  /** This person observes or is observed; null where it is a meeting. */
  part: 'observer' | 'observed' | null;
  /** ISO with the school's offset. */
  start: string;
  end: string;
  /** The room, or the class that is visited, if somebody said one. */
  where: string;
  /** Whether it lies ahead, is on (from ten minutes before its start), or is over. */
  moment: 'ahead' | 'on' | 'over';
  fits: Fitting;
  /** Its own place in the tab. */
  place: string;
};

/** What fits the moment: a link to the meeting in Teams, or a thing to do with its place in the tab. */
export type Fitting = { does: 'join'; url: string } | { does: TodayDeed; place: string };

export type TodayDeed =
  | 'openAgenda'
  | 'seeVisit'
  | 'readFeedback'
  | 'takeNotes'
  | 'writeNote'
  | 'writeFeedback'
  | 'recordVisit'
  | 'recordMeeting'
  | 'openReview';

type OnTodayArgs = { viewer: Person; seen: readonly { review: Review; context: Context }[] };

/** What somebody takes part in today, in order of time: meetings, visits, and meetings about a visit. */
export function onToday({ viewer, seen }: OnTodayArgs): TodayItem[] {
  return seen
    .flatMap(({ review, context }) => itemsOf({ viewer, review, context }))
    .toSorted((a, b) => inOrderOfTime(a.start, b.start));
}

type OfToday = { viewer: Person; review: Review; context: Context };

/**
 * Whoever may see something of a review among what is on today, or may have seen it there: what was moved or called off
 * has still to come.
 */
export function mayBeOnToday({ review, context }: Omit<OfToday, 'viewer'>): string[] {
  const today = dateOf(context.now.toString(), context);
  const isToCome = ({ start }: { start: string }) => dateOf(start, context) >= today;
  const meetings = review.meetings.filter(isToCome);
  const visits = review.observations.filter((each) =>
    [each, ...(each.feedbackPlanned ? [each.feedbackPlanned] : [])].some(isToCome),
  );
  if (meetings.length + visits.length === 0) return [];
  const others = [
    ...visits.map(({ observerOid }) => observerOid),
    ...meetings.flatMap(({ joining }) => joining.map(({ oid }) => oid)),
  ];
  return [...new Set([review.revieweeOid, review.reviewerOid, ...others])];
}

function itemsOf(now: OfToday): TodayItem[] {
  const { viewer, review, context } = now;
  if (accessTo({ review, person: viewer, context }).size === 0) return [];
  const isOfTheTwo = viewer.oid === review.revieweeOid || viewer.oid === review.reviewerOid;
  const meetings = review.meetings
    .filter((each) => isStanding(each) && (isOfTheTwo || each.joining.some(({ oid }) => oid === viewer.oid)))
    .map((each) => itemOfMeeting(each, now));
  const visits = review.observations
    .filter(isFormal)
    .filter(({ observerOid }) => viewer.oid === observerOid || viewer.oid === review.revieweeOid)
    .flatMap((each) => itemsOfVisit(each, now));
  const today = dateOf(context.now.toString(), context);
  return [...meetings, ...visits].filter(({ start }) => dateOf(start, context) === today);
}

function itemOfMeeting(meeting: Meeting, { viewer, review, context }: OfToday): TodayItem {
  const times = timesOf(meeting, context);
  const joinUrl = meeting.booking?.joinUrl ?? null;
  const writes = () =>
    isOffered({ type: 'writeNote', about: { meetingId: meeting.id }, situation: { review, actor: viewer, context } });
  const fitsMoment = (): Fitting => {
    if (times.moment === 'on' && joinUrl !== null) return { does: 'join', url: joinUrl };
    if (times.moment !== 'over') return { does: 'openAgenda', place: `reviews/${review.id}/meetings` };
    if (review.notes.ofMeetings.some(({ meetingId }) => meetingId === meeting.id) || !writes())
      return { does: 'openReview', place: `reviews/${review.id}` };
    return { does: 'writeNote', place: `reviews/${review.id}/notes/${meeting.id}` };
  };
  return {
    id: meeting.id,
    reviewId: review.id,
    kind: 'meeting',
    name: context.pack.meetings[meeting.kind]?.name ?? 'Meeting',
    with: viewPerson(otherOf(review, viewer.oid), context),
    part: null,
    ...times,
    where: meeting.place,
    fits: fitsMoment(),
    place: `reviews/${review.id}/meetings`,
  };
}

function itemsOfVisit(visit: Observation, { viewer, review, context }: OfToday): TodayItem[] {
  const observes = viewer.oid === visit.observerOid;
  const place = `reviews/${review.id}/observations/${visit.id}`;
  const shared = {
    reviewId: review.id,
    with: viewPerson(observes ? review.revieweeOid : visit.observerOid, context),
    part: observes ? ('observer' as const) : ('observed' as const),
    where: visit.group ?? '',
    place,
  };
  const times = timesOf(visit, context);
  const fitsVisit = (): Fitting => {
    if (visit.feedback !== null) return { does: 'readFeedback', place };
    if (!observes || isBefore(context.now, visit.start)) return { does: 'seeVisit', place };
    if (visit.notes !== null) return { does: 'writeFeedback', place: `${place}/feedback` };
    if (times.moment === 'over') return { does: 'recordVisit', place: `${place}/feedback` };
    return { does: 'takeNotes', place: `${place}/notes` };
  };
  const planned = visit.feedbackPlanned;
  return [
    { ...shared, id: visit.id, kind: 'visit', name: visit.focus, ...times, fits: fitsVisit() },
    ...(planned ? [feedbackMeeting()] : []),
  ];

  function feedbackMeeting(): TodayItem {
    const when = timesOf(planned ?? visit, context);
    const joinUrl = visit.feedbackBooking?.joinUrl ?? null;
    const isOpen = observes && when.moment === 'over' && visit.feedbackMeetingAt === null;
    const fits: Fitting =
      when.moment === 'on' && joinUrl !== null
        ? { does: 'join', url: joinUrl }
        : { does: isOpen ? 'recordMeeting' : 'seeVisit', place };
    return { ...shared, id: `${visit.id}.feedback`, kind: 'feedbackMeeting', name: visit.focus, ...when, fits };
  }
}

function timesOf(
  event: { start: string; minutes: number },
  context: Context,
): Pick<TodayItem, 'start' | 'end' | 'moment'> {
  const end = endOf(event);
  const isNear = !isBefore(context.now, Temporal.Instant.from(event.start).subtract({ minutes: BEFOREHAND }));
  const { timeZone } = context.calendar;
  return {
    start: isoIn(event.start, timeZone),
    end: isoIn(end, timeZone),
    moment: isBefore(end, context.now) ? 'over' : isNear ? 'on' : 'ahead',
  };
}

function dateOf(moment: string, context: Context): string {
  return atSchool(Temporal.Instant.from(moment), context).toPlainDate().toString();
}
