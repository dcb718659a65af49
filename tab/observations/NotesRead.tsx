import type { VisitNotes } from '#domain/review/observations/observation.ts';
import type { ObservationView } from '#domain/review/observations/view.ts';
import type { FixedText } from '#domain/language/translate.ts';
import { useWords } from '../language/useWords.ts';
import { Stack } from '../look/Stack.tsx';
import { Written } from '../look/Written.tsx';

export const ORAL: Record<VisitNotes['oralFeedback'], FixedText> = {
  given: 'Given straight after the visit',
  notWanted: 'Offered, and not wanted then',
  notPossible: 'Could not be given straight after',
};

/** What was noted during the visit, once the observer has handed it in. */
export function NotesRead({ notes }: Pick<ObservationView, 'notes'>) {
  const { t, minutesInWords } = useWords();
  if (!notes) return null;
  const activities = notes.activities.map(({ what, minutes }) => `${what}, ${minutesInWords(minutes)}`).join('\n');
  const oral = [t(ORAL[notes.oralFeedback]), notes.oralNote].filter(Boolean).join('.\n');
  return (
    <section aria-label={t('Notes of the visit')}>
      <Stack gap="M">
        {notes.seen && <Written label={t('Notes')} text={notes.seen} />}
        {notes.responses && <Written label={t('How pupils or others responded')} text={notes.responses} />}
        {notes.learning && <Written label={t('Evidence of learning')} text={notes.learning} />}
        {activities && <Written label={t('Activities seen')} text={activities} />}
        <Written label={t('Brief feedback')} text={oral} />
      </Stack>
    </section>
  );
}
