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

/** A clause as people cite it: "clause 4.9", "Appendix 3, 6". */
export function cite({ clause }: Pick<RuleRef, 'clause'>): string {
  return /^\d/.test(clause) ? `clause ${clause}` : clause;
}

/** Several clauses, each once: "clause 4.9; clause 5". */
export function citeAll(entries: readonly RuleRef[]): string {
  return [...new Set(entries.map(cite))].join('; ');
}

/** A duty as findings name it: “Finish and sign the statement” (clause 4.9). */
export function dutyInWords(pack: PolicyPack, { duty, clause }: Pick<Obligation, 'duty' | 'clause'>): string {
  return `“${inWordsOf(pack, duty)}” (${cite({ clause })})`;
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
