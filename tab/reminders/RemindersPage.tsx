import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { GroupField } from '../adoption/GroupField.tsx';
import type { OwnReminders } from '#contract/answers.ts';
import { useKeepReminders, useReminders } from '../api/delivery.ts';
import { fieldMessage } from '../forms/fieldMessage.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Loading } from '../look/Loading.tsx';
import { NoAccess } from '../look/NoAccess.tsx';
import { Page } from '../look/Page.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Section } from '../look/Section.tsx';
import { Trouble } from '../look/Trouble.tsx';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

/** When one's own reminders come: from which hour, and on which days none. */
export default function RemindersPage() {
  const { data, error, refetch, isPending } = useReminders();
  if (isPending) return <Loading />;
  if (!data) return <NoAccess problem={error} onRetry={() => void refetch()} />;
  return (
    <Page title="My reminders">
      <Quiet>
        What is due comes to you in one message on a working morning. Invitations, things to sign and short deadlines
        come at once, in working hours.
      </Quiet>
      <Section title="When they come">
        <Panel kind="first">
          <WhenForm own={data} />
        </Panel>
      </Section>
    </Page>
  );
}

function WhenForm({ own: { wishes, workingHours } }: { own: OwnReminders }) {
  const keep = useKeepReminders();
  const announce = useAnnounce();
  const [hour, setHour] = useState(wishes.hour ?? workingHours.start);
  const [quiet, setQuiet] = useState<readonly number[]>(wishes.quiet);
  const send = () =>
    keep.mutate(
      { hour: hour === workingHours.start ? null : hour, quiet: quiet.toSorted((a, b) => a - b) },
      { onSuccess: () => announce('Kept.') },
    );
  return (
    <form
      noValidate
      aria-label="When my reminders come"
      style={{ display: 'flex', flexDirection: 'column', gap: 16 }}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        label="Not before"
        hint={`The school’s working hours are ${workingHours.start} to ${workingHours.end}.`}
        {...fieldMessage(keep.error, 'hour')}
      >
        <Input type="time" value={hour} style={{ maxWidth: 160 }} onChange={(_, { value }) => setHour(value)} />
      </Field>
      <GroupField
        label="Quiet days"
        hint="No reminders come on these days."
        message={fieldMessage(keep.error, 'quiet')}
      >
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
      <Trouble problem={keep.error} />
      <Row>
        <Button appearance="primary" type="submit" disabledFocusable={keep.isPending}>
          {keep.isPending ? 'Sending …' : 'Keep this'}
        </Button>
      </Row>
    </form>
  );
}
