export type ObjectiveEvent =
  | {
      type: 'objectiveSaved';
      objectiveId: string;
      title: string;
      success: string;
      by: string;
      linkKind: string;
      linkedTo: string;
      reason: string | null;
      /** What is to be reached by the cycle's end, where the objective goes on beyond it. */
      milestone?: string | null;
    }
  | { type: 'objectiveRemoved'; objectiveId: string }
  | { type: 'objectivesSent'; to: string }
  | { type: 'objectivesApproved' }
  | { type: 'objectivesReturned'; comment: string };
