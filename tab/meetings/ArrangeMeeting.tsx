import { Button } from '@fluentui/react-components';
import type { Command } from '#domain/review/commands.ts';
import type { MeetingSection, MeetingView } from '#domain/review/meetings/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { fieldsOf, momentInWords } from '#domain/calendar/inWords.ts';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { linesOf } from '../preparing/linesOf.ts';
import { ChooseTime } from './ChooseTime.tsx';

type Props = {
  review: ReviewView;
  section: MeetingSection;
  /** The meeting that is being moved; left out when a new one is arranged. */
  moving?: MeetingView;
  /** An initial time, proposed by the other person. */
  proposed?: string;
  onDone: () => void;
};

type Wanted = Record<'date' | 'time' | 'minutes' | 'place' | 'bring', string>;

/** Chooses time and place of a meeting: from the times at which both are free, or by hand. */
export function ArrangeMeeting({ review, section, moving, proposed, onDone }: Props) {
  const { timeZone, now, reviewee } = review;
  type WishArgs = { values: Wanted; id: string; askToWaiveNotice: boolean };

  const wish = ({ values: { date, time, minutes, place, bring }, id, askToWaiveNotice }: WishArgs): Command => {
    const when = { start: date && time ? `${date}T${time}` : '', minutes: Number(minutes), place, askToWaiveNotice };
    return moving
      ? { type: 'moveMeeting', meetingId: moving.id, ...when }
      : { type: 'scheduleMeeting', meetingId: id, kind: section.kind, bring: linesOf(bring), ...when };
  };
  return (
    <ReviewForm
      review={review}
      draft={`arrange.${review.id}.${moving ? `${moving.id}.${moving.revision}` : section.kind}${proposed ? '.proposed' : ''}`}
      initial={{
        ...(proposed ? fieldsOf(proposed, timeZone) : { date: '', time: '' }),
        minutes: String(moving?.minutes ?? section.minutes),
        place: moving?.place ?? '',
        bring: section.bring.join('\n'),
      }}
      label={moving ? 'Move the meeting' : 'Arrange the meeting'}
      send={moving ? 'Move the meeting' : 'Send the notice'}
      isBlocked={({ date, time }) => !date || !time}
      said={({ date, time }) =>
        `Arranged for ${momentInWords({ moment: `${date}T${time}`, timeZone, now })}. ${reviewee.name} gets a notice.`
      }
      command={(values, id) => wish({ values, id, askToWaiveNotice: false })}
      onClose={onDone}
      isBrief
      renderActions={({ values, id, problem, isPending, give }) => {
        if (!values.date || !values.time) return <Quiet>Choose a date and a time first.</Quiet>;
        return (
          problem?.code === 'noticeTooShort' && (
            <Button
              appearance="primary"
              disabledFocusable={isPending}
              onClick={() =>
                give(
                  wish({ values, id, askToWaiveNotice: true }),
                  `${reviewee.name} has been asked to agree to the shorter notice.`,
                )
              }
            >
              Ask {reviewee.name} to agree to shorter notice
            </Button>
          )
        );
      }}
    >
      <ChooseTime
        review={review}
        from={section.notice?.earliest ?? fieldsOf(now, timeZone).date}
        usual={section.minutes}
        minutes={{ min: 5, max: 240 }}
      />
      <LineBox
        field="place"
        label="Place"
        required
        hint="A room in which you will not be disturbed. A Teams link is added by itself."
      />
      {!moving && (
        <TextBox field="bring" label="What to bring" rows={4} hint="One thing on each line. This is on the notice." />
      )}
    </ReviewForm>
  );
}
