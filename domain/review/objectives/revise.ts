import { limitsOf } from '../../limits/limitsOf.ts';
import { objectiveChange } from '../../limits/objectiveChange.ts';
import type { Person } from '../../people/person.ts';
import { isSame } from '../canonicalJson.ts';
import { atSchool, type Context } from '../context.ts';
import { type Decision } from '../part.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import type { ObjectiveCommandOf } from './commands.ts';
import { openChange } from './objective.ts';
import { objectivesHappen } from './happens.ts';
import { sealObjectives } from './sealObjectives.ts';
import { saveObjective } from './write.ts';
import { sent, stale } from './settle.ts';

/** Either side asks for approved objectives to be revised (KM-49, TA-17), for one of the policy's reasons (KS-19). */
export function askForRevision(
  review: Review,
  { changeId, reason, why }: ObjectiveCommandOf<'askForRevision'>,
  context: Context,
): Decision {
  const { changes } = review.objectives;
  if (changes.some((each) => each.id === changeId)) return [];
  const refusal = refusalToBegin(review, context);
  if (refusal) return refusal;
  const [limit] = limitsOf(context.pack, 'objectiveChange', review.staffGroup);
  const flag = limit && objectiveChange(limit, { reason });
  if (flag?.force === 'must') return refuse('overLimit', flag.message, flag, flag.fields);
  return [{ type: 'revisionAsked', changeId, reason: limit ? reason : null, why, improvement: false }];
}

/** Once the two have met, the objectives are open for change again. */
export function openRevision(
  review: Review,
  { changeId, metOn }: ObjectiveCommandOf<'openRevision'>,
  context: Context,
): Decision {
  const change = openChange(review.objectives);
  if (change?.id !== changeId) return noSuchChange();
  if (change.opened) return [];
  const asked = atSchool(change.asked.at, context).toPlainDate().toString();
  return refusalOfDay(metOn, asked, context) ?? [{ type: 'revisionOpened', changeId, metOn }];
}

/** The objectives stand again as they were approved. Whoever asked can withdraw; once opened, either can. */
export function withdrawRevision(
  review: Review,
  { changeId }: ObjectiveCommandOf<'withdrawRevision'>,
  _: Context,
  actor: Person,
): Decision {
  const change = openChange(review.objectives);
  if (change?.id !== changeId) return noSuchChange();
  if (!change.opened && change.asked.by !== actor.oid)
    return refuse('notAllowed', 'Only the person who asked can withdraw it before you have met.');
  if (review.objectives.state.kind === 'sent')
    return refuse('notYet', 'The objectives are with the person who approves them. Wait for the answer.');
  return [{ type: 'revisionWithdrawn', changeId }];
}

/**
 * Both sign the changes (KM-49). With the second signature they stand, or go to whoever approves objectives (KS-16,
 * TA-12). Signing is for exactly the list that was on the screen.
 */
export function signChanges(
  review: Review,
  { revision }: ObjectiveCommandOf<'signChanges'>,
  context: Context,
  actor: Person,
): Decision {
  const { objectives } = review;
  const change = openChange(objectives);
  if (!change?.opened) return refuse('notYet', 'There are no changes to sign. Ask for a revision first.');
  if (revision !== objectives.revision) return stale();
  if (objectives.state.kind === 'sent')
    return refuse('alreadyDone', 'Both have signed; the changes are with the person who approves them.');
  if (objectives.list.length === 0) return refuse('notYet', 'Write at least one objective before you sign.');
  const before = objectives.versions[change.from]?.list ?? [];
  if (isSame(before, objectives.list))
    return refuse('notYet', 'Nothing has been changed yet. Change an objective, or withdraw the revision.');
  const party = actor.oid === review.revieweeOid ? 'reviewee' : 'reviewer';
  if (change.signed[party]) return [];
  const sealed = sealObjectives(review, actor, context);
  const signed = { type: 'changesSigned', party, ...sealed } as const;
  if (!change.signed[party === 'reviewee' ? 'reviewer' : 'reviewee']) return [signed];
  const { document, ...again } = sealObjectives(review, actor, context, sealed.document);
  return context.pack.objectives.approvedBy === 'theOtherParty'
    ? [signed, { type: 'objectivesApproved', ...again }]
    : [signed, ...sent(review, actor.oid, context, again)];
}

/**
 * An aspect that has not been good enough gets an improvement objective (KS-18), which goes to whoever approves. It
 * needs none of the reasons for a change; what stands already stays as it is.
 */
export function addImprovement(
  review: Review,
  { type: _, changeId, aspect, metOn, ...objective }: ObjectiveCommandOf<'addImprovement'>,
  context: Context,
  actor: Person,
): Decision {
  const { changes } = review.objectives;
  if (changes.some((each) => each.id === changeId)) return [];
  const kind = context.pack.objectives.kinds.find(({ addedInYear }) => addedInYear);
  if (!kind) return refuse('notAllowed', 'This policy has no improvement objectives during the year.');
  const refusal = refusalToBegin(review, context) ?? refusalOfDay(metOn, review.cycle.start, context);
  if (refusal) return refusal;
  const asked = { type: 'revisionAsked', changeId, reason: null, why: aspect, improvement: true } as const;
  const opened = { type: 'revisionOpened', changeId, metOn } as const;
  const recorded = { at: context.now.toString(), by: actor.oid };
  const begun = objectivesHappen.revisionOpened(
    objectivesHappen.revisionAsked(review, asked, recorded),
    opened,
    recorded,
  );
  const saved = saveObjective(begun, { ...objective, kind: kind.id }, context, actor);
  if (isRefusal(saved)) return saved;
  const written = saved.reduce(
    (each, event) => (event.type === 'objectiveSaved' ? objectivesHappen.objectiveSaved(each, event, recorded) : each),
    begun,
  );
  return [asked, opened, ...saved, ...sent(begun, actor.oid, context, sealObjectives(written, actor, context))];
}

function refusalToBegin({ objectives }: Review, { pack }: Context): Refusal | undefined {
  const ref = pack.objectives.revision ?? pack.objectives;
  if (openChange(objectives)) return refuse('alreadyDone', 'A revision of the objectives is under way already.', ref);
  if (objectives.state.kind !== 'approved')
    return refuse('notYet', 'The objectives are not approved yet: they can be changed without a revision.', ref);
  return undefined;
}

function refusalOfDay(metOn: string, first: string, context: Context): Refusal | undefined {
  const today = atSchool(context.now, context).toPlainDate().toString();
  if (metOn >= first && metOn <= today) return undefined;
  const message =
    metOn > today
      ? 'This day is still to come. Record it once you have met.'
      : 'This is too early. Give the day on which you met.';
  return refuse('invalid', message, null, [{ field: 'metOn', message }]);
}

function noSuchChange(): Refusal {
  return refuse('notFound', 'This revision is over, or there is none.');
}
