import type { ReviewView } from '#domain/views/review.ts';
import { Link } from 'wouter';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { Clause } from '../look/Clause.tsx';
import { Empty } from '../look/Empty.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Actions } from './Actions.tsx';
import { MeetingNote } from './MeetingNote.tsx';
import { WordsBetween } from './WordsBetween.tsx';

/** What the two record of their conversations: agreed actions, the notes of meetings, and what they say in between. */
export default function NotesSection({ review, item }: { review: ReviewView; item: string | undefined }) {
  const { notes } = review;
  const { t } = useWords();
  if (!notes) return null;
  const meetings = notes.meetings.toSorted((a, b) => Number(b.id === item) - Number(a.id === item));
  return (
    <>
      <Section title={t('Actions')}>
        <Actions review={review} notes={notes} />
      </Section>
      <Section title={t('Notes of meetings')}>
        {meetings.length === 0 && (
          <Empty>
            {t(
              'No meeting has been held yet. Once one has begun, either of you writes its note here, and both keep it.',
            )}
          </Empty>
        )}
        {meetings.map((meeting) => (
          <MeetingNote key={meeting.id} review={review} notes={notes} meeting={meeting} asked={meeting.id === item} />
        ))}
      </Section>
      <Section title={t('In between')}>
        <WordsBetween review={review} notes={notes} />
      </Section>
      {notes.poorPractice && (
        <Section title={t('A concern about poor practice')}>
          <Panel kind="quiet">
            <Quiet>
              <SchoolsWords>{notes.poorPractice.text}</SchoolsWords> <Clause clause={notes.poorPractice.clause} />
            </Quiet>
            <Link href="/concerns">{t('Raise it in confidence')}</Link>
          </Panel>
        </Section>
      )}
    </>
  );
}
