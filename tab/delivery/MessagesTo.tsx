import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DeliveryView, MessageView } from '#domain/views/delivery.ts';
import { momentInWords } from '#domain/calendar/inWords.ts';
import { useMessagesTo } from '../api/delivery.ts';
import { Loading } from '../look/Loading.tsx';
import { Panel } from '../look/Panel.tsx';
import { Quiet } from '../look/Quiet.tsx';
import { Section } from '../look/Section.tsx';
import { Stack } from '../look/Stack.tsx';
import { Trouble } from '../look/Trouble.tsx';
import { CHANNELS, Tries } from './Tries.tsx';

const useStyles = makeStyles({
  people: { maxWidth: '100%', minWidth: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    '& + &': {
      marginTop: tokens.spacingVerticalM,
      paddingTop: tokens.spacingVerticalM,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
});

/**
 * What one person was sent: when, through which channel, and whether it was opened or acted on, where that is known.
 */
export function MessagesTo({ view }: { view: DeliveryView }) {
  const styles = useStyles();
  const [oid, setOid] = useState('');
  return (
    <Section title="What somebody was sent">
      <Field label="Who" hint="The latest messages, with nothing of what they say.">
        <Select value={oid} className={styles.people} onChange={(_, { value }) => setOid(value)}>
          <option value="">Choose …</option>
          {view.people.map((person) => (
            <option key={person.oid} value={person.oid}>
              {person.name}
              {person.jobTitle && `, ${person.jobTitle}`}
            </option>
          ))}
        </Select>
      </Field>
      {oid !== '' && (
        <Stack above="L">
          <Messages key={oid} oid={oid} view={view} />
        </Stack>
      )}
    </Section>
  );
}

function Messages({ oid, view }: { oid: string; view: DeliveryView }) {
  const styles = useStyles();
  const { data, error, refetch, isPending } = useMessagesTo(oid);
  if (isPending) return <Loading />;
  if (!data) return <Trouble problem={error} onRetry={() => void refetch()} />;
  if (data.messages.length === 0)
    return (
      <Panel kind="quiet">
        <Quiet>Nothing has been sent to this person yet.</Quiet>
      </Panel>
    );
  return (
    <Panel>
      <ul className={styles.list}>
        {data.messages.map((message) => (
          <li key={message.id} className={styles.line}>
            <Message message={message} view={view} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Message({ message, view: { now, timeZone } }: { message: MessageView; view: DeliveryView }) {
  const { what, openedAt, actedAt, tries } = message;
  const at = (moment: string) => momentInWords({ moment, timeZone, now });
  return (
    <>
      <Text weight="semibold">{what}</Text>
      <Quiet>
        {stateInWords(message, at)}
        {openedAt !== null && ` · Looked at ${at(openedAt)}`}
        {actedAt !== null && ` · Acted on ${at(actedAt)}`}
      </Quiet>
      <Tries tries={tries} now={now} timeZone={timeZone} />
    </>
  );
}

function stateInWords({ state, channel, sentAt, begunAt }: MessageView, at: (moment: string) => string): string {
  switch (state) {
    case 'sent':
      return `${CHANNELS[channel]}, ${at(sentAt ?? begunAt)}`;
    case 'sending':
      return `Being sent since ${at(begunAt)}`;
    case 'waiting':
      return `Not through yet; it is tried again. Begun ${at(begunAt)}`;
    case 'failed':
      return `Not reached. Begun ${at(begunAt)}`;
  }
}
