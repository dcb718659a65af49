export type Objective = {
  id: string;
  title: string;
  success: string;
  /** The date by which it is to be reached. */
  by: string;
  linkKind: string;
  linkedTo: string;
  /** Why there is one more than the policy's usual number, where that is so. */
  reason: string | null;
  /** What is to be reached by the cycle's end, where the objective goes on beyond it (KM-35). */
  milestone?: string | null;
};

export type Objectives = {
  list: Objective[];
  /** Grows with every change of the list; an approval names the one it was given for. */
  revision: number;
  state:
    | { kind: 'draft' }
    | { kind: 'sent'; by: string; to: string; at: string }
    | { kind: 'returned'; by: string; at: string; comment: string }
    | { kind: 'approved'; by: string; at: string };
};
