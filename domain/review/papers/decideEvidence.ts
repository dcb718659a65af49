import { dateInWords } from '../../calendar/inWords.ts';
import { criteriaFixedBefore } from '../../limits/criteriaFixedBefore.ts';
import { directKnowledge } from '../../limits/directKnowledge.ts';
import { evidenceAgreed } from '../../limits/evidenceAgreed.ts';
import type { Flag } from '../../limits/flag.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import type { Person } from '../../people/person.ts';
import { isSame } from '../canonicalJson.ts';
import { atSchool, type Context } from '../context.ts';
import type { Decision } from '../part.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { isStanding } from '../meetings/meeting.ts';
import { currentStatement } from '../statements/statement.ts';
import type { PapersCommand } from './commands.ts';

type Command<Type extends PapersCommand['type']> = Extract<PapersCommand, { type: Type }>;

/**
 * Whether it is fixed which evidence will count (KM-27, KM-29): the two agreed and the objectives are approved, or the
 * statement is signed. A new version of either opens it again.
 */
export function isEvidenceFixed(review: Review): boolean {
  const agreed = Boolean(review.papers.evidencePlan?.agreedAt);
  return (
    (agreed && review.objectives.state.kind === 'approved') || Boolean(currentStatement(review)?.signatures.reviewer)
  );
}

/** Proposes which other evidence will count and by which criteria; the other of the two has to agree. */
export function proposeEvidence(
  review: Review,
  command: Command<'proposeEvidence'>,
  context: Context,
  actor: Person,
): Decision {
  const limit = limitsOf(context.pack, 'evidenceAgreed', review.staffGroup)[0];
  if (!limit) return refuse('notFound', 'This policy does not ask for an agreement on other evidence.');
  const { evidencePlan: plan } = review.papers;
  const { kinds, criteria } = command;
  const same = plan && isSame([plan.kinds, plan.criteria], [kinds, criteria]);
  if (same && (plan.agreedAt !== null || plan.by === actor.oid)) return [];
  if (isEvidenceFixed(review))
    return refuse(
      'alreadyDone',
      'This is fixed: the planning is finished. It can change with a new version of the plan.',
      limit,
    );
  if (command.revision !== (plan?.revision ?? 0))
    return refuse('stale', 'A newer proposal was made meanwhile. Look at it first.', limit);
  if (kinds.length + criteria.length === 0) {
    const message = 'Name at least one kind of evidence or one criterion.';
    return refuse('invalid', message, limit, [{ field: 'kinds', message }]);
  }
  return [{ type: 'evidenceProposed', revision: command.revision + 1, kinds, criteria }];
}

/** Agrees to what the other proposed. */
export function agreeEvidence(
  review: Review,
  command: Command<'agreeEvidence'>,
  context: Context,
  actor: Person,
): Decision {
  const limit = limitsOf(context.pack, 'evidenceAgreed', review.staffGroup)[0];
  const { evidencePlan: plan } = review.papers;
  if (!plan) return refuse('notYet', 'Nothing has been proposed yet.', limit);
  if (plan.revision !== command.revision)
    return refuse('stale', 'A newer proposal was made meanwhile. Look at it first.', limit);
  if (plan.agreedAt !== null) return [];
  if (plan.by === actor.oid)
    return refuse('notAllowed', 'This is your own proposal; the other of you agrees to it.', limit);
  if (isEvidenceFixed(review))
    return refuse('alreadyDone', 'The planning is finished; nothing more can be agreed for it.', limit);
  return [{ type: 'evidenceAgreed', revision: plan.revision }];
}

/**
 * Adds a piece of other evidence, which both see at once. Refused where the planning meeting did not agree to evidence of
 * its kind (KM-27), where its giver does not say how he or she knows the work (KM-28), and for a day still to come.
 */
export function addEvidence(review: Review, command: Command<'addEvidence'>, context: Context): Decision {
  const { evidenceId, kind, what, text, collectedOn, from, howKnown } = command;
  const item = { evidenceId, kind, what, text, collectedOn, from, howKnown };
  if (review.papers.evidence.some(({ id }) => id === item.evidenceId)) return [];
  const today = atSchool(context.now, context).toPlainDate().toString();
  if (item.collectedOn > today) {
    const message = `${dateInWords(item.collectedOn, today)} is still to come.`;
    return refuse('notYet', message, null, [{ field: 'collectedOn', message }]);
  }
  return (
    refusalOf(
      notAgreedTo(
        { what: item.what, kind: item.kind, collectedOn: item.collectedOn, sharedOn: today },
        review,
        context,
      ),
      'kind',
    ) ??
    refusalOf(notKnown(item, review, context), 'howKnown') ?? [{ type: 'evidenceAdded', ...item }]
  );
}

type Evidence = { what: string; kind: string; collectedOn: string; sharedOn: string };

/**
 * What the policy says against a piece of evidence: of a kind that was not agreed, or shared too late for the meeting at
 * which it is used (KM-27). `usedOn` is the day of that meeting; null while there is none.
 */
export function notAgreedTo(
  { what, kind, collectedOn, sharedOn }: Evidence,
  review: Review,
  context: Context,
  usedOn: string | null = null,
): Flag | undefined {
  const limit = limitsOf(context.pack, 'evidenceAgreed', review.staffGroup)[0];
  const plan = review.papers.evidencePlan;
  const agreed = plan?.agreedAt && plan.kinds.includes(kind) ? plan.agreedAt : null;
  const agreedOn = agreed && atSchool(agreed, context).toPlainDate().toString();
  return limit && evidenceAgreed(limit, { what, agreedOn, collectedOn, sharedOn, usedOn });
}

function notKnown(
  { from, howKnown }: { from: string; howKnown: string },
  review: Review,
  context: Context,
): Flag | undefined {
  const limit = limitsOf(context.pack, 'directKnowledge', review.staffGroup)[0];
  return limit && directKnowledge(limit, { name: from, howKnown });
}

function refusalOf(flag: Flag | undefined, field: string): Refusal | undefined {
  return flag && refuse('invalid', flag.message, flag, flag.fields ?? [{ field, message: flag.message }]);
}

/** Withdraws a piece of evidence that one added; its place in the history stays. */
export function withdrawEvidence(
  review: Review,
  command: Command<'withdrawEvidence'>,
  _: Context,
  actor: Person,
): Decision {
  const item = review.papers.evidence.find(({ id }) => id === command.evidenceId);
  if (!item) return refuse('notFound', 'There is no such evidence in this review.');
  if (item.withdrawn) return [];
  if (item.by !== actor.oid) return refuse('notAllowed', 'Only the person who added it withdraws it.');
  return [{ type: 'evidenceWithdrawn', evidenceId: item.id, reason: command.reason }];
}

/**
 * The reviewer says that everything to be used at a meeting is shared, and by which criteria performance will be judged
 * (KM-23). Criteria that the planning meeting before did not fix are refused (KM-29), where it was in Fairview.
 */
export function sharePack(review: Review, command: Command<'sharePack'>, context: Context): Decision {
  const meeting = review.meetings.find((each) => each.id === command.meetingId && isStanding(each));
  if (!meeting) return refuse('notFound', 'There is no such meeting in this review.');
  const { meetingId, criteria, note } = command;
  const last = review.papers.packs.findLast((each) => each.meetingId === meetingId);
  if (last && isSame([last.criteria, last.note], [criteria, note])) return [];
  const { before } = review.papers;
  const limit = limitsOf(context.pack, 'criteriaFixedBefore', review.staffGroup)[0];
  const flag = before && limit && criteriaFixedBefore(limit, { used: criteria, fixed: before.criteria });
  return refusalOf(flag ?? undefined, 'criteria') ?? [{ type: 'packShared', meetingId, criteria, note }];
}
