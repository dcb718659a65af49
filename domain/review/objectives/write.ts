import { Temporal } from 'temporal-polyfill';
import { dateInWords } from '../../calendar/inWords.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import { objectiveDate } from '../../limits/objectiveDate.ts';
import type { Person } from '../../people/person.ts';
import { isSame } from '../canonicalJson.ts';
import type { Situation } from '../situation.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../part.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { todayAt } from '../today.ts';
import type { SaidOfObjective } from './content.ts';
import { refusalToChange } from './mayChange.ts';
import { contentOf, type Objective, type ObjectiveContent } from './objective.ts';
import { targetsInWords } from './targets.ts';

/** What comes of writing or changing one objective (KM-35, KS-02 to KS-10, KS-15, TA-14, TA-15, PA-13). */
export function written(said: SaidOfObjective, { review, actor, context }: Situation): Decision {
  const known = review.objectives.list.find((each) => each.id === said.objectiveId);
  return (
    refusalToChange(review, context, actor) ??
    refusalOfFields(review, said, context) ??
    refusalOfParts(review, said, known, { context, actor }) ??
    savedAs(said.objectiveId, known, contentFrom(review, said, { known, context }))
  );
}

function savedAs(objectiveId: string, known: Objective | undefined, content: ObjectiveContent): Decision {
  if (known && isSame(contentOf(known), content)) return [];
  return [{ type: 'objectiveSaved', objectiveId, ...content }];
}

function refusalOfFields(review: Review, command: SaidOfObjective, context: Context): Refusal | undefined {
  const today = todayAt(context);
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
  review: Review,
  { parts }: SaidOfObjective,
  known: Objective | undefined,
  { context, actor }: { context: Context; actor: Person },
): Refusal | undefined {
  const foreign = context.pack.objectives.parts?.find(
    (part) =>
      !writesPart(part, review, actor) &&
      parts?.[part.id] !== undefined &&
      parts[part.id] !== (known?.parts?.[part.id] ?? ''),
  );
  if (!foreign?.writtenBy) return undefined;
  const message = `The ${context.pack.wording[foreign.writtenBy]} writes “${foreign.name}”.`;
  return refuse('notAllowed', message, foreign, [{ field: foreign.id, message }]);
}

/** Whether somebody writes a part of an objective: anybody, where it is not one of the two who does. */
export function writesPart(
  { writtenBy }: { writtenBy?: 'reviewee' | 'reviewer' | undefined },
  { revieweeOid, reviewerOid }: Review,
  { oid }: Person,
): boolean {
  return writtenBy === undefined || oid === (writtenBy === 'reviewee' ? revieweeOid : reviewerOid);
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
  command: SaidOfObjective,
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
