import type { VisitNotes } from '#domain/review/observations/observation.ts';
import type { ObservationView } from '#domain/review/observations/view.ts';
import { minutesInWords } from '#domain/calendar/inWords.ts';
import { Written } from '../look/Written.tsx';

export const ORAL: Record<VisitNotes['oralFeedback'], string> = {
  given: 'Given straight after the visit',
  notWanted: 'Offered, and not wanted then',
  notPossible: 'Could not be given straight after',
};

/** What was noted during the visit, once the observer has handed it in. */
export function NotesRead({ notes }: Pick<ObservationView, 'notes'>) {
  if (!notes) return null;
  const activities = notes.activities.map(({ what, minutes }) => `${what}, ${minutesInWords(minutes)}`).join('\n');
  const oral = [ORAL[notes.oralFeedback], notes.oralNote].filter(Boolean).join('.\n');
  return (
    <section aria-label="Notes of the visit" style={{ display: 'flex', flexDirection: 'column', gap: 12 }}>
      {notes.seen && <Written label="Notes" text={notes.seen} />}
      {notes.responses && <Written label="How pupils or others responded" text={notes.responses} />}
      {notes.learning && <Written label="Evidence of learning" text={notes.learning} />}
      {activities && <Written label="Activities seen" text={activities} />}
      <Written label="Brief feedback" text={oral} />
    </section>
  );
}
