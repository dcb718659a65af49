import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OwnMeeting } from '#domain/views/ownMeetings.ts';
import { timeInWords } from '#domain/calendar/inWords.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { schoolsLanguage, useWords } from '../language/useWords.ts';
import { useOwnMeetings, useReview } from '../api/queries.ts';
import { Loaded } from '../look/Loaded.tsx';
import { PageHeading } from '../look/Page.tsx';
import { Empty } from '../look/Empty.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
import { Agenda } from '../meetings/Agenda.tsx';
import { Actions } from '../notes/Actions.tsx';
import { MeetingNote } from '../notes/MeetingNote.tsx';
import { withWhom } from '../meetings/withWhom.ts';
import { meetingOfChat } from './meetingOfChat.ts';

const useStyles = makeStyles({
  page: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 72px`,
    maxWidth: '480px',
    overflowWrap: 'anywhere',
  },
  list: {
    listStyle: 'none',
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  meeting: {
    width: '100%',
    textAlign: 'left',
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    cursor: 'pointer',
  },
});

/**
 * The panel beside a Teams meeting: its shared agenda, note and actions. Where the meeting is unknown, it offers
 * today's meetings.
 */
export default function SidePanelPage({ chatId }: { chatId: string | undefined }) {
  const styles = useStyles();
  const { t } = useWords();
  const [chosen, setChosen] = useState<OwnMeeting>();
  return (
    <Loaded query={useOwnMeetings()}>
      {(data) => {
        const meeting = chosen ?? meetingOfChat(data.meetings, chatId);
        if (meeting) return <OneMeeting meeting={meeting} />;
        const today = data.meetings.filter(({ start }) => start.slice(0, 10) === data.now.slice(0, 10));
        return (
          <main className={styles.page}>
            <PageHeading title={t('Today’s meetings')} />
            {today.length === 0 ? (
              <Stack above="M">
                <Empty>{t('You have no meeting about a review today. Nothing is shown beside other meetings.')}</Empty>
              </Stack>
            ) : (
              <ul className={styles.list}>
                {today.map((each) => (
                  <li key={each.meetingId}>
                    <button type="button" className={styles.meeting} onClick={() => setChosen(each)}>
                      <strong>
                        <SchoolsWords>{each.name}</SchoolsWords>
                      </strong>
                      <br />
                      {timeInWords(each.start, data.timeZone)} {t('with {name}', { name: each.with.name })}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </main>
        );
      }}
    </Loaded>
  );
}

function OneMeeting({ meeting: { reviewId, meetingId } }: { meeting: OwnMeeting }) {
  const styles = useStyles();
  const words = useWords();
  const { t, dayInWords } = words;
  return (
    <Loaded query={useReview(reviewId)}>
      {(review) => {
        const section = review.meetings.find(({ meetings }) => meetings.some(({ id }) => id === meetingId));
        const meeting = section?.meetings.find(({ id }) => id === meetingId);
        const noted = review.notes?.meetings.find(({ id }) => id === meetingId);
        if (!section || !meeting) return null;
        return (
          <main className={styles.page}>
            <PageHeading title={section.name} lang={schoolsLanguage(words)} />
            <Quiet>
              {dayInWords({ moment: meeting.start, timeZone: review.timeZone, now: review.now })},{' '}
              {timeInWords(meeting.start, review.timeZone)}, {withWhom(review, t)}
            </Quiet>
            <Section title={t('Agenda')}>
              <Agenda review={review} section={section} meeting={meeting} />
            </Section>
            {review.notes && (
              <>
                <Section title={t('Note')}>
                  {noted ? (
                    <MeetingNote review={review} notes={review.notes} meeting={noted} />
                  ) : (
                    <Quiet>{t('The note can be written here as soon as the meeting begins.')}</Quiet>
                  )}
                </Section>
                <Section title={t('Actions')}>
                  <Actions review={review} notes={review.notes} meetingId={meetingId} />
                </Section>
              </>
            )}
          </main>
        );
      }}
    </Loaded>
  );
}
