import { inOrderOfTime, isoIn } from '#domain/calendar/moments.ts';
import type { Person } from '#domain/people/person.ts';
import { endOf, isStanding } from '#domain/review/meetings/meeting.ts';
import { otherOf } from '#domain/review/parties.ts';
import type { OwnMeeting, OwnMeetings } from '#domain/views/ownMeetings.ts';
import { viewPerson } from '#domain/views/person.ts';
import type { App } from '../app.ts';
import type { SchoolNow } from '../reviews/context.ts';
import { reviewsInContext } from '../reviews/reviewsIn.ts';

/** All meetings of one person as reviewee or reviewer. */
export async function ownMeetingsOf({
  app,
  person,
  school,
}: {
  app: Pick<App, 'participants' | 'reviews'>;
  person: Person;
  school: SchoolNow;
}): Promise<OwnMeetings> {
  const ids = await app.participants.of(person.oid);
  const known = await reviewsInContext({ app, ids, school });
  const meetings = known.flatMap(({ review, context: { pack } }): OwnMeeting[] => {
    const isOfTheTwo = review.revieweeOid === person.oid || review.reviewerOid === person.oid;
    const own = review.meetings.filter(({ joining }) => isOfTheTwo || joining.some(({ oid }) => oid === person.oid));
    return own.filter(isStanding).map((meeting) => ({
      reviewId: review.id,
      meetingId: meeting.id,
      name: pack.meetings[meeting.kind]?.name ?? 'Meeting',
      with: viewPerson(otherOf(review, person.oid), school),
      start: isoIn(meeting.start, school.calendar.timeZone),
      end: isoIn(endOf(meeting), school.calendar.timeZone),
      joinUrl: meeting.booking?.joinUrl ?? null,
    }));
  });
  return {
    now: isoIn(school.now, school.calendar.timeZone),
    timeZone: school.calendar.timeZone,
    meetings: meetings.toSorted((a, b) => inOrderOfTime(a.start, b.start)),
  };
}
