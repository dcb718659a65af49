import type { deadlineInWords } from '#domain/calendar/deadlineInWords.ts';
import type { AppealsView } from '#domain/review/appeals/view.ts';
import type { HomeView } from '#domain/views/home.ts';
import type { Todo } from '#domain/views/todo.ts';
import type { PersonView } from '#domain/views/person.ts';
import type { OwnMeetings } from '#domain/views/ownMeetings.ts';

/** What an answer in chat is drawn from: what the asker may see anyway, and links into the tab. */
export type BotKnowledge = {
  home: HomeView;
  meetings: OwnMeetings;
  /** Everybody in the school’s register: their names are no secret. */
  people: readonly PersonView[];
  /** The people whose reviews the asker follows, as far as he or she does. */
  followed: () => Promise<FollowedPerson[]>;
  /** What the asker's own review says about appeals; undefined where there is no such review. */
  appeals: () => Promise<AppealsView | undefined>;
  /** Who can see a review as a whole, the two themselves first; undefined for somebody who does not see it so. */
  readers: (reviewId: string) => Promise<PersonView[] | undefined>;
  /** A deadline in words, in the working days of whoever owes it. */
  deadline: (owed: { due: string; oid: string }) => ReturnType<typeof deadlineInWords>;
  link: (place: string) => string;
  /** Reminds somebody of a duty in the asker's name; null where the reminder goes, or else why not. */
  remind: (duty: { reviewId: string; key: string }) => Promise<string | null>;
};

/** Somebody whom the asker may mean by a name, and the review in which the two meet. */
export type KnownPerson = { oid: string; name: string; jobTitle: string; reviewId: string; isReviewee: boolean };

/** Somebody whose review the asker follows: who reviews, and what is open in it that the asker may know of. */
export type FollowedPerson = KnownPerson & { reviewer: PersonView; open: readonly Todo[] };

/** The people of the asker's reviews: those reviewed, others who are followed, then the asker's own reviewers. Each person once. */
export function knownTo({ own, team, others }: HomeView, followed: readonly FollowedPerson[] = []): KnownPerson[] {
  const people = [
    ...[...team, ...others].map(({ reviewee, reviewId }) => ({ ...reviewee, reviewId, isReviewee: true })),
    ...followed.filter(({ isReviewee }) => isReviewee),
    ...own.map(({ reviewer, reviewId }) => ({ ...reviewer, reviewId, isReviewee: false })),
  ];
  return [...new Map(people.toReversed().map((each) => [each.oid, each])).values()].toReversed();
}
