import { Button } from '@fluentui/react-components';
import type { RecordLine, RecordsView } from '#domain/views/records.ts';
import type { FixedText, Translate } from '#domain/language/translate.ts';
import { SchoolsWords } from '../language/SchoolsWords.tsx';
import { useWords } from '../language/useWords.ts';
import { useMe } from '../api/forms.ts';
import { useKeepRecords } from '../api/records.ts';
import { useAnnounce } from '../look/announce.tsx';
import { ActButton } from '../look/ActButton.tsx';
import { AskDialog } from '../look/AskDialog.tsx';
import { Clause } from '../look/Clause.tsx';
import { ClausesOf } from '../look/clausesOf.ts';
import { FormDialog } from '../look/FormDialog.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Text } from '../look/Text.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { HoldForm } from './HoldForm.tsx';

const WHY_STOPPED: Record<RecordLine['stops'][number], FixedText> = {
  cycle: 'its cycle has not been closed',
  appeal: 'an appeal is open',
  hold: 'it is held',
};

/** One review's records: whose, how long they are kept, what becomes of them, and what can be decided about them. */
export function RecordCard({ line, records }: { line: RecordLine; records: RecordsView }) {
  const { timeZone, now } = records;
  const { t, dayInWords } = useWords();
  const { data: me } = useMe();
  const keep = useKeepRecords();
  const announce = useAnnounce();
  const day = (date: string) => dayInWords({ moment: date, timeZone, now });
  const { person, hold, state } = line;
  const send = (command: Parameters<typeof keep.mutate>[0]['command'], said: string) =>
    keep.mutate({ reviewIds: [line.reviewId], command }, { onSuccess: () => announce(said) });
  return (
    <Panel>
      <Text>
        <strong>{person.name}</strong>
        {person.jobTitle ? `, ${person.jobTitle}` : ''} ·{' '}
        {t('{start} to {end}', { start: day(line.cycle.start), end: day(line.cycle.end) })}
      </Text>
      <Quiet>
        {t('Kept until {day}.', { day: day(line.until) })} {becomesOf(line, t)}{' '}
        <ClausesOf value={line.ruledBy}>
          <Clause clause={line.clause} because={line.because} />
        </ClausesOf>
      </Quiet>
      {hold && (
        <Text>
          {t('Held since {day}', { day: day(hold.at) })}: <SchoolsWords>{hold.reason}</SchoolsWords>
          {hold.note ? `. ${hold.note}` : ''}
        </Text>
      )}
      <Trouble problem={keep.error} />
      <Row>
        {state === 'toAgree' && (
          <AskDialog
            trigger={
              <ActButton
                aria-label={t('Agree to the destruction, {name}', { name: person.name })}
                isPending={keep.isPending}
              >
                {t('Agree to the destruction')}
              </ActButton>
            }
            title={t('Destroy the record of {name} when its time is up?', { name: person.name })}
            action={t('Yes, destroy it when its time is up')}
            onAction={() => send({ type: 'agreeDestruction' }, t('Agreed.'))}
          >
            <Text>
              {t('It is kept until {day}.', { day: day(line.until) })} {t('What is destroyed cannot be brought back.')}
            </Text>
          </AskDialog>
        )}
        {hold ? (
          <Button
            disabledFocusable={keep.isPending}
            aria-label={t('End the hold, {name}', { name: person.name })}
            onClick={() => send({ type: 'endHold', holdId: hold.id }, t('The hold has ended.'))}
          >
            {t('End the hold')}
          </Button>
        ) : (
          me && (
            <FormDialog
              open={t('Hold it')}
              name={t('Hold it, {name}, cycle to {day}', { name: person.name, day: day(line.cycle.end) })}
            >
              {(close) => <HoldForm line={line} records={records} owner={me.oid} onClose={close} />}
            </FormDialog>
          )
        )}
      </Row>
    </Panel>
  );
}

function becomesOf({ state, stops, isOver }: RecordLine, t: Translate): string {
  switch (state) {
    case 'running':
      return '';
    case 'byItself':
      return t(isOver ? 'It is destroyed in the coming night.' : 'Then it is destroyed by itself.');
    case 'agreed':
      return t(
        isOver
          ? 'It has been agreed that it is destroyed in the coming night.'
          : 'It has been agreed that it is destroyed then.',
      );
    case 'toAgree':
      return t(isOver ? 'It is kept on until somebody agrees to its destruction.' : 'Then it can be destroyed.');
    case 'stopped':
      return t('Nothing is destroyed: {reasons}.', {
        reasons: stops.map((stop) => t(WHY_STOPPED[stop])).join(`, ${t('and')} `),
      });
  }
}
