import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';

/** How long this review is kept, what becomes of it then, and whether it is held (KM-55, TA-32, PA-12). */
export function KeptUntil({ review: { kept, timeZone, now } }: { review: ReviewView }) {
  if (!kept) return null;
  const day = (date: string) => dayInWords({ moment: date, timeZone, now });
  const { hold, stillHere } = kept;
  return (
    <Section title="How long it is kept">
      <Quiet>
        Until {day(kept.until)}
        {kept.afterwards === 'byItself'
          ? ', then it is destroyed.'
          : ' at least. It is destroyed once the school has agreed to that.'}
        {stillHere.includes('cycle') && ' It is kept on, since the cycle has not been closed.'}
        {stillHere.includes('appeal') && ' It is kept on while the appeal is open.'}{' '}
        <Clause rule={kept.rule} clause={kept.clause} because={kept.because} />
      </Quiet>
      {hold && (
        <Quiet>
          Held since {day(hold.at)}
          {hold.reason ? ` (${hold.reason.toLowerCase()})` : ''}: nothing of it is destroyed meanwhile.
          {hold.note ? ` ${hold.note}` : ''}
        </Quiet>
      )}
    </Section>
  );
}
