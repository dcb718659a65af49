import { problemsWith } from '../../forms/form.ts';
import { formInUse } from '../../forms/ownForms.ts';
import type { Person } from '../../people/person.ts';
import type { PackView } from '../../policies/paper.ts';
import { endAccess, giveAccess, grantsAbout } from '../access/give.ts';
import type { Context } from '../context.ts';
import type { ReviewEvent } from '../events.ts';
import type { Decision } from '../part.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import type { PapersCommand } from './commands.ts';
import { entriesFor, sideOf } from './papersOf.ts';
import type { Asking } from './state.ts';

type Command<Type extends PapersCommand['type']> = Extract<PapersCommand, { type: Type }>;

/**
 * Asks for the views of others. Where the policy wants the reviewee's agreement first (TA-31), nobody is invited before it
 * is given; otherwise the invitations go out at once and the reviewee is told of the names and the purpose.
 */
export function askForViews(
  review: Review,
  command: Command<'askForViews'>,
  context: Context,
  actor: Person,
): Decision {
  if (review.papers.askings.some(({ id }) => id === command.askingId)) return [];
  const view = entriesFor(context.pack.views, review, context).find(({ id }) => id === command.view);
  if (!view) return refuse('notFound', 'The policy has no such views to ask for.');
  const side = sideOf(review, actor);
  if (!side || !view.askedBy.includes(side)) return refuse('notAllowed', 'This is not for you to ask.', view);
  const wrong = command.of.find((oid) => !mayBeAsked(view, oid, review, context));
  if (wrong !== undefined) {
    const message = `${context.person(wrong)?.displayName ?? 'Somebody who is not in the school’s register'} cannot be asked here.`;
    return refuse('invalid', message, view, [{ field: 'of', message }]);
  }
  if (command.meetingId !== null && !review.meetings.some(({ id }) => id === command.meetingId))
    return refuse('notFound', 'There is no such meeting in this review.');
  const { askingId, purpose, meetingId } = command;
  const of = [...new Set(command.of)];
  const needsAgreement = view.needsAgreement && side === 'reviewer';
  const asked: ReviewEvent = { type: 'viewsAskedFor', askingId, view: view.id, of, purpose, meetingId, needsAgreement };
  return needsAgreement ? [asked] : [asked, ...letIn(askingId, of, view, context)];
}

/** Whether somebody is among those whom the policy lets be asked; never one of the two themselves. */
export function mayBeAsked(
  { of }: PackView,
  oid: string,
  review: Review,
  { person }: Pick<Context, 'person'>,
): boolean {
  const somebody = person(oid);
  if (!somebody || oid === review.revieweeOid || oid === review.reviewerOid) return false;
  const isManaged = somebody.managerOid === review.revieweeOid;
  switch (of) {
    case 'anybody':
      return true;
    case 'team':
      return isManaged;
    case 'around':
      return (
        isManaged || person(review.revieweeOid)?.managerOid === oid || person(review.reviewerOid)?.managerOid === oid
      );
    case 'reviewersManager':
      return person(review.reviewerOid)?.managerOid === oid;
  }
}

/** The reviewee agrees to others being asked, which invites them, or does not (TA-31). */
export function decideAsking(
  review: Review,
  command: Command<'agreeToAsking' | 'declineAsking'>,
  context: Context,
): Decision {
  const asking = findAsking(review, command.askingId);
  if (isRefusal(asking)) return asking;
  const agreed = command.type === 'agreeToAsking';
  if (asking.agreement.kind === (agreed ? 'agreed' : 'declined')) return [];
  if (asking.agreement.kind !== 'waiting') return refuse('alreadyDone', 'This has been decided.');
  const view = context.pack.views.find(({ id }) => id === asking.view);
  const comment = command.type === 'declineAsking' ? command.comment : null;
  const decided: ReviewEvent = { type: 'askingDecided', askingId: asking.id, agreed, comment };
  const invited = asking.invited.map(({ oid }) => oid);
  return agreed && view ? [decided, ...letIn(asking.id, invited, view, context)] : [decided];
}

/** Whoever asked no longer asks; those who have not answered are let go. */
export function withdrawAsking(
  review: Review,
  { askingId }: Command<'withdrawAsking'>,
  _: Context,
  actor: Person,
): Decision {
  const asking = review.papers.askings.find(({ id }) => id === askingId);
  if (!asking) return refuse('notFound', 'Nobody is asked for this.');
  if (asking.withdrawnAt !== null) return [];
  if (asking.by !== actor.oid) return refuse('notAllowed', 'Only the person who asked withdraws it.');
  return [{ type: 'askingWithdrawn', askingId }, ...asking.invited.flatMap(({ oid }) => letGo(review, asking.id, oid))];
}

/** The answer of somebody who was asked. It ends what he or she may see of the review. */
export function giveView(review: Review, command: Command<'giveView'>, context: Context, actor: Person): Decision {
  const asking = findAsking(review, command.askingId);
  if (isRefusal(asking)) return asking;
  const invited = asking.invited.find(({ oid }) => oid === actor.oid);
  const view = context.pack.views.find(({ id }) => id === asking.view);
  const { form, version } = formInUse('view', context) ?? { form: undefined, version: null };
  if (!invited || !form) return refuse('notFound', 'Nobody asks you for this.');
  if (invited.given) return refuse('alreadyDone', 'You have answered. Thank you.', view);
  if (!isOpenTo(asking)) return refuse('notYet', 'You are not asked for this yet.', view);
  const problems = problemsWith(form, command.answers);
  if (problems.length > 0) return refuse('invalid', 'Some parts of the form need your attention.', view, problems);
  return [
    {
      type: 'viewGiven',
      askingId: asking.id,
      answers: command.answers,
      ...(version !== null && { formVersion: version }),
    },
    ...letGo(review, asking.id, actor.oid),
  ];
}

/** Nobody has to answer. */
export function declineView(review: Review, command: Command<'declineView'>, _: Context, actor: Person): Decision {
  const asking = findAsking(review, command.askingId);
  if (isRefusal(asking)) return asking;
  const invited = asking.invited.find(({ oid }) => oid === actor.oid);
  if (invited?.given) return refuse('alreadyDone', 'You have answered. Thank you.');
  if (invited?.declinedAt) return [];
  if (!isOpenTo(asking)) return refuse('notYet', 'You are not asked for this yet.');
  return [{ type: 'viewDeclined', askingId: asking.id }, ...letGo(review, asking.id, actor.oid)];
}

/** Whether those named are invited: the reviewee agreed, or did not have to, and nothing was withdrawn. */
export function isOpenTo({ agreement, withdrawnAt }: Asking): boolean {
  return withdrawnAt === null && (agreement.kind === 'agreed' || agreement.kind === 'notNeeded');
}

function findAsking(review: Review, askingId: string): Asking | Refusal {
  const asking = review.papers.askings.find(({ id }) => id === askingId);
  if (!asking) return refuse('notFound', 'Nobody is asked for this.');
  return asking.withdrawnAt === null ? asking : refuse('alreadyDone', 'This is no longer asked for.');
}

function letIn(askingId: string, of: readonly string[], view: PackView, context: Context): ReviewEvent[] {
  const purpose = `asked for a view: ${view.name}`;
  return of.map((oid) => giveAccess({ oid, sees: 'ownViews', purpose, about: askingId, ref: view }, context));
}

function letGo(review: Review, askingId: string, oid: string): ReviewEvent[] {
  return endAccess(grantsAbout(review, { about: askingId, oid }));
}
