import { answerInWords } from '../../forms/answers.ts';
import type { Answers, Form, FormField } from '../../forms/form.ts';
import { todayAt } from '../today.ts';
import type { Context } from '../context.ts';
import type { Review } from '../review.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { NotesEvent } from './events.ts';
import type { Action } from './state.ts';

/** Who does an action point of feedback, and by which day if one was agreed. */
export type PointAgreed = Pick<Action, 'text' | 'ownerOid' | 'due'>;

/** Whether the lines of an answer are action points, each of which somebody does (KM-70). */
export function asksForActionPoints({ id, kind }: Pick<FormField, 'id' | 'kind'>): boolean {
  return id === 'actionPoints' && kind === 'points';
}

/** The action points in feedback: each line once. */
export function actionPointsIn({ fields }: Pick<Form, 'fields'>, answers: Answers): string[] {
  const lines = fields
    .filter(asksForActionPoints)
    .flatMap((field) => answerInWords(field, answers[field.id] ?? '').split('\n'));
  return [...new Set(lines)].filter((line) => line !== '');
}

/** The actions that came from the feedback on one observation. */
export function actionsFrom(observationId: string, { notes }: Pick<Review, 'notes'>): Action[] {
  return notes.actions.filter((action) => action.observationId === observationId);
}

type PointsGiven = { observationId: string; form: Form; answers: Answers; agreed: readonly PointAgreed[] };

type ActionsInFeedbackArgs = { review: Review; given: PointsGiven; context: Pick<Context, 'newId'> };

/**
 * The actions that the action points of feedback become (KM-70, PA-07). A point for which nobody is named is the
 * reviewee's. If the feedback is rewritten, the action of a point that is gone is withdrawn, and one that is now for
 * somebody else or another day is agreed anew. What has been closed stays.
 */
export function actionsInFeedback({ review, given, context: { newId } }: ActionsInFeedbackArgs): NotesEvent[] {
  const { observationId, form, answers, agreed } = given;
  const known = actionsFrom(observationId, review);
  const kept = new Set<Action>();
  const begun = actionPointsIn(form, answers).flatMap((text): NotesEvent[] => {
    const before = known.find((action) => action.text === text);
    // Made an action by hand, as before points became actions by themselves.
    if (!before && review.notes.actions.some((each) => each.observationId === null && each.text === text)) return [];
    const { ownerOid, due } = agreed.find((each) => each.text === text) ??
      before ?? { ownerOid: review.revieweeOid, due: null };
    if (before && (before.closed || (before.ownerOid === ownerOid && before.due === due))) {
      kept.add(before);
      return [];
    }
    return [
      {
        type: 'actionPointAgreed',
        actionId: newId(`action/${observationId}/${text}`),
        observationId,
        text,
        ownerOid,
        due,
      },
    ];
  });
  const gone = known.filter((action) => action.closed === null && !kept.has(action));
  return [...gone.map((action): NotesEvent => ({ type: 'actionWithdrawn', actionId: action.id })), ...begun];
}

type RefusalOfPointsArgs = { review: Review; given: Pick<PointsGiven, 'observationId' | 'agreed'>; context: Context };

/** Refuses an action point that is for none of the two, or for a day that has passed; said at each. */
export function refusalOfPoints({ review, given, context }: RefusalOfPointsArgs): Refusal | undefined {
  const known = actionsFrom(given.observationId, review);
  const fields = given.agreed.flatMap(({ text, ownerOid, due }, index) => [
    ...(ownerOid === review.revieweeOid || ownerOid === review.reviewerOid
      ? []
      : [{ field: `agreed.${index}.ownerOid`, message: 'An action belongs to one of you two.' }]),
    ...(due === null || due >= todayAt(context) || known.some((each) => each.text === text && each.due === due)
      ? []
      : [{ field: `agreed.${index}.due`, message: 'This day has passed. Choose one that is still to come.' }]),
  ]);
  return fields.length === 0
    ? undefined
    : refuse({ refused: 'invalid', message: 'Some parts of the form need your attention.', ref: null, fields });
}
