import { isoIn } from '../calendar/moments.ts';
import { type AdoptedPolicy, inForceOn, policyFor } from '../policies/adoption.ts';
import { dueInWords, monthAndDayInWords } from '../policies/momentInWords.ts';
import { inWordsOf } from '../policies/packs.ts';
import { partyInWords } from '../policies/partyInWords.ts';
import type { PackForm, PolicyPack } from '../policies/policyPack.ts';
import type { Setting, Value } from '../policies/settings.ts';
import { TOPICS, type Topic } from '../policies/vocabulary.ts';
import { atSchool, type Context } from '../review/context.ts';
import { type Duty, obligations } from '../review/obligations.ts';
import type { Review } from '../review/review.ts';
import { formInUse } from '../forms/ownForms.ts';
import type { Person } from '../people/person.ts';
import { mayAdopt } from '../policies/mayAdopt.ts';
import { readingAsked } from '../policies/reading.ts';
import { viewPerson } from './person.ts';
import type { OwnDate, PolicyEntry, PolicyTopic, PolicyView } from './policy.ts';

export type Reader = {
  viewer: Person;
  /** The reader's own reviews, those in which he or she is reviewed or reviews, under this policy's id. */
  reviews: readonly { review: Review; context: Context }[];
  /** The last version that the reader confirmed having read, and when. */
  reading: { version: string; at: string } | undefined;
};

export type School = Pick<Context, 'now' | 'calendar' | 'person' | 'ownForms'> & { adopted: readonly AdoptedPolicy[] };

/** The policy as a page for all staff: whole, by topic, in plain English, with the reader's own dates (KM-01, KM-59). */
export function viewPolicy(
  pack: PolicyPack,
  policy: AdoptedPolicy | undefined,
  { viewer, reviews, reading }: Reader,
  school: School,
): PolicyView {
  const dates = reviews.flatMap(({ review, context }) =>
    obligations(review, context)
      .filter((duty) => duty.owedByOid === viewer.oid || review.revieweeOid === viewer.oid)
      .map((duty) => ({ obligation: duty.obligation, date: ownDate(review, duty) })),
  );
  const today = atSchool(school.now, school).toPlainDate().toString();
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
    topics: topicsOf(pack, (obligation) =>
      dates.filter((each) => each.obligation === obligation).map(({ date }) => date),
    ),
    forms: formsOf(pack, school),
    versions: school.adopted
      .filter(({ id }) => id === pack.id)
      .toSorted((a, b) => b.version.localeCompare(a.version))
      .map(({ version, from, adoptedAt, adoptedBy }) => ({
        version,
        from,
        adoptedAt,
        adoptedBy: viewPerson(adoptedBy, school).name,
      })),
    reading:
      policy && inForce && policyFor(school.adopted, viewer, today)?.id === policy.id
        ? viewReading(policy, reading, viewer, school)
        : null,
    canAdopt: mayAdopt(viewer),
    timeZone: school.calendar.timeZone,
    now: isoIn(school.now, school.calendar.timeZone),
  };
}

/** Whoever confirmed an earlier version is not asked again, and may confirm this one. */
function viewReading(
  policy: AdoptedPolicy,
  reading: Reader['reading'],
  viewer: Person,
  school: School,
): PolicyView['reading'] {
  const asked = readingAsked(policy, viewer, school);
  return {
    ...asked,
    asked: asked.asked && (reading === undefined || reading.version === policy.version),
    confirmedAt: reading?.version === policy.version ? reading.at : null,
  };
}

/** Names of staff groups as the policy has them: "Teachers". */
export function groupNames({ staffGroups }: Pick<PolicyPack, 'staffGroups'>, ids: readonly string[]): string[] {
  return ids.map((id) => staffGroups.find((group) => group.id === id)?.name ?? id);
}

function ownDate(review: Review, duty: Duty): OwnDate {
  return { reviewId: review.id, due: duty.dueLocal, because: duty.because, state: duty.state, duty: duty.duty };
}

function topicsOf(pack: PolicyPack, datesOf: (obligation: string) => OwnDate[]): PolicyTopic[] {
  const all = [...rulesOfScope(pack), ...texts(pack), ...duties(pack, datesOf), ...limits(pack), ...accessRows(pack)];
  return (Object.keys(TOPICS) as Topic[])
    .map((id) => ({
      id,
      title: TOPICS[id],
      entries: all.filter((each) => each.topic === id).map(withoutTopic),
    }))
    .filter(({ entries }) => entries.length > 0);
}

type Placed = PolicyEntry & { topic: Topic };

function withoutTopic(placed: Placed): PolicyEntry {
  const { topic: _, ...entry } = placed;
  return entry;
}

const plain = {
  kind: 'text' as const,
  owedBy: null,
  when: null,
  force: null,
  optional: false,
  figureIsOurs: false,
  dates: [],
};

function rulesOfScope(pack: PolicyPack): Placed[] {
  const groups = (ids: readonly string[]) => groupNames(pack, ids).join(', ');
  const own = pack.retention;
  return [
    { ...plain, ...pack.covers, topic: 'scope' as const },
    ...pack.exceptions.map(({ rule, clause, reason }) => ({
      ...plain,
      rule,
      clause,
      text: reason,
      topic: 'scope' as const,
    })),
    ...pack.cycles.map((cycle) => ({
      ...plain,
      rule: cycle.rule,
      clause: cycle.clause,
      text: `${groups(cycle.staffGroups)}${cycle.site ? ` at ${cycle.site}` : ''}: the cycle runs from ${monthAndDayInWords(cycle.starts)} to ${monthAndDayInWords(cycle.ends)}.`,
      topic: 'cycle' as const,
    })),
    ...pack.cycleCases.map(({ rule, clause, text }) => ({ ...plain, rule, clause, text, topic: 'cycle' as const })),
    ...Object.values(pack.meetings).map(({ rule, clause, name, agenda }) => ({
      ...plain,
      rule,
      clause,
      text: `${name}${agenda.length > 0 ? `. On the agenda: ${agenda.join('; ')}.` : '.'}`,
      topic: 'meetings' as const,
    })),
    { ...plain, ...pack.objectives, topic: 'objectives' as const },
    ...pack.objectives.kinds.map(({ rule, clause, name, hint, baseline }) => ({
      ...plain,
      rule,
      clause,
      text: [
        `Kind of objective: ${name}.`,
        hint,
        baseline && `Good: ${baseline.good} Outstanding: ${baseline.outstanding}`,
      ]
        .filter(Boolean)
        .join(' '),
      topic: 'objectives' as const,
    })),
    ...pack.scales.map(({ rule, clause, name, values }) => ({
      ...plain,
      rule,
      clause,
      text: `${name}: ${values.map(({ label }) => label).join(', ')}.`,
      topic: 'evidence' as const,
    })),
    { ...plain, ...pack.signatures, topic: 'statement' as const },
    { ...plain, ...pack.appendedComments, topic: 'observation' as const },
    ...pack.suspensions.map(({ rule, clause, text }) => ({
      ...plain,
      rule,
      clause,
      text,
      topic: 'difficulties' as const,
    })),
    {
      ...plain,
      rule: pack.access.rule,
      clause: pack.access.clause,
      text: pack.access.text,
      topic: 'confidentiality' as const,
    },
    ...(own ? [{ ...plain, rule: own.rule, clause: own.clause, text: own.text, topic: 'retention' as const }] : []),
  ].map((entry) => ({ ...pick(entry), text: inWordsOf(pack, entry.text) }));
}

/** An entry alone, without what else the pack's data has in the same place. */
function pick({ rule, clause, kind, text, owedBy, when, force, optional, figureIsOurs, dates, topic }: Placed): Placed {
  return { rule, clause, kind, text, owedBy, when, force, optional, figureIsOurs, dates, topic };
}

function texts(pack: PolicyPack): Placed[] {
  return pack.provisions.map(({ rule, clause, topic, text }) => ({
    ...plain,
    rule,
    clause,
    topic,
    text: inWordsOf(pack, text),
  }));
}

function duties(pack: PolicyPack, datesOf: (obligation: string) => OwnDate[]): Placed[] {
  return pack.obligations.map((obligation) => ({
    rule: obligation.rule,
    clause: obligation.clause,
    topic: obligation.topic,
    kind: 'duty',
    text: `${inWordsOf(pack, obligation.duty)}${obligation.staffGroups ? ` (${groupNames(pack, obligation.staffGroups).join(', ')})` : ''}.`,
    owedBy: partyInWords(pack, obligation.owedBy),
    when: dueInWords(pack, obligation),
    force: null,
    optional: obligation.optional ?? false,
    figureIsOurs: obligation.figureIsOurs ?? false,
    dates: datesOf(obligation.id),
  }));
}

function limits(pack: PolicyPack): Placed[] {
  return pack.limits.map(({ rule, clause, topic, text, force }) => ({
    ...plain,
    rule,
    clause,
    topic,
    kind: 'limit',
    text: inWordsOf(pack, text),
    force,
  }));
}

function accessRows(pack: PolicyPack): Placed[] {
  return pack.access.table.map(({ rule, clause, who, text }) => ({
    ...plain,
    rule,
    clause,
    topic: 'confidentiality',
    kind: 'access',
    text: inWordsOf(pack, `${who}: ${text}`),
  }));
}

function formsOf(pack: PolicyPack, school: School): PolicyView['forms'] {
  return (Object.keys(pack.forms) as PackForm[]).flatMap((id) => {
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

/** A setting's value as people say it. */
export function valueInWords(setting: Setting, value: Value): string {
  switch (setting.kind) {
    case 'choice':
      return setting.choices.find((choice) => choice.value === value)?.label ?? String(value);
    case 'yesNo':
      return value === true ? 'Yes' : 'No';
    case 'number':
      return `${value} ${setting.unit}`;
    case 'monthAndDay':
      return monthAndDayInWords(String(value));
    case 'text':
      return value === '' ? 'Not filled in' : String(value);
  }
}
