import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingSection, MeetingView } from '#domain/review/meetings/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import type { Command } from '#domain/review/commands.ts';
import { useCommand } from '../api/queries.ts';
import { fieldMessage, momentMessage } from '../forms/fieldMessage.ts';
import { focusFirst } from '../forms/focusFirst.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { fieldsOf, momentInWords } from '../words/dates.ts';
import { FreeTimes } from './FreeTimes.tsx';

type Props = {
  review: ReviewView;
  section: MeetingSection;
  /** The meeting that is being moved; none when a new one is arranged. */
  moving?: MeetingView;
  /** A time to begin with: one that the other person proposed. */
  proposed?: string;
  onDone: () => void;
};

/** Choosing time and place of a meeting: from the times at which both are free, or by hand. */
export function ArrangeMeeting({ review, section, moving, proposed, onDone }: Props) {
  const { timeZone, now } = review;
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const [meetingId] = useState(() => moving?.id ?? crypto.randomUUID());
  const begin = proposed ? fieldsOf(proposed, timeZone) : { date: '', time: '' };
  const [date, setDate] = useState(begin.date);
  const [time, setTime] = useState(begin.time);
  const [minutes, setMinutes] = useState(String(moving?.minutes ?? section.minutes));
  const [place, setPlace] = useState(moving?.place ?? '');
  const [bring, setBring] = useState(section.bring.join('\n'));
  const [from, setFrom] = useState(section.notice?.earliest ?? fieldsOf(now, timeZone).date);
  const chosen = date && time ? `${date}T${time}` : '';

  const send = (askToWaiveNotice: boolean) => {
    const when = { start: chosen, minutes: Number(minutes), place, askToWaiveNotice };
    const wish: Command = moving
      ? { type: 'moveMeeting', meetingId, ...when }
      : {
          type: 'scheduleMeeting',
          meetingId,
          kind: section.kind,
          bring: bring
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
          ...when,
        };
    command.mutate(
      { command: wish },
      {
        onSuccess: () => {
          announce(
            askToWaiveNotice
              ? `${review.reviewee.name} has been asked to agree to the shorter notice.`
              : `Arranged for ${momentInWords(chosen, timeZone, now)}. ${review.reviewee.name} gets a notice.`,
          );
          onDone();
        },
      },
    );
  };

  const message = (field: string) => fieldMessage(command.error, field);
  const short = command.error?.code === 'noticeTooShort';
  const moment = momentMessage(command.error, { date, time });
  return (
    <form
      ref={focusFirst}
      onSubmit={(event) => {
        event.preventDefault();
        send(false);
      }}
      style={{ display: 'flex', flexDirection: 'column', gap: 16 }}
      noValidate
    >
      <FreeTimes
        reviewId={review.id}
        from={from}
        onFrom={setFrom}
        minutes={Number(minutes) || section.minutes}
        chosen={chosen}
        now={now}
        timeZone={timeZone}
        onChoose={(start) => {
          setDate(start.slice(0, 10));
          setTime(start.slice(11, 16));
        }}
      />
      <Row>
        <Field label="Date" required {...moment.date}>
          <Input type="date" value={date} onChange={(_, data) => setDate(data.value)} />
        </Field>
        <Field label="Time" required {...moment.time}>
          <Input type="time" value={time} step={300} onChange={(_, data) => setTime(data.value)} />
        </Field>
        <Field label="Minutes" required {...message('minutes')}>
          <Input
            type="number"
            value={minutes}
            min={5}
            max={240}
            onChange={(_, data) => setMinutes(data.value)}
            style={{ width: 100 }}
          />
        </Field>
      </Row>
      <Field
        label="Place"
        required
        hint="A room in which you will not be disturbed. A Teams link is added by itself."
        {...message('place')}
      >
        <Input value={place} onChange={(_, data) => setPlace(data.value)} />
      </Field>
      {!moving && (
        <Field label="What to bring" hint="One thing on each line. This is on the notice." {...message('bring')}>
          <Textarea value={bring} rows={4} onChange={(_, data) => setBring(data.value)} />
        </Field>
      )}
      <Trouble problem={command.error} />
      <Row>
        <Button
          appearance={short ? 'secondary' : 'primary'}
          type="submit"
          disabledFocusable={command.isPending || !chosen}
        >
          {command.isPending ? 'Sending …' : moving ? 'Move the meeting' : 'Send the notice'}
        </Button>
        {short && (
          <Button appearance="primary" disabledFocusable={command.isPending} onClick={() => send(true)}>
            Ask {review.reviewee.name} to agree to shorter notice
          </Button>
        )}
        <Button appearance="subtle" onClick={onDone}>
          Not now
        </Button>
      </Row>
    </form>
  );
}
