import { z } from 'zod';
import type { SchoolCalendar } from '../calendar/schoolCalendar.ts';
import type { Person } from '../people/person.ts';
import { notCoveredBy } from './coverage.ts';
import { inWordsOf } from './packs.ts';
import { SEES } from '../review/access/state.ts';
import { policyPackSchema } from './policyPack.ts';
import { valuesSchema } from './settings.ts';
import { inOrder } from '../inOrder.ts';
import { inOrderOfTime } from '../calendar/moments.ts';

/**
 * A version of a policy as a school adopted it. It never changes, so that a review keeps the version under which it
 * began. An amendment is a new version with the same id.
 */
export const adoptedPolicySchema = z.strictObject({
  /** The pack's id, or the id of the school's own edited copy. */
  id: z.string(),
  /** The day from which it is in force; `2026-09-01.2` for a second version from the same day. */
  version: z.string(),
  from: z.iso.date(),
  /** ISO instant, and who adopted it. */
  adoptedAt: z.string(),
  adoptedBy: z.guid(),
  /** The school of the trust that it is for; null for all. */
  site: z.string().nullable(),
  /** The staff groups that it is used for here: some or all of those that it covers. */
  staffGroups: z.array(z.string()).min(1),
  values: valuesSchema,
  /** The file as it was adopted, for amendments: that of a shipped policy or of an edited copy. */
  file: z.record(z.string(), z.unknown()),
  pack: policyPackSchema,
});

const { cycleCases, reviewerCases, access, copies } = policyPackSchema.shape;

const accessBeforeDecisions = access.omit({ finishedWithoutReviewer: true }).extend({
  table: z.array(
    access.shape.table.element.omit({ grantedBy: true }).extend({
      sees: z.enum(SEES).exclude(['observations', 'final', 'decisions']),
    }),
  ),
});

const packBeforeDecisions = policyPackSchema.extend({
  access: accessBeforeDecisions,
  copies: z.array(copies.unwrap().element.extend({ sees: z.enum(['statement', 'assessment']) })).default([]),
});

/** What it was before policies opened a part of a review to those who decide, and said who lets people in. */
export const adoptedPolicyBeforeDecisions = adoptedPolicySchema.extend({ pack: packBeforeDecisions });

const packBeforeGaps = packBeforeDecisions.omit({ gaps: true, comparisons: true });

/**
 * What it was before policies said where they contradict themselves or leave something open, and what groups are
 * compared by.
 */
export const adoptedPolicyBeforeGaps = adoptedPolicySchema.extend({ pack: packBeforeGaps });

const packBeforeChoices = packBeforeGaps.extend({
  cycleCases: z.array(cycleCases.element.omit({ when: true })),
  reviewerCases: z.array(reviewerCases.unwrap().element.omit({ ofDelegates: true })).optional(),
});

/** What it was before special cases of the cycle could be chosen, and before a request could be about delegates alone. */
export const adoptedPolicyBeforeChoices = adoptedPolicySchema.extend({ pack: packBeforeChoices });

/** What it was before policies said who follows how reviews stand. */
export const adoptedPolicyBeforeFollowers = adoptedPolicySchema.extend({
  pack: packBeforeChoices.extend({ access: accessBeforeDecisions.omit({ followers: true }) }),
});

export type AdoptedPolicy = z.infer<typeof adoptedPolicySchema>;

/**
 * The policies in force on a date, each in its version of that date, the last adopted first. A later policy replaces an
 * earlier one for the staff groups that they share at the same school. A policy without any group left is no
 * longer in force.
 */
export function inForceOn(adopted: readonly AdoptedPolicy[], date: string): AdoptedPolicy[] {
  const byId = Map.groupBy(adopted, ({ id }) => id);
  const current = [...byId.values()]
    .flatMap((versions) => lastFrom(versions, date) ?? [])
    .toSorted((a, b) => inOrder(b.from, a.from) || inOrderOfTime(b.adoptedAt, a.adoptedAt) || inOrder(a.id, b.id));
  return current.filter(({ staffGroups, site }, index) => {
    const later = current.slice(0, index).filter((each) => each.site === site);
    return staffGroups.some((group) => later.every((each) => !each.staffGroups.includes(group)));
  });
}

type VersionOnArgs = { adopted: readonly AdoptedPolicy[]; id: string; date: string };

/** The version of one policy in force on a date; undefined if there is none. */
export function versionOn({ adopted, id, date }: VersionOnArgs): AdoptedPolicy | undefined {
  return lastFrom(
    adopted.filter((each) => each.id === id),
    date,
  );
}

function lastFrom(versions: readonly AdoptedPolicy[], date: string): AdoptedPolicy | undefined {
  return versions
    .filter(({ from }) => from <= date)
    .toSorted(byVersion)
    .at(-1);
}

type NextVersionArgs = { adopted: readonly AdoptedPolicy[]; id: string; from: string };

/** The name of a new version from a date: the date, and a number if there are others from that day. */
export function nextVersion({ adopted, id, from }: NextVersionArgs): string {
  const same = adopted.filter((each) => each.id === id && each.from === from);
  return same.length === 0 ? from : `${from}.${Math.max(...same.map(editionOf)) + 1}`;
}

/**
 * The order of a policy’s versions, oldest first: by the day from which each is in force, then in the order of
 * adoption.
 */
export function byVersion(a: Pick<AdoptedPolicy, 'from' | 'version'>, b: Pick<AdoptedPolicy, 'from' | 'version'>) {
  return inOrder(a.from, b.from) || editionOf(a) - editionOf(b);
}

const editionOf = ({ version }: Pick<AdoptedPolicy, 'version'>) => Number(version.split('.')[1] ?? 1);

type PolicyForArgs = { adopted: readonly AdoptedPolicy[]; person: Pick<Person, 'staffGroup' | 'site'>; date: string };

/**
 * The adopted policy under which somebody is reviewed on a date, by school, staff group and date; undefined if
 * there is none. A policy for the person's own school goes before one for all schools. Of two for the same, the later
 * one counts.
 */
export function policyFor({ adopted, person, date }: PolicyForArgs): AdoptedPolicy | undefined {
  const fitting = inForceOn(adopted, date).filter(
    ({ staffGroups, site }) =>
      person.staffGroup !== null && staffGroups.includes(person.staffGroup) && (site === null || site === person.site),
  );
  return fitting.find(({ site }) => site !== null) ?? fitting[0];
}

type WhyNotCoveredArgs = {
  adopted: readonly AdoptedPolicy[];
  person: Person;
  date: string;
  calendar: Pick<SchoolCalendar, 'terms'>;
};

/**
 * Why somebody has no review on a date, in words: there is no policy for the staff group, or the policy gives a reason
 * (KM-02, TA-01). Null if there is a review to have. Governors and others without a staff group are told nothing.
 */
export function whyNotCovered({ adopted, person, date, calendar }: WhyNotCoveredArgs): string | null {
  if (person.staffGroup === null) return null;
  const policy = policyFor({ adopted, person, date });
  if (!policy) return 'No policy that the school has adopted covers your staff group.';
  const reason = notCoveredBy({ pack: policy.pack, person, date, calendar });
  return reason ? `${inWordsOf(policy.pack, reason.reason)} (Policy, ${reason.clause})` : null;
}
