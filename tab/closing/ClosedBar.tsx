import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Stack } from '../look/Stack.tsx';

/** Says that the cycle is closed, since when and by whom; its content can still be read. */
export function ClosedBar({ review }: { review: ReviewView }) {
  const { t, dayInWords } = useWords();
  const { closing } = review;
  if (!closing?.closed) return null;
  const { at, by, note } = closing.closed;
  const day = dayInWords({ moment: at, timeZone: review.timeZone, now: review.now });
  return (
    <Stack above="L">
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            {by
              ? t('Closed {day} by {name}. It can be read as it is.', { day, name: by.name })
              : t('Closed {day}. It can be read as it is.', { day })}
          </MessageBarTitle>{' '}
          <SchoolsWords>{closing.text}</SchoolsWords> <Clause clause={closing.clause} />
          {note && (
            <Stack above="S">
              {t('Why it was closed with something still open:')} {note}
            </Stack>
          )}
        </MessageBarBody>
      </MessageBar>
    </Stack>
  );
}
