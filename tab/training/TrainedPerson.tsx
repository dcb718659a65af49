import { Button } from '@fluentui/react-components';
import type { TrainingsView } from '#domain/views/trainings.ts';
import { useWords } from '../language/useWords.ts';
import { useKeepTraining } from '../api/trainings.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Text } from '../look/Text.tsx';
import { Trouble } from '../look/Trouble.tsx';

/** One person of the register with their trainings; a mistaken entry can be removed. */
export function TrainedPerson({ person, today }: { person: TrainingsView['people'][number]; today: string }) {
  const { t, dayInWords } = useWords();
  const day = (date: string) => dayInWords({ moment: date, timeZone: 'UTC', now: today });
  const keep = useKeepTraining();
  const announce = useAnnounce();
  return (
    <Panel>
      <Text>
        <strong>{person.name}</strong>
        {person.jobTitle ? `, ${person.jobTitle}` : ''}
      </Text>
      {person.trainings.length === 0 && <Quiet>{t('No training is recorded.')}</Quiet>}
      {person.trainings.map(({ what, on }) => (
        <Row key={`${what}.${on}`}>
          <Quiet>
            {t(what === 'reviewing' ? 'Reviewing' : 'Observing')}: {day(on)}
          </Quiet>
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={keep.isPending}
            aria-label={t(
              what === 'reviewing' ? 'Remove reviewing, {day}, of {name}' : 'Remove observing, {day}, of {name}',
              {
                day: day(on),
                name: person.name,
              },
            )}
            onClick={() =>
              keep.mutate({ oid: person.oid, what, on, kept: false }, { onSuccess: () => announce(t('Removed.')) })
            }
          >
            {t('Remove')}
          </Button>
        </Row>
      ))}
      <Trouble problem={keep.error} />
    </Panel>
  );
}
