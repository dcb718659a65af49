import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecordLine, RecordsView } from '#domain/views/records.ts';
import { dayInWords } from '#domain/calendar/inWords.ts';
import { useMe } from '../api/forms.ts';
import { useKeepRecords } from '../api/records.ts';
import { useAnnounce } from '../look/announce.tsx';
import { Clause } from '../look/Clause.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Row } from '../look/Row.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { HoldForm } from './HoldForm.tsx';

const WHY_STOPPED = {
  cycle: 'its cycle has not been closed',
  appeal: 'an appeal is open',
  hold: 'it is held',
} as const;

/** One review's records: whose, how long they are kept, what becomes of them, and what can be decided about them. */
export function RecordCard({ line, records }: { line: RecordLine; records: RecordsView }) {
  const { timeZone, now } = records;
  const { data: me } = useMe();
  const [isOpen, setOpen] = useState<'hold' | 'agree' | null>(null);
  const keep = useKeepRecords();
  const announce = useAnnounce();
  const day = (date: string) => dayInWords({ moment: date, timeZone, now });
  const { person, hold, state } = line;
  const send = (command: Parameters<typeof keep.mutate>[0]['command'], said: string) =>
    keep.mutate(
      { reviewIds: [line.reviewId], command },
      {
        onSuccess: () => {
          setOpen(null);
          announce(said);
        },
      },
    );
  return (
    <Panel>
      <p style={{ margin: 0 }}>
        <strong>{person.name}</strong>
        {person.jobTitle ? `, ${person.jobTitle}` : ''} · {day(line.cycle.start)} to {day(line.cycle.end)}
      </p>
      <Quiet>
        Kept until {day(line.until)}. {becomesOf(line)}{' '}
        <Clause rule={line.rule} clause={line.clause} because={line.because} />
      </Quiet>
      {hold && (
        <p style={{ margin: 0 }}>
          Held since {day(hold.at)}: {hold.reason}
          {hold.note ? `. ${hold.note}` : ''}
        </p>
      )}
      <Trouble problem={keep.error} />
      {isOpen === 'hold' && me && (
        <HoldForm line={line} records={records} owner={me.oid} onClose={() => setOpen(null)} />
      )}
      {isOpen === 'agree' && (
        <Row>
          <Button
            appearance="primary"
            disabledFocusable={keep.isPending}
            onClick={() => send({ type: 'agreeDestruction' }, 'Agreed.')}
          >
            Yes, destroy it when its time is up
          </Button>
          <Button appearance="subtle" onClick={() => setOpen(null)}>
            Not now
          </Button>
        </Row>
      )}
      {isOpen === null && (
        <Row>
          {state === 'toAgree' && (
            <Button aria-label={`Agree to the destruction, ${person.name}`} onClick={() => setOpen('agree')}>
              Agree to the destruction
            </Button>
          )}
          {hold ? (
            <Button
              disabledFocusable={keep.isPending}
              aria-label={`End the hold, ${person.name}`}
              onClick={() => send({ type: 'endHold', holdId: hold.id }, 'The hold has ended.')}
            >
              End the hold
            </Button>
          ) : (
            <Button
              aria-label={`Hold it, ${person.name}, cycle to ${day(line.cycle.end)}`}
              onClick={() => setOpen('hold')}
            >
              Hold it
            </Button>
          )}
        </Row>
      )}
    </Panel>
  );
}

function becomesOf({ state, stops, isOver }: RecordLine): string {
  switch (state) {
    case 'running':
      return '';
    case 'byItself':
      return isOver ? 'It is destroyed in the coming night.' : 'Then it is destroyed by itself.';
    case 'agreed':
      return `It has been agreed that it is destroyed ${isOver ? 'in the coming night' : 'then'}.`;
    case 'toAgree':
      return isOver ? 'It is kept on until somebody agrees to its destruction.' : 'Then it can be destroyed.';
    case 'stopped':
      return `Nothing is destroyed: ${stops.map((stop) => WHY_STOPPED[stop]).join(', and ')}.`;
  }
}
