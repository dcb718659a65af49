import type { ReviewNow } from '../situation.ts';
import { Temporal } from 'temporal-polyfill';
import { dateInWords } from '../../calendar/inWords.ts';
import { limitsOf } from '../../limits/limitsOf.ts';
import { objectiveDate } from '../../limits/objectiveDate.ts';
import type { Person } from '../../people/person.ts';
import { cycleCaseFor } from '../../policies/cycles.ts';
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

/** The result of writing or changing one objective (KM-35, KS-02 to KS-10, KS-15, TA-14, TA-15, PA-13). */
export function written(said: SaidOfObjective, { review, actor, context }: Situation): Decision {
  const known = review.objectives.list.find((each) => each.id === said.objectiveId);
  return (
    refusalToChange({ review, actor, context }) ??
    refusalOfFields(said, { review, context }) ??
    refusalOfParts({ review, said, known, given: { context, actor } }) ??
    savedAs({
      objectiveId: said.objectiveId,
      known,
      content: contentFrom({ review, command: said, given: { known, context } }),
    })
  );
}

type SavedAsArgs = { objectiveId: string; known: Objective | undefined; content: ObjectiveContent };

function savedAs({ objectiveId, known, content }: SavedAsArgs): Decision {
  if (known && isSame(contentOf(known), content)) return [];
  return [{ type: 'objectiveSaved', objectiveId, ...content }];
}

function refusalOfFields(command: SaidOfObjective, { review, context }: ReviewNow): Refusal | undefined {
  const today = todayAt(context);
  if (command.by < today)
    return atField({
      field: 'by',
      message: `${dateInWords(command.by, today)} has passed. Give a date that is still to come.`,
      code: 'inThePast',
    });
  const last = Temporal.PlainDate.from(review.cycle.end).add({ years: 1 }).toString();
  if (command.by > last)
    return atField({ field: 'by', message: `This is too far ahead. Give a date up to ${dateInWords(last, today)}.` });
  const afterContract = refusalAfterContract(command.by, { review, context });
  if (afterContract) return afterContract;
  const { linkedTo, kinds } = context.pack.objectives;
  if (!linkedTo.includes(command.linkKind))
    return atField({ field: 'linkKind', message: `Choose one of: ${linkedTo.join(', ')}.` });
  if (command.kind && !kinds.some(({ id }) => id === command.kind))
    return kinds.length === 0
      ? atField({ field: 'kind', message: 'This policy knows no kinds of objective. Leave the kind out.' })
      : atField({ field: 'kind', message: `Choose one of: ${kinds.map(({ name }) => name).join(', ')}.` });
  const [dated] = limitsOf({ pack: context.pack, kind: 'objectiveDate', staffGroup: review.staffGroup });
  const flag =
    dated && objectiveDate(dated, { by: command.by, milestone: command.milestone ?? null, cycleEnd: review.cycle.end });
  if (flag?.force === 'must')
    return refuse({ refused: 'overLimit', message: flag.message, ref: flag, fields: flag.fields });
  const limit = limitsOf({ pack: context.pack, kind: 'objectives', staffGroup: review.staffGroup }).find(
    ({ force }) => force === 'must',
  );
  const others = review.objectives.list.filter((each) => each.id !== command.objectiveId).length;
  if (!limit || others < limit.normallyAtMost || command.reason) return undefined;
  return refuse({
    refused: 'overLimit',
    message: limit.text,
    ref: limit,
    fields: [{ field: 'reason', message: `${limit.text} Say why here.` }],
  });
}

/** Refuses an objective that goes on after the last day of a contract, if the contract is the cycle (KM-05, TA-05). */
function refusalAfterContract(by: string, { review, context: { pack, person } }: ReviewNow): Refusal | undefined {
  const contract = cycleCaseFor({ pack, which: 'shortContract', staffGroup: review.staffGroup });
  const ends = person(review.revieweeOid)?.employment.end;
  if (!contract || !ends || ends !== review.cycle.end || by <= ends) return undefined;
  const message = `${contract.text} Give a date up to ${dateInWords(ends)}, when the contract ends.`;
  return refuse({ refused: 'overLimit', message, ref: contract, fields: [{ field: 'by', message }] });
}

type RefusalOfPartsArgs = {
  review: Review;
  said: SaidOfObjective;
  known: Objective | undefined;
  given: { context: Context; actor: Person };
};

/** Refuses to change a part of an objective that the other of the two writes (KS-15). */
function refusalOfParts({
  review,
  said: { parts },
  known,
  given: { context, actor },
}: RefusalOfPartsArgs): Refusal | undefined {
  const foreign = context.pack.objectives.parts?.find(
    (part) =>
      !writesPart({ part, review, viewer: actor }) &&
      parts?.[part.id] !== undefined &&
      parts[part.id] !== (known?.parts?.[part.id] ?? ''),
  );
  if (!foreign?.writtenBy) return undefined;
  const message = `The ${context.pack.wording[foreign.writtenBy]} writes “${foreign.name}”.`;
  return refuse({ refused: 'notAllowed', message, ref: foreign, fields: [{ field: foreign.id, message }] });
}

type WritesPartArgs = { part: { writtenBy?: 'reviewee' | 'reviewer' | undefined }; review: Review; viewer: Person };

/**
 * Whether somebody writes a part of an objective: the one of the two whom the policy names, or anybody if it names
 * neither.
 */
export function writesPart({
  part: { writtenBy },
  review: { revieweeOid, reviewerOid },
  viewer: { oid },
}: WritesPartArgs): boolean {
  return writtenBy === undefined || oid === (writtenBy === 'reviewee' ? revieweeOid : reviewerOid);
}

type AtFieldArgs = { field: string; message: string; code?: 'invalid' | 'inThePast' | undefined };

function atField({ field, message, code = 'invalid' }: AtFieldArgs): Refusal {
  return refuse({ refused: code, message, ref: null, fields: [{ field, message }] });
}

type ContentFromArgs = {
  review: Review;
  command: SaidOfObjective;
  given: { known: Objective | undefined; context: Context };
};

/**
 * The content that is stored. If a kind has the same text for everybody, its targets are that text (KS-06). Targets of
 * classes are their percentages (KS-05). Details of another kind are left out.
 */
function contentFrom({ review, command, given: { known, context } }: ContentFromArgs): ObjectiveContent {
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
    // An objective within the cycle needs no milestone.
    ...(milestone && by > review.cycle.end && { milestone }),
    ...(kind && { kind: kind.id }),
    ...(targets.outstanding !== '' && { outstanding: targets.outstanding }),
    ...(Object.keys(parts).length > 0 && { parts }),
    ...(Object.keys(details).length > 0 && { details }),
    ...(groups.length > 0 && { groups }),
  };
}
