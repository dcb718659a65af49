import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { Clause } from '../look/Clause.tsx';

/** Says that the cycle is closed, since when and by whom; its content can still be read. */
export function ClosedBar({ review }: { review: ReviewView }) {
  const { closing } = review;
  if (!closing?.closed) return null;
  const { at, by, note } = closing.closed;
  return (
    <div style={{ marginTop: 16 }}>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            Closed {dayInWords({ moment: at, timeZone: review.timeZone, now: review.now })}
            {by ? ` by ${by.name}` : ''}. It can be read as it is.
          </MessageBarTitle>{' '}
          {closing.text} <Clause rule={closing.rule} clause={closing.clause} />
          {note && <p style={{ margin: '8px 0 0' }}>Why it was closed with something still open: {note}</p>}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
