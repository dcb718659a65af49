import { Temporal } from 'temporal-polyfill';
import { dateInWords } from '../calendar/inWords.ts';
import type { Person } from '../people/person.ts';
import { inWordsOf } from './packs.ts';
import type { PolicyPack, RuleRef } from './policyPack.ts';

/** Terms in a school year, if a policy does not say how many it counts. */
const TERMS_A_YEAR = 3;

/** Why somebody has no review under a policy, and until which day, if one is known. */
export type NotCovered = RuleRef & { reason: string; until: string | null };

type Covered = Pick<Person, 'staffGroup' | 'employment'>;

type NotCoveredByArgs = { pack: PolicyPack; person: Covered; date: string };

/**
 * Why a policy does not cover somebody on a date (KM-02, TA-01): another staff group, statutory induction, probation,
 * or a contract shorter than the policy asks for. Undefined if it does. A contract from 1 September to 31 December is
 * one term long.
 */
export function notCoveredBy({ pack, person, date }: NotCoveredByArgs): NotCovered | undefined {
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
    .map((exception) => ({ exception, until: lastDayUnder(exception, employment) }))
    .find(({ until }) => until !== undefined && date <= until);
  if (hit?.until === undefined) return undefined;
  const { rule, clause, reason } = hit.exception;
  const ends = hit.exception.kind === 'contractShorterThanTerms' ? '' : ` This lasts until ${dateInWords(hit.until)}.`;
  return { rule, clause, reason: `${inWordsOf(pack, reason)}${ends}`, until: hit.until };
}

/** The last day on which an exception holds for a contract; undefined if it does not hold. */
function lastDayUnder(
  exception: PolicyPack['exceptions'][number],
  employment: Person['employment'],
): string | undefined {
  switch (exception.kind) {
    case 'induction':
      return employment.inductionUntil ?? undefined;
    case 'probation':
      return employment.probationUntil ?? undefined;
    case 'contractShorterThanTerms': {
      const { start, end } = employment;
      if (start === null || end === null) return undefined;
      const long = Temporal.PlainDate.from(start)
        .add({ months: (exception.terms * 12) / (exception.termsAYear ?? TERMS_A_YEAR) })
        .subtract({ days: 1 });
      return end < long.toString() ? end : undefined;
    }
  }
}
