import type { Obligation } from '../../policies/policyPack.ts';
import type { MeetingKind } from '../../policies/vocabulary.ts';
import type { Context } from '../context.ts';
import type { Review } from '../review.ts';

/** How often two people meet: the rhythm set for this person, or the policy's longest gap. */
type Rhythm = {
  kind: MeetingKind;
  weeks: number;
  /** The policy's longest gap, in weeks. */
  most: number;
  /** Set for this person. */
  own: boolean;
  rule: string;
  clause: string;
  /** The meetings from which the next is counted. */
  after: Obligation['starts'];
};

/** The rhythm of this person's meetings (KC-01, PA-01), or undefined where the policy has none. */
export function rhythmOf({ rhythm }: Pick<Review, 'rhythm'>, { pack }: Pick<Context, 'pack'>): Rhythm | undefined {
  const obligation = pack.obligations.find((each) => each.ownRhythm);
  if (!obligation?.meeting || !('amount' in obligation.due)) return undefined;
  const { meeting: kind, rule, clause, starts } = obligation;
  const most = obligation.due.amount;
  const own = rhythm?.kind === kind;
  return { kind, weeks: own ? Math.min(rhythm.weeks, most) : most, most, own, rule, clause, after: starts };
}

/** An obligation's deadline as it is for this person: counted by his or her own rhythm where one is set (KC-01). */
export function dueByRhythm(
  obligation: Obligation,
  review: Pick<Review, 'rhythm'>,
  pack: Context['pack'],
): Obligation['due'] {
  const { due, meeting } = obligation;
  const rhythm = rhythmOf(review, { pack });
  if (!rhythm?.own || meeting !== rhythm.kind || !('amount' in due) || due.unit !== 'weeks') return due;
  return { ...due, amount: Math.min(due.amount, rhythm.weeks) };
}
