import type { Temporal } from 'temporal-polyfill';
import type { SchoolCalendar } from '../calendar/schoolCalendar.ts';
import { dateInWords } from '../calendar/inWords.ts';
import { endOfDay, isoWithOffset } from '../calendar/moments.ts';
import type { WorkingDays } from '../calendar/workingDays.ts';
import type { WorkingPattern } from '../calendar/workingPattern.ts';
import { becauseOf, type Counted, dueMoment, opensAt } from './dueMoment.ts';
import { EVENT_NAMES } from './eventNames.ts';
import { inWordsOf } from './packs.ts';
import type { PolicyPack } from './policyPack.ts';
import type { Trigger } from './vocabulary.ts';
import type { Party } from '../people/roles.ts';
import { isKeyOf } from '../typed.ts';

/**
 * A deadline that a policy counts from an event. Moments are ISO with the local offset. `due` is null for something
 * that may be done after `notBefore` and has no last date (KM-55). For a duty before the event it is the latest moment.
 */
export type PolicyDeadline = {
  rule: string;
  clause: string;
  duty: string;
  owedBy: Party;
  due: string | null;
  notBefore: string | null;
  /** How it was worked out: "5 working days after the planning meeting on Monday 5 October 2026". */
  because: string;
  /** The policy offers it and does not ask for it. */
  optional: boolean;
  /** The policy gives no figure. The app proposes this one, or the school set it. */
  figureIsOurs: boolean;
};

type QuestionOfDeadline = {
  event: Trigger;
  at: Temporal.ZonedDateTime;
  staffGroup: string;
  pattern: WorkingPattern;
  calendar: SchoolCalendar;
};

/**
 * What a policy makes due when something happens. The Kent model, a planning meeting on Monday 5 October 2026 at 15:30:
 * KM-41, the draft statement, by Monday 12 October, 23:59:59.
 */
export function policyDeadlines(
  pack: PolicyPack,
  { event, at, staffGroup, pattern, calendar }: QuestionOfDeadline,
): PolicyDeadline[] {
  const days: WorkingDays = { calendar, staffGroup, pattern };
  const counted: Counted = { name: eventName(pack, event), start: at, end: at };
  return [
    ...notices({ pack, event, counted, days }),
    ...duties({ pack, event, counted, days }),
    ...(pack.retention?.from === event ? [retention(pack.retention, counted)] : []),
  ];
}

/**
 * People's name for an event under a policy: the policy's own name for a meeting, otherwise "start of the cycle" and
 * the like.
 */
export function eventName(pack: PolicyPack, event: Trigger): string {
  if (event === 'observation') return pack.wording.observation;
  const meeting = isKeyOf(pack.meetings, event) ? pack.meetings[event] : undefined;
  return meeting ? uncapitalised(meeting.name) : inWordsOf(pack, EVENT_NAMES[event]);
}

type CountedEvent = { pack: PolicyPack; event: Trigger; counted: Counted; days: WorkingDays };

function notices({ pack, event, counted, days }: CountedEvent): PolicyDeadline[] {
  return pack.limits.flatMap((limit) => {
    if (limit.kind !== 'meetingNotice' || !limit.meetings.some((kind) => kind === event)) return [];
    if (limit.staffGroups && !limit.staffGroups.includes(days.staffGroup)) return [];
    const due = { amount: limit.amount, unit: limit.unit, direction: 'before' as const };
    return [
      {
        rule: limit.rule,
        clause: limit.clause,
        duty: `Give notice of the ${counted.name}`,
        owedBy: 'reviewer' as const,
        due: isoWithOffset(dueMoment({ due, counted, days })),
        notBefore: null,
        because: becauseOf({ due, counted, days }),
        optional: false,
        figureIsOurs: false,
      },
    ];
  });
}

function duties({ pack, event, counted, days }: CountedEvent): PolicyDeadline[] {
  return (
    pack.obligations
      .filter((obligation) => obligation.starts.includes(event))
      .filter((obligation) => !obligation.staffGroups || obligation.staffGroups.includes(days.staffGroup))
      // Deadlines with the policy's own figure come first.
      .toSorted((a, b) => Number(a.figureIsOurs ?? false) - Number(b.figureIsOurs ?? false))
      .map((obligation) => {
        const opens = opensAt({ obligation, counted, calendar: days.calendar });
        return {
          rule: obligation.rule,
          clause: obligation.clause,
          duty: inWordsOf(pack, obligation.duty),
          owedBy: obligation.owedBy,
          due: isoWithOffset(dueMoment({ due: obligation.due, counted, days })),
          notBefore: opens ? isoWithOffset(opens) : null,
          because: becauseOf({ due: obligation.due, counted, days }),
          optional: obligation.optional ?? false,
          figureIsOurs: obligation.figureIsOurs ?? false,
        };
      })
  );
}

/**
 * Records are kept for a number of years, to the end of the same date (29 February: the 28th), and destroyed then or
 * later.
 */
function retention(kept: NonNullable<PolicyPack['retention']>, { name, start }: Counted): PolicyDeadline {
  const last = start.toPlainDate().add({ years: kept.years });
  const end = isoWithOffset(endOfDay(last.toString(), start.timeZoneId));
  return {
    rule: kept.rule,
    clause: kept.clause,
    duty:
      kept.destroy === 'mustAfter'
        ? 'Destroy the records of the review'
        : 'Keep the records of the review until then, at least',
    owedBy: kept.owedBy,
    due: kept.destroy === 'mustAfter' ? end : null,
    notBefore: end,
    because: `${name} on ${dateInWords(start.toPlainDate().toString())} + ${kept.years} years`,
    optional: false,
    figureIsOurs: false,
  };
}

const uncapitalised = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
