import { Button } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons';
import { useLayoutEffect, useRef, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { dateInWords } from '#domain/calendar/inWords.ts';
import type { ChatMessage } from '../../tenant/chatMessage.ts';
import { TIME_ZONE, useToday } from '../server/clock.ts';
import type { Person } from '../server/person.ts';
import { Message } from './Message.tsx';

/** The number of messages drawn at once; earlier ones come on demand. */
const PAGE = 40;
const NEAR_THE_END = 120;

type Props = { person: Person; messages: readonly ChatMessage[]; openLink: (url: string) => boolean };

/** The messages, oldest first, day by day; the list stays at the end while the end is visible. */
export function MessageList({ person, messages, openLink }: Props) {
  const today = useToday();
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const lastTop = useRef(0);
  const [shown, setShown] = useState(PAGE);
  const [isBelow, setIsBelow] = useState(false);
  const visible = messages.slice(-shown);
  const lastId = messages.at(-1)?.id;

  const toEnd = () => list.current?.scrollTo({ top: list.current.scrollHeight });

  useLayoutEffect(() => {
    const box = list.current;
    const content = box?.firstElementChild;
    if (!box || !content) return undefined;
    // Cards are added after the first render, so the end is kept visible whenever the height changes.
    const observer = new ResizeObserver(() => atEnd.current && toEnd());
    observer.observe(content);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    if (atEnd.current || messages.at(-1)?.from === 'person') toEnd();
    else setIsBelow(true);
  }, [lastId]); // eslint-disable-line react-hooks/exhaustive-deps -- only a new message moves the list

  const onScroll = () => {
    const box = list.current;
    if (!box) return;
    const isNear = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_THE_END;
    // Content that grows below is no reason to leave the end; only scrolling up is.
    if (isNear) atEnd.current = true;
    else if (box.scrollTop < lastTop.current) atEnd.current = false;
    lastTop.current = box.scrollTop;
    if (isNear) setIsBelow(false);
  };

  return (
    <div className="w-messages-frame">
      <div
        ref={list}
        className="w-messages"
        role="log"
        aria-label="Messages"
        aria-live="polite"
        tabIndex={0}
        onScroll={onScroll}
      >
        <div className="w-messages-inner">
          {visible.length < messages.length && (
            <Button className="w-earlier" appearance="subtle" onClick={() => setShown(shown + PAGE)}>
              Show earlier messages
            </Button>
          )}
          {visible.map((message, index) => {
            const day = dayOf(message);
            const before = visible[index - 1];
            return (
              <div key={message.id} className="w-message-slot">
                {(!before || dayOf(before) !== day) && (
                  <p className="w-day">{day === today ? 'Today' : dateInWords(day, today)}</p>
                )}
                <Message person={person} message={message} openLink={openLink} />
              </div>
            );
          })}
        </div>
      </div>
      {isBelow && (
        <Button className="w-to-end" appearance="primary" shape="circular" icon={<ArrowDownRegular />} onClick={toEnd}>
          New message
        </Button>
      )}
    </div>
  );
}

function dayOf({ at }: ChatMessage): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString();
}
