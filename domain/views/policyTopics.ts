import { monthAndDayInWords } from '../calendar/inWords.ts';
import { groupNames } from '../policies/groupNames.ts';
import { dueInWords } from '../policies/momentInWords.ts';
import { inWordsOf } from '../policies/packs.ts';
import { partyInWords } from '../policies/partyInWords.ts';
import type { PolicyPack } from '../policies/policyPack.ts';
import { TOPICS, type Topic } from '../policies/vocabulary.ts';
import type { OwnDate, PolicyEntry, PolicyTopic } from './policy.ts';
import { keysIn } from '../typed.ts';

/**
 * Every rule of a policy in plain English, under its topic. `datesOf` gives the reader's own dates of an obligation.
 */
export function topicsOf(pack: PolicyPack, datesOf: (obligation: string) => OwnDate[]): PolicyTopic[] {
  const all = [...rulesOfScope(pack), ...texts(pack), ...duties(pack, datesOf), ...limits(pack), ...accessRows(pack)];
  return keysIn(TOPICS)
    .map((id) => ({
      id,
      title: TOPICS[id],
      entries: all.filter((each) => each.topic === id).map(withoutTopic),
    }))
    .filter(({ entries }) => entries.length > 0);
}

type PlacedEntry = PolicyEntry & { topic: Topic };

function withoutTopic(placed: PlacedEntry): PolicyEntry {
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

function rulesOfScope(pack: PolicyPack): PlacedEntry[] {
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
    ...(pack.closing ? [{ ...plain, ...pack.closing, topic: 'cycle' as const }] : []),
    ...Object.values(pack.meetings).map(({ rule, clause, name, agenda }) => ({
      ...plain,
      rule,
      clause,
      text: `${name}${agenda.length > 0 ? `. On the agenda: ${agenda.join('; ')}.` : '.'}`,
      topic: 'meetings' as const,
    })),
    {
      ...plain,
      rule: pack.objectives.rule,
      clause: pack.objectives.clause,
      text: pack.objectives.text,
      topic: 'objectives' as const,
    },
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
    ...(pack.comparisons ?? []).map(({ rule, clause, text }) => ({
      ...plain,
      rule,
      clause,
      text,
      topic: 'reports' as const,
    })),
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

/** The fields of an entry alone, without other data of the pack in the same place. */
function pick({
  rule,
  clause,
  kind,
  text,
  owedBy,
  when,
  force,
  optional,
  figureIsOurs,
  dates,
  topic,
}: PlacedEntry): PlacedEntry {
  return { rule, clause, kind, text, owedBy, when, force, optional, figureIsOurs, dates, topic };
}

function texts(pack: PolicyPack): PlacedEntry[] {
  return pack.provisions.map(({ rule, clause, topic, text }) => ({
    ...plain,
    rule,
    clause,
    topic,
    text: inWordsOf(pack, text),
  }));
}

function duties(pack: PolicyPack, datesOf: (obligation: string) => OwnDate[]): PlacedEntry[] {
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

function limits(pack: PolicyPack): PlacedEntry[] {
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

function accessRows(pack: PolicyPack): PlacedEntry[] {
  return pack.access.table.map(({ rule, clause, who, text }) => ({
    ...plain,
    rule,
    clause,
    topic: 'confidentiality',
    kind: 'access',
    text: inWordsOf(pack, `${who}: ${text}`),
  }));
}
