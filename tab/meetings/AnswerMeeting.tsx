import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Command } from '#domain/review/commands.ts';
import type { MeetingSection, MeetingView } from '#domain/review/meetings/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { useCommand } from '../api/queries.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
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
  const command = useCommand(review.id);
  const announce = useAnnounce();
  const [proposing, setProposing] = useState(false);
  const { id: meetingId, revision } = meeting;
  const send = (wish: Command, said: string) =>
    command.mutate(
      { command: wish },
      {
        onSuccess: () => {
          announce(said);
        },
      },
    );
  if (meeting.answer.kind === 'acknowledged') return null;
  const short = meeting.notice === 'short';
  if (proposing) return <ProposeAnotherTime review={review} meeting={meeting} onDone={() => setProposing(false)} />;
  return (
    <>
      {short && section.notice && (
        <Quiet>
          {section.notice.text} This is sooner: you may agree to it, which is put on record, or propose another time.{' '}
          <Clause rule={section.notice.rule} clause={section.notice.clause} />
        </Quiet>
      )}
      <Trouble problem={command.error} />
      <Row>
        <Button
          appearance="primary"
          disabledFocusable={command.isPending}
          onClick={() =>
            short
              ? send({ type: 'waiveNotice', meetingId, revision }, 'Agreed, and put on record.')
              : send({ type: 'acknowledgeMeeting', meetingId, revision }, 'Acknowledged.')
          }
        >
          {short ? 'Agree to shorter notice' : 'Acknowledge'}
        </Button>
        <Button onClick={() => setProposing(true)}>Propose another time</Button>
      </Row>
    </>
  );
}
