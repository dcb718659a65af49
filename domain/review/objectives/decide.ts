import { Temporal } from 'temporal-polyfill';
import { dateInWords } from '../../calendar/inWords.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import { objectiveDate } from '../../limits/objectiveDate.ts';
import type { Person } from '../../people/person.ts';
import type { ObjectiveCommand } from './commands.ts';
import { atSchool, type Context } from '../context.ts';
import type { Decides, Decision } from '../part.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';

/** Decides what becomes of the objectives (KM-35, KM-36, TA-12, TA-14, TA-15). */
function decideObjectives(review: Review, command: ObjectiveCommand, context: Context, actor: Person): Decision {
  switch (command.type) {
    case 'saveObjective':
      return save(review, command, context);
    case 'removeObjective':
      if (!review.objectives.list.some((each) => each.id === command.objectiveId)) return [];
      return refusalToChange(review, context) ?? [{ type: 'objectiveRemoved', objectiveId: command.objectiveId }];
    case 'sendObjectives':
      return send(review, command.revision, actor, context);
    case 'approveObjectives':
      if (review.objectives.state.kind === 'approved' && review.objectives.revision === command.revision) return [];
      return refusalToAnswer(review, command.revision) ?? [{ type: 'objectivesApproved' }];
    case 'returnObjectives':
      return refusalToAnswer(review, command.revision) ?? [{ type: 'objectivesReturned', comment: command.comment }];
  }
}

function save(
  review: Review,
  command: Extract<ObjectiveCommand, { type: 'saveObjective' }>,
  context: Context,
): Decision {
  const refusal = refusalToChange(review, context) ?? refusalOfFields(review, command, context);
  if (refusal) return refusal;
  const { type: _, milestone, ...rest } = command;
  // What lies within the cycle needs no milestone.
  const objective = { ...rest, ...(milestone && command.by > review.cycle.end && { milestone }) };
  const known = review.objectives.list.find((each) => each.id === command.objectiveId);
  const { objectiveId, ...fields } = objective;
  if (known && JSON.stringify(known) === JSON.stringify({ id: objectiveId, ...fields })) return [];
  return [{ type: 'objectiveSaved', ...objective }];
}

/** Approved objectives are changed only through a revision that both sign (KM-49); sent ones are with the approver. */
function refusalToChange({ objectives }: Review, { pack }: Context): Refusal | undefined {
  if (objectives.state.kind === 'sent')
    return refuse(
      'notYet',
      'The objectives are with the person who approves them. Wait for the answer before you change them.',
      pack.objectives,
    );
  if (objectives.state.kind === 'approved')
    return refuse(
      'alreadyDone',
      'The objectives are approved. They can be changed after a revision meeting.',
      pack.objectives,
    );
  return undefined;
}

function refusalOfFields(
  review: Review,
  command: Extract<ObjectiveCommand, { type: 'saveObjective' }>,
  context: Context,
): Refusal | undefined {
  const today = atSchool(context.now, context).toPlainDate().toString();
  if (command.by < today)
    return atField(
      'by',
      `${dateInWords(command.by, today)} has passed. Give a date that is still to come.`,
      'inThePast',
    );
  const last = Temporal.PlainDate.from(review.cycle.end).add({ years: 1 }).toString();
  if (command.by > last) return atField('by', `This is too far ahead. Give a date up to ${dateInWords(last, today)}.`);
  const { linkedTo } = context.pack.objectives;
  if (!linkedTo.includes(command.linkKind)) return atField('linkKind', `Choose one of: ${linkedTo.join(', ')}.`);
  const [dated] = limitsOf(context.pack, 'objectiveDate', review.staffGroup);
  const flag =
    dated && objectiveDate(dated, { by: command.by, milestone: command.milestone ?? null, cycleEnd: review.cycle.end });
  if (flag?.force === 'must') return refuse('overLimit', flag.message, flag, flag.fields);
  const [limit] = limitsOf(context.pack, 'objectives', review.staffGroup);
  const others = review.objectives.list.filter((each) => each.id !== command.objectiveId).length;
  if (!limit || others < limit.normallyAtMost || command.reason) return undefined;
  return refuse('overLimit', limit.text, limit, [{ field: 'reason', message: `${limit.text} Say why here.` }]);
}

function atField(field: string, message: string, code: 'invalid' | 'inThePast' = 'invalid'): Refusal {
  return refuse(code, message, null, [{ field, message }]);
}

function send(review: Review, revision: number, actor: Person, { pack }: Context): Decision {
  const { list, state } = review.objectives;
  if (revision !== review.objectives.revision) return stale();
  if (list.length === 0) return refuse('notYet', 'Write at least one objective before you send them.');
  if (state.kind === 'sent')
    return state.by === actor.oid ? [] : refuse('alreadyDone', 'The objectives have been sent for approval already.');
  if (state.kind === 'approved') return refuse('alreadyDone', 'The objectives are approved already.', pack.objectives);
  return [{ type: 'objectivesSent', to: whoApproves(review, actor.oid, { pack }) }];
}

/** The person to whom objectives go: the other of the two (KM-36), or the one who confirms them (TA-12). */
export function whoApproves(review: Review, senderOid: string, { pack }: Pick<Context, 'pack'>): string {
  if (pack.objectives.approvedBy === 'approver') return review.approverOid;
  return senderOid === review.reviewerOid ? review.revieweeOid : review.reviewerOid;
}

function refusalToAnswer({ objectives }: Review, revision: number): Refusal | undefined {
  const { state } = objectives;
  if (objectives.revision !== revision) return stale();
  if (state.kind === 'approved') return refuse('alreadyDone', 'These objectives have been approved.');
  if (state.kind === 'returned') return refuse('alreadyDone', 'These objectives have been returned already.');
  if (state.kind === 'draft') return refuse('notYet', 'These objectives have not been sent for approval.');
  return undefined;
}

function stale(): Refusal {
  return refuse('stale', 'The objectives have changed since you opened them. Look at them again first.');
}

export const objectivesDecide: Decides<ObjectiveCommand> = {
  saveObjective: decideObjectives,
  removeObjective: decideObjectives,
  sendObjectives: decideObjectives,
  approveObjectives: decideObjectives,
  returnObjectives: decideObjectives,
};
