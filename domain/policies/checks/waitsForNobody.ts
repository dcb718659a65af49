import { sentence } from '../../sentence.ts';
import type { Finding } from '../finding.ts';
import type { Obligation } from '../policyPack.ts';
import type { Fact } from '../vocabulary.ts';
import { dutiesIn, groupsForBoth, type PolicyProposal } from './proposal.ts';
import { cite, dutyInWords, rulesOf } from './wording.ts';

/** What a duty waits for, in words. */
const STEPS: Record<Fact, string> = {
  meetingArranged: 'the meeting has been arranged',
  meetingHeld: 'the meeting has been held',
  meetingNoted: 'the meeting’s note has been written',
  visitNotified: 'the visit has been announced',
  feedbackMeetingHeld: 'the feedback meeting has been held',
  feedbackRecorded: 'the feedback has been written down',
  observationPassedOn: 'others have been sent what they need of the observation',
  statementDrafted: 'there is a draft',
  statementSignedByReviewer: 'the reviewer has signed',
  statementSignedByReviewee: 'the reviewee has signed',
  statementModerated: 'the statement has been moderated',
  newStatementSigned: 'the new statement has been signed',
  objectivesSent: 'the objectives have been sent for approval',
  objectivesDecided: 'the objectives have been approved',
  supportProgressGiven: 'feedback on progress has been given',
  supportPlanEnded: 'the support plan has ended',
  evidenceShared: 'what will be used has been shared',
  paperShared: 'the paper has been shared',
  viewsAskedFor: 'the views have been asked for',
  panelSet: 'the panel of governors has been set',
  recorded: 'it has been recorded',
};

/**
 * Duties that open only after something that no other duty asks of anybody (X-03). TA-12: the objectives are confirmed
 * once they have been sent, and the policy names no day for sending them.
 */
export function waitsForNobody(proposal: PolicyProposal): Finding[] {
  const { pack } = proposal;
  const duties = dutiesIn(proposal);
  return duties.flatMap((duty): Finding[] => {
    const { onceTrue, needs } = duty;
    const isAsked = (other: Obligation) =>
      other.id !== duty.id && groupsForBoth({ a: other, b: duty, proposal }).length > 0;
    const waitsInVain =
      onceTrue !== undefined && !duties.some((other) => isAsked(other) && other.doneWhen === onceTrue);
    const needsInVain = needs !== undefined && !duties.some((other) => isAsked(other) && other.id === needs);
    if (!waitsInVain && !needsInVain) return [];
    return [
      {
        kind: 'gap',
        check: 'waitsForNobody',
        title: `${sentence(cite(duty))} waits for a step that nobody has a deadline for`,
        text: `${dutyInWords(pack, duty)} ${waitsInVain ? `opens only once ${STEPS[onceTrue]}` : 'needs the outcome of a duty that does not stand with the choices made'}, and the policy gives nobody a day for that. If it is not done, nobody is reminded, and this duty never opens. Agree in the school on a day for it, or add a deadline in an edited copy of the policy.`,
        rules: rulesOf([duty]),
      },
    ];
  });
}
