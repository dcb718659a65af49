import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ObjectivesView } from '#domain/review/objectives/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useWords } from '../language/useWords.ts';
import { Written } from '../look/Written.tsx';

const useStyles = makeStyles({
  note: { marginBottom: tokens.spacingVerticalM },
  written: { whiteSpace: 'pre-wrap' },
});

/** The state of the objectives, who is next, and how they came about: agreed, confirmed or determined (KM-36). */
export function Standing({ review, objectives }: { review: ReviewView; objectives: ObjectivesView }) {
  const styles = useStyles();
  const { t, dayInWords, momentInWords } = useWords();
  const { state, decidedBy, sentBy, goesTo, disagreementBy, comment } = objectives;
  const when = (at: string) => momentInWords({ moment: at, timeZone: review.timeZone, now: review.now });
  const day = (date: string) => dayInWords({ moment: date, timeZone: review.timeZone, now: review.now });
  switch (state.kind) {
    case 'draft':
      return null;
    case 'sent':
      return (
        <Note intent="info" title={t('Waiting for approval')}>
          {!objectives.canDecide && goesTo && state.to === goesTo.oid
            ? t('Sent by {name} on {when} to {receiver}.', {
                name: sentBy?.name ?? '',
                when: when(state.at),
                receiver: goesTo.name,
              })
            : t('Sent by {name} on {when}.', { name: sentBy?.name ?? '', when: when(state.at) })}
          {state.adjusted && ` ${t('Adjusted by the person who approves.')}`}
          {state.disagreement && (
            <Written
              label={t('{name} does not agree', { name: disagreementBy?.name ?? '' })}
              text={state.disagreement.comment}
            />
          )}
        </Note>
      );
    case 'returned':
      return (
        <Note
          intent="warning"
          title={t('Returned by {name} on {when}', { name: decidedBy?.name ?? '', when: when(state.at) })}
        >
          <span className={styles.written}>{state.comment}</span>
        </Note>
      );
    case 'approved':
      return (
        <Note
          intent={state.how === 'determined' ? 'warning' : 'success'}
          title={t(state.how === 'determined' ? 'Determined without agreement by {name}' : 'Approved by {name}', {
            name: decidedBy?.name ?? '',
          })}
        >
          {t(state.how === 'agreed' ? 'On {when}, by agreement.' : 'On {when}.', { when: when(state.at) })}
          {state.talked &&
            ` ${t('Adjusted after talking with {reviewee} on {first} and with {reviewer} on {second}.', {
              reviewee: review.reviewee.name,
              first: day(state.talked.reviewee),
              reviewer: review.reviewer.name,
              second: day(state.talked.reviewer),
            })}`}
          {state.reason && <Written label={t('What there was no agreement on')} text={state.reason} />}
          {comment && <Written label={t('{name} says', { name: review.reviewee.name })} text={comment.text} />}
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
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.note}>
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}
