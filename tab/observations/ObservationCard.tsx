import { Badge, Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ObservationView } from '#domain/review/observations/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import type { FixedText } from '#domain/language/translate.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { CardTitle } from '../look/CardTitle.tsx';
import { Flags } from '../look/Flags.tsx';
import { FormDialog } from '../look/FormDialog.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Written } from '../look/Written.tsx';
import { DueLine } from '../review/DueLine.tsx';
import { AnswerVisit } from './AnswerVisit.tsx';
import { CancelVisit, MoveVisit } from './ChangeVisit.tsx';
import { FeedbackRead } from './FeedbackRead.tsx';
import { NotesRead } from './NotesRead.tsx';
import { PassOn } from './PassOn.tsx';
import { PlanFeedbackMeeting } from './PlanFeedbackMeeting.tsx';
import { PlanningDocuments } from './PlanningDocuments.tsx';
import { RecordMeeting } from './RecordMeeting.tsx';
import { RewriteVisit } from './RewriteVisit.tsx';

type Props = { review: ReviewView; observation: ObservationView };

/** The long forms that take the place of a visit's buttons, one at a time. */
const FORMS = {
  rewriting: RewriteVisit,
  arranging: PlanFeedbackMeeting,
  passingOn: PassOn,
} as const;

/** An arranged feedback meeting, by what Outlook holds of it. */
const FEEDBACK_MEETING = {
  booked: 'Feedback meeting on {moment}, {span}, in both Outlook calendars.',
  waiting: 'Feedback meeting on {moment}, {span}, being put into both Outlook calendars.',
} as const;

/** One visit: when, by whom, its purpose, whether it is agreed, what is due after it, and its feedback. */
export function ObservationCard({ review, observation }: Props) {
  const { t, momentInWords, minutesInWords, inRow } = useWords();
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
        <CardTitle>{when(observation.start)}</CardTitle>
        {observation.kind === 'dropIn' && <Badge appearance="outline">{t('drop-in')}</Badge>}
        <Standing observation={observation} />
      </Row>
      <Quiet>
        {minutesInWords(observation.minutes)} · <SchoolsWords>{observation.term}</SchoolsWords> ·{' '}
        {t('observed by {name}', { name: observation.observer.name })}
        {observation.group && ` · ${observation.group}`}
      </Quiet>
      {observation.purpose && <Written label={t('Purpose')} text={observation.purpose} />}
      <Written label={t(observation.kind === 'dropIn' ? 'Looked at' : 'Focus')} text={observation.focus} />
      {observation.activities && <Written label={t('Activities')} text={observation.activities} />}
      {observation.cancelled && <Written label={t('Why it was cancelled')} text={observation.cancelled.reason} />}
      <Agreement review={review} observation={observation} />
      <PlanningDocuments review={review} observation={observation} />
      {due.map((todo) => (
        <DueLine key={todo.key} todo={todo} review={review} />
      ))}
      {feedbackMeetingAt && <Quiet>{t('Talked over on {moment}.', { moment: when(feedbackMeetingAt) })}</Quiet>}
      {feedbackPlanned && !feedbackMeetingAt && (
        <Quiet>
          {t(FEEDBACK_MEETING[observation.feedbackOutlook ?? 'waiting'], {
            moment: when(feedbackPlanned.start),
            span: minutesInWords(feedbackPlanned.minutes),
          })}
        </Quiet>
      )}
      <Flags flags={observation.flags} />
      <NotesRead notes={observation.notes} />
      {observation.feedback && <FeedbackRead review={review} observation={observation} />}
      {passedOn && (
        <Written
          label={t('Sent to {names}', { names: inRow(passedOn.to.map(({ name }) => name)) })}
          text={passedOn.text}
        />
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
  const { t } = useWords();
  const { agreement, observer, canAgree, canPropose, canRewrite, cancelled, kind, over } = observation;
  if (cancelled || kind === 'dropIn' || observation.feedback) return null;
  return (
    <>
      {agreement.kind === 'proposed' && (
        <>
          <Written label={t('Focus proposed instead')} text={agreement.focus} />
          <Written label={t('Activities proposed')} text={agreement.activities} />
          <Written label={t('Why')} text={agreement.why} />
          {!canRewrite && !over && <Quiet>{t('{name} will answer the proposal.', { name: observer.name })}</Quiet>}
        </>
      )}
      {agreement.kind === 'open' && !canAgree && !over && (
        <Quiet>
          {review.you.reviewee
            ? t('Not yet agreed with you.')
            : t('Not yet agreed with {name}.', { name: review.reviewee.name })}
        </Quiet>
      )}
      {(canAgree || canPropose) && <AnswerVisit review={review} observation={observation} />}
    </>
  );
}

function Actions({ review, observation, onDo }: Props & { onDo: (form: keyof typeof FORMS) => void }) {
  const { t, inRow } = useWords();
  const [, go] = useLocation();
  const place = `/reviews/${review.id}/observations/${observation.id}`;
  const { feedbackMeetingAt, feedbackPlanned, agreement } = observation;
  return (
    <Row>
      {observation.canRecordFeedback && (
        <Button onClick={() => go(`${place}/feedback`)}>
          {t(observation.feedback ? 'Change the feedback' : 'Write the feedback')}
        </Button>
      )}
      {observation.canTakeNotes && (
        <Button onClick={() => go(`${place}/notes`)}>{t(observation.notes ? 'Change the notes' : 'Take notes')}</Button>
      )}
      {observation.feedbackJoinUrl && (
        <Button as="a" href={observation.feedbackJoinUrl} target="_blank">
          {t('Join in Teams')}
        </Button>
      )}
      {observation.canPlanMeeting && (
        <Button onClick={() => onDo('arranging')}>
          {t(feedbackPlanned ? 'Move the feedback meeting' : 'Arrange the feedback meeting')}
        </Button>
      )}
      {observation.canRecordMeeting && !feedbackMeetingAt && (
        <FormDialog open={t('Record the feedback meeting')}>
          {(close) => <RecordMeeting review={review} observation={observation} onDone={close} />}
        </FormDialog>
      )}
      {observation.canPassOn && (
        <Button onClick={() => onDo('passingOn')}>
          {observation.passedOn
            ? t('Change what you sent')
            : t('Send {names} what they need', { names: inRow(observation.toTell.map(({ name }) => name)) })}
        </Button>
      )}
      {observation.canRewrite && (
        <Button appearance={agreement.kind === 'proposed' ? 'primary' : 'subtle'} onClick={() => onDo('rewriting')}>
          {t(agreement.kind === 'proposed' ? 'Answer the proposal' : 'Change what is looked at')}
        </Button>
      )}
      {observation.canChange && observation.canMove && (
        <FormDialog open={t('Move the visit')} appearance="subtle">
          {(close) => <MoveVisit review={review} observation={observation} onDone={close} />}
        </FormDialog>
      )}
      {observation.canChange && (
        <FormDialog open={t('Cancel the visit')} appearance="subtle">
          {(close) => <CancelVisit review={review} observation={observation} onDone={close} />}
        </FormDialog>
      )}
    </Row>
  );
}

const AGREEMENTS: Record<ObservationView['agreement']['kind'], FixedText> = {
  open: 'to be agreed',
  agreed: 'agreed',
  proposed: 'another focus proposed',
};

function Standing({ observation }: { observation: ObservationView }) {
  const { t } = useWords();
  if (observation.cancelled) return <Badge appearance="tint">{t('cancelled')}</Badge>;
  if (observation.closed)
    return (
      <Badge appearance="tint" color="success">
        {t('closed')}
      </Badge>
    );
  if (observation.feedback)
    return (
      <Badge appearance="tint" color="informative">
        {t('feedback given')}
      </Badge>
    );
  if (observation.over)
    return (
      <Badge appearance="tint" color="warning">
        {t('feedback to come')}
      </Badge>
    );
  return <Badge appearance="tint">{t(AGREEMENTS[observation.agreement.kind])}</Badge>;
}
