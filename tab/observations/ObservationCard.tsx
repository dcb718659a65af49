import { Badge, Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { minutesInWords, momentInWords } from '#domain/calendar/inWords.ts';
import { Flags } from '../look/Flags.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Written } from '../look/Written.tsx';
import { DueLine } from '../review/DueLine.tsx';
import { AnswerVisit } from './AnswerVisit.tsx';
import { ChangeVisit } from './ChangeVisit.tsx';
import { FeedbackRead } from './FeedbackRead.tsx';
import { NotesRead } from './NotesRead.tsx';
import { PassOn } from './PassOn.tsx';
import { PlanFeedbackMeeting } from './PlanFeedbackMeeting.tsx';
import { PlanningDocuments } from './PlanningDocuments.tsx';
import { RecordMeeting } from './RecordMeeting.tsx';
import { RewriteVisit } from './RewriteVisit.tsx';

type Props = { review: ReviewView; observation: ObservationView };

/** The forms that can be unfolded below a visit, one at a time. */
const FORMS = {
  changing: ChangeVisit,
  rewriting: RewriteVisit,
  arranging: PlanFeedbackMeeting,
  meeting: RecordMeeting,
  passingOn: PassOn,
} as const;

/** One visit: when, by whom, its purpose, whether it is agreed, what is due after it, and its feedback. */
export function ObservationCard({ review, observation }: Props) {
  const [doing, setDoing] = useState<keyof typeof FORMS | null>(null);
  const Form = doing && FORMS[doing];
  const when = (moment: string) => momentInWords({ moment, timeZone: review.timeZone, now: review.now });
  const due = review.todos.filter(
    (todo) =>
      todo.aboutId === observation.id && todo.due !== null && (todo.state === 'owed' || todo.state === 'overdue'),
  );
  const { feedbackPlanned, feedbackMeetingAt, passedOn } = observation;
  return (
    <Panel kind={observation.canRecordFeedback && !observation.feedback ? 'first' : 'plain'}>
      <Row>
        <strong style={{ fontSize: '1.125rem', lineHeight: 1.35 }}>{when(observation.start)}</strong>
        {observation.kind === 'dropIn' && <Badge appearance="outline">drop-in</Badge>}
        <Standing observation={observation} />
      </Row>
      <Quiet>
        {[
          minutesInWords(observation.minutes),
          observation.term,
          `observed by ${observation.observer.name}`,
          observation.group,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Quiet>
      {observation.purpose && <Written label="Purpose" text={observation.purpose} />}
      <Written label={observation.kind === 'dropIn' ? 'Looked at' : 'Focus'} text={observation.focus} />
      {observation.activities && <Written label="Activities" text={observation.activities} />}
      {observation.cancelled && <Written label="Why it was cancelled" text={observation.cancelled.reason} />}
      <Agreement review={review} observation={observation} />
      <PlanningDocuments review={review} observation={observation} />
      {due.map((todo) => (
        <DueLine key={todo.key} todo={todo} review={review} />
      ))}
      {feedbackMeetingAt && <Quiet>Talked over on {when(feedbackMeetingAt)}.</Quiet>}
      {feedbackPlanned && !feedbackMeetingAt && (
        <Quiet>
          Feedback meeting on {when(feedbackPlanned.start)}, {minutesInWords(feedbackPlanned.minutes)},{' '}
          {observation.feedbackOutlook === 'booked'
            ? 'in both Outlook calendars'
            : 'being put into both Outlook calendars'}
          .
        </Quiet>
      )}
      <Flags flags={observation.flags} />
      <NotesRead notes={observation.notes} />
      {observation.feedback && <FeedbackRead review={review} observation={observation} />}
      {passedOn && (
        <Written label={`Sent to ${passedOn.to.map(({ name }) => name).join(' and ')}`} text={passedOn.text} />
      )}
      {Form ? (
        <Form review={review} observation={observation} onDone={() => setDoing(null)} />
      ) : (
        <Actions review={review} observation={observation} onDo={setDoing} />
      )}
    </Panel>
  );
}

/** Whether the visit is agreed beforehand, and who is next (KM-66). */
function Agreement({ review, observation }: Props) {
  const { agreement, observer, canAgree, canPropose, canRewrite, cancelled, kind, over } = observation;
  if (cancelled || kind === 'dropIn' || observation.feedback) return null;
  const name = review.you.reviewee ? 'you' : review.reviewee.name;
  return (
    <>
      {agreement.kind === 'proposed' && (
        <>
          <Written label="Focus proposed instead" text={agreement.focus} />
          <Written label="Activities proposed" text={agreement.activities} />
          <Written label="Why" text={agreement.why} />
          {!canRewrite && !over && <Quiet>{observer.name} will answer the proposal.</Quiet>}
        </>
      )}
      {agreement.kind === 'open' && !canAgree && !over && <Quiet>Not yet agreed with {name}.</Quiet>}
      {(canAgree || canPropose) && <AnswerVisit review={review} observation={observation} />}
    </>
  );
}

function Actions({ review, observation, onDo }: Props & { onDo: (form: keyof typeof FORMS) => void }) {
  const [, go] = useLocation();
  const place = `/reviews/${review.id}/observations/${observation.id}`;
  const { feedbackMeetingAt, feedbackPlanned, agreement } = observation;
  return (
    <Row>
      {observation.canRecordFeedback && (
        <Button appearance="primary" onClick={() => go(`${place}/feedback`)}>
          {observation.feedback ? 'Change the feedback' : 'Write the feedback'}
        </Button>
      )}
      {observation.canTakeNotes && (
        <Button appearance={observation.over ? 'secondary' : 'primary'} onClick={() => go(`${place}/notes`)}>
          {observation.notes ? 'Change the notes' : 'Take notes'}
        </Button>
      )}
      {observation.feedbackJoinUrl && (
        <Button as="a" href={observation.feedbackJoinUrl} target="_blank">
          Join in Teams
        </Button>
      )}
      {observation.canPlanMeeting && (
        <Button onClick={() => onDo('arranging')}>
          {feedbackPlanned ? 'Move the feedback meeting' : 'Arrange the feedback meeting'}
        </Button>
      )}
      {observation.canRecordMeeting && !feedbackMeetingAt && (
        <Button onClick={() => onDo('meeting')}>Record the feedback meeting</Button>
      )}
      {observation.canPassOn && (
        <Button onClick={() => onDo('passingOn')}>
          {observation.passedOn
            ? 'Change what you sent'
            : `Send ${observation.toTell.map(({ name }) => name).join(' and ')} what they need`}
        </Button>
      )}
      {observation.canRewrite && (
        <Button appearance={agreement.kind === 'proposed' ? 'primary' : 'subtle'} onClick={() => onDo('rewriting')}>
          {agreement.kind === 'proposed' ? 'Answer the proposal' : 'Change what is looked at'}
        </Button>
      )}
      {observation.canChange && (
        <Button appearance="subtle" onClick={() => onDo('changing')}>
          {observation.canMove ? 'Move or cancel' : 'Cancel it'}
        </Button>
      )}
    </Row>
  );
}

const AGREEMENTS = { open: 'to be agreed', agreed: 'agreed', proposed: 'another focus proposed' } as const;

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
  return <Badge appearance="tint">{AGREEMENTS[observation.agreement.kind]}</Badge>;
}
