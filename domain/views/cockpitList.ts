import { asRead, inOrder } from '../inOrder.ts';
import { dateInWords } from '../calendar/inWords.ts';
import { isoIn } from '../calendar/moments.ts';
import type { DutyState } from '../review/obligations.ts';
import { groupNames } from '../policies/groupNames.ts';
import type { Followed, FollowedDuty } from '../standing/followed.ts';
import { type SchoolToday, workingDaysLate } from './cockpit.ts';
import { meetingsSeen } from './cockpitFilter.ts';
import { csv } from './csv.ts';
import { NOT_OPEN, NOT_YET } from './overviewWords.ts';
import { type PersonView, viewPerson } from './person.ts';

/** One duty of a line, without content: what, who owes it, and until when. */
export type ListedDuty = Pick<FollowedDuty, 'key' | 'title' | 'who' | 'due' | 'counted' | 'openedAfter' | 'state'>;

/** How one review stands, as a line of a list. */
export type CockpitLine = {
  reviewId: string;
  /** Whether this person may open the review, or any part of it. */
  opens: boolean;
  reviewee: PersonView;
  reviewer: PersonView;
  team: string;
  group: string;
  policy: string;
  /** The step that was reached last, or that none was; null where it is not open to this person. */
  reached: string | null;
  /** The next meeting: ISO with offset. */
  meetingAt: string | null;
  late: ListedDuty[];
  next: ListedDuty | null;
};

/** Reviews as lines, the most urgent first: what has been late longest, then what is due soonest. */
export function inLines(shown: readonly Followed[], school: SchoolToday): CockpitLine[] {
  return shown.map((each) => lineOf(each, school)).toSorted(byUrgency);
}

function byUrgency(a: CockpitLine, b: CockpitLine): number {
  return (
    inOrder(dueOf(a.late[0]), dueOf(b.late[0])) ||
    inOrder(dueOf(a.next), dueOf(b.next)) ||
    asRead(a.reviewee.name, b.reviewee.name) ||
    inOrder(a.reviewId, b.reviewId)
  );
}

/** What has no date comes after everything that has one. */
function dueOf(duty: Pick<ListedDuty, 'due'> | null | undefined): string {
  return duty?.due ?? '~';
}

function lineOf(each: Followed, school: SchoolToday): CockpitLine {
  const { standing, following, pack, team, stages, duties } = each;
  const listed = ({ key, title, who, due, counted, openedAfter, state }: FollowedDuty): ListedDuty => ({
    key,
    title,
    who,
    due,
    counted,
    openedAfter,
    state,
  });
  const inOrderOfDue = duties.toSorted((a, b) => inOrder(dueOf(a), dueOf(b)));
  const toDo = (...states: DutyState[]) =>
    inOrderOfDue.find(({ state, isLate, tooLate }) => !isLate && !tooLate && states.includes(state));
  const next = toDo('owed', 'overdue') ?? toDo('ahead');
  const [meeting] = meetingsSeen(each).toSorted((a, b) => inOrder(a.start, b.start));
  return {
    reviewId: standing.reviewId,
    opens: following.opens,
    reviewee: viewPerson(standing.revieweeOid, school),
    reviewer: viewPerson(standing.reviewerOid, school),
    team: team.name,
    group: groupNames(pack, [standing.staffGroup])[0] ?? standing.staffGroup,
    policy: pack.title,
    reached: stages.length === 0 ? null : (stages.findLast(({ state }) => state === 'done')?.title ?? NOT_YET),
    meetingAt: meeting ? isoIn(meeting.start, school.calendar.timeZone) : null,
    late: inOrderOfDue.filter(({ isLate }) => isLate).map(listed),
    next: next ? listed(next) : null,
  };
}

const HEADINGS = [
  'Person',
  'Job title',
  'Department',
  'Group',
  'Policy',
  'Reviewer',
  'Reached',
  'Next meeting',
  'Late',
  'Owed by',
  'Working days late',
  'Next',
  'By',
];

/** The same as a file for a spreadsheet, with a review in each row. */
export function linesAsCsv(lines: readonly CockpitLine[], school: SchoolToday): string {
  return csv([HEADINGS, ...lines.map((line) => asRow(line, school))]);
}

function asRow(
  { reviewee, team, group, policy, reviewer, reached, meetingAt, late, next }: CockpitLine,
  school: SchoolToday,
): string[] {
  return [
    reviewee.name,
    reviewee.jobTitle,
    team,
    group,
    policy,
    reviewer.name,
    reached ?? NOT_OPEN,
    meetingAt ? dateInWords(meetingAt.slice(0, 10)) : '',
    late.map(({ title }) => title).join('; '),
    [...new Set(late.map(({ who }) => who.name))].join('; '),
    late.length > 0 ? String(Math.max(...late.map((each) => workingDaysLate(each, school)))) : '',
    next?.title ?? '',
    next?.counted ? dateInWords(next.counted.lastWorkingDay) : '',
  ];
}
