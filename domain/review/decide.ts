import type { Person } from '../people/person.ts';
import type { Command } from './commands.ts';
import type { Context } from './context.ts';
import { accessDecide } from './access/decide.ts';
import { appealsDecide } from './appeals/decide.ts';
import { closingDecide } from './closing/decide.ts';
import { refusalWhenClosed } from './closing/whenClosed.ts';
import { developmentDecide } from './development/decide.ts';
import { dutiesDecide } from './duties/decide.ts';
import { refusalOfEvents } from './guards.ts';
import { refusalOfIds } from './idsInCommands.ts';
import { meetingDecides } from './meetings/decide.ts';
import { moderationDecide } from './moderation/decide.ts';
import { notesDecide } from './notes/decide.ts';
import { objectivesDecide } from './objectives/decide.ts';
import { observationsDecide } from './observations/decide.ts';
import { papersDecide } from './papers/decide.ts';
import { payDecide } from './pay/decide.ts';
import { retentionDecide } from './retention/decide.ts';
import { reviewersDecide } from './reviewers/decide.ts';
import { statementDecides } from './statements/decide.ts';
import { supportDecide } from './support/decide.ts';
import type { Decides, Decision } from './part.ts';
import { refusalOfPerson } from './permissions.ts';
import { isRefusal } from './refusal.ts';
import type { Review } from './review.ts';
import { refusalWhileSuspended, suspensionDecides } from './suspension/decide.ts';

/** Decides a command by the policy: first whether this person may give it, then whether it holds. */
export function decide(review: Review, command: Command, actor: Person, context: Context): Decision {
  const refusal =
    refusalOfPerson(review, command, actor, context) ??
    refusalWhenClosed(review, command, context) ??
    refusalWhileSuspended(review, command, context);
  if (refusal) return refusal;
  // Each entry takes its own command; the table's type has made sure that there is one for every command.
  const decideOne = DECIDES[command.type] as (
    review: Review,
    command: Command,
    context: Context,
    actor: Person,
  ) => Decision;
  const decision = decideOne(review, command, context, actor);
  // What changes nothing, or is refused anyway, says nothing of which ids there are.
  if (isRefusal(decision) || decision.length === 0) return decision;
  return (
    refusalOfIds(review, command) ??
    refusalOfEvents(review, decision, { person: actor, command: command.type }, context) ??
    decision
  );
}

const DECIDES: Decides<Command> = {
  ...meetingDecides,
  ...objectivesDecide,
  ...observationsDecide,
  ...statementDecides,
  ...dutiesDecide,
  ...suspensionDecides,
  ...reviewersDecide,
  ...papersDecide,
  ...notesDecide,
  ...moderationDecide,
  ...accessDecide,
  ...payDecide,
  ...supportDecide,
  ...appealsDecide,
  ...developmentDecide,
  ...closingDecide,
  ...retentionDecide,
};
