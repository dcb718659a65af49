import { sentence } from '../../sentence.ts';
import { dateInWords } from '../../calendar/inWords.ts';
import { addDays, addWorkingDays } from '../../calendar/workingDays.ts';
import { startOfMonth } from '../../calendar/fixedDates.ts';
import { dueMoment, opensAt } from '../dueMoment.ts';
import type { Finding } from '../finding.ts';
import type { Obligation } from '../policyPack.ts';
import type { Trigger } from '../vocabulary.ts';
import { countedOn, cyclesOf, daysOf, exampleGroup, runningStart, yearsLater } from './example.ts';
import { canHappen } from './meetings.ts';
import { dutiesIn, groupsFor, type PolicyProposal } from './proposal.ts';
import { cite, anEvent, dutyInWords, rulesOf } from './wording.ts';

/**
 * Deadlines that, for some date in the year, lie before the duty opens or before what starts it (X-03). A review to
 * hold from 1 July and by 31 July, counted from a cycle that begins on 15 July, opens a year after its deadline.
 */
export function dueBeforeItOpens(proposal: PolicyProposal): Finding[] {
  return dutiesIn(proposal)
    .filter(canBeTooEarly)
    .flatMap((duty) => {
      const group = exampleGroup(groupsFor(duty, proposal), proposal);
      return group === undefined
        ? []
        : samples({ duty, group, proposal })
            .flatMap((sample) => tooEarly({ duty, sample, group, proposal }))
            .slice(0, 1);
    });
}

/**
 * Whether a deadline can be too early. A deadline counted forward from its trigger cannot, unless something opens the
 * duty later.
 */
function canBeTooEarly({ due, notBefore }: Obligation): boolean {
  return notBefore !== undefined || 'noticeForMeetingOn' in due;
}

type SampleDate = { trigger: Trigger; date: string };

type SamplesArgs = { duty: Obligation; group: string; proposal: PolicyProposal };

/** `impossibleNotice` checks the notice of a meeting in a cycle. */
function samples({ duty: { starts, due, meeting }, group, proposal }: SamplesArgs): SampleDate[] {
  return starts
    .filter((trigger) => canHappen(trigger, proposal.pack))
    .filter((trigger) => trigger !== 'cycleStart' || meeting === undefined || !('noticeForMeetingOn' in due))
    .flatMap((trigger) => datesOf({ trigger, group, proposal }).map((date) => ({ trigger, date })));
}

type DatesOfArgs = { trigger: Trigger; group: string; proposal: PolicyProposal };

/** Beginnings or ends of cycles; for anything else the first working day of each month of a year. */
function datesOf({ trigger, group, proposal }: DatesOfArgs): string[] {
  const { from } = proposal;
  const cycles = cyclesOf([group], proposal);
  if (trigger === 'cycleStart') return cycles.map((cycle) => yearsLater(runningStart(cycle, from), 1));
  if (trigger === 'cycleEnd') return cycles.map(({ ends }) => yearsLater(runningStart({ starts: ends }, from), 1));
  const days = daysOf(group, proposal);
  return Array.from({ length: 12 }, (_, month) =>
    addWorkingDays({ date: addDays(startOfMonth(from, month), -1), count: 1, days }),
  );
}

type TooEarlyArgs = { duty: Obligation; sample: SampleDate; group: string; proposal: PolicyProposal };

function tooEarly({ duty, sample: { trigger, date }, group, proposal }: TooEarlyArgs): Finding[] {
  const { pack, calendar } = proposal;
  const counted = countedOn(date, calendar);
  const due = dueMoment({ due: duty.due, counted, days: daysOf(group, proposal) })
    .toPlainDate()
    .toString();
  const opens = opensAt({ obligation: duty, counted, calendar })?.toPlainDate().toString() ?? date;
  if (due >= opens) return [];
  const what = opens === date ? 'before what starts it' : 'before it opens';
  return [
    {
      kind: 'conflict',
      check: opens === date ? 'dueBeforeTrigger' : 'dueBeforeItOpens',
      title: `${sentence(cite(duty))} falls due ${what}`,
      text: `${dutyInWords(pack, duty)} cannot be done in time. ${anEvent(pack, trigger)} on ${dateInWords(date)}: the deadline is ${dateInWords(due)}${opens === date ? '' : `, and the duty opens only on ${dateInWords(opens)}`}. Choose other dates for the cycle, or change the dates of ${cite(duty)} in an edited copy of the policy.`,
      rules: rulesOf([duty]),
    },
  ];
}
