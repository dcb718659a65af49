import { useEffect, useRef, useState } from 'react';
import type { ActionAnswer, CardJson } from '../../tenant/chatMessage.ts';
import { ask, wordsOf } from '../server/ask.ts';
import { type Chat, chatKey, queryClient } from '../server/queries.ts';
import { type CardPress, drawCard, type Said } from './drawCard.ts';
import './card.css';

type Props = { oid: string; activityId: string; card: CardJson; openLink: (url: string) => boolean };

/** A live card. Its buttons go to the bot; the answer replaces the card, or appears below it. */
export default function CardView({ oid, activityId, card, openLink }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const follow = useRef(openLink);
  const wasPressed = useRef(false);
  const [trouble, setTrouble] = useState<string>();
  const text = JSON.stringify(card);

  useEffect(() => {
    follow.current = openLink;
  }, [openLink]);

  useEffect(() => {
    const box = place.current;
    if (!box) return;
    const press = async ({ verb, actionId, data, inputs, done }: CardPress) => {
      setTrouble(undefined);
      wasPressed.current = true;
      try {
        await ask<ActionAnswer>(`chats/${oid}/actions`, {
          method: 'POST',
          body: { activityId, verb, actionId, data, inputs },
        });
      } catch (error) {
        setTrouble(wordsOf(error));
      } finally {
        await queryClient.invalidateQueries({ queryKey: chatKey(oid) });
        done();
      }
    };
    const say = async (said: Said) => {
      setTrouble(undefined);
      try {
        queryClient.setQueryData(chatKey(oid), await ask<Chat>(`chats/${oid}`, { method: 'POST', body: said }));
      } catch (error) {
        setTrouble(wordsOf(error));
      }
    };
    const drawn = drawCard(JSON.parse(text), {
      onPress: (pressed) => void press(pressed),
      onSay: (said) => void say(said),
      openLink: (url) => follow.current(url),
    });
    box.replaceChildren(drawn);
    // Somebody who pressed with the keyboard continues from the new card.
    if (wasPressed.current) box.focus({ preventScroll: true });
    wasPressed.current = false;
  }, [oid, activityId, text]);

  return (
    <>
      <div ref={place} className="w-card" tabIndex={-1} />
      {trouble && (
        <p className="w-notice w-notice-error" role="alert">
          {trouble}
        </p>
      )}
    </>
  );
}
