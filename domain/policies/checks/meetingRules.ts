import { minutesInWords } from '../../calendar/inWords.ts';
import type { Finding } from '../finding.ts';
import type { LimitOf } from '../limit.ts';
import { MEETING_KINDS } from '../vocabulary.ts';
import { isAboutMeeting } from './meetings.ts';
import { dutiesIn, groupsFor, type PolicyProposal } from './proposal.ts';
import { cite, rulesOf } from './wording.ts';

/** Meetings whose proposed length is shorter than the policy asks for (TA-09: an hour at least). */
export function meetingTooShort(proposal: PolicyProposal): Finding[] {
  const { pack } = proposal;
  return pack.limits
    .filter((limit): limit is LimitOf<'meetingLength'> => limit.kind === 'meetingLength')
    .flatMap((limit) =>
      limit.meetings.flatMap((kind): Finding[] => {
        const meeting = pack.meetings[kind];
        if (!meeting || meeting.minutes >= limit.leastMinutes) return [];
        return [
          {
            kind: 'conflict',
            check: 'meetingTooShort',
            title: `“${meeting.name}” is planned shorter than ${cite(limit)} asks`,
            text: `It is planned with ${minutesInWords(meeting.minutes)} (${cite(meeting)}), and has to last at least ${minutesInWords(limit.leastMinutes)} (${cite(limit)}). Change one of the two in an edited copy of the policy.`,
            rules: rulesOf([meeting, limit]),
          },
        ];
      }),
    );
}

/** Meetings that the policy lists and nobody must arrange or hold by any date, so nobody is reminded of them. */
export function meetingWithoutDate(proposal: PolicyProposal): Finding[] {
  const { pack } = proposal;
  return MEETING_KINDS.flatMap((kind): Finding[] => {
    const meeting = pack.meetings[kind];
    if (!meeting || meeting.repeats || groupsFor(meeting, proposal).length === 0) return [];
    if (dutiesIn(proposal).some((duty) => isAboutMeeting(duty, kind))) return [];
    return [
      {
        kind: 'gap',
        check: 'meetingWithoutDate',
        title: `Nobody has to hold “${meeting.name}” by any date`,
        text: `The policy has this meeting (${cite(meeting)}), and no duty to arrange or hold it for the staff groups chosen. It can be arranged, and nobody is reminded of it. Add a deadline in an edited copy of the policy if it should be held in any case.`,
        rules: rulesOf([meeting]),
      },
    ];
  });
}
