import { Badge } from '@fluentui/react-components';
import type { NotedMeeting, NotesView } from '#domain/review/notes/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords, dueInWords } from '#domain/calendar/inWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Talk } from '../look/Talk.tsx';
import { Written } from '../look/Written.tsx';

type Props = {
  review: ReviewView;
  notes: NotesView;
  meeting: NotedMeeting;
  /** The address leads to this very note, so its form is open. */
  asked?: boolean;
};

/** The note of one meeting, which both keep: writing it, reading it, adding to it (TA-19, PA-10, KC-01). */
export function MeetingNote({ review, notes, meeting, asked = false }: Props) {
  const { timeZone, now } = review;
  const { note } = meeting;
  const due = review.todos.find((todo) => todo.action === 'meetingNoted' && todo.aboutId === meeting.id);
  return (
    <Panel kind={asked ? 'first' : 'plain'}>
      <strong style={{ fontSize: '1.1rem', lineHeight: 1.35 }}>
        {meeting.name}, {dayInWords({ moment: meeting.start, timeZone, now })}
      </strong>
      {note ? (
        <>
          <Quiet>
            Written by {note.who.oid === review.you.oid ? 'you' : note.who.name},{' '}
            {dayInWords({ moment: note.at, timeZone, now })}. Both of you have it.
          </Quiet>
          {note.read.map(({ id, label, text }) => (
            <Written key={id} label={label} text={text} />
          ))}
          <Talk said={note.comments.map((each) => ({ ...each, who: each.who.name }))} timeZone={timeZone} now={now} />
        </>
      ) : (
        <Row>
          <Badge appearance="tint" color={due?.state === 'overdue' ? 'danger' : 'informative'}>
            {due?.state === 'overdue' ? 'note overdue' : 'no note yet'}
          </Badge>
          {due?.due && (
            <Quiet>
              {due.yours ? 'You write it' : `${due.who.name} writes it`} by{' '}
              {dueInWords({ due: due.due, timeZone, now })}; either of you can.{' '}
              <Clause rule={due.rule} clause={due.clause} because={due.because} />
            </Quiet>
          )}
        </Row>
      )}
      <Row>
        {meeting.canWrite && <WriteNote review={review} notes={notes} meeting={meeting} open={asked && !note} />}
        {notes.canWrite && note && <AddToNote review={review} meeting={meeting} />}
      </Row>
    </Panel>
  );
}

function WriteNote({ review, notes, meeting, open }: Props & { open: boolean }) {
  const { form } = notes;
  const { note } = meeting;
  return (
    <CommandForm
      review={review}
      name={`note.${meeting.id}`}
      {...(!open && { open: note ? 'Change the note' : 'Write the note' })}
      appearance={note ? 'secondary' : 'primary'}
      intro={form.intro}
      questions={form.fields}
      initial={note?.answers ?? {}}
      send={note ? 'Save the change' : 'Share the note'}
      said="Both of you have the note."
      command={(values) => ({
        type: 'writeNote',
        meetingId: meeting.id,
        answers: Object.fromEntries(form.fields.map(({ id }) => [id, values[id] ?? ''])),
      })}
    />
  );
}

function AddToNote({ review, meeting }: Pick<Props, 'review' | 'meeting'>) {
  return (
    <CommandForm
      review={review}
      name={`noteReply.${meeting.id}`}
      open="Add to the note"
      questions={[{ id: 'text', label: 'What you want to add', kind: 'text', required: true }]}
      send="Add it"
      said="Added. Both of you have it."
      command={({ text = '' }, replyId) => ({ type: 'commentOnNote', meetingId: meeting.id, replyId, text })}
    />
  );
}
