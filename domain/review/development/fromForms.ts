import { answerInWords } from '../../forms/answers.ts';
import type { Answers, Form, FormField } from '../../forms/form.ts';
import type { Context } from '../context.ts';
import type { Review } from '../review.ts';
import { stableId } from '../stableId.ts';
import type { DevelopmentEvent } from './events.ts';
import { isOpen, type NeedSource } from './need.ts';

type Filled = { form: Form; answers: Answers };

type NeedsInFeedbackArgs = {
  review: Review;
  given: Filled & { observationId: string };
  context: Pick<Context, 'sha256' | 'newId'>;
};

/**
 * The changes to the register when feedback is written. Each answer to a question that names development is one need,
 * and it counts as promised if the question says so (KM-72). If the feedback is rewritten with other words, the need is
 * changed; with none, it is withdrawn. A need that has been provided or declined meanwhile stays as it is.
 */
export function needsInFeedback({
  review,
  given: { observationId, form, answers },
  context: { sha256, newId },
}: NeedsInFeedbackArgs): DevelopmentEvent[] {
  // The id of an older need that does not say from which question it comes.
  const idOfOld = (field: FormField) => stableId(`${observationId}.${field.id}`, sha256);
  return form.fields.flatMap((field): DevelopmentEvent[] => {
    if (!field.becomesNeed) return [];
    const known = review.development.needs.find(
      ({ id, source }) =>
        source.kind === 'feedback' &&
        source.observationId === observationId &&
        (source.field === undefined ? id === idOfOld(field) : source.field === field.id),
    );
    const needId = known?.id ?? newId(`need/${observationId}/${field.id}`);
    const need = answerInWords(field, answers[field.id] ?? '');
    if (!known || known.state.kind === 'withdrawn')
      return need === ''
        ? []
        : [entered({ needId, need, field, source: { kind: 'feedback', observationId, field: field.id } })];
    if (!isOpen(known) || known.need === need) return [];
    if (need === '') return [{ type: 'needWithdrawn', needId }];
    const { route, priority, priorityNote, by } = known;
    return [{ type: 'needChanged', needId, need, route, priority, priorityNote, by }];
  });
}

type NeedsInStatementArgs = { review: Review; filled: Filled; context: Pick<Context, 'newId'> };

/**
 * The needs that a signed statement names, one for each line. Needs that the register already has in these words are
 * left out (KM-37).
 */
export function needsInStatement({
  review,
  filled: { form, answers },
  context: { newId },
}: NeedsInStatementArgs): DevelopmentEvent[] {
  return form.fields.flatMap((field) => {
    if (!field.becomesNeed) return [];
    const text = answerInWords(field, answers[field.id] ?? '');
    const lines = field.kind === 'points' || field.kind === 'rows' ? text.split('\n') : [text];
    return [...new Set(lines)]
      .filter((line) => line !== '' && review.development.needs.every(({ need }) => need !== line))
      .map((line) =>
        entered({ needId: newId(`need/${field.id}/${line}`), need: line, field, source: { kind: 'statement' } }),
      );
  });
}

type EnteredArgs = { needId: string; need: string; field: FormField; source: NeedSource };

function entered({ needId, need, field, source }: EnteredArgs): DevelopmentEvent {
  const said = { need, route: null, priority: null, priorityNote: null, by: null };
  return { type: 'needEntered', needId, ...said, source, promised: field.becomesNeed === 'promised' };
}
