import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { WEEKDAYS } from '#domain/calendar/inWords.ts';
import { sentence } from '#domain/sentence.ts';
import { GroupField } from '../adoption/GroupField.tsx';
import type { OwnReminders } from '#contract/answers.ts';
import { useKeepReminders, useReminders } from '../api/delivery.ts';
import { useFaultOf } from '../forms/fault.ts';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { FormBox } from '../forms/FormBox.tsx';
import { useWords } from '../language/useWords.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';

const DAYS = WEEKDAYS.slice(0, 5);

/** The reader's own preferences: the language, and when reminders come: from which hour, and on which days none. */
export default function RemindersPage() {
  const { t } = useWords();
  return (
    <Loaded query={useReminders()}>
      {(data) => (
        <Page title={t('My preferences')}>
          <Section title={t('Language')}>
            <Panel>
              <LanguageChoice />
            </Panel>
          </Section>
          <Section title={t('My reminders')}>
            <Stack below="M">
              <Quiet>
                {t(
                  'What is due comes to you in one message on a working morning. Invitations, things to sign and short deadlines come at once, in working hours.',
                )}
              </Quiet>
            </Stack>
            <Panel kind="first">
              <WhenForm own={data} />
            </Panel>
          </Section>
        </Page>
      )}
    </Loaded>
  );
}

function WhenForm({ own: { preferences, workingHours } }: { own: OwnReminders }) {
  const { mutate, error, isPending, isPaused } = useKeepReminders();
  const announce = useAnnounce();
  const { t } = useWords();
  const [hour, setHour] = useState(preferences.hour ?? workingHours.start);
  const [quiet, setQuiet] = useState<readonly number[]>(preferences.quiet);
  const faultOfDays = useFaultOf({ problem: error, field: 'quiet', value: quiet.join() });
  return (
    <FormBox
      form={{ values: { hour }, change: (_, text) => setHour(text), problem: error, isPending }}
      isPaused={isPaused}
      label={t('When my reminders come')}
      send={t('Save')}
      onSend={() =>
        mutate(
          { hour: hour === workingHours.start ? null : hour, quiet: quiet.toSorted((a, b) => a - b) },
          { onSuccess: () => announce(t('Saved.')) },
        )
      }
    >
      <LineBox
        field="hour"
        label={t('Not before')}
        type="time"
        width={160}
        hint={t('The school’s working hours are {start} to {end}.', workingHours)}
      />
      <GroupField label={t('Quiet days')} hint={t('No reminders come on these days.')} message={faultOfDays}>
        <Row>
          {DAYS.map((day, index) => (
            <Checkbox
              key={day}
              label={sentence(t(day))}
              checked={quiet.includes(index + 1)}
              onChange={(_, { checked }) =>
                setQuiet(checked ? [...quiet, index + 1] : quiet.filter((each) => each !== index + 1))
              }
            />
          ))}
        </Row>
      </GroupField>
      <Quiet>
        {t(
          'A deadline does not move. Where it would pass on a quiet day, the reminder comes in the last working hour before.',
        )}
      </Quiet>
    </FormBox>
  );
}
