import { sentence } from '../../sentence.ts';
import { offsetInWords } from '../../calendar/deadline.ts';
import type { Finding } from '../finding.ts';
import type { Obligation } from '../policyPack.ts';
import { dutiesIn, type PolicyProposal } from './proposal.ts';
import { cite, dutyInWords, rulesOf } from './wording.ts';

/** Duties so short that every reminder ahead of the deadline would lie before the duty begins. */
export function noReminderAhead(proposal: PolicyProposal): Finding[] {
  const { pack } = proposal;
  return dutiesIn(proposal).flatMap((duty): Finding[] => {
    const takes = 'amount' in duty.due ? offsetInWords(duty.due).replace(/ after$/, '') : '';
    if (duty.optional || !isShort(duty, pack.ladders)) return [];
    return [
      {
        kind: 'note',
        check: 'noReminderAhead',
        title: `${sentence(cite(duty))} is too short for a reminder ahead`,
        text: `${dutyInWords(pack, duty)} has ${takes}. The first reminder would lie before it begins, so there is one on the day itself only. Use reminders by the hour for it in an edited copy of the policy.`,
        rules: rulesOf([duty]),
      },
    ];
  });
}

function isShort({ due, ladder }: Obligation, { days, hours }: PolicyProposal['pack']['ladders']): boolean {
  if (!('amount' in due) || due.direction !== 'after') return false;
  if (ladder === 'hours') return due.unit === 'clockHours' && due.amount <= Math.min(...hours.hoursBefore);
  if (ladder === 'none') return false;
  return due.unit === 'workingDays' && due.amount <= Math.min(...days.workingDaysBefore);
}
