import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';

/** How long this review is kept, what becomes of it then, and whether it is held (KM-55, TA-32, PA-12). */
export function KeptUntil({ review: { kept, timeZone, now } }: { review: ReviewView }) {
  const { t, dayInWords } = useWords();
  if (!kept) return null;
  const day = (date: string) => dayInWords({ moment: date, timeZone, now });
  const { hold, stillHere } = kept;
  const until = day(kept.until);
  return (
    <Section title={t('How long it is kept')}>
      <Quiet>
        {kept.afterwards === 'byItself'
          ? t('Until {day}, then it is destroyed.', { day: until })
          : t('Until {day} at least. It is destroyed once the school has agreed to that.', { day: until })}
        {stillHere.includes('cycle') && ` ${t('It is kept on, since the cycle has not been closed.')}`}
        {stillHere.includes('appeal') && ` ${t('It is kept on while the appeal is open.')}`}{' '}
        <Clause clause={kept.clause} because={kept.because} />
      </Quiet>
      {hold && (
        <Quiet>
          {t('Held since {day}', { day: day(hold.at) })}
          {hold.reason && (
            <>
              {' '}
              (<SchoolsWords>{hold.reason.toLowerCase()}</SchoolsWords>)
            </>
          )}
          : {t('nothing of it is destroyed meanwhile.')}
          {hold.note ? ` ${hold.note}` : ''}
        </Quiet>
      )}
    </Section>
  );
}
