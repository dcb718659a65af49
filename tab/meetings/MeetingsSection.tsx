import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingSection } from '#domain/review/meetings/view.ts';
import type { ReviewView } from '#domain/views/review.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
import { Text } from '../look/Text.tsx';
import { nextForYou } from '../review/nextForYou.ts';
import { DueLine } from '../review/DueLine.tsx';
import { AnswerSeries } from './AnswerSeries.tsx';
import { ArrangeMeeting } from './ArrangeMeeting.tsx';
import { MeetingCard } from './MeetingCard.tsx';
import { Programme } from './Programme.tsx';

/** The meetings of this cycle, by the policy's kinds: arranging, answering, moving; and cancelled ones. */
export default function MeetingsSection({ review }: { review: ReviewView }) {
  const next = nextForYou(review);
  // One button of a page is the primary one: that of the most urgent duty.
  const isUrgent = next === undefined || next.section === 'meetings';
  const due = review.meetings.find(({ kind }) => isDue(kind, review)) ?? review.meetings[0];
  return (
    <>
      <AnswerSeries review={review} />
      {review.programme && <Programme review={review} programme={review.programme} />}
      {review.meetings.map((section) => (
        <OfKind key={section.kind} review={review} section={section} isNext={section === due && isUrgent} />
      ))}
    </>
  );
}

function isDue(kind: MeetingSection['kind'], { todos }: ReviewView): boolean {
  return todos.some((todo) => todo.meeting === kind && (todo.state === 'owed' || todo.state === 'overdue'));
}

type Props = { review: ReviewView; section: MeetingSection; isNext: boolean };

function OfKind({ review, section, isNext }: Props) {
  const { t, dayInWords } = useWords();
  const standing = section.meetings.filter((each) => !each.cancelled);
  const cancelled = section.meetings.filter((each) => each.cancelled);
  return (
    <Section title={<SchoolsWords>{section.name}</SchoolsWords>}>
      {standing.map((each) => (
        <MeetingCard key={each.id} review={review} section={section} meeting={each} />
      ))}
      {((standing.length === 0 && review.you.whole) || section.canSchedule) && (
        <NotArranged
          review={review}
          section={section}
          isNext={isNext && standing.length === 0}
          another={standing.length > 0}
        />
      )}
      {cancelled.length > 0 && (
        <Stack above="L">
          {cancelled.map((each) => (
            <Quiet key={each.id}>
              {t('Cancelled: {day}.', {
                day: dayInWords({ moment: each.start, timeZone: review.timeZone, now: review.now }),
              })}{' '}
              {each.cancelled?.reason}
            </Quiet>
          ))}
        </Stack>
      )}
    </Section>
  );
}

function NotArranged({ review, section, isNext, another }: Props & { another: boolean }) {
  const { t, dayInWords } = useWords();
  const [arranging, setArranging] = useState(false);
  const { canSchedule, notice, name } = section;
  const meeting = name.toLowerCase();
  const arrange = another
    ? t('Arrange another {meeting}', { meeting })
    : t('Find a time for the {meeting}', { meeting });
  const due = another ? undefined : review.todos.find((todo) => todo.meeting === section.kind && !todo.optional);
  return (
    <Panel kind={canSchedule && isNext ? 'first' : 'quiet'}>
      {arranging ? (
        <ArrangeMeeting review={review} section={section} onDone={() => setArranging(false)} />
      ) : (
        <>
          {!another && (
            <Text>
              {canSchedule
                ? t('No meeting with {name} is arranged yet.', { name: review.reviewee.name })
                : t('{name} has not arranged this meeting yet. There will be a message when it is.', {
                    name: review.reviewer.name,
                  })}
            </Text>
          )}
          {due && <DueLine todo={due} review={review} />}
          {notice && !another && (
            <Quiet>
              <SchoolsWords>{notice.text}</SchoolsWords>{' '}
              {t('The first day with full notice is {day}.', {
                day: dayInWords({ moment: notice.earliest, timeZone: review.timeZone, now: review.now }),
              })}{' '}
              <Clause clause={notice.clause} />
            </Quiet>
          )}
          {canSchedule && (
            <div>
              <Button
                appearance={isNext ? 'primary' : 'secondary'}
                aria-label={isNext ? undefined : arrange}
                onClick={() => setArranging(true)}
              >
                {t(another ? 'Arrange another' : 'Find a time')}
              </Button>
            </div>
          )}
        </>
      )}
    </Panel>
  );
}
