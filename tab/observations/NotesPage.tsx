import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Link, useLocation, useParams } from 'wouter';
import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useReview } from '../api/queries.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Loading } from '../look/Loading.tsx';
import { NoAccess } from '../look/NoAccess.tsx';
import { PageHeading } from '../look/Page.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { fieldsOf, momentInWords } from '../words/dates.ts';
import { ActivitiesSeen } from './ActivitiesSeen.tsx';
import { activitiesText } from './activities.ts';
import { OralFeedback } from './OralFeedback.tsx';
import { StampedText } from './StampedText.tsx';
import { useHandIn } from './useHandIn.ts';
import { useSchoolClock } from './useSchoolClock.ts';

const useStyles = makeStyles({
  page: {
    maxWidth: '720px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 140px`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
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

/**
 * Notes during a visit, made for a phone: a tap stamps the time; what is written is kept on the device at once, goes to
 * the server when there is a connection, and is part of the record once it is handed in (KM-68, TA-22).
 */
export default function NotesPage() {
  const { id, observationId } = useParams<{ id: string; observationId: string }>();
  const { data: review, error, refetch, isPending } = useReview(id);
  if (isPending) return <Loading />;
  const observation = review?.observations.list.find((each) => each.id === observationId);
  if (!review || !observation) return <NoAccess problem={error} onRetry={() => void refetch()} />;
  return <Notes review={review} observation={observation} />;
}

function Notes({ review, observation }: { review: ReviewView; observation: ObservationView }) {
  const styles = useStyles();
  const [, go] = useLocation();
  const announce = useAnnounce();
  const clock = useSchoolClock(review);
  const back = `/reviews/${review.id}/observations/${observation.id}`;
  const draft = useDraft(`notes.${review.id}.${observation.id}`, review.you.oid, beginning(observation, review));
  const { values, change } = draft;
  const handIn = useHandIn({
    review,
    observation,
    draft,
    onDone: () => {
      announce('The notes are handed in. They are there when you write the feedback.');
      go(back);
    },
  });
  const text = (field: string, label: string, hint: string) => (
    <StampedText
      label={label}
      hint={hint}
      value={values[field] ?? ''}
      clock={clock}
      onChange={(next) => change(field, next)}
    />
  );
  return (
    <>
      <main className={styles.page}>
        <Link href={back} className={styles.back}>
          Back to the observation
        </Link>
        <PageHeading title="Notes of the visit" />
        <Quiet>
          {review.reviewee.name} · {momentInWords(observation.start, review.timeZone, review.now)} · {observation.focus}
        </Quiet>
        {observation.canTakeNotes ? (
          <>
            {text('seen', 'What happens', 'Facts. The button below begins a line with the time.')}
            {text('responses', 'How pupils or others respond', '')}
            {text('learning', 'Evidence of learning', 'What shows that they learn, and what has been reached.')}
            <ActivitiesSeen
              text={values['activities'] ?? ''}
              start={fieldsOf(observation.start, review.timeZone).time}
              end={fieldsOf(observation.end, review.timeZone).time}
              clock={clock}
              onChange={(next) => change('activities', next)}
            />
            <OralFeedback values={values} problem={handIn.problem} onChange={change} />
          </>
        ) : (
          <p>
            {observation.begun
              ? 'These notes can no longer be changed.'
              : 'Notes can be written once the visit has begun.'}
          </p>
        )}
        <Trouble problem={handIn.problem} />
      </main>
      {observation.canTakeNotes && (
        <div className={styles.bar}>
          <div className={styles.inner}>
            <Row>
              <Button
                appearance="primary"
                size="large"
                className={styles.send}
                disabledFocusable={handIn.waiting}
                onClick={handIn.begin}
              >
                {handIn.waiting ? 'Handing in …' : 'Hand in the notes'}
              </Button>
              {handIn.offline ? (
                <Quiet>No connection: the notes are kept on this device and handed in as soon as there is one.</Quiet>
              ) : (
                <DraftNote state={draft.state} values={values} timeZone={review.timeZone} onResolve={draft.resolve} />
              )}
            </Row>
          </div>
        </div>
      )}
    </>
  );
}

/** What was handed in before, or nothing yet. */
function beginning({ notes, start }: ObservationView, review: ReviewView): Record<string, string> {
  const empty = { seen: '', responses: '', learning: '', activities: '', oralFeedback: '', oralNote: '', handIn: '' };
  if (!notes) return empty;
  const began = fieldsOf(start, review.timeZone).time;
  return {
    ...empty,
    seen: notes.seen,
    responses: notes.responses,
    learning: notes.learning,
    activities: activitiesText(startsOf(notes.activities, began)),
    oralFeedback: notes.oralFeedback,
    oralNote: notes.oralNote ?? '',
  };
}

/** Activities with the minutes of each, as they followed one another from the visit's start. */
function startsOf(activities: readonly { what: string; minutes: number }[], began: string) {
  const [hours = 0, minutes = 0] = began.split(':').map(Number);
  return activities.map(({ what }, index) => {
    const at = activities.slice(0, index).reduce((sum, each) => sum + each.minutes, hours * 60 + minutes);
    const two = (number: number) => String(number).padStart(2, '0');
    return { what, start: `${two(Math.floor(at / 60) % 24)}:${two(at % 60)}` };
  });
}
