import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ObjectivesView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords, momentInWords } from '#domain/calendar/inWords.ts';
import { Written } from '../look/Written.tsx';

/** The state of the objectives, who is next, and how they came about: agreed, confirmed or determined (KM-36). */
export function Standing({ review, objectives }: { review: ReviewView; objectives: ObjectivesView }) {
  const { state, decidedBy, sentBy, goesTo, disagreementBy, comment } = objectives;
  const when = (at: string) => momentInWords({ moment: at, timeZone: review.timeZone, now: review.now });
  const day = (date: string) => dayInWords({ moment: date, timeZone: review.timeZone, now: review.now });
  switch (state.kind) {
    case 'draft':
      return null;
    case 'sent':
      return (
        <Note intent="info" title="Waiting for approval">
          Sent by {sentBy?.name} on {when(state.at)}
          {!objectives.canDecide && goesTo && state.to === goesTo.oid ? ` to ${goesTo.name}` : ''}.
          {state.adjusted && ' Adjusted by the person who approves.'}
          {state.disagreement && (
            <Written label={`${disagreementBy?.name} does not agree`} text={state.disagreement.comment} />
          )}
        </Note>
      );
    case 'returned':
      return (
        <Note intent="warning" title={`Returned by ${decidedBy?.name} on ${when(state.at)}`}>
          <span style={{ whiteSpace: 'pre-wrap' }}>{state.comment}</span>
        </Note>
      );
    case 'approved':
      return (
        <Note
          intent={state.how === 'determined' ? 'warning' : 'success'}
          title={`${state.how === 'determined' ? 'Determined without agreement' : 'Approved'} by ${decidedBy?.name}`}
        >
          On {when(state.at)}
          {state.how === 'agreed' && ', by agreement'}.
          {state.talked &&
            ` Adjusted after talking with ${review.reviewee.name} on ${day(state.talked.reviewee)} and with ${review.reviewer.name} on ${day(state.talked.reviewer)}.`}
          {state.reason && <Written label="What there was no agreement on" text={state.reason} />}
          {comment && <Written label={`${review.reviewee.name} says`} text={comment.text} />}
        </Note>
      );
  }
}

function Note({
  intent,
  title,
  children,
}: {
  intent: 'info' | 'warning' | 'success';
  title: string;
  children: ReactNode;
}) {
  return (
    <MessageBar intent={intent} layout="multiline" style={{ marginBottom: 12 }}>
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}
