import { Button, Spinner } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { ask, wordsOf } from '../server/ask.ts';
import type { Person } from '../server/person.ts';
import { type Chat, chatKey, queryClient, useChat } from '../server/queries.ts';
import { Mark } from '../shell/Mark.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { ComposeBox } from './ComposeBox.tsx';
import { MessageList } from './MessageList.tsx';
import { useCardRefreshes } from './useCardRefreshes.ts';
import { markRead } from './unread.ts';

type Props = { person: Person; openLink: (url: string) => boolean };

/** A person's private chat with the bot. */
export function ChatApp({ person, openLink }: Props) {
  const { data: chat, error, refetch } = useChat(person.oid);
  const last = chat?.messages.at(-1);
  useEffect(() => markRead(person.oid, last), [person.oid, last]);
  useCardRefreshes(person.oid, chat?.messages ?? []);
  return (
    <section className="w-chat" aria-label="Chat with Fairview">
      <header className="w-app-header">
        <Mark size={32} />
        <div>
          <h1>Fairview</h1>
          <p className="w-app-sub">Private chat between you and the app</p>
        </div>
      </header>
      {error ? (
        <Trouble title="The chat cannot be shown" text={wordsOf(error)} onAgain={() => void refetch()} />
      ) : chat ? (
        <>
          <MessageList key={person.oid} person={person} messages={chat.messages} openLink={openLink} />
          {chat.installed ? (
            <ComposeBox oid={person.oid} suggest={chat.messages.length < 6} />
          ) : (
            <AddApp oid={person.oid} isEmpty={chat.messages.length === 0} />
          )}
        </>
      ) : (
        <Spinner className="w-waiting" label="Opening the chat" />
      )}
    </section>
  );
}

/** The person must add the app before writing to it, as in Teams. */
function AddApp({ oid, isEmpty }: { oid: string; isEmpty: boolean }) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const add = async () => {
    setBusy(true);
    setTrouble(undefined);
    try {
      queryClient.setQueryData(chatKey(oid), await ask<Chat>(`chats/${oid}/installation`, { method: 'PUT' }));
    } catch (error) {
      setTrouble(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="w-add">
      <p>
        {isEmpty ? 'Fairview has not written to you yet. ' : ''}
        Add the app to write to it; the school can also do that for everybody.
      </p>
      <Button
        appearance="primary"
        icon={busy ? <Spinner size="tiny" /> : <AddRegular />}
        disabled={busy}
        onClick={() => void add()}
      >
        Add Fairview
      </Button>
      {trouble && (
        <p className="w-error" role="alert">
          {trouble}
        </p>
      )}
    </div>
  );
}
