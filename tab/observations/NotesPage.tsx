import { useLocation } from 'wouter';
import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { fieldsOf } from '#domain/calendar/inWords.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { FormBox } from '../forms/FormBox.tsx';
import type { Values } from '../forms/formState.ts';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { ActivitiesSeen } from './ActivitiesSeen.tsx';
import { activitiesText } from './activities.ts';
import { OralFeedback } from './OralFeedback.tsx';
import { StampedText } from './StampedText.tsx';
import { useHandIn } from './useHandIn.ts';
import { useSchoolClock } from './useSchoolClock.ts';
import { placeOfVisit, VisitFrame, VisitPage } from './VisitPage.tsx';

type Props = { review: ReviewView; observation: ObservationView };

const TITLE = 'Notes of the visit';

/**
 * Notes during a visit. A tap stamps the time. What is written is kept on the device at once, goes to the server when
 * there is a connection, and is part of the record once it is handed in (KM-68, TA-22).
 */
export default function NotesPage() {
  return (
    <VisitPage>
      {(visit) =>
        visit.observation.canTakeNotes ? (
          <Notes {...visit} />
        ) : (
          <VisitFrame
            title={TITLE}
            visit={visit}
            body={
              <p>
                {visit.observation.begun
                  ? 'These notes can no longer be changed.'
                  : 'Notes can be written once the visit has begun.'}
              </p>
            }
          />
        )
      }
    </VisitPage>
  );
}

function Notes({ review, observation }: Props) {
  const [, go] = useLocation();
  const announce = useAnnounce();
  const clock = useSchoolClock(review);
  const visit = { review, observation };
  const draft = useDraft({
    key: `notes.${review.id}.${observation.id}`,
    owner: review.you.oid,
    initial: beginning(observation, review),
  });
  const { values, change } = draft;
  const handIn = useHandIn({
    review,
    observation,
    draft,
    onDone: () => {
      announce('The notes are handed in. They are there when you write the feedback.');
      go(placeOfVisit(visit));
    },
  });
  return (
    <FormBox
      form={{ values, change, problem: handIn.problem, isPending: handIn.waiting }}
      label={TITLE}
      size="large"
      send="Hand in the notes"
      sending="Handing in …"
      isLong
      renderFrame={(body, foot) => <VisitFrame title={TITLE} visit={visit} body={body} foot={foot} />}
      onSend={handIn.begin}
      note={
        handIn.offline ? (
          <Quiet>No connection: the notes are kept on this device and handed in as soon as there is one.</Quiet>
        ) : (
          <DraftNote state={draft.state} values={values} timeZone={review.timeZone} onResolve={draft.resolve} />
        )
      }
    >
      <StampedText
        field="seen"
        label="What happens"
        hint="Facts. The button below begins a line with the time."
        clock={clock}
      />
      <StampedText field="responses" label="How pupils or others respond" clock={clock} />
      <StampedText
        field="learning"
        label="Evidence of learning"
        hint="What shows that they learn, and what has been reached."
        clock={clock}
      />
      <ActivitiesSeen
        text={values['activities'] ?? ''}
        start={fieldsOf(observation.start, review.timeZone).time}
        end={fieldsOf(observation.end, review.timeZone).time}
        clock={clock}
        onChange={(next) => change('activities', next)}
      />
      <OralFeedback />
    </FormBox>
  );
}

/** What was handed in before, or nothing yet. */
function beginning({ notes, start }: ObservationView, review: ReviewView): Values {
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

/** When each activity began: they followed one another from the visit's start, each for its minutes. */
function startsOf(activities: readonly { what: string; minutes: number }[], began: string) {
  const [hours = 0, minutes = 0] = began.split(':').map(Number);
  return activities.map(({ what }, index) => {
    const at = activities.slice(0, index).reduce((sum, each) => sum + each.minutes, hours * 60 + minutes);
    const two = (number: number) => String(number).padStart(2, '0');
    return { what, start: `${two(Math.floor(at / 60) % 24)}:${two(at % 60)}` };
  });
}
