import { monthAndDayInWords } from '../../calendar/inWords.ts';
import { eventName } from '../deadlines.ts';
import { inWordsOf } from '../packs.ts';
import type { Obligation, PolicyPack, RuleRef } from '../policyPack.ts';
import type { Trigger } from '../vocabulary.ts';
import { isMeeting } from './meetings.ts';

/** The rules that a finding is about, each once. */
export function rulesOf(entries: readonly RuleRef[]): RuleRef[] {
  const seen = new Map(entries.map(({ rule, clause }) => [`${rule} ${clause}`, { rule, clause }]));
  return [...seen.values()];
}

/** A rule with its clause, as people cite it: "KM-43, clause 4.9". */
export function cite({ rule, clause }: RuleRef): string {
  return `${rule}, clause ${clause}`;
}

/** Several rules with their clauses: "KM-43, clause 4.9; KM-46, clause 5". */
export function citeAll(entries: readonly RuleRef[]): string {
  return rulesOf(entries).map(cite).join('; ');
}

/** A duty as findings name it: “Finish and sign the statement” (KM-43, clause 4.9). */
export function dutyInWords(
  pack: PolicyPack,
  { duty, rule, clause }: Pick<Obligation, 'duty' | 'rule' | 'clause'>,
): string {
  return `“${inWordsOf(pack, duty)}” (${cite({ rule, clause })})`;
}

/** How many people: "nobody", "1 person", "12 people". */
export function peopleInWords(count: number): string {
  if (count === 0) return 'nobody';
  return count === 1 ? '1 person' : `${count} people`;
}

/** A date's day and month alone: "31 August". */
export function dayAndMonth(date: string): string {
  return monthAndDayInWords(date.slice('2026-'.length));
}

/** An event at the beginning of a sentence: "A planning meeting", "An observation", "The start of the cycle". */
export function anEvent(pack: PolicyPack, trigger: Trigger): string {
  const name = eventName(pack, trigger);
  if (!isMeeting(trigger) && trigger !== 'observation') return `The ${name}`;
  return /^(?!one)[aeiou]/.test(name) ? `An ${name}` : `A ${name}`;
}
