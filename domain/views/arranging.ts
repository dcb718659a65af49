import { inOrderOfTime, isoIn } from '../calendar/moments.ts';
import { type Todo, todos, byUrgency } from './todo.ts';
import type { Person } from '../people/person.ts';
import type { MeetingKind } from '../policies/vocabulary.ts';
import type { Context } from '../review/context.ts';
import { isOpen } from '../review/obligations.ts';
import { viewMeetings } from '../review/meetings/view.ts';
import type { ReviewNow } from '../review/situation.ts';
import { type PersonView, viewPerson } from './person.ts';

/** A meeting that somebody owes one person and has not arranged yet. */
export type ToArrange = {
  reviewId: string;
  reviewee: PersonView;
  kind: MeetingKind;
  name: string;
  minutes: number;
  bring: string[];
  /** The policy's notice, with the first day that keeps it; null where it asks for none. */
  notice: {
    policy: { pack: string; version: string };
    clause: string;
    text: string;
    earliest: string;
    needsWaiver: boolean;
  } | null;
  deadline: Pick<Todo, 'due' | 'counted' | 'openedAfter' | 'state'>;
};

export type ArrangingView = {
  timeZone: string;
  now: string;
  meetings: ToArrange[];
  /** Where this person has met people, the latest first: places to choose again. */
  places: string[];
};

type ViewArrangingArgs = {
  viewer: Person;
  seen: readonly ReviewNow[];
  school: Pick<Context, 'now' | 'calendar'>;
  kind?: MeetingKind | undefined;
};

/** Every meeting that somebody owes as reviewer and can arrange now, the most urgent first (KM-22, TA-08). */
export function viewArranging({ viewer, seen, school: { now, calendar }, kind }: ViewArrangingArgs): ArrangingView {
  const owed = seen.flatMap(({ review, context }) => {
    const situation = { review, actor: viewer, context };
    const sections = viewMeetings(situation);
    return todos(situation)
      .filter((todo) => todo.yours && todo.action === 'meetingArranged' && isOpen(todo))
      .flatMap((todo) => {
        const section = sections.find((each) => each.kind === todo.meeting);
        const isWanted = kind === undefined || todo.meeting === kind;
        return section?.canSchedule && isWanted
          ? [{ todo, section, policy: review.policy, reviewee: viewPerson(review.revieweeOid, context) }]
          : [];
      });
  });
  return {
    timeZone: calendar.timeZone,
    now: isoIn(now, calendar.timeZone),
    meetings: owed
      .toSorted((a, b) => byUrgency(a.todo, b.todo))
      .map(({ todo, section, policy, reviewee }) => ({
        reviewId: todo.reviewId,
        reviewee,
        kind: section.kind,
        name: section.name,
        minutes: section.minutes,
        bring: section.bring,
        notice: section.notice && {
          policy: { pack: policy.pack, version: policy.version },
          clause: section.notice.clause,
          text: section.notice.text,
          earliest: section.notice.earliest,
          needsWaiver: section.notice.needsWaiver,
        },
        deadline: { due: todo.due, counted: todo.counted, openedAfter: todo.openedAfter, state: todo.state },
      })),
    places: placesOf(viewer, seen),
  };
}

/** How many places are offered again. */
const MOST_PLACES = 5;

/** The places of the meetings that somebody arranged last, each once. */
function placesOf({ oid }: Person, seen: readonly ReviewNow[]): string[] {
  const latest = seen
    .filter(({ review }) => review.reviewerOid === oid)
    .flatMap(({ review }) => review.meetings)
    .toSorted((a, b) => inOrderOfTime(b.arrangedAt, a.arrangedAt));
  return [...new Set(latest.map(({ place }) => place))].slice(0, MOST_PLACES);
}
