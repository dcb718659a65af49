import type { Situation } from '../situation.ts';
import type { ReviewEvent } from '../events.ts';
import type { Decision } from '../part.ts';
import { isRefusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { findAsking, letIn } from './askings.ts';

type Answer = { askingId: string; agreed: boolean; comment: string | null };

/** The reviewee agrees that others are asked, which invites them, or does not agree (TA-31). */
export function answerAsking({ askingId, agreed, comment }: Answer, { review, context }: Situation): Decision {
  const asking = findAsking(review, askingId);
  if (isRefusal(asking)) return asking;
  if (asking.agreement.kind === (agreed ? 'agreed' : 'declined')) return [];
  if (asking.agreement.kind !== 'waiting') return refuse({ refused: 'alreadyDone', message: 'This has been decided.' });
  const view = context.pack.views.find(({ id }) => id === asking.view);
  const decided: ReviewEvent = { type: 'askingDecided', askingId: asking.id, agreed, comment };
  const invited = asking.invited.map(({ oid }) => oid);
  return agreed && view ? [decided, ...letIn({ askingId: asking.id, of: invited, view, context })] : [decided];
}

/** The request for views that waits for the reviewee's answer. */
export function waitingFor({ papers }: Review): string | undefined {
  return papers.askings.find(({ agreement, withdrawnAt }) => agreement.kind === 'waiting' && withdrawnAt === null)?.id;
}
