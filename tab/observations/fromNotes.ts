import type { Form } from '#domain/forms/form.ts';
import type { VisitNotes } from '#domain/review/observations/observation.ts';

/**
 * The initial answers of a feedback form: what was noted during the visit, at the questions that ask for it (KM-68,
 * TA-22).
 */
export function answersFromNotes(form: Form, notes: VisitNotes | null): Record<string, string> {
  if (!notes) return {};
  const told: Record<string, string> = {
    notes: notes.seen,
    learning: [notes.responses, notes.learning].filter(Boolean).join('\n\n'),
    oralFeedback: notes.oralFeedback === 'given' ? 'yes' : 'no',
    activities: notes.activities.map(({ what, minutes }) => `${what}, ${minutes} minutes`).join('\n'),
  };
  return Object.fromEntries(
    form.fields.flatMap(({ id }) => (told[id] === undefined || told[id] === '' ? [] : [[id, told[id]]])),
  );
}
