import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { fieldsOf, timeInWords } from '#domain/calendar/inWords.ts';
import type { FixedText } from '#domain/language/translate.ts';
import { useWords } from '../language/useWords.ts';
import { useReview } from '../api/queries.ts';
import { FormBox } from '../forms/FormBox.tsx';
import type { Values } from '../forms/formState.ts';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Loading } from '../look/Loading.tsx';
import { NoAccess } from '../look/NoAccess.tsx';
import { Stack } from '../look/Stack.tsx';
import { activitiesText } from './activities.ts';
import { type NotesVisit, useVisitToNote } from './keptVisit.ts';
import { NotesSafe } from './NotesSafe.tsx';
import { NoteStream } from './NoteStream.tsx';
import { NoteWriter } from './NoteWriter.tsx';
import { OralFeedback } from './OralFeedback.tsx';
import { ABOUT, type Note, stampAt, streamOf, textOf } from './stream.ts';
import { useHandIn } from './useHandIn.ts';
import { useSchoolTime } from './useSchoolTime.ts';
import { noSuchVisit } from '../api/noSuchVisit.ts';
import { placeOfVisit, VisitFrame } from './VisitPage.tsx';

const TITLE: FixedText = 'Notes of the visit';

/** What is typed and not yet a note is kept with the draft. */
const TYPED = 'typed';

// What was just added stands above the writer, which covers the foot of the window.
const useStyles = makeStyles({ latest: { scrollMarginBottom: '376px' } });

/**
 * Notes during a visit: one stream, each stamped with the time when it is added. What is written is kept on the device at once, goes to the server when
 * there is a connection, and is part of the record once it is handed in (KM-68, TA-22). The page itself opens again
 * without a connection too.
 */
export default function NotesPage({ oid }: { oid: string }) {
  const { t } = useWords();
  const { id, observationId } = useParams<{ id: string; observationId: string }>();
  const query = useReview(id);
  const visit = useVisitToNote({ oid, reviewId: id, observationId, query });
  if (visit?.observation.canTakeNotes) return <Notes {...visit} />;
  if (visit)
    return (
      <VisitFrame
        title={t(TITLE)}
        visit={visit}
        body={
          <p>
            {visit.observation.begun
              ? t('These notes can no longer be changed.')
              : t('The visit begins at {time}. This page then opens for your notes by itself.', {
                  time: timeInWords(visit.observation.start, visit.review.timeZone),
                })}
          </p>
        }
      />
    );
  if (query.isPending) return <Loading />;
  return <NoAccess problem={query.error ?? noSuchVisit()} onRetry={() => void query.refetch()} />;
}

function Notes({ review, observation }: NotesVisit) {
  const { t } = useWords();
  const [, go] = useLocation();
  const announce = useAnnounce();
  const time = useSchoolTime(review);
  const styles = useStyles();
  const [stage, setStage] = useState<'opened' | 'ending' | 'back'>('opened');
  const latest = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLDivElement>(null);
  const visit = { review, observation };
  const draft = useDraft({
    key: `notes.${review.id}.${observation.id}`,
    owner: review.you.oid,
    initial: beginning(observation, review),
    staysHere: true,
  });
  const { values, change } = draft;
  const stream = streamOf(values);
  const start = fieldsOf(observation.start, review.timeZone).time;
  const end = fieldsOf(observation.end, review.timeZone).time;
  const handIn = useHandIn({
    review,
    observation,
    draft,
    onDone: () => {
      announce(t('The notes are handed in. They are there when you write the feedback.'));
      go(placeOfVisit(visit));
    },
  });
  if (handIn.waiting && stage !== 'ending') setStage('ending');
  const isEnding = stage === 'ending';
  const write = (next: readonly Note[]) => {
    for (const about of ABOUT) {
      const text = textOf(next, about);
      if (text !== (values[about] ?? '')) change(about, text);
    }
  };
  const add = (note: Note) => {
    write([...stream, note]);
    change(TYPED, '');
  };
  useEffect(() => {
    if (stream.length > 0) latest.current?.scrollIntoView({ block: 'end' });
  }, [stream.length]);
  useEffect(() => {
    if (isEnding) last.current?.focus();
  }, [isEnding]);
  return (
    <FormBox
      form={{ values, change, problem: handIn.problem, isPending: handIn.waiting }}
      label={t(TITLE)}
      size="large"
      send={t('Hand in the notes')}
      sending={t('Handing in …')}
      isLong
      renderFrame={(body, foot) => (
        <VisitFrame
          title={t(TITLE)}
          visit={visit}
          body={body}
          foot={
            isEnding ? (
              foot
            ) : (
              <NoteWriter
                text={values[TYPED] ?? ''}
                time={stampAt(time, { start, end, stream })}
                takesFocus={stage === 'back'}
                onType={(text) => change(TYPED, text)}
                onAdd={add}
                onEnd={(note) => {
                  if (note) add(note);
                  setStage('ending');
                }}
              />
            )
          }
        />
      )}
      onSend={handIn.begin}
      actions={
        !handIn.waiting && (
          <Button size="large" appearance="subtle" onClick={() => setStage('back')}>
            {t('Back to the notes')}
          </Button>
        )
      }
    >
      <NotesSafe
        state={draft.state}
        values={values}
        timeZone={review.timeZone}
        waits={handIn.offline}
        onResolve={draft.resolve}
      />
      <NoteStream stream={stream} end={end} onChange={handIn.waiting ? undefined : write} />
      <div ref={latest} className={styles.latest} />
      {isEnding && (
        <div ref={last} tabIndex={-1}>
          <Stack gap="L">
            <OralFeedback />
          </Stack>
        </div>
      )}
    </FormBox>
  );
}

/** What was handed in before, or nothing yet. */
function beginning({ notes, start }: NotesVisit['observation'], review: NotesVisit['review']): Values {
  const empty = {
    seen: '',
    responses: '',
    learning: '',
    activities: '',
    oralFeedback: '',
    oralNote: '',
    handIn: '',
    [TYPED]: '',
  };
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

/** When each activity began: they followed one another from the visit's start, each for its minutes. */
function startsOf(activities: readonly { what: string; minutes: number }[], began: string) {
  const [hours = 0, minutes = 0] = began.split(':').map(Number);
  return activities.map(({ what }, index) => {
    const at = activities.slice(0, index).reduce((sum, each) => sum + each.minutes, hours * 60 + minutes);
    const two = (number: number) => String(number).padStart(2, '0');
    return { what, start: `${two(Math.floor(at / 60) % 24)}:${two(at % 60)}` };
  });
}
