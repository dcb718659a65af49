import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { use } from 'react';
import type { Command } from '#domain/review/commands.ts';
import type { MeetingSection, MeetingView } from '#domain/review/meetings/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { fieldsOf } from '#domain/calendar/inWords.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { TextBox } from '../forms/fields/TextBox.tsx';
import { FormContext } from '../forms/formState.ts';
import { ReviewForm } from '../forms/ReviewForm.tsx';
import { Clause } from '../look/Clause.tsx';
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

type Wanted = Record<'date' | 'time' | 'minutes' | 'place' | 'bring' | 'noticeReason', string>;

/** Chooses time and place of a meeting: from the times at which both are free, or by hand. */
export function ArrangeMeeting({ review, section, moving, proposed, onDone }: Props) {
  const { t, momentInWords } = useWords();
  const { timeZone, now, reviewee } = review;
  const isShort = ({ date }: Pick<Wanted, 'date'>) => isTooSoon(date, section.notice);
  const wish = (values: Wanted, id: string): Command => {
    const { date, time, minutes, place, bring, noticeReason } = values;
    const when = {
      start: date && time ? `${date}T${time}` : '',
      minutes: Number(minutes),
      place,
      askToWaiveNotice: isShort(values),
      ...(isShort(values) && noticeReason.trim() !== '' && { noticeReason }),
    };
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
        noticeReason: '',
      }}
      label={t(moving ? 'Move the meeting' : 'Arrange the meeting')}
      send={t(moving ? 'Move the meeting' : 'Send the notice')}
      said={(values) =>
        isShort(values) && section.notice?.needsWaiver
          ? t('{name} has been asked to agree to the shorter notice.', { name: reviewee.name })
          : t('Arranged for {when}. {name} gets a notice.', {
              when: momentInWords({ moment: `${values.date}T${values.time}`, timeZone, now }),
              name: reviewee.name,
            })
      }
      command={wish}
      onClose={onDone}
      isBrief
    >
      <ChooseTime
        review={review}
        from={section.notice?.earliest ?? fieldsOf(now, timeZone).date}
        usual={section.minutes}
        minutes={{ min: 5, max: 240 }}
      />
      <ShortNotice section={section} name={reviewee.name} />
      <LineBox
        field="place"
        label={t('Place')}
        required
        hint={t('A room in which you will not be disturbed. A Teams link is added by itself.')}
      />
      {!moving && (
        <TextBox
          field="bring"
          label={t('What to bring')}
          rows={4}
          hint={t('One thing on each line. This is on the notice.')}
        />
      )}
    </ReviewForm>
  );
}

/** Whether a day comes before the first one that keeps the policy's notice. */
function isTooSoon(date: string, notice: MeetingSection['notice']): boolean {
  return date !== '' && notice !== null && date < notice.earliest;
}

/** On a day that comes too soon: what the policy says, and the field for the reason. */
function ShortNotice({ section: { notice }, name }: { section: MeetingSection; name: string }) {
  const { values } = use(FormContext);
  const { t } = useWords();
  if (!notice || !isTooSoon(values['date'] ?? '', notice)) return null;
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <SchoolsWords>{notice.text}</SchoolsWords>{' '}
          {notice.needsWaiver ? t('This is sooner: {name} is asked to agree to it.', { name }) : t('This is sooner.')}{' '}
          <Clause clause={notice.clause} />
        </MessageBarBody>
      </MessageBar>
      <LineBox
        field="noticeReason"
        label={t('Why the notice is shorter')}
        required
        hint={t('{name} reads it, and it stays on the record.', { name })}
      />
    </>
  );
}
