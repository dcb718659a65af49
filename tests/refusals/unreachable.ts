/**
 * Places that refuse and that no command can reach, each with what prevents it. They exist for the types, and for
 * future callers.
 */
export const UNREACHABLE: Record<string, string> = {
  'domain/review/supportingDocuments/giveView.ts 1':
    'Only somebody who is asked gives a view, and a policy with views has their form.',
  'domain/review/pay/recommendPay.ts 1': 'Without a pay part nobody is the one who recommends.',
  'domain/review/pay/whoseTurn.ts 1': 'Without a recommendation nobody has one in hand.',
  'domain/review/reviewers/decideNewPost.ts 1': 'Without the rule nobody is the one who decides.',
  'domain/review/reviewers/panel.ts 1': 'A panel is set, or a governor replaced, only where the policy has a panel.',
};
