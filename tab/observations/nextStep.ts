import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ToDoKind } from '#domain/review/toDo.ts';
import type { Todo } from '#domain/views/todo.ts';

/** What can be done about a visit by a button of its card. */
export type Step = 'notes' | 'feedback' | 'meeting' | 'passingOn' | 'rewriting';

/** The step that each duty asks for. */
const STEPS: Partial<Record<ToDoKind, Step>> = {
  feedbackRecorded: 'feedback',
  feedbackMeetingHeld: 'meeting',
  observationPassedOn: 'passingOn',
};

type Visit = Pick<
  ObservationView,
  'agreement' | 'canRewrite' | 'canTakeNotes' | 'over' | 'canRecordFeedback' | 'feedback'
>;

/** What a visit asks of the reader next, whose button is the card's one primary button. `due` stands in order of time. */
export function nextStep(visit: Visit, due: readonly Pick<Todo, 'yours' | 'action'>[]): Step | undefined {
  if (visit.agreement.kind === 'proposed' && visit.canRewrite) return 'rewriting';
  if (visit.canTakeNotes && !visit.over) return 'notes';
  const owed = due.find(({ yours, action }) => yours && STEPS[action]);
  if (owed) return STEPS[owed.action];
  return visit.canRecordFeedback && !visit.feedback ? 'feedback' : undefined;
}
