import type { PolicyPack } from './policyPack.ts';
import type { Party } from './vocabulary.ts';

/** Who a party is in a policy's own terms: "reviewer", "line manager". */
export function partyInWords({ wording }: Pick<PolicyPack, 'wording'>, party: Party): string {
  switch (party) {
    case 'reviewee':
    case 'reviewer':
    case 'headteacher':
    case 'approver':
      return wording[party];
    case 'observer':
      return 'observer';
    case 'operationsDirector':
      return 'operations director';
    case 'seniorLeader':
      return 'senior leader';
    case 'trainingCoordinator':
      return 'training and development coordinator';
    case 'chairOfGovernors':
      return 'chair of governors';
    case 'chairOfReviewCommittee':
      return 'chair of the review committee';
    case 'businessManager':
      return 'business manager';
  }
}
