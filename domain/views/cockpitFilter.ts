import { z } from 'zod';
import { dayAt } from '../calendar/moments.ts';
import type { Followed } from '../standing/followed.ts';
import { isReviewer } from '../standing/mayFollow.ts';

/** Which of the reviews somebody wants to see; each part narrows it further. It stands in the address of the page. */
export const cockpitFilterSchema = z.strictObject({
  team: z.string().max(200).optional(),
  group: z.string().max(100).optional(),
  policy: z.string().max(100).optional(),
  reviewer: z.guid().optional(),
  /** The step that was reached last: `policy.step`, or `policy.none`. */
  stage: z.string().max(200).optional(),
  late: z.literal('yes').optional(),
  /** What has to be done, and who owes it. */
  kind: z.string().max(100).optional(),
  owedBy: z.guid().optional(),
  /** A day with a meeting. */
  day: z.iso.date().optional(),
});

export type CockpitFilter = z.infer<typeof cockpitFilterSchema>;

/** The step that a review reached last, as the filter names it; null for somebody who does not see it. */
export function stageReached({ standing, stages }: Followed): string | null {
  if (stages.length === 0) return null;
  const last = stages.findLast(({ state }) => state === 'done');
  return `${standing.policy.pack}.${last?.id ?? NOT_BEGUN}`;
}

/** The id of the step before the first. */
export const NOT_BEGUN = 'none';

type FilteredBy = { filter: CockpitFilter; timeZone: string };

/** The reviews that a filter leaves. */
export function filtered(all: readonly Followed[], by: FilteredBy): Followed[] {
  return all.filter((each) => fits(each, by));
}

function fits(each: Followed, { filter, timeZone }: FilteredBy): boolean {
  const { standing, team, duties } = each;
  const { kind, owedBy } = filter;
  return (
    [undefined, team.id].includes(filter.team) &&
    [undefined, standing.staffGroup].includes(filter.group) &&
    [undefined, standing.policy.pack].includes(filter.policy) &&
    (filter.reviewer === undefined || isReviewer(standing, { oid: filter.reviewer })) &&
    (filter.stage === undefined || filter.stage === stageReached(each)) &&
    (filter.late === undefined || duties.some(({ isLate }) => isLate)) &&
    ((kind ?? owedBy) === undefined ||
      duties.some(
        (duty) => duty.isLate && [undefined, duty.kind].includes(kind) && [undefined, duty.who.oid].includes(owedBy),
      )) &&
    (filter.day === undefined || meetingsSeen(each).some(({ start }) => dayAt(start, timeZone) === filter.day))
  );
}

/** The meetings to come that somebody sees: all but those who see only what is late. */
export function meetingsSeen({ standing, following }: Followed): Followed['standing']['meetings'] {
  return following.sees === 'late' ? [] : standing.meetings;
}
