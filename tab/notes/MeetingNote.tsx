import { Badge } from '@fluentui/react-components';
import type { NotedMeeting, NotesView } from '#domain/review/notes/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { CardTitle } from '../look/CardTitle.tsx';
import { Clause } from '../look/Clause.tsx';
import { deadlineOf } from '../look/deadlineOf.ts';
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
  const words = useWords();
  const { t, dayInWords } = words;
  const { timeZone, now } = review;
  const { note } = meeting;
  const due = review.todos.find((todo) => todo.action === 'meetingNoted' && todo.aboutId === meeting.id);
  return (
    <Panel kind={asked ? 'first' : 'plain'}>
      <CardTitle>
        <SchoolsWords>{meeting.name}</SchoolsWords>, {dayInWords({ moment: meeting.start, timeZone, now })}
      </CardTitle>
      {note ? (
        <>
          <Quiet>
            {t(
              note.who.oid === review.you.oid
                ? 'Written by you, {day}. Both of you have it.'
                : 'Written by {name}, {day}. Both of you have it.',
              { name: note.who.name, day: dayInWords({ moment: note.at, timeZone, now }) },
            )}
          </Quiet>
          {note.read.map(({ id, label, text }) => (
            <Written key={id} label={<SchoolsWords>{label}</SchoolsWords>} text={text} />
          ))}
          <Talk said={note.comments.map((each) => ({ ...each, who: each.who.name }))} timeZone={timeZone} now={now} />
        </>
      ) : (
        <Row>
          <Badge appearance="tint" color={due?.state === 'overdue' ? 'danger' : 'informative'}>
            {t(due?.state === 'overdue' ? 'note overdue' : 'no note yet')}
          </Badge>
          {due?.due && (
            <Quiet>
              {t(
                due.yours
                  ? 'You write it by {day}; either of you can.'
                  : '{name} writes it by {day}; either of you can.',
                {
                  name: due.who.name,
                  day: deadlineOf({ ...due, openedAfter: null }, { now, timeZone, words })?.day ?? '',
                },
              )}{' '}
              <Clause clause={due.clause} because={due.because} />
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
  const { t } = useWords();
  const { note } = meeting;
  return (
    <CommandForm
      review={review}
      name={`note.${meeting.id}`}
      {...(!open && { open: t(note ? 'Change the note' : 'Write the note') })}
      opens="onPage"
      intro={form.intro && <SchoolsWords>{form.intro}</SchoolsWords>}
      questions={form.fields}
      initial={note?.answers ?? {}}
      send={t(note ? 'Save the change' : 'Share the note')}
      said={t('Both of you have the note.')}
      command={(values) => ({
        type: 'writeNote',
        meetingId: meeting.id,
        answers: Object.fromEntries(form.fields.map(({ id }) => [id, values[id] ?? ''])),
      })}
    />
  );
}

function AddToNote({ review, meeting }: Pick<Props, 'review' | 'meeting'>) {
  const { t } = useWords();
  return (
    <CommandForm
      review={review}
      name={`noteReply.${meeting.id}`}
      open={t('Add to the note')}
      opens="onPage"
      questions={[{ id: 'text', label: t('What you want to add'), kind: 'text', required: true }]}
      send={t('Add it')}
      said={t('Added. Both of you have it.')}
      command={({ text = '' }, replyId) => ({ type: 'commentOnNote', meetingId: meeting.id, replyId, text })}
    />
  );
}
