import { Button, Spinner, Textarea, Tooltip } from '@fluentui/react-components';
import { SearchRegular, SendRegular } from '@fluentui/react-icons';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { ask, wordsOf } from '../server/ask.ts';
import { type Chat, chatKey, queryClient } from '../server/queries.ts';
import { SearchBox } from './SearchBox.tsx';

const SUGGESTIONS = ['What is due?', 'My review', 'My team', 'Next meeting', 'Help'];

/** The box for writing to the bot: Enter sends, Shift and Enter begin a new line. */
export function ComposeBox({ oid, suggest }: { oid: string; suggest: boolean }) {
  const [text, setText] = useState('');
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [searching, setSearching] = useState(false);

  const send = async (line: string) => {
    if (!line.trim() || sending) return;
    setSending(true);
    setTrouble(undefined);
    try {
      queryClient.setQueryData(chatKey(oid), await ask<Chat>(`chats/${oid}`, { method: 'POST', body: { text: line } }));
      setText('');
    } catch (error) {
      setTrouble(wordsOf(error));
    } finally {
      setSending(false);
    }
  };

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void send(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send(text);
  };

  return (
    <>
      {searching && <SearchBox oid={oid} onDone={() => setSearching(false)} />}
      <form className="w-compose" onSubmit={onSubmit}>
        {suggest && (
          <div className="w-suggestions" role="group" aria-label="Suggestions">
            {SUGGESTIONS.map((suggestion) => (
              <Button
                key={suggestion}
                size="small"
                shape="circular"
                disabled={sending}
                onClick={() => void send(suggestion)}
              >
                {suggestion}
              </Button>
            ))}
          </div>
        )}
        <div className="w-compose-line">
          <Textarea
            className="w-compose-text"
            aria-label="Message to Fairview"
            placeholder="Write a message"
            resize="none"
            maxLength={28000}
            value={text}
            onChange={(_event, { value }) => setText(value)}
            onKeyDown={onKeyDown}
          />
          <Tooltip content="Find in Fairview" relationship="label">
            <Button
              type="button"
              appearance="subtle"
              icon={<SearchRegular />}
              aria-expanded={searching}
              onClick={() => setSearching(!searching)}
            />
          </Tooltip>
          <Tooltip content="Send" relationship="label">
            <Button
              type="submit"
              appearance="subtle"
              icon={sending ? <Spinner size="tiny" /> : <SendRegular />}
              disabled={sending || !text.trim()}
            />
          </Tooltip>
        </div>
        {trouble && (
          <p className="w-error" role="alert">
            {trouble}
          </p>
        )}
      </form>
    </>
  );
}
