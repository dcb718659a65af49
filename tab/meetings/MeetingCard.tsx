import { Badge, Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { MeetingSection, MeetingView } from '#domain/review/meetings/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { timeInWords } from '#domain/calendar/inWords.ts';
import { sentence } from '#domain/sentence.ts';
import { useWords } from '../language/useWords.ts';
import { Bullets } from '../look/Bullets.tsx';
import { CardTitle } from '../look/CardTitle.tsx';
import { Clause } from '../look/Clause.tsx';
import { Flags } from '../look/Flags.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Written } from '../look/Written.tsx';
import { Agenda } from './Agenda.tsx';
import { AnswerMeeting } from './AnswerMeeting.tsx';
import { ArrangeMeeting } from './ArrangeMeeting.tsx';
import { CancelMeeting } from './CancelMeeting.tsx';
import { Joining } from './Joining.tsx';
import { withWhom } from './withWhom.ts';

type Props = { review: ReviewView; section: MeetingSection; meeting: MeetingView };

/** One meeting: when, where, the answer, and what can be done with it. */
export function MeetingCard({ review, section, meeting }: Props) {
  const { t, minutesInWords, momentInWords } = useWords();
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
      <CardTitle>
        {sentence(
          t('{start} to {end}', {
            start: momentInWords({ moment: meeting.start, timeZone: review.timeZone, now: review.now }),
            end: timeInWords(meeting.end, review.timeZone),
          }),
        )}
      </CardTitle>
      <Quiet>
        {minutesInWords(meeting.minutes)} · {meeting.place} · {withWhom(review, t)}
      </Quiet>
      <Row>
        <Standing meeting={meeting} />
        {meeting.movedInOutlook && <Badge appearance="outline">{t('moved in Outlook')}</Badge>}
        {section.notice && meeting.notice !== 'given' && <Clause clause={section.notice.clause} />}
      </Row>
      <Flags flags={meeting.flags} />
      <Answer review={review} meeting={meeting} />
      {meeting.canAnswer && <AnswerMeeting review={review} section={section} meeting={meeting} />}
      {review.you.reviewee && meeting.bring.length > 0 && !meeting.over && (
        <div>
          <strong>{t('What to bring')}</strong>
          <Bullets>
            {meeting.bring.map((thing) => (
              <li key={thing}>{thing}</li>
            ))}
          </Bullets>
        </div>
      )}
      <Agenda review={review} section={section} meeting={meeting} />
      <Joining review={review} section={section} meeting={meeting} />
      {meeting.noticeReason !== null && <Written label={t('Why the notice is shorter')} text={meeting.noticeReason} />}
      <Row>
        {meeting.joinUrl && !meeting.over && (
          <Button as="a" href={meeting.joinUrl} target="_blank">
            {t('Join in Teams')}
          </Button>
        )}
        {review.notes && Date.parse(meeting.start) <= Date.parse(review.now) && meeting.notice !== 'short' && (
          <Link href={`/reviews/${review.id}/notes/${meeting.id}`}>
            {t(meeting.hasNote ? 'Read its note' : 'Write its note')}
          </Link>
        )}
        {meeting.canChange && proposed && !meeting.over && (
          <Button appearance="primary" onClick={() => setDoing('taking')}>
            {t('Use the proposed time')}
          </Button>
        )}
        {meeting.canChange && (
          <Button onClick={() => setDoing('moving')}>{t(meeting.over ? 'It was not held: move it' : 'Move')}</Button>
        )}
        {meeting.canChange && !meeting.over && <CancelMeeting review={review} meeting={meeting} />}
      </Row>
    </Panel>
  );
}

function Standing({ meeting }: { meeting: MeetingView }) {
  const { t } = useWords();
  if (meeting.notice === 'short' && meeting.outlook === 'notNeeded')
    return (
      <Badge appearance="tint" color="warning">
        {t('waiting for agreement to shorter notice')}
      </Badge>
    );
  if (meeting.over) return <Badge appearance="tint">{t('held')}</Badge>;
  if (meeting.outlook === 'waiting')
    return (
      <Badge appearance="tint" color="informative">
        {t('being put into both Outlook calendars …')}
      </Badge>
    );
  return (
    <Badge appearance="tint" color="success">
      {t('in both Outlook calendars')}
    </Badge>
  );
}

function Answer({ review, meeting }: { review: ReviewView; meeting: MeetingView }) {
  const { t, momentInWords } = useWords();
  const { answer } = meeting;
  const { name } = review.reviewee;
  const isYours = review.you.reviewee;
  const day = (moment: string) => momentInWords({ moment, timeZone: review.timeZone, now: review.now });
  if (answer.kind === 'none')
    return meeting.over || isYours ? null : <Quiet>{t('{name} has not answered yet.', { name })}</Quiet>;
  if (answer.kind === 'acknowledged') {
    const when = day(answer.at);
    if (meeting.notice === 'waived')
      return (
        <Quiet>
          {isYours
            ? t('You agreed to the shorter notice on {when}.', { when })
            : t('{name} agreed to the shorter notice on {when}.', { name, when })}
        </Quiet>
      );
    return (
      <Quiet>
        {isYours
          ? t('You acknowledged it on {when}.', { when })
          : t('{name} acknowledged it on {when}.', { name, when })}
      </Quiet>
    );
  }
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <strong>
          {isYours ? t('You proposed another time') : t('{name} proposed another time', { name })}
          {answer.start ? `: ${day(answer.start)}` : ''}.
        </strong>{' '}
        {answer.comment}
      </MessageBarBody>
    </MessageBar>
  );
}
