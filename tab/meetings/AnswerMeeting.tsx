import type { MeetingSection, MeetingView } from '#domain/review/meetings/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { CommandButton } from '../forms/CommandButton.tsx';
import { Clause } from '../look/Clause.tsx';
import { FormDialog } from '../look/FormDialog.tsx';
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
  const { t } = useWords();
  const { id: meetingId, revision } = meeting;
  const short = meeting.notice === 'short';
  if (meeting.answer.kind === 'acknowledged') return null;
  return (
    <>
      {short && section.notice && (
        <Quiet>
          <SchoolsWords>{section.notice.text}</SchoolsWords>{' '}
          {t('This is sooner: you may agree to it, which is put on record, or propose another time.')}{' '}
          <Clause clause={section.notice.clause} />
        </Quiet>
      )}
      <Row>
        <CommandButton
          review={review}
          appearance="primary"
          command={{ type: short ? 'waiveNotice' : 'acknowledgeMeeting', meetingId, revision }}
          said={t(short ? 'Agreed, and put on record.' : 'Acknowledged.')}
        >
          {t(short ? 'Agree to shorter notice' : 'Acknowledge')}
        </CommandButton>
        <FormDialog open={t('Propose another time')}>
          {(close) => <ProposeAnotherTime review={review} meeting={meeting} onDone={close} />}
        </FormDialog>
      </Row>
    </>
  );
}
