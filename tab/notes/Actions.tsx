import { Badge } from '@fluentui/react-components';
import type { ActionView, NotesView } from '#domain/review/notes/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { CommandForm } from '../forms/CommandForm.tsx';
import { Clause } from '../look/Clause.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { CloseAction } from './CloseAction.tsx';

const BADGES = {
  open: { color: 'informative', text: 'open' },
  overdue: { color: 'danger', text: 'overdue' },
  done: { color: 'success', text: 'done' },
  notDone: { color: 'warning', text: 'not done' },
} as const;

type Props = {
  review: ReviewView;
  notes: NotesView;
  /** The meeting at which new actions are agreed. With it, all open actions are shown, and none that are closed. */
  meetingId?: string;
};

/**
 * What the two agreed to do: who, by when, and what became of it; each action is carried along until it is closed
 * (PA-07).
 */
export function Actions({ review, notes, meetingId }: Props) {
  const open = notes.actions.filter(({ closed }) => closed === null);
  const closed = meetingId === undefined ? notes.actions.filter((each) => each.closed !== null) : [];
  return (
    <>
      {open.length === 0 && (
        <Empty>
          No action is open.{' '}
          {notes.actionsRest && <Clause rule={notes.actionsRest.rule} clause={notes.actionsRest.clause} />}
        </Empty>
      )}
      {open.map((action) => (
        <OneAction key={action.id} review={review} notes={notes} action={action} />
      ))}
      {notes.canWrite && (
        <div style={{ marginTop: 16 }}>
          <AgreeAction review={review} meetingId={meetingId ?? null} />
        </div>
      )}
      {closed.length > 0 && (
        <div style={{ marginTop: 16 }}>
          <div style={{ marginBottom: 8 }}>
            <Quiet>Closed</Quiet>
          </div>
          {closed.map((action) => (
            <OneAction key={action.id} review={review} notes={notes} action={action} />
          ))}
        </div>
      )}
    </>
  );
}

function OneAction({ review, notes, action }: { review: ReviewView; notes: NotesView; action: ActionView }) {
  const { timeZone, now } = review;
  const { color, text } = BADGES[action.state];
  return (
    <Panel>
      <strong style={{ overflowWrap: 'anywhere' }}>{action.text}</strong>
      <Row>
        <Badge appearance="tint" color={color}>
          {text}
        </Badge>
        <Quiet>
          {action.own ? 'You' : action.owner.name}, by {dayInWords({ moment: action.dueAt, timeZone, now })}
        </Quiet>
        {notes.actionsRest && <Clause rule={notes.actionsRest.rule} clause={notes.actionsRest.clause} />}
      </Row>
      {action.closed && (
        <Quiet>
          {action.closed.who.name}, {dayInWords({ moment: action.closed.at, timeZone, now })}
          {action.closed.comment ? `: ${action.closed.comment}` : ''}
        </Quiet>
      )}
      {action.canClose && <CloseAction review={review} action={action} />}
    </Panel>
  );
}

function AgreeAction({ review, meetingId }: { review: ReviewView; meetingId: string | null }) {
  const names = [review.reviewee, review.reviewer];
  return (
    <CommandForm
      review={review}
      name={meetingId === null ? 'action' : `action.${meetingId}`}
      open="Add an action"
      questions={[
        { id: 'text', label: 'What is to be done', kind: 'line', required: true },
        { id: 'ownerOid', label: 'By whom', kind: 'choice', required: true, choices: names.map(({ name }) => name) },
        { id: 'due', label: 'By which day', kind: 'date', required: true },
      ]}
      send="Record the action"
      said="Recorded. Its owner is reminded the working day before."
      command={({ text = '', ownerOid = '', due = '' }, actionId) => ({
        type: 'agreeAction',
        actionId,
        text,
        ownerOid: names.find(({ name }) => name === ownerOid)?.oid ?? '',
        due,
        meetingId,
      })}
    />
  );
}
