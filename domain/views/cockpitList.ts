import { asRead, inOrder } from '../inOrder.ts';
import { dateInWords } from '../calendar/inWords.ts';
import { isoIn } from '../calendar/moments.ts';
import { groupNames } from '../policies/groupNames.ts';
import type { Followed } from '../standing/followed.ts';
import { type SchoolToday, workingDaysLate } from './cockpit.ts';
import { meetingsSeen } from './cockpitFilter.ts';
import { csv } from './csv.ts';
import { type PersonView, viewPerson } from './person.ts';

/** One duty of a line, without content: what, who owes it, and until when. */
export type ListedDuty = {
  key: string;
  kind: string;
  title: string;
  who: PersonView;
  due: string | null;
  workingDaysLate: number;
};

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
  /** The step that was reached last; null where none was, or where this person does not see it. */
  reached: string | null;
  /** The next meeting: ISO with offset. */
  meetingAt: string | null;
  late: ListedDuty[];
  next: ListedDuty | null;
};

/** Reviews as lines, those with the most that is late first. */
export function inLines(shown: readonly Followed[], school: SchoolToday): CockpitLine[] {
  return shown.map((each) => lineOf(each, school)).toSorted(byLateness);
}

function byLateness(a: CockpitLine, b: CockpitLine): number {
  return b.late.length - a.late.length || asRead(a.reviewee.name, b.reviewee.name) || inOrder(a.reviewId, b.reviewId);
}

function lineOf(each: Followed, school: SchoolToday): CockpitLine {
  const { standing, following, pack, team, stages, duties } = each;
  const listed = ({ key, kind, title, who, due, ...duty }: Followed['duties'][number]): ListedDuty => ({
    key,
    kind,
    title,
    who,
    due,
    workingDaysLate: duty.isLate ? workingDaysLate({ due, who }, school) : 0,
  });
  const inOrderOfDue = duties.toSorted((a, b) => inOrder(a.due ?? '~', b.due ?? '~'));
  const owed = inOrderOfDue.find(({ state, isLate }) => !isLate && (state === 'owed' || state === 'ahead'));
  const [meeting] = meetingsSeen(each).toSorted((a, b) => inOrder(a.start, b.start));
  return {
    reviewId: standing.reviewId,
    opens: following.opens,
    reviewee: viewPerson(standing.revieweeOid, school),
    reviewer: viewPerson(standing.reviewerOid, school),
    team: team.name,
    group: groupNames(pack, [standing.staffGroup])[0] ?? standing.staffGroup,
    policy: pack.title,
    reached: stages.findLast(({ state }) => state === 'done')?.title ?? null,
    meetingAt: meeting ? isoIn(meeting.start, school.calendar.timeZone) : null,
    late: inOrderOfDue.filter(({ isLate }) => isLate).map(listed),
    next: owed ? listed(owed) : null,
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
export function linesAsCsv(lines: readonly CockpitLine[]): string {
  return csv([HEADINGS, ...lines.map(asRow)]);
}

function asRow({ reviewee, team, group, policy, reviewer, reached, meetingAt, late, next }: CockpitLine): string[] {
  return [
    reviewee.name,
    reviewee.jobTitle,
    team,
    group,
    policy,
    reviewer.name,
    reached ?? '',
    meetingAt ? dateInWords(meetingAt.slice(0, 10)) : '',
    late.map(({ title }) => title).join('; '),
    [...new Set(late.map(({ who }) => who.name))].join('; '),
    late.length > 0 ? String(Math.max(...late.map((each) => each.workingDaysLate))) : '',
    next?.title ?? '',
    next?.due ? dateInWords(next.due.slice(0, 10)) : '',
  ];
}
