import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { WEEKDAYS } from '#domain/calendar/inWords.ts';
import { GroupField } from '../adoption/GroupField.tsx';
import type { OwnReminders } from '#contract/answers.ts';
import { useKeepReminders, useReminders } from '../api/delivery.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { LineBox } from '../forms/fields/LineBox.tsx';
import { FormBox } from '../forms/FormBox.tsx';
import { useAnnounce } from '../look/announce.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';

const DAYS = WEEKDAYS.slice(0, 5);

/** When the reader's own reminders come: from which hour, and on which days none. */
export default function RemindersPage() {
  return (
    <Loaded query={useReminders()}>
      {(data) => (
        <Page title="My reminders">
          <Quiet>
            What is due comes to you in one message on a working morning. Invitations, things to sign and short
            deadlines come at once, in working hours.
          </Quiet>
          <Section title="When they come">
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
  const [hour, setHour] = useState(preferences.hour ?? workingHours.start);
  const [quiet, setQuiet] = useState<readonly number[]>(preferences.quiet);
  return (
    <FormBox
      form={{ values: { hour }, change: (_, text) => setHour(text), problem: error, isPending }}
      isPaused={isPaused}
      label="When my reminders come"
      send="Keep this"
      onSend={() =>
        mutate(
          { hour: hour === workingHours.start ? null : hour, quiet: quiet.toSorted((a, b) => a - b) },
          { onSuccess: () => announce('Kept.') },
        )
      }
    >
      <LineBox
        field="hour"
        label="Not before"
        type="time"
        width={160}
        hint={`The school’s working hours are ${workingHours.start} to ${workingHours.end}.`}
      />
      <GroupField label="Quiet days" hint="No reminders come on these days." message={fieldMessage(error, 'quiet')}>
        <Row>
          {DAYS.map((day, index) => (
            <Checkbox
              key={day}
              label={day}
              checked={quiet.includes(index + 1)}
              onChange={(_, { checked }) =>
                setQuiet(checked ? [...quiet, index + 1] : quiet.filter((each) => each !== index + 1))
              }
            />
          ))}
        </Row>
      </GroupField>
      <Quiet>
        A deadline does not move. Where it would pass on a quiet day, the reminder comes in the last working hour
        before.
      </Quiet>
    </FormBox>
  );
}
