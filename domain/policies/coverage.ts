import { Temporal } from 'temporal-polyfill';
import { dateInWords } from '../calendar/inWords.ts';
import type { SchoolCalendar } from '../calendar/schoolCalendar.ts';
import { termsBetween } from '../calendar/termsBetween.ts';
import type { Person } from '../people/person.ts';
import { inWordsOf } from './packs.ts';
import type { PolicyPack, RuleRef } from './policyPack.ts';

/** Terms in a school year, if a policy does not say how many it counts. */
const TERMS_A_YEAR = 3;

/** Why somebody has no review under a policy, and until which day, if one is known. */
export type NotCovered = RuleRef & { reason: string; until: string | null };

type Covered = Pick<Person, 'staffGroup' | 'employment'>;

type Terms = Pick<SchoolCalendar, 'terms'>;

type NotCoveredByArgs = { pack: PolicyPack; person: Covered; date: string; calendar: Terms };

/**
 * Why a policy does not cover somebody on a date (KM-02, TA-01): another staff group, statutory induction, probation,
 * or a contract shorter than the policy asks for. Undefined if it does. Of three terms a year, a contract from
 * 1 September to 31 December is one term long.
 */
export function notCoveredBy({ pack, person, date, calendar }: NotCoveredByArgs): NotCovered | undefined {
  const { staffGroup, employment } = person;
  if (staffGroup === null || !pack.covers.staffGroups.includes(staffGroup)) {
    return {
      rule: pack.covers.rule,
      clause: pack.covers.clause,
      reason: inWordsOf(pack, pack.covers.text),
      until: null,
    };
  }
  const hit = pack.exceptions
    .filter((exception) => !exception.staffGroups || exception.staffGroups.includes(staffGroup))
    .map((exception) => ({ exception, until: lastDayUnder(exception, { employment, calendar }) }))
    .find(({ until }) => until !== undefined && date <= until);
  if (hit?.until === undefined) return undefined;
  const { rule, clause, reason } = hit.exception;
  const ends = hit.exception.kind === 'contractShorterThanTerms' ? '' : ` This lasts until ${dateInWords(hit.until)}.`;
  return { rule, clause, reason: `${inWordsOf(pack, reason)}${ends}`, until: hit.until };
}

/** The last day on which an exception holds for a contract; undefined if it does not hold. */
function lastDayUnder(
  exception: PolicyPack['exceptions'][number],
  { employment, calendar }: { employment: Person['employment']; calendar: Terms },
): string | undefined {
  switch (exception.kind) {
    case 'induction':
      return employment.inductionUntil ?? undefined;
    case 'probation':
      return employment.probationUntil ?? undefined;
    case 'contractShorterThanTerms': {
      const { start, end } = employment;
      if (start === null || end === null) return undefined;
      return isShorter(exception, { days: { start, end }, calendar }) ? end : undefined;
    }
  }
}

type ShortContract = Extract<PolicyPack['exceptions'][number], { kind: 'contractShorterThanTerms' }>;

type IsShorterArgs = { days: { start: string; end: string }; calendar: Terms };

/**
 * Counted by the terms of the school's calendar if it has as many a year as the policy counts (KM-02); otherwise each
 * term is an equal part of a year.
 */
function isShorter({ terms, termsAYear = TERMS_A_YEAR }: ShortContract, { days, calendar }: IsShorterArgs): boolean {
  const counted = termsBetween({ days, termsAYear, calendar });
  if (counted !== undefined) return counted < terms;
  const long = Temporal.PlainDate.from(days.start)
    .add({ months: (terms * 12) / termsAYear })
    .subtract({ days: 1 });
  return days.end < long.toString();
}
