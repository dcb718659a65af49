import type { ReviewNow } from '../review/situation.ts';
import { countedDays } from './countedDays.ts';
import { isoIn } from '../calendar/moments.ts';
import { byVersion, type AdoptedPolicy, inForceOn, policyFor } from '../policies/adoption.ts';
import { gapsOf, isDecided } from '../policies/gap.ts';
import { groupsFor } from '../policies/checks/proposal.ts';
import { groupNames } from '../policies/groupNames.ts';
import { inWordsOf } from '../policies/packs.ts';
import type { PolicyPack } from '../policies/policyPack.ts';
import { valueInWords } from '../policies/valueInWords.ts';
import { type Topic, TOPICS } from '../policies/vocabulary.ts';
import type { Context } from '../review/context.ts';
import { todayAt } from '../review/today.ts';
import { type Duty, obligations } from '../review/obligations.ts';
import type { Review } from '../review/review.ts';
import { formInUse } from '../forms/ownForms.ts';
import type { Person } from '../people/person.ts';
import { mayAdopt } from '../policies/mayAdopt.ts';
import { readingAsked } from '../policies/reading.ts';
import { viewPerson } from './person.ts';
import type { LeftOpen, OwnDate, PolicyTopic, PolicyView } from './policy.ts';
import { topicsOf } from './policyTopics.ts';
import { keysIn } from '../typed.ts';

export type Reader = {
  viewer: Person;
  /** The reader's own reviews under this policy's id, as reviewee or reviewer. */
  reviews: readonly { review: Review; context: Context }[];
  /** The last version that the reader confirmed having read, and when. */
  reading: { version: string; at: string } | undefined;
};

export type PolicyViewSchool = Pick<Context, 'now' | 'calendar' | 'person' | 'ownForms'> & {
  adopted: readonly AdoptedPolicy[];
};

type ViewPolicyArgs = { pack: PolicyPack; policy: AdoptedPolicy | undefined; reader: Reader; school: PolicyViewSchool };

/**
 * The policy as a page for all staff: whole, by topic, in plain English, with the reader's own dates (KM-01, KM-59).
 */
export function viewPolicy({ pack, policy, reader: { viewer, reviews, reading }, school }: ViewPolicyArgs): PolicyView {
  const dates = reviews.flatMap(({ review, context }) =>
    obligations(review, context)
      .filter((duty) => duty.owedByOid === viewer.oid || review.revieweeOid === viewer.oid)
      .map((duty) => ({ obligation: duty.obligation, date: ownDate(duty, { review, context }) })),
  );
  const topics = topicsOf(pack, (obligation) =>
    dates.filter((each) => each.obligation === obligation).map(({ date }) => date),
  );
  const today = todayAt(school);
  const inForce =
    policy !== undefined &&
    inForceOn(school.adopted, today).some((each) => each.id === policy.id && each.version === policy.version);
  return {
    id: pack.id,
    title: pack.title,
    source: pack.source,
    summary: inWordsOf(pack, pack.summary),
    adopted: policy
      ? {
          version: policy.version,
          from: policy.from,
          adoptedAt: policy.adoptedAt,
          adoptedBy: viewPerson(policy.adoptedBy, school).name,
          site: policy.site,
          staffGroups: groupNames(pack, policy.staffGroups),
          inForce,
        }
      : null,
    wording: pack.wording,
    choices: pack.settings.map((setting) => ({
      id: setting.id,
      label: setting.label,
      value: valueInWords(setting, pack.values[setting.id] ?? setting.default),
      rule: setting.rule,
      clause: setting.clause,
    })),
    leftOpen: leftOpenIn({ pack, staffGroups: policy?.staffGroups ?? pack.covers.staffGroups, topics }),
    topics,
    forms: formsOf(pack, school),
    versions: school.adopted
      .filter(({ id }) => id === pack.id)
      .toSorted((a, b) => byVersion(b, a))
      .map(({ version, from, adoptedAt, adoptedBy }) => ({
        version,
        from,
        adoptedAt,
        adoptedBy: viewPerson(adoptedBy, school).name,
      })),
    reading:
      policy && inForce && policyFor({ adopted: school.adopted, person: viewer, date: today })?.id === policy.id
        ? viewReading({ policy, reading, viewer, school })
        : null,
    canAdopt: mayAdopt(viewer),
    timeZone: school.calendar.timeZone,
    now: isoIn(school.now, school.calendar.timeZone),
  };
}

type LeftOpenArgs = { pack: PolicyPack; staffGroups: readonly string[]; topics: readonly PolicyTopic[] };

/** What the school has not decided, in the order in which the page has the topics. */
function leftOpenIn({ pack, staffGroups, topics }: LeftOpenArgs): LeftOpen[] {
  const open = gapsOf(pack)
    // Where nothing decides it, it stays as it is: that is told at adoption alone.
    .filter((gap) => gap.settings && !isDecided(gap, pack))
    .filter((gap) => groupsFor(gap, { staffGroups }).length > 0);
  return keysIn(TOPICS).flatMap((id) =>
    open
      .filter(({ rule }) => topicOf(rule, topics) === id)
      .map(({ rule, clause, title, text, without }) => {
        const topic = { id, title: TOPICS[id] };
        return { rule, clause, topic, title, text, meanwhile: without };
      }),
  );
}

/** The first topic in which a rule stands. One that only says something of the text is about the policy itself. */
function topicOf(rule: string, topics: readonly PolicyTopic[]): Topic {
  return topics.find(({ entries }) => entries.some((entry) => entry.rule === rule))?.id ?? 'policy';
}

type ViewReadingArgs = { policy: AdoptedPolicy; reading: Reader['reading']; viewer: Person; school: PolicyViewSchool };

/** Somebody who confirmed an earlier version is not asked again, and may confirm this one. */
function viewReading({ policy, reading, viewer, school }: ViewReadingArgs): PolicyView['reading'] {
  const asked = readingAsked({ policy, viewer, school });
  return {
    ...asked,
    counted: asked.due === null ? null : countedDays({ due: asked.due, oid: viewer.oid, context: school }),
    asked: asked.asked && (reading === undefined || reading.version === policy.version),
    confirmedAt: reading?.version === policy.version ? reading.at : null,
  };
}

function ownDate(duty: Duty, { review, context }: ReviewNow): OwnDate {
  const { dueLocal: due, because, state, owedByOid } = duty;
  const counted = countedDays({ due, oid: owedByOid, context });
  return { reviewId: review.id, due, counted, because, state, duty: duty.duty };
}

function formsOf(pack: PolicyPack, school: PolicyViewSchool): PolicyView['forms'] {
  return keysIn(pack.forms).flatMap((id) => {
    const form = pack.forms[id];
    const first = form?.fields[0];
    if (!form || !first) return [];
    const used = formInUse(id, { pack, ownForms: school.ownForms });
    return [
      {
        id,
        title: used?.form.title ?? form.title,
        rule: first.rule,
        clause: first.clause,
        schoolsOwn: form.schoolsOwn ?? false,
        version: used?.version ?? null,
      },
    ];
  });
}
