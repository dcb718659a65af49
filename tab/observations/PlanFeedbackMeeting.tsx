import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { WEEKDAYS } from '#domain/calendar/inWords.ts';
import type { ObservationView } from '#domain/views/observations.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { DraftNote } from '../forms/DraftNote.tsx';
import { fieldMessage, momentMessage } from '../forms/fieldMessage.ts';
import { focusFirst } from '../forms/focusFirst.ts';
import { useDraft } from '../forms/useDraft.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { FreeTimes } from '../meetings/FreeTimes.tsx';
import { fieldsOf } from '../words/dates.ts';

const KINDS = { ppa: 'PPA', break: 'break', lunch: 'lunch' };

/** Arranging the feedback meeting: proposed times at which both are free, and the protected time that is none (KM-69). */
export function PlanFeedbackMeeting({
  review,
  observation,
  onDone,
}: {
  review: ReviewView;
  observation: ObservationView;
  onDone: () => void;
}) {
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const { timeZone, now } = review;
  const { feedbackPlanned: before, protectedTime } = observation;
  const begin = before ? fieldsOf(before.start, timeZone) : { date: '', time: '' };
  const draft = useDraft(`feedbackMeeting.${review.id}.${observation.id}`, review.you.oid, {
    ...begin,
    minutes: String(before?.minutes ?? 20),
  });
  const { change } = draft;
  const { date = '', time = '', minutes = '' } = draft.values;
  const visit = fieldsOf(observation.over ? now : observation.end, timeZone).date;
  const [from, setFrom] = useState(visit);
  const weekday = date ? new Date(`${date}T12:00Z`).getUTCDay() : 0;
  const taken = protectedTime.filter((each) => each.weekday === weekday);
  const plan = () =>
    command.mutate(
      {
        command: {
          type: 'planFeedbackMeeting',
          observationId: observation.id,
          start: `${date}T${time}`,
          minutes: Number(minutes),
        },
      },
      {
        onSuccess: () => {
          void draft.forget();
          announce(`Arranged. ${review.reviewee.name} is told.`);
          onDone();
        },
      },
    );
  const moment = momentMessage(command.error, { date, time });
  return (
    <div ref={focusFirst} style={{ display: 'flex', flexDirection: 'column', gap: 16 }}>
      <FreeTimes
        reviewId={review.id}
        from={from}
        onFrom={setFrom}
        minutes={Number(minutes) || 20}
        chosen={date && time ? `${date}T${time}` : ''}
        now={now}
        timeZone={timeZone}
        onChoose={(start) => {
          change('date', start.slice(0, 10));
          change('time', start.slice(11, 16));
        }}
      />
      <Row>
        <Field label="Date" required {...moment.date}>
          <Input type="date" value={date} onChange={(_, data) => change('date', data.value)} />
        </Field>
        <Field label="Time" required {...moment.time}>
          <Input type="time" value={time} onChange={(_, data) => change('time', data.value)} />
        </Field>
        <Field label="Minutes" required {...fieldMessage(command.error, 'minutes')}>
          <Input
            type="number"
            value={minutes}
            onChange={(_, data) => change('minutes', data.value)}
            style={{ width: 100 }}
          />
        </Field>
      </Row>
      {taken.length > 0 && (
        <Quiet>
          Not on {WEEKDAYS[weekday - 1]}:{' '}
          {taken.map(({ start, end, kind }) => `${start} to ${end} (${KINDS[kind]})`).join(', ')}.
        </Quiet>
      )}
      <Trouble problem={command.error} />
      <Row>
        <Button appearance="primary" disabledFocusable={command.isPending} onClick={plan}>
          Arrange the meeting
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
      </Row>
      <DraftNote state={draft.state} values={draft.values} timeZone={timeZone} onResolve={draft.resolve} />
    </div>
  );
}
