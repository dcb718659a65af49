import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingSection, ReviewView } from '#domain/views/review.ts';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { dayInWords } from '../words/dates.ts';
import { ArrangeMeeting } from './ArrangeMeeting.tsx';
import { MeetingCard } from './MeetingCard.tsx';

/** The meeting of this cycle: arranging it, answering it, moving it; and what was cancelled before. */
export default function MeetingsSection({ review, meeting }: { review: ReviewView; meeting: MeetingSection }) {
  const [arranging, setArranging] = useState(false);
  const standing = meeting.meetings.filter((each) => !each.cancelled);
  const cancelled = meeting.meetings.filter((each) => each.cancelled);
  return (
    <Section title={meeting.name}>
      {standing.map((each) => (
        <MeetingCard key={each.id} review={review} section={meeting} meeting={each} />
      ))}
      {standing.length === 0 && (
        <Panel kind={meeting.canSchedule ? 'first' : 'quiet'}>
          {arranging ? (
            <ArrangeMeeting review={review} section={meeting} onDone={() => setArranging(false)} />
          ) : (
            <>
              <p style={{ margin: 0 }}>
                {meeting.canSchedule
                  ? `No meeting with ${review.reviewee.name} is arranged yet.`
                  : `${review.reviewer.name} has not arranged the meeting yet. You will get a message when it is.`}
              </p>
              {meeting.notice && (
                <Quiet>
                  {meeting.notice.text} The first day with full notice is{' '}
                  {dayInWords(meeting.notice.earliest, review.timeZone, review.now)}.{' '}
                  <Clause rule={meeting.notice.rule} clause={meeting.notice.clause} />
                </Quiet>
              )}
              {meeting.canSchedule && (
                <div>
                  <Button appearance="primary" onClick={() => setArranging(true)}>
                    Find a time
                  </Button>
                </div>
              )}
            </>
          )}
        </Panel>
      )}
      {cancelled.length > 0 && (
        <div style={{ marginTop: 16 }}>
          {cancelled.map((each) => (
            <Quiet key={each.id}>
              Cancelled: {dayInWords(each.start, review.timeZone, review.now)}. {each.cancelled?.reason}
            </Quiet>
          ))}
        </div>
      )}
    </Section>
  );
}
