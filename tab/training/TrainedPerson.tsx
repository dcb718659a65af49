import { Button } from '@fluentui/react-components';
import type { TrainingsView } from '#domain/views/trainings.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { useKeepTraining } from '../api/trainings.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';

/** One person of the register with their trainings; a mistaken entry can be removed. */
export function TrainedPerson({ person, today }: { person: TrainingsView['people'][number]; today: string }) {
  const day = (date: string) => dayInWords({ moment: date, timeZone: 'UTC', now: today });
  const keep = useKeepTraining();
  const announce = useAnnounce();
  return (
    <Panel>
      <p style={{ margin: 0 }}>
        <strong>{person.name}</strong>
        {person.jobTitle ? `, ${person.jobTitle}` : ''}
      </p>
      {person.trainings.length === 0 && <Quiet>No training is recorded.</Quiet>}
      {person.trainings.map(({ what, on }) => (
        <Row key={`${what}.${on}`}>
          <Quiet>
            {what === 'reviewing' ? 'Reviewing' : 'Observing'}: {day(on)}
          </Quiet>
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={keep.isPending}
            aria-label={`Take out ${what}, ${day(on)}, of ${person.name}`}
            onClick={() =>
              keep.mutate({ oid: person.oid, what, on, kept: false }, { onSuccess: () => announce('Taken out.') })
            }
          >
            Take out
          </Button>
        </Row>
      ))}
      <Trouble problem={keep.error} />
    </Panel>
  );
}
