import { Badge, Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { MeetingSection, MeetingView } from '#domain/review/meetings/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { minutesInWords, momentInWords, timeInWords } from '#domain/calendar/inWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Flags } from '../look/Flags.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Agenda } from './Agenda.tsx';
import { AnswerMeeting } from './AnswerMeeting.tsx';
import { ArrangeMeeting } from './ArrangeMeeting.tsx';
import { CancelMeeting } from './CancelMeeting.tsx';
import { Joining } from './Joining.tsx';
import { withWhom } from './withWhom.ts';

type Props = { review: ReviewView; section: MeetingSection; meeting: MeetingView };

/** One meeting: when, where, the answer, and what can be done with it. */
export function MeetingCard({ review, section, meeting }: Props) {
  const [doing, setDoing] = useState<'nothing' | 'moving' | 'taking'>('nothing');
  const done = () => setDoing('nothing');
  const proposed = meeting.answer.kind === 'anotherTime' ? meeting.answer.start : null;
  if (doing === 'moving' || doing === 'taking') {
    return (
      <Panel kind="first">
        <ArrangeMeeting
          review={review}
          section={section}
          moving={meeting}
          {...(doing === 'taking' && proposed && { proposed })}
          onDone={done}
        />
      </Panel>
    );
  }
  return (
    <Panel>
      <strong style={{ fontSize: '1.25rem', lineHeight: 1.35 }}>
        {momentInWords({ moment: meeting.start, timeZone: review.timeZone, now: review.now })} to{' '}
        {timeInWords(meeting.end, review.timeZone)}
      </strong>
      <Quiet>
        {minutesInWords(meeting.minutes)} · {meeting.place} · {withWhom(review)}
      </Quiet>
      <Row>
        <Standing meeting={meeting} />
        {meeting.movedInOutlook && <Badge appearance="outline">moved in Outlook</Badge>}
        {section.notice && meeting.notice !== 'given' && (
          <Clause rule={section.notice.rule} clause={section.notice.clause} />
        )}
      </Row>
      <Flags flags={meeting.flags} />
      <Answer review={review} meeting={meeting} />
      {meeting.bring.length > 0 && !meeting.over && (
        <div>
          <strong>What to bring</strong>
          <ul style={{ marginBlock: 4 }}>
            {meeting.bring.map((thing) => (
              <li key={thing}>{thing}</li>
            ))}
          </ul>
        </div>
      )}
      <Agenda review={review} section={section} meeting={meeting} />
      <Joining review={review} section={section} meeting={meeting} />
      {meeting.canAnswer && <AnswerMeeting review={review} section={section} meeting={meeting} />}
      <Row>
        {meeting.joinUrl && !meeting.over && (
          <Button as="a" href={meeting.joinUrl} target="_blank">
            Join in Teams
          </Button>
        )}
        {review.notes && Date.parse(meeting.start) <= Date.parse(review.now) && meeting.notice !== 'short' && (
          <Link href={`/reviews/${review.id}/notes/${meeting.id}`}>
            {meeting.hasNote ? 'Read its note' : 'Write its note'}
          </Link>
        )}
        {meeting.canChange && proposed && !meeting.over && (
          <Button appearance="primary" onClick={() => setDoing('taking')}>
            Use the proposed time
          </Button>
        )}
        {meeting.canChange && (
          <Button onClick={() => setDoing('moving')}>{meeting.over ? 'It was not held: move it' : 'Move'}</Button>
        )}
        {meeting.canChange && !meeting.over && <CancelMeeting review={review} meeting={meeting} />}
      </Row>
    </Panel>
  );
}

function Standing({ meeting }: { meeting: MeetingView }) {
  if (meeting.notice === 'short' && meeting.outlook === 'notNeeded')
    return (
      <Badge appearance="tint" color="warning">
        waiting for agreement to shorter notice
      </Badge>
    );
  if (meeting.over) return <Badge appearance="tint">held</Badge>;
  if (meeting.outlook === 'waiting')
    return (
      <Badge appearance="tint" color="informative">
        being put into both Outlook calendars …
      </Badge>
    );
  return (
    <Badge appearance="tint" color="success">
      in both Outlook calendars
    </Badge>
  );
}

function Answer({ review, meeting }: { review: ReviewView; meeting: MeetingView }) {
  const who = review.you.reviewee ? 'You' : review.reviewee.name;
  const { answer } = meeting;
  if (answer.kind === 'none')
    return meeting.over || review.you.reviewee ? null : <Quiet>{review.reviewee.name} has not answered yet.</Quiet>;
  if (answer.kind === 'acknowledged')
    return (
      <Quiet>
        {meeting.notice === 'waived' ? `${who} agreed to the shorter notice` : `${who} acknowledged it`} on{' '}
        {momentInWords({ moment: answer.at, timeZone: review.timeZone, now: review.now })}.
      </Quiet>
    );
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <strong>
          {who} proposed another time
          {answer.start
            ? `: ${momentInWords({ moment: answer.start, timeZone: review.timeZone, now: review.now })}`
            : ''}
          .
        </strong>{' '}
        {answer.comment}
      </MessageBarBody>
    </MessageBar>
  );
}
