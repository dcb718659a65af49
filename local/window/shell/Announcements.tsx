import {
  Link,
  Toast,
  ToastBody,
  ToastTitle,
  ToastTrigger,
  Toaster,
  useId,
  useToastController,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ChatMessage } from '../../tenant/chatMessage.ts';
import { Mark } from './Mark.tsx';

type Props = { messages: readonly ChatMessage[]; isReading: boolean; onOpen: () => void };

/** A notification for each new message of the bot, with only its announcement: never its content. */
export function Announcements({ messages, isReading, onOpen }: Props) {
  const toaster = useId('announcements');
  const { dispatchToast } = useToastController(toaster);
  const known = useRef<Set<string>>(undefined);

  useEffect(() => {
    const earlier = known.current;
    if (messages.length === 0 && !earlier) return;
    known.current = new Set(messages.map(({ id }) => id));
    const news = messages.filter(({ id, from }) => from === 'bot' && earlier && !earlier.has(id));
    if (isReading || news.length === 0) return;
    const last = news.at(-1);
    const text = news.length === 1 ? (last?.summary ?? 'A new message') : `${news.length} new messages`;
    dispatchToast(
      <Toast>
        <ToastTitle
          media={<Mark size={20} />}
          action={
            <ToastTrigger>
              <Link onClick={onOpen}>Open</Link>
            </ToastTrigger>
          }
        >
          Fairview
        </ToastTitle>
        <ToastBody>{text}</ToastBody>
      </Toast>,
      { timeout: 6000, pauseOnHover: true },
    );
  }, [messages, isReading, dispatchToast, onOpen]);

  return <Toaster toasterId={toaster} position="bottom-end" limit={3} />;
}
