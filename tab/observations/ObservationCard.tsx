import { Badge, Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ObservationView } from '#domain/views/observations.ts';
import type { ReviewView } from '#domain/views/review.ts';
import type { Todo } from '#domain/views/todo.ts';
import { useCommand } from '../api/queries.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Flags } from '../look/Flags.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { TimeLeft } from '../look/TimeLeft.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { Written } from '../look/Written.tsx';
import { dueInWords, momentInWords } from '../words/dates.ts';
import { minutesInWords } from '../words/sentence.ts';
import { ChangeVisit } from './ChangeVisit.tsx';
import { FeedbackRead } from './FeedbackRead.tsx';
import { RecordMeeting } from './RecordMeeting.tsx';

type Props = { review: ReviewView; observation: ObservationView };

/** One visit: when, by whom, what for; what is due after it; and its feedback. */
export function ObservationCard({ review, observation }: Props) {
  const [, go] = useLocation();
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const [doing, setDoing] = useState<'nothing' | 'changing' | 'meeting'>('nothing');
  const when = (moment: string) => momentInWords(moment, review.timeZone, review.now);
  const due = review.todos.filter(
    (todo) =>
      todo.aboutId === observation.id && todo.due !== null && (todo.state === 'owed' || todo.state === 'overdue'),
  );
  const acknowledge = () =>
    command.mutate(
      { command: { type: 'acknowledgeObservation', observationId: observation.id, revision: observation.revision } },
      { onSuccess: () => announce('Acknowledged.') },
    );
  return (
    <Panel kind={observation.canRecordFeedback && !observation.feedback ? 'first' : 'plain'}>
      <Row>
        <strong style={{ fontSize: '1.125rem' }}>{when(observation.start)}</strong>
        <Standing observation={observation} />
      </Row>
      <Quiet>
        {minutesInWords(observation.minutes)} · observed by {observation.observer.name}
      </Quiet>
      <Written label="Purpose" text={observation.purpose} />
      <Written label="Focus" text={observation.focus} />
      {observation.cancelled && <Written label="Why it was cancelled" text={observation.cancelled.reason} />}
      {due.map((todo) => (
        <DueLine key={todo.key} todo={todo} review={review} />
      ))}
      {observation.feedbackMeetingAt && <Quiet>Talked over on {when(observation.feedbackMeetingAt)}.</Quiet>}
      <Flags flags={observation.flags} />
      {observation.feedback && <FeedbackRead review={review} observation={observation} />}
      <Trouble problem={command.error} />
      {doing === 'changing' && (
        <ChangeVisit review={review} observation={observation} onDone={() => setDoing('nothing')} />
      )}
      {doing === 'meeting' && (
        <RecordMeeting review={review} observation={observation} onDone={() => setDoing('nothing')} />
      )}
      {doing === 'nothing' && (
        <Row>
          {observation.canRecordFeedback && (
            <Button
              appearance="primary"
              onClick={() => go(`/reviews/${review.id}/observations/${observation.id}/feedback`)}
            >
              {observation.feedback ? 'Change the feedback' : 'Write the feedback'}
            </Button>
          )}
          {observation.canRecordMeeting && !observation.feedbackMeetingAt && (
            <Button onClick={() => setDoing('meeting')}>Record the feedback meeting</Button>
          )}
          {observation.canAcknowledge && (
            <Button appearance="primary" disabled={command.isPending} onClick={acknowledge}>
              Acknowledge
            </Button>
          )}
          {observation.canChange && (
            <Button appearance="subtle" onClick={() => setDoing('changing')}>
              Move or cancel
            </Button>
          )}
        </Row>
      )}
    </Panel>
  );
}

function DueLine({ todo, review }: { todo: Todo; review: ReviewView }) {
  return (
    <Row>
      {todo.due && <TimeLeft due={todo.due} now={review.now} />}
      <span>
        {todo.title}, by {dueInWords(todo.due ?? review.now, review.timeZone, review.now)}
      </span>
      <Clause rule={todo.rule} clause={todo.clause} because={todo.because} />
    </Row>
  );
}

function Standing({ observation }: { observation: ObservationView }) {
  if (observation.cancelled) return <Badge appearance="tint">cancelled</Badge>;
  if (observation.closed)
    return (
      <Badge appearance="tint" color="success">
        closed
      </Badge>
    );
  if (observation.feedback)
    return (
      <Badge appearance="tint" color="informative">
        feedback given
      </Badge>
    );
  if (observation.over)
    return (
      <Badge appearance="tint" color="warning">
        feedback to come
      </Badge>
    );
  return <Badge appearance="tint">{observation.acknowledgedAt ? 'acknowledged' : 'planned'}</Badge>;
}
