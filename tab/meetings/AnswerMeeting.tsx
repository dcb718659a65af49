import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingSection, MeetingView } from '#domain/review/meetings/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { ProposeAnotherTime } from './ProposeAnotherTime.tsx';

/** The invited person's answer: acknowledge, agree to shorter notice, or propose another time. */
export function AnswerMeeting({
  review,
  section,
  meeting,
}: {
  review: ReviewView;
  section: MeetingSection;
  meeting: MeetingView;
}) {
  const { id: meetingId, revision } = meeting;
  const short = meeting.notice === 'short';
  const [proposing, setProposing] = useState(false);
  if (meeting.answer.kind === 'acknowledged') return null;
  if (proposing) return <ProposeAnotherTime review={review} meeting={meeting} onDone={() => setProposing(false)} />;
  return (
    <>
      {short && section.notice && (
        <Quiet>
          {section.notice.text} This is sooner: you may agree to it, which is put on record, or propose another time.{' '}
          <Clause rule={section.notice.rule} clause={section.notice.clause} />
        </Quiet>
      )}
      <Row>
        <CommandButton
          review={review}
          appearance="primary"
          command={{ type: short ? 'waiveNotice' : 'acknowledgeMeeting', meetingId, revision }}
          said={short ? 'Agreed, and put on record.' : 'Acknowledged.'}
        >
          {short ? 'Agree to shorter notice' : 'Acknowledge'}
        </CommandButton>
        <Button onClick={() => setProposing(true)}>Propose another time</Button>
      </Row>
    </>
  );
}
