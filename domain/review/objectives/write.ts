import { Temporal } from 'temporal-polyfill';
import { dateInWords } from '../../calendar/inWords.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import { objectiveDate } from '../../limits/objectiveDate.ts';
import type { Person } from '../../people/person.ts';
import { isSame } from '../canonicalJson.ts';
import { atSchool, type Context } from '../context.ts';
import type { Decision } from '../part.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import type { ObjectiveCommandOf } from './commands.ts';
import { contentOf, type Objective, type ObjectiveContent, openChange } from './objective.ts';
import { targetsInWords } from './targets.ts';

type Save = Omit<ObjectiveCommandOf<'saveObjective'>, 'type'>;

/** Writes or changes one objective (KM-35, KS-02 to KS-10, KS-15, TA-14, TA-15, PA-13). */
export function saveObjective(review: Review, command: Save, context: Context, actor: Person): Decision {
  const known = review.objectives.list.find((each) => each.id === command.objectiveId);
  return (
    refusalToChange(review, context, actor) ??
    refusalOfRevision(known, command.expectedRevision, context) ??
    refusalOfFields(review, command, context) ??
    refusalOfParts(review, command, known, { context, actor }) ??
    savedAs(command.objectiveId, known, contentFrom(review, command, { known, context }))
  );
}

export function removeObjective(
  review: Review,
  { objectiveId, expectedRevision }: ObjectiveCommandOf<'removeObjective'>,
  context: Context,
  actor: Person,
): Decision {
  const known = review.objectives.list.find((each) => each.id === objectiveId);
  if (!known) return [];
  return (
    refusalToChange(review, context, actor) ??
    refusalOfRevision(known, expectedRevision, context) ?? [{ type: 'objectiveRemoved', objectiveId }]
  );
}

function savedAs(objectiveId: string, known: Objective | undefined, content: ObjectiveContent): Decision {
  if (known && isSame(contentOf(known), content)) return [];
  return [{ type: 'objectiveSaved', objectiveId, ...content }];
}

/** Approved objectives are changed only through a revision (KM-49, TA-17, KS-19); sent ones are with the approver. */
function refusalToChange({ objectives }: Review, { pack }: Context, actor: Person): Refusal | undefined {
  const { state } = objectives;
  if (state.kind === 'sent' && !(pack.objectives.adjusted && state.to === actor.oid))
    return refuse(
      'notYet',
      'The objectives are with the person who approves them. Wait for the answer before you change them.',
      pack.objectives,
    );
  if (state.kind === 'approved')
    return refuse(
      'alreadyDone',
      openChange(objectives)
        ? 'The objectives are approved. Open them for revision first.'
        : 'The objectives are approved. They can be changed after a revision meeting.',
      pack.objectives,
    );
  return undefined;
}

/** Somebody else changed this very objective meanwhile; nothing is overwritten unseen. */
function refusalOfRevision(
  known: Objective | undefined,
  expected: number | undefined,
  { person }: Context,
): Refusal | undefined {
  if (expected === undefined || known?.revision === expected) return undefined;
  if (!known)
    return refuse('stale', 'This objective was removed meanwhile. Save it as a new one if it is still wanted.');
  const who = person(known.changedBy)?.displayName ?? 'Somebody else';
  return refuse(
    'stale',
    `${who} changed this objective while you had it open. Both texts are here: choose, then save.`,
  );
}

function refusalOfFields(review: Review, command: Save, context: Context): Refusal | undefined {
  const today = atSchool(context.now, context).toPlainDate().toString();
  if (command.by < today)
    return atField(
      'by',
      `${dateInWords(command.by, today)} has passed. Give a date that is still to come.`,
      'inThePast',
    );
  const last = Temporal.PlainDate.from(review.cycle.end).add({ years: 1 }).toString();
  if (command.by > last) return atField('by', `This is too far ahead. Give a date up to ${dateInWords(last, today)}.`);
  const afterContract = refusalAfterContract(review, command.by, context);
  if (afterContract) return afterContract;
  const { linkedTo, kinds } = context.pack.objectives;
  if (!linkedTo.includes(command.linkKind)) return atField('linkKind', `Choose one of: ${linkedTo.join(', ')}.`);
  if (command.kind && !kinds.some(({ id }) => id === command.kind))
    return kinds.length === 0
      ? atField('kind', 'This policy knows no kinds of objective. Leave the kind out.')
      : atField('kind', `Choose one of: ${kinds.map(({ name }) => name).join(', ')}.`);
  const [dated] = limitsOf(context.pack, 'objectiveDate', review.staffGroup);
  const flag =
    dated && objectiveDate(dated, { by: command.by, milestone: command.milestone ?? null, cycleEnd: review.cycle.end });
  if (flag?.force === 'must') return refuse('overLimit', flag.message, flag, flag.fields);
  const limit = limitsOf(context.pack, 'objectives', review.staffGroup).find(({ force }) => force === 'must');
  const others = review.objectives.list.filter((each) => each.id !== command.objectiveId).length;
  if (!limit || others < limit.normallyAtMost || command.reason) return undefined;
  return refuse('overLimit', limit.text, limit, [{ field: 'reason', message: `${limit.text} Say why here.` }]);
}

/** Where a contract is the cycle, objectives are fitted to it (KM-05, TA-05): none goes on after its last day. */
function refusalAfterContract(review: Review, by: string, { pack, person }: Context): Refusal | undefined {
  const contract = pack.cycleCases.find((each) => each.case === 'shortContract');
  const ends = person(review.revieweeOid)?.employment.end;
  if (!contract || !ends || ends !== review.cycle.end || by <= ends) return undefined;
  const message = `${contract.text} Give a date up to ${dateInWords(ends)}, when the contract ends.`;
  return refuse('overLimit', message, contract, [{ field: 'by', message }]);
}

/** A part that one of the two writes is not changed by the other (KS-15). */
function refusalOfParts(
  { revieweeOid, reviewerOid }: Review,
  { parts }: Save,
  known: Objective | undefined,
  { context, actor }: { context: Context; actor: Person },
): Refusal | undefined {
  const writers = { reviewee: revieweeOid, reviewer: reviewerOid };
  const foreign = context.pack.objectives.parts?.find(
    ({ id, writtenBy }) =>
      writtenBy !== undefined &&
      writers[writtenBy] !== actor.oid &&
      parts?.[id] !== undefined &&
      parts[id] !== (known?.parts?.[id] ?? ''),
  );
  if (!foreign?.writtenBy) return undefined;
  const message = `The ${context.pack.wording[foreign.writtenBy]} writes “${foreign.name}”.`;
  return refuse('notAllowed', message, foreign, [{ field: foreign.id, message }]);
}

function atField(field: string, message: string, code: 'invalid' | 'inThePast' = 'invalid'): Refusal {
  return refuse(code, message, null, [{ field, message }]);
}

/**
 * What is kept of what was asked for. The targets of a kind that has the same text for everybody are that text (KS-06),
 * those of classes are their percentages (KS-05); what another kind would say is left out.
 */
function contentFrom(
  review: Review,
  command: Save,
  { known, context }: { known: Objective | undefined; context: Context },
): ObjectiveContent {
  const { title, by, linkKind, linkedTo, reason, milestone } = command;
  const { objectives } = context.pack;
  const kind = objectives.kinds.find(({ id }) => id === command.kind);
  const groups = (kind?.groups ? (command.groups ?? []) : []).map(({ group, subject, good, outstanding }) => ({
    group,
    subject,
    good,
    outstanding,
  }));
  const targets =
    kind?.baseline ??
    (groups.length > 0
      ? { good: targetsInWords(groups, 'good'), outstanding: targetsInWords(groups, 'outstanding') }
      : { good: command.success, outstanding: command.outstanding ?? '' });
  const parts = Object.fromEntries(
    (objectives.parts ?? []).flatMap(({ id }) => {
      const text = command.parts?.[id] ?? known?.parts?.[id] ?? '';
      return text === '' ? [] : [[id, text]];
    }),
  );
  const details = Object.fromEntries(
    (kind?.fields ?? []).flatMap(({ id }) => (command.details?.[id] ? [[id, command.details[id]]] : [])),
  );
  return {
    title,
    success: targets.good,
    by,
    linkKind,
    linkedTo,
    reason,
    // What lies within the cycle needs no milestone.
    ...(milestone && by > review.cycle.end && { milestone }),
    ...(kind && { kind: kind.id }),
    ...(targets.outstanding !== '' && { outstanding: targets.outstanding }),
    ...(Object.keys(parts).length > 0 && { parts }),
    ...(Object.keys(details).length > 0 && { details }),
    ...(groups.length > 0 && { groups }),
  };
}
