import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Link, useLocation, useParams } from 'wouter';
import { answersTo } from '#domain/forms/answers.ts';
import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand, useReview } from '../api/queries.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { FormFields } from '../forms/FormFields.tsx';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Loading } from '../look/Loading.tsx';
import { NoAccess } from '../look/NoAccess.tsx';
import { PageHeading } from '../look/Page.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { answersFromNotes } from './fromNotes.ts';
import { TimeLeft } from '../look/TimeLeft.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { momentInWords } from '../words/dates.ts';

const useStyles = makeStyles({
  page: {
    maxWidth: '720px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 120px`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  back: { color: tokens.colorBrandForegroundLink },
  bar: {
    position: 'sticky',
    bottom: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    '@media (max-height: 480px)': { position: 'static' },
  },
  inner: { maxWidth: '720px', margin: '0 auto' },
  send: { minHeight: '48px' },
});

/** The feedback form of one observation, made for a phone first: one column, big targets, saved as one types. */
export default function FeedbackPage() {
  const { id, observationId } = useParams<{ id: string; observationId: string }>();
  const { data: review, error, refetch, isPending } = useReview(id);
  if (isPending) return <Loading />;
  const observation = review?.observations.list.find((each) => each.id === observationId);
  if (!review || !observation) return <NoAccess problem={error} onRetry={() => void refetch()} />;
  return <FeedbackForm review={review} observation={observation} />;
}

function FeedbackForm({ review, observation }: { review: ReviewView; observation: ObservationView }) {
  const styles = useStyles();
  const [, go] = useLocation();
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const draft = useDraft(
    `feedback.${review.id}.${observation.id}`,
    review.you.oid,
    observation.feedback?.answers ?? answersFromNotes(review.observations.form, observation.notes),
  );
  const back = `/reviews/${review.id}/observations/${observation.id}`;
  const due = review.todos.find(
    (todo) =>
      todo.action === 'feedbackRecorded' &&
      todo.aboutId === observation.id &&
      (todo.state === 'owed' || todo.state === 'overdue'),
  );
  const answers = answersTo(review.observations.form, draft.values);
  const send = () =>
    command.mutate(
      { command: { type: 'recordFeedback', observationId: observation.id, answers } },
      {
        onSuccess: () => {
          void draft.forget();
          announce(`Sent. ${review.reviewee.name} can read it and add comments.`);
          go(back);
        },
      },
    );
  return (
    <>
      <main className={styles.page}>
        <Link href={back} className={styles.back}>
          Back to the observation
        </Link>
        <PageHeading title={review.observations.form.title} />
        <Quiet>
          {review.reviewee.name} · {momentInWords(observation.start, review.timeZone, review.now)} · {observation.focus}
        </Quiet>
        {due?.due && (
          <Row>
            <TimeLeft due={due.due} now={review.now} />
            <Clause rule={due.rule} clause={due.clause} because={due.because} />
          </Row>
        )}
        {review.observations.form.intro && <Quiet>{review.observations.form.intro}</Quiet>}
        {observation.canRecordFeedback ? (
          <FormFields
            form={review.observations.form}
            values={draft.values}
            problem={command.error}
            onChange={draft.change}
          />
        ) : (
          <p>
            {observation.over
              ? 'This feedback can no longer be changed.'
              : 'The feedback is written once the visit is over.'}
          </p>
        )}
        <Trouble problem={command.error} />
      </main>
      {observation.canRecordFeedback && (
        <div className={styles.bar}>
          <div className={styles.inner}>
            <Row>
              <Button
                appearance="primary"
                size="large"
                className={styles.send}
                disabledFocusable={command.isPending}
                onClick={send}
              >
                {command.isPending ? 'Sending …' : 'Send the feedback'}
              </Button>
              <DraftNote
                state={draft.state}
                values={draft.values}
                timeZone={review.timeZone}
                form={review.observations.form}
                onResolve={draft.resolve}
              />
            </Row>
          </div>
        </div>
      )}
    </>
  );
}
