import { Button, Input, Spinner } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { CardJson } from '../../tenant/chatMessage.ts';
import type { SearchAnswer } from '../../tenant/connector/searchBot.ts';
import { ask, wordsOf } from '../server/ask.ts';
import { type Chat, chatKey, queryClient } from '../server/queries.ts';

/** The app’s search, beside the box for writing; the chosen result is put into the chat. */
export function SearchBox({ oid, onDone }: { oid: string; onDone: () => void }) {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const found = useQuery({
    queryKey: ['search', oid, asked],
    queryFn: () => ask<SearchAnswer>(`chats/${oid}/searches`, { method: 'POST', body: { text: asked } }),
    staleTime: 0,
  });
  const [trouble, setTrouble] = useState<string>();
  const share = async (card: CardJson) => {
    try {
      queryClient.setQueryData(
        chatKey(oid),
        await ask<Chat>(`chats/${oid}/shared`, { method: 'POST', body: { card } }),
      );
      onDone();
    } catch (error) {
      setTrouble(wordsOf(error));
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(text.trim());
  };
  const said = trouble ?? (found.error ? wordsOf(found.error) : found.data?.message);
  return (
    <form className="w-search" role="search" aria-label="Search Fairview" onSubmit={onSubmit}>
      <Input
        aria-label="Name or words"
        placeholder="Somebody’s name, or words of a policy"
        contentBefore={<SearchRegular />}
        value={text}
        onChange={(_event, { value }) => setText(value)}
      />
      {found.isPending && <Spinner size="tiny" label="Looking" />}
      {said && <p role="status">{said}</p>}
      <ul>
        {found.data?.results.map(({ title, text: about, card }, index) => (
          <li key={`${title} ${index}`}>
            <Button appearance="subtle" onClick={() => void share(card)}>
              <span className="w-search-line">
                <strong>{title}</strong>
                <span>{about}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </form>
  );
}
