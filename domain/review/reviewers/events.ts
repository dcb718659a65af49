export type ReviewersEvent =
  | { type: 'reviewerRequested'; requestId: string; aboutOid: string; reasons: string }
  | { type: 'reviewerRequestDecided'; requestId: string; granted: boolean; reason: string }
  | {
      type: 'reviewerChanged';
      fromOid: string;
      toOid: string;
      /** What for, in the policy's own case: `absent`, `newPost`. */
      case: string;
      reason: string;
      rule: string;
      clause: string;
    }
  | { type: 'panelSet'; memberOids: string[]; leadOid: string; note: string | null }
  | { type: 'firstCycleFixed'; end: string; reason: string | null }
  | {
      type: 'newPostDecided';
      decisionId: string;
      post: string;
      from: string;
      /** The cycle that begins with the new post, in a review of its own; null where the cycle goes on. */
      newCycle: { start: string; end: string } | null;
      reason: string;
    };
